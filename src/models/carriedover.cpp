// SPDX-License-Identifier: GPL-3.0-or-later
#include "carriedover.h"

#include <algorithm>

namespace fb {

void CarriedOver::reset(const Location &location, Instant dayStart, const QList<JobCard> &cards)
{
    m_zone = location.zone();
    m_locationId = location.locationId;
    m_dayStart = dayStart;
    QList<Row> rows;
    for (const JobCard &card : cards) {
        const int known = rowOf(card.job.jobId);
        rows.push_back({card, known < 0 ? std::nullopt : m_rows.at(known).pending});
    }
    m_rows = std::move(rows);
    Q_EMIT changed();
}

void CarriedOver::clear()
{
    m_dayStart.reset();
    m_rows.clear();
    Q_EMIT changed();
}

bool CarriedOver::belongs(const JobCard &card) const
{
    const WorkStatus status = card.job.workStatus;
    return m_dayStart && card.booking.startAt < *m_dayStart && (m_locationId.isEmpty() || card.booking.locationId == m_locationId) && !card.job.closedAt
        && card.job.mergedInto.isEmpty() && status != WorkStatus::Scheduled && status != WorkStatus::WorkCompleted;
}

int CarriedOver::rowOf(const QString &jobId) const
{
    const auto at = std::ranges::find(m_rows, jobId, [](const Row &row) { return row.card.job.jobId; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

const JobCard *CarriedOver::find(const QString &jobId) const
{
    const int row = rowOf(jobId);
    return row < 0 ? nullptr : &m_rows.at(row).card;
}

bool CarriedOver::take(const JobCard &card)
{
    const int known = rowOf(card.job.jobId);
    if (!belongs(card)) {
        if (known >= 0)
            m_rows.removeAt(known);
        return known >= 0;
    }
    if (known >= 0) {
        Row &row = m_rows[known];
        if (row.card == card || card.job.revision < row.card.job.revision)
            return false;
        row.card = card;
        return true;
    }
    const auto order = [](const Row &row) { return std::pair(row.card.booking.startAt, row.card.job.jobId); };
    const auto at = std::ranges::lower_bound(m_rows, std::pair(card.booking.startAt, card.job.jobId), {}, order);
    m_rows.insert(at, {card, std::nullopt});
    return true;
}

void CarriedOver::apply(const QList<JobCard> &cards)
{
    bool any = false;
    for (const JobCard &card : cards)
        any = take(card) || any;
    if (any)
        Q_EMIT changed();
}

bool CarriedOver::begin(const Job &job)
{
    const int row = rowOf(job.jobId);
    if (row < 0 || (m_rows.at(row).pending && m_rows.at(row).pending->failure.isEmpty()))
        return false;
    m_rows[row].pending = PendingMove{.to = job.workStatus, .job = job, .saving = false, .failure = {}};
    Q_EMIT changed();
    return true;
}

void CarriedOver::expect(const JobCard &card)
{
    const int row = rowOf(card.job.jobId);
    if (row < 0 || (m_rows.at(row).pending && !m_rows.at(row).pending->elsewhere))
        return;
    std::optional<PendingMove> &pending = m_rows[row].pending;
    pending = PendingMove{.to = card.job.workStatus, .saving = pending && pending->saving, .failure = {}, .elsewhere = card};
    Q_EMIT changed();
}

void CarriedOver::settle(const QString &jobId)
{
    const int row = rowOf(jobId);
    if (row < 0 || !m_rows.at(row).pending || !m_rows.at(row).pending->elsewhere)
        return;
    m_rows[row].pending.reset();
    Q_EMIT changed();
}

void CarriedOver::markSaving(const QString &jobId)
{
    const int row = rowOf(jobId);
    if (row < 0 || !m_rows.at(row).pending || !m_rows.at(row).pending->failure.isEmpty())
        return;
    m_rows[row].pending->saving = true;
    Q_EMIT changed();
}

void CarriedOver::commit(const JobCard &card)
{
    if (const int row = rowOf(card.job.jobId); row >= 0)
        m_rows[row].pending.reset();
    take(card);
    Q_EMIT changed();
}

void CarriedOver::fail(const QString &jobId, const QString &failure)
{
    const int row = rowOf(jobId);
    if (row < 0 || !m_rows.at(row).pending)
        return;
    m_rows[row].pending->failure = failure;
    Q_EMIT changed();
}

void CarriedOver::dismiss(const QString &jobId)
{
    const int row = rowOf(jobId);
    if (row < 0 || !m_rows.at(row).pending)
        return;
    m_rows[row].pending.reset();
    Q_EMIT changed();
}

CardFace CarriedOver::faceAt(int row, Instant now, const Actor &actor) const
{
    const Row &shown = m_rows.at(row);
    return CardWriter::write(shown.card, shown.pending, CardView{.now = now, .zone = m_zone, .actor = actor, .clash = {}, .clashWith = {}});
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardmodel.h"

#include "textformat.h"

#include <QSet>

#include <algorithm>

namespace fb {

namespace {

bool before(const JobCard &a, const JobCard &b) { return std::tie(a.booking.startAt, a.job.jobId) < std::tie(b.booking.startAt, b.job.jobId); }

} // namespace

BoardModel::BoardModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

bool BoardModel::belongs(const JobCard &card) const
{
    return !card.booking.bookingId.isEmpty() && m_window.contains(card.booking.startAt)
        && (m_location.locationId.isEmpty() || card.booking.locationId == m_location.locationId);
}

BoardModel::Rows::const_iterator BoardModel::place(const JobCard &card) const
{
    return std::lower_bound(m_rows.begin(), m_rows.end(), card,
                            [](const std::unique_ptr<Row> &row, const JobCard &sought) { return before(row->card, sought); });
}

void BoardModel::setDay(QDate date, const Location &location, const QList<JobCard> &cards, Instant now)
{
    beginResetModel();
    m_date = date;
    m_location = location;
    m_zone = location.zone();
    m_window = dayWindow(date, m_zone);
    m_now = now;
    m_rows.clear();
    m_byId.clear();
    for (const JobCard &card : cards) {
        if (!belongs(card) || m_byId.contains(card.job.jobId))
            continue;
        m_rows.push_back(std::make_unique<Row>(Row{card, std::nullopt, CardWriter::nextChange(card, now), nullptr}));
        m_byId.insert(card.job.jobId, m_rows.back().get());
    }
    std::sort(m_rows.begin(), m_rows.end(), [](const auto &a, const auto &b) { return before(a->card, b->card); });
    endResetModel();
}

void BoardModel::replaceAll(const QList<JobCard> &cards, Instant now)
{
    QSet<QString> present;
    for (const JobCard &card : cards)
        present.insert(card.job.jobId);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!present.contains(cardAt(row).job.jobId))
            remove(row);
    }
    apply(cards, now);
}

void BoardModel::apply(const QList<JobCard> &cards, Instant now)
{
    m_now = now;
    for (const JobCard &card : cards)
        upsert(card);
}

void BoardModel::drop(const QString &jobId)
{
    if (const int row = rowOf(jobId); row >= 0)
        remove(row);
}

void BoardModel::upsert(const JobCard &card)
{
    Row *known = m_byId.value(card.job.jobId);
    if (!belongs(card)) {
        if (known)
            remove(rowOf(card.job.jobId));
        return;
    }
    if (!known) {
        insert(card, std::nullopt);
        return;
    }
    // An answer that was on its way when staff moved the card is older than what the store has confirmed since.
    if (known->card == card || card.job.revision < known->card.job.revision)
        return;
    if (known->card.booking.startAt != card.booking.startAt) {
        const std::optional<PendingMove> pending = known->pending;
        remove(rowOf(card.job.jobId));
        insert(card, pending);
        return;
    }
    known->card = card;
    touch(rowOf(card.job.jobId));
}

void BoardModel::insert(const JobCard &card, std::optional<PendingMove> pending)
{
    const auto at = place(card);
    const int row = static_cast<int>(at - m_rows.cbegin());
    beginInsertRows({}, row, row);
    const auto it = m_rows.insert(at, std::make_unique<Row>(Row{card, std::move(pending), CardWriter::nextChange(card, m_now), nullptr}));
    m_byId.insert(card.job.jobId, it->get());
    endInsertRows();
}

void BoardModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_byId.remove(cardAt(row).job.jobId);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void BoardModel::touch(int row)
{
    Row &changed = *m_rows.at(static_cast<std::size_t>(row));
    changed.face.reset();
    changed.nextChange = CardWriter::nextChange(changed.card, m_now);
    signalRows(row, row);
}

void BoardModel::signalRows(int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1)); }

void BoardModel::refreshClock(Instant now)
{
    m_now = now;
    int first = -1;
    for (int i = 0; i <= rowCount(); ++i) {
        const bool due = i < rowCount() && m_rows.at(static_cast<std::size_t>(i))->nextChange.value_or(Instant::max()) <= now;
        if (due) {
            Row &row = *m_rows.at(static_cast<std::size_t>(i));
            row.face.reset();
            row.nextChange = CardWriter::nextChange(row.card, now);
            if (first < 0)
                first = i;
        } else if (first >= 0) {
            signalRows(first, i - 1);
            first = -1;
        }
    }
}

void BoardModel::rewrite()
{
    for (const std::unique_ptr<Row> &row : m_rows)
        row->face.reset();
    if (!m_rows.empty())
        signalRows(0, rowCount() - 1);
}

bool BoardModel::isMoving(const QString &jobId) const
{
    const Row *row = m_byId.value(jobId);
    return row && row->pending && row->pending->failure.isEmpty();
}

bool BoardModel::beginMove(const QString &jobId, WorkStatus to, Instant now)
{
    Row *row = m_byId.value(jobId);
    if (!row || (row->pending && row->pending->failure.isEmpty()))
        return false;
    m_now = now;
    row->pending = PendingMove{.to = to};
    touch(rowOf(jobId));
    return true;
}

void BoardModel::markSaving(const QString &jobId)
{
    Row *row = m_byId.value(jobId);
    if (!row || !row->pending || row->pending->saving || !row->pending->failure.isEmpty())
        return;
    row->pending->saving = true;
    touch(rowOf(jobId));
}

void BoardModel::commitMove(const JobCard &card, Instant now)
{
    m_now = now;
    Row *row = m_byId.value(card.job.jobId);
    if (!row)
        return;
    row->pending.reset();
    if (row->card == card || !belongs(card) || row->card.booking.startAt != card.booking.startAt) {
        touch(rowOf(card.job.jobId));
        upsert(card);
        return;
    }
    row->card = card;
    touch(rowOf(card.job.jobId));
}

void BoardModel::failMove(const QString &jobId, const QString &failure)
{
    Row *row = m_byId.value(jobId);
    if (!row || !row->pending)
        return;
    row->pending->failure = failure;
    row->pending->saving = false;
    touch(rowOf(jobId));
}

void BoardModel::dismissFailure(const QString &jobId)
{
    Row *row = m_byId.value(jobId);
    if (!row || !row->pending || row->pending->failure.isEmpty())
        return;
    row->pending.reset();
    touch(rowOf(jobId));
}

std::optional<WorkStatus> BoardModel::failedMove(const QString &jobId) const
{
    const Row *row = m_byId.value(jobId);
    return row && row->pending && !row->pending->failure.isEmpty() ? std::optional(row->pending->to) : std::nullopt;
}

BoardFacts BoardModel::facts() const
{
    BoardFacts facts{.bookings = rowCount()};
    for (int row = 0; row < facts.bookings; ++row) {
        facts.waiting += shownStatus(row) == WorkStatus::CheckedIn;
        facts.late += isLate(row);
    }
    return facts;
}

const JobCard *BoardModel::find(const QString &jobId) const
{
    const Row *row = m_byId.value(jobId);
    return row ? &row->card : nullptr;
}

int BoardModel::rowOf(const QString &jobId) const
{
    const Row *row = m_byId.value(jobId);
    return row ? static_cast<int>(place(row->card) - m_rows.begin()) : -1;
}

WorkStatus BoardModel::shownStatus(int row) const
{
    const Row &shown = *m_rows.at(static_cast<std::size_t>(row));
    return shown.pending && shown.pending->failure.isEmpty() ? shown.pending->to : shown.card.job.workStatus;
}

bool BoardModel::isLate(int row) const
{
    const Booking &booking = cardAt(row).booking;
    return shownStatus(row) == WorkStatus::Scheduled && m_now - booking.startAt >= minutes(1) && isActive(booking);
}

const CardFace &BoardModel::face(const Row &row) const
{
    if (!row.face)
        row.face = std::make_shared<const CardFace>(CardWriter::write(row.card, row.pending, m_now, m_zone));
    return *row.face;
}

int BoardModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int BoardModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(ColumnCount); }

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = *m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case JobIdRole: return row.card.job.jobId;
    case StatusRole: return static_cast<int>(shownStatus(index.row()));
    case StartRole: return QVariant::fromValue<qint64>(toMs(row.card.booking.startAt));
    case FaceRole: face(row); return QVariant::fromValue(row.face);
    case Qt::AccessibleTextRole: return face(row).spoken;
    case Qt::ToolTipRole: {
        const CardFace &shown = face(row);
        QStringList lines{QStringLiteral("%1  %2").arg(shown.time, shown.name), TextFormat::phone(row.card.booking.customerPhone), shown.vehicle, shown.service};
        for (const CardBadge &badge : shown.badges)
            lines.push_back(badge.text);
        lines.removeAll(QString());
        return TextFormat::plainToolTip(lines.join(u'\n'));
    }
    case Qt::DisplayRole: break;
    default: return {};
    }
    const CardFace &shown = face(row);
    switch (static_cast<Column>(index.column())) {
    case TimeColumn: return shown.time;
    case CustomerColumn: return shown.name;
    case VehicleColumn: return shown.vehicle;
    case ServiceColumn: return shown.service;
    case DurationColumn: return shown.duration;
    case StatusColumn: return CardWriter::statusTitle(shown.status);
    case TechnicianColumn: return shown.technician;
    case MarksColumn: {
        QStringList marks;
        for (const CardBadge &badge : shown.badges)
            marks.push_back(badge.text);
        return shown.failure.isEmpty() ? marks.join(QStringLiteral(", ")) : shown.failure;
    }
    case ColumnCount: break;
    }
    return {};
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn: return tr("Time");
    case CustomerColumn: return tr("Customer");
    case VehicleColumn: return tr("Vehicle");
    case ServiceColumn: return tr("Service");
    case DurationColumn: return tr("Duration");
    case StatusColumn: return tr("Status");
    case TechnicianColumn: return tr("Technician");
    case MarksColumn: return tr("Marks");
    case ColumnCount: break;
    }
    return {};
}

} // namespace fb

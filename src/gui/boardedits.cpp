// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardedits.h"

#include "editbasis.h"
#include "headline.h"
#include "refusaltext.h"
#include "shopservice.h"
#include "textformat.h"

#include <QTimer>
#include <QUuid>

#include <map>

namespace fb {

namespace {
constexpr milliseconds kSavingMarkDelay{400};
constexpr std::int64_t kVisit = 60; ///< minutes, for a service that nobody has booked today
} // namespace

BoardEdits::BoardEdits(ShopService &shop, BoardModel &board, CarriedOver &carriedOver, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_board(board)
    , m_carriedOver(carriedOver)
    , m_clock(clock)
{
    m_board.setActor(shop.actor());
    connect(&shop, &ShopService::actorChanged, this, [this](const Actor &actor) {
        m_lastMove.reset(); // somebody else's
        m_board.setActor(actor);
        Q_EMIT m_carriedOver.changed();
    });
}

const JobCard *BoardEdits::find(const QString &jobId) const
{
    const JobCard *card = m_board.find(jobId);
    return card ? card : m_carriedOver.find(jobId);
}

QString BoardEdits::stays(const JobCard &card) const
{
    return tr("%1 stays in %2.", "customer, status").arg(TextFormat::oneLine(card.booking.customerName, 80), CardWriter::statusTitle(card.job.workStatus));
}

JobDetail BoardEdits::before(const JobCard &card, const JobEdit &edit) const
{
    JobDetail detail;
    if (std::holds_alternative<UndoEdit>(edit) && isLastMove(card.job.jobId))
        detail = *m_lastMove; // with the history that an undo is decided by
    detail.card = card;
    return detail;
}

DropVerdict BoardEdits::verdict(const QString &jobId, WorkStatus to) const
{
    const JobCard *card = find(jobId);
    return card ? DropWriter::write(*card, to, m_shop.actor(), m_clock.now()) : DropVerdict{};
}

QString BoardEdits::whyNot(const QString &jobId, const JobEdit &edit) const
{
    const JobCard *card = find(jobId);
    if (!card)
        return {};
    const Result<std::optional<JobChange>> decision = decide(before(*card, edit), edit, m_shop.actor(), m_clock.now());
    return decision ? QString() : RefusalText::translated(decision.error().detail);
}

void BoardEdits::takeNextStep(const QString &jobId)
{
    const JobCard *card = find(jobId);
    if (!card)
        return;
    if (m_board.failedMove(jobId))
        retry(jobId);
    else if (const std::optional<WorkStatus> next = CardWriter::nextStep(*card))
        moveTo(jobId, *next);
}

bool BoardEdits::moveLane(const QString &jobId, int step)
{
    const JobCard *card = find(jobId);
    if (!card)
        return false;
    const int to = static_cast<int>(card->job.workStatus) + step;
    if (to < 0)
        return false;
    if (to >= static_cast<int>(kWorkStatuses.size())) {
        Q_EMIT refused(stays(*card), tr("The work is completed."));
        return false;
    }
    return moveTo(jobId, static_cast<WorkStatus>(to));
}

bool BoardEdits::moveTo(const QString &jobId, WorkStatus to)
{
    const JobCard *card = find(jobId);
    if (!card)
        return false;
    const DropVerdict verdict = this->verdict(jobId, to);
    if (verdict.isOwn)
        return false;
    if (!verdict.isAllowed) {
        Q_EMIT refused(stays(*card), verdict.isRule ? verdict.text : QStringLiteral("%1. %2").arg(verdict.title, verdict.text));
        return false;
    }
    if (verdict.isBack) {
        Q_EMIT reasonWanted(jobId, to);
        return false;
    }
    return edit(jobId, MoveEdit{to, {}});
}

bool BoardEdits::edit(const QString &jobId, const JobEdit &edit)
{
    const JobCard *card = find(jobId);
    return card && start(jobId, before(*card, edit), edit);
}

bool BoardEdits::editAsSeen(const JobEdit &edit, const JobCard &seen)
{
    const JobCard *card = find(seen.job.jobId);
    if (card && !isOutdated(edit, seen, *card))
        return this->edit(seen.job.jobId, edit);
    Q_EMIT refused(card ? stays(*card) : tr("%1: not saved.", "customer").arg(TextFormat::oneLine(seen.booking.customerName, 80)),
                   RefusalText::translated(QStringLiteral("Somebody else changed this meanwhile.")));
    return false;
}

bool BoardEdits::start(const QString &jobId, const JobDetail &before, const JobEdit &edit)
{
    const Result<std::optional<JobChange>> decision = decide(before, edit, m_shop.actor(), m_clock.now());
    if (!decision) {
        Q_EMIT refused(stays(before.card), RefusalText::translated(decision.error().detail));
        return false;
    }
    if (!*decision)
        return false; // it is like that already
    const Job &after = (*decision)->job;
    const bool moves = after.workStatus != before.card.job.workStatus;
    const bool onBoard = m_board.find(jobId) != nullptr;
    const bool begun = !onBoard ? m_carriedOver.begin(after)
        : moves                 ? m_board.beginMove(jobId, after.workStatus, m_clock.now())
                                : m_board.beginEdit(after, m_clock.now());
    if (!begun)
        return false; // another edit of it is under way
    m_failed.remove(jobId);
    if (moves && std::holds_alternative<MoveEdit>(edit))
        m_movingLast = jobId;
    QTimer *saving = markSavingSoon(jobId);
    const QString name = TextFormat::oneLine(before.card.booking.customerName, 80);
    m_shop.edit(jobId, edit, before.card.job.revision, this, [this, jobId, name, edit, saving](const Result<JobDetail> &answer) {
        delete saving;
        finish(jobId, name, edit, answer);
    });
    return true;
}

QTimer *BoardEdits::markSavingSoon(const QString &jobId)
{
    auto *saving = new QTimer(this);
    saving->setSingleShot(true);
    connect(saving, &QTimer::timeout, this, [this, jobId] {
        m_board.markSaving(jobId);
        m_carriedOver.markSaving(jobId);
    });
    saving->start(kSavingMarkDelay);
    return saving;
}

void BoardEdits::expect(const QString &jobId, const std::optional<JobCard> &card)
{
    if (card) {
        m_board.expect(*card, m_clock.now());
        m_carriedOver.expect(*card);
        if (!m_expected.contains(jobId))
            m_expected.insert(jobId, markSavingSoon(jobId));
        return;
    }
    delete m_expected.take(jobId);
    m_board.settle(jobId);
    m_carriedOver.settle(jobId);
}

void BoardEdits::finish(const QString &jobId, const QString &name, const JobEdit &edit, const Result<JobDetail> &answer)
{
    const bool undoNow = std::exchange(m_undoOnceSaved, m_undoOnceSaved == jobId ? QString() : m_undoOnceSaved) == jobId;
    if (m_movingLast == jobId)
        m_movingLast.clear();
    if (answer) {
        m_board.commitMove(answer->card, m_clock.now());
        m_carriedOver.commit(answer->card);
        if (std::holds_alternative<MoveEdit>(edit))
            m_lastMove = *answer;
        else if (isLastMove(jobId))
            m_lastMove.reset();
        if (undoNow)
            undo();
        return;
    }
    const QString why = tr("Not saved, %1").arg(ErrorWriter::brief(answer.error()));
    if (!find(jobId))
        Q_EMIT saveFailed(tr("%1: %2", "customer, what went wrong").arg(name, why));
    m_failed.insert(jobId, edit);
    m_board.failMove(jobId, why);
    m_carriedOver.fail(jobId, why);
    if (answer.error().kind == ErrorKind::Conflict || answer.error().kind == ErrorKind::Invalid)
        m_shop.job(jobId, this, [this](const Result<JobDetail> &fresh) {
            if (!fresh)
                return;
            m_board.apply({fresh->card}, m_clock.now());
            m_carriedOver.apply({fresh->card});
        });
}

void BoardEdits::undo()
{
    if (!m_movingLast.isEmpty()) {
        m_undoOnceSaved = m_movingLast;
        return;
    }
    if (!m_lastMove) {
        Q_EMIT refused(tr("Nothing to undo."), tr("Your own last move can be taken back within a minute."));
        return;
    }
    const QString jobId = m_lastMove->card.job.jobId;
    if (edit(jobId, UndoEdit{}) || find(jobId))
        return;
    Q_EMIT refused(tr("Nothing to undo."), tr("The job of your last move is not on screen."));
}

void BoardEdits::retry(const QString &jobId)
{
    const auto failed = m_failed.constFind(jobId);
    if (failed == m_failed.cend())
        return dismiss(jobId);
    const JobEdit again = *failed;
    if (!whyNot(jobId, again).isEmpty() || !edit(jobId, again))
        dismiss(jobId); // somebody else has changed it meanwhile: there is nothing left to retry
}

void BoardEdits::dismiss(const QString &jobId)
{
    m_failed.remove(jobId);
    m_board.dismissFailure(jobId);
    m_carriedOver.dismiss(jobId);
}

std::int64_t BoardEdits::usualMinutes(const QString &service) const
{
    std::map<std::int64_t, int> times;
    for (int row = 0; row < m_board.rowCount(); ++row) {
        const Booking &booking = m_board.cardAt(row).booking;
        if (booking.durationMin > 0 && booking.serviceType.compare(service, Qt::CaseInsensitive) == 0)
            ++times[booking.durationMin];
    }
    const auto most = std::ranges::max_element(times, {}, [](const auto &entry) { return entry.second; });
    return most == times.end() ? kVisit : most->first;
}

QString BoardEdits::addWalkIn(const QString &name, const QString &phone, const QString &service)
{
    WalkIn walkIn{.jobId = QUuid::createUuid().toString(QUuid::WithoutBraces),
                  .name = name,
                  .phone = phone,
                  .service = service,
                  .locationId = m_board.location().locationId,
                  .at = m_clock.now(),
                  .durationMin = usualMinutes(service)};
    const Result<JobChange> change = decideWalkIn(walkIn, m_shop.actor(), m_clock.now());
    if (!change) {
        Q_EMIT walkInRefused(walkIn, RefusalText::translated(change.error().detail));
        return {};
    }
    JobCard card;
    card.job = change->job;
    card.booking.startAt = walkIn.at;
    card.booking.durationMin = walkIn.durationMin;
    card.booking.locationId = walkIn.locationId;
    card.booking.serviceType = change->job.walkInService;
    card.booking.customerName = change->job.walkInName;
    card.booking.customerPhone = change->job.walkInPhone;
    m_board.apply({card}, m_clock.now());
    m_shop.addWalkIn(walkIn, this, [this, walkIn](const Result<JobDetail> &answer) {
        if (answer) {
            m_board.apply({answer->card}, m_clock.now());
            return;
        }
        m_board.drop(walkIn.jobId);
        Q_EMIT walkInRefused(walkIn, tr("Not saved, %1").arg(ErrorWriter::brief(answer.error())));
    });
    return walkIn.jobId;
}

} // namespace fb

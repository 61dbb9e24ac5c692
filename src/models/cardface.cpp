// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardface.h"

#include "jobedit.h"
#include "refusaltext.h"
#include "textformat.h"

namespace fb {

namespace {

std::int64_t minutesBetween(Instant from, Instant to) { return std::chrono::duration_cast<minutes>(to - from).count(); }

/// Older than this, minutes say nothing any more.
constexpr auto kLongAgo = std::chrono::hours(24);
constexpr qsizetype kLongestPlate = 40; ///< longer than any there is; what doesn't fit on a card is cut where it is painted

struct Note {
    QString text;
    QString spoken;
};

} // namespace

QString CardWriter::statusTitle(WorkStatus status)
{
    switch (status) {
    case WorkStatus::Scheduled: return tr("Scheduled");
    case WorkStatus::CheckedIn: return tr("Checked in");
    case WorkStatus::InProgress: return tr("In progress");
    case WorkStatus::QcReady: return tr("QC ready");
    case WorkStatus::WorkCompleted: return tr("Work completed");
    }
    return {};
}

QString CardWriter::actionTitle(WorkStatus status)
{
    switch (status) {
    case WorkStatus::Scheduled: return tr("Check in");
    case WorkStatus::CheckedIn: return tr("Start work");
    case WorkStatus::InProgress: return tr("Ready for QC");
    case WorkStatus::QcReady: return tr("Complete");
    case WorkStatus::WorkCompleted: return {};
    }
    return {};
}

QString CardWriter::statusToken(WorkStatus status) { return workStatusName(status); }

std::optional<WorkStatus> CardWriter::nextStep(const JobCard &card)
{
    if (card.job.isNoShow() || card.job.closedAt)
        return std::nullopt;
    if (!card.booking.bookingId.isEmpty() && !isActive(card.booking) && card.job.workStatus == WorkStatus::Scheduled)
        return std::nullopt;
    return nextStatus(card.job.workStatus);
}

QString CardWriter::whyNot(const JobCard &card, WorkStatus to, const Actor &actor, Instant now)
{
    JobDetail before;
    before.card = card;
    const QString reason = to < card.job.workStatus ? QStringLiteral("-") : QString();
    const Result<std::optional<JobChange>> decision = decide(before, MoveEdit{to, reason}, actor, now);
    return decision ? QString() : RefusalText::translated(decision.error().detail);
}

QString CardWriter::bookingStatus(const Booking &booking)
{
    if (booking.goneAt)
        return tr("Gone in Square");
    if (booking.status == u"PENDING")
        return tr("Pending");
    if (booking.status == u"ACCEPTED")
        return tr("Accepted");
    if (booking.status == u"CANCELLED_BY_CUSTOMER")
        return tr("Cancelled by customer");
    if (booking.status == u"CANCELLED_BY_SELLER")
        return tr("Cancelled by the shop");
    if (booking.status == u"DECLINED")
        return tr("Declined");
    if (booking.status == u"NO_SHOW")
        return tr("No-show");
    return TextFormat::oneLine(booking.status, 40);
}

namespace {

CardBadge badge(const char *token, const char *icon, const QString &text, const QString &spoken = {})
{
    return {QString::fromLatin1(token), QString::fromLatin1(icon), text, spoken.isEmpty() ? text : spoken, false, {}};
}

CardBadge lateBadge(const JobCard &card, Instant now)
{
    if (now - card.booking.startAt >= kLongAgo)
        return badge("warning", "clock", CardWriter::tr("Late"));
    const std::int64_t late = minutesBetween(card.booking.startAt, now);
    return badge("warning", "clock", CardWriter::tr("Late %1", "Late 12 min").arg(TextFormat::duration(late)),
                 CardWriter::tr("Late %1", "Late 12 min").arg(TextFormat::spokenDuration(late)));
}

/// Quiet until the work is done: then somebody has to ask for the money.
CardBadge paymentBadge(const JobCard &card)
{
    const PaymentStatus payment = card.payment();
    CardBadge money = payment == PaymentStatus::Paid ? badge("ok", "check-circle", CardWriter::tr("Paid"))
        : payment == PaymentStatus::PartPaid         ? badge("warning", "card", CardWriter::tr("Part paid"))
                                                     : badge("warning", "card", CardWriter::tr("Unpaid"));
    money.isQuiet = payment == PaymentStatus::Paid || card.job.workStatus != WorkStatus::WorkCompleted;
    if (money.isQuiet) {
        money.spoken.clear(); // the card's sentence says what somebody has to act on
        if (payment != PaymentStatus::Paid)
            money.token = QStringLiteral("idle");
    }
    return money;
}

CardBadge clashBadge(const CardView &view)
{
    const QString with = TextFormat::oneLine(view.clashWith, 80);
    const QString shared = view.clash.bayJob.isEmpty() ? CardWriter::tr("Same technician at the same time as %1").arg(with)
        : view.clash.technicianJob.isEmpty()           ? CardWriter::tr("Same bay at the same time as %1").arg(with)
                                                       : CardWriter::tr("Same technician and bay at the same time as %1").arg(with);
    CardBadge clash = badge("warning", "alert", CardWriter::tr("Clash"), shared);
    clash.tip = shared;
    return clash;
}

/// Nobody came, or the booking was called off before work began: a person has to look at it before anything is done to the car.
bool mustBeReviewed(const JobCard &card)
{
    if (card.job.closedAt)
        return false;
    if (card.job.isNoShow())
        return true;
    return !card.isWalkIn() && !isActive(card.booking) && card.job.workStatus <= WorkStatus::CheckedIn;
}

/// Nobody is coming, or nothing will be done.
bool isOff(const JobCard &card) { return !isActive(card.booking) || card.job.isNoShow() || card.job.closedAt; }

} // namespace

QList<CardBadge> CardWriter::badges(const JobCard &card, const CardView &view)
{
    QList<CardBadge> badges;
    if (card.job.hasOpenIssue())
        badges.push_back(badge("error", "alert", tr("Issue open")));
    for (const JobFlag flag : jobFlags(card, view.now)) {
        switch (flag) {
        case JobFlag::Gone: badges.push_back(badge("error", "x-circle", tr("Gone in Square"))); break;
        case JobFlag::Cancelled: badges.push_back(badge("error", "cal-x", tr("Cancelled in Square"))); break;
        case JobFlag::NoShow: badges.push_back(badge("offline", "no-show", tr("No-show"))); break;
        case JobFlag::Moved: badges.push_back(badge("info", "moved", tr("Moved in Square"))); break;
        case JobFlag::Late: badges.push_back(lateBadge(card, view.now)); break;
        case JobFlag::CustomerMissing: badges.push_back(badge("idle", "user", tr("Customer removed"), tr("Customer no longer in Square"))); break;
        }
    }
    if (card.job.closedAt)
        badges.push_back(badge("offline", "x-circle", tr("Closed")));
    if (!view.clash.isEmpty())
        badges.push_back(clashBadge(view));
    if (!isOff(card))
        badges.push_back(paymentBadge(card));
    if (card.isWalkIn())
        badges.push_back({QStringLiteral("idle"), QStringLiteral("user"), tr("Walk-in"), tr("Walk-in"), true, {}});
    return badges;
}

QString CardWriter::initials(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const auto first = [](const QString &word) { return word.front().isHighSurrogate() ? word.left(2) : QString(word.front().toUpper()); };
    QString letters = first(words.front());
    if (words.size() > 1) {
        if (words.back().front().script() == QChar::Script_Arabic)
            letters += QChar(0x200C); // keeps the two letters from joining
        letters += first(words.back());
    }
    return letters;
}

namespace {

/// What stands beside the time, by status.
Note noteOf(const JobCard &card, WorkStatus status, Instant now, const QTimeZone &zone)
{
    const auto since = [&](const char *shortText, const char *sinceText) -> Note {
        if (!card.statusSince)
            return {};
        if (now - *card.statusSince >= kLongAgo) {
            const QString text = CardWriter::tr(sinceText).arg(TextFormat::shortDay(dayOf(*card.statusSince, zone)));
            return {text, text};
        }
        const std::int64_t passed = minutesBetween(*card.statusSince, now);
        if (passed <= 0)
            return {CardWriter::tr("just now"), CardWriter::tr("just now")};
        return {CardWriter::tr(shortText).arg(TextFormat::duration(passed)), CardWriter::tr(shortText).arg(TextFormat::spokenDuration(passed))};
    };
    if (card.job.isNoShow() && status <= WorkStatus::CheckedIn) // neither due nor here
        return {};
    switch (status) {
    case WorkStatus::Scheduled: {
        const milliseconds left = card.booking.startAt - now;
        if (!isActive(card.booking) || left <= minutes(0) || left >= std::chrono::hours(12))
            return {};
        const std::int64_t ahead = std::chrono::ceil<minutes>(left).count();
        return {CardWriter::tr("in %1", "in 18 min").arg(TextFormat::duration(ahead)),
                CardWriter::tr("in %1", "in 18 min").arg(TextFormat::spokenDuration(ahead))};
    }
    case WorkStatus::CheckedIn: return since(QT_TRANSLATE_NOOP("fb::CardWriter", "here %1"), QT_TRANSLATE_NOOP("fb::CardWriter", "here since %1"));
    case WorkStatus::InProgress: {
        if (card.booking.durationMin <= 0)
            return {};
        const QString text = CardWriter::tr("ends %1").arg(TextFormat::clock(card.booking.startAt + minutes(card.booking.durationMin), zone));
        return {text, text};
    }
    case WorkStatus::QcReady: return since(QT_TRANSLATE_NOOP("fb::CardWriter", "waiting %1"), QT_TRANSLATE_NOOP("fb::CardWriter", "waiting since %1"));
    case WorkStatus::WorkCompleted: {
        if (!card.statusSince)
            return {};
        const bool sameDay = dayOf(*card.statusSince, zone) == dayOf(card.booking.startAt, zone);
        const QString text =
            CardWriter::tr("done %1").arg(sameDay ? TextFormat::clock(*card.statusSince, zone) : TextFormat::shortDay(dayOf(*card.statusSince, zone)));
        return {text, text};
    }
    }
    return {};
}

CardEdge edgeOf(const JobCard &card, Instant now)
{
    const BookingState state = bookingState(card.booking.status);
    if (card.booking.goneAt || state == BookingState::Cancelled || state == BookingState::Declined || card.job.hasOpenIssue())
        return CardEdge::Error;
    if (state == BookingState::NoShow || card.job.isNoShow() || card.job.closedAt)
        return CardEdge::Dashed;
    return jobFlags(card, now).contains(JobFlag::Late) ? CardEdge::Warning : CardEdge::Plain;
}

/// "Q L T 4 R 9": read letter by letter.
QString spelled(const QString &plate)
{
    QStringList letters;
    for (const QChar c : plate) {
        if (!c.isSpace())
            letters.push_back(c);
    }
    return letters.join(u' ');
}

QString spokenCard(const CardFace &face, const JobCard &card, const Note &note)
{
    QStringList facts{face.time, face.name};
    if (!face.vehicle.isEmpty())
        facts.push_back(face.vehicle);
    if (!face.plate.isEmpty())
        facts.push_back(CardWriter::tr("plate %1", "spoken letter by letter").arg(spelled(face.plate)));
    if (!face.service.isEmpty())
        facts.push_back(face.service);
    if (card.booking.durationMin > 0)
        facts.push_back(TextFormat::spokenDuration(card.booking.durationMin));
    QStringList sentences{facts.join(QStringLiteral(", "))};
    const QString title = CardWriter::statusTitle(face.status);
    sentences.push_back(note.spoken.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, note.spoken));
    for (const CardBadge &badge : face.badges) {
        if (!badge.spoken.isEmpty())
            sentences.push_back(badge.spoken);
    }
    if (!face.failure.isEmpty())
        sentences.push_back(face.failure);
    if (face.progress.total > 0)
        sentences.push_back(CardWriter::tr("Checklist %1 of %2").arg(face.progress.done).arg(face.progress.total));
    if (!face.technician.isEmpty())
        sentences.push_back(CardWriter::tr("Technician %1").arg(face.technician));
    if (!face.action.isEmpty())
        sentences.push_back(CardWriter::tr("Next action: %1").arg(face.action));
    return sentences.join(QStringLiteral(". "));
}

/// The list that says how far the work is: the technician's until QC has the car, then QC's; of a completed job the technician's again, with a tick.
Progress progressOf(const JobCard &card)
{
    if (card.job.workStatus == WorkStatus::QcReady)
        return card.qc;
    return card.tech.total > 0 || card.job.workStatus != WorkStatus::WorkCompleted ? card.tech : card.qc;
}

void writeAction(CardFace &face, const JobCard &shown, const CardView &view)
{
    if (mustBeReviewed(shown)) {
        face.does = CardAction::Review;
        face.action = CardWriter::tr("Review", "look at a card that was called off");
    } else if (const std::optional<WorkStatus> next = CardWriter::nextStep(shown)) {
        face.does = CardAction::Move;
        face.action = CardWriter::actionTitle(shown.job.workStatus);
        face.refusal = CardWriter::whyNot(shown, *next, view.actor, view.now);
    } else if (shown.job.hasOpenIssue()) {
        face.does = CardAction::ViewIssue;
        face.action = CardWriter::tr("View issue");
    } else if (shown.job.workStatus == WorkStatus::WorkCompleted && shown.payment() != PaymentStatus::Paid && !isOff(shown)) {
        face.does = CardAction::TakePayment;
        face.action = CardWriter::tr("Take payment");
        face.refusal = RefusalText::whyNot(view.actor, Permission::Payment, shown.booking.locationId);
    }
}

/// Who changed the card last, when that was a moment ago.
QString newsOf(const JobCard &card, Instant now)
{
    const milliseconds age = now - card.job.updatedAt;
    if (card.job.updatedBy.isEmpty() || age > minutes(1) || age < -minutes(1))
        return {};
    return CardWriter::tr("%1, just now", "Sam, just now").arg(TextFormat::oneLine(card.job.updatedBy, 40).section(u' ', 0, 0));
}

/// The card as it stands once the edit under way is taken.
JobCard withPending(const JobCard &card, const std::optional<PendingMove> &pending, Instant now)
{
    JobCard shown = card;
    if (!pending || !pending->failure.isEmpty())
        return shown;
    if (pending->elsewhere) {
        shown = *pending->elsewhere;
        shown.booking = card.booking;
        return shown;
    }
    if (pending->job) {
        if (pending->job->technician != card.job.technician)
            shown.technician = pending->job->technician;
        shown.job = *pending->job;
    }
    if (pending->to != card.job.workStatus)
        shown.statusSince = now;
    shown.job.workStatus = pending->to;
    return shown;
}

} // namespace

CardFace CardWriter::write(const JobCard &card, const std::optional<PendingMove> &pending, Instant now, const QTimeZone &zone)
{
    return write(card, pending, CardView{.now = now, .zone = zone, .actor = {}, .clash = {}, .clashWith = {}});
}

CardFace CardWriter::write(const JobCard &card, const std::optional<PendingMove> &pending, const CardView &view)
{
    const JobCard shown = withPending(card, pending, view.now);
    const Booking &booking = shown.booking;
    CardFace face;
    face.jobId = shown.job.jobId;
    face.status = shown.job.workStatus;
    face.time = TextFormat::clock(booking.startAt, view.zone);
    face.name = TextFormat::oneLine(booking.customerName, 120);
    if (face.name.isEmpty())
        face.name = booking.customerId.isEmpty() ? tr("No customer") : placeholderName(booking.customerId);
    face.vehicle = TextFormat::oneLine(shown.job.vehicle(), 120);
    if (face.vehicle.isEmpty())
        face.vehicle = TextFormat::oneLine(booking.customerNote.trimmed().section(u'\n', 0, 0), 120);
    face.plate = TextFormat::oneLine(shown.job.vehiclePlate, kLongestPlate);
    face.service = TextFormat::oneLine(booking.serviceType, 160);
    if (face.service.isEmpty())
        face.service = tr("No service named");
    if (booking.durationMin > 0)
        face.duration = TextFormat::duration(booking.durationMin);
    face.badges = badges(shown, view);
    face.technician = TextFormat::oneLine(shown.technician, 80);
    face.initials = initials(face.technician);
    face.progress = progressOf(shown);
    writeAction(face, shown, view);
    face.edge = edgeOf(shown, view.now);
    face.muted = face.edge == CardEdge::Dashed;
    face.news = newsOf(shown, view.now);

    Note note = noteOf(shown, face.status, view.now, view.zone);
    if (pending && pending->failure.isEmpty() && pending->saving) {
        face.saving = true;
        note = {tr("Saving"), tr("Saving")};
    }
    if (pending && !pending->failure.isEmpty()) {
        face.failure = pending->failure;
        face.edge = CardEdge::Error;
    }
    face.note = note.text;
    face.spoken = spokenCard(face, shown, note);
    return face;
}

std::optional<Instant> CardWriter::nextChange(const JobCard &card, Instant now)
{
    const auto nextMinuteOf = [now](Instant origin) {
        const milliseconds phase = (origin - now) % minutes(1);
        return now + (phase > milliseconds(0) ? phase : phase + minutes(1));
    };
    switch (card.job.workStatus) {
    case WorkStatus::Scheduled:
        if (!isActive(card.booking))
            return std::nullopt;
        return nextMinuteOf(card.booking.startAt);
    case WorkStatus::CheckedIn:
    case WorkStatus::QcReady: return card.statusSince ? std::optional(nextMinuteOf(*card.statusSince)) : std::nullopt;
    case WorkStatus::InProgress:
    case WorkStatus::WorkCompleted: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace fb

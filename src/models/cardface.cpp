// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardface.h"

#include "textformat.h"

namespace fb {

namespace {

std::int64_t minutesBetween(Instant from, Instant to) { return std::chrono::duration_cast<minutes>(to - from).count(); }

/// Older than this, minutes say nothing any more.
constexpr auto kLongAgo = std::chrono::hours(24);

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
    if (!card.booking.bookingId.isEmpty() && !isActive(card.booking) && card.job.workStatus == WorkStatus::Scheduled)
        return std::nullopt;
    return nextStatus(card.job.workStatus);
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

QList<CardBadge> CardWriter::badges(const JobCard &card, Instant now)
{
    QList<CardBadge> badges;
    for (const JobFlag flag : jobFlags(card, now)) {
        switch (flag) {
        case JobFlag::Gone: badges.push_back({QStringLiteral("error"), QStringLiteral("x-circle"), tr("Gone in Square"), tr("Gone in Square")}); break;
        case JobFlag::Cancelled:
            badges.push_back({QStringLiteral("error"), QStringLiteral("cal-x"), tr("Cancelled in Square"), tr("Cancelled in Square")});
            break;
        case JobFlag::NoShow: badges.push_back({QStringLiteral("offline"), QStringLiteral("no-show"), tr("No-show"), tr("No-show")}); break;
        case JobFlag::Moved: badges.push_back({QStringLiteral("info"), QStringLiteral("moved"), tr("Moved in Square"), tr("Moved in Square")}); break;
        case JobFlag::Late: {
            const std::int64_t late = minutesBetween(card.booking.startAt, now);
            if (now - card.booking.startAt >= kLongAgo)
                badges.push_back({QStringLiteral("warning"), QStringLiteral("clock"), tr("Late"), tr("Late")});
            else
                badges.push_back({QStringLiteral("warning"), QStringLiteral("clock"), tr("Late %1", "Late 12 min").arg(TextFormat::duration(late)),
                                  tr("Late %1", "Late 12 min").arg(TextFormat::spokenDuration(late))});
            break;
        }
        case JobFlag::CustomerMissing:
            badges.push_back({QStringLiteral("idle"), QStringLiteral("user"), tr("Customer removed"), tr("Customer no longer in Square")});
            break;
        }
    }
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
        const std::int64_t passed = std::max<std::int64_t>(0, minutesBetween(*card.statusSince, now));
        return {CardWriter::tr(shortText).arg(TextFormat::duration(passed)), CardWriter::tr(shortText).arg(TextFormat::spokenDuration(passed))};
    };
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
    if (card.booking.bookingId.isEmpty())
        return CardEdge::Plain;
    const BookingState state = bookingState(card.booking.status);
    if (card.booking.goneAt || state == BookingState::Cancelled || state == BookingState::Declined)
        return CardEdge::Error;
    if (state == BookingState::NoShow)
        return CardEdge::Dashed;
    return jobFlags(card, now).contains(JobFlag::Late) ? CardEdge::Warning : CardEdge::Plain;
}

QString spokenCard(const CardFace &face, const JobCard &card, const Note &note)
{
    QStringList facts{face.time, face.name};
    for (const QString &part : {face.vehicle, face.service}) {
        if (!part.isEmpty())
            facts.push_back(part);
    }
    if (card.booking.durationMin > 0)
        facts.push_back(TextFormat::spokenDuration(card.booking.durationMin));
    QStringList sentences{facts.join(QStringLiteral(", "))};
    const QString title = CardWriter::statusTitle(face.status);
    sentences.push_back(note.spoken.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, note.spoken));
    for (const CardBadge &badge : face.badges)
        sentences.push_back(badge.spoken);
    if (!face.failure.isEmpty())
        sentences.push_back(face.failure);
    if (!face.technician.isEmpty())
        sentences.push_back(CardWriter::tr("Technician %1").arg(face.technician));
    if (!face.action.isEmpty())
        sentences.push_back(CardWriter::tr("Next action: %1").arg(face.action));
    return sentences.join(QStringLiteral(". "));
}

} // namespace

CardFace CardWriter::write(const JobCard &card, const std::optional<PendingMove> &pending, Instant now, const QTimeZone &zone)
{
    JobCard shown = card;
    const bool moving = pending && pending->failure.isEmpty();
    if (moving) {
        shown.job.workStatus = pending->to;
        shown.statusSince = now;
    }
    const Booking &booking = shown.booking;
    CardFace face;
    face.jobId = shown.job.jobId;
    face.status = shown.job.workStatus;
    face.time = TextFormat::clock(booking.startAt, zone);
    face.name = TextFormat::oneLine(booking.customerName, 120);
    if (face.name.isEmpty())
        face.name = booking.customerId.isEmpty() ? tr("No customer") : placeholderName(booking.customerId);
    face.vehicle = TextFormat::oneLine(shown.job.vehicle(), 120);
    if (face.vehicle.isEmpty())
        face.vehicle = TextFormat::oneLine(booking.customerNote.trimmed().section(u'\n', 0, 0), 120);
    face.service = TextFormat::oneLine(booking.serviceType, 160);
    if (face.service.isEmpty())
        face.service = tr("No service named");
    if (booking.durationMin > 0)
        face.duration = TextFormat::duration(booking.durationMin);
    face.badges = badges(shown, now);
    face.technician = TextFormat::oneLine(shown.technician, 80);
    face.initials = initials(face.technician);
    if (const std::optional<WorkStatus> next = nextStep(shown))
        face.action = actionTitle(shown.job.workStatus);
    face.edge = edgeOf(shown, now);
    face.muted = face.edge == CardEdge::Dashed;

    Note note = noteOf(shown, face.status, now, zone);
    if (moving && pending->saving) {
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "linking.h"

#include "refusal.h"
#include "searchtext.h"

#include <algorithm>
#include <functional>

namespace fb {

namespace {

constexpr qsizetype kShortestNumber = 7;

QStringList wordsOf(const QString &name)
{
    QString letters = folded(name);
    for (QChar &c : letters) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return letters.split(u' ', Qt::SkipEmptyParts);
}

/// One letter other, more or less.
bool isOneLetterApart(const QString &a, const QString &b)
{
    const QString &longer = a.size() >= b.size() ? a : b;
    const QString &shorter = a.size() >= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1)
        return false;
    qsizetype at = 0;
    while (at < shorter.size() && shorter.at(at) == longer.at(at))
        ++at;
    const qsizetype skipped = longer.size() == shorter.size() ? 1 : 0;
    return QStringView(shorter).mid(at + skipped) == QStringView(longer).mid(at + 1);
}

bool isSimilarWord(const QString &a, const QString &b)
{
    constexpr qsizetype kAbbreviation = 3;
    constexpr qsizetype kTypo = 5;
    if (a == b || isOneLetterApart(a, b))
        return a == b || std::min(a.size(), b.size()) >= kTypo;
    return std::min(a.size(), b.size()) >= kAbbreviation && (a.startsWith(b) || b.startsWith(a));
}

bool isUntouched(const Job &job) { return job.revision == 1 && job.workStatus == WorkStatus::Scheduled; }

milliseconds apart(const JobCard &a, const JobCard &b) { return std::chrono::abs(a.booking.startAt - b.booking.startAt); }

bool hasSamePhone(const JobCard &walkIn, const JobCard &other) { return isSamePhone(walkIn.booking.customerPhone, other.booking.customerPhone); }

bool fits(const JobCard &walkIn, const JobCard &other)
{
    if (other.isWalkIn() || !isActive(other.booking) || !isUntouched(other.job) || other.booking.locationId != walkIn.booking.locationId)
        return false;
    if (apart(walkIn, other) <= kSamePhoneReach && hasSamePhone(walkIn, other))
        return true;
    return apart(walkIn, other) <= kSimilarNameReach && isSimilarName(walkIn.booking.customerName, other.booking.customerName);
}

} // namespace

bool isSamePhone(const QString &a, const QString &b)
{
    QString longer = phoneDigits(a);
    QString shorter = phoneDigits(b);
    if (longer.size() < shorter.size())
        std::swap(longer, shorter);
    while (shorter.startsWith(u'0')) // what is dialled within a country
        shorter.remove(0, 1);
    return shorter.size() >= kShortestNumber && longer.endsWith(shorter);
}

bool isSimilarName(const QString &a, const QString &b)
{
    const QStringList first = wordsOf(a);
    const QStringList second = wordsOf(b);
    const QStringList &fewer = first.size() <= second.size() ? first : second;
    const QStringList &more = first.size() <= second.size() ? second : first;
    return !fewer.isEmpty() && std::all_of(fewer.begin(), fewer.end(), [&more](const QString &word) {
        return std::any_of(more.begin(), more.end(), [&word](const QString &other) { return isSimilarWord(word, other); });
    });
}

QList<JobCard> linkCandidates(const JobCard &walkIn, const QList<JobCard> &others)
{
    QList<JobCard> candidates;
    if (!walkIn.isWalkIn() || !walkIn.job.mergedInto.isEmpty() || walkIn.job.closedAt)
        return candidates;
    std::copy_if(others.begin(), others.end(), std::back_inserter(candidates), [&walkIn](const JobCard &other) { return fits(walkIn, other); });
    std::sort(candidates.begin(), candidates.end(), [&walkIn](const JobCard &a, const JobCard &b) {
        const bool phoneA = hasSamePhone(walkIn, a);
        const bool phoneB = hasSamePhone(walkIn, b);
        return std::tuple(!phoneA, apart(walkIn, a), a.job.jobId) < std::tuple(!phoneB, apart(walkIn, b), b.job.jobId);
    });
    return candidates;
}

Result<LinkChange> decideLink(const JobCard &walkIn, const JobCard &booked, const Actor &actor, Instant now)
{
    for (const JobCard &card : {std::cref(walkIn), std::cref(booked)}) {
        if (const Result<void> allowed = checkAllowed(actor, Permission::WalkIn, card.booking.locationId); !allowed)
            return std::unexpected(allowed.error());
    }
    if (!walkIn.job.mergedInto.isEmpty())
        return refused(ErrorKind::Conflict, QT_TRANSLATE_NOOP("Refusal", "This job was merged into another one."));
    if (!walkIn.isWalkIn())
        return refused(ErrorKind::Invalid, QT_TRANSLATE_NOOP("Refusal", "This job has a booking already."));
    if (walkIn.job.closedAt)
        return refused(ErrorKind::Invalid, QT_TRANSLATE_NOOP("Refusal", "This job was closed. Reopen it first."));
    if (booked.isWalkIn())
        return refused(ErrorKind::Invalid, QT_TRANSLATE_NOOP("Refusal", "A walk-in is linked with a booking, not with another walk-in."));
    if (!isActive(booked.booking))
        return refused(ErrorKind::Invalid, QT_TRANSLATE_NOOP("Refusal", "The booking was called off in Square."));
    if (!isUntouched(booked.job))
        return refused(ErrorKind::Conflict, QT_TRANSLATE_NOOP("Refusal", "Somebody has worked on the booking's own job already. Work on that one instead."));
    LinkChange change;
    change.walkIn.job = walkIn.job;
    change.walkIn.job.merchantId = booked.job.merchantId;
    change.walkIn.job.bookingId = booked.job.bookingId;
    change.merged.job = booked.job;
    change.merged.job.merchantId.clear();
    change.merged.job.bookingId.clear();
    change.merged.job.mergedInto = walkIn.job.jobId;
    change.walkIn.event.event = QStringLiteral("linked");
    change.walkIn.event.changes = {{QStringLiteral("bookingId"), QString(), booked.job.bookingId}};
    change.merged.event.event = QStringLiteral("linked");
    change.merged.event.changes = {{QStringLiteral("bookingId"), booked.job.bookingId, QString()}, {QStringLiteral("mergedInto"), QString(), walkIn.job.jobId}};
    sign(change.walkIn, walkIn.job, actor, now);
    sign(change.merged, booked.job, actor, now);
    return change;
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "clash.h"

#include <algorithm>

namespace fb {

namespace {

QString keyOf(char kind, const QString &name)
{
    const QString folded = name.simplified().toCaseFolded();
    return folded.isEmpty() ? QString() : QLatin1Char(kind) + folded;
}

} // namespace

bool takesUpRoom(const JobCard &card)
{
    const Job &job = card.job;
    return isActive(card.booking) && !job.isNoShow() && !job.closedAt && job.mergedInto.isEmpty() && job.workStatus != WorkStatus::WorkCompleted;
}

void ClashBook::clear() { *this = {}; }

void ClashBook::set(const JobCard &card)
{
    const QString &jobId = card.job.jobId;
    Entry entry;
    if (takesUpRoom(card)) {
        const Booking &booking = card.booking;
        entry.span = {booking.startAt, booking.startAt + minutes(booking.durationMin + booking.transitionMin), jobId};
        if (entry.span.start < entry.span.end) {
            entry.technician = keyOf('t', card.technician);
            entry.bay = keyOf('b', card.job.bay);
        }
    }
    if (const auto known = m_entries.constFind(jobId); known != m_entries.cend()) {
        const bool same =
            known->technician == entry.technician && known->bay == entry.bay && known->span.start == entry.span.start && known->span.end == entry.span.end;
        if (same)
            return;
        remove(jobId);
    }
    if (entry.technician.isEmpty() && entry.bay.isEmpty())
        return;
    enter(entry.technician, entry.span);
    enter(entry.bay, entry.span);
    m_entries.insert(jobId, entry);
}

void ClashBook::remove(const QString &jobId)
{
    const auto known = m_entries.constFind(jobId);
    if (known == m_entries.cend())
        return;
    leave(known->technician, known->span);
    leave(known->bay, known->span);
    m_left.insert(jobId);
    m_entries.erase(known);
}

void ClashBook::enter(const QString &key, const Span &span)
{
    if (key.isEmpty())
        return;
    std::vector<Span> &spans = m_spans[key];
    spans.insert(std::upper_bound(spans.begin(), spans.end(), span), span);
    m_dirty.insert(key);
}

void ClashBook::leave(const QString &key, const Span &span)
{
    const auto spans = m_spans.find(key);
    if (key.isEmpty() || spans == m_spans.end())
        return;
    const auto at = std::lower_bound(spans->begin(), spans->end(), span);
    if (at != spans->end() && at->jobId == span.jobId)
        spans->erase(at);
    m_dirty.insert(key);
}

void ClashBook::sweep(const QString &key, bool isBay, QSet<QString> &touched)
{
    const std::vector<Span> &spans = m_spans[key];
    const Span *longest = nullptr; // of those before: who stays the longest
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Span &span = spans.at(i);
        const Span *other = longest && longest->end > span.start ? longest : nullptr;
        if (!other && i + 1 < spans.size() && spans.at(i + 1).start < span.end)
            other = &spans.at(i + 1);
        if (!longest || span.end > longest->end)
            longest = &span;
        const QString otherId = other ? other->jobId : QString();
        const auto known = m_clashes.find(span.jobId);
        const auto member = isBay ? &Clash::bayJob : &Clash::technicianJob;
        if (known == m_clashes.end() ? otherId.isEmpty() : (*known).*member == otherId)
            continue;
        m_clashes[span.jobId].*member = otherId;
        touched.insert(span.jobId);
    }
    if (spans.empty())
        m_spans.remove(key);
}

QStringList ClashBook::refresh()
{
    QSet<QString> touched;
    for (const QString &jobId : std::as_const(m_left)) {
        // What it shared is worked out anew below; what it no longer takes up is shared no longer.
        const auto clash = m_clashes.find(jobId);
        if (clash == m_clashes.end())
            continue;
        const Entry entry = m_entries.value(jobId);
        if (entry.technician.isEmpty() && !clash->technicianJob.isEmpty()) {
            clash->technicianJob.clear();
            touched.insert(jobId);
        }
        if (entry.bay.isEmpty() && !clash->bayJob.isEmpty()) {
            clash->bayJob.clear();
            touched.insert(jobId);
        }
    }
    m_left.clear();
    for (const QString &key : std::exchange(m_dirty, {}))
        sweep(key, key.startsWith(u'b'), touched);
    erase_if(m_clashes, [](auto entry) { return entry.value().isEmpty(); });
    return {touched.cbegin(), touched.cend()};
}

QHash<QString, Clash> clashes(const QList<JobCard> &cards)
{
    ClashBook book;
    QHash<QString, Clash> found;
    for (const JobCard &card : cards)
        book.set(card);
    for (const QString &jobId : book.refresh())
        found.insert(jobId, book.of(jobId));
    return found;
}

} // namespace fb

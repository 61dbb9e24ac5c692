// SPDX-License-Identifier: GPL-3.0-or-later
#include "retrypolicy.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace fb {

namespace {

constexpr milliseconds kLongestKept = std::chrono::hours(400 * 24);

} // namespace

std::optional<Instant> httpDate(const QByteArray &text)
{
    static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QByteArrayList words = text.simplified().split(' ');
    if (words.size() != 6 || words.at(5) != "GMT")
        return std::nullopt;
    const auto month = std::find(kMonths.begin(), kMonths.end(), words.at(2));
    const QDate date(words.at(3).toInt(), static_cast<int>(month - kMonths.begin()) + 1, words.at(1).toInt());
    const QTime time = QTime::fromString(QString::fromLatin1(words.at(4)), QStringLiteral("HH:mm:ss"));
    if (month == kMonths.end() || !date.isValid() || !time.isValid())
        return std::nullopt;
    return fromMs(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch());
}

bool RetryPolicy::isRetryable(int httpStatus)
{
    return httpStatus == 408 || httpStatus == 429 || (httpStatus >= 500 && httpStatus <= 599 && httpStatus != 501);
}

milliseconds RetryPolicy::backoff(int attempt) const
{
    milliseconds bound = firstBackoff;
    for (int i = 1; i < attempt && bound < maxBackoff; ++i)
        bound *= 2;
    bound = std::min(bound, maxBackoff);
    return milliseconds(QRandomGenerator::global()->bounded(static_cast<quint32>(bound.count()) + 1));
}

std::optional<milliseconds> retryAfter(QByteArrayView header, Instant now)
{
    const QByteArray text = header.toByteArray().trimmed();
    if (text.isEmpty() || text.size() > 64)
        return std::nullopt;
    milliseconds wait{};
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        // More digits than fit are a long time all the same.
        bool fits = false;
        const qlonglong value = text.toLongLong(&fits);
        wait = !fits || value > kLongestKept / seconds(1) ? kLongestKept : milliseconds(seconds(value));
    } else if (const std::optional<Instant> date = httpDate(text)) {
        wait = std::min<milliseconds>(*date - now, kLongestKept);
    }
    if (wait <= milliseconds::zero())
        return std::nullopt;
    return wait;
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QDateTime>
#include <QRegularExpression>

namespace fb {

QString toRfc3339(Instant t)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toMs(t), Qt::UTC);
    return utc.toString(toMs(t) % 1000 == 0 ? QStringLiteral("yyyy-MM-ddTHH:mm:ssZ") : QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

std::optional<Instant> parseRfc3339(QStringView text)
{
    if (text.size() > 64)
        return std::nullopt;
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4})-(\\d{2})-(\\d{2})[Tt ](\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,9}))?([Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    const QDate date(number(1), number(2), number(3));
    const int second = std::min(number(6), 59); // a leap second is shown as :59
    const QTime time(number(4), number(5), second);
    if (!date.isValid() || !time.isValid() || number(6) > 60)
        return std::nullopt;
    std::int64_t ms = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    if (const QStringView fraction = match.capturedView(7); !fraction.isEmpty()) {
        const std::int64_t nanos = fraction.toString().leftJustified(9, u'0').toLongLong();
        ms += (nanos + 500'000) / 1'000'000;
    }
    const QStringView zone = match.capturedView(8);
    if (zone.size() == 6) {
        const int offset = zone.mid(1, 2).toInt() * 60 + zone.mid(4, 2).toInt();
        ms -= (zone.front() == u'-' ? -offset : offset) * std::int64_t{60'000};
    }
    return fromMs(ms);
}

Instant SystemClock::now() const { return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now()); }

} // namespace fb

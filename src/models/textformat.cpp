// SPDX-License-Identifier: GPL-3.0-or-later
#include "textformat.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace fb {

namespace {

constexpr seconds kJustNow{3};

QDateTime local(Instant t, const QTimeZone &zone) { return QDateTime::fromMSecsSinceEpoch(toMs(t), zone); }

int wholeMinutes(milliseconds time) { return static_cast<int>(std::chrono::duration_cast<minutes>(time).count()); }

int wholeSeconds(milliseconds time) { return static_cast<int>(std::chrono::duration_cast<seconds>(time).count()); }

bool s_twelveHours = false; ///< like the default locale, a choice of the whole program

/// The app's language; digits are the ones of the design also where the locale's own would differ.
QLocale locale() { return QLocale(); }

} // namespace

QString TextFormat::age(Instant then, Instant now, const QTimeZone &zone)
{
    const milliseconds passed = now - then;
    if (passed < kJustNow)
        return tr("just now");
    if (passed < minutes(1))
        return tr("%n s ago", nullptr, wholeSeconds(passed));
    if (passed < minutes(60))
        return tr("%n min ago", nullptr, wholeMinutes(passed));
    const QDateTime when = local(then, zone);
    const QDate today = dayOf(now, zone);
    QString time = TextFormat::time(when.time(), false);
    if (when.date() == today)
        return time;
    if (when.date() == today.addDays(-1))
        return tr("yesterday %1").arg(time);
    return tr("%1, %2", "date, time").arg(shortDay(when.date()), time);
}

QString TextFormat::spokenAge(Instant then, Instant now, const QTimeZone &zone)
{
    const milliseconds passed = now - then;
    if (passed >= kJustNow && passed < minutes(1))
        return tr("%n seconds ago", nullptr, wholeSeconds(passed));
    if (passed >= minutes(1) && passed < minutes(60))
        return tr("%n minutes ago", nullptr, wholeMinutes(passed));
    return age(then, now, zone);
}

QString TextFormat::ahead(Instant then, Instant now)
{
    const milliseconds left = then - now;
    if (left <= milliseconds(0))
        return tr("now");
    if (left < minutes(1))
        return tr("in %n s", nullptr, std::max(1, wholeSeconds(left)));
    if (left < minutes(60))
        return tr("in %n min", nullptr, wholeMinutes(left));
    return tr("in %1").arg(duration(wholeMinutes(left)));
}

milliseconds TextFormat::ageChangesIn(Instant then, Instant now)
{
    const milliseconds passed = now - then;
    if (passed < minutes(1))
        return seconds(1);
    return minutes(1) - passed % minutes(1);
}

QString TextFormat::duration(std::int64_t length)
{
    const int total = static_cast<int>(std::clamp<std::int64_t>(length, 0, 100'000));
    const int hours = total / 60;
    const int rest = total % 60;
    constexpr int kHalf = 30;
    if (hours == 0)
        return tr("%n min", nullptr, rest);
    QString whole = tr("%n h", nullptr, hours);
    if (rest == 0)
        return whole;
    if (rest == kHalf)
        return tr("%n h 30", "an hour and a half, two hours and a half", hours);
    // Some languages want the bare number and a word of their own after the hours, others two digits.
    const QString after = tr("%1", "minutes after the hours: %1 in two digits, %n as a number", rest)
                              .replace(QStringLiteral("%1"), QStringLiteral("%1").arg(rest, 2, 10, QLatin1Char('0')));
    return tr("%1 %2", "hours, minutes after them").arg(whole, after);
}

QString TextFormat::spokenDuration(std::int64_t length)
{
    const int total = static_cast<int>(std::clamp<std::int64_t>(length, 0, 100'000));
    const int hours = total / 60;
    const int rest = total % 60;
    if (hours == 0)
        return tr("%n minutes", nullptr, rest);
    if (rest == 0)
        return tr("%n hours", nullptr, hours);
    return tr("%1 %2", "hours, minutes").arg(tr("%n hours", nullptr, hours), tr("%n minutes", nullptr, rest));
}

void TextFormat::setTwelveHours(bool twelve) { s_twelveHours = twelve; }

bool TextFormat::isTwelveHours(const QLocale &locale) { return locale.timeFormat(QLocale::ShortFormat).contains(QLatin1String("AP"), Qt::CaseInsensitive); }

QString TextFormat::time(QTime time, bool withSeconds)
{
    if (!s_twelveHours)
        return time.toString(withSeconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    const QString digits = QStringLiteral("%1:%2").arg(hour).arg(time.toString(withSeconds ? QStringLiteral("mm:ss") : QStringLiteral("mm")));
    return (time.hour() < 12 ? tr("%1 AM").arg(digits) : tr("%1 PM").arg(digits)).replace(u' ', QChar::Nbsp); // one word: never broken over two lines
}

QString TextFormat::clock(Instant t, const QTimeZone &zone) { return time(local(t, zone).time(), false); }

QString TextFormat::clockSeconds(Instant t, const QTimeZone &zone) { return time(local(t, zone).time(), true); }

QString TextFormat::moment(Instant t, Instant now, const QTimeZone &zone)
{
    const QDate date = dayOf(t, zone);
    return date == dayOf(now, zone) ? clock(t, zone) : tr("%1, %2", "date, time").arg(shortDay(date), clock(t, zone));
}

QString TextFormat::day(QDate date) { return locale().toString(date, tr("ddd, MMM d", "date format: Thu, Nov 20")); }

QString TextFormat::shortDay(QDate date) { return locale().toString(date, tr("MMM d", "date format: Nov 20")); }

QString TextFormat::full(Instant t, const QTimeZone &zone)
{
    const QDateTime when = local(t, zone);
    return QStringLiteral("%1 %2 %3")
        .arg(locale().toString(when.date(), QLocale::LongFormat), TextFormat::time(when.time(), true), when.timeZoneAbbreviation());
}

namespace {

/// How many digits the country code at the start of an E.164 number has (ITU-T E.164, list of country codes).
qsizetype countryCodeLength(QStringView digits)
{
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    static const QStringList two{
        QStringLiteral("20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 "
                       "90 91 92 93 94 95 98")
            .split(u' ')};
    return two.contains(digits.left(2)) ? 2 : 3;
}

/// The groups of an E.164 number, the first of them the country code; empty when it is none.
QStringList phoneGroups(const QString &number)
{
    const QStringView digits = QStringView(number).mid(1);
    const bool plain = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!number.startsWith(u'+') || !plain || digits.size() < 8 || digits.size() > 15)
        return {};
    const qsizetype code = countryCodeLength(digits);
    QStringList groups{digits.left(code).toString()};
    QStringView rest = digits.mid(code);
    for (; rest.size() > 4; rest = rest.mid(3))
        groups.push_back(rest.left(3).toString());
    groups.push_back(rest.toString());
    return groups;
}

bool isNorthAmerican(const QStringList &groups) { return groups.value(0) == u"1" && groups.size() == 4 && groups.last().size() == 4; }

} // namespace

QString TextFormat::phone(const QString &number)
{
    QString text = oneLine(number, 60);
    if (const QStringList groups = phoneGroups(text); isNorthAmerican(groups))
        text = QStringLiteral("(%1) %2-%3").arg(groups.at(1), groups.at(2), groups.at(3));
    else if (!groups.isEmpty())
        text = u'+' + groups.join(u' ');
    return text.isEmpty() ? text : QChar(0x2066) + text + QChar(0x2069);
}

QString TextFormat::spokenPhone(const QString &number)
{
    const QString text = oneLine(number, 60);
    QStringList groups = phoneGroups(text);
    if (isNorthAmerican(groups)) {
        groups.removeFirst();
    } else if (groups.isEmpty()) { // as it was typed: its own signs divide it
        groups = text.split(QRegularExpression(QStringLiteral("[^0-9]+")), Qt::SkipEmptyParts);
    }
    QStringList spoken;
    for (const QString &group : groups) {
        QStringList digits;
        for (const QChar digit : group)
            digits.push_back(digit);
        spoken.push_back(digits.join(u' '));
    }
    return spoken.join(QStringLiteral(", "));
}

QString TextFormat::isolated(const QString &text)
{
    const bool mixes = QLocale().textDirection() == Qt::RightToLeft
        || std::any_of(text.begin(), text.end(), [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
    return mixes && !text.isEmpty() ? QChar(0x2068) + text + QChar(0x2069) : text;
}

QString TextFormat::list(QStringList parts)
{
    std::transform(parts.begin(), parts.end(), parts.begin(), isolated);
    return parts.join(tr(", ", "between the parts of a list"));
}

QString TextFormat::oneLine(const QString &text, qsizetype maxLength)
{
    QString line = text.left(maxLength);
    if (text.size() > maxLength && !line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    std::replace_if(
        line.begin(), line.end(),
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph; },
        u' ');
    return line.simplified();
}

QString TextFormat::breakable(const QString &text, int longestWord)
{
    QString result;
    result.reserve(text.size());
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > longestWord && !c.isLowSurrogate() && !c.isMark()) {
            result += QChar(0x200B);
            run = 1;
        }
        result += c;
    }
    return result;
}

QString TextFormat::plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return text;
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneytext.h"

#include "payment.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace fb {

namespace {

std::int64_t unitOf(const QString &currency)
{
    std::int64_t unit = 1;
    for (int i = 0; i < currencyDigits(currency); ++i)
        unit *= 10;
    return unit;
}

/// The signs that stand alone for a currency where Floorboard is used; others are written with their three letters.
QString signOf(const QString &currency)
{
    const QLocale locale;
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == currency)
        return locale.currencySymbol(QLocale::CurrencySymbol);
    if (currency == u"USD")
        return QStringLiteral("$");
    if (currency == u"EUR")
        return QStringLiteral("€");
    if (currency == u"GBP")
        return QStringLiteral("£");
    return {};
}

constexpr QChar kArabicPoint(0x066b);
constexpr QChar kArabicGroup(0x066c);

/// The text without the marks of direction and the currency's name or sign at either end.
QString withoutSign(const QString &typed, const QString &currency)
{
    QString text;
    for (const QChar c : typed) {
        if (c.category() != QChar::Other_Format)
            text += c;
    }
    text = text.trimmed();
    for (const QString &sign : {signOf(currency), currency}) {
        if (sign.isEmpty())
            continue;
        if (text.startsWith(sign))
            return text.mid(sign.size()).trimmed();
        if (text.endsWith(sign))
            return text.chopped(sign.size()).trimmed();
    }
    return text;
}

/// Whether signs between thousands stand where they can: before three digits each, behind one to three that don't begin with a zero.
bool isGrouped(const QStringList &portions)
{
    const QString &first = portions.first();
    if (portions.size() == 1)
        return true;
    return !first.isEmpty() && first.size() <= 3 && first.front() != u'0'
        && std::all_of(portions.begin() + 1, portions.end(), [](const QString &portion) { return portion.size() == 3; });
}

/// The amount as amountFromText() reads it, where @p point separates the fraction and one of @p groups thousands; empty when the signs stand where none
/// belongs, so that "1,50" never becomes 150.
QString inPlainSigns(const QString &text, const QString &point, const QStringList &groups)
{
    QString plain;
    for (const QChar c : text)
        plain += c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
    const QStringList sides = plain.split(point);
    if (sides.size() > 2)
        return {};
    QString whole = sides.first();
    for (const QString &group : groups) {
        const QStringList portions = group.isEmpty() ? QStringList{whole} : whole.split(group);
        if (!isGrouped(portions))
            return {};
        whole = portions.join(QString());
    }
    const QString fraction = sides.size() > 1 ? sides.last() : QString();
    const QString digits = whole + fraction;
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit(); }))
        return {};
    if (whole.isEmpty())
        whole = QStringLiteral("0");
    return fraction.isEmpty() ? whole : whole + u'.' + fraction;
}

} // namespace

QString MoneyText::plain(std::int64_t minor, const QString &currency)
{
    const std::int64_t unit = unitOf(currency);
    const std::int64_t amount = minor < 0 ? -minor : minor;
    const QLocale locale;
    QString text = locale.toString(static_cast<qlonglong>(amount / unit));
    if (unit > 1) {
        const qlonglong padded = unit + amount % unit; // its last digits keep their zeros
        const QString fraction = locale.toString(padded).remove(locale.groupSeparator());
        text += locale.decimalPoint() + fraction.right(currencyDigits(currency));
    }
    return minor < 0 ? locale.negativeSign() + text : text;
}

QString MoneyText::write(std::int64_t minor, const QString &currency)
{
    const QString amount = plain(minor < 0 ? -minor : minor, currency);
    const QString sign = signOf(currency);
    const QString money = sign.isEmpty() ? QStringLiteral("%1 %2").arg(amount, currency).trimmed() : sign + amount;
    return QChar(0x2066) + (minor < 0 ? QLocale().negativeSign() + money : money) + QChar(0x2069);
}

std::optional<std::int64_t> MoneyText::read(const QString &typed, const QString &currency)
{
    const QString text = withoutSign(typed, currency);
    const QLocale locale;
    struct Reading {
        QString point;
        QStringList groups;
    };
    const QStringList groups{locale.groupSeparator(), QString(kArabicGroup)};
    QList<Reading> readings{{locale.decimalPoint(), groups}, {QString(kArabicPoint), groups}};
    if (locale.groupSeparator() != u".")
        readings.push_back({QStringLiteral("."), {}});
    // Who speaks Spanish types "195,00", also where the locale writes a point.
    readings.push_back({QLocale(locale.language()).decimalPoint(), {}});
    std::optional<std::int64_t> amount;
    for (const Reading &reading : std::as_const(readings)) {
        const std::optional<std::int64_t> read = amountFromText(inPlainSigns(text, reading.point, reading.groups), currency);
        if (read && amount && *read != *amount)
            return std::nullopt; // it may mean either
        if (read)
            amount = read;
    }
    return amount;
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneytext.h"

#include "payment.h"

#include <QLocale>

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
    const QLocale locale;
    const QString point = locale.decimalPoint();
    QString whole;
    QString fraction;
    bool afterPoint = false;
    const QString text = QString(typed).remove(signOf(currency)).remove(currency).trimmed();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isDigit()) {
            (afterPoint ? fraction : whole).append(QChar(u'0' + c.digitValue()));
        } else if (text.mid(i, point.size()) == point || (c == u'.' && locale.groupSeparator() != u".")) {
            if (afterPoint)
                return std::nullopt;
            afterPoint = true;
        } else if (afterPoint || text.mid(i, 1) != locale.groupSeparator()) {
            return std::nullopt;
        }
    }
    const int places = currencyDigits(currency);
    constexpr qsizetype kMostDigits = 12;
    if ((whole.isEmpty() && fraction.isEmpty()) || whole.size() > kMostDigits || fraction.size() > places)
        return std::nullopt;
    return (whole + fraction.leftJustified(places, u'0')).toLongLong();
}

} // namespace fb

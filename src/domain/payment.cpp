// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment.h"

#include "enumnames.h"

#include <QStringList>

#include <algorithm>

namespace fb {

namespace {
constexpr std::array kMethods{u"CASH", u"CARD", u"TRANSFER", u"OTHER"};
}

QString paymentMethodName(PaymentMethod method) { return nameOf(kMethods, method); }

std::optional<PaymentMethod> paymentMethodFromName(QStringView name) { return valueOf<PaymentMethod>(kMethods, name, Qt::CaseInsensitive); }

QString paymentStatusName(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Unpaid: return QStringLiteral("UNPAID");
    case PaymentStatus::PartPaid: return QStringLiteral("PART_PAID");
    case PaymentStatus::Paid: return QStringLiteral("PAID");
    }
    return {};
}

PaymentStatus paymentStatus(std::optional<std::int64_t> totalMinor, std::int64_t paidMinor)
{
    if (totalMinor && paidMinor >= *totalMinor)
        return PaymentStatus::Paid;
    return paidMinor > 0 ? PaymentStatus::PartPaid : PaymentStatus::Unpaid;
}

bool isCurrency(const QString &text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

int currencyDigits(const QString &currency)
{
    static const QStringList none{QStringLiteral("BIF"), QStringLiteral("CLP"), QStringLiteral("DJF"), QStringLiteral("GNF"), QStringLiteral("ISK"),
                                  QStringLiteral("JPY"), QStringLiteral("KMF"), QStringLiteral("KRW"), QStringLiteral("PYG"), QStringLiteral("RWF"),
                                  QStringLiteral("UGX"), QStringLiteral("UYI"), QStringLiteral("VND"), QStringLiteral("VUV"), QStringLiteral("XAF"),
                                  QStringLiteral("XOF"), QStringLiteral("XPF")};
    static const QStringList three{QStringLiteral("BHD"), QStringLiteral("IQD"), QStringLiteral("JOD"), QStringLiteral("KWD"),
                                   QStringLiteral("LYD"), QStringLiteral("OMR"), QStringLiteral("TND")};
    return none.contains(currency) ? 0 : three.contains(currency) ? 3 : 2;
}

QString amountText(std::int64_t minor, const QString &currency)
{
    const int digits = currencyDigits(currency);
    QString text = QString::number(minor < 0 ? -minor : minor).rightJustified(digits + 1, u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    return minor < 0 ? u'-' + text : text;
}

std::optional<std::int64_t> amountFromText(const QString &text, const QString &currency)
{
    constexpr qsizetype kMostDigits = 12;
    const qsizetype point = text.indexOf(u'.');
    const QString whole = point < 0 ? text : text.left(point);
    const QString fraction = point < 0 ? QString() : text.mid(point + 1);
    const int digits = currencyDigits(currency);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (whole.isEmpty() || whole.size() > kMostDigits || fraction.size() > digits || (point >= 0 && fraction.isEmpty())
        || !std::all_of(whole.begin(), whole.end(), isDigit) || !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return std::nullopt;
    return (whole + fraction.leftJustified(digits, u'0')).toLongLong();
}

} // namespace fb

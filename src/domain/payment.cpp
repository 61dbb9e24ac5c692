// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment.h"

namespace fb {

namespace {
constexpr std::array kMethods{u"CASH", u"CARD", u"TRANSFER", u"OTHER"};
}

QString paymentMethodName(PaymentMethod method) { return QString::fromUtf16(kMethods.at(static_cast<std::size_t>(method))); }

std::optional<PaymentMethod> paymentMethodFromName(QStringView name)
{
    for (const PaymentMethod method : kPaymentMethods) {
        if (name == QStringView(kMethods.at(static_cast<std::size_t>(method))))
            return method;
    }
    return std::nullopt;
}

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

} // namespace fb

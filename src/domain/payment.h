// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace fb {

enum class PaymentMethod { Cash, Card, Transfer, Other };

inline constexpr std::array kPaymentMethods{PaymentMethod::Cash, PaymentMethod::Card, PaymentMethod::Transfer, PaymentMethod::Other};

/// "CASH", "CARD", "TRANSFER", "OTHER".
QString paymentMethodName(PaymentMethod method);
std::optional<PaymentMethod> paymentMethodFromName(QStringView name);

/// Money that came in, or with a negative amount was given back. Never changed, never deleted.
struct Payment {
    QString paymentId; ///< UUID, made by whoever takes it: a repeated request pays once
    std::int64_t amountMinor = 0; ///< minor units of the currency, not 0
    QString currency; ///< ISO 4217
    PaymentMethod method = PaymentMethod::Card;
    QString reason; ///< why money was given back
    Instant at{};
    QString by;

    bool operator==(const Payment &) const = default;
};

/// Follows from total and payments, is never stored.
enum class PaymentStatus { Unpaid, PartPaid, Paid };

/// "UNPAID", "PART_PAID", "PAID".
QString paymentStatusName(PaymentStatus status);

/// @param totalMinor what was agreed; nothing: not agreed yet, then no payment makes it PAID
PaymentStatus paymentStatus(std::optional<std::int64_t> totalMinor, std::int64_t paidMinor);

/// The largest amount of one total or payment, in minor units.
inline constexpr std::int64_t kMostMinor = 100'000'000'000;

/// Whether a text looks like a currency of ISO 4217: three capital letters.
bool isCurrency(const QString &text);

/// Digits after the point: 2 for USD, 0 for JPY, 3 for KWD.
int currencyDigits(const QString &currency);

/// "245.00": an amount for programs and command lines, in no locale.
QString amountText(std::int64_t minor, const QString &currency);

/// Reads "245", "245.5" or "245.00". @return minor units, zero or more; nothing when it is no amount or finer than the currency
std::optional<std::int64_t> amountFromText(const QString &text, const QString &currency);

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinhash.h"

#include "storeerror.h"

#include <sodium.h>

#include <array>

namespace fb {

namespace {
/// Of nothing that anybody can type: what people without a PIN are checked against.
constexpr auto kNobodys = "$argon2id$v=19$m=65536,t=2,p=1$iOHKHbTM+baCKK5FxrgEvw$h3R3VsT4a8fg9mnvsbdFtwSn6JthLIkccy/ut3zX0l0";

std::unexpected<Error> noMemory()
{
    return storeFailure(ErrorKind::Setup, QStringLiteral("There is not enough memory to work on a PIN"), QStringLiteral("Close other programs and try again."));
}
} // namespace

Result<QString> PinHash::make(const Secret &pin)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const QByteArrayView digits = pin.reveal();
    if (sodium_init() < 0
        || crypto_pwhash_str(hash.data(), digits.data(), static_cast<unsigned long long>(digits.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                             crypto_pwhash_MEMLIMIT_INTERACTIVE)
            != 0)
        return noMemory();
    return QString::fromLatin1(hash.data());
}

bool PinHash::fits(const QString &hash, const Secret &pin)
{
    const QByteArray kept = hash.isEmpty() ? QByteArray(kNobodys) : hash.toLatin1();
    const QByteArrayView digits = pin.reveal();
    const char *typed = digits.isEmpty() ? "" : digits.data(); // never null for libsodium
    const bool right = sodium_init() >= 0 && crypto_pwhash_str_verify(kept.constData(), typed, static_cast<unsigned long long>(digits.size())) == 0;
    return right && !hash.isEmpty();
}

} // namespace fb

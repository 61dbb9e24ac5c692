// SPDX-License-Identifier: GPL-3.0-or-later
#include "result.h"

#include <array>

namespace fb {

namespace {
struct KindName {
    ErrorKind kind;
    const char16_t *name;
    int exitCode;
};
constexpr std::array kKinds{
    KindName{ErrorKind::Network, u"network", 1},     KindName{ErrorKind::Timeout, u"timeout", 1},
    KindName{ErrorKind::Auth, u"auth", 3},           KindName{ErrorKind::Forbidden, u"forbidden", 3},
    KindName{ErrorKind::RateLimited, u"rate_limited", 1}, KindName{ErrorKind::NotFound, u"not_found", 1},
    KindName{ErrorKind::Conflict, u"conflict", 1},   KindName{ErrorKind::Protocol, u"protocol", 1},
    KindName{ErrorKind::Storage, u"storage", 1},     KindName{ErrorKind::Setup, u"setup", 3},
    KindName{ErrorKind::Secret, u"secret", 3},       KindName{ErrorKind::Cancelled, u"cancelled", 130},
    KindName{ErrorKind::Invalid, u"invalid", 2},     KindName{ErrorKind::Braked, u"braked", 7},
};
} // namespace

QString errorKindName(ErrorKind kind)
{
    return QString::fromUtf16(kKinds.at(static_cast<std::size_t>(kind)).name);
}

std::optional<ErrorKind> errorKindFromName(QStringView name)
{
    for (const KindName &entry : kKinds) {
        if (name == QStringView(entry.name))
            return entry.kind;
    }
    return std::nullopt;
}

int exitCode(ErrorKind kind)
{
    return kKinds.at(static_cast<std::size_t>(kind)).exitCode;
}

} // namespace fb

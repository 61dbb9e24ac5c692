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
    KindName{ErrorKind::Network, u"Network", 1},     KindName{ErrorKind::Timeout, u"Timeout", 1},         KindName{ErrorKind::Auth, u"Auth", 3},
    KindName{ErrorKind::Forbidden, u"Forbidden", 3}, KindName{ErrorKind::RateLimited, u"RateLimited", 1}, KindName{ErrorKind::NotFound, u"NotFound", 1},
    KindName{ErrorKind::Conflict, u"Conflict", 1},   KindName{ErrorKind::Protocol, u"Protocol", 1},       KindName{ErrorKind::Storage, u"Storage", 1},
    KindName{ErrorKind::Setup, u"Setup", 3},         KindName{ErrorKind::Secret, u"Secret", 3},           KindName{ErrorKind::Cancelled, u"Cancelled", 130},
    KindName{ErrorKind::Invalid, u"Invalid", 2},     KindName{ErrorKind::Braked, u"Braked", 7},
};
} // namespace

QString errorKindName(ErrorKind kind) { return QString::fromUtf16(kKinds.at(static_cast<std::size_t>(kind)).name); }

std::optional<ErrorKind> errorKindFromName(QStringView name)
{
    for (const KindName &entry : kKinds) {
        if (name == QStringView(entry.name))
            return entry.kind;
    }
    return std::nullopt;
}

int exitCode(ErrorKind kind) { return kKinds.at(static_cast<std::size_t>(kind)).exitCode; }

} // namespace fb

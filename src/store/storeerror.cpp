// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeerror.h"

#include "jsontext.h"

namespace fb {

namespace {
QString sourceName() { return QStringLiteral("store"); }

Error made(ErrorKind kind, const QString &detail, const QString &action)
{
    return Error{.kind = kind, .detail = detail, .source = sourceName(), .action = action};
}

QString plain(const QSqlError &error)
{
    const QString text = error.driverText().isEmpty() ? error.databaseText() : error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return text.simplified().left(500);
}

constexpr auto kRestore = u"Put the file aside and restore a backup; docs/database.md says how.";
constexpr auto kFreeSpace = u"Free some space on that disk and try again; what was saved before is kept.";
constexpr auto kPassword = u"Check the user in the address and the password: floorboardctl store password keeps one in the keychain; .pgpass, PGPASSFILE "
                           u"and PGPASSWORD go before it.";
constexpr auto kLater = u"Try again in a moment.";
} // namespace

std::unexpected<Error> storeFailure(ErrorKind kind, const QString &detail, const QString &action) { return std::unexpected(made(kind, detail, action)); }

Error sqliteError(const QSqlError &error, const QString &who)
{
    enum { Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Constraint = 19, NotADatabase = 26 };
    constexpr int kCannotGrowSharedMemory = IoError | (19 << 8);
    const int extended = error.nativeErrorCode().toInt();
    const QString restore = QString::fromUtf16(kRestore);
    if (extended == kCannotGrowSharedMemory)
        return made(ErrorKind::Setup, who + QStringLiteral(" cannot be written: disk full"), QString::fromUtf16(kFreeSpace));
    switch (extended & 0xff) {
    case Busy:
    case Locked: return made(ErrorKind::Storage, who + QStringLiteral(" is locked by another program"), QString::fromUtf16(kLater));
    case Permission:
    case ReadOnly: return made(ErrorKind::Setup, who + QStringLiteral(" is read-only"), QStringLiteral("Make the file and its directory writable for you."));
    case CannotOpen:
        return made(ErrorKind::Setup, who + QStringLiteral(" cannot be opened or its directory is read-only"),
                    QStringLiteral("Make the file and its directory readable and writable for you."));
    case Full: return made(ErrorKind::Setup, who + QStringLiteral(" cannot be written: disk full"), QString::fromUtf16(kFreeSpace));
    case Corrupt: return made(ErrorKind::Setup, who + QStringLiteral(" is damaged"), restore);
    case NotADatabase: return made(ErrorKind::Setup, who + QStringLiteral(" is damaged or not a Floorboard store"), restore);
    case IoError:
        return made(ErrorKind::Storage, QStringLiteral("%1 could not be read or written: %2").arg(who, plain(error)),
                    QStringLiteral("Check the disk, then try again."));
    case Constraint: return made(ErrorKind::Invalid, QStringLiteral("%1 refused a row: %2").arg(who, plain(error)), {});
    default: return made(ErrorKind::Storage, QStringLiteral("%1 failed: %2").arg(who, plain(error)), {});
    }
}

namespace {
/// Opening fails with words only. Those of the server may be translated; then it counts as unreachable.
Error postgresOpenError(const QString &words, const QString &who)
{
    if (words.contains(u"authentication failed") || words.contains(u"no password supplied") || words.contains(u"pg_hba.conf")
        || (words.contains(u"role ") && words.contains(u"does not exist"))) {
        return made(ErrorKind::Auth, QStringLiteral("%1 refused the sign-in: %2").arg(who, words), QString::fromUtf16(kPassword));
    }
    if (words.contains(u"database ") && words.contains(u"does not exist"))
        return made(ErrorKind::Setup, QStringLiteral("%1: the server has no such database").arg(who),
                    QStringLiteral("Create it with createdb, then run floorboardctl store migrate."));
    if (words.contains(u"invalid connection option") || words.contains(u"invalid sslmode") || words.contains(u"invalid value for parameter"))
        return made(ErrorKind::Setup, QStringLiteral("%1 cannot be opened: %2").arg(who, words), QStringLiteral("Check the options of the store address."));
    return made(ErrorKind::Storage, QStringLiteral("%1 cannot be reached: %2").arg(who, words),
                QStringLiteral("Check that the server runs and the network is up."));
}
} // namespace

Error postgresError(const QSqlError &error, const QString &who)
{
    const QString state = error.nativeErrorCode();
    const QString words = plain(error);
    if (error.type() == QSqlError::ConnectionError && state.isEmpty())
        return postgresOpenError(words, who);
    if (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P"))
        return made(ErrorKind::Storage, who + QStringLiteral(" hung up"), QString::fromUtf16(kLater));
    if (state.startsWith(u"28"))
        return made(ErrorKind::Auth, QStringLiteral("%1 refused the sign-in: %2").arg(who, words), QString::fromUtf16(kPassword));
    if (state == u"42501")
        return made(ErrorKind::Forbidden, QStringLiteral("%1 does not allow this: %2").arg(who, words),
                    QStringLiteral("Ask the database's administrator for the privilege."));
    if (state == u"42P01" || state == u"3F000")
        return made(ErrorKind::Setup, who + QStringLiteral(" is not set up"), QStringLiteral("Run floorboardctl store migrate."));
    if (state == u"0A000")
        return made(ErrorKind::Setup, QStringLiteral("%1 can't do this: %2").arg(who, words), {});
    if (state == u"53100")
        return made(ErrorKind::Setup, who + QStringLiteral(" cannot be written: disk full on the server"),
                    QStringLiteral("Free some space on the server's disk; what was saved before is kept."));
    if (state == u"25006")
        return made(ErrorKind::Setup, who + QStringLiteral(" is read-only"), QStringLiteral("Connect to the primary server."));
    if (state.startsWith(u"XX"))
        return made(ErrorKind::Setup, QStringLiteral("%1 is damaged: %2").arg(who, words), QStringLiteral("Restore a backup; docs/database.md says how."));
    if (state.startsWith(u"22") || state.startsWith(u"23")) // a value or a row it can't take: this record's fault, not the store's
        return made(ErrorKind::Invalid, QStringLiteral("%1 refused a row: %2").arg(who, words), {});
    if (state == u"57014" || state == u"55P03" || state.startsWith(u"40") || state.startsWith(u"53"))
        return made(ErrorKind::Storage, QStringLiteral("%1 is busy: %2").arg(who, words), QString::fromUtf16(kLater));
    return made(ErrorKind::Storage, QStringLiteral("%1 failed: %2").arg(who, words), {});
}

QString errorToText(const std::optional<Error> &error)
{
    if (!error)
        return {};
    Json json{{"kind", errorKindName(error->kind).toStdString()},
              {"detail", error->detail.toStdString()},
              {"source", error->source.toStdString()},
              {"action", error->action.toStdString()},
              {"httpStatus", error->httpStatus},
              {"requestId", error->requestId.toStdString()}};
    if (error->retryAt)
        json["retryAtMs"] = toMs(*error->retryAt);
    return QString::fromUtf8(toJsonText(json));
}

std::optional<Error> errorFromText(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const Result<Json> json = parseJson(text.toUtf8(), sourceName());
    if (!json || !json->is_object())
        return Error{.kind = ErrorKind::Storage, .detail = text, .source = sourceName()};
    const auto word = [&json](const char *key) {
        const auto it = json->find(key);
        return it != json->end() && it->is_string() ? QString::fromStdString(it->get<std::string>()) : QString();
    };
    const auto number = [&json](const char *key) -> std::optional<std::int64_t> {
        const auto it = json->find(key);
        return it != json->end() && it->is_number_integer() ? std::optional(it->get<std::int64_t>()) : std::nullopt;
    };
    Error error{.kind = errorKindFromName(word("kind")).value_or(ErrorKind::Storage),
                .detail = word("detail"),
                .source = word("source"),
                .action = word("action"),
                .httpStatus = static_cast<int>(number("httpStatus").value_or(0)),
                .requestId = word("requestId")};
    if (const std::optional<std::int64_t> at = number("retryAtMs"))
        error.retryAt = fromMs(*at);
    return error;
}

} // namespace fb

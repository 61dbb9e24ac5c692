// SPDX-License-Identifier: GPL-3.0-or-later
#include "squaresession.h"

#include "configuration.h"
#include "keychainsecretstore.h"

#include <QCryptographicHash>

namespace fb {

namespace {

/// 32 bits of a digest: enough to notice a change, far too little to try tokens against.
QString markOf(QUrl url, const Secret &token)
{
    while (url.path().endsWith(u'/')) // one address, however it is spelled
        url.setPath(url.path().chopped(1));
    if (url.port() == (url.scheme() == u"https" ? 443 : 80))
        url.setPort(-1);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(url.toEncoded());
    hash.addData(token.reveal());
    return QString::fromLatin1(hash.result().left(4).toHex());
}

/// What is pasted or read from a file often brings a blank or a line break along.
Secret withoutMargins(const Secret &token) { return Secret(token.reveal().trimmed().toByteArray()); }

} // namespace

SquareSession::SquareSession(const QString &url, const Secret &token, const Clock &clock, const RetryPolicy &policy)
    : m_http(QUrl(url), withoutMargins(token), clock, policy)
    , m_client(m_http)
    , m_tokenMark(markOf(QUrl(url), withoutMargins(token)))
{
}

QCoro::Task<Result<Secret>> readToken(SecretStore *keychain)
{
    if (const QByteArray token = Configuration::environmentToken(); !token.isEmpty())
        co_return Secret(token);
    Result<std::optional<Secret>> stored = co_await keychain->read(squareTokenKey());
    if (!stored)
        co_return std::unexpected(stored.error());
    if (!*stored) {
        co_return failure(ErrorKind::Auth, QStringLiteral("There is no token for Square in the keychain"), QStringLiteral("keychain"),
                          QStringLiteral("Enter it in Settings, or set FLOORBOARD_SQUARE_TOKEN."));
    }
    co_return **std::move(stored);
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkhttpclient.h"
#include "secretstore.h"
#include "squareclient.h"

namespace fb {

/// A connection to Square with one token. Lives in one thread.
class SquareSession {
public:
    SquareSession(const QString &url, const Secret &token, const Clock &clock, const RetryPolicy &policy = {});

    SquareClient &client() { return m_client; }
    /// Square's own clock, as of its last answer.
    std::optional<Instant> serverTime() const { return m_http.serverTime(); }
    /// See EngineSettings::tokenMark.
    const QString &tokenMark() const { return m_tokenMark; }

private:
    NetworkHttpClient m_http;
    SquareClient m_client;
    QString m_tokenMark;
};

/// The token: from the environment if it is there, else from the keychain.
/// @return Auth when there is none, Secret when the keychain can't be read
QCoro::Task<Result<Secret>> readToken(SecretStore *keychain);

} // namespace fb

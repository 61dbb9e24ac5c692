// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QByteArrayView>

namespace fb {

/// The bounds of asking a source: how often, how long, how much. The defaults are those of the design; tests use milliseconds.
struct RetryPolicy {
    int maxAttempts = 5;
    milliseconds firstBackoff = seconds(1);
    milliseconds maxBackoff = seconds(32);
    milliseconds longestRetryAfter = minutes(5); ///< a longer Retry-After ends the request with what was answered
    milliseconds connectTimeout = seconds(10); ///< name look-up, TCP, TLS, until the request has gone out
    milliseconds stallTimeout = seconds(30); ///< without a byte in either direction
    milliseconds attemptLimit{0}; ///< one try in all, however it drips; 0: without limit
    qint64 maxBodyBytes = 32 * 1024 * 1024; ///< after decompression
    int burst = 200; ///< requests at once
    double refillPerSecond = 10; ///< requests per second in the long run

    /// Whether an answer of this status is worth asking again: 408, 429 and 5xx, but not 501, which time doesn't heal.
    static bool isRetryable(int httpStatus);

    /// Full jitter: a random time from nothing to firstBackoff · 2^(attempt - 1), at most maxBackoff.
    /// @param attempt the attempt that has just failed, from 1
    milliseconds backoff(int attempt) const;
};

/// Reads a Retry-After header: whole seconds or an HTTP date.
/// @param now by the clock of whoever sent the header
/// @return how long to wait from @p now, capped at 400 days; nothing when the header is absent, in the past, zero or no such value
std::optional<milliseconds> retryAfter(QByteArrayView header, Instant now);

/// Reads the date of an HTTP header, "Sun, 06 Nov 1994 08:49:37 GMT"; the obsolete forms of the standard are not sent by anybody any more.
std::optional<Instant> httpDate(const QByteArray &text);

} // namespace fb

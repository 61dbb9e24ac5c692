// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apirequest.h"

namespace fb::sandbox {

enum class FaultKind {
    Status, ///< an error answer with that status
    Hang, ///< never answers; the connection stays open
    Drip, ///< the true answer, one byte of its body at a time
    Cut, ///< promises the true answer's length, hangs up after half of it
    Drop, ///< hangs up without a byte
    Html, ///< a page where JSON was due
    BrokenJson, ///< the true answer without its second half, with a length that fits
    RepeatCursor, ///< the cursor sent comes back
    Duplicate, ///< a page repeats a booking of the first page
    Shuffle, ///< another order with each page
    NullCursor, ///< "cursor": null on the last page
    Oversize, ///< the true answer followed by 33 MiB of spaces
};

/// One fault that was asked for: which requests it meets, and what happens to them.
struct Fault {
    QString path; ///< prefix; empty: every path
    QByteArray method; ///< empty: every method
    int after = 0; ///< matching requests that pass first
    int times = 1; ///< how many it then meets; -1: all
    FaultKind kind = FaultKind::Status;
    int status = 0; ///< 0: the kind's own
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::optional<QByteArray> body;
    int intervalMs = 1000; ///< between the bytes of a drip

    /// Reads the body of POST /_control/fault. @return one sentence about what is wrong with it
    static std::expected<Fault, QString> fromJson(const Json &document);
};

/// The Twist of kinds that only change a listing's contents, else None.
Twist twistOf(FaultKind kind);

/// Faults in the order in which they were asked for; the first that matches a request meets it.
class FaultList {
public:
    void add(Fault fault) { m_faults.push_back(std::move(fault)); }
    void clear() { m_faults.clear(); }
    /// The fault that meets this request, if any. Every matching fault counts the request as passed.
    std::optional<Fault> meet(const QByteArray &method, const QString &path);

private:
    std::vector<Fault> m_faults;
};

} // namespace fb::sandbox

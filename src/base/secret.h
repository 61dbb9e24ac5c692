// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace fb {

/// Holds a token and overwrites its bytes when it goes. It has no conversion to text, no stream operator and no equality, so it can't
/// land in a log or a JSON document by accident; call reveal() where the bytes must go out on the wire.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    ~Secret();
    Secret(const Secret &other);
    Secret &operator=(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// A detached view, valid as long as this object is.
    QByteArrayView reveal() const { return m_bytes; }
    /// The last four characters for "ends K7Qd", or nothing when the secret is too short to show any.
    QByteArray tail() const;

private:
    void wipe();
    QByteArray m_bytes;
};

} // namespace fb

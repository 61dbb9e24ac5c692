// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include <cstring>

namespace fb {

Secret::Secret(QByteArray bytes)
    : m_bytes(bytes.constData(), bytes.size()) // a copy of our own, so that wiping it never touches somebody else's
{
    if (bytes.isDetached())
        explicit_bzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

Secret::~Secret() { wipe(); }

Secret::Secret(const Secret &other)
    : m_bytes(other.m_bytes.constData(), other.m_bytes.size())
{
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_bytes = QByteArray(other.m_bytes.constData(), other.m_bytes.size());
    }
    return *this;
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

QByteArray Secret::tail() const { return m_bytes.size() >= 16 ? m_bytes.right(4) : QByteArray(); }

void Secret::wipe()
{
    if (!m_bytes.isEmpty() && m_bytes.isDetached())
        explicit_bzero(m_bytes.data(), static_cast<std::size_t>(m_bytes.size()));
    m_bytes.clear();
}

} // namespace fb

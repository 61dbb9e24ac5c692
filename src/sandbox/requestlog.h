// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"

#include <vector>

namespace fb::sandbox {

/// The requests that reached Square's part, in order, so that a test can count them on the server's side. Headers and bodies are not kept.
class RequestLog {
public:
    /// @return a ticket for setStatus()
    std::uint64_t add(const QByteArray &method, const QString &path, const QByteArray &query)
    {
        if (m_entries.size() < kMax)
            m_entries.push_back({method, path, query, 0});
        return m_generation * kMax + m_count++;
    }
    /// The status that was sent; stays 0 for a request that got none.
    void setStatus(std::uint64_t ticket, int status)
    {
        const std::uint64_t index = ticket % kMax;
        if (ticket / kMax == m_generation && index < m_entries.size())
            m_entries[static_cast<std::size_t>(index)].status = status;
    }
    void clear()
    {
        m_entries.clear();
        m_count = 0;
        ++m_generation;
    }
    Json toJson() const
    {
        Json requests = Json::array();
        for (const Entry &entry : m_entries)
            requests.push_back(
                {{"method", entry.method.toStdString()}, {"path", entry.path.toStdString()}, {"query", entry.query.toStdString()}, {"status", entry.status}});
        return {{"count", m_count}, {"requests", requests}};
    }

private:
    static constexpr std::uint64_t kMax = 100000;
    struct Entry {
        QByteArray method;
        QString path;
        QByteArray query; ///< as it came, not decoded
        int status;
    };
    std::vector<Entry> m_entries;
    std::uint64_t m_count = 0;
    std::uint64_t m_generation = 0;
};

} // namespace fb::sandbox

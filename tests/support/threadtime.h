// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>

namespace fb {

/// How long the calling thread has been at it since this was made, blocking included; the time it merely waited for a processor is left out, because
/// other programs run on the same machine.
class ThreadTime {
public:
    ThreadTime()
        : m_waited(waited())
    {
        m_wall.start();
    }
    qint64 elapsed() const { return m_wall.nsecsElapsed() - (waited() - m_waited); } ///< nanoseconds

private:
    /// Nanoseconds this thread has been ready without a processor; 0 where the kernel doesn't say.
    static qint64 waited()
    {
        thread_local const int schedule = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
        char text[96];
        const ssize_t length = ::pread(schedule, text, sizeof text - 1, 0);
        if (length <= 0)
            return 0;
        text[length] = 0;
        char *rest = nullptr;
        std::strtoll(text, &rest, 10);
        return std::strtoll(rest, nullptr, 10);
    }

    qint64 m_waited;
    QElapsedTimer m_wall;
};

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "patience.h"

#include <qcoro/qcorotask.h>

#include <QTest>

#include <optional>

namespace fb {

/// Watches one task without waiting for it: value() is set once the task has ended.
template<class T>
class Watched {
public:
    explicit Watched(QCoro::Task<T> task)
        : m_task(watch(std::move(task), m_value))
    {
    }
    bool isDone() const { return m_value->has_value(); }
    T &value() { return m_value->value(); }

private:
    // Shared, so that a task that ends after its watcher has somewhere to write.
    static QCoro::Task<> watch(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> into)
    {
        T result = co_await task;
        into->emplace(std::move(result));
    }

    std::shared_ptr<std::optional<T>> m_value = std::make_shared<std::optional<T>>();
    QCoro::Task<> m_task;
};

/// Runs the event loop until a task has ended. A task that doesn't end in time ends the test program, since nothing can be asserted any more.
template<class T>
T settled(QCoro::Task<T> task, int timeoutMs = kPatienceMs)
{
    Watched<T> watched(std::move(task));
    if (!QTest::qWaitFor([&watched] { return watched.isDone(); }, timeoutMs))
        qFatal("a task did not end within %d ms", timeoutMs);
    return std::move(watched.value());
}

} // namespace fb

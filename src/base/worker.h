// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#if defined(__SANITIZE_THREAD__)
extern "C" {
void __tsan_acquire(void *address);
void __tsan_release(void *address);
}
#endif

namespace fb {

/// Work on its way into another thread. How Qt hands it over, and counts who still holds it, is hidden from ThreadSanitizer, which is told here: by the
/// address alone, because nothing may be read before.
template<class Work>
class Handover {
public:
    explicit Handover(Work &&work)
        : m_work(std::move(work))
    {
        give();
    }
    Handover(Handover &&other) noexcept
        : m_work(std::move(other.m_work))
    {
        give();
    }
    Handover(const Handover &) = delete;
    Handover &operator=(const Handover &) = delete;
    Handover &operator=(Handover &&) = delete;
    ~Handover() { take(); }

    void operator()()
    {
        take();
        (*m_work)();
        m_work.reset(); // what the work holds is let go in the thread that did it
        give();
    }

private:
#if defined(__SANITIZE_THREAD__)
    void give() { __tsan_release(this); }
    void take() { __tsan_acquire(this); }
#else
    void give() { }
    void take() { }
#endif

    std::optional<Work> m_work;
};

/// Runs @p work in the thread of @p target, once, later, in order; dropped when the target is gone by then. The one way in which threads of
/// this program hand each other work.
template<class Work>
void postTo(QObject *target, Work work)
{
    QMetaObject::invokeMethod(target, Handover<Work>(std::move(work)), Qt::QueuedConnection);
}

/// A named thread with an event loop and one object living in it. The object is created in the thread, used only there through post(), and
/// destroyed there when the worker goes; stop() and the destructor wait for work already posted.
template<class Object>
class Worker {
public:
    using Factory = std::function<std::unique_ptr<Object>()>;

    Worker(const QString &name, Factory factory)
        : m_anchor(std::make_unique<QObject>())
    {
        m_thread.setObjectName(name);
        m_anchor->moveToThread(&m_thread);
        m_thread.start();
        postTo(m_anchor.get(), [this, factory = std::move(factory)] { m_object = factory(); });
    }

    ~Worker() { stop(); }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Runs @p work(Object &) in the thread. Call from the owner's thread.
    template<class Work>
    void post(Work work)
    {
        postTo(m_anchor.get(), [this, work = std::move(work)]() mutable {
            if (m_object)
                work(*m_object);
        });
    }

    /// Destroys the object in its thread and ends the thread, once the work posted before is done. Call from the owner's thread; a second call does nothing.
    /// @param hurry called in this thread when that takes longer than @p patience: ends what the object waits for
    void stop(std::chrono::milliseconds patience = {}, const std::function<void()> &hurry = {})
    {
        if (!m_thread.isRunning())
            return;
        postTo(m_anchor.get(), [this] {
            m_object.reset();
            m_thread.quit();
        });
        if (!hurry || !m_thread.wait(QDeadlineTimer(patience))) {
            if (hurry)
                hurry();
            m_thread.wait();
        }
        m_anchor.reset();
    }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_anchor; ///< lives in the thread; what work is posted to
    std::unique_ptr<Object> m_object; ///< touched in the thread only
};

} // namespace fb

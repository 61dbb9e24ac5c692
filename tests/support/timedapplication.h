// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "threadtime.h"

#include <QApplication>
#include <QEvent>
#include <QThread>

namespace fb {

/// An application that knows how long each event took on the GUI thread, the time the thread merely waited for a processor left out: other programs
/// run on the same machine.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_inside || QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        m_inside = true;
        const QString who =
            QStringLiteral("%1 %2, event %3").arg(QLatin1String(receiver->metaObject()->className()), receiver->objectName()).arg(event->type());
        const ThreadTime time;
        const bool taken = QApplication::notify(receiver, event);
        const qint64 took = time.elapsed();
        m_inside = false;
        ++m_events;
        if (took > m_worst) {
            m_worst = took;
            m_worstEvent = who;
        }
        return taken;
    }

    /// Forgets what was.
    void startWatching()
    {
        m_worst = 0;
        m_events = 0;
    }
    /// Milliseconds of the longest event since, and which it was.
    double worstMs() const { return static_cast<double>(m_worst) / 1e6; }
    QString worstEvent() const { return m_worstEvent; }
    qint64 events() const { return m_events; }

private:
    bool m_inside = false;
    qint64 m_worst = 0;
    qint64 m_events = 0;
    QString m_worstEvent;
};

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace fb {

/// When the board asks for news (DESIGN.md §7): every interval while somebody can see it, once at return, never two at a time. Decides only when; what a
/// poll does is @p ask, which must end in exactly one call of finished(). Lives in the GUI thread.
class Poller : public QObject {
    Q_OBJECT

public:
    Poller(std::function<void()> ask, const Clock &clock, QObject *parent = nullptr);

    void start(milliseconds interval);
    void setInterval(milliseconds interval);
    /// Hidden or minimised: no polls. Visible again: one at once.
    void setVisible(bool visible);
    /// Asks now, or as soon as the answer that is awaited has come.
    void pollNow();
    /// The answer has come: good, or with what went wrong.
    void finished(const Result<void> &result);

    bool isPaused() const { return !m_visible; }
    std::optional<Instant> lastSuccessAt() const { return m_lastSuccessAt; }
    std::optional<Error> lastError() const { return m_lastError; }
    int polls() const { return m_polls; }

private:
    std::function<void()> m_ask;
    const Clock &m_clock;
    QTimer m_timer;
    bool m_visible = true;
    bool m_asking = false;
    bool m_askAgain = false; ///< somebody asked while an answer was awaited
    int m_polls = 0;
    std::optional<Instant> m_lastSuccessAt;
    std::optional<Error> m_lastError;
};

} // namespace fb

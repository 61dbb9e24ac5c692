// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace fb {

class Theme;

/// What moves on the cards of a board: the tint of a card that was changed elsewhere, which fades, and the spinner of one that is being saved.
/// Ticks only while there is something to move; with reduced motion nothing ever does.
class CardMotion : public QObject {
    Q_OBJECT

public:
    explicit CardMotion(const Theme &theme, QObject *parent = nullptr);

    /// Somebody else has changed this card, just now.
    void flash(const QString &jobId);
    /// How strong the tint of a card is: 1 just changed … 0 as always.
    qreal tint(const QString &jobId) const;
    /// True for one frame longer than the tint shows, so that its last trace goes.
    bool isTinted(const QString &jobId) const { return m_since.contains(jobId); }
    /// Degrees by which a spinner that is painted now is turned. Asking keeps it turning for the next frames.
    int spinnerAngle();

Q_SIGNALS:
    /// Cards with a tint or a spinner look different now.
    void stepped();

private:
    void step();

    const Theme &m_theme;
    QTimer m_frames;
    QElapsedTimer m_clock;
    QHash<QString, qint64> m_since; ///< by job, on m_clock
    qint64 m_turnsUntil = 0;
};

} // namespace fb

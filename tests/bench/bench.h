// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

namespace fb::bench {

/// One line of the table: what was measured, how much, and how much it may be.
struct Figure {
    QString name;
    double value = 0;
    double limit = 0;
    QString unit;
    bool atLeast = false; ///< the limit is a lower bound
    QString remark;

    bool holds() const { return atLeast ? value >= limit : value <= limit; }
};
using Figures = QList<Figure>;

// Each measures its part and appends its figures. Blocking; needs an application object and the programs beside this one.
void measureSync(Figures &figures);
void measureLatency(Figures &figures);
void measurePlanner(Figures &figures);
void measureBoard(Figures &figures);
void measurePoll(Figures &figures);
void measureSearch(Figures &figures);
void measurePhotos(Figures &figures);
void measureProgram(Figures &figures);

/// Milliseconds of @p work.
template<class Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace fb::bench

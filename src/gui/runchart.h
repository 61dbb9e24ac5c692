// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run.h"

#include <QFrame>
#include <QTimeZone>

class QLabel;

namespace fb {

class RunChartView;
class Theme;

/// Changes per run: stacked bars of what the last runs created, updated and cancelled, marks for errors, a line for how long they took. The readout
/// stands in the header, so it never covers a bar. Arrow keys and clicks choose a run. The table below is its equal for those who can't see it.
class RunChart : public QFrame {
    Q_OBJECT

public:
    static constexpr int kMostRuns = 48;

    explicit RunChart(const Theme &theme, QWidget *parent = nullptr);

    /// @p newestFirst as RunModel keeps them; the first kMostRuns finished ones are shown, oldest at the left.
    void setRuns(const QList<RunRecord> &newestFirst, const QTimeZone &zone, QDate today);
    void setSelected(const QString &runId);
    QString readout() const;

Q_SIGNALS:
    void runChosen(const QString &runId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showReadout();
    void paintLegend();

    const Theme &m_theme;
    RunChartView *m_view;
    QLabel *m_count;
    QLabel *m_readoutTitle;
    QLabel *m_readoutText;
    QFrame *m_readout;
    QList<QLabel *> m_legend; ///< the swatches
    QList<QWidget *> m_legendParts; ///< swatches and words
    QList<RunRecord> m_runs; ///< oldest first
    QTimeZone m_zone = QTimeZone::utc();
    QDate m_today;
};

} // namespace fb

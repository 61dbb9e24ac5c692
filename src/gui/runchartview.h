// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run.h"

#include <QChartView>
#include <QTimeZone>

class QBarSet;
class QCategoryAxis;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace fb {

class Theme;

/// The plot of RunChart: axes, bars, line and marks, and which run the pointer or the keyboard is on.
class RunChartView : public QChartView {
    Q_OBJECT

public:
    explicit RunChartView(const Theme &theme, QWidget *parent = nullptr);

    void setRuns(const QList<RunRecord> &oldestFirst, const QTimeZone &zone, QDate today);
    void setSelected(int index);
    int selected() const { return m_selected; }
    /// The run under the pointer, else the selected one; -1: none.
    int shown() const { return m_hovered >= 0 ? m_hovered : m_selected; }

Q_SIGNALS:
    void shownChanged();
    void chosen(int index);

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintColors();
    void labelTimes(const QTimeZone &zone, QDate today);
    int indexAt(const QPointF &position) const;

    const Theme &m_theme;
    QList<RunRecord> m_runs;
    QBarSet *m_created;
    QBarSet *m_updated;
    QBarSet *m_cancelled;
    QBarSet *m_errors;
    QLineSeries *m_duration;
    QScatterSeries *m_marks;
    QCategoryAxis *m_times;
    QValueAxis *m_changes;
    QValueAxis *m_seconds;
    int m_selected = -1;
    int m_hovered = -1;
};

} // namespace fb

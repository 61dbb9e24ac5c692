// SPDX-License-Identifier: GPL-3.0-or-later
#include "runchartview.h"

#include "runchart.h"
#include "textformat.h"
#include "theme.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <cmath>

namespace fb {

namespace {

constexpr int kSteps = 4; ///< grid lines above zero
constexpr int kTimeLabels = 7; ///< what fits without touching
constexpr int kMostDigits = 12; ///< of a value on the axis

/// The smallest of 4, 8, 12, 20, 40, 60, 80, 120, … that holds @p value: four steps that are whole numbers.
double roundTop(double value)
{
    double decade = 4;
    for (int digits = 0; digits < kMostDigits; ++digits, decade *= 10) {
        for (const double factor : {1.0, 2.0, 3.0, 5.0}) {
            if (decade * factor >= value)
                return decade * factor;
        }
    }
    return value;
}

double secondsOf(const RunRecord &run) { return run.endedAt ? std::max(0.0, static_cast<double>((*run.endedAt - run.startedAt).count()) / 1000.0) : 0.0; }

} // namespace

RunChartView::RunChartView(const Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_created(new QBarSet(QString(), this))
    , m_updated(new QBarSet(QString(), this))
    , m_cancelled(new QBarSet(QString(), this))
    , m_errors(new QBarSet(QString(), this))
    , m_duration(new QLineSeries(this))
    , m_marks(new QScatterSeries(this))
    , m_times(new QCategoryAxis(this))
    , m_changes(new QValueAxis(this))
    , m_seconds(new QValueAxis(this))
{
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    auto *bars = new QStackedBarSeries(this);
    for (QBarSet *set : {m_created, m_updated, m_cancelled, m_errors})
        bars->append(set);
    bars->setBarWidth(0.55);

    QChart *plot = chart();
    plot->setMargins({0, 0, 0, 0});
    plot->setContentsMargins(-4, -8, -4, -8);
    plot->setBackgroundRoundness(0);
    plot->legend()->hide();
    plot->addSeries(bars);
    plot->addSeries(m_duration);
    plot->addSeries(m_marks);
    plot->addAxis(m_times, Qt::AlignBottom);
    plot->addAxis(m_changes, Qt::AlignLeft);
    plot->addAxis(m_seconds, Qt::AlignRight);
    for (QAbstractSeries *series : std::initializer_list<QAbstractSeries *>{bars, m_duration, m_marks})
        series->attachAxis(m_times);
    bars->attachAxis(m_changes);
    m_marks->attachAxis(m_changes);
    m_duration->attachAxis(m_seconds);
    m_times->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_times->setGridLineVisible(false);
    m_times->setLineVisible(false);
    m_times->setTruncateLabels(false);
    for (QValueAxis *axis : {m_changes, m_seconds}) {
        axis->setTickCount(kSteps + 1);
        axis->setLineVisible(false);
    }
    m_changes->setLabelFormat(QStringLiteral("%d"));
    m_seconds->setGridLineVisible(false);
    m_marks->setMarkerShape(QScatterSeries::MarkerShapeTriangle);
    m_marks->setMarkerSize(m_theme.px(9));
    paintColors();
    connect(&theme, &Theme::changed, this, &RunChartView::paintColors);
}

void RunChartView::paintColors()
{
    const QColor paper = m_theme.color("surface");
    chart()->setBackgroundBrush(paper);
    chart()->setPlotAreaBackgroundVisible(false);
    setBackgroundBrush(paper);
    const auto fill = [&](QBarSet *set, const QBrush &brush, const QColor &edge) {
        set->setBrush(brush);
        set->setPen(QPen(edge, 1));
    };
    fill(m_created, m_theme.chart("created"), paper);
    fill(m_updated, m_theme.chart("updated"), m_theme.chart("created"));
    fill(m_cancelled, QBrush(m_theme.chart("cancelled"), Qt::BDiagPattern), m_theme.chart("cancelled"));
    fill(m_errors, m_theme.chart("errors"), paper);
    m_duration->setPen(QPen(m_theme.chart("duration"), 1.5));
    m_marks->setColor(m_theme.chart("errors"));
    m_marks->setBorderColor(m_theme.chart("errors"));
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_times, m_changes, m_seconds}) {
        axis->setLabelsFont(m_theme.font("small"));
        axis->setLabelsColor(m_theme.color("text-muted"));
        axis->setGridLineColor(m_theme.chart("grid"));
    }
    viewport()->update();
}

void RunChartView::setRuns(const QList<RunRecord> &oldestFirst, const QTimeZone &zone, QDate today)
{
    m_runs = oldestFirst;
    m_hovered = -1;
    m_selected = std::min<int>(m_selected, static_cast<int>(m_runs.size()) - 1);
    double most = 0;
    double longest = 0;
    for (const RunRecord &run : m_runs) {
        most = std::max(most, static_cast<double>(run.totals.changes() + run.totals.errors));
        longest = std::max(longest, secondsOf(run));
    }
    const double top = roundTop(most * 1.15);
    const double slowest = roundTop(longest);
    m_changes->setRange(0, top);
    m_seconds->setRange(0, slowest);
    m_seconds->setLabelFormat(tr("%d s", "axis of seconds; keep %d"));
    QList<QPointF> line;
    QList<QPointF> marks;
    for (QBarSet *set : {m_created, m_updated, m_cancelled, m_errors})
        set->remove(0, set->count());
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        const RunTotals &totals = m_runs.at(i).totals;
        *m_created << static_cast<double>(totals.created);
        *m_updated << static_cast<double>(totals.updated);
        *m_cancelled << static_cast<double>(totals.cancelled);
        *m_errors << static_cast<double>(totals.errors);
        line.append({static_cast<double>(i), secondsOf(m_runs.at(i))});
        if (totals.errors > 0 || m_runs.at(i).outcome == Outcome::Failed)
            marks.append({static_cast<double>(i), std::min(top, static_cast<double>(totals.changes() + totals.errors) + top * 0.06)});
    }
    m_duration->replace(line);
    m_marks->replace(marks);
    labelTimes(zone, today);
    viewport()->update();
}

void RunChartView::labelTimes(const QTimeZone &zone, QDate today)
{
    const QStringList old = m_times->categoriesLabels();
    for (const QString &label : old)
        m_times->remove(label);
    // The bars keep their width while there are few of them.
    const double slots = std::max<double>(RunChart::kMostRuns, static_cast<double>(m_runs.size()));
    m_times->setRange(-0.6, slots - 0.4);
    m_times->setStartValue(-0.6);
    const qsizetype step = std::max<qsizetype>(1, (RunChart::kMostRuns + kTimeLabels - 1) / kTimeLabels);
    QDate last;
    // Not at the very edge, where a date would be cut.
    for (qsizetype i = std::min<qsizetype>(step / 2, m_runs.size() - 1); i >= 0 && i < m_runs.size(); i += step) {
        const Instant at = m_runs.at(i).startedAt;
        const QDate day = dayOf(at, zone);
        QString label = day == last ? TextFormat::clock(at, zone)
            : last.isValid()        ? TextFormat::shortDay(day)
                                    : TextFormat::moment(at, startOfDay(today, zone), zone);
        last = day;
        while (m_times->categoriesLabels().contains(label))
            label += QChar(0x200B); // the axis tells its labels apart by their text
        m_times->append(label, static_cast<double>(i));
    }
}

int RunChartView::indexAt(const QPointF &position) const
{
    const QPointF scene = mapToScene(position.toPoint());
    if (m_runs.isEmpty() || !chart()->plotArea().contains(chart()->mapFromScene(scene)))
        return -1;
    const int index = static_cast<int>(std::lround(chart()->mapToValue(chart()->mapFromScene(scene), m_marks).x()));
    return index >= 0 && index < m_runs.size() ? index : -1;
}

void RunChartView::setSelected(int index)
{
    if (index == m_selected)
        return;
    m_selected = index;
    viewport()->update();
    Q_EMIT shownChanged();
}

void RunChartView::drawForeground(QPainter *painter, const QRectF &rect)
{
    Q_UNUSED(rect)
    const QRectF plot = chart()->plotArea();
    const auto column = [&](int index) {
        const double x = chart()->mapToPosition({static_cast<double>(index), 0}, m_marks).x();
        const double room = plot.width() / std::max<double>(RunChart::kMostRuns, static_cast<double>(m_runs.size()));
        return QRectF(x - room * 0.48, plot.top() - 2, room * 0.96, plot.height() + 2);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_hovered >= 0 && m_hovered != m_selected) {
        painter->setPen(QPen(m_theme.color("hairline-strong"), 1));
        painter->drawRoundedRect(column(m_hovered), m_theme.radius("chip"), m_theme.radius("chip"));
    }
    if (m_selected >= 0) {
        QColor wash = m_theme.color("accent");
        wash.setAlphaF(0.10F);
        painter->setBrush(wash);
        painter->setPen(QPen(m_theme.color("focus"), hasFocus() ? 2 : 1.5));
        painter->drawRoundedRect(column(m_selected), m_theme.radius("chip"), m_theme.radius("chip"));
        const QPointF dot = chart()->mapToPosition({static_cast<double>(m_selected), secondsOf(m_runs.at(m_selected))}, m_duration);
        painter->setBrush(m_theme.color("surface"));
        painter->setPen(QPen(m_theme.chart("duration"), 1.5));
        painter->drawEllipse(dot, 3.5, 3.5);
    }
    painter->restore();
}

void RunChartView::mouseMoveEvent(QMouseEvent *event)
{
    const int index = indexAt(event->position());
    if (index != m_hovered) {
        m_hovered = index;
        viewport()->update();
        Q_EMIT shownChanged();
    }
    QChartView::mouseMoveEvent(event);
}

void RunChartView::mousePressEvent(QMouseEvent *event)
{
    const int index = indexAt(event->position());
    if (event->button() == Qt::LeftButton && index >= 0)
        Q_EMIT chosen(index);
    QChartView::mousePressEvent(event);
}

void RunChartView::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    Q_EMIT shownChanged();
    QChartView::leaveEvent(event);
}

void RunChartView::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_runs.size()) - 1;
    int to = -1;
    switch (event->key()) {
    case Qt::Key_Left: to = m_selected < 0 ? last : std::max(0, m_selected - 1); break; // the axis of time is never mirrored
    case Qt::Key_Right: to = std::min(last, m_selected + 1); break;
    case Qt::Key_Home: to = last < 0 ? -1 : 0; break;
    case Qt::Key_End: to = last; break;
    default: QChartView::keyPressEvent(event); return;
    }
    if (to >= 0)
        Q_EMIT chosen(to);
}

} // namespace fb

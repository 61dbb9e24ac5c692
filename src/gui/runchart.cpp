// SPDX-License-Identifier: GPL-3.0-or-later
#include "runchart.h"

#include "runchartview.h"
#include "runtext.h"
#include "textformat.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace fb {

namespace {

QLabel *addLabel(QHBoxLayout *layout, const QString &text, const char *type, const char *tone)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", QLatin1String(type));
    if (tone != nullptr)
        label->setProperty("tone", QLatin1String(tone));
    layout->addWidget(label);
    return label;
}

} // namespace

RunChart::RunChart(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_view(new RunChartView(theme))
    , m_readout(new QFrame)
{
    setObjectName(QStringLiteral("runChart"));
    setProperty("panel", QStringLiteral("true"));
    setFixedHeight(theme.px(190));
    m_view->setObjectName(QStringLiteral("runChartView"));
    m_view->setAccessibleName(tr("Changes per run"));

    auto *header = new QHBoxLayout;
    header->setContentsMargins(theme.px(14), theme.px(8), theme.px(14), 0);
    header->setSpacing(theme.px(8));
    addLabel(header, tr("Changes per run"), "body-strong", nullptr);
    m_count = addLabel(header, {}, "meta", "muted");
    m_readout->setProperty("strip", QStringLiteral("info"));
    auto *readout = new QHBoxLayout(m_readout);
    readout->setContentsMargins(theme.px(8), theme.px(2), theme.px(8), theme.px(2));
    readout->setSpacing(theme.px(6));
    m_readoutTitle = addLabel(readout, {}, "meta-strong", nullptr);
    m_readoutText = addLabel(readout, {}, "meta", nullptr);
    m_readoutText->setMinimumWidth(1); // gives way in a narrow window; the tool tip has all of it
    header->addWidget(m_readout);
    header->addStretch(1);
    for (const QString &entry : {tr("Created"), tr("Updated"), tr("Cancelled"), tr("Errors"), tr("Duration")}) {
        m_legend.append(addLabel(header, {}, "small", nullptr));
        m_legendParts.append({m_legend.last(), addLabel(header, entry, "small", nullptr)});
        header->addSpacing(theme.px(4));
    }

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 4);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_view, 1);
    m_readout->hide();
    paintLegend();
    connect(&theme, &Theme::changed, this, &RunChart::paintLegend);
    connect(m_view, &RunChartView::shownChanged, this, &RunChart::showReadout);
    connect(m_view, &RunChartView::chosen, this, [this](int index) { Q_EMIT runChosen(m_runs.at(index).runId); });
}

void RunChart::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_count->setVisible(width() >= m_theme.px(1000));
    int legend = 0;
    for (const QWidget *part : std::as_const(m_legendParts))
        legend += part->sizeHint().width();
    for (QWidget *part : std::as_const(m_legendParts)) // the words of some languages leave no room for what a run did, which says more
        part->setVisible(width() >= legend + m_theme.px(480));
}

void RunChart::paintLegend()
{
    const int edge = m_theme.px(12);
    const qreal ratio = devicePixelRatioF();
    for (qsizetype i = 0; i < m_legend.size(); ++i) {
        QPixmap swatch(qRound(edge * ratio), qRound(edge * ratio));
        swatch.setDevicePixelRatio(ratio);
        swatch.fill(Qt::transparent);
        QPainter painter(&swatch);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box(0.5, 0.5, edge - 1, edge - 1);
        painter.setPen(Qt::NoPen);
        switch (i) {
        case 0:
            painter.setBrush(m_theme.chart("created"));
            painter.drawRoundedRect(box, 2, 2);
            break;
        case 1:
            painter.setBrush(m_theme.chart("updated"));
            painter.drawRoundedRect(box, 2, 2);
            break;
        case 2:
            painter.setBrush(QBrush(m_theme.chart("cancelled"), Qt::BDiagPattern));
            painter.drawRect(box);
            break;
        case 3:
            painter.setBrush(m_theme.chart("errors"));
            painter.drawPolygon(QPolygonF({{box.center().x(), 1}, {box.right(), box.bottom()}, {box.left(), box.bottom()}}));
            break;
        default:
            painter.setPen(QPen(m_theme.chart("duration"), 1.5));
            painter.drawPolyline(QPolygonF({{0, edge * 0.7}, {edge * 0.35, edge * 0.3}, {edge * 0.7, edge * 0.6}, {edge * 1.0, edge * 0.25}}));
            break;
        }
        m_legend.at(i)->setPixmap(swatch);
    }
}

void RunChart::setRuns(const QList<RunRecord> &newestFirst, const QTimeZone &zone, QDate today)
{
    QList<RunRecord> runs;
    for (const RunRecord &run : newestFirst) {
        if (run.outcome && runs.size() < kMostRuns)
            runs.prepend(run);
    }
    if (runs == m_runs && zone == m_zone && today == m_today)
        return;
    const QString selected = m_view->selected() >= 0 && m_view->selected() < m_runs.size() ? m_runs.at(m_view->selected()).runId : QString();
    m_runs = runs;
    m_zone = zone;
    m_today = today;
    m_count->setText(tr("last %n run(s)", nullptr, static_cast<int>(runs.size())));
    m_view->setRuns(runs, zone, today);
    m_view->setAccessibleDescription(RunText::summary(runs));
    setSelected(selected);
}

void RunChart::setSelected(const QString &runId)
{
    const auto found = std::ranges::find(m_runs, runId, &RunRecord::runId);
    m_view->setSelected(found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin()));
    showReadout();
}

QString RunChart::readout() const { return m_readout->isHidden() ? QString() : QStringLiteral("%1 %2").arg(m_readoutTitle->text(), m_readoutText->text()); }

void RunChart::showReadout()
{
    const int index = m_view->shown();
    m_readout->setVisible(index >= 0 && index < m_runs.size());
    if (m_readout->isHidden())
        return;
    const RunRecord &run = m_runs.at(index);
    const QString when = dayOf(run.startedAt, m_zone) == m_today ? TextFormat::clock(run.startedAt, m_zone) : RunText::started(run.startedAt, m_today, m_zone);
    m_readoutTitle->setText(QStringLiteral("%1 %2").arg(when, RunText::trigger(run.trigger)));
    const QString took = run.endedAt ? RunText::duration(*run.endedAt - run.startedAt) : QString();
    m_readoutText->setText(took.isEmpty() ? RunText::totals(run.totals) : tr("%1, %2", "totals, duration").arg(RunText::totals(run.totals), took));
    m_readout->setToolTip(TextFormat::plainToolTip(m_readoutText->text()));
}

} // namespace fb

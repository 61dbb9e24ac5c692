// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopservice.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace Ui {
class HistoryPage;
}

namespace fb {

class Badge;
class RunChart;
class RunFilter;
class RunItemModel;
class RunModel;
class Theme;

/// The History page: chart and table of the recorded runs, and the ledger of the chosen one. HistoryController feeds it.
class HistoryPage : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPage(const Theme &theme, QWidget *parent = nullptr);
    ~HistoryPage() override;

    void setPlace(const Location &location, Instant now);
    /// All runs shown, in any order. The newest is chosen when nothing was.
    void showRuns(const QList<RunRecord> &runs);
    void showDetail(const RunDetail &detail);
    /// "Updated 8 s ago" and, when the runs could not be read, what to do; the old rows stay.
    void showState(std::optional<Instant> readAt, const std::optional<Error> &error, Instant now);
    QString chosenRun() const { return m_chosen; }

    /// Where the detail pane begins, for the settings file.
    QByteArray splitterState() const;
    void restoreSplitter(const QByteArray &state);

Q_SIGNALS:
    void runChosen(const QString &runId);
    void retryRequested();
    void splitterMoved();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpTables();
    void setUpFilters();
    void paintIcons();
    void choose(const QString &runId);
    void readFilters();
    void showFacts(const RunRecord &run);
    void showItems();
    void refreshStacks();
    QString report() const;

    const Theme &m_theme;
    std::unique_ptr<Ui::HistoryPage> m_ui;
    RunModel *m_runs;
    RunFilter *m_filter;
    RunItemModel *m_items;
    RunChart *m_chart;
    Badge *m_badge;
    QList<QLabel *> m_factLabels;
    QList<QLabel *> m_factValues;
    QTimeZone m_zone = QTimeZone::utc();
    Instant m_now{};
    QString m_chosen;
    RunDetail m_detail;
    bool m_read = false;
};

} // namespace fb

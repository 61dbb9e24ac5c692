// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "location.h"
#include "searchtext.h"

#include <QWidget>

#include <memory>

namespace Ui {
class JobsPage;
}

namespace fb {

class JobsModel;
class Notice;
class Strip;
class Theme;

/// The Jobs page: jobs of all days, the newest first, narrowed by a search as it is typed. JobsController feeds it.
class JobsPage : public QWidget {
    Q_OBJECT

public:
    explicit JobsPage(const Theme &theme, QWidget *parent = nullptr);
    ~JobsPage() override;

    void setPlace(const Location &location, Instant now);
    /// What was found for @p query; the old rows stay until then.
    void show(const QString &query, const JobSearch &result);
    using QWidget::show;
    /// What went wrong, and that the rows are those of before; nothing: all is well.
    void showError(const std::optional<Error> &error);

    QString query() const;
    void setQuery(const QString &words);
    void focusSearch();
    /// Back from the job page: the row that was opened.
    void focusJob(const QString &jobId);

Q_SIGNALS:
    void queryChanged(const QString &words);
    void moreWanted();
    void retryRequested();
    void opened(const QString &jobId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void openCurrent();
    void layOut();

    const Theme &m_theme;
    std::unique_ptr<Ui::JobsPage> m_ui;
    JobsModel *m_jobs;
    Notice *m_notice;
    Strip *m_errorStrip;
};

} // namespace fb

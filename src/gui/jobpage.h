// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobdrafts.h"

#include <QWidget>

#include <memory>

class QMenu;

namespace Ui {
class JobPage;
}

namespace fb {

class Badge;
class ChecklistPanel;
class ConflictBanner;
class HistoryPanel;
class IssuePanel;
class NoShowPanel;
class PaymentPanel;
class PhotoPanel;
class ShopPanel;
class SquarePanel;
class Stepper;
class Strip;
class Theme;
class Ticker;

/// One job: what Square says, read-only, beside what the shop does: status, vehicle and notes, checklists, photos, payment, issues and every touch of it.
class JobPage : public QWidget {
    Q_OBJECT

public:
    JobPage(const Theme &theme, JobController &controller, Ticker &ticker, QWidget *parent = nullptr);
    ~JobPage() override;

    /// Where this desk keeps what it was told, the folder of new photos for one.
    void setSettingsFile(const QString &file);
    /// Opens a job; the day page behind it is called @p backTo, the shop's zone is @p zone.
    void open(const QString &jobId, const QString &backTo, const QTimeZone &zone);

Q_SIGNALS:
    /// The job is to be printed.
    void printWanted();
    void backWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fillColumns();
    void wire();
    void orderBoxes();
    void dress();
    void fold();
    void refresh();
    void refreshStrip();
    void refreshHeader();
    void refreshSteps();
    void refreshConflict();
    void refreshAges();
    void takeNextAction();
    void showDifference();
    void fillMenu();
    void fillMoveMenu(QMenu *menu);
    void askMoveBack(WorkStatus to);
    void askClose();
    void editChecklists();

    std::unique_ptr<Ui::JobPage> m_ui;
    const Theme &m_theme;
    QPointer<JobController> m_controller; ///< goes before the page when the window is taken down
    JobDrafts m_drafts;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_folded = false;
    Stepper *m_stepper;
    Strip *m_strip;
    ConflictBanner *m_conflict;
    SquarePanel *m_square;
    ShopPanel *m_shop;
    ChecklistPanel *m_tech;
    ChecklistPanel *m_qc;
    PhotoPanel *m_photos;
    NoShowPanel *m_noShow;
    IssuePanel *m_issue;
    PaymentPanel *m_payment;
    HistoryPanel *m_history;
    QMenu *m_menu;
    QList<Badge *> m_badges;
};

} // namespace fb

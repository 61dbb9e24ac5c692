// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the Today page that staff change things with: cards' buttons, drag and drop, menus, undo, walk-ins, and whose work is shown.
#include "boardlist.h"
#include "boardview.h"
#include "cardmenu.h"
#include "carriedstrip.h"
#include "refusaltext.h"
#include "strip.h"
#include "textformat.h"
#include "theme.h"
#include "todaycontroller.h"
#include "todaypage.h"
#include "ui_todaypage.h"
#include "walkindialog.h"

#include <QActionGroup>
#include <QMenu>
#include <QSettings>

namespace fb {

namespace {
QString foldedKey() { return QStringLiteral("carriedOverFolded"); }
} // namespace

void TodayPage::wireEdits()
{
    BoardEdits &edits = m_controller.edits();
    const auto moved = [this](const QString &jobId) {
        m_saveStrip->hide(); // a refusal of before
        refreshStrips();
        m_lanes->focusJob(jobId);
    };
    connect(m_lanes, &BoardView::moveWanted, this, [&edits, moved](const QString &jobId, int step) {
        if (edits.moveLane(jobId, step))
            moved(jobId);
    });
    connect(m_lanes, &BoardView::dropped, this, [&edits, moved](const QString &jobId, WorkStatus to) {
        if (edits.moveTo(jobId, to))
            moved(jobId);
    });
    connect(m_lanes, &BoardView::menuWanted, this, &TodayPage::showMenu);
    connect(m_list, &BoardList::menuWanted, this, &TodayPage::showMenu);
    m_lanes->setJudge([&edits](const QString &jobId, WorkStatus to) { return edits.verdict(jobId, to); });
    connect(&edits, &BoardEdits::reasonWanted, this,
            [this, &edits](const QString &jobId, WorkStatus to) { CardMenu::askMoveBack(m_theme, edits, jobId, to, this); });
    connect(&edits, &BoardEdits::saveFailed, this, [this](const QString &sentence) {
        m_saveStrip->show(QStringLiteral("error"), sentence, {}, tr("Dismiss"));
        refreshStrips();
    });
    const auto refused = [this](const QString &sentence, const QString &why) {
        m_saveStrip->show(QStringLiteral("info"), sentence, why, tr("Dismiss"));
        refreshStrips();
    };
    connect(&edits, &BoardEdits::refused, this, refused);
    connect(&m_controller, &TodayController::refused, this, refused);
    connect(&edits, &BoardEdits::walkInRefused, this, &TodayPage::askWalkIn);
    connect(m_ui->newWalkIn, &QPushButton::clicked, this, &TodayPage::newWalkIn);
    connect(m_carried, &CarriedStrip::opened, this, &TodayPage::opened);
    connect(m_carried, &CarriedStrip::shownChanged, this, &TodayPage::refreshStrips);
    connect(m_carried, &CarriedStrip::foldedChanged, this, [this](bool folded) {
        if (!m_settingsFile.isEmpty())
            QSettings(m_settingsFile, QSettings::IniFormat).setValue(foldedKey(), folded);
    });
    connect(&m_controller.shop(), &ShopService::actorChanged, this, &TodayPage::refreshActor);
    connect(&m_controller, &TodayController::stateChanged, this, &TodayPage::refreshActor);
    refreshActor();
}

void TodayPage::setSettingsFile(const QString &file)
{
    m_settingsFile = file;
    if (!file.isEmpty())
        m_carried->setFolded(QSettings(file, QSettings::IniFormat).value(foldedKey(), false).toBool());
}

void TodayPage::act(const QString &jobId)
{
    const int row = m_board.rowOf(jobId);
    if (row < 0)
        return;
    const auto face = m_board.index(row, 0).data(BoardModel::FaceRole).value<CardFacePtr>();
    if (face->does == CardAction::Review || face->does == CardAction::ViewIssue || face->does == CardAction::TakePayment)
        Q_EMIT opened(jobId);
    else
        m_controller.edits().takeNextStep(jobId);
}

void TodayPage::showMenu(const QString &jobId, QPoint place)
{
    auto *menu = new CardMenu(m_theme, m_controller.edits(), jobId, this);
    connect(menu, &CardMenu::openWanted, this, [this, jobId] { Q_EMIT opened(jobId); });
    menu->addSeparator();
    QAction *print = menu->addAction(tr("Print the day…"));
    print->setObjectName(QStringLiteral("menuPrintDay"));
    print->setShortcut(QKeySequence::Print); // shown only: the window handles the key
    print->setShortcutContext(Qt::WidgetShortcut);
    connect(print, &QAction::triggered, this, &TodayPage::printWanted);
    menu->popup(place);
}

void TodayPage::undo() { m_controller.edits().undo(); }

void TodayPage::newWalkIn()
{
    if (m_ui->newWalkIn->isEnabled())
        askWalkIn({}, {});
}

void TodayPage::holdWalkIn()
{
    const QString whyNot = RefusalText::whyNot(m_controller.shop().actor(), Permission::WalkIn, m_controller.locationId());
    if (whyNot.isEmpty()) {
        if (m_unsent)
            askWalkIn(*std::exchange(m_unsent, std::nullopt), tr("Not added yet: the desk was locked meanwhile."));
        return;
    }
    if (!m_walkIn || m_walkIn->isHidden())
        return;
    m_walkIn->disconnect(this); // the key that comes too late must not send it
    m_unsent = WalkIn{.name = m_walkIn->name(), .phone = m_walkIn->phone(), .service = m_walkIn->service()};
    m_walkIn->reject();
}

void TodayPage::askWalkIn(const WalkIn &typed, const QString &problem)
{
    if (!m_ui->newWalkIn->isEnabled()) {
        m_unsent = typed;
        return;
    }
    auto *dialog = new WalkInDialog(m_theme, this);
    m_walkIn = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->fill(typed.name, typed.phone, typed.service, problem);
    dialog->setServices(m_services);
    m_controller.shop().jobChoices({}, dialog, [this, dialog](const Result<JobChoices> &choices) {
        if (!choices || choices->services == m_services)
            return;
        m_services = choices->services;
        dialog->setServices(m_services);
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (m_controller.date() != m_controller.today())
            m_controller.showToday();
        clearFilters(); // or the new card might not be seen
        const QString jobId = m_controller.edits().addWalkIn(dialog->name(), dialog->phone(), dialog->service());
        if (!jobId.isEmpty())
            focusJob(jobId);
    });
    dialog->open();
}

void TodayPage::refreshActor()
{
    const Actor actor = m_controller.shop().actor();
    const QString whyNot = RefusalText::whyNot(actor, Permission::WalkIn, m_controller.locationId());
    m_ui->newWalkIn->setEnabled(whyNot.isEmpty());
    m_ui->newWalkIn->setToolTip(whyNot.isEmpty() ? tr("New walk-in (Ctrl+N)") : TextFormat::plainToolTip(whyNot));
    m_ui->newWalkIn->setAccessibleDescription(whyNot);
    const bool signedIn = !actor.personId.isEmpty() && !actor.nobody;
    m_ui->myJobs->setVisible(signedIn);
    if (m_ui->myJobs->isChecked() && m_technician != actor.name)
        setTechnician(signedIn ? actor.name : QString());
    holdWalkIn();
}

void TodayPage::wireTechnicians()
{
    connect(m_ui->myJobs, &QPushButton::clicked, this, [this](bool on) { setTechnician(on ? m_controller.shop().actor().name : QString()); });
    auto *menu = new QMenu(m_ui->technician);
    menu->setObjectName(QStringLiteral("technicianMenu"));
    connect(m_ui->technician, &QPushButton::clicked, this,
            [this, menu] { menu->popup(m_ui->technician->mapToGlobal(QPoint(0, m_ui->technician->height() + m_theme.px(4)))); });
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        auto *group = new QActionGroup(menu);
        QStringList names = m_board.technicians();
        names.push_front(QString());
        for (const QString &name : names) {
            QAction *choice = menu->addAction(name.isEmpty() ? tr("Everybody") : TextFormat::oneLine(name, 60).replace(u'&', QStringLiteral("&&")));
            choice->setCheckable(true);
            choice->setChecked(name == m_technician);
            group->addAction(choice);
            connect(choice, &QAction::triggered, this, [this, name] { setTechnician(name); });
        }
    });
    refreshTechnicians();
}

void TodayPage::refreshTechnicians()
{
    const bool mine = m_ui->myJobs->isVisibleTo(this) && m_technician == m_controller.shop().actor().name;
    const bool other = !m_technician.isEmpty() && !mine;
    m_ui->myJobs->setChecked(mine);
    Theme::setLook(m_ui->technician, "state", other ? QStringLiteral("on") : QString()); // it opens a menu: a button, no check box
    const QString text = other ? TextFormat::oneLine(m_technician, 40).replace(u'&', QStringLiteral("&&")) : tr("Technician");
    if (m_ui->technician->text() != text)
        m_ui->technician->setText(text);
    m_ui->technician->setAccessibleName(other ? tr("Technician: %1").arg(m_technician) : tr("Technician: everybody"));
}

void TodayPage::setTechnician(const QString &name)
{
    m_technician = name;
    m_lanes->setTechnician(name);
    m_list->cards().setTechnician(name);
    refreshTechnicians();
    refreshContent();
}

} // namespace fb

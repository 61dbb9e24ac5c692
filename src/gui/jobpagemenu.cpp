// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the job page: what is done seldom, and by few.
#include "askdialog.h"
#include "cardface.h"
#include "checklisteditor.h"
#include "headline.h"
#include "issuepanel.h"
#include "jobpage.h"
#include "textformat.h"
#include "theme.h"

#include <QMenu>

namespace fb {

namespace {

QAction *add(QMenu *menu, const char *name, const QString &text, const std::optional<Error> &refusal)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setEnabled(!refusal);
    if (refusal) {
        const QString why = ErrorWriter::sentence(*refusal);
        action->setToolTip(TextFormat::plainToolTip(why));
        action->setStatusTip(why);
    }
    return action;
}

} // namespace

void JobPage::fillMenu()
{
    m_menu->clear();
    const std::optional<JobDetail> &detail = m_controller->detail();
    if (!detail)
        return;
    const Job &job = detail->card.job;
    QAction *undo = add(m_menu, "undoMove", tr("Take back the last move"), m_controller->refusal(UndoEdit{}));
    undo->setShortcut(QKeySequence::Undo); // shown only: the page handles the key
    undo->setShortcutContext(Qt::WidgetShortcut);
    connect(undo, &QAction::triggered, m_controller, &JobController::undo);
    fillMoveMenu(m_menu);
    m_menu->addSeparator();
    if (job.isNoShow()) {
        QAction *resolve = add(m_menu, "menuResolveNoShow", tr("Take the no-show back…"), m_controller->refusal(ResolveNoShowEdit{}));
        connect(resolve, &QAction::triggered, m_noShow, &NoShowPanel::resolve);
    } else {
        QAction *mark = add(m_menu, "menuNoShow", tr("Mark as a no-show…"), m_controller->refusal(NoShowEdit{}));
        connect(mark, &QAction::triggered, m_noShow, &NoShowPanel::mark);
    }
    if (job.closedAt) {
        QAction *reopen = add(m_menu, "menuReopen", tr("Reopen the job"), m_controller->refusal(CloseEdit{}));
        connect(reopen, &QAction::triggered, this, [this] { m_controller->edit(CloseEdit{}); });
    } else {
        QAction *close = add(m_menu, "menuClose", tr("Close the job unfinished…"), m_controller->refusal(CloseEdit{QStringLiteral("-")}));
        connect(close, &QAction::triggered, this, &JobPage::askClose);
    }
    m_menu->addSeparator();
    QAction *lists = add(m_menu, "menuChecklists", tr("Edit checklists…"), m_controller->refusal(Permission::Templates));
    connect(lists, &QAction::triggered, this, &JobPage::editChecklists);
    QAction *print = add(m_menu, "menuPrint", tr("Print the job…"), std::nullopt);
    print->setShortcut(QKeySequence::Print); // shown only: the window handles the key
    print->setShortcutContext(Qt::WidgetShortcut);
    connect(print, &QAction::triggered, this, &JobPage::printWanted);
}

void JobPage::fillMoveMenu(QMenu *menu)
{
    const WorkStatus status = m_controller->detail()->card.job.workStatus;
    for (const WorkStatus to : kWorkStatuses) {
        if (to >= status)
            break;
        const std::optional<Error> refusal = m_controller->refusal(MoveEdit{.to = to, .reason = QStringLiteral("-")});
        QAction *back = add(menu, qPrintable(QStringLiteral("moveBack_%1").arg(workStatusName(to))),
                            tr("Move back to %1…", "status").arg(CardWriter::statusTitle(to)), refusal);
        connect(back, &QAction::triggered, this, [this, to] { askMoveBack(to); });
    }
}

void JobPage::askMoveBack(WorkStatus to)
{
    Question question{.name = QStringLiteral("moveBackDialog"), .title = tr("Move back to %1", "status").arg(CardWriter::statusTitle(to))};
    question.noteLabel = tr("Why");
    question.noteRequired = true;
    question.accept = tr("Move back");
    AskDialog::ask(m_theme, question, this, [this, to, seen = m_controller->detail()->card](const QuestionAnswer &answer) {
        m_controller->editAsSeen(MoveEdit{.to = to, .reason = answer.note}, seen);
    });
}

void JobPage::askClose()
{
    Question question{.name = QStringLiteral("closeDialog"), .title = tr("Close the job unfinished")};
    question.text = tr("It leaves the board and is carried over no longer. It can be reopened.");
    question.noteLabel = tr("Why");
    question.noteRequired = true;
    question.accept = tr("Close the job");
    question.isDanger = true;
    AskDialog::ask(m_theme, question, this,
                   [this, seen = m_controller->detail()->card](const QuestionAnswer &answer) { m_controller->editAsSeen(CloseEdit{answer.note}, seen); });
}

void JobPage::editChecklists()
{
    const QString service = m_controller->detail() ? m_controller->detail()->card.booking.serviceType : QString();
    (new ChecklistEditor(m_theme, m_controller->shop(), m_controller->choices().services, service, m_controller->refusal(Permission::Templates), this))->open();
}

} // namespace fb

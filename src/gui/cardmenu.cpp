// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardmenu.h"

#include "askdialog.h"
#include "boardedits.h"
#include "jobtext.h"
#include "shopservice.h"
#include "textformat.h"

#include <QActionGroup>

namespace fb {

CardMenu::CardMenu(const Theme &theme, BoardEdits &edits, const QString &jobId, QWidget *parent)
    : QMenu(parent)
    , m_theme(theme)
    , m_edits(edits)
    , m_jobId(jobId)
{
    setObjectName(QStringLiteral("cardMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    const JobCard *card = edits.find(jobId);
    if (!card)
        return;
    setAccessibleName(TextFormat::oneLine(card->booking.customerName, 80));
    addMoves();
    addSeparator();
    connect(add(this, QStringLiteral("menuOpen"), tr("Open job"), {}), &QAction::triggered, this, &CardMenu::openWanted);
    addPlaces();
    addNoShow();
    addSeparator();
    QAction *undo = add(this, QStringLiteral("menuUndo"), tr("Take back the last move"),
                        edits.isLastMove(jobId) ? edits.whyNot(jobId, UndoEdit{}) : tr("Your own last move can be taken back within a minute."));
    connect(undo, &QAction::triggered, &edits, &BoardEdits::undo);
    m_edits.shop().jobChoices(jobId, this, [this](const Result<JobChoices> &choices) {
        if (choices)
            fill(*choices);
    });
}

QAction *CardMenu::add(QMenu *menu, const QString &name, const QString &text, const QString &whyNot)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(name);
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(whyNot.isEmpty() ? QString() : TextFormat::plainToolTip(whyNot));
    action->setStatusTip(whyNot); // read to whoever can't see the tool tip
    return action;
}

void CardMenu::addMoves()
{
    const JobCard &card = *m_edits.find(m_jobId);
    if (const std::optional<WorkStatus> next = CardWriter::nextStep(card)) {
        QAction *step = add(this, QStringLiteral("menuNext"), CardWriter::actionTitle(card.job.workStatus), m_edits.whyNot(m_jobId, MoveEdit{*next, {}}));
        connect(step, &QAction::triggered, &m_edits, [edits = &m_edits, jobId = m_jobId] { edits->takeNextStep(jobId); });
    }
    if (card.job.workStatus == WorkStatus::Scheduled)
        return;
    const QString why = m_edits.whyNot(m_jobId, MoveEdit{WorkStatus::Scheduled, QStringLiteral("-")});
    if (!why.isEmpty()) {
        add(this, QStringLiteral("menuBack"), tr("Move back…"), why);
        return;
    }
    QMenu *back = addMenu(tr("Move back"));
    back->setObjectName(QStringLiteral("menuBack"));
    for (int status = static_cast<int>(card.job.workStatus) - 1; status >= 0; --status) {
        const auto to = static_cast<WorkStatus>(status);
        QAction *step = add(back, QStringLiteral("menuBack_%1").arg(workStatusName(to)), tr("To %1…", "status").arg(CardWriter::statusTitle(to)), {});
        connect(step, &QAction::triggered, &m_edits, [edits = &m_edits, jobId = m_jobId, to] { edits->moveTo(jobId, to); });
    }
}

void CardMenu::addPlaces()
{
    m_technicians = addMenu(tr("Technician"));
    m_technicians->setObjectName(QStringLiteral("menuTechnician"));
    m_bays = addMenu(tr("Bay"));
    m_bays->setObjectName(QStringLiteral("menuBay"));
    for (QMenu *menu : {m_technicians, m_bays})
        menu->setToolTipsVisible(true);
    fill({}); // what is known without asking
}

void CardMenu::fill(const JobChoices &choices)
{
    const JobCard *card = m_edits.find(m_jobId);
    if (!card)
        return;
    QStringList technicians = choices.technicians;
    if (const Actor actor = m_edits.shop().actor(); !actor.personId.isEmpty() && !technicians.contains(actor.name))
        technicians.push_front(actor.name);
    fillOne(m_technicians, "technician", card->technician, technicians);
    fillOne(m_bays, "bay", card->job.bay, choices.bays);
}

void CardMenu::fillOne(QMenu *menu, const char *field, const QString &now, QStringList names)
{
    menu->clear();
    auto *group = new QActionGroup(menu);
    if (!now.isEmpty() && !names.contains(now))
        names.push_front(now);
    names.push_front(QString()); // nobody, nowhere
    for (const QString &name : names) {
        const FieldsEdit edit{{FieldEdit{QString::fromLatin1(field), name, {}}}};
        const QString text = name.isEmpty() ? tr("None") : TextFormat::oneLine(name, 60).replace(u'&', QStringLiteral("&&"));
        QAction *choice = add(menu, QStringLiteral("menu_%1_%2").arg(QLatin1String(field), name), text, m_edits.whyNot(m_jobId, edit));
        choice->setCheckable(true);
        choice->setChecked(name == now);
        group->addAction(choice);
        connect(choice, &QAction::triggered, &m_edits, [edits = &m_edits, jobId = m_jobId, edit] { edits->edit(jobId, edit); });
    }
}

void CardMenu::addNoShow()
{
    const JobCard &card = *m_edits.find(m_jobId);
    if (card.job.isNoShow()) {
        QAction *resolve = add(this, QStringLiteral("menuNoShow"), tr("They came after all"), m_edits.whyNot(m_jobId, ResolveNoShowEdit{}));
        connect(resolve, &QAction::triggered, &m_edits, [edits = &m_edits, jobId = m_jobId] { edits->edit(jobId, ResolveNoShowEdit{}); });
        return;
    }
    QAction *mark = add(this, QStringLiteral("menuNoShow"), tr("Mark as a no-show…"), m_edits.whyNot(m_jobId, NoShowEdit{}));
    connect(mark, &QAction::triggered, &m_edits, [theme = &m_theme, edits = &m_edits, jobId = m_jobId, parent = parentWidget()] {
        Question question;
        question.name = QStringLiteral("noShow");
        question.title = tr("Mark as a no-show");
        question.choiceLabel = tr("What happened");
        for (const NoShowReason reason : kNoShowReasons)
            question.choices.push_back({JobText::noShowReason(reason), static_cast<int>(reason)});
        question.noteLabel = tr("Note");
        question.accept = tr("Mark as no-show");
        const JobCard *seen = edits->find(jobId);
        if (!seen)
            return;
        question.text = TextFormat::oneLine(seen->booking.customerName, 80);
        AskDialog::ask(*theme, question, parent, [edits, seen = *seen](const QuestionAnswer &answer) {
            edits->editAsSeen(NoShowEdit{static_cast<NoShowReason>(answer.choice.toInt()), answer.note}, seen);
        });
    });
}

void CardMenu::askMoveBack(const Theme &theme, BoardEdits &edits, const QString &jobId, WorkStatus to, QWidget *parent)
{
    const JobCard *card = edits.find(jobId);
    if (!card)
        return;
    Question question;
    question.name = QStringLiteral("moveBack");
    question.title = tr("Move back to %1", "status").arg(CardWriter::statusTitle(to));
    question.text = TextFormat::oneLine(card->booking.customerName, 80);
    question.noteLabel = tr("Why");
    question.noteRequired = true;
    question.accept = tr("Move back");
    AskDialog::ask(theme, question, parent,
                   [edits = &edits, to, seen = *card](const QuestionAnswer &answer) { edits->editAsSeen(MoveEdit{to, answer.note}, seen); });
}

} // namespace fb

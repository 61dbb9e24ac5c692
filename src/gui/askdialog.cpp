// SPDX-License-Identifier: GPL-3.0-or-later
#include "askdialog.h"

#include "choicebox.h"
#include "dialogbuttons.h"
#include "moneytext.h"
#include "theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace fb {

namespace {

constexpr int kLongestNote = 1000; ///< as decide() keeps it

} // namespace

void AskDialog::ask(const Theme &theme, const Question &question, QWidget *parent, Answered answered)
{
    auto *dialog = new AskDialog(theme, question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, [dialog, answered = std::move(answered)] { answered(dialog->answer()); });
    dialog->open();
}

AskDialog::AskDialog(const Theme &theme, const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_problem(new QLabel(this))
    , m_accept(new QPushButton(question.accept, this))
{
    setObjectName(question.name);
    setWindowTitle(question.title);
    setMinimumWidth(theme.px(420));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(7), theme.space(6), theme.space(7), theme.space(6));
    column->setSpacing(theme.space(5));
    auto *title = new QLabel(question.title, this);
    title->setProperty("type", QStringLiteral("heading"));
    auto *text = new QLabel(question.text, this);
    for (QLabel *label : {title, text, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    text->setVisible(!question.text.isEmpty());
    column->addWidget(title);
    column->addWidget(text);
    if (!question.amountLabel.isEmpty()) {
        m_amount = new QLineEdit(question.amount, this);
        m_amount->setObjectName(QStringLiteral("askAmount"));
        m_amount->selectAll();
        m_amount->setPlaceholderText(question.suggestion);
        m_amount->setAccessibleDescription(question.suggestion);
        addLabelled(*column, question.amountLabel, *m_amount);
        connect(m_amount, &QLineEdit::textChanged, this, &AskDialog::check);
    }
    if (!question.choiceLabel.isEmpty()) {
        m_choice = new ChoiceBox(this);
        m_choice->setObjectName(QStringLiteral("askChoice"));
        m_choice->dress(theme);
        for (const Question::Choice &choice : question.choices)
            m_choice->addItem(choice.text, choice.value);
        addLabelled(*column, question.choiceLabel, *m_choice);
    }
    if (!question.noteLabel.isEmpty()) {
        m_note = new QPlainTextEdit(this);
        m_note->setObjectName(QStringLiteral("askNote"));
        m_note->setTabChangesFocus(true);
        m_note->setFixedHeight(theme.px(84));
        addLabelled(*column, question.noteLabel, *m_note);
        connect(m_note, &QPlainTextEdit::textChanged, this, &AskDialog::check);
    }
    m_problem->setObjectName(QStringLiteral("askProblem"));
    m_problem->setProperty("type", QStringLiteral("meta"));
    m_problem->setProperty("tone", QStringLiteral("error"));
    column->addWidget(m_problem);

    column->addLayout(dialogButtons(*this, *m_accept, QStringLiteral("ask")));
    if (question.isDanger)
        m_accept->setProperty("kind", QStringLiteral("danger"));
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    check();
    if (QWidget *first = m_amount ? static_cast<QWidget *>(m_amount) : m_choice ? static_cast<QWidget *>(m_choice) : m_note)
        first->setFocus();
}

void AskDialog::check()
{
    QString problem;
    const QuestionAnswer now = answer();
    bool good = true;
    if (m_amount) {
        const bool empty = m_amount->text().trimmed().isEmpty();
        good = now.amountMinor || (empty && m_question.emptyAmount);
        if (!good && !empty)
            problem = tr("That is no amount. Write it like %1.").arg(MoneyText::plain(19'500, m_question.currency));
        Theme::setLook(m_amount, "state", problem.isEmpty() ? QString() : QStringLiteral("error"));
    }
    if (m_note) {
        if (m_question.noteRequired && now.note.isEmpty())
            good = false;
        if (now.note.size() > kLongestNote) {
            good = false;
            problem = tr("That text is too long: %n characters more than fit.", nullptr, static_cast<int>(now.note.size()) - kLongestNote);
        }
    }
    if (good && m_question.refusal) {
        problem = m_question.refusal(now);
        good = problem.isEmpty();
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_accept->setEnabled(good);
}

QuestionAnswer AskDialog::answer() const
{
    QuestionAnswer answer;
    if (m_choice)
        answer.choice = m_choice->currentData();
    if (m_amount && m_amount->text().trimmed().isEmpty())
        answer.amountMinor = m_question.suggestedMinor;
    else if (m_amount)
        answer.amountMinor = MoneyText::read(m_amount->text(), m_question.currency);
    if (m_note)
        answer.note = m_note->toPlainText().trimmed();
    return answer;
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstpersonstep.h"

#include "person.h"
#include "pinfield.h"
#include "resultline.h"
#include "theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fb {

FirstPersonStep::FirstPersonStep(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_pin(new PinField(this))
    , m_again(new PinField(this))
    , m_result(new ResultLine(this))
{
    setObjectName(QStringLiteral("personPage"));
    auto *form = new QWidget(this);
    form->setMaximumWidth(theme.px(640));
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(theme.px(48), theme.px(48), theme.px(48), theme.px(24)); // as the other steps
    outer->addWidget(form, 1);
    outer->addStretch(0);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    const auto text = [&](const QString &words, const char *type) {
        auto *label = new QLabel(words, form);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setProperty("type", QLatin1String(type));
        column->addWidget(label);
        return label;
    };
    text(tr("Who signs in?"), "display");
    text(tr("With people, everybody signs in with a PIN and the history says who did what. The first person is an admin and adds the others later."), "body")
        ->setProperty("tone", QStringLiteral("muted"));
    column->addSpacing(theme.px(8));
    const auto field = [&](const QString &label, QLineEdit *edit, const char *name) {
        column->addSpacing(theme.space(5));
        text(label, "body-strong")->setBuddy(edit);
        edit->setObjectName(QLatin1String(name));
        edit->setAccessibleName(label);
        edit->setMaximumWidth(theme.px(360));
        column->addWidget(edit);
        connect(edit, &QLineEdit::textEdited, this, &FirstPersonStep::edit);
    };
    m_name->setMaxLength(80);
    field(tr("Your name"), m_name, "firstName");
    field(tr("PIN, 4 to 12 digits"), m_pin, "firstPin");
    field(tr("The same PIN again"), m_again, "firstPinAgain");
    connect(m_again, &QLineEdit::returnPressed, this, &FirstPersonStep::accepted);
    m_result->setObjectName(QStringLiteral("firstResult"));
    m_result->dress(theme);
    column->addWidget(m_result);
    column->addSpacing(theme.px(12));
    auto *skip = new QPushButton(tr("Leave it open to all"), form);
    skip->setObjectName(QStringLiteral("firstSkip"));
    skip->setAccessibleName(skip->text());
    skip->setProperty("kind", QStringLiteral("link"));
    connect(skip, &QPushButton::clicked, this, &FirstPersonStep::skipped);
    column->addWidget(skip, 0, Qt::AlignLeading);
    text(tr("Then nobody signs in and everybody may do everything. You can add the first person later, on the page People."), "meta")
        ->setProperty("tone", QStringLiteral("muted"));
    column->addStretch(1);
}

QString FirstPersonStep::name() const { return m_name->text().simplified(); }

Secret FirstPersonStep::pin() const { return m_pin->pin(); }

bool FirstPersonStep::isWhole() const { return checkPersonName(name()).has_value() && m_pin->isWhole() && m_pin->text() == m_again->text(); }

void FirstPersonStep::focusFirst() { m_name->setFocus(); }

void FirstPersonStep::edit()
{
    const bool differs = m_pin->text() != m_again->text() && m_again->text().size() >= m_pin->text().size();
    Theme::setLook(m_again, "state", differs ? QStringLiteral("error") : QString());
    if (differs)
        m_result->show(QStringLiteral("error"), tr("The two PINs differ"));
    else
        m_result->clear();
    Q_EMIT edited();
}

void FirstPersonStep::showProblem(const QString &sentence)
{
    if (sentence == m_problem)
        return;
    m_problem = sentence;
    if (sentence.isEmpty())
        m_result->clear();
    else
        m_result->show(QStringLiteral("error"), sentence);
}

} // namespace fb

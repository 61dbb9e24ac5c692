// SPDX-License-Identifier: GPL-3.0-or-later
#include "persondialog.h"

#include "choicebox.h"
#include "dialogbuttons.h"
#include "pinfield.h"
#include "refusaltext.h"
#include "textformat.h"
#include "theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

namespace fb {

PersonDialog::PersonDialog(const Theme &theme, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("personDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(theme.px(380));
    m_column->setContentsMargins(theme.space(7), theme.space(6), theme.space(7), theme.space(6));
    m_column->setSpacing(theme.space(5));
    auto *heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setProperty("type", QStringLiteral("heading"));
    m_column->addWidget(heading);
    m_problem->setObjectName(QStringLiteral("personProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setProperty("type", QStringLiteral("meta"));
    m_problem->setProperty("tone", QStringLiteral("error"));
    m_problem->hide();
}

PersonDialog *PersonDialog::forNew(const Theme &theme, const QList<Location> &locations, bool isFirst, QWidget *parent)
{
    auto *dialog = new PersonDialog(theme, isFirst ? tr("The first person") : tr("New person"), parent);
    if (isFirst) {
        auto *text = new QLabel(tr("The first person is an admin. From then on everybody signs in with a PIN."), dialog);
        text->setWordWrap(true);
        dialog->m_column->addWidget(text);
    }
    dialog->m_name = new QLineEdit(dialog);
    dialog->m_name->setObjectName(QStringLiteral("personName"));
    dialog->m_name->setMaxLength(80);
    addLabelled(*dialog->m_column, tr("Name"), *dialog->m_name);
    dialog->m_role = new ChoiceBox(dialog);
    dialog->m_role->setObjectName(QStringLiteral("personRole"));
    dialog->m_role->dress(theme);
    for (const Role role : kRoles) {
        if (!isFirst || role == Role::Admin)
            dialog->m_role->addItem(RefusalText::role(role), static_cast<int>(role));
    }
    addLabelled(*dialog->m_column, tr("Role"), *dialog->m_role);
    if (locations.size() > 1) {
        auto *label = new QLabel(tr("Works at (none: everywhere)"), dialog);
        label->setProperty("type", QStringLiteral("meta"));
        label->setProperty("tone", QStringLiteral("muted"));
        auto *places = new QVBoxLayout;
        places->setSpacing(theme.space(2));
        places->addWidget(label);
        dialog->m_column->addLayout(places);
        for (const Location &location : locations) {
            auto *box = new QCheckBox(TextFormat::oneLine(location.name, 60).replace(u'&', QStringLiteral("&&")), dialog);
            box->setObjectName(QStringLiteral("newAt_%1").arg(location.locationId));
            box->setAccessibleName(tr("Works at %1").arg(TextFormat::oneLine(location.name, 60)));
            box->setProperty("location", location.locationId);
            places->addWidget(box);
            dialog->m_locations.push_back(box);
        }
    }
    dialog->m_pinNeeded = isFirst;
    dialog->addPins();
    dialog->addButtons(tr("Add"));
    dialog->m_name->setFocus();
    return dialog;
}

PersonDialog *PersonDialog::forPin(const Theme &theme, const QString &name, QWidget *parent)
{
    auto *dialog = new PersonDialog(theme, tr("New PIN of %1").arg(TextFormat::oneLine(name, 80)), parent);
    dialog->addPins();
    dialog->addButtons(tr("Set PIN"));
    dialog->m_pin->setFocus();
    return dialog;
}

void PersonDialog::addPins()
{
    m_pin = new PinField(this);
    m_pin->setObjectName(QStringLiteral("personPin"));
    m_again = new PinField(this);
    m_again->setObjectName(QStringLiteral("personPinAgain"));
    addLabelled(*m_column, tr("PIN, 4 to 12 digits"), *m_pin);
    addLabelled(*m_column, tr("The same PIN again"), *m_again);
}

void PersonDialog::addButtons(const QString &accept)
{
    m_column->addWidget(m_problem);
    m_accept = new QPushButton(accept, this);
    m_column->addLayout(dialogButtons(*this, *m_accept, QStringLiteral("person")));
    connect(m_accept, &QPushButton::clicked, this, &PersonDialog::answer);
    for (QLineEdit *field : {m_name, static_cast<QLineEdit *>(m_pin), static_cast<QLineEdit *>(m_again)}) {
        if (field)
            connect(field, &QLineEdit::textChanged, this, &PersonDialog::check);
    }
    check();
}

void PersonDialog::check()
{
    const bool named = !m_name || checkPersonName(m_name->text()).has_value();
    const bool without = !m_pinNeeded && m_pin->text().isEmpty() && m_again->text().isEmpty();
    const bool same = m_pin->text() == m_again->text();
    const bool differs = !same && m_again->text().size() >= m_pin->text().size();
    Theme::setLook(m_again, "state", differs ? QStringLiteral("error") : QString());
    m_problem->setText(differs ? tr("The two PINs differ.") : QString());
    m_problem->setVisible(differs);
    m_accept->setEnabled(!m_asking && named && (without || (m_pin->isWhole() && same)));
}

void PersonDialog::answer()
{
    Answer answer{.person = {.personId = QUuid::createUuid().toString(QUuid::WithoutBraces)}, .pin = m_pin->pin()};
    if (m_name) {
        answer.person.name = m_name->text();
        answer.person.role = static_cast<Role>(m_role->currentData().toInt());
    }
    for (const QCheckBox *box : std::as_const(m_locations)) {
        if (box->isChecked())
            answer.person.locationIds.push_back(box->property("location").toString());
    }
    m_asking = true;
    m_accept->setEnabled(false);
    if (m_keep)
        m_keep(answer);
}

void PersonDialog::finish(const QString &problem)
{
    if (problem.isEmpty())
        return accept();
    m_asking = false;
    check(); // something may have been typed meanwhile
    m_problem->setText(problem);
    m_problem->show();
}

} // namespace fb

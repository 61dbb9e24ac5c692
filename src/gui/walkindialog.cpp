// SPDX-License-Identifier: GPL-3.0-or-later
#include "walkindialog.h"

#include "dialogbuttons.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace fb {

namespace {

QLineEdit *field(QVBoxLayout *column, const QString &text, const char *name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setMaxLength(255);
    addLabelled(*column, text, *edit);
    return edit;
}

} // namespace

WalkInDialog::WalkInDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_problem(new QLabel(this))
    , m_accept(new QPushButton(tr("Add walk-in"), this))
{
    setObjectName(QStringLiteral("walkInDialog"));
    setWindowTitle(tr("New walk-in"));
    setMinimumWidth(theme.px(420));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(7), theme.space(6), theme.space(7), theme.space(6));
    column->setSpacing(theme.space(5));
    auto *title = new QLabel(tr("New walk-in"), this);
    title->setTextFormat(Qt::PlainText);
    title->setProperty("type", QStringLiteral("heading"));
    column->addWidget(title);
    m_name = field(column, tr("Name"), "walkInName");
    m_service = field(column, tr("Service"), "walkInService");
    m_phone = field(column, tr("Phone, if they like"), "walkInPhone");
    m_phone->setMaxLength(60);
    m_problem->setObjectName(QStringLiteral("walkInProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setProperty("type", QStringLiteral("meta"));
    m_problem->setProperty("tone", QStringLiteral("error"));
    m_problem->hide();
    column->addWidget(m_problem);
    column->addLayout(dialogButtons(*this, *m_accept, QStringLiteral("walkIn")));
    m_accept->setDefault(false); // Enter in a field is wired below: the list of services takes it first
    m_accept->setAutoDefault(false);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    for (QLineEdit *edit : {m_name, m_service, m_phone})
        connect(edit, &QLineEdit::returnPressed, this, &WalkInDialog::enter);
    connect(m_name, &QLineEdit::textChanged, this, &WalkInDialog::check);
    m_name->setFocus();
    check();
}

void WalkInDialog::setServices(const QStringList &services)
{
    m_services = services;
    auto *completer = new QCompleter(services, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setProperty("popup", QStringLiteral("true"));
    completer->popup()->setItemDelegate(new QStyledItemDelegate(completer->popup())); // the completer's own one takes no style sheet
    m_service->setCompleter(completer);
    delete std::exchange(m_completer, completer);
}

void WalkInDialog::fill(const QString &name, const QString &phone, const QString &service, const QString &problem)
{
    m_name->setText(name);
    m_phone->setText(phone);
    m_service->setText(service);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QString WalkInDialog::name() const { return m_name->text().simplified(); }

QString WalkInDialog::phone() const { return m_phone->text().simplified(); }

QString WalkInDialog::service() const
{
    const QString typed = m_service->text().simplified();
    QStringList meant;
    for (const QString &service : m_services) {
        if (service.compare(typed, Qt::CaseInsensitive) == 0)
            return service;
        if (service.startsWith(typed, Qt::CaseInsensitive))
            meant.push_back(service);
    }
    return !typed.isEmpty() && meant.size() == 1 ? meant.first() : typed;
}

void WalkInDialog::check() { m_accept->setEnabled(!name().isEmpty()); }

void WalkInDialog::enter()
{
    const bool picking = m_completer && m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid();
    if (!picking && m_accept->isEnabled())
        accept();
}

} // namespace fb

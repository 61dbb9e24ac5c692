// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberfield.h"

#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace fb {

NumberField::NumberField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_unit(new QLabel(this))
    , m_error(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_edit->setObjectName(QStringLiteral("edit"));
    m_edit->setMaxLength(6);
    m_edit->setFixedWidth(84);
    m_edit->setInputMethodHints(Qt::ImhDigitsOnly);
    for (QLabel *label : {m_unit, m_error})
        label->setTextFormat(Qt::PlainText);
    m_unit->setProperty("tone", QStringLiteral("muted"));
    m_error->setProperty("tone", QStringLiteral("error"));
    m_error->setProperty("type", QStringLiteral("meta"));
    m_error->setObjectName(QStringLiteral("error"));
    layout->addWidget(m_edit);
    layout->addWidget(m_unit);
    layout->addWidget(m_error, 1);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &NumberField::check);
    connect(m_edit, &QLineEdit::editingFinished, this, &NumberField::commit);
}

void NumberField::dress(const QString &name, const QString &unit, SettingBounds bounds)
{
    m_bounds = bounds;
    m_unitText = unit;
    m_unit->setText(unit);
    m_edit->setAccessibleName(name);
    m_edit->setAccessibleDescription(tr("%1 to %2 %3", "bounds and unit").arg(bounds.least).arg(bounds.most).arg(unit));
}

void NumberField::setValue(int value)
{
    m_value = value;
    if (m_edit->hasFocus() && m_edit->isModified())
        return;
    m_edit->setText(QString::number(value));
    check();
}

void NumberField::check()
{
    bool number = false;
    int value = m_edit->text().trimmed().toInt(&number);
    if (!number)
        value = QLocale().toInt(m_edit->text().trimmed(), &number);
    m_good = number && value >= m_bounds.least && value <= m_bounds.most;
    if (m_good)
        m_value = value;
    const QString sentence =
        m_good ? QString() : tr("A whole number from %1 to %2 %3, please. The old one stays in use.").arg(m_bounds.least).arg(m_bounds.most).arg(m_unitText);
    m_error->setText(sentence);
    m_edit->setToolTip(sentence);
    Theme::setLook(m_edit, "state", m_good ? QString() : QStringLiteral("error"));
}

void NumberField::commit()
{
    check();
    if (m_good && m_edit->isModified()) {
        m_edit->setModified(false);
        Q_EMIT chosen(m_value);
    }
}

QString NumberField::error() const { return m_error->text(); }

} // namespace fb

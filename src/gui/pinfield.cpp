// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinfield.h"

#include "person.h"

#include <QRegularExpressionValidator>

namespace fb {

PinField::PinField(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,12}")), this));
    setContextMenuPolicy(Qt::NoContextMenu);
}

bool PinField::isWhole() const { return checkPin(pin().reveal()).has_value(); }

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogbuttons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fb {

namespace {
constexpr int kCloser = 3; ///< a label is that many times nearer to its field than to the next one
} // namespace

QHBoxLayout *dialogButtons(QDialog &dialog, QPushButton &accept, const QString &prefix)
{
    auto *cancel = new QPushButton(QCoreApplication::translate("fb::DialogButtons", "Cancel"), &dialog);
    cancel->setObjectName(prefix + QStringLiteral("Cancel"));
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
    accept.setObjectName(prefix + QStringLiteral("Accept"));
    accept.setAccessibleName(accept.text());
    accept.setProperty("kind", QStringLiteral("primary"));
    accept.setDefault(true);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    auto *row = new QHBoxLayout;
    if (dialog.layout())
        row->setContentsMargins(0, dialog.layout()->spacing() / kCloser, 0, 0);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(&accept);
    return row;
}

void addLabelled(QVBoxLayout &column, const QString &text, QWidget &field)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", QStringLiteral("meta"));
    label->setProperty("tone", QStringLiteral("muted"));
    label->setBuddy(&field);
    field.setAccessibleName(text);
    auto *pair = new QVBoxLayout;
    pair->setSpacing(column.spacing() / kCloser);
    pair->addWidget(label);
    pair->addWidget(&field);
    column.addLayout(pair);
}

} // namespace fb

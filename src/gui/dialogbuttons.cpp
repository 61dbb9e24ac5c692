// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogbuttons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace fb {

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
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(&accept);
    return row;
}

} // namespace fb

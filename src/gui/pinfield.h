// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QLineEdit>

namespace fb {

/// Where a PIN is typed: digits alone, shown as dots, 12 at most.
class PinField : public QLineEdit {
    Q_OBJECT

public:
    explicit PinField(QWidget *parent = nullptr);

    Secret pin() const { return Secret(text().toLatin1()); }
    /// Whether what was typed could be a PIN.
    bool isWhole() const;
};

} // namespace fb

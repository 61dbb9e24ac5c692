// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QWidget>

class QLineEdit;

namespace fb {

class PinField;
class ResultLine;
class Theme;

/// The wizard's last step: the first person, an admin with a PIN, or none at all.
class FirstPersonStep : public QWidget {
    Q_OBJECT

public:
    explicit FirstPersonStep(const Theme &theme, QWidget *parent = nullptr);

    QString name() const;
    Secret pin() const;
    /// A name, and the same PIN twice.
    bool isWhole() const;
    void focusFirst();
    /// Why it could not be kept; empty: nothing is wrong.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void edited();
    /// Return in the last field.
    void accepted();
    /// The store stays open to all.
    void skipped();

private:
    void edit();

    QLineEdit *m_name;
    PinField *m_pin;
    PinField *m_again;
    ResultLine *m_result;
    QString m_problem;
};

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settingsfile.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace fb {

/// A number with a unit and, when it can't be used, a sentence beside it. What is wrong stays in the field; only good numbers are told on.
class NumberField : public QWidget {
    Q_OBJECT

public:
    explicit NumberField(QWidget *parent = nullptr);

    /// Call once.
    void dress(const QString &name, const QString &unit, SettingBounds bounds);
    /// Shows @p value, unless somebody is typing here.
    void setValue(int value);
    bool isGood() const { return m_good; }
    QString error() const;

Q_SIGNALS:
    /// A good number was typed, and the field was left or Return was pressed.
    void chosen(int value);

private:
    void check();
    void commit();

    QLineEdit *m_edit;
    QLabel *m_unit;
    QLabel *m_error;
    SettingBounds m_bounds{0, 0};
    QString m_unitText;
    int m_value = 0;
    bool m_good = true;
};

} // namespace fb

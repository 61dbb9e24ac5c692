// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QVariant>

class QActionGroup;

namespace fb {

class Theme;

/// A filter: "Trigger Any ⌄". Opens a menu of values; tinted while it filters.
class FilterButton : public QPushButton {
    Q_OBJECT

public:
    struct Choice {
        QString text;
        QVariant value;
    };

    explicit FilterButton(QWidget *parent = nullptr);

    /// Call once. @p choices come after "Any", whose value is invalid.
    void dress(const Theme &theme, const QString &icon, const QString &label, const QList<Choice> &choices);
    QVariant value() const { return m_value; }
    bool isFiltering() const { return m_value.isValid(); }
    /// Back to "Any".
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void valueChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const Choice &choice);

    const Theme *m_theme = nullptr;
    QString m_icon;
    QString m_label;
    QString m_shown;
    QVariant m_value;
    QActionGroup *m_actions;
};

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace fb {

class Theme;

/// A radio button as large as a card: mark, icon, title and one line of what it means. Exclusive among its siblings.
class ChoiceButton : public QRadioButton {
    Q_OBJECT

public:
    explicit ChoiceButton(QWidget *parent = nullptr);

    /// Call once, before it is shown. @p detail also becomes the accessible description.
    void dress(const Theme &theme, const QString &icon, const QString &detail);

    /// Title and detail in one line: a row of a list instead of a card beside others.
    void setFlat(bool flat);
    /// Width that a card needs to say everything, whether it is flat now or not.
    int cardWidth() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme = nullptr;
    QString m_icon;
    QString m_detail;
    bool m_flat = false;
};

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace fb {

class Theme;

/// A number that filters: icon, the count in bold, the word behind it. Checkable.
class FactButton : public QAbstractButton {
    Q_OBJECT

public:
    FactButton(const Theme &theme, const QString &icon, const QString &token, QWidget *parent = nullptr);

    /// @p count: negative when it isn't known @p label: the word with its number taken out ("bookings"); @p spoken: both together
    void set(int count, const QString &label, const QString &spoken);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString countText() const;

    const Theme &m_theme;
    const QString m_icon;
    const QString m_token; ///< colours the icon while the count isn't zero
    int m_count = 0;
    QString m_label;
};

} // namespace fb

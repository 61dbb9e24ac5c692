// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace fb {

class Theme;

/// The shop on screen: pin, name, and an arrow when there is another one to go to.
class PlaceButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit PlaceButton(const Theme &theme, QWidget *parent = nullptr);

    void setChoice(bool choice);
    /// A word in muted ink behind the name.
    void setNote(const QString &note);
    void setCompact(bool compact);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Theme &m_theme;
    QString m_note;
    bool m_choice = false;
    bool m_compact = false;
};

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace fb {

class Theme;

/// The small painted parts that delegates and widgets share.
namespace paint {

/// Width of a badge with this text; its height is the size token "badge".
int badgeWidth(const Theme &theme, const QString &text, bool withIcon = true);
/// A rounded chip in the colours of a status token. @p icon empty: the token's own icon. Draws from the trailing edge's side in RTL.
void badge(QPainter &painter, const Theme &theme, const QRect &rect, const QString &token, const QString &icon, const QString &text,
           Qt::LayoutDirection direction);
/// The same without a ground, for what nobody has to act on: icon and text alone.
int quietBadgeWidth(const Theme &theme, const QString &text);
void quietBadge(QPainter &painter, const Theme &theme, const QRect &rect, const QString &token, const QString &icon, const QString &text,
                Qt::LayoutDirection direction);
/// A number plate: letters and digits in a frame, from left to right in any text. Its height is the size token "plate-chip".
int plateWidth(const Theme &theme, const QString &plate);
void plate(QPainter &painter, const Theme &theme, const QRect &rect, const QColor &ink, const QString &plate);
/// How much of a list is done: part of a circle over its track.
void ring(QPainter &painter, const Theme &theme, const QRect &rect, double done);
/// Initials in a circle; a dashed circle with a person when @p initials is empty.
void avatar(QPainter &painter, const Theme &theme, const QRect &rect, const QString &initials);
/// One line of plain text, elided, with room for descenders. @p alignment is logical (leading/trailing by AlignLeft/AlignRight) and mirrored by @p direction.
void text(QPainter &painter, const QRect &rect, const QFont &font, const QColor &color, Qt::Alignment alignment, const QString &text,
          Qt::LayoutDirection direction);
/// Whether any letter of the text belongs to a script that is written from right to left.
bool hasRightToLeft(QStringView text);
/// The same with every digit as wide as the widest, so that ticking numbers don't jump.
void tabular(QPainter &painter, const QRect &rect, const QFont &font, const QColor &color, Qt::Alignment alignment, const QString &text,
             Qt::LayoutDirection direction);

} // namespace paint

/// A badge as a widget: "Up to date" with its icon. Not focusable; its accessible name is its text.
class Badge : public QWidget {
    Q_OBJECT

public:
    explicit Badge(const Theme &theme, QWidget *parent = nullptr);

    /// @p token: a status token; @p icon empty: the token's own icon
    void set(const QString &token, const QString &text, const QString &icon = {});
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_token;
    QString m_text;
    QString m_icon;
};

} // namespace fb

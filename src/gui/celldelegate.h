// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace fb {

class Theme;

/// Paints a table cell from tokens: the row's background and hairline, a bar at the row the keyboard is on, and one line of plain text.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Look {
        Plain,
        Muted,
        Strong,
        Time, ///< digits of one width
        Number, ///< digits of one width, at the trailing edge; a zero steps back
        Alarm, ///< a number that shouts unless it is zero
    };

    explicit CellDelegate(const Theme &theme, Look look = Look::Plain, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Gives a table the look of the design: no grid, whole rows, rows of @p rowHeight, this delegate everywhere.
    static void dress(QTableView *table, const Theme &theme, int rowHeight);

    /// How wide a column must be for the widest of these texts, behind an icon or not.
    static int widthFor(const Theme &theme, const QStringList &texts, bool withIcon = false);

protected:
    const Theme &theme() const { return m_theme; }
    /// The room for contents, without the padding.
    QRect content(const QStyleOptionViewItem &option) const;
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// An icon and a word, as actions and outcomes are written.
    void paintMark(QPainter *painter, const QStyleOptionViewItem &option, const QString &icon, const QColor &iconColor, const QColor &textColor, bool strong,
                   const QString &text) const;
    static qreal ratio(const QPainter *painter);

private:
    const Theme &m_theme;
    Look m_look;
};

} // namespace fb

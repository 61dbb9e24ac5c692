// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardface.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace fb {

class CardMotion;
class Theme;

/// Paints the cards of a lane and knows where their buttons are. One instance per view; all colours and sizes come from the theme.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Part { None, Action, Dismiss, Retry };

    CardDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The rectangle of the card itself within an item; the rest is gap and room for the focus ring.
    QRect cardRect(const QRect &item) const;
    /// Where a button is, empty when the card hasn't got it.
    QRect partRect(const QRect &item, Qt::LayoutDirection direction, const CardFace &face, Part part) const;
    Part partAt(const QRect &item, Qt::LayoutDirection direction, const CardFace &face, QPoint position) const;
    /// What moves on the cards; without it nothing does.
    void setMotion(CardMotion *motion) { m_motion = motion; }
    /// The pointer has left the view.
    void clearHover();

Q_SIGNALS:
    void partClicked(const QString &jobId, fb::CardDelegate::Part part);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    struct Spot {
        QPersistentModelIndex index;
        Part part = Part::None;
    };

    void paintFrame(QPainter &painter, const QRect &card, const CardFace &face, bool focused, bool hovered) const;
    void paintSpinner(QPainter &painter, const QRect &rect) const;
    void paintLines(QPainter &painter, const QStyleOptionViewItem &option, const QRect &inner, const CardFace &face) const;
    void paintBadges(QPainter &painter, const QRect &line, const CardFace &face, Qt::LayoutDirection direction) const;
    void paintButton(QPainter &painter, const QRect &rect, const QString &text, const QString &icon, bool filled, bool quiet, bool enabled,
                     const Spot &spot) const;
    int buttonWidth(const QString &text, bool withIcon) const;

    const Theme &m_theme;
    CardMotion *m_motion = nullptr;
    Spot m_hover;
    Spot m_pressed;
};

} // namespace fb

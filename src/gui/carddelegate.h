// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardface.h"

#include <QCache>
#include <QPersistentModelIndex>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace fb {

class CardMotion;
class Theme;

/// Paints the cards of a lane and knows where their buttons are. One instance per view; all colours and sizes come from the theme.
/// A card is drawn once and kept as a picture until it looks different, so that a lane whose cards shift is painted in no time.
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
    /// The card of this job is being dragged: its place stays as an outline. Empty: none is.
    void setDragged(const QString &jobId) { m_dragged = jobId; }
    /// A button is held down, so that this is no drag of the card.
    bool isPressed() const { return m_pressed.part != Part::None; }
    /// The card as it hangs from the pointer, with a shadow; @p grip is where (0, 0) of the card stands in it.
    QPixmap ghost(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint *grip) const;
    /// The pointer has left the view.
    void clearHover();
    /// Keeps as many pictures as a view of this height shows cards.
    void setViewHeight(int height);
    /// Cards drawn so far, kept pictures not counted.
    int drawings() const { return m_drawings; }

Q_SIGNALS:
    void partClicked(const QString &jobId, fb::CardDelegate::Part part);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    struct Spot {
        QPersistentModelIndex index;
        Part part = Part::None;
    };

    /// All that a drawn card depends on.
    struct Look {
        CardFacePtr face;
        QSize size;
        qreal ratio = 1;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        bool focused = false;
        bool hovered = false;
        Part hover = Part::None;
        Part pressed = Part::None;

        bool operator==(const Look &) const = default;
    };
    struct Drawn {
        Look look;
        QPixmap picture;
    };

    QPixmap picture(const QStyleOptionViewItem &option, const QModelIndex &index, const Look &look, QPoint topLeft) const;
    void paintCard(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const CardFace &face) const;
    void paintFrame(QPainter &painter, const QRect &card, const CardFace &face, bool focused, bool hovered) const;
    void paintSpinner(QPainter &painter, const QRect &rect) const;
    void paintFooter(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const CardFace &face) const;
    void paintLines(QPainter &painter, const QStyleOptionViewItem &option, const QRect &inner, const CardFace &face) const;
    void paintBadges(QPainter &painter, const QRect &line, const CardFace &face, Qt::LayoutDirection direction) const;
    void paintButton(QPainter &painter, const QRect &rect, const QString &text, const QString &icon, bool filled, bool quiet, bool enabled,
                     const Spot &spot) const;
    int buttonWidth(const QString &text, bool withIcon) const;

    const Theme &m_theme;
    CardMotion *m_motion = nullptr;
    Spot m_hover;
    Spot m_pressed;
    QString m_dragged;
    mutable QCache<QString, Drawn> m_drawn; ///< by job
    mutable int m_drawings = 0;
};

} // namespace fb

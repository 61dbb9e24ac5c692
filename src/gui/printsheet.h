// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFont>
#include <QList>
#include <QLocale>
#include <QPageSize>
#include <QRectF>
#include <QString>

#include <functional>

class QPainter;

namespace fb {

/// What the paper is like. Lengths are points, 72 to an inch.
struct PrintLook {
    QSizeF area; ///< that may be printed on
    QString family; ///< of the letters
    Qt::LayoutDirection direction = Qt::LeftToRight;

    QFont font(qreal points, bool bold = false) const;
};

/// Height of a line over the size of its letters.
inline constexpr qreal kPrintLeading = 1.3;

/// Plain text as it is printed: words broken into lines of a width, the last of @p most ends in "…" when there is more. What may not be broken, a time for
/// one, stays in one piece.
QStringList printLines(const QString &text, const QFont &font, qreal width, qsizetype most);
/// One of these lines, at the start or the end of an area in the page's direction.
void printLine(QPainter &painter, const QRectF &area, const QFont &font, const QString &text, bool atEnd = false);

/// Something that stands on paper in full width: never cut, as high as it says.
struct PrintBlock {
    qreal height = 0;
    std::function<void(QPainter &, const QRectF &)> paint;
    bool withNext = false; ///< a heading, that doesn't stand alone at the end of a page
};

/// One cell of a row. Text from outside, always plain.
struct PrintCell {
    QString text;
    qreal share = 1; ///< of the row's width
    bool bold = false;
    bool atEnd = false; ///< numbers
};

/// Sheets of black on white: blocks from top to bottom over as many pages as it takes, each with the header, its number and how many there are.
class PrintSheet {
    Q_DECLARE_TR_FUNCTIONS(fb::PrintSheet)

public:
    explicit PrintSheet(PrintLook look);

    const PrintLook &look() const { return m_look; }
    void setFooter(const QString &text) { m_footer = text; }
    /// Stands on top of every page.
    void setHeader(QList<PrintBlock> blocks) { m_header = std::move(blocks); }
    void add(PrintBlock block) { m_blocks.push_back(std::move(block)); }

    // Blocks
    PrintBlock line(const QString &text, qreal points, bool bold = false) const; ///< one line, cut when it is too long
    PrintBlock space(qreal height) const;
    PrintBlock rule() const;
    /// Cells side by side; long ones take up to five lines, what is longer still ends in "…".
    PrintBlock row(const QList<PrintCell> &cells, qreal points, bool ruled) const;
    /// A text of any length, line by line, so that it may go on over the page.
    QList<PrintBlock> paragraph(const QString &text, qreal points) const;

    int pageCount() const { return static_cast<int>(pages().size()); }
    /// @param painter in points, its origin at the corner of the printable area
    void paintPage(QPainter &painter, int page) const;

private:
    using Page = QList<qsizetype>; ///< indices of blocks
    const QList<Page> &pages() const;

    PrintLook m_look;
    QString m_footer;
    QList<PrintBlock> m_header;
    QList<PrintBlock> m_blocks;
    mutable QList<Page> m_pages;
};

/// Letter where people print on it, else A4.
QPageSize::PageSizeId paperOf(const QLocale &locale);

} // namespace fb

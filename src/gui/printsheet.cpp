// SPDX-License-Identifier: GPL-3.0-or-later
#include "printsheet.h"

#include "badge.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace fb {

namespace {

constexpr qreal kFooterPoints = 8;
constexpr qreal kFooterHeight = 20;
constexpr qreal kGap = 6; ///< between cells
constexpr qreal kRowPadding = 3;
constexpr qreal kHair = 0.5;

/// Control characters and line breaks would be printed as boxes. Spaces that hold words together stay.
QString oneLine(const QString &text)
{
    QString line;
    for (const QChar c : text) {
        const bool isGap = c.category() == QChar::Other_Control || (c.isSpace() && c != QChar::Nbsp);
        if (!isGap)
            line += c;
        else if (!line.isEmpty() && !line.endsWith(u' '))
            line += u' ';
    }
    return line.trimmed();
}

} // namespace

QStringList printLines(const QString &raw, const QFont &font, qreal width, qsizetype most)
{
    const QString text = oneLine(raw);
    QStringList lines;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == most) {
            lines.push_back(QFontMetricsF(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.push_back(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

void printLine(QPainter &painter, const QRectF &area, const QFont &font, const QString &text, bool atEnd)
{
    painter.setFont(font);
    // Isolated, as in the window: a foreign name keeps its own order, and a sentence that begins with one the page's.
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft && !text.isEmpty();
    const QString shown = mirrored ? QChar(paint::hasRightToLeft(text) ? 0x2067 : 0x2068) + text + QChar(0x2069) : text;
    painter.drawText(area, Qt::TextSingleLine | Qt::AlignVCenter | (atEnd ? Qt::AlignRight : Qt::AlignLeft), shown);
}

QFont PrintLook::font(qreal points, bool bold) const
{
    QFont font(family);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(points)))); // the painter's unit is a point
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

PrintSheet::PrintSheet(PrintLook look)
    : m_look(std::move(look))
{
}

PrintBlock PrintSheet::line(const QString &text, qreal points, bool bold) const
{
    const QFont font = m_look.font(points, bold);
    const QString cut = QFontMetricsF(font).elidedText(oneLine(text), Qt::ElideRight, m_look.area.width());
    return {.height = points * kPrintLeading, .paint = [font, cut](QPainter &painter, const QRectF &area) { printLine(painter, area, font, cut); }};
}

PrintBlock PrintSheet::space(qreal height) const
{
    return {.height = height, .paint = [](QPainter &, const QRectF &) { }};
}

PrintBlock PrintSheet::rule() const
{
    return {.height = 2 * kRowPadding, .paint = [](QPainter &painter, const QRectF &area) {
                painter.setPen(QPen(Qt::black, kHair));
                painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
            }};
}

PrintBlock PrintSheet::row(const QList<PrintCell> &cells, qreal points, bool ruled) const
{
    struct Placed {
        QRectF area; ///< within the row, left to right
        QStringList lines;
        QFont font;
        bool atEnd = false;
    };
    constexpr qsizetype kMostLines = 5;
    qreal shares = 0;
    for (const PrintCell &cell : cells)
        shares += cell.share;
    QList<Placed> placed;
    qsizetype most = 1;
    qreal x = 0;
    for (const PrintCell &cell : cells) {
        const qreal width = m_look.area.width() * cell.share / shares;
        const QFont font = m_look.font(points, cell.bold);
        const QStringList lines = printLines(cell.text, font, width - kGap, kMostLines);
        most = std::max(most, lines.size());
        const qreal left = m_look.direction == Qt::RightToLeft ? m_look.area.width() - x - width + kGap : x;
        placed.push_back({QRectF(left, kRowPadding, width - kGap, 0), lines, font, cell.atEnd});
        x += width;
    }
    const qreal lineHeight = points * kPrintLeading;
    return {.height = static_cast<qreal>(most) * lineHeight + 2 * kRowPadding, .paint = [placed, lineHeight, ruled](QPainter &painter, const QRectF &area) {
                painter.setPen(QPen(Qt::black, kHair));
                if (ruled)
                    painter.drawLine(area.bottomLeft(), area.bottomRight());
                for (const Placed &cell : placed) {
                    QRectF at(area.topLeft() + cell.area.topLeft(), QSizeF(cell.area.width(), lineHeight));
                    for (const QString &text : cell.lines) {
                        printLine(painter, at, cell.font, text, cell.atEnd);
                        at.translate(0, lineHeight);
                    }
                }
            }};
}

QList<PrintBlock> PrintSheet::paragraph(const QString &text, qreal points) const
{
    constexpr qsizetype kMostLines = 2000; // the longest note there is, in the narrowest words
    const QFont font = m_look.font(points);
    QList<PrintBlock> blocks;
    for (const QString &part : text.split(u'\n')) {
        for (const QString &line : printLines(part, font, m_look.area.width(), kMostLines))
            blocks.push_back(
                {.height = points * kPrintLeading, .paint = [font, line](QPainter &painter, const QRectF &area) { printLine(painter, area, font, line); }});
    }
    return blocks;
}

const QList<PrintSheet::Page> &PrintSheet::pages() const
{
    if (!m_pages.isEmpty())
        return m_pages;
    qreal header = 0;
    for (const PrintBlock &block : m_header)
        header += block.height;
    const qreal room = m_look.area.height() - header - kFooterHeight;
    Page page;
    qreal used = 0;
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        const bool tied = m_blocks[i].withNext && i + 1 < m_blocks.size();
        const qreal needed = m_blocks[i].height + (tied ? m_blocks[i + 1].height : 0);
        if (!page.isEmpty() && used + needed > room) {
            m_pages.push_back(std::exchange(page, {}));
            used = 0;
        }
        page.push_back(i);
        used += m_blocks[i].height;
    }
    m_pages.push_back(page);
    return m_pages;
}

void PrintSheet::paintPage(QPainter &painter, int page) const
{
    painter.setLayoutDirection(m_look.direction);
    painter.setPen(Qt::black);
    qreal y = 0;
    const auto paint = [&](const PrintBlock &block) {
        block.paint(painter, QRectF(0, y, m_look.area.width(), block.height));
        painter.setPen(Qt::black);
        y += block.height;
    };
    for (const PrintBlock &block : m_header)
        paint(block);
    for (const qsizetype index : pages().at(page))
        paint(m_blocks.at(index));
    const QRectF foot(0, m_look.area.height() - kFooterHeight, m_look.area.width(), kFooterHeight);
    const QFont font = m_look.font(kFooterPoints);
    printLine(painter, foot, font, QFontMetricsF(font).elidedText(oneLine(m_footer), Qt::ElideRight, foot.width() * 0.75));
    printLine(painter, foot, font, tr("Page %1 of %2").arg(QLocale().toString(page + 1), QLocale().toString(pageCount())), true);
}

QPageSize::PageSizeId paperOf(const QLocale &locale)
{
    switch (locale.territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::PuertoRico:
    case QLocale::Philippines:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::CostaRica:
    case QLocale::Guatemala:
    case QLocale::Panama:
    case QLocale::Venezuela: return QPageSize::Letter;
    default: return QPageSize::A4;
    }
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchfield.h"

#include "theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QStyle>

namespace fb {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_chip(new QLabel(this))
{
    setMaxLength(100);
    m_chip->setProperty("chip", QStringLiteral("key"));
    m_chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QLineEdit::textChanged, m_chip, [this] {
        if (m_clear)
            m_clear->setVisible(!text().isEmpty());
        placeChip();
    });
}

void SearchField::dress(const Theme &theme, const QString &shortcut)
{
    delete m_icon;
    m_icon = addAction(theme.icon(QStringLiteral("search"), "text-muted"), QLineEdit::LeadingPosition);
    m_icon->setText(tr("Search"));
    delete m_clear;
    m_clear = addAction(theme.icon(QStringLiteral("x"), "text-muted"), QLineEdit::TrailingPosition);
    m_clear->setText(tr("Clear the search"));
    m_clear->setToolTip(tr("Clear the search (Esc)"));
    m_clear->setVisible(!text().isEmpty());
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    m_chip->setText(shortcut);
    placeChip();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeChip();
}

void SearchField::placeChip()
{
    const QSize size = m_chip->sizeHint();
    const int margin = (height() - size.height()) / 2;
    // The words go first. Beside the icon and its margins they begin as far from the edge as the field is high.
    const int words = fontMetrics().horizontalAdvance(placeholderText()) + height();
    m_chip->setVisible(text().isEmpty() && !m_chip->text().isEmpty() && width() > words + size.width() + 3 * margin);
    m_chip->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(width() - size.width() - margin - 2, margin), size)));
}

} // namespace fb

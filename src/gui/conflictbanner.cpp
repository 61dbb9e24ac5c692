// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictbanner.h"

#include "theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace fb {

ConflictBanner::ConflictBanner(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_strong(new QLabel(this))
    , m_text(new QLabel(this))
    , m_words(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("conflictBanner"));
    setProperty("strip", QStringLiteral("info"));
    setMinimumHeight(theme.size("banner"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(5), theme.space(2), theme.space(4), theme.space(2));
    row->setSpacing(theme.space(3));
    m_strong->setProperty("type", QStringLiteral("body-strong"));
    for (QLabel *label : {m_strong, m_text})
        label->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_words->setSpacing(theme.space(3));
    m_words->addWidget(m_strong);
    m_words->addWidget(m_text, 1);
    row->addWidget(m_icon);
    row->addSpacing(theme.space(2));
    row->addLayout(m_words, 1);
    const auto button = [&](const char *name, const QString &text, auto signal) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setProperty("scale", QStringLiteral("small"));
        made->setFocusPolicy(Qt::TabFocus);
        made->setAccessibleName(text);
        connect(made, &QPushButton::clicked, this, signal);
        row->addWidget(made);
        return made;
    };
    button("keepYours", tr("Keep yours"), &ConflictBanner::yoursKept);
    button("takeTheirs", tr("Take theirs"), &ConflictBanner::theirsTaken);
    button("showDifference", tr("Show difference"), &ConflictBanner::differenceWanted)->setProperty("kind", QStringLiteral("quiet"));
    connect(&theme, &Theme::changed, this, &ConflictBanner::paintIcon);
    paintIcon();
    QFrame::hide();
}

void ConflictBanner::paintIcon()
{
    m_icon->setPixmap(m_theme.pixmap(QStringLiteral("info"), m_theme.status("info").fg, m_theme.iconSize("base"), devicePixelRatioF()));
}

void ConflictBanner::show(const QString &strong, const QString &text)
{
    const bool isNew = isHidden() || m_strong->text() != strong;
    m_strong->setText(strong);
    m_text->setText(text);
    setAccessibleName(QStringLiteral("%1 %2").arg(strong, text));
    fold();
    QFrame::show();
    if (isNew) {
        QAccessibleEvent announcement(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&announcement);
    }
}

void ConflictBanner::fold()
{
    int taken = m_strong->sizeHint().width() + layout()->spacing() * layout()->count() + m_theme.space(8) + m_theme.space(8);
    for (const QPushButton *button : findChildren<QPushButton *>())
        taken += button->sizeHint().width();
    const bool narrow = width() - taken < QFontMetrics(m_text->font()).horizontalAdvance(m_text->text());
    m_words->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_words->setSpacing(narrow ? 0 : m_theme.space(3));
}

void ConflictBanner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fold();
}

DifferenceDialog::DifferenceDialog(const Theme &theme, const QString &title, const QString &yours, const QString &theirs, const QString &theirName,
                                   QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("difference"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(theme.px(720), theme.px(320));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(7), theme.space(6), theme.space(7), theme.space(6));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(theme.space(5));
    const auto side = [&](const char *name, const QString &label, const QString &text, const QString &other, const char *token) {
        auto *heading = new QLabel(label, this);
        heading->setTextFormat(Qt::PlainText);
        heading->setProperty("type", QStringLiteral("body-strong"));
        auto *edit = new QPlainTextEdit(text, this);
        edit->setObjectName(QLatin1String(name));
        edit->setReadOnly(true);
        edit->setTabChangesFocus(true);
        edit->setAccessibleName(label);
        mark(edit, other, theme.status(token).bg);
        auto *half = new QVBoxLayout;
        half->addWidget(heading);
        half->addWidget(edit, 1);
        sides->addLayout(half, 1);
    };
    side("yourText", tr("Yours"), yours, theirs, "info");
    side("theirText", theirName.isEmpty() ? tr("Theirs") : tr("%1's", "text of a person").arg(theirName), theirs, yours, "warning");
    column->addLayout(sides, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("differenceClose"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignTrailing);
}

void DifferenceDialog::mark(QPlainTextEdit *edit, const QString &other, const QColor &color)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    static const QRegularExpression word(QStringLiteral("\\S+"));
    // Words that the other text doesn't have. What only moved is not marked: it is there.
    QHash<QString, int> known;
    for (const QString &part : other.split(space, Qt::SkipEmptyParts))
        ++known[part];
    QList<QTextEdit::ExtraSelection> marks;
    for (auto match = word.globalMatch(edit->toPlainText()); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (int &left = known[found.captured()]; left > 0) {
            --left;
            continue;
        }
        QTextEdit::ExtraSelection selection;
        selection.cursor = edit->textCursor();
        selection.cursor.setPosition(static_cast<int>(found.capturedStart()));
        selection.cursor.setPosition(static_cast<int>(found.capturedEnd()), QTextCursor::KeepAnchor);
        selection.format.setBackground(color);
        marks.push_back(selection);
    }
    edit->setExtraSelections(marks);
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypanel.h"

#include "badge.h"
#include "cardface.h"
#include "choicebox.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>

namespace fb {

namespace {

/// What happened, over as many lines as it takes up to four; who did it; why. The time stands before them.
class TouchDelegate : public QStyledItemDelegate {
public:
    TouchDelegate(const Theme &theme, QListView *view)
        : QStyledItemDelegate(view)
        , m_theme(theme)
        , m_view(view)
    {
        measure();
    }

    /// Makes room for the widest time there is now: "10:48 p. m." is twice as wide as "10:48".
    void measure()
    {
        const QFontMetrics metrics(m_theme.font("small"));
        m_time = m_theme.px(52);
        for (int row = 0; m_view->model() && row < m_view->model()->rowCount(); ++row) {
            const QString time = m_view->model()->index(row, 0).data(HistoryModel::TimeRole).toString();
            m_time = qMax(m_time, metrics.horizontalAdvance(time) + m_theme.px(8)); // digits of one width take a little more
        }
        m_time = qMin(m_time, m_theme.px(96));
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int width = m_view->viewport()->width();
        int height = titleHeight(index, textWidth(width)) + m_theme.line("small") + m_theme.px(5);
        if (!index.data(HistoryModel::WhyRole).toString().isEmpty())
            height += m_theme.line("small");
        return {width, height};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect row = option.rect.adjusted(m_theme.px(13), m_theme.px(2), -m_theme.px(13), -m_theme.px(2));
        const auto mirrored = [&](const QRect &r) { return QStyle::visualRect(option.direction, row, r); };
        const int line = m_theme.line("meta");
        const int small = m_theme.line("small");
        const QColor muted = m_theme.color("text-muted");
        paint::tabular(*painter, mirrored(QRect(row.left(), row.top() + 1, m_time, line)), m_theme.font("small"), muted, Qt::AlignLeft,
                       index.data(HistoryModel::TimeRole).toString(), option.direction);
        paintIcon(painter, index, mirrored(QRect(row.left() + m_time + m_theme.px(2), row.top() + 1, m_theme.px(16), m_theme.px(16))).topLeft());
        const int left = row.left() + m_time + m_theme.px(27);
        const int width = textWidth(option.rect.width());
        const int height = titleHeight(index, width);
        painter->setFont(m_theme.font("meta"));
        painter->setPen(m_theme.color("text"));
        if (height == line)
            paint::text(*painter, mirrored(QRect(left, row.top(), width, line)), m_theme.font("meta"), m_theme.color("text"), Qt::AlignLeft,
                        index.data(Qt::DisplayRole).toString(), option.direction);
        else
            painter->drawText(mirrored(QRect(left, row.top(), width, height)),
                              static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop) | Qt::TextWordWrap,
                              title(index, width));
        int top = row.top() + height;
        for (const int role : {HistoryModel::WhyRole, HistoryModel::WhoRole}) {
            const QString text = index.data(role).toString();
            if (text.isEmpty())
                continue;
            paint::text(*painter, mirrored(QRect(left, top, width, small)), m_theme.font("small"),
                        role == HistoryModel::WhyRole ? m_theme.color("text") : muted, Qt::AlignLeft, text, option.direction);
            top += small;
        }
        painter->restore();
    }

private:
    int textWidth(int rowWidth) const { return qMax(m_theme.px(60), rowWidth - m_time - m_theme.px(13 + 27 + 13)); }

    /// What happened, cut where it would take more lines than a row has; words that wrap early are counted for.
    QString title(const QModelIndex &index, int width) const
    {
        return QFontMetrics(m_theme.font("meta")).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, width * (kMostLines - 1));
    }

    /// As high as its lines are drawn, which other scripts than the font's own make higher; one line has the height of the design.
    int titleHeight(const QModelIndex &index, int width) const
    {
        const QFontMetrics metrics(m_theme.font("meta"));
        const QString text = title(index, width);
        const int line = m_theme.line("meta");
        if (metrics.horizontalAdvance(text) <= width)
            return line;
        return qMax(line + 1, metrics.boundingRect(QRect(0, 0, width, 1'000), Qt::TextWordWrap, text).height());
    }

    static constexpr int kMostLines = 4;

    void paintIcon(QPainter *painter, const QModelIndex &index, QPoint spot) const
    {
        const QString token = index.data(HistoryModel::TokenRole).toString();
        const StatusColors colors = token.isEmpty() ? StatusColors{m_theme.color("text-muted"), {}, {}, {}} : m_theme.status(token.toStdString());
        const QString icon = index.data(HistoryModel::IconRole).toString();
        painter->drawPixmap(spot, m_theme.pixmap(icon.isEmpty() ? colors.icon : icon, colors.fg, m_theme.px(16), painter->device()->devicePixelRatioF()));
    }

    const Theme &m_theme;
    const QListView *m_view;
    int m_time = 0; ///< width of the times
};

constexpr int kHighest = 4000; ///< design pixels; a longer history scrolls in its list

} // namespace

HistoryPanel::HistoryPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, QStringLiteral("history"), tr("History"), parent)
    , m_list(new QListView(this))
    , m_filter(new ChoiceBox(this))
    , m_none(makeLabel("historyNone", "meta", "muted", true))
{
    setObjectName(QStringLiteral("historyPanel"));
    m_filter->setObjectName(QStringLiteral("touchFilter"));
    m_filter->setAccessibleName(tr("Show in the history"));
    m_filter->setAccessibleDescription(m_filter->accessibleName()); // assistive technology on Linux names a choice by its value
    m_filter->dress(theme);
    m_filter->addItem(tr("All", "entries of the history"));
    for (const Touch touch : kTouches)
        m_filter->addItem(JobText::touch(touch), static_cast<int>(touch));
    m_filter->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_filter->view()->setMinimumWidth(theme.px(180));
    m_filter->setProperty("kind", QStringLiteral("quiet"));
    head()->addWidget(m_filter);
    m_list->setObjectName(QStringLiteral("events"));
    m_list->setAccessibleName(tr("History of the job"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TouchDelegate(theme, m_list));
    m_list->setProperty("clear", QStringLiteral("true"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    body()->setContentsMargins(0, theme.space(3), 0, theme.space(3));
    m_none->setContentsMargins(theme.px(13), 0, theme.px(13), 0);
    m_none->setText(tr("Nothing of this kind yet."));
    body()->addWidget(m_none);
    body()->addWidget(m_list);
    body()->addStretch(1);
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this](int index) {
        fitFilter();
        m_model.setFilter(index <= 0 ? std::nullopt : std::optional(static_cast<Touch>(m_filter->itemData(index).toInt())));
        fit();
    });
    connect(&theme, &Theme::changed, this, &HistoryPanel::fit);
    connect(&theme, &Theme::changed, this, &HistoryPanel::fitFilter);
    fitFilter();
}

void HistoryPanel::fitFilter()
{
    const int words = QFontMetrics(theme().font("meta-strong")).horizontalAdvance(m_filter->currentText());
    m_filter->setFixedWidth(qMin(words + theme().px(56), theme().px(180))); // as wide as what it shows, not as the longest it could
}

void HistoryPanel::refresh(const JobDetail &detail, const QTimeZone &zone)
{
    m_model.show(detail.card.job.jobId, detail.history, zone, dayOf(detail.card.booking.startAt, zone));
    fit();
}

void HistoryPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    QTimer::singleShot(0, this, &HistoryPanel::fit); // once the list knows its width
}

void HistoryPanel::fit()
{
    static_cast<TouchDelegate *>(m_list->itemDelegate())->measure();
    int height = 0;
    const int most = theme().px(kHighest);
    for (int row = 0; row < m_model.rowCount() && height < most; ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setVerticalScrollBarPolicy(height < most ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_list->setFixedHeight(qMin(height, most) + 2);
    m_list->setVisible(m_model.rowCount() > 0);
    m_none->setVisible(m_model.rowCount() == 0);
}

} // namespace fb

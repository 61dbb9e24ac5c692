// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobspage.h"

#include "badge.h"
#include "celldelegate.h"
#include "headline.h"
#include "jobsmodel.h"
#include "notice.h"
#include "strip.h"
#include "textformat.h"
#include "theme.h"
#include "ui_jobspage.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace fb {

namespace {

/// A cell that steps back where nobody came, and the status as a badge.
class JobCell : public CellDelegate {
public:
    JobCell(const Theme &theme, Look look, QObject *parent)
        : CellDelegate(theme, look, parent)
        , m_look(look)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        paintRow(painter, option, index);
        const QString text = index.data().toString();
        const QString token = index.data(JobsModel::TokenRole).toString();
        const QRect room = content(option);
        if (token.isEmpty()) {
            const bool muted = m_look == Look::Muted || index.data(JobsModel::MutedRole).toBool();
            const QFont font = theme().font(m_look == Look::Strong || m_look == Look::Time ? "meta-strong" : "meta");
            const QColor ink = theme().color(muted ? "text-muted" : "text");
            if (m_look == Look::Time)
                paint::tabular(*painter, room, font, ink, Qt::AlignLeft, text, option.direction);
            else
                paint::text(*painter, room, font, ink, Qt::AlignLeft, text, option.direction);
        } else {
            const int height = theme().size("badge");
            const QRect spot(room.left(), room.top() + (room.height() - height) / 2, paint::badgeWidth(theme(), text), height);
            paint::badge(*painter, theme(), QStyle::visualRect(option.direction, room, spot), token, {}, text, option.direction);
        }
        painter->restore();
    }

private:
    const Look m_look;
};

} // namespace

JobsPage::JobsPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ui(std::make_unique<Ui::JobsPage>())
    , m_jobs(new JobsModel(this))
    , m_notice(new Notice(theme, this))
    , m_errorStrip(new Strip(theme, this))
{
    using Look = CellDelegate::Look;
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("jobsPage"));
    m_notice->setCentered();
    m_notice->setObjectName(QStringLiteral("jobsNotice"));
    m_errorStrip->setObjectName(QStringLiteral("jobsErrorStrip"));
    m_errorStrip->hide();
    m_ui->strips->addWidget(m_errorStrip);
    m_ui->views->addWidget(m_notice);
    m_ui->more->hide();
    QTableView *table = m_ui->jobs;
    table->setModel(m_jobs);
    CellDelegate::dress(table, theme, theme.size("table-row"));
    const std::array<Look, JobsModel::ColumnCount> looks{Look::Plain, Look::Time,  Look::Strong, Look::Plain,
                                                         Look::Plain, Look::Muted, Look::Plain,  Look::Muted};
    for (int column = 0; column < JobsModel::ColumnCount; ++column)
        table->setItemDelegateForColumn(column, new JobCell(theme, looks.at(static_cast<std::size_t>(column)), this));
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->installEventFilter(this);
    m_ui->jobSearch->installEventFilter(this);
    m_ui->jobSearch->dress(theme, tr("Ctrl F", "key chip in the search field"));
    connect(&theme, &Theme::changed, this, [this] {
        m_ui->jobSearch->dress(m_theme, tr("Ctrl F", "key chip in the search field"));
        layOut();
    });
    connect(m_ui->jobSearch, &QLineEdit::textChanged, this, &JobsPage::queryChanged);
    connect(m_ui->jobSearch, &QLineEdit::returnPressed, this, [this] {
        if (m_jobs->rowCount() == 1)
            Q_EMIT opened(m_jobs->rows().first().job.jobId);
        else
            m_ui->jobs->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->jobSearch, &SearchField::left, this, [this] { m_ui->jobs->setFocus(Qt::OtherFocusReason); });
    connect(table, &QTableView::doubleClicked, this, &JobsPage::openCurrent);
    connect(m_ui->more, &QAbstractButton::clicked, this, &JobsPage::moreWanted);
    connect(m_errorStrip, &Strip::clicked, this, &JobsPage::retryRequested);
    connect(m_notice, &Notice::clicked, m_ui->jobSearch, &QLineEdit::clear);
    layOut();
}

JobsPage::~JobsPage() = default;

void JobsPage::setPlace(const Location &location, Instant now) { m_jobs->setZone(location.zone(), dayOf(now, location.zone())); }

QString JobsPage::query() const { return m_ui->jobSearch->text(); }

void JobsPage::setQuery(const QString &words)
{
    m_ui->jobSearch->setText(words);
    focusSearch();
}

void JobsPage::focusSearch()
{
    m_ui->jobSearch->setFocus(Qt::ShortcutFocusReason);
    m_ui->jobSearch->selectAll();
}

void JobsPage::focusJob(const QString &jobId)
{
    for (int row = 0; row < m_jobs->rowCount(); ++row) {
        if (m_jobs->rows().at(row).job.jobId == jobId)
            m_ui->jobs->setCurrentIndex(m_jobs->index(row, 0));
    }
    m_ui->jobs->setFocus(Qt::OtherFocusReason);
}

void JobsPage::show(const QString &query, const JobSearch &result)
{
    m_jobs->apply(result.cards);
    const bool asked = !searchNeedles(query).isEmpty();
    const int count = m_jobs->rowCount();
    if (asked)
        m_ui->summary->setText(result.more ? tr("The newest %n matches", nullptr, count) : tr("%n matches", nullptr, count));
    else
        m_ui->summary->setText(result.more ? tr("The newest %n jobs", nullptr, count) : tr("%n jobs", nullptr, count));
    m_ui->more->setVisible(result.more);
    if (count > 0) {
        m_ui->views->setCurrentWidget(m_ui->tablePanel);
        return;
    }
    if (asked)
        m_notice->set(QStringLiteral("search"), QStringLiteral("text-muted"), tr("No match for '%1'").arg(TextFormat::oneLine(query, 40)),
                      tr("Searched in plate, phone, name, e-mail, vehicle, service, notes and booking of all days."), tr("Clear search"), QStringLiteral("x"));
    else
        m_notice->set(QStringLiteral("jobs"), QStringLiteral("text-muted"), tr("No jobs yet"), tr("They come with the first sync and with walk-ins."));
    m_ui->views->setCurrentWidget(m_notice);
}

void JobsPage::showError(const std::optional<Error> &error)
{
    if (!error)
        return m_errorStrip->hide();
    m_errorStrip->show(QStringLiteral("error"), ErrorWriter::sentence(*error),
                       m_jobs->rowCount() > 0 ? tr("The jobs below are those of before.") : ErrorWriter::nextAction(*error), tr("Retry"));
}

void JobsPage::openCurrent()
{
    if (const QString job = m_jobs->jobId(m_ui->jobs->currentIndex()); !job.isEmpty())
        Q_EMIT opened(job);
}

void JobsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous()) // one comes here to look for something
        QTimer::singleShot(0, this, [this] {
            if (!m_ui->jobs->hasFocus())
                focusSearch();
        });
}

bool JobsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_ui->jobSearch && key == Qt::Key_Down && m_jobs->rowCount() > 0) {
        if (!m_ui->jobs->currentIndex().isValid())
            m_ui->jobs->setCurrentIndex(m_jobs->index(0, 0));
        m_ui->jobs->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_ui->jobs && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        openCurrent();
        return true;
    }
    if (watched == m_ui->jobs && key == Qt::Key_Slash) {
        focusSearch();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void JobsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void JobsPage::layOut()
{
    QTableView *table = m_ui->jobs;
    // Shares of the width: names and services get what dates and badges don't need; a date is never cut.
    const QFontMetrics metrics(m_theme.font("meta"));
    const int date = qMax(m_theme.px(110), metrics.horizontalAdvance(TextFormat::day(QDate(2026, 12, 30))) + m_theme.px(28));
    const std::array kShares{
        date * 100 / m_theme.px(100), CellDelegate::widthFor(m_theme, {TextFormat::time(QTime(22, 0))}) * 100 / m_theme.px(100), 190, 170, 100, 190, 140, 90};
    int total = 0;
    for (const int share : kShares)
        total += share;
    const double scale = qMax(1.0, static_cast<double>(table->viewport()->width() - 1) / m_theme.px(total));
    for (int column = 0; column < JobsModel::ColumnCount; ++column)
        table->setColumnWidth(column, static_cast<int>(m_theme.px(kShares.at(static_cast<std::size_t>(column))) * scale));
}

} // namespace fb

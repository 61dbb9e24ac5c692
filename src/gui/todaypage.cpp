// SPDX-License-Identifier: GPL-3.0-or-later
#include "todaypage.h"

#include "boardlist.h"
#include "boardview.h"
#include "carriedstrip.h"
#include "factbutton.h"
#include "headline.h"
#include "laneview.h"
#include "notice.h"
#include "strip.h"
#include "textformat.h"
#include "theme.h"
#include "ticker.h"
#include "todaycontroller.h"
#include "ui_todaypage.h"

#include <QCalendarWidget>
#include <QPushButton>
#include <QTimer>

namespace fb {

TodayPage::TodayPage(const Theme &theme, BoardModel &board, TodayController &controller, Ticker &ticker, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TodayPage>())
    , m_theme(theme)
    , m_board(board)
    , m_controller(controller)
    , m_ticker(ticker)
    , m_lanes(new BoardView(theme, board, nullptr))
    , m_list(new BoardList(theme, board, nullptr))
    , m_listPanel(new QFrame)
    , m_notice(new Notice(theme, nullptr))
    , m_errorStrip(new Strip(theme, nullptr))
    , m_syncStrip(new Strip(theme, nullptr))
    , m_saveStrip(new Strip(theme, nullptr))
    , m_bookings(new FactButton(theme, QStringLiteral("calendar"), {}, nullptr))
    , m_waiting(new FactButton(theme, QStringLiteral("key"), {}, nullptr))
    , m_late(new FactButton(theme, QStringLiteral("clock"), QStringLiteral("warning"), nullptr))
    , m_toCollect(new FactButton(theme, QStringLiteral("card"), QStringLiteral("warning"), nullptr))
    , m_openIssues(new FactButton(theme, QStringLiteral("alert"), QStringLiteral("error"), nullptr))
    , m_carried(new CarriedStrip(theme, controller.carriedOver(), controller.edits(), controller.clock(), nullptr))
{
    // What has no parent yet gets one in the order in which Tab reaches it: header, facts, strips, lanes.
    m_ui->setupUi(this);
    for (FactButton *fact : {m_bookings, m_waiting, m_late, m_toCollect, m_openIssues})
        m_ui->factButtons->addWidget(fact);
    for (Strip *strip : {m_errorStrip, m_syncStrip, m_saveStrip})
        m_ui->strips->addWidget(strip);
    m_ui->strips->addWidget(m_carried);
    m_listPanel->setProperty("panel", QStringLiteral("true"));
    auto *inside = new QVBoxLayout(m_listPanel);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_list);
    auto *listPlace = new QWidget(this);
    auto *around = new QVBoxLayout(listPlace);
    around->addWidget(m_listPanel);
    m_ui->views->addWidget(m_lanes);
    m_ui->views->addWidget(listPlace);
    m_ui->views->addWidget(m_notice);
    // The lanes' focus rings stand out of the lanes by two pixels; the page's margin gives that room.
    const int ring = theme.board("card-focus-outset");
    around->setContentsMargins(ring, theme.space(4), ring, 0);
    m_ui->column->setContentsMargins(m_ui->column->contentsMargins() - QMargins(ring, 0, ring, 0));
    m_ui->header->setContentsMargins(ring, theme.space(5), ring, theme.space(4));
    m_ui->factRow->setContentsMargins(ring, 0, ring, theme.space(2));
    m_ui->strips->setContentsMargins(ring, 0, ring, 0);

    m_errorStrip->setObjectName(QStringLiteral("errorStrip"));
    m_syncStrip->setObjectName(QStringLiteral("unsyncedStrip"));
    m_saveStrip->setObjectName(QStringLiteral("saveStrip"));
    m_notice->setObjectName(QStringLiteral("boardNotice"));
    m_notice->setCentered();
    m_bookings->setObjectName(QStringLiteral("factBookings"));
    m_waiting->setObjectName(QStringLiteral("factWaiting"));
    m_late->setObjectName(QStringLiteral("factLate"));
    m_toCollect->setObjectName(QStringLiteral("factToCollect"));
    m_openIssues->setObjectName(QStringLiteral("factOpenIssues"));

    wireHeader();
    wireBoard();
    wireEdits();
    wireTechnicians();
    connect(&theme, &Theme::changed, this, &TodayPage::dress);
    connect(&ticker, &Ticker::ticked, this, [this] {
        if (isVisible())
            refreshAges();
    });
    dress();
    refresh();
}

TodayPage::~TodayPage() = default;

void TodayPage::wireHeader()
{
    connect(m_ui->previousDay, &QToolButton::clicked, this, [this] { m_controller.stepDay(-1); });
    connect(m_ui->nextDay, &QToolButton::clicked, this, [this] { m_controller.stepDay(1); });
    connect(m_ui->today, &QPushButton::clicked, &m_controller, &TodayController::showToday);
    connect(m_ui->pickDay, &QToolButton::clicked, this, &TodayPage::pickDay);
    connect(m_ui->search, &QLineEdit::textChanged, this, &TodayPage::setQuery);
    connect(m_ui->search, &SearchField::left, this, &TodayPage::focusContent);
    connect(m_ui->search, &QLineEdit::returnPressed, this, [this] {
        if (!m_query.isEmpty() && m_list->cards().rowCount() == 0)
            Q_EMIT searchAllWanted(m_query);
        else
            focusContent();
    });
    connect(m_ui->showBoard, &QToolButton::clicked, this, [this] {
        m_asList = false;
        refreshContent();
    });
    connect(m_ui->showList, &QToolButton::clicked, this, [this] {
        m_asList = true;
        refreshContent();
    });
    connect(m_bookings, &QAbstractButton::clicked, this, [this] { setFact(BoardFilter::Fact::All); });
    connect(m_waiting, &QAbstractButton::clicked, this, [this](bool on) { setFact(on ? BoardFilter::Fact::Waiting : BoardFilter::Fact::All); });
    connect(m_late, &QAbstractButton::clicked, this, [this](bool on) { setFact(on ? BoardFilter::Fact::Late : BoardFilter::Fact::All); });
    connect(m_toCollect, &QAbstractButton::clicked, this, [this](bool on) { setFact(on ? BoardFilter::Fact::ToCollect : BoardFilter::Fact::All); });
    connect(m_openIssues, &QAbstractButton::clicked, this, [this](bool on) { setFact(on ? BoardFilter::Fact::OpenIssue : BoardFilter::Fact::All); });
    connect(m_errorStrip, &Strip::clicked, &m_controller, &TodayController::retry);
    connect(m_syncStrip, &Strip::clicked, &m_controller, &TodayController::fetchDay);
    connect(m_saveStrip, &Strip::clicked, this, [this] {
        m_saveStrip->hide();
        refreshStrips();
    });
    m_linesLater.setSingleShot(true);
    connect(&m_linesLater, &QTimer::timeout, this, &TodayPage::refreshStrips);
    connect(m_notice, &Notice::clicked, this, [this] {
        switch (m_offer) {
        case Offer::Clear: clearFilters(); break;
        case Offer::Fetch: m_controller.fetchDay(); break;
        case Offer::Settings: Q_EMIT settingsWanted(); break;
        case Offer::SearchAll: Q_EMIT searchAllWanted(m_query); break;
        }
    });
}

void TodayPage::wireBoard()
{
    connect(m_lanes, &BoardView::opened, this, &TodayPage::opened);
    connect(m_list, &BoardList::opened, this, &TodayPage::opened);
    connect(m_lanes, &BoardView::actionWanted, this, &TodayPage::act);
    connect(m_list, &BoardList::actionWanted, this, &TodayPage::act);
    HoldBack &holdBack = m_controller.holdBack();
    holdBack.setInUse([page = QPointer(this)](WorkStatus lane) {
        if (!page)
            return false;
        const BoardList *list = page->m_list;
        return page->m_lanes->isInUse(lane) || (list->isVisible() && (list->underMouse() || list->hasFocus()));
    });
    connect(&holdBack, &HoldBack::waitingChanged, this, [this, &holdBack] {
        for (const WorkStatus lane : kWorkStatuses)
            m_lanes->setWaiting(lane, holdBack.waiting(lane));
    });
    connect(&m_controller, &TodayController::changedElsewhere, m_lanes, &BoardView::flash);
    connect(m_lanes, &BoardView::escaped, this, &TodayPage::leaveFilters);
    connect(m_list, &BoardList::escaped, this, &TodayPage::leaveFilters);
    connect(m_lanes, &BoardView::focusLost, this, [this] {
        m_ui->search->setFocus(Qt::OtherFocusReason); // first of all, or the lane would be bereft again by what follows
        refreshContent();
        if (m_notice->isVisible() && m_notice->button()->isVisible())
            m_notice->button()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_lanes, &BoardView::dismissed, &m_controller.edits(), &BoardEdits::dismiss);
    connect(m_lanes, &BoardView::retried, &m_controller.edits(), &BoardEdits::retry);
    connect(m_lanes, &BoardView::retryWanted, &m_controller, &TodayController::retry);
    connect(&m_controller, &TodayController::stateChanged, this, &TodayPage::refresh);
    // Many rows may change in one go; what is counted over all of them is counted once, afterwards.
    const auto factsLater = [this] {
        if (m_factsDue)
            return;
        m_factsDue = true;
        QTimer::singleShot(0, this, [this] {
            m_factsDue = false;
            refreshFacts();
            refreshTechnicians();
            refreshContent();
        });
    };
    connect(&m_board, &QAbstractItemModel::rowsInserted, this, factsLater);
    connect(&m_board, &QAbstractItemModel::rowsRemoved, this, factsLater);
    connect(&m_board, &QAbstractItemModel::dataChanged, this, factsLater);
    connect(&m_board, &QAbstractItemModel::modelReset, this, factsLater);
}

void TodayPage::dress()
{
    m_ui->previousDay->setIcon(m_theme.icon(QStringLiteral("chev-left")));
    m_ui->nextDay->setIcon(m_theme.icon(QStringLiteral("chev-right")));
    // The arrow stands behind the date: the button is laid out against the direction of writing.
    m_ui->pickDay->setIcon(m_theme.icon(QStringLiteral("chev-down"), "text-muted"));
    m_ui->pickDay->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_ui->pickDay->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft);
    // The style sheet knows no direction of writing: which end is round is told to it.
    const QString left = isRightToLeft() ? QStringLiteral("last") : QStringLiteral("first");
    const QString right = isRightToLeft() ? QStringLiteral("first") : QStringLiteral("last");
    Theme::setLook(m_ui->previousDay, "segment", left);
    Theme::setLook(m_ui->nextDay, "segment", right);
    Theme::setLook(m_ui->showBoard, "segment", left);
    Theme::setLook(m_ui->showList, "segment", right);
    m_headerFor.clear();
    fitHeader();
    m_theme.setButtonIcon(m_ui->myJobs, QStringLiteral("user"), "text-muted");
    m_theme.setButtonIcon(m_ui->technician, QStringLiteral("filter"), "text-muted");
    m_ui->search->dress(m_theme, tr("Ctrl F", "key chip in the search field"));
}

void TodayPage::fitHeader()
{
    // What gives way first says the least that isn't said elsewhere. The date, the search and what they are called stay.
    enum Fit { Whole, IconsForViews, NoClock, IconForWalkIn, FitCount };
    const auto apply = [this](int fit) {
        const auto dress = [this](QPushButton *button, const QString &icon, const char *color, bool iconOnly) {
            if (!button->property("words").isValid())
                button->setProperty("words", button->text());
            button->setText(iconOnly ? QString() : button->property("words").toString());
            if (iconOnly)
                button->setIcon(m_theme.icon(icon, color));
            else
                m_theme.setButtonIcon(button, icon, color);
        };
        dress(m_ui->showBoard, QStringLiteral("board"), "text", fit >= IconsForViews);
        dress(m_ui->showList, QStringLiteral("list"), "text-muted", fit >= IconsForViews);
        m_ui->clock->setVisible(fit < NoClock);
        dress(m_ui->newWalkIn, QStringLiteral("plus"), "on-accent", fit >= IconForWalkIn);
    };
    const QMargins sides = m_ui->column->contentsMargins();
    const int room = width() - sides.left() - sides.right();
    m_ui->updated->show(); // of the facts, the age of the board is told by the indicator too
    for (QLayout *layout : {static_cast<QLayout *>(m_ui->factButtons), static_cast<QLayout *>(m_ui->factRow)})
        layout->invalidate(); // inner layouts keep their old measures until the next turn of the event loop
    m_ui->updated->setVisible(m_ui->factRow->sizeHint().width() <= room);
    const QString what = QStringLiteral("%1 %2 %3").arg(room).arg(m_ui->title->text(), m_ui->pickDay->text());
    if (what == std::exchange(m_headerFor, what))
        return;
    for (int fit = Whole; fit < FitCount; ++fit) {
        apply(fit);
        for (QLayout *layout : {m_ui->dayNavigation, m_ui->viewToggle, m_ui->header})
            layout->invalidate();
        if (m_ui->header->minimumSize().width() <= room)
            return;
    }
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeader();
}

void TodayPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_headerFor.clear(); // only now has everything the measures of the style sheet
    fitHeader();
}

QString TodayPage::dayName() const
{
    const QDate date = m_controller.date();
    const QDate today = m_controller.today();
    if (!date.isValid() || date == today)
        return tr("Today");
    if (date == today.addDays(1))
        return tr("Tomorrow");
    if (date == today.addDays(-1))
        return tr("Yesterday");
    return QLocale().toString(date, QStringLiteral("dddd"));
}

void TodayPage::refresh()
{
    const QDate date = m_controller.date();
    m_ui->title->setText(dayName());
    m_ui->pickDay->setText(date.isValid() ? TextFormat::day(date) : QString());
    m_ui->pickDay->setAccessibleDescription(m_ui->pickDay->text()); // the name says what it does
    m_ui->today->setEnabled(date.isValid() && date != m_controller.today());
    fitHeader(); // dates and names of days differ in width
    refreshFacts();
    refreshStrips();
    refreshContent();
    refreshAges();
}

void TodayPage::refreshFacts()
{
    const BoardFacts facts = m_board.facts();
    // A day that was not read isn't an empty one.
    const bool known = m_board.rowCount() > 0 || (m_controller.state() == BoardState::Ready && m_controller.isSynced());
    const auto show = [known](FactButton *button, int count, const QString &text) {
        const QString label = text.simplified().remove(QString::number(count)).trimmed();
        button->set(known ? count : -1, label, known ? text : tr("%1: not known", "what is counted, of a day that was not read").arg(label));
    };
    show(m_bookings, facts.bookings, tr("%n bookings", nullptr, facts.bookings));
    show(m_waiting, facts.waiting, tr("%n waiting", nullptr, facts.waiting));
    show(m_late, facts.late, tr("%n late", nullptr, facts.late));
    show(m_toCollect, facts.toCollect, tr("%n to collect", nullptr, facts.toCollect));
    show(m_openIssues, facts.openIssues, tr("%n open issues", nullptr, facts.openIssues));
}

void TodayPage::refreshAges()
{
    const Instant now = m_controller.now();
    m_ui->clock->setText(TextFormat::clock(now, m_board.zone()));
    const std::optional<Instant> updated = m_controller.updatedAt();
    const QString text = updated ? tr("Updated %1", "Updated 8 s ago").arg(TextFormat::age(*updated, now, m_board.zone())) : QString();
    if (m_ui->updated->text() != text)
        m_ui->updated->setText(text);
    if (updated)
        m_ui->updated->setToolTip(TextFormat::full(*updated, m_board.zone()));
}

void TodayPage::refreshContent()
{
    // While Square is asked for a day of which nothing is known, it is being loaded; nothing is missing yet.
    const bool unread = m_controller.state() == BoardState::Ready && !m_controller.isSynced() && m_board.rowCount() == 0;
    const BoardState state = unread && m_controller.isFetching() ? BoardState::Skeleton : m_controller.state();
    m_lanes->setState(state, m_controller.error() ? ErrorWriter::sentence(*m_controller.error()) : QString());
    const bool ready = state == BoardState::Ready;
    const bool narrowed = !m_query.isEmpty() || m_fact != BoardFilter::Fact::All || !m_technician.isEmpty();
    QWidget *shown = m_asList && state != BoardState::Failed ? m_listPanel->parentWidget() : m_lanes;
    if (ready && unread) {
        const std::optional<Error> failed = m_controller.syncError();
        const bool setUp = !failed || failed->kind != ErrorKind::Setup;
        m_offer = setUp ? Offer::Fetch : Offer::Settings;
        const QString why = failed ? QStringLiteral("%1 %2").arg(ErrorWriter::sentence(*failed), ErrorWriter::nextAction(*failed)).trimmed()
                                   : tr("Floorboard has not read this day from Square, so it can't say what is booked.");
        m_notice->set(QStringLiteral("calendar"), QStringLiteral("text-muted"), tr("Not synced for this day"), why,
                      setUp ? tr("Fetch this day") : tr("Open Settings"), setUp ? QStringLiteral("sync") : QStringLiteral("settings"));
        shown = m_notice;
    } else if (ready && narrowed && m_board.rowCount() > 0 && m_list->cards().rowCount() == 0) {
        m_offer = m_query.isEmpty() ? Offer::Clear : Offer::SearchAll;
        if (m_query.isEmpty())
            m_notice->set(QStringLiteral("search"), QStringLiteral("text-muted"), tr("No booking fits this filter"), {}, tr("Clear filters"),
                          QStringLiteral("x"));
        else
            m_notice->set(QStringLiteral("search"), QStringLiteral("text-muted"), tr("No match for '%1'").arg(TextFormat::oneLine(m_query, 40)),
                          tr("Nothing of this day fits. Press Enter to look through all days; Esc clears the search."), tr("Search all jobs"),
                          QStringLiteral("search"));
        shown = m_notice;
    }
    m_ui->views->setCurrentWidget(shown);
    m_ui->showBoard->setChecked(!m_asList);
    m_ui->showList->setChecked(m_asList);
}

void TodayPage::setFact(BoardFilter::Fact fact)
{
    m_fact = fact;
    m_bookings->setChecked(false); // takes the other filters away rather than being one
    m_waiting->setChecked(fact == BoardFilter::Fact::Waiting);
    m_late->setChecked(fact == BoardFilter::Fact::Late);
    m_toCollect->setChecked(fact == BoardFilter::Fact::ToCollect);
    m_openIssues->setChecked(fact == BoardFilter::Fact::OpenIssue);
    m_lanes->setFact(fact);
    m_list->cards().setFact(fact);
    refreshContent();
}

void TodayPage::setQuery(const QString &words)
{
    m_query = words.simplified();
    m_lanes->setQuery(m_query);
    m_list->cards().setQuery(m_query);
    refreshContent();
}

void TodayPage::clearFilters()
{
    m_ui->search->clear();
    setTechnician({});
    setFact(BoardFilter::Fact::All);
}

void TodayPage::pickDay()
{
    if (!m_calendar) {
        m_calendar = new QFrame(this, Qt::Popup);
        m_calendar->setObjectName(QStringLiteral("popup"));
        auto *calendar = new QCalendarWidget(m_calendar);
        calendar->setObjectName(QStringLiteral("calendar"));
        calendar->setAccessibleName(tr("Choose a day"));
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        calendar->setGridVisible(false);
        auto *inside = new QVBoxLayout(m_calendar);
        inside->setContentsMargins(4, 4, 4, 4);
        inside->addWidget(calendar);
        const auto choose = [this](QDate date) {
            m_calendar->hide();
            m_controller.showDay(date);
        };
        connect(calendar, &QCalendarWidget::clicked, this, choose);
        connect(calendar, &QCalendarWidget::activated, this, choose);
    }
    auto *calendar = m_calendar->findChild<QCalendarWidget *>(QStringLiteral("calendar"));
    calendar->setSelectedDate(m_controller.date());
    m_calendar->adjustSize();
    m_calendar->move(m_ui->pickDay->mapToGlobal(QPoint(0, m_ui->pickDay->height() + m_theme.px(4))));
    m_calendar->show();
    calendar->setFocus();
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobpage.h"

#include "badge.h"
#include "cardface.h"
#include "checklistpanel.h"
#include "conflictbanner.h"
#include "headline.h"
#include "historypanel.h"
#include "issuepanel.h"
#include "paymentpanel.h"
#include "photopanel.h"
#include "shoppanel.h"
#include "squarepanel.h"
#include "stepper.h"
#include "strip.h"
#include "textformat.h"
#include "theme.h"
#include "ticker.h"
#include "ui_jobpage.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>

namespace fb {

namespace {

constexpr int kFoldedLeft = 280; ///< design pixels of the left column then
constexpr int kFoldBelow = 980; ///< design pixels of the page: narrower, the right column goes below the middle one

/// "Changed on another desk: notes."
QString conflictTitle(ShopField field) { return JobPage::tr("Changed on another desk: %1.", "a field").arg(QLocale().toLower(JobDrafts::name(field))); }

std::unique_ptr<Ui::JobPage> makeUi(QWidget *page)
{
    auto ui = std::make_unique<Ui::JobPage>();
    ui->setupUi(page);
    return ui;
}

/// The marks of the card, without those that are quiet there and have a panel here.
QList<CardBadge> badgesOf(const CardFace &face)
{
    QList<CardBadge> badges = face.badges;
    badges.removeIf([](const CardBadge &badge) { return badge.isQuiet; });
    return badges;
}

} // namespace

JobPage::JobPage(const Theme &theme, JobController &controller, Ticker &ticker, QWidget *parent)
    : QWidget(parent)
    , m_ui(makeUi(this)) // before the panels, so that they come after it by Tab
    , m_theme(theme)
    , m_controller(&controller)
    , m_drafts(controller)
    , m_stepper(new Stepper(theme, this))
    , m_strip(new Strip(theme, this))
    , m_conflict(new ConflictBanner(theme, this))
    , m_square(new SquarePanel(theme, this))
    , m_shop(new ShopPanel(theme, controller, m_drafts, this))
    , m_tech(new ChecklistPanel(theme, controller, Checklist::Tech, this))
    , m_qc(new ChecklistPanel(theme, controller, Checklist::Qc, this))
    , m_photos(new PhotoPanel(theme, controller.shop(), this))
    , m_noShow(new NoShowPanel(theme, controller, this))
    , m_issue(new IssuePanel(theme, controller, this))
    , m_payment(new PaymentPanel(theme, controller, this))
    , m_history(new HistoryPanel(theme, this))
    , m_menu(new QMenu(this))
{
    m_ui->stepperPlace->addWidget(m_stepper);
    m_ui->stepPanel->setFixedHeight(theme.size("stepper"));
    m_strip->setObjectName(QStringLiteral("jobStrip"));
    m_ui->strips->addWidget(m_strip);
    m_ui->strips->addWidget(m_conflict);
    m_ui->next->dress(theme, tr("Ctrl ↵", "a shortcut, as keys are labelled"));
    m_ui->next->setToolTip(tr("Take the next step (Ctrl+Enter)"));
    m_menu->setObjectName(QStringLiteral("jobMenu"));
    m_menu->setToolTipsVisible(true);
    m_ui->more->setMenu(m_menu);
    fillColumns();
    wire();
    connect(&ticker, &Ticker::ticked, this, [this] {
        if (isVisible() && m_controller)
            refreshAges();
    });
    dress();
}

JobPage::~JobPage() = default;

void JobPage::setSettingsFile(const QString &file) { m_photos->setSettingsFile(file); }

void JobPage::fillColumns()
{
    m_ui->leftColumn->addWidget(m_square);
    m_ui->leftColumn->addWidget(m_shop);
    m_ui->leftColumn->addStretch(1);
    m_ui->lists->addWidget(m_tech, 1);
    m_ui->lists->addWidget(m_qc, 1);
    m_ui->photoColumn->addWidget(m_photos);
    m_ui->middleColumn->addStretch(1);
    for (QWidget *panel : {static_cast<QWidget *>(m_noShow), static_cast<QWidget *>(m_issue), static_cast<QWidget *>(m_payment)})
        m_ui->rightColumn->addWidget(panel);
    m_ui->rightColumn->addWidget(m_history, 1);
    const auto keepOff = [this](QScrollArea *area, QLayout *column) { // a scroll bar stands beside the panels, it doesn't touch them
        connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, column, [this, column](int, int most) {
            const int gap = most > 0 ? m_theme.space(2) : 0;
            column->setContentsMargins(isRightToLeft() ? gap : 0, 0, isRightToLeft() ? 0 : gap, 0);
        });
    };
    keepOff(m_ui->leftScroll, m_ui->leftColumn);
    keepOff(m_ui->middleScroll, m_ui->middleColumn);
    keepOff(m_ui->rightScroll, m_ui->rightColumn);
}

void JobPage::wire()
{
    connect(m_ui->back, &QPushButton::clicked, this, &JobPage::backWanted);
    connect(m_ui->next, &QPushButton::clicked, this, &JobPage::takeNextAction);
    connect(m_strip, &Strip::clicked, this, [this] {
        if (!m_controller->saveError())
            m_controller->reload();
        else if (m_controller->canRetry())
            m_controller->retry();
        else
            m_controller->dismissFailure();
    });
    connect(m_conflict, &ConflictBanner::yoursKept, this, [this] {
        if (const std::optional<ShopField> field = m_drafts.conflict())
            m_drafts.keepYours(*field);
    });
    connect(m_conflict, &ConflictBanner::theirsTaken, this, [this] {
        if (const std::optional<ShopField> field = m_drafts.conflict())
            m_drafts.takeTheirs(*field);
    });
    connect(m_conflict, &ConflictBanner::differenceWanted, this, &JobPage::showDifference);
    connect(&m_drafts, &JobDrafts::changed, this, &JobPage::refreshConflict);
    for (const ChecklistPanel *panel : {m_tech, m_qc})
        connect(panel, &ChecklistPanel::rebuilt, this, &JobPage::orderBoxes);
    connect(m_photos, &PhotoPanel::changed, m_controller, &JobController::reload);
    connect(m_photos, &PhotoPanel::photosRead, m_controller, &JobController::notePhotos);
    connect(m_photos, &PhotoPanel::failedElsewhere, m_controller,
            [this](const QString &jobId, const Error &error) { m_controller->tellFailure(jobId, PhotoPanel::tr("Photos"), error, false); });
    connect(m_controller, &JobController::choicesRead, this, [this] { m_payment->refresh(m_zone); }); // now its currency is known
    connect(m_payment, &PaymentPanel::receiptWanted, m_photos, &PhotoPanel::addReceipt);
    connect(m_menu, &QMenu::aboutToShow, this, &JobPage::fillMenu);
    connect(m_controller, &JobController::changed, this, &JobPage::refresh);
    connect(&m_theme, &Theme::changed, this, &JobPage::dress);
}

void JobPage::orderBoxes()
{
    // Boxes are made when their list is known; by Tab they stand where they are seen, after the notes.
    QWidget *before = m_shop->findChild<QWidget *>(QStringLiteral("shopNotes"));
    for (QWidget *box : m_tech->boxes() + m_qc->boxes()) {
        setTabOrder(before, box);
        before = box;
    }
}

void JobPage::dress()
{
    m_theme.setButtonIcon(m_ui->back, QStringLiteral("chev-left"), "text-muted");
    m_ui->more->setIcon(m_theme.icon(QStringLiteral("dots")));
    m_ui->more->setFixedWidth(m_theme.size("control"));
    m_ui->plate->setFixedHeight(m_theme.px(24));
    m_ui->rightScroll->setFixedWidth(m_theme.size("job-right"));
    fold();
    refresh();
}

void JobPage::open(const QString &jobId, const QString &backTo, const QTimeZone &zone)
{
    m_zone = zone;
    m_ui->back->setText(backTo);
    m_ui->back->setAccessibleName(tr("Back to %1").arg(backTo));
    m_drafts.open(jobId); // first, so that what was typed is saved with the job it belongs to
    m_controller->open(jobId);
    setFocus(Qt::OtherFocusReason); // the next step takes it over as soon as it is known
}

void JobPage::refresh()
{
    if (!m_controller)
        return;
    const std::optional<JobDetail> &detail = m_controller->detail();
    m_ui->stepPanel->setVisible(detail.has_value());
    m_ui->more->setVisible(detail.has_value());
    for (QScrollArea *area : {m_ui->leftScroll, m_ui->middleScroll, m_ui->rightScroll})
        area->setVisible(detail.has_value() && !(m_folded && area == m_ui->rightScroll));
    refreshStrip();
    refreshHeader();
    if (!detail)
        return;
    const QDate day = dayOf(detail->card.booking.startAt, m_zone);
    m_square->refresh(detail->card, m_zone);
    m_shop->refresh(m_zone);
    m_tech->refresh(m_zone, day);
    m_qc->refresh(m_zone, day);
    m_photos->setZone(m_zone);
    m_photos->show(*detail);
    m_noShow->refresh(m_zone);
    m_issue->refresh(m_zone);
    m_payment->refresh(m_zone);
    m_history->refresh(*detail, m_zone);
    refreshSteps();
    refreshConflict();
    refreshAges();
    if (hasFocus() && m_ui->next->isVisible())
        m_ui->next->setFocus(Qt::OtherFocusReason);
}

void JobPage::refreshStrip()
{
    const QString token = QStringLiteral("error");
    if (const std::optional<Error> &failed = m_controller->saveError())
        m_strip->show(token, tr("Not saved."), QStringLiteral("%1 %2").arg(ErrorWriter::sentence(*failed), ErrorWriter::nextAction(*failed)).trimmed(),
                      m_controller->canRetry() ? tr("Retry") : tr("Dismiss"));
    else if (const std::optional<Error> &error = m_controller->error())
        m_strip->show(token, ErrorWriter::sentence(*error), ErrorWriter::nextAction(*error), tr("Retry"));
    else
        m_strip->hide();
}

void JobPage::refreshHeader()
{
    const std::optional<JobDetail> &detail = m_controller->detail();
    const CardFace face = detail ? CardWriter::write(detail->card, std::nullopt, m_controller->now(), m_zone) : CardFace{};
    m_ui->name->setText(QFontMetrics(m_theme.font("title")).elidedText(face.name, Qt::ElideRight, qMax(m_theme.px(160), width() / 3)));
    m_ui->name->setToolTip(TextFormat::plainToolTip(face.name));
    m_ui->name->setAccessibleName(face.name);
    m_ui->name->setAccessibleDescription(tr("Customer")); // else the tool tip would be read, with its markup
    m_ui->vehicle->setText(detail ? TextFormat::oneLine(detail->card.job.vehicle(), 40) : QString());
    const QString plate = detail ? TextFormat::oneLine(detail->card.job.vehiclePlate, 20) : QString();
    m_ui->plate->setVisible(!plate.isEmpty());
    m_ui->plate->setText(QChar(0x2066) + plate + QChar(0x2069));
    m_ui->plate->setAccessibleName(tr("Plate %1").arg(plate));
    m_ui->jobId->setText(face.jobId.isEmpty() ? QString() : QStringLiteral("#%1").arg(face.jobId.left(8)));
    m_ui->vehicle->setVisible(!m_folded); // the Shop panel has it, and few ask for the id
    m_ui->jobId->setVisible(!m_folded);
    const QList<CardBadge> badges = badgesOf(face);
    while (m_badges.size() < badges.size()) {
        m_badges.push_back(new Badge(m_theme, this));
        m_ui->badges->addWidget(m_badges.back());
    }
    for (qsizetype i = 0; i < m_badges.size(); ++i) {
        m_badges.at(i)->setVisible(i < badges.size());
        if (i < badges.size())
            m_badges.at(i)->set(badges.at(i).token, badges.at(i).text, badges.at(i).icon);
    }
}

void JobPage::refreshSteps()
{
    const JobDetail &detail = *m_controller->detail();
    const WorkStatus status = detail.card.job.workStatus;
    m_stepper->show(status, detail.history, m_zone, dayOf(detail.card.booking.startAt, m_zone));
    m_stepper->setMaximumWidth(m_folded ? m_stepper->minimumSizeHint().width() : QWIDGETSIZE_MAX); // leaves room for what holds the next step up
    const std::optional<WorkStatus> next = CardWriter::nextStep(detail.card);
    const bool issue = detail.card.job.hasOpenIssue();
    if (m_ui->next->hasFocus() && (!(next || issue) || m_controller->isMoving()))
        setFocus(Qt::OtherFocusReason); // not to the next field by Tab; refresh() gives it back once the step can be taken
    m_ui->next->setVisible(next || issue);
    m_ui->left->setVisible(true);
    if (!next && !issue) {
        const Job &job = detail.card.job;
        m_ui->left->setText(job.closedAt                             ? tr("This job was closed")
                                : job.isNoShow()                     ? tr("Marked as a no-show")
                                : status < WorkStatus::WorkCompleted ? tr("The booking was called off in Square")
                                                                     : QString());
        m_ui->left->setToolTip({});
        return;
    }
    const std::optional<Error> refusal = issue ? m_controller->refusal(Permission::Issue) : m_controller->refusal(MoveEdit{.to = *next, .reason = {}});
    const QString action = issue ? tr("Resolve issue") : CardWriter::actionTitle(status);
    const bool moving = m_controller->isMoving();
    const int left = static_cast<int>(kWorkStatuses.size()) - 1 - static_cast<int>(status);
    const QString why = refusal && !moving ? ErrorWriter::sentence(*refusal) : QString();
    m_ui->left->setText(!why.isEmpty() ? why : issue ? tr("Next") : left == 1 ? tr("Last step") : tr("%n steps left", nullptr, left));
    m_ui->left->setToolTip(TextFormat::plainToolTip(why));
    m_ui->next->setText(action);
    m_ui->next->setAccessibleName(action);
    m_ui->next->setAccessibleDescription(why);
    m_ui->next->setToolTip(why.isEmpty() ? tr("Take the next step (Ctrl+Enter)") : TextFormat::plainToolTip(why));
    m_theme.setButtonIcon(m_ui->next, issue ? QStringLiteral("check") : m_theme.status(CardWriter::statusToken(*next).toStdString()).icon, "on-accent");
    m_ui->next->setEnabled(!refusal && !moving);
}

void JobPage::refreshConflict()
{
    const std::optional<ShopField> field = m_drafts.conflict();
    if (!field) {
        m_conflict->hide();
        return;
    }
    const Draft &draft = m_drafts.draft(*field);
    const QString kept = tr("Your text is kept here until you choose.");
    m_conflict->show(conflictTitle(*field),
                     draft.theirName.isEmpty() ? kept
                                               : tr("%1 saved a newer version at %2. %3", "person, time, what happens")
                                                     .arg(TextFormat::oneLine(draft.theirName, 60), TextFormat::clock(draft.theirAt, m_zone), kept));
}

void JobPage::refreshAges()
{
    const std::optional<JobDetail> &detail = m_controller->detail();
    if (!detail)
        return;
    const Instant now = m_controller->now();
    m_ui->updated->setText(tr("Updated %1", "Updated 8 s ago").arg(TextFormat::age(m_controller->stored()->readAt, now, m_zone)));
    m_square->refreshAge(detail->card, now, m_zone);
}

void JobPage::takeNextAction()
{
    if (!m_ui->next->isVisible() || !m_ui->next->isEnabled())
        return;
    m_drafts.commitAll();
    if (m_controller->detail() && m_controller->detail()->card.job.hasOpenIssue())
        m_issue->resolve();
    else
        m_controller->takeNextStep();
}

void JobPage::showDifference()
{
    const std::optional<ShopField> field = m_drafts.conflict();
    if (!field)
        return;
    const Draft &draft = m_drafts.draft(*field);
    (new DifferenceDialog(m_theme, conflictTitle(*field), draft.text, draft.theirs, TextFormat::oneLine(draft.theirName, 60), this))->open();
}

void JobPage::fold()
{
    const bool narrow = width() < m_theme.px(kFoldBelow);
    if (narrow != m_folded) {
        m_folded = narrow;
        if (narrow) {
            m_ui->middleColumn->insertWidget(m_ui->middleColumn->count() - 1, m_ui->rightScroll->takeWidget());
        } else {
            m_ui->middleColumn->removeWidget(m_ui->rightArea);
            m_ui->rightScroll->setWidget(m_ui->rightArea);
        }
        m_ui->rightColumn->setContentsMargins({});
        m_ui->rightArea->show();
        m_ui->rightScroll->setVisible(!narrow && m_controller->detail());
        if (m_controller->detail())
            refreshSteps();
    }
    m_ui->leftScroll->setFixedWidth(m_folded ? m_theme.px(kFoldedLeft) : m_theme.size("job-left"));
    const int lists = width() - m_ui->leftScroll->width() - (m_folded ? 0 : m_ui->rightScroll->width()) - m_theme.px(56);
    m_ui->lists->setDirection(lists < m_theme.px(400) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void JobPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_controller)
        return;
    fold();
    refreshHeader();
}

void JobPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_controller)
        m_drafts.commitAll(); // nothing that was typed is lost by leaving
}

void JobPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT backWanted();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers().testFlag(Qt::ControlModifier)) {
        takeNextAction();
        return;
    }
    if (event->matches(QKeySequence::Undo)) { // a text field has taken it when there was a text to take back
        m_controller->undo();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace fb

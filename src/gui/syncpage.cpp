// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncpage.h"

#include "actiondelegate.h"
#include "badge.h"
#include "connectioncard.h"
#include "diffdelegate.h"
#include "headline.h"
#include "outcomedelegate.h"
#include "runitemmodel.h"
#include "textformat.h"
#include "theme.h"
#include "totalsbar.h"
#include "ui_syncpage.h"

#include <QHeaderView>
#include <QResizeEvent>

namespace fb {

SyncPage::SyncPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ui(std::make_unique<Ui::SyncPage>())
    , m_model(new RunItemModel(this))
    , m_square(new ConnectionCard(theme, QStringLiteral("calendar"), QStringLiteral("Square"), tr("Bookings and customers"), this))
    , m_store(new ConnectionCard(theme, QStringLiteral("database"), tr("Job store"), tr("Shop records"), this))
    , m_badge(new Badge(theme, this))
    , m_totals(new TotalsBar(theme, this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("syncPage"));
    m_square->setObjectName(QStringLiteral("squareCard"));
    m_store->setObjectName(QStringLiteral("storeCard"));
    m_ui->cards->addWidget(m_square);
    m_ui->cards->addWidget(m_store);
    m_ui->badgeSpot->addWidget(m_badge);
    m_ui->totalsSpot->addWidget(m_totals);

    m_ui->ledger->setModel(m_model);
    CellDelegate::dress(m_ui->ledger, theme, theme.size("table-row"));
    m_ui->ledger->setItemDelegateForColumn(RunItemModel::Action, new ActionDelegate(theme, this));
    m_ui->ledger->setItemDelegateForColumn(RunItemModel::BookingTime, new CellDelegate(theme, CellDelegate::Look::Time, this));
    m_ui->ledger->setItemDelegateForColumn(RunItemModel::Customer, new CellDelegate(theme, CellDelegate::Look::Strong, this));
    m_ui->ledger->setItemDelegateForColumn(RunItemModel::Change, new DiffDelegate(theme, this));
    m_ui->ledger->setItemDelegateForColumn(RunItemModel::Reason, new CellDelegate(theme, CellDelegate::Look::Muted, this));
    m_ui->ledger->setColumnHidden(RunItemModel::Result, true);
    QHeaderView *header = m_ui->ledger->horizontalHeader();
    header->setSectionResizeMode(RunItemModel::Change, QHeaderView::Stretch);
    m_ui->syncButton->dress(theme, tr("Ctrl R", "a shortcut, as keys are labelled"));
    m_ui->syncButton->setToolTip(tr("Ask Square for changes now (Ctrl+R)"));
    m_ui->errorStrip->hide();
    m_ui->runningStrip->hide();
    m_ui->brakeSpot->hide();
    connect(&theme, &Theme::changed, this, &SyncPage::paintIcons);
    connect(m_ui->syncButton, &QAbstractButton::clicked, this, &SyncPage::syncRequested);
    connect(m_ui->cancelButton, &QAbstractButton::clicked, this, &SyncPage::cancelRequested);
    connect(m_ui->retryButton, &QAbstractButton::clicked, this, &SyncPage::retryRequested);
    connect(m_ui->pauseButton, &QAbstractButton::clicked, this, [this] {
        if (m_paused)
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
    connect(m_ui->applyButton, &QAbstractButton::clicked, this, &SyncPage::applyAnyway);
    connect(m_ui->reason, &QLineEdit::returnPressed, this, &SyncPage::applyAnyway);
    connect(m_ui->reason, &QLineEdit::textEdited, this, [this] {
        m_ui->reasonError->clear();
        m_ui->reasonError->hide();
        Theme::setLook(m_ui->reason, "state", {});
    });
    paintIcons();
    showNoRun();
    m_ui->emptyTitle->clear(); // whether there was one isn't known yet
    m_ui->emptyText->clear();
}

SyncPage::~SyncPage() = default;

void SyncPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // What changed needs the room most; the reason gives way first.
    const bool narrow = width() < m_theme.px(1000);
    m_ui->ledger->setColumnWidth(RunItemModel::Action, qMax(m_theme.px(104), CellDelegate::widthFor(m_theme, RunItemModel::actionTexts(), true)));
    m_ui->ledger->setColumnWidth(RunItemModel::BookingTime, qMax(m_theme.px(96), CellDelegate::widthFor(m_theme, RunItemModel::timeTexts())));
    m_ui->ledger->setColumnWidth(RunItemModel::Customer, m_theme.px(narrow ? 140 : 168));
    m_ui->ledger->setColumnWidth(RunItemModel::Reason, qBound(m_theme.px(150), width() / 4, m_theme.px(280)));
    m_ui->footerHint->setVisible(!narrow);
}

void SyncPage::paintIcons()
{
    const auto put = [this](QLabel *label, const char *icon, const QColor &color, int edge) {
        label->setPixmap(m_theme.pixmap(QLatin1String(icon), color, edge, devicePixelRatioF()));
    };
    const int base = m_theme.iconSize("base");
    put(m_ui->errorIcon, "error", m_theme.status("error").fg, base);
    put(m_ui->brakeIcon, "alert", m_theme.status("warning").fg, base);
    m_ui->runningIcon->setIcon(m_theme, QStringLiteral("spinner"), m_theme.status("syncing").fg, base);
    m_ui->runningIcon->setTurning(true); // the strip around it shows only while a run goes on
    put(m_ui->runIcon, "history", m_theme.color("text-muted"), m_theme.iconSize("base"));
    showEmptyIcon(m_emptyFailed);
    m_theme.setButtonIcon(m_ui->syncButton, QStringLiteral("sync"), "on-accent");
    m_theme.setButtonIcon(m_ui->retryButton, QStringLiteral("sync"));
    m_theme.setButtonIcon(m_ui->pauseButton, m_paused ? QStringLiteral("play") : QStringLiteral("pause"));
}

void SyncPage::setRefusal(const QString &why)
{
    m_refusal = why;
    m_ui->syncButton->setToolTip(why.isEmpty() ? tr("Ask Square for changes now (Ctrl+R)") : TextFormat::plainToolTip(why));
    m_ui->syncButton->setEnabled(why.isEmpty()); // the next status decides the rest
    for (QWidget *part : {static_cast<QWidget *>(m_ui->cancelButton), static_cast<QWidget *>(m_ui->pauseButton), static_cast<QWidget *>(m_ui->applyButton),
                          static_cast<QWidget *>(m_ui->reason)}) {
        part->setEnabled(why.isEmpty());
        part->setToolTip(TextFormat::plainToolTip(why));
    }
    for (QWidget *part : {static_cast<QWidget *>(m_ui->syncButton), static_cast<QWidget *>(m_ui->cancelButton), static_cast<QWidget *>(m_ui->pauseButton)})
        part->setAccessibleDescription(why);
}

void SyncPage::setPlace(const Location &location, milliseconds interval)
{
    m_zone = location.zone();
    const auto whole = static_cast<int>(std::chrono::duration_cast<minutes>(interval).count());
    const QString every = whole > 0 ? tr("every %n min", nullptr, whole) : tr("every %n s", nullptr, static_cast<int>(interval.count() / 1000));
    const QString name = TextFormat::oneLine(location.name, 60);
    m_ui->subtitle->setText(name.isEmpty() ? every : tr("%1 · %2", "location, interval").arg(name, every));
}

void SyncPage::showStatus(const SourceStatus &status, const std::optional<RunRecord> &lastRun, Instant now)
{
    m_headline = status.headline;
    const HeadlineText text = HeadlineWriter::write(status, now, m_zone);
    m_square->setState(text.token, text.icon, text.title);

    QList<ConnectionCard::Fact> facts;
    facts.append(
        {tr("Last success"),
         status.lastSuccessAt
             ? tr("%1 · %2", "time, age").arg(TextFormat::clockSeconds(*status.lastSuccessAt, m_zone), TextFormat::age(*status.lastSuccessAt, now, m_zone))
             : tr("never"),
         status.lastSuccessAt ? TextFormat::full(*status.lastSuccessAt, m_zone) : QString()});
    QString next = tr("not planned");
    if (status.headline == Headline::Paused)
        next = tr("paused until resumed");
    else if (status.activity == Activity::Syncing)
        next = tr("running now");
    else if (status.headline == Headline::RateLimited && status.until)
        next = tr("retry %1", "retry in 42 s").arg(TextFormat::ahead(*status.until, now));
    else if (status.nextRunAt)
        next = tr("%1 · %2", "time, how long until").arg(TextFormat::clockSeconds(*status.nextRunAt, m_zone), TextFormat::ahead(*status.nextRunAt, now));
    facts.append({tr("Next run"), next});
    QString last = tr("none yet");
    if (lastRun) {
        const QString calls = tr("%n call(s)", nullptr, static_cast<int>(lastRun->apiCalls));
        last = lastRun->endedAt ? tr("%1 · %2", "calls, duration").arg(calls, RunText::duration(*lastRun->endedAt - lastRun->startedAt)) : calls;
    }
    facts.append({tr("Last run"), last});
    m_square->setFacts(facts);

    m_paused = status.activity == Activity::Paused || status.headline == Headline::Paused;
    m_ui->pauseButton->setText(m_paused ? tr("Resume") : tr("Pause"));
    m_ui->pauseButton->setAccessibleName(m_paused ? tr("Resume the schedule") : tr("Pause the schedule"));
    m_theme.setButtonIcon(m_ui->pauseButton, m_paused ? QStringLiteral("play") : QStringLiteral("pause"));
    const bool waits = status.headline == Headline::RateLimited;
    m_ui->syncButton->setEnabled(status.activity != Activity::Syncing && !waits && m_refusal.isEmpty());
    m_theme.setButtonIcon(m_ui->syncButton, QStringLiteral("sync"), m_ui->syncButton->isEnabled() ? "on-accent" : "text-disabled");
    showProgress(status);
    showError(status.error, status, now);
}

void SyncPage::showProgress(const SourceStatus &status)
{
    const bool running = status.headline == Headline::Syncing || (status.activity == Activity::Syncing && m_ui->runningStrip->isVisible());
    m_ui->runningStrip->setVisible(running);
    if (!running)
        return;
    m_ui->runningTitle->setText(tr("Syncing %1").arg(HeadlineWriter::sourceName(status.source)));
    const bool known = status.total > 0;
    const QString how = known ? tr("%1 of %2").arg(RunText::count(status.done), RunText::count(status.total)) : tr("Reading bookings");
    m_ui->runningDetail->setText(tr("%1 · Cancel stops after the current change. Applied changes stay.").arg(how));
    m_ui->progress->setRange(0, known ? 1000 : 0);
    if (known)
        m_ui->progress->setValue(static_cast<int>(std::clamp<std::int64_t>(status.done * 1000 / status.total, 0, 1000)));
    m_ui->runningPercent->setText(known ? tr("%1%").arg(std::clamp<std::int64_t>(status.done * 100 / status.total, 0, 100)) : QString());
    m_ui->runningStrip->setAccessibleName(QStringLiteral("%1, %2").arg(m_ui->runningTitle->text(), how));
}

void SyncPage::showError(const std::optional<Error> &error, const SourceStatus &status, Instant now)
{
    const Error *shown = m_storeError ? &*m_storeError : nullptr;
    // A brake has its own panel, a rate limit its own headline.
    const bool squareFailed = error && !status.brake && error->kind != ErrorKind::Braked && error->kind != ErrorKind::Cancelled
        && status.headline != Headline::UpToDate && status.headline != Headline::Syncing && status.headline != Headline::RateLimited
        && status.headline != Headline::Paused;
    if (shown == nullptr && squareFailed)
        shown = &*error;
    m_ui->errorStrip->setVisible(shown != nullptr);
    if (shown == nullptr)
        return;
    QStringList sentences{ErrorWriter::sentence(*shown), ErrorWriter::nextAction(*shown)};
    if (status.lastSuccessAt)
        sentences.append(tr("Bookings are from %1.").arg(TextFormat::moment(*status.lastSuccessAt, now, m_zone)));
    sentences.removeAll(QString());
    const QString text = sentences.join(QLatin1Char(' '));
    if (text != m_ui->errorText->text())
        m_ui->errorText->setText(text);
    m_ui->errorStrip->setAccessibleName(text);
    m_ui->errorText->setToolTip(TextFormat::plainToolTip(TextFormat::oneLine(shown->detail, 500)));
}

void SyncPage::showStore(const StoreState &store, Instant now)
{
    m_storeError = store.error;
    const bool server = store.facts.backend == u"postgresql";
    if (store.error)
        m_store->setState(QStringLiteral("offline"), QStringLiteral("cloud-off"), HeadlineWriter::title(Headline::Offline));
    else if (store.lastPollAt && std::chrono::abs(now - *store.lastPollAt) > store.pollInterval * 3) // asked since, and not answered
        m_store->setState(QStringLiteral("error"), QStringLiteral("alert"), HeadlineWriter::title(Headline::Stale));
    else if (store.lastPollAt)
        m_store->setState(QStringLiteral("ok"), QStringLiteral("check-circle"), HeadlineWriter::title(Headline::UpToDate));
    else
        m_store->setState(QStringLiteral("idle"), QStringLiteral("idle"), tr("Not asked yet"));

    QList<ConnectionCard::Fact> facts;
    facts.append({tr("Last answer"),
                  store.lastPollAt
                      ? tr("%1 · %2", "time, age").arg(TextFormat::clockSeconds(*store.lastPollAt, m_zone), TextFormat::age(*store.lastPollAt, now, m_zone))
                      : tr("never")});
    if (store.error)
        facts.append({tr("Error"), ErrorWriter::sentence(*store.error), store.error->detail});
    else
        facts.append({tr("Asked"), tr("every %n s", nullptr, static_cast<int>(store.pollInterval.count() / 1000))});
    const QString address = TextFormat::oneLine(store.facts.address, 300);
    facts.append({server ? tr("PostgreSQL") : tr("SQLite"), address.isEmpty() ? tr("unknown") : address, address});
    m_store->setFacts(facts);
}

void SyncPage::showRun(const RunDetail &detail, Instant now)
{
    const RunRecord &run = detail.run;
    const QDate today = dayOf(now, m_zone);
    const bool braked = run.outcome == Outcome::Braked;
    m_model->setZone(m_zone, today);
    m_model->setApplied(!braked);
    m_model->apply(detail.items);

    m_ui->runTitle->setText(braked ? tr("Stopped by a brake, nothing applied") : tr("Last run"));
    QStringList facts{RunText::started(run.startedAt, today, m_zone),
                      tr("%1 by %2", "trigger, person").arg(RunText::trigger(run.trigger), RunText::by(run.by))};
    if (!run.window.isEmpty())
        facts.append(RunText::window(run.window, m_zone));
    if (run.endedAt)
        facts.append(RunText::duration(*run.endedAt - run.startedAt));
    m_ui->runFacts->setText(facts.join(QStringLiteral(" · ")));
    const OutcomeLook look = OutcomeLook::of(run.outcome);
    m_badge->set(look.token, run.outcome ? RunText::outcome(*run.outcome) : RunText::running(), look.icon);
    m_badge->show();
    m_totals->setTotals(run.totals);
    m_totals->show();
    m_ui->footerHint->setText(run.outcome == Outcome::Failed ? QString()
                                  : braked                   ? tr("Nothing of this was applied")
                                  : run.totals.errors > 0    ? tr("Records with errors are tried again by the next run")
                                                             : tr("Skipped bookings are left as they are"));
    m_ui->ledgerStack->setCurrentWidget(detail.items.isEmpty() ? m_ui->emptyPage : m_ui->ledgerPage);
    const bool failed = run.outcome == Outcome::Failed || run.outcome == Outcome::Interrupted;
    m_ui->emptyTitle->setText(failed                                  ? tr("Nothing was changed")
                                  : run.outcome == Outcome::Cancelled ? tr("Cancelled before the first change")
                                                                      : tr("Nothing to change"));
    showEmptyIcon(failed);
    m_ui->emptyText->setText(failed && run.error ? tr("%1 The next run starts over.", "why a run failed").arg(ErrorWriter::sentence(*run.error))
                                 : failed        ? tr("The run did not get far enough. The next one starts over.")
                                                 : tr("Bookings that change in Square appear here after the next run."));
    // The schedule meets the same brake again while somebody is writing why it may pass.
    if (const QString brake = braked && run.brake ? brakeName(*run.brake) + run.locationId : QString(); brake.isEmpty() || brake != m_shownBrake) {
        m_shownBrake = brake;
        m_ui->reason->clear();
        m_ui->reasonError->hide();
        Theme::setLook(m_ui->reason, "state", {});
    }
    showBrake(run);
}

void SyncPage::showEmptyIcon(bool failed)
{
    const int edge = m_theme.iconSize("large");
    const QColor ink = failed ? m_theme.status("error").fg : m_theme.color("text-muted");
    m_emptyFailed = failed;
    m_ui->emptyIcon->setPixmap(m_theme.pixmap(failed ? QStringLiteral("error") : QStringLiteral("check-circle"), ink, edge, devicePixelRatioF()));
}

void SyncPage::showBrake(const RunRecord &run)
{
    m_ui->brakeSpot->setVisible(run.outcome == Outcome::Braked && run.brake);
    if (m_ui->brakeSpot->isHidden())
        return;
    m_ui->brakeText->setText(TextFormat::oneLine(run.brakeSentence, 500));
    m_ui->brakeStrip->setAccessibleName(run.brakeSentence);
    m_ui->reasonError->setVisible(!m_ui->reasonError->text().isEmpty());
}

void SyncPage::showNoRun()
{
    m_model->apply({});
    m_shownBrake.clear();
    m_badge->hide();
    m_totals->hide();
    m_ui->brakeSpot->hide();
    m_ui->runTitle->setText(tr("Last run"));
    m_ui->runFacts->clear();
    m_ui->footerHint->clear();
    m_ui->ledgerStack->setCurrentWidget(m_ui->emptyPage);
    showEmptyIcon(false);
    m_ui->emptyTitle->setText(tr("No run yet"));
    m_ui->emptyText->setText(tr("The first sync with Square fills the board. What it did appears here."));
}

void SyncPage::applyAnyway()
{
    const QString reason = m_ui->reason->text().simplified();
    if (reason.isEmpty()) {
        m_ui->reasonError->setText(tr("Say why this is right. The reason is recorded with the run."));
        m_ui->reasonError->show();
        Theme::setLook(m_ui->reason, "state", QStringLiteral("error"));
        m_ui->reason->setFocus();
        return;
    }
    Q_EMIT applyAnywayRequested(reason);
}

} // namespace fb

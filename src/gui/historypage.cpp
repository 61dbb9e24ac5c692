// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "actiondelegate.h"
#include "badge.h"
#include "diffdelegate.h"
#include "headline.h"
#include "outcomedelegate.h"
#include "runchart.h"
#include "runitemmodel.h"
#include "runmodel.h"
#include "textformat.h"
#include "theme.h"
#include "ui_historypage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QResizeEvent>

namespace fb {

HistoryPage::HistoryPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ui(std::make_unique<Ui::HistoryPage>())
    , m_runs(new RunModel(this))
    , m_filter(new RunFilter(this))
    , m_items(new RunItemModel(this))
    , m_chart(new RunChart(theme, this))
    , m_badge(new Badge(theme, this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("historyPage"));
    m_ui->chartSpot->addWidget(m_chart);
    m_ui->badgeSpot->addWidget(m_badge);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->errorStrip->hide();
    m_ui->stripSpot->hide();
    for (int i = 0; i < 2; ++i)
        m_ui->tabs->addTab(QString());
    m_filter->setSourceModel(m_runs);
    setUpTables();
    setUpFilters();
    paintIcons();
    refreshStacks();

    connect(&theme, &Theme::changed, this, &HistoryPage::paintIcons);
    connect(m_chart, &RunChart::runChosen, this, &HistoryPage::choose);
    connect(m_ui->runs->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choose(index.data(RunModel::RunIdRole).toString());
    });
    connect(m_ui->tabs, &QTabBar::currentChanged, this, &HistoryPage::showItems);
    connect(m_ui->retryButton, &QAbstractButton::clicked, this, &HistoryPage::retryRequested);
    connect(m_ui->splitter, &QSplitter::splitterMoved, this, &HistoryPage::splitterMoved);
    connect(m_ui->copyButton, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(report()); });
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::setUpTables()
{
    using Look = CellDelegate::Look;
    QTableView *runs = m_ui->runs;
    runs->setModel(m_filter);
    CellDelegate::dress(runs, m_theme, m_theme.size("table-row-dense"));
    auto *number = new CellDelegate(m_theme, Look::Number, this);
    for (int column = RunModel::Scanned; column <= RunModel::Duration; ++column)
        runs->setItemDelegateForColumn(column, number);
    runs->setItemDelegateForColumn(RunModel::Errors, new CellDelegate(m_theme, Look::Alarm, this));
    runs->setItemDelegateForColumn(RunModel::Started, new CellDelegate(m_theme, Look::Time, this));
    runs->setItemDelegateForColumn(RunModel::OutcomeColumn, new OutcomeDelegate(m_theme, this));
    QHeaderView *header = runs->horizontalHeader();
    header->setMinimumSectionSize(m_theme.px(54));
    header->setSectionResizeMode(QHeaderView::Stretch);
    const std::array<std::pair<int, int>, 5> widths{
        {{RunModel::Started, 116}, {RunModel::TriggeredBy, 112}, {RunModel::By, 108}, {RunModel::Window, 112}, {RunModel::OutcomeColumn, 118}}};
    for (const auto &[column, width] : widths) {
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        runs->setColumnWidth(column, m_theme.px(width));
    }
    const QDate late(2026, 11, 20); // the days of a window are never cut: in some languages they are long
    const TimeWindow usual{startOfDay(late, QTimeZone::utc()), startOfDay(late.addDays(9), QTimeZone::utc())};
    runs->setColumnWidth(RunModel::Window, qMax(m_theme.px(112), CellDelegate::widthFor(m_theme, {RunText::window(usual, QTimeZone::utc())})));

    QTableView *items = m_ui->items;
    items->setModel(m_items);
    CellDelegate::dress(items, m_theme, m_theme.size("table-row-dense"));
    items->horizontalHeader()->hide();
    items->setItemDelegateForColumn(RunItemModel::Action, new ActionDelegate(m_theme, this));
    items->setItemDelegateForColumn(RunItemModel::BookingTime, new CellDelegate(m_theme, Look::Time, this));
    items->setItemDelegateForColumn(RunItemModel::Customer, new CellDelegate(m_theme, Look::Strong, this));
    items->setItemDelegateForColumn(RunItemModel::Change, new DiffDelegate(m_theme, this));
    items->setItemDelegateForColumn(RunItemModel::Result, new ResultDelegate(m_theme, this));
    items->setColumnHidden(RunItemModel::Reason, true);
    items->horizontalHeader()->setSectionResizeMode(RunItemModel::Change, QHeaderView::Stretch);
    items->setColumnWidth(RunItemModel::Result, m_theme.px(112));
}

void HistoryPage::setUpFilters()
{
    // Only what this program records: webhooks and backfills come with the pages that make them, but another desk may already write them.
    QList<FilterButton::Choice> triggers;
    for (const Trigger trigger : {Trigger::Schedule, Trigger::Manual, Trigger::Cli, Trigger::Webhook, Trigger::Backfill})
        triggers.append({RunText::trigger(trigger), static_cast<int>(trigger)});
    QList<FilterButton::Choice> outcomes;
    for (const Outcome outcome :
         {Outcome::Success, Outcome::NoChange, Outcome::Partial, Outcome::Failed, Outcome::Braked, Outcome::Cancelled, Outcome::Interrupted})
        outcomes.append({RunText::outcome(outcome), static_cast<int>(outcome)});
    m_ui->triggerFilter->dress(m_theme, QStringLiteral("play"), tr("Trigger"), triggers);
    m_ui->outcomeFilter->dress(m_theme, QStringLiteral("check-circle"), tr("Outcome"), outcomes);
    connect(m_ui->triggerFilter, &FilterButton::valueChanged, this, &HistoryPage::readFilters);
    connect(m_ui->outcomeFilter, &FilterButton::valueChanged, this, &HistoryPage::readFilters);
    connect(m_ui->clearFilters, &QAbstractButton::clicked, this, [this] {
        m_ui->triggerFilter->clear();
        m_ui->outcomeFilter->clear();
    });
    m_ui->clearFilters->hide();
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // A narrow window keeps the numbers readable and leaves to the detail pane what stands there too.
    m_ui->runs->setColumnHidden(RunModel::Window, width() < m_theme.px(1180));
    m_ui->runs->setColumnHidden(RunModel::By, width() < m_theme.px(1060));
    m_ui->runs->setColumnHidden(RunModel::ApiCalls, width() < m_theme.px(960));
    m_ui->runs->setColumnHidden(RunModel::Scanned, width() < m_theme.px(900));
    const bool narrow = width() < m_theme.px(1000);
    m_ui->items->setColumnWidth(RunItemModel::Action, CellDelegate::widthFor(m_theme, RunItemModel::actionTexts(), true));
    m_ui->items->setColumnWidth(RunItemModel::BookingTime, CellDelegate::widthFor(m_theme, RunItemModel::timeTexts()));
    m_ui->items->setColumnWidth(RunItemModel::Customer, m_theme.px(narrow ? 110 : 150));
    m_ui->items->setColumnHidden(RunItemModel::Result, width() < m_theme.px(900)); // the action says it too
}

void HistoryPage::readFilters()
{
    const QVariant trigger = m_ui->triggerFilter->value();
    const QVariant outcome = m_ui->outcomeFilter->value();
    m_filter->setTrigger(trigger.isValid() ? std::optional(static_cast<Trigger>(trigger.toInt())) : std::nullopt);
    m_filter->setOutcome(outcome.isValid() ? std::optional(static_cast<Outcome>(outcome.toInt())) : std::nullopt);
    m_ui->clearFilters->setVisible(m_filter->isFiltering());
    refreshStacks();
}

void HistoryPage::paintIcons()
{
    const auto put = [this](QLabel *label, const char *icon, const QColor &color, int edge) {
        label->setPixmap(m_theme.pixmap(QLatin1String(icon), color, edge, devicePixelRatioF()));
    };
    put(m_ui->errorIcon, "error", m_theme.status("error").fg, m_theme.iconSize("base"));
    put(m_ui->runStripIcon, "error", m_theme.status("error").fg, m_theme.iconSize("base"));
    put(m_ui->noRunsIcon, "history", m_theme.color("text-muted"), m_theme.iconSize("large"));
    m_theme.setButtonIcon(m_ui->retryButton, QStringLiteral("sync"));
    m_theme.setButtonIcon(m_ui->copyButton, QStringLiteral("note"));
}

void HistoryPage::setPlace(const Location &location, Instant now)
{
    m_zone = location.zone();
    m_now = now;
    const QString name = TextFormat::oneLine(location.name, 60);
    m_ui->subtitle->setText(name.isEmpty() ? tr("Reconcile runs") : tr("Reconcile runs, %1", "location").arg(name));
    m_runs->setZone(m_zone, dayOf(now, m_zone));
    m_items->setZone(m_zone, dayOf(now, m_zone));
    m_chart->setRuns(m_runs->rows(), m_zone, dayOf(now, m_zone));
}

void HistoryPage::showRuns(const QList<RunRecord> &runs)
{
    m_read = true;
    m_runs->apply(runs);
    m_chart->setRuns(m_runs->rows(), m_zone, dayOf(m_now, m_zone));
    refreshStacks();
    if (!m_runs->indexOf(m_chosen).isValid() && m_runs->rowCount() > 0)
        choose(m_runs->rows().first().runId);
}

void HistoryPage::choose(const QString &runId)
{
    if (runId == m_chosen)
        return;
    m_chosen = runId;
    m_chart->setSelected(runId);
    const QModelIndex row = m_filter->mapFromSource(m_runs->indexOf(runId));
    if (row.isValid() && m_ui->runs->currentIndex().row() != row.row())
        m_ui->runs->setCurrentIndex(row);
    if (const RunRecord *run = m_runs->run(m_runs->indexOf(runId)))
        showFacts(*run); // the ledger follows when the store has answered; until then there is none, and no other run's
    showItems();
    Q_EMIT runChosen(runId);
}

void HistoryPage::showDetail(const RunDetail &detail)
{
    if (detail.run.runId != m_chosen)
        return;
    m_detail = detail;
    showFacts(detail.run);
    m_items->setApplied(detail.run.outcome != Outcome::Braked);
    showItems();
}

void HistoryPage::showFacts(const RunRecord &run)
{
    const QDate today = dayOf(m_now, m_zone);
    m_ui->runTitle->setText(tr("Run %1", "time").arg(RunText::started(run.startedAt, today, m_zone)));
    const OutcomeLook look = OutcomeLook::of(run.outcome);
    m_badge->set(look.token, run.outcome ? RunText::outcome(*run.outcome) : RunText::running(), look.icon);

    QList<std::pair<QString, QString>> facts;
    facts.append({tr("Started by"), tr("%1, %2", "person, trigger").arg(RunText::by(run.by), RunText::trigger(run.trigger).toLower())});
    if (run.endedAt)
        facts.append({tr("Finished"),
                      tr("%1 · %2", "time, duration").arg(RunText::started(*run.endedAt, today, m_zone), RunText::duration(*run.endedAt - run.startedAt))});
    facts.append(
        {tr("Changes"),
         tr("%1, %2 skipped", "changes applied").arg(tr("%n applied", nullptr, static_cast<int>(run.totals.changes())), RunText::count(run.totals.skipped))});
    facts.append(
        {tr("API calls"),
         run.setupCalls > 0 ? tr("%1, and %2 for set-up").arg(RunText::count(run.apiCalls), RunText::count(run.setupCalls)) : RunText::count(run.apiCalls)});
    if (!run.allowed.isEmpty())
        facts.append({tr("Let pass"), TextFormat::oneLine(tr("%1: %2", "brake, reason").arg(run.allowed.join(QStringLiteral(", ")), run.allowReason), 120)});
    facts.append({tr("Run ID"), run.runId});
    while (m_factLabels.size() < facts.size()) {
        const int row = static_cast<int>(m_factLabels.size());
        for (QList<QLabel *> *column : {&m_factLabels, &m_factValues}) {
            auto *label = new QLabel(m_ui->facts);
            label->setTextFormat(Qt::PlainText);
            label->setProperty("type", QStringLiteral("meta"));
            if (column == &m_factLabels) {
                label->setProperty("tone", QStringLiteral("muted"));
            } else {
                label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
                label->setWordWrap(true);
            }
            label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
            m_ui->factGrid->addWidget(label, row, column == &m_factLabels ? 0 : 1);
            column->append(label);
        }
        m_ui->factGrid->setColumnStretch(1, 1);
    }
    for (qsizetype i = 0; i < m_factLabels.size(); ++i) {
        const bool used = i < facts.size();
        m_factLabels.at(i)->setVisible(used);
        m_factValues.at(i)->setVisible(used);
        m_factLabels.at(i)->setText(used ? facts.at(i).first : QString());
        m_factValues.at(i)->setText(used ? facts.at(i).second : QString());
        m_factValues.at(i)->setToolTip(used ? TextFormat::plainToolTip(facts.at(i).second) : QString());
    }

    const QString why = run.brake ? run.brakeSentence
        : run.error               ? QStringLiteral("%1 %2").arg(ErrorWriter::sentence(*run.error), TextFormat::oneLine(run.error->detail))
                                  : QString();
    m_ui->stripSpot->setVisible(!why.isEmpty());
    m_ui->runStripText->setText(TextFormat::oneLine(why, 400));
    m_ui->runStrip->setAccessibleName(why);
}

void HistoryPage::showItems()
{
    const bool errorsOnly = m_ui->tabs->currentIndex() == 1;
    const bool known = m_detail.run.runId == m_chosen;
    QList<RunItem> items = known ? m_detail.items : QList<RunItem>();
    const auto errors = std::ranges::count_if(items, [](const RunItem &item) { return item.action == StepAction::Error; });
    m_ui->tabs->setTabText(0, tr("Items %1").arg(known ? RunText::count(items.size()) : QString()).trimmed());
    m_ui->tabs->setTabText(1, tr("Errors %1").arg(known ? RunText::count(errors) : QString()).trimmed());
    if (errorsOnly)
        items.removeIf([](const RunItem &item) { return item.action != StepAction::Error; });
    m_items->apply(items);
    m_ui->noItemsText->setText(errorsOnly ? tr("No errors in this run.") : tr("This run changed nothing."));
    m_ui->itemsStack->setCurrentWidget(known && items.isEmpty() ? m_ui->noItemsPage : m_ui->itemsPage);
}

void HistoryPage::refreshStacks()
{
    const bool some = m_filter->rowCount() > 0;
    m_ui->runsStack->setCurrentWidget(some ? m_ui->runsPage : m_ui->noRunsPage);
    m_ui->detailPanel->setVisible(m_runs->rowCount() > 0);
    if (some)
        return;
    const bool filtered = m_runs->rowCount() > 0;
    m_ui->noRunsTitle->setText(filtered ? tr("No run like this") : m_read ? tr("No runs yet") : tr("Reading the runs"));
    m_ui->noRunsText->setText(filtered ? tr("Clear the filters to see all runs.") : tr("Every sync with Square is recorded here, with all that it changed."));
}

void HistoryPage::showState(std::optional<Instant> readAt, const std::optional<Error> &error, Instant now)
{
    m_ui->updated->setText(readAt ? tr("Updated %1", "age").arg(TextFormat::age(*readAt, now, m_zone)) : QString());
    m_ui->errorStrip->setVisible(error.has_value());
    if (!error)
        return;
    if (!m_read) { // nobody is reading them, and whether there are any isn't known
        m_ui->noRunsTitle->clear();
        m_ui->noRunsText->clear();
    }
    const QString text = QStringLiteral("%1 %2").arg(ErrorWriter::sentence(*error), ErrorWriter::nextAction(*error)).trimmed();
    m_ui->errorText->setText(text);
    m_ui->errorStrip->setAccessibleName(text);
}

QByteArray HistoryPage::splitterState() const { return m_ui->splitter->saveState(); }

void HistoryPage::restoreSplitter(const QByteArray &state)
{
    if (!state.isEmpty())
        m_ui->splitter->restoreState(state);
}

/// The chosen run as plain text, for a message to whoever looks after the shop's computers.
QString HistoryPage::report() const
{
    QStringList lines{m_ui->runTitle->text() + QStringLiteral(" — ") + m_badge->text()};
    for (qsizetype i = 0; i < m_factLabels.size(); ++i) {
        if (!m_factLabels.at(i)->isHidden())
            lines.append(QStringLiteral("%1: %2").arg(m_factLabels.at(i)->text(), m_factValues.at(i)->text()));
    }
    if (!m_ui->stripSpot->isHidden())
        lines.append(m_ui->runStripText->text());
    for (int row = 0; row < m_items->rowCount(); ++row)
        lines.append(m_items->index(row, 0).data(Qt::AccessibleTextRole).toString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "checklisteditor.h"

#include "askdialog.h"
#include "choicebox.h"
#include "headline.h"
#include "jobtext.h"
#include "stafftext.h"
#include "textformat.h"
#include "theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace fb {

namespace {

constexpr int kLabel = 0;
constexpr int kRequired = 1;
constexpr int kLongestLabel = 200;

} // namespace

ChecklistEditor::ChecklistEditor(const Theme &theme, ShopService &shop, const QStringList &services, const QString &service,
                                 const std::optional<Error> &refusal, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_shop(shop)
    , m_services(services)
    , m_first(service)
    , m_refusal(refusal)
    , m_service(new ChoiceBox(this))
    , m_list(new ChoiceBox(this))
    , m_table(new QTableWidget(0, 2, this))
    , m_hint(new QLabel(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_up(new QPushButton(tr("Up"), this))
    , m_down(new QPushButton(tr("Down"), this))
    , m_discard(new QPushButton(tr("Discard changes"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("checklistEditor"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Checklists"));
    resize(theme.px(620), theme.px(560));
    build(theme);
    connect(m_service, &QComboBox::currentIndexChanged, this, &ChecklistEditor::choose);
    connect(m_list, &QComboBox::currentIndexChanged, this, &ChecklistEditor::choose);
    connect(m_table, &QTableWidget::itemChanged, this, &ChecklistEditor::refresh);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ChecklistEditor::refresh);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({tr("New item"), true});
        const int row = m_table->rowCount() - 1;
        m_table->setCurrentCell(row, kLabel);
        m_table->editItem(m_table->item(row, kLabel));
        refresh();
    });
    connect(m_remove, &QPushButton::clicked, this, &ChecklistEditor::removeRow);
    connect(m_up, &QPushButton::clicked, this, [this] { moveRow(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveRow(1); });
    connect(m_discard, &QPushButton::clicked, this, &ChecklistEditor::choose);
    connect(m_save, &QPushButton::clicked, this, &ChecklistEditor::save);
    refresh();
    read();
}

void ChecklistEditor::build(const Theme &theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(7), theme.space(6), theme.space(7), theme.space(6));
    column->setSpacing(theme.space(4));
    auto *title = new QLabel(tr("Checklists"), this);
    title->setProperty("type", QStringLiteral("heading"));
    column->addWidget(title);
    auto *text = new QLabel(tr("A car gets its list when it is checked in. Changes here are for the cars that come after."), this);
    text->setWordWrap(true);
    text->setProperty("tone", QStringLiteral("muted"));
    column->addWidget(text);
    auto *chooser = new QHBoxLayout;
    for (ChoiceBox *box : {m_service, m_list})
        box->dress(theme);
    m_service->setObjectName(QStringLiteral("editorService"));
    m_service->setAccessibleName(tr("Service"));
    m_service->setAccessibleDescription(m_service->accessibleName()); // assistive technology on Linux names a choice by its value
    m_service->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_list->setObjectName(QStringLiteral("editorList"));
    m_list->setAccessibleName(tr("Checklist"));
    m_list->setAccessibleDescription(m_list->accessibleName());
    for (const Checklist list : {Checklist::Tech, Checklist::Qc})
        m_list->addItem(JobText::checklist(list), static_cast<int>(list));
    chooser->addWidget(m_service, 1);
    chooser->addWidget(m_list);
    column->addLayout(chooser);
    m_table->setObjectName(QStringLiteral("editorItems"));
    m_table->setAccessibleName(tr("Items of the checklist"));
    m_table->setHorizontalHeaderLabels({tr("Item"), tr("Required")});
    m_table->horizontalHeader()->setSectionResizeMode(kLabel, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kRequired, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setFixedHeight(theme.size("table-header"));
    m_table->verticalHeader()->setDefaultSectionSize(theme.size("table-row"));
    auto *frame = new QFrame(this);
    frame->setProperty("panel", QStringLiteral("true"));
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    column->addWidget(frame, 1);
    m_hint->setObjectName(QStringLiteral("editorHint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setProperty("type", QStringLiteral("meta"));
    column->addWidget(m_hint);
    auto *row = new QHBoxLayout;
    const auto put = [&](QPushButton *button, const char *name) {
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        row->addWidget(button);
    };
    put(m_add, "editorAdd");
    put(m_remove, "editorRemove");
    put(m_up, "editorUp");
    put(m_down, "editorDown");
    row->addStretch(1);
    put(m_discard, "editorDiscard");
    put(m_save, "editorSave");
    m_save->setProperty("kind", QStringLiteral("primary"));
    column->addLayout(row);
}

void ChecklistEditor::read()
{
    m_shop.checklistTemplates(this, [this](const Result<QList<ChecklistTemplate>> &answer) {
        m_loading = false;
        if (!answer) {
            say(ErrorWriter::sentence(answer.error()), QStringLiteral("error"));
            return refresh();
        }
        m_templates = *answer;
        fillServices();
        choose();
    });
}

void ChecklistEditor::say(const QString &sentence, const QString &tone)
{
    Theme::setLook(m_hint, "tone", tone);
    m_hint->setText(sentence);
    m_saidSaved = false;
}

void ChecklistEditor::readAgain()
{
    m_shop.checklistTemplates(this, [this](const Result<QList<ChecklistTemplate>> &answer) {
        if (!answer)
            return;
        m_templates = *answer;
        if (!isDirty()) // it was discarded before the answer came
            choose();
    });
}

void ChecklistEditor::fillServices()
{
    QStringList services = m_services;
    if (!m_first.isEmpty())
        services << m_first;
    for (const ChecklistTemplate &known : m_templates)
        services << known.service;
    services.removeAll(QString());
    services.removeDuplicates();
    services.sort(Qt::CaseInsensitive);
    const QSignalBlocker blocker(m_service);
    const bool first = m_service->count() == 0;
    const QString shown = first ? m_first : service();
    m_service->clear();
    m_service->addItem(tr("Every other service"), QString());
    for (const QString &name : services)
        m_service->addItem(TextFormat::oneLine(name, 120), name);
    m_service->setCurrentIndex(qMax(0, m_service->findData(shown)));
}

QString ChecklistEditor::service() const { return m_service->currentData().toString(); }

Checklist ChecklistEditor::list() const { return static_cast<Checklist>(m_list->currentData().toInt()); }

const ChecklistTemplate *ChecklistEditor::current() const
{
    for (const ChecklistTemplate &known : m_templates) {
        if (known.service.compare(service(), Qt::CaseInsensitive) == 0 && known.list == list())
            return &known;
    }
    return nullptr;
}

void ChecklistEditor::choose()
{
    const ChecklistTemplate *known = current();
    m_base = known ? *known : ChecklistTemplate{.service = service(), .list = list(), .items = {}, .changedBy = {}};
    say({}, QStringLiteral("muted"));
    const QSignalBlocker blocker(m_table);
    m_table->setRowCount(0);
    for (const TemplateItem &item : m_base->items)
        addRow(item);
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, kLabel);
    refresh();
}

void ChecklistEditor::addRow(const TemplateItem &item)
{
    const QSignalBlocker blocker(m_table);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *label = new QTableWidgetItem(item.label);
    auto *required = new QTableWidgetItem;
    required->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    required->setCheckState(item.required ? Qt::Checked : Qt::Unchecked);
    required->setData(Qt::AccessibleTextRole, tr("Required"));
    m_table->setItem(row, kLabel, label);
    m_table->setItem(row, kRequired, required);
}

QList<TemplateItem> ChecklistEditor::rows() const
{
    QList<TemplateItem> items;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString label = cleaned(m_table->item(row, kLabel)->text(), kLongestLabel); // as the store keeps it: what nobody touched compares equal
        if (!label.isEmpty())
            items.push_back({label, m_table->item(row, kRequired)->checkState() == Qt::Checked});
    }
    return items;
}

void ChecklistEditor::moveRow(int step)
{
    const int row = m_table->currentRow();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_table->rowCount())
        return;
    {
        const QSignalBlocker blocker(m_table);
        for (const int column : {kLabel, kRequired}) {
            QTableWidgetItem *moved = m_table->takeItem(row, column);
            QTableWidgetItem *other = m_table->takeItem(to, column);
            m_table->setItem(row, column, other);
            m_table->setItem(to, column, moved);
        }
    }
    m_table->setCurrentCell(to, kLabel);
    refresh();
}

void ChecklistEditor::removeRow()
{
    if (m_table->currentRow() >= 0)
        m_table->removeRow(m_table->currentRow());
    refresh();
}

void ChecklistEditor::save()
{
    ChecklistTemplate edited = *m_base;
    edited.items = rows();
    m_saving = true;
    refresh();
    m_shop.saveChecklistTemplate(edited, this, [this](const Result<ChecklistTemplate> &answer) {
        m_saving = false;
        if (!answer) {
            say(ErrorWriter::sentence(answer.error()), QStringLiteral("error"));
            if (answer.error().kind == ErrorKind::Conflict)
                readAgain();
            return refresh(); // what was typed stays
        }
        m_templates.removeIf([&](const ChecklistTemplate &known) { return known.service == answer->service && known.list == answer->list; });
        if (!answer->items.isEmpty())
            m_templates.push_back(*answer);
        fillServices();
        choose();
        say(answer->items.isEmpty() ? tr("Saved. This service has no list of its own any more.") : tr("Saved as version %1.").arg(answer->version),
            QStringLiteral("muted"));
        m_saidSaved = true;
    });
}

void ChecklistEditor::reject()
{
    if (!isDirty())
        return QDialog::reject();
    if (findChild<QDialog *>(QStringLiteral("dropChanges")))
        return;
    AskDialog::ask(m_theme,
                   {.name = QStringLiteral("dropChanges"),
                    .title = tr("Discard the changes?"),
                    .text = tr("The list was changed and not saved."),
                    .accept = tr("Discard changes"),
                    .isDanger = true},
                   this, [this](const QuestionAnswer &) { QDialog::reject(); });
}

void ChecklistEditor::refresh()
{
    const bool mayEdit = !m_refusal && !m_loading && !m_saving && m_base; // a list that could not be read is not made anew
    const bool dirty = isDirty();
    if (dirty && m_saidSaved)
        say({}, QStringLiteral("muted"));
    const int row = m_table->currentRow();
    m_table->setEditTriggers(mayEdit ? QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
                                     : QAbstractItemView::NoEditTriggers);
    m_table->setEnabled(mayEdit || m_refusal);
    m_add->setEnabled(mayEdit);
    m_remove->setEnabled(mayEdit && row >= 0);
    m_up->setEnabled(mayEdit && row > 0);
    m_down->setEnabled(mayEdit && row >= 0 && row + 1 < m_table->rowCount());
    m_discard->setEnabled(mayEdit && dirty);
    m_save->setEnabled(mayEdit && dirty);
    m_service->setEnabled(!m_loading && !m_saving && !dirty); // a list is saved or discarded before another one is looked at
    m_list->setEnabled(m_service->isEnabled());
    if (m_refusal) {
        m_hint->setText(ErrorWriter::sentence(*m_refusal));
        for (QPushButton *button : {m_add, m_remove, m_up, m_down, m_save})
            button->setToolTip(TextFormat::plainToolTip(m_hint->text()));
    }
}

} // namespace fb

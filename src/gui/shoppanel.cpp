// SPDX-License-Identifier: GPL-3.0-or-later
#include "shoppanel.h"

#include "choicebox.h"
#include "headline.h"
#include "textformat.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QStyledItemDelegate>

namespace fb {

namespace {

const char *widgetName(ShopField field)
{
    switch (field) {
    case ShopField::Vehicle: return "shopVehicle";
    case ShopField::Plate: return "shopPlate";
    case ShopField::Color: return "shopColor";
    case ShopField::Bay: return "shopBay";
    case ShopField::KeyTag: return "shopKeyTag";
    case ShopField::Technician: return "shopTechnician";
    case ShopField::Notes: return "shopNotes";
    }
    return "";
}

void dress(QCompleter &completer)
{
    completer.setCaseSensitivity(Qt::CaseInsensitive);
    completer.setFilterMode(Qt::MatchContains);
    completer.popup()->setProperty("popup", QStringLiteral("true"));
    completer.popup()->setItemDelegate(new QStyledItemDelegate(completer.popup())); // the completer's own one takes no style sheet
}

QStringList distinct(const QList<Job> &jobs, ShopField field)
{
    QStringList values;
    for (const Job &job : jobs)
        values << JobDrafts::text(job, field);
    values.removeAll(QString());
    values.removeDuplicates();
    return values;
}

} // namespace

ShopPanel::ShopPanel(const Theme &theme, JobController &controller, JobDrafts &drafts, QWidget *parent)
    : Panel(theme, QStringLiteral("pencil"), tr("Shop"), parent)
    , m_controller(controller)
    , m_drafts(drafts)
    , m_earlier(new QPushButton(this))
{
    setObjectName(QStringLiteral("shopPanel"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.space(4));
    grid->setVerticalSpacing(theme.space(3));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addLayout(makeField(ShopField::Vehicle), 0, 0, 1, 2);
    m_earlier->setObjectName(QStringLiteral("useEarlier"));
    m_earlier->setProperty("kind", QStringLiteral("link"));
    m_earlier->setProperty("scale", QStringLiteral("small"));
    m_earlier->setFocusPolicy(Qt::TabFocus);
    m_earlier->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_earlier->hide();
    grid->addWidget(m_earlier, 1, 0, 1, 2);
    grid->addLayout(makeField(ShopField::Plate), 2, 0);
    grid->addLayout(makeField(ShopField::Color), 2, 1);
    grid->addLayout(makeField(ShopField::Bay), 3, 0);
    grid->addLayout(makeField(ShopField::KeyTag), 3, 1);
    grid->addLayout(makeField(ShopField::Technician), 4, 0, 1, 2);
    grid->addLayout(makeField(ShopField::Notes), 5, 0, 1, 2);
    body()->addLayout(grid);
    for (const ShopField field : kShopFields)
        wire(field);
    connect(&drafts, &JobDrafts::changed, this, &ShopPanel::refreshField);
    connect(&controller, &JobController::choicesRead, this, &ShopPanel::refreshChoices);
    connect(m_earlier, &QPushButton::clicked, this, [this] {
        if (!m_controller.choices().earlier.isEmpty())
            useEarlier(m_controller.choices().earlier.first());
    });
}

QLayout *ShopPanel::makeField(ShopField field)
{
    Editor &editor = at(field);
    const QString name = JobDrafts::name(field);
    auto *label = makeLabel("fieldName", "meta", "muted");
    label->setText(name);
    editor.state = makeLabel(qPrintable(QStringLiteral("%1State").arg(QLatin1String(widgetName(field)))), "small", "muted");
    editor.problem = makeLabel(qPrintable(QStringLiteral("%1Problem").arg(QLatin1String(widgetName(field)))), "small", "error", true);
    editor.problem->hide();
    if (field == ShopField::Notes) {
        editor.text = new QPlainTextEdit(this);
        editor.text->setTabChangesFocus(true);
        editor.text->setFixedHeight(theme().px(100));
        editor.widget = editor.text;
    } else if (field == ShopField::Bay || field == ShopField::Technician) {
        auto *combo = new ChoiceBox(this);
        combo->dress(theme());
        combo->setEditable(true);
        combo->setInsertPolicy(QComboBox::NoInsert);
        combo->completer()->setCompletionMode(QCompleter::PopupCompletion); // the field shows what was typed, and nothing else is saved
        dress(*combo->completer());
        combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        editor.combo = combo;
        editor.line = combo->lineEdit();
        editor.line->setObjectName(QStringLiteral("%1Line").arg(QLatin1String(widgetName(field))));
        editor.line->setAccessibleName(name);
        editor.widget = combo;
    } else {
        editor.line = new QLineEdit(this);
        auto *completer = new QCompleter(new QStringListModel(this), editor.line);
        dress(*completer);
        editor.line->setCompleter(completer);
        editor.widget = editor.line;
    }
    editor.widget->setObjectName(QLatin1String(widgetName(field)));
    editor.widget->setAccessibleName(name);
    label->setBuddy(editor.widget);
    auto *column = new QVBoxLayout;
    column->setSpacing(theme().space(2));
    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addStretch(1);
    head->addWidget(editor.state);
    column->addLayout(head);
    column->addWidget(editor.widget);
    column->addWidget(editor.problem);
    return column;
}

void ShopPanel::wire(ShopField field)
{
    Editor &editor = at(field);
    if (editor.text) {
        connect(editor.text, &QPlainTextEdit::textChanged, this, [this, field, text = editor.text] { m_drafts.type(field, text->toPlainText()); });
        editor.text->installEventFilter(this);
        return;
    }
    connect(editor.line, &QLineEdit::textEdited, this, [this, field](const QString &text) { m_drafts.type(field, text); });
    connect(editor.line, &QLineEdit::returnPressed, this, [this, field] { m_drafts.commit(field); });
    editor.line->installEventFilter(this);
    if (editor.combo) {
        editor.combo->installEventFilter(this); // which has the focus in place of its line
        connect(editor.combo, &QComboBox::textActivated, this, [this, field](const QString &text) {
            m_drafts.type(field, text);
            m_drafts.commit(field);
        });
        return;
    }
    connect(editor.line->completer(), qOverload<const QString &>(&QCompleter::activated), this, [this, field](const QString &text) {
        m_drafts.type(field, text);
        m_drafts.commit(field);
    });
}

bool ShopPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        for (const ShopField field : kShopFields) {
            if (watched == at(field).widget || watched == at(field).line)
                QMetaObject::invokeMethod(this, [this, field] { leave(field); }, Qt::QueuedConnection); // once the focus is elsewhere
        }
    }
    return Panel::eventFilter(watched, event);
}

void ShopPanel::leave(ShopField field)
{
    if (isInUse(field)) // it came back, from a list for one
        return;
    m_drafts.commit(field);
    m_drafts.adopt([this](ShopField other) { return isInUse(other); });
}

bool ShopPanel::isInUse(ShopField field) const
{
    const Editor &editor = at(field);
    if (QApplication::activePopupWidget() && window()->focusWidget() == editor.widget) // its own list or menu has the focus for a while
        return true;
    return editor.text ? editor.text->hasFocus() : editor.line->hasFocus();
}

void ShopPanel::focusField(ShopField field) { at(field).widget->setFocus(Qt::OtherFocusReason); }

void ShopPanel::refresh(const QTimeZone &zone)
{
    m_zone = zone;
    refreshPermissions();
    m_drafts.adopt([this](ShopField field) { return isInUse(field); });
    refreshChoices();
}

void ShopPanel::refreshField(ShopField field)
{
    const Editor &editor = at(field);
    const QString &text = m_drafts.draft(field).text;
    if (editor.text && editor.text->toPlainText() != text) {
        const QSignalBlocker blocker(editor.text);
        editor.text->setPlainText(text);
    } else if (editor.line && editor.line->text() != text) {
        const QSignalBlocker blocker(editor.line);
        if (editor.combo) {
            const QSignalBlocker alsoCombo(editor.combo);
            editor.combo->setEditText(text);
        } else {
            editor.line->setText(text);
            editor.line->setCursorPosition(0);
        }
    }
    refreshState(field);
    refreshNote();
    if (field == ShopField::Vehicle)
        refreshChoices();
}

void ShopPanel::refreshState(ShopField field)
{
    const Editor &editor = at(field);
    const Draft &draft = m_drafts.draft(field);
    QString state;
    QString problem;
    switch (draft.state) {
    case Draft::State::Clean:
    case Draft::State::Typed: break;
    case Draft::State::Saving: state = tr("Saving"); break;
    case Draft::State::Saved: state = tr("saved %1", "time").arg(TextFormat::clock(draft.savedAt, m_zone)); break;
    case Draft::State::Failed:
        state = tr("Not saved");
        problem = draft.error ? ErrorWriter::sentence(*draft.error) : QString();
        break;
    case Draft::State::Conflict: state = tr("Changed elsewhere"); break;
    }
    editor.state->setText(state);
    editor.problem->setText(problem);
    editor.problem->setVisible(!problem.isEmpty());
    const bool bad = draft.state == Draft::State::Failed || draft.state == Draft::State::Conflict;
    Theme::setLook(editor.state, "tone", bad ? QStringLiteral("error") : QStringLiteral("muted"));
    Theme::setLook(editor.widget, "state", draft.state == Draft::State::Failed ? QStringLiteral("error") : QString());
    if (editor.widget->isEnabled())
        editor.widget->setAccessibleDescription(problem.isEmpty() ? state : QStringLiteral("%1. %2").arg(state, problem));
}

void ShopPanel::refreshNote()
{
    std::optional<Instant> saved;
    bool saving = false;
    bool failed = false;
    for (const ShopField field : kShopFields) {
        const Draft &draft = m_drafts.draft(field);
        saving = saving || draft.state == Draft::State::Saving;
        failed = failed || draft.state == Draft::State::Failed || draft.state == Draft::State::Conflict;
        if (draft.state == Draft::State::Saved)
            saved = std::max(saved.value_or(draft.savedAt), draft.savedAt);
    }
    setNote(failed                                          ? tr("Not all saved")
                : saving                                    ? tr("Saving")
                : m_controller.refusal(Permission::EditJob) ? tr("Read-only")
                : saved                                     ? tr("Editable · saved %1", "time").arg(TextFormat::clock(*saved, m_zone))
                                                            : tr("Editable"));
}

void ShopPanel::refreshPermissions()
{
    for (const ShopField field : kShopFields) {
        const Permission permission = field == ShopField::Bay ? Permission::Assign
            : field == ShopField::Technician                  ? Permission::AssignSelf
                                                              : Permission::EditJob;
        const std::optional<Error> refusal = m_controller.refusal(permission);
        const QString why = refusal ? ErrorWriter::sentence(*refusal) : QString();
        QWidget *widget = at(field).widget;
        widget->setEnabled(!refusal);
        widget->setToolTip(TextFormat::plainToolTip(why));
        if (refusal)
            widget->setAccessibleDescription(why);
    }
    // Who may only take work themselves chooses between themselves and nobody.
    const bool anybody = !m_controller.refusal(Permission::Assign);
    at(ShopField::Technician).line->setReadOnly(!anybody);
    refreshNote();
}

void ShopPanel::refreshChoices()
{
    const JobChoices &choices = m_controller.choices();
    const bool anybody = !m_controller.refusal(Permission::Assign);
    offer(ShopField::Vehicle, distinct(choices.earlier, ShopField::Vehicle));
    offer(ShopField::Plate, distinct(choices.earlier, ShopField::Plate));
    offer(ShopField::Color, distinct(choices.earlier, ShopField::Color));
    offer(ShopField::Bay, choices.bays);
    const std::optional<JobDetail> &detail = m_controller.detail();
    QStringList technicians = anybody ? choices.technicians : QStringList{m_controller.actor().name};
    if (detail && (anybody || detail->card.job.technician == m_controller.actor().name))
        technicians.prepend(QString()); // nobody of the shop's own
    offer(ShopField::Technician, technicians);
    if (!detail)
        return;
    const bool own = !detail->card.job.technician.isEmpty();
    at(ShopField::Technician)
        .line->setPlaceholderText(own || detail->card.technician.isEmpty() ? QString() : tr("%1, from the booking", "technician").arg(detail->card.technician));
    const bool wanted = m_drafts.draft(ShopField::Vehicle).text.isEmpty() && !choices.earlier.isEmpty() && !m_controller.refusal(Permission::EditJob);
    m_earlier->setVisible(wanted);
    if (!wanted)
        return;
    const Job &last = choices.earlier.first();
    QStringList words{last.vehicle(), last.vehiclePlate};
    words.removeAll(QString());
    m_earlier->setText(
        tr("Last time: %1", "vehicle, plate").arg(TextFormat::oneLine(words.join(QStringLiteral(", ")), 60)).replace(u'&', QStringLiteral("&&")));
    m_earlier->setAccessibleName(tr("Use the vehicle of last time: %1").arg(words.join(QStringLiteral(", "))));
}

void ShopPanel::offer(ShopField field, const QStringList &values)
{
    const Editor &editor = at(field);
    if (!editor.combo) {
        auto *model = qobject_cast<QStringListModel *>(editor.line->completer()->model());
        if (model->stringList() != values)
            model->setStringList(values);
        return;
    }
    QStringList known;
    for (int i = 0; i < editor.combo->count(); ++i)
        known << editor.combo->itemText(i);
    if (known == values)
        return;
    const QSignalBlocker blocker(editor.combo);
    const QSignalBlocker alsoLine(editor.line);
    const QString typed = editor.line->text();
    editor.combo->clear();
    editor.combo->addItems(values);
    editor.combo->setEditText(typed);
}

void ShopPanel::useEarlier(const Job &job)
{
    for (const ShopField field : {ShopField::Vehicle, ShopField::Plate, ShopField::Color}) {
        if (!m_drafts.draft(field).text.isEmpty())
            continue;
        m_drafts.type(field, JobDrafts::text(job, field));
        m_drafts.commit(field);
    }
    focusField(ShopField::Plate);
}

} // namespace fb

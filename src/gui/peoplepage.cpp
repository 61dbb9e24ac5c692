// SPDX-License-Identifier: GPL-3.0-or-later
#include "peoplepage.h"

#include "badge.h"
#include "cardface.h"
#include "celldelegate.h"
#include "choicebox.h"
#include "headline.h"
#include "notice.h"
#include "persondialog.h"
#include "refusaltext.h"
#include "resultline.h"
#include "textformat.h"
#include "theme.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace fb {

namespace {
enum ItemRole { TokenRole = Qt::UserRole }; ///< a status token where the state asks for somebody's attention

/// The name with its initials; a state that asks for attention as a badge.
class PersonCell : public CellDelegate {
public:
    PersonCell(const Theme &theme, Look look, QObject *parent)
        : CellDelegate(theme, look, parent)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString token = index.data(TokenRole).toString();
        if (index.column() != 0 && token.isEmpty())
            return CellDelegate::paint(painter, option, index);
        painter->save();
        paintRow(painter, option, index);
        const QString text = index.data().toString();
        const QRect room = content(option);
        const auto mirrored = [&](const QRect &r) { return QStyle::visualRect(option.direction, room, r); };
        if (index.column() != 0) {
            const int height = theme().size("badge");
            const QRect spot(room.left(), room.top() + (room.height() - height) / 2, paint::badgeWidth(theme(), text), height);
            paint::badge(*painter, theme(), mirrored(spot), token, {}, text, option.direction);
        } else {
            const int edge = theme().size("avatar");
            paint::avatar(*painter, theme(), mirrored(QRect(room.left(), room.top() + (room.height() - edge) / 2, edge, edge)), CardWriter::initials(text));
            paint::text(*painter, mirrored(room.adjusted(edge + theme().px(10), 0, 0, 0)), theme().font("meta-strong"),
                        theme().color(token.isEmpty() ? "text" : "text-muted"), Qt::AlignLeft, text, option.direction);
        }
        painter->restore();
    }
};

QLabel *fieldName(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("type", QStringLiteral("meta"));
    label->setProperty("tone", QStringLiteral("muted"));
    return label;
}

/// What a refusal of the rules or a failure says on this page.
QString sentence(const Error &error)
{
    return error.source == u"Floorboard" ? RefusalText::translated(error.detail)
                                         : QStringLiteral("%1 %2").arg(ErrorWriter::sentence(error), ErrorWriter::nextAction(error)).trimmed();
}
} // namespace

PeoplePage::PeoplePage(const Theme &theme, ShopService &shop, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_shop(shop)
    , m_clock(clock)
    , m_subtitle(new QLabel(this))
    , m_result(new ResultLine(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
{
    setObjectName(QStringLiteral("peoplePage"));
    build();
    connect(&shop, &ShopService::peopleChanged, this, &PeoplePage::read);
    connect(&shop, &ShopService::actorChanged, this, &PeoplePage::read);
    connect(&shop, &ShopService::polled, this, &PeoplePage::keepTrue);
    m_shop.locations(this, [this](const Result<QList<Location>> &locations) {
        m_places = locations.value_or(QList<Location>());
        fillLocations();
        fill();
    });
    read();
}

void PeoplePage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m_theme.space(6), 0, m_theme.space(6), m_theme.space(6));
    column->setSpacing(m_theme.space(4));
    auto *header = new QHBoxLayout;
    auto *title = new QLabel(tr("People"), this);
    title->setObjectName(QStringLiteral("pageTitle"));
    title->setProperty("type", QStringLiteral("title"));
    m_subtitle->setObjectName(QStringLiteral("peopleSubtitle"));
    m_subtitle->setProperty("type", QStringLiteral("meta"));
    m_subtitle->setProperty("tone", QStringLiteral("muted"));
    auto *add = new QPushButton(tr("Add person"), this);
    add->setObjectName(QStringLiteral("addPerson"));
    add->setAccessibleName(add->text());
    add->setProperty("kind", QStringLiteral("primary"));
    m_theme.setButtonIcon(add, QStringLiteral("plus"), "on-accent");
    connect(add, &QPushButton::clicked, this, &PeoplePage::addPerson);
    header->setContentsMargins(0, m_theme.space(5), 0, m_theme.space(2));
    header->setSpacing(m_theme.space(5));
    header->addWidget(title);
    header->addWidget(m_subtitle, 1);
    header->addWidget(add);
    column->addLayout(header);
    m_result->setObjectName(QStringLiteral("peopleResult"));
    m_result->dress(m_theme);
    column->addWidget(m_result);

    m_table->setObjectName(QStringLiteral("peopleTable"));
    m_table->setAccessibleName(tr("People"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Role"), tr("Works at"), tr("State")});
    m_table->setFrameShape(QFrame::NoFrame);
    CellDelegate::dress(m_table, m_theme, m_theme.size("table-row"));
    m_table->setItemDelegateForColumn(Name, new PersonCell(m_theme, CellDelegate::Look::Strong, m_table));
    m_table->setItemDelegateForColumn(Places, new CellDelegate(m_theme, CellDelegate::Look::Muted, m_table));
    m_table->setItemDelegateForColumn(State, new PersonCell(m_theme, CellDelegate::Look::Plain, m_table));
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setMaximumSectionSize(m_theme.px(420));
    for (const Column fitted : {RoleName, Places, State})
        m_table->horizontalHeader()->setSectionResizeMode(fitted, QHeaderView::ResizeToContents);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PeoplePage::showPicked);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(5));
    auto *frame = new QFrame(this);
    frame->setProperty("panel", QStringLiteral("true"));
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    m_empty = new Notice(m_theme, frame);
    m_empty->setObjectName(QStringLiteral("noPeople"));
    m_empty->setCentered();
    m_empty->set(QStringLiteral("user"), QStringLiteral("text-muted"), tr("Nobody yet"),
                 tr("With people, everybody signs in with a PIN and the history says who did what."));
    m_empty->hide();
    inside->addWidget(m_empty);
    row->addWidget(frame, 1);
    m_editor = buildEditor();
    row->addWidget(m_editor);
    column->addLayout(row, 1);
}

QWidget *PeoplePage::buildEditor()
{
    auto *panel = new QFrame(this);
    panel->setProperty("panel", QStringLiteral("true"));
    panel->setFixedWidth(m_theme.px(300));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(m_theme.space(6), m_theme.space(6), m_theme.space(6), m_theme.space(6));
    column->setSpacing(m_theme.space(4));
    m_name = new QLabel(panel);
    m_name->setObjectName(QStringLiteral("pickedName"));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setProperty("type", QStringLiteral("heading"));
    m_role = new ChoiceBox(panel);
    m_role->setObjectName(QStringLiteral("pickedRole"));
    m_role->setAccessibleName(tr("Role"));
    m_role->dress(m_theme);
    for (const Role role : kRoles)
        m_role->addItem(RefusalText::role(role), static_cast<int>(role));
    connect(m_role, &QComboBox::activated, this, [this] { change({.role = static_cast<Role>(m_role->currentData().toInt())}); });
    m_boxes = new QVBoxLayout;
    m_pin = new QPushButton(tr("New PIN…"), panel);
    m_pin->setObjectName(QStringLiteral("pickedPin"));
    connect(m_pin, &QPushButton::clicked, this, &PeoplePage::newPin);
    m_active = new QPushButton(panel);
    m_active->setObjectName(QStringLiteral("pickedActive"));
    connect(m_active, &QPushButton::clicked, this, [this] {
        if (const Person *person = picked())
            change({.active = !person->active});
    });
    column->addWidget(m_name);
    column->addSpacing(m_theme.space(2));
    column->addWidget(fieldName(tr("Role"), panel));
    column->addWidget(m_role);
    m_boxes->setSpacing(m_theme.space(4));
    column->addLayout(m_boxes);
    column->addSpacing(m_theme.space(4));
    column->addWidget(m_pin);
    column->addWidget(m_active);
    column->addStretch(1);
    return panel;
}

void PeoplePage::fillLocations()
{
    if (m_places.size() < 2 || !m_locations.isEmpty())
        return;
    m_boxes->addSpacing(m_theme.space(2));
    m_boxes->addWidget(fieldName(tr("Works at (none: everywhere)"), m_editor));
    for (const Location &location : std::as_const(m_places)) {
        auto *box = new QCheckBox(TextFormat::oneLine(location.name, 60).replace(u'&', QStringLiteral("&&")), m_editor);
        box->setObjectName(QStringLiteral("at_%1").arg(location.locationId));
        box->setAccessibleName(tr("Works at %1").arg(TextFormat::oneLine(location.name, 60)));
        box->setProperty("location", location.locationId);
        connect(box, &QAbstractButton::clicked, this, [this] {
            QStringList ids;
            for (const QCheckBox *each : std::as_const(m_locations)) {
                if (each->isChecked())
                    ids.push_back(each->property("location").toString());
            }
            change({.locationIds = ids});
        });
        m_boxes->addWidget(box);
        m_locations.push_back(box);
    }
}

void PeoplePage::read()
{
    m_shop.people(this, [this](const Result<QList<Person>> &people) {
        if (!people) {
            m_unread = true;
            if (!m_told)
                m_result->show(QStringLiteral("error"), ErrorWriter::sentence(people.error()), ErrorWriter::nextAction(people.error()));
            return;
        }
        if (std::exchange(m_unread, false) && !m_told)
            m_result->clear();
        if (m_changing > 0) // older than what was clicked since; its answer reads again
            return;
        m_people = *people;
        m_read = true;
        fill();
    });
}

void PeoplePage::keepTrue()
{
    if (m_shop.pollError())
        return;
    const auto isOver = [this](const Person &person) { return person.lockedUntil && *person.lockedUntil > m_filledAt && *person.lockedUntil <= m_clock.now(); };
    if (m_unread)
        read();
    else if (std::ranges::any_of(m_people, isOver))
        fill();
}

QString PeoplePage::placesOf(const Person &person) const
{
    QStringList names;
    for (const QString &id : person.locationIds) {
        const auto known = std::ranges::find(m_places, id, &Location::locationId);
        names.push_back(TextFormat::oneLine(known != m_places.end() && !known->name.isEmpty() ? known->name : id, 40));
    }
    return names.isEmpty() ? tr("Everywhere") : TextFormat::list(names);
}

QString PeoplePage::stateOf(const Person &person) const
{
    if (!person.active)
        return tr("Inactive");
    if (person.lockedUntil && *person.lockedUntil > m_clock.now())
        return tr("Locked out after wrong PINs");
    return person.hasPin ? tr("Active") : tr("Active, no PIN yet");
}

QString PeoplePage::tokenOf(const Person &person) const
{
    if (!person.active)
        return QStringLiteral("offline");
    const bool locked = person.lockedUntil && *person.lockedUntil > m_clock.now();
    return locked || !person.hasPin ? QStringLiteral("warning") : QString();
}

void PeoplePage::fill()
{
    m_subtitle->setText(m_people.isEmpty() ? tr("Open to all: nobody needs to sign in until you add the first person, an admin.")
                                           : tr("%n active", nullptr, static_cast<int>(std::ranges::count_if(m_people, &Person::active))));
    m_table->setVisible(!m_read || !m_people.isEmpty());
    m_empty->setVisible(m_read && m_people.isEmpty());
    m_filledAt = m_clock.now();
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(static_cast<int>(m_people.size()));
    for (int row = 0; row < m_people.size(); ++row) {
        const Person &person = m_people.at(row);
        const QStringList cells{TextFormat::oneLine(person.name, 80), RefusalText::role(person.role), placesOf(person), stateOf(person)};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            if (column == Name && !person.active)
                item->setData(TokenRole, QStringLiteral("offline"));
            if (column == State)
                item->setData(TokenRole, tokenOf(person));
            m_table->setItem(row, column, item);
        }
        if (person.personId == m_pickedId && !m_table->selectionModel()->isRowSelected(row)) // else scroll and current cell stay
            m_table->selectRow(row);
    }
    if (!picked() && !m_people.isEmpty()) {
        m_table->selectRow(0);
        m_pickedId = m_people.first().personId;
    }
    showPicked();
}

const Person *PeoplePage::picked() const
{
    const auto found = std::ranges::find(m_people, m_pickedId, &Person::personId);
    return found == m_people.end() ? nullptr : &*found;
}

void PeoplePage::showPicked()
{
    if (const QList<QTableWidgetItem *> items = m_table->selectedItems(); !items.isEmpty() && items.first()->row() < m_people.size()) {
        const QString before = std::exchange(m_pickedId, m_people.at(items.first()->row()).personId);
        if (before != m_pickedId && std::exchange(m_told, false)) // it was about somebody else
            m_result->clear();
    }
    const Person *person = picked();
    m_editor->setVisible(person != nullptr);
    if (!person)
        return;
    m_name->setText(TextFormat::oneLine(person->name, 80));
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(person->role)));
    for (QCheckBox *box : std::as_const(m_locations))
        box->setChecked(person->locationIds.contains(box->property("location").toString()));
    m_active->setText(person->active ? tr("Deactivate") : tr("Activate"));
    m_pin->setText(person->hasPin ? tr("New PIN…") : tr("Set PIN…"));
    m_active->setAccessibleName(tr("%1: %2", "action, person").arg(m_active->text(), m_name->text()));
    m_pin->setAccessibleName(tr("%1: %2", "action, person").arg(m_pin->text(), m_name->text()));
}

void PeoplePage::change(const PersonEdit &edit)
{
    m_result->clear();
    m_told = false;
    ++m_changing;
    m_shop.changePerson(m_pickedId, edit, this, [this](const Result<Person> &answer) { take(answer); });
}

void PeoplePage::take(const Result<Person> &answer)
{
    --m_changing;
    if (!answer) {
        m_told = true;
        m_result->show(QStringLiteral("error"), tr("Not changed"), sentence(answer.error()));
    }
    read(); // also puts back what was refused
}

void PeoplePage::addPerson()
{
    auto *dialog = PersonDialog::forNew(m_theme, m_places, m_people.isEmpty(), this);
    dialog->onAnswer([this, dialog](const PersonDialog::Answer &answer) {
        m_shop.addPerson(answer.person, answer.pin, dialog, [this, dialog](const Result<Person> &added) {
            if (added)
                m_pickedId = added->personId;
            dialog->finish(added ? QString() : sentence(added.error()));
        });
    });
    dialog->open();
}

void PeoplePage::newPin()
{
    const Person *person = picked();
    if (!person)
        return;
    auto *dialog = PersonDialog::forPin(m_theme, person->name, this);
    dialog->onAnswer([this, dialog, personId = person->personId](const PersonDialog::Answer &answer) {
        m_shop.setPin(personId, answer.pin, dialog, [dialog](const Result<Person> &set) { dialog->finish(set ? QString() : sentence(set.error())); });
    });
    dialog->open();
}

} // namespace fb

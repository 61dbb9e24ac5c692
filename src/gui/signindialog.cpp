// SPDX-License-Identifier: GPL-3.0-or-later
#include "signindialog.h"

#include "dialogbuttons.h"
#include "headline.h"
#include "persondelegate.h"
#include "pinfield.h"
#include "refusaltext.h"
#include "resultline.h"
#include "textformat.h"
#include "theme.h"
#include "ticker.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace fb {

SignInDialog::SignInDialog(const Theme &theme, ShopService &shop, Ticker &ticker, const QString &personId, const QString &hint, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_shop(shop)
    , m_ticker(ticker)
    , m_last(personId)
    , m_list(new QListWidget(this))
    , m_pinLabel(new QLabel(tr("PIN"), this))
    , m_pin(new PinField(this))
    , m_result(new ResultLine(this))
    , m_accept(new QPushButton(tr("Sign in"), this))
{
    setObjectName(QStringLiteral("signInDialog"));
    setWindowTitle(tr("Sign in"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(hint);
    connect(m_list, &QListWidget::currentRowChanged, this, &SignInDialog::pick);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_pin->setFocus(); });
    connect(m_pin, &QLineEdit::textChanged, this, &SignInDialog::refresh);
    connect(m_accept, &QPushButton::clicked, this, &SignInDialog::signIn);
    connect(&ticker, &Ticker::ticked, this, &SignInDialog::refresh);
    connect(&m_shop, &ShopService::peopleChanged, this, &SignInDialog::read);
    connect(&m_shop, &ShopService::polled, this, [this] { // the store is back
        if (m_unread && !m_shop.pollError())
            read();
    });
    read();
    refresh();
}

void SignInDialog::build(const QString &hint)
{
    setMinimumWidth(m_theme.px(380));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m_theme.space(7), m_theme.space(6), m_theme.space(7), m_theme.space(6));
    column->setSpacing(m_theme.space(4));
    auto *title = new QLabel(tr("Who is at this desk?"), this);
    title->setObjectName(QStringLiteral("signInTitle"));
    title->setProperty("type", QStringLiteral("heading"));
    m_list->setObjectName(QStringLiteral("signInPeople"));
    m_list->setAccessibleName(tr("People"));
    m_list->setItemDelegate(new PersonDelegate(m_theme, m_list));
    m_list->setProperty("clear", QStringLiteral("true"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_pinLabel->setTextFormat(Qt::PlainText);
    m_pinLabel->setBuddy(m_pin);
    m_pin->installEventFilter(this);
    m_pin->setObjectName(QStringLiteral("signInPin"));
    m_pin->setAccessibleName(tr("PIN"));
    m_result->setObjectName(QStringLiteral("signInResult"));
    m_result->dress(m_theme);
    column->addWidget(title);
    auto *frame = new QFrame(this);
    frame->setProperty("panel", QStringLiteral("true"));
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(m_theme.space(2), m_theme.space(2), m_theme.space(2), m_theme.space(2));
    inside->addWidget(m_list);
    column->addWidget(frame, 1);
    m_pinLabel->setProperty("type", QStringLiteral("meta"));
    m_pinLabel->setProperty("tone", QStringLiteral("muted"));
    column->addWidget(m_pinLabel);
    column->addWidget(m_pin);
    column->addWidget(m_result);
    if (!hint.isEmpty()) {
        auto *said = new QLabel(hint, this);
        said->setObjectName(QStringLiteral("signInHint"));
        said->setTextFormat(Qt::PlainText);
        said->setProperty("type", QStringLiteral("meta"));
        said->setProperty("tone", QStringLiteral("muted"));
        column->addWidget(said);
    }
    column->addLayout(dialogButtons(*this, *m_accept, QStringLiteral("signIn")));
}

void SignInDialog::read()
{
    m_shop.people(this, [this](const Result<QList<Person>> &people) {
        m_unread = !people;
        if (people)
            renew(*people);
        else if (m_people.isEmpty())
            m_result->show(QStringLiteral("error"), ErrorWriter::sentence(people.error()), ErrorWriter::nextAction(people.error()));
    });
}

void SignInDialog::renew(QList<Person> people)
{
    people.removeIf([](const Person &person) { return !person.active; });
    m_lockedUntil.clear();
    for (const Person &person : std::as_const(people)) {
        if (person.lockedUntil)
            m_lockedUntil.insert(person.personId, *person.lockedUntil);
    }
    const bool first = m_people.isEmpty();
    const QString pickedBefore = first ? m_last : picked() ? picked()->personId : QString();
    const auto listed = [](const Person &a, const Person &b) { return a.personId == b.personId && a.name == b.name && a.role == b.role; };
    const bool same = std::ranges::equal(people, m_people, listed);
    m_people = people;
    if (same)
        return refresh();
    {
        const QSignalBlocker blocker(m_list); // whoever is picked stays, with the PIN that is being typed
        fill(pickedBefore);
    }
    if (first || !picked() || picked()->personId != pickedBefore)
        pick();
    else
        refresh();
    if (first)
        picked() && picked()->personId == m_last ? m_pin->setFocus() : m_list->setFocus();
}

void SignInDialog::fill(const QString &pickedId)
{
    m_list->clear();
    for (const Person &person : std::as_const(m_people)) {
        const QString name = TextFormat::oneLine(person.name, 80);
        auto *item = new QListWidgetItem(QStringLiteral("%1 · %2").arg(name, RefusalText::role(person.role)), m_list);
        item->setData(Qt::UserRole, person.personId);
        item->setData(PersonDelegate::NameRole, name);
        item->setData(PersonDelegate::DetailRole, RefusalText::role(person.role));
        if (person.personId == pickedId)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    // All of a usual shop's people are seen at once; more of them scroll.
    constexpr int kLeastRows = 3;
    constexpr int kMostRows = 7;
    m_list->setMinimumHeight(qBound(kLeastRows, m_list->count(), kMostRows) * m_list->sizeHintForRow(0));
}

const Person *SignInDialog::picked() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_people.size() ? &m_people.at(row) : nullptr;
}

void SignInDialog::pick()
{
    m_pin->clear();
    m_result->clear();
    m_wasBarred = false;
    refresh();
}

QString SignInDialog::lockSentence() const
{
    const Person *person = picked();
    const auto until = person ? m_lockedUntil.constFind(person->personId) : m_lockedUntil.constEnd();
    if (until == m_lockedUntil.constEnd() || *until <= m_ticker.now())
        return {};
    return tr("Try again %1, or ask an admin for a new PIN.", "in 42 s").arg(TextFormat::ahead(*until, m_ticker.now()));
}

void SignInDialog::refresh()
{
    const Person *person = picked();
    const QString locked = lockSentence();
    if (!locked.isEmpty())
        m_result->show(QStringLiteral("error"), tr("Too many wrong PINs"), locked);
    else if (person && !person->hasPin)
        m_result->show(QStringLiteral("warning"), tr("No PIN yet"), tr("An admin gives one, on the page People."));
    else if (m_wasBarred)
        m_result->clear();
    m_wasBarred = !locked.isEmpty() || (person && !person->hasPin);
    m_accept->setEnabled(person && person->hasPin && locked.isEmpty() && m_pin->isWhole() && !m_asking);
}

void SignInDialog::signIn()
{
    const Person *person = picked();
    if (!person || !m_accept->isEnabled())
        return;
    m_asking = true;
    m_result->clear();
    m_shop.signIn(person->personId, m_pin->pin(), this, [this, asked = person->personId](const Result<Actor> &answer) { take(asked, answer); });
    refresh();
}

void SignInDialog::take(const QString &personId, const Result<Actor> &answer)
{
    m_asking = false;
    if (answer)
        return accept();
    if (answer.error().retryAt)
        m_lockedUntil.insert(personId, *answer.error().retryAt);
    const Person *person = picked();
    if (!person || person->personId != personId)
        return refresh(); // another one was picked meanwhile, and may be typing
    m_pin->clear();
    if (answer.error().retryAt)
        refresh();
    else if (answer.error().kind == ErrorKind::Forbidden)
        m_result->show(QStringLiteral("error"), tr("That PIN is wrong"), tr("Type it again."));
    else
        m_result->show(QStringLiteral("error"), ErrorWriter::sentence(answer.error()), ErrorWriter::nextAction(answer.error()));
    refresh();
    m_pin->setFocus();
}

bool SignInDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->text().isEmpty() && key->text().front() >= u'0' && key->text().front() <= u'9') {
            m_pin->setFocus();
            m_pin->insert(key->text());
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_pin->setFocus();
            return true;
        }
    }
    if (watched == m_pin && event->type() == QEvent::KeyPress) {
        // Another person is picked without leaving the keyboard: arrows move, letters search.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0; step != 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
        if (!key->text().isEmpty() && key->text().front().isLetter() && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
            m_list->setFocus();
            m_list->keyboardSearch(key->text());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace fb

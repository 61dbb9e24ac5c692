// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"

#include "configuration.h"
#include "headline.h"
#include "setupcontroller.h"
#include "textformat.h"
#include "theme.h"
#include "ui_settingspage.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace fb {

namespace {
enum Environment { Production, Sandbox, Own };
}

SettingsPage::SettingsPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ui(std::make_unique<Ui::SettingsPage>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("settingsPage"));
    m_ui->subtitle->setText(tr("Kept on this computer, saved as you change them"));
    m_ui->content->setMaximumWidth(theme.px(1100));
    m_ui->languageHint->hide();
    for (ResultLine *line : {m_ui->customResult, m_ui->connectionResult, m_ui->saveResult})
        line->dress(theme);
    m_ui->location->setPlaceholderText(tr("Choose a location"));
    for (ChoiceBox *box : {m_ui->environment, m_ui->location, m_ui->theme, m_ui->clock, m_ui->language})
        box->dress(theme);
    fillChoices();
    addSignInGroup();
    setValues({});
    connectWidgets();
    paintIcons();
    connectionEdited();
    connect(&theme, &Theme::changed, this, &SettingsPage::paintIcons);
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::fillChoices()
{
    m_ui->environment->addItems({tr("Production: your real bookings"), tr("Sandbox: test data of Square"), tr("Own address")});
    m_ui->theme->addItem(tr("As the system"), QStringLiteral("system"));
    m_ui->theme->addItem(tr("Light"), QStringLiteral("light"));
    m_ui->theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_ui->clock->addItem(tr("As the system"), QString());
    m_ui->clock->addItem(tr("24 hours: 13:30"), QStringLiteral("24"));
    m_ui->clock->addItem(tr("12 hours: 1:30 PM"), QStringLiteral("12"));
    m_ui->language->addItem(tr("As the system"), QString());
    // Each language in its own words, so that nobody is locked out by a wrong choice.
    m_ui->language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_ui->language->addItem(QStringLiteral("العربية"), QStringLiteral("ar"));
    m_ui->pollSeconds->dress(tr("Board asks for changes every"), tr("seconds"), kPollSeconds);
    m_ui->reconcileMinutes->dress(tr("Sync with Square every"), tr("minutes"), kReconcileMinutes);
    m_ui->daysBack->dress(tr("Days back"), tr("days before today"), kDaysBack);
    m_ui->daysAhead->dress(tr("Days ahead"), tr("days after today"), kDaysAhead);
}

void SettingsPage::addSignInGroup()
{
    auto *group = new QFrame(this);
    group->setObjectName(QStringLiteral("signInGroup"));
    group->setProperty("panel", QStringLiteral("true"));
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(m_theme.px(18), m_theme.px(14), m_theme.px(18), m_theme.px(18));
    column->setSpacing(m_theme.px(10));
    auto *title = new QLabel(tr("Signing in"), group);
    title->setProperty("type", QStringLiteral("heading"));
    m_people = new QLabel(group);
    m_people->setObjectName(QStringLiteral("peopleState"));
    m_people->setTextFormat(Qt::PlainText);
    m_people->setWordWrap(true);
    auto *open = new QPushButton(tr("People…"), group);
    open->setObjectName(QStringLiteral("openPeople"));
    open->setAccessibleName(open->text());
    auto *people = new QHBoxLayout;
    people->addWidget(m_people, 1);
    people->addWidget(open);
    m_lockMinutes = new NumberField(group);
    m_lockMinutes->setObjectName(QStringLiteral("lockMinutes"));
    m_lockMinutes->dress(tr("Lock this desk after"), tr("minutes without a touch; 0: never"), kLockMinutes);
    auto *label = new QLabel(tr("Lock this desk after"), group);
    label->setMinimumWidth(m_theme.px(210));
    auto *lock = new QHBoxLayout;
    lock->setSpacing(m_theme.px(12));
    lock->addWidget(label);
    lock->addWidget(m_lockMinutes);
    lock->addStretch(1);
    m_signInIcon = new QLabel(group);
    auto *head = new QHBoxLayout;
    head->setSpacing(m_theme.px(8));
    head->addWidget(m_signInIcon);
    head->addWidget(title, 1);
    column->addLayout(head);
    column->addLayout(people);
    column->addLayout(lock);
    m_ui->layout4->insertWidget(m_ui->layout4->indexOf(m_ui->appearanceGroup) + 1, group);
    connect(m_lockMinutes, &NumberField::chosen, this, &SettingsPage::lockMinutesChosen);
    connect(open, &QPushButton::clicked, this, &SettingsPage::peopleWanted);
    m_people->setText(tr("Waiting for the job store."));
}

void SettingsPage::setPeople(int count)
{
    m_people->setText(count == 0 ? tr("Open to all: nobody needs to sign in, and everybody may do everything. The first person, an admin, ends that.")
                                 : tr("%n person(s) sign in with a PIN.", nullptr, count));
}

void SettingsPage::connectWidgets()
{
    connect(m_ui->pollSeconds, &NumberField::chosen, this, &SettingsPage::pollSecondsChosen);
    connect(m_ui->reconcileMinutes, &NumberField::chosen, this, &SettingsPage::reconcileMinutesChosen);
    connect(m_ui->daysBack, &NumberField::chosen, this, &SettingsPage::daysBackChosen);
    connect(m_ui->daysAhead, &NumberField::chosen, this, &SettingsPage::daysAheadChosen);
    // activated(): chosen by a person, never by setValues().
    connect(m_ui->theme, &QComboBox::activated, this, [this] { Q_EMIT themeChosen(m_ui->theme->currentData().toString()); });
    connect(m_ui->clock, &QComboBox::activated, this, [this] { Q_EMIT clockChosen(m_ui->clock->currentData().toString()); });
    connect(m_ui->language, &QComboBox::activated, this, [this] {
        m_ui->languageHint->show();
        Q_EMIT languageChosen(m_ui->language->currentData().toString());
    });
    connect(m_ui->location, &QComboBox::activated, this, [this] {
        const QString chosen = m_ui->location->currentData().toString();
        if (chosen.isEmpty())
            return;
        m_location = chosen;
        Q_EMIT locationChosen(chosen);
    });
    connect(m_ui->environment, &QComboBox::currentIndexChanged, this, &SettingsPage::connectionEdited);
    connect(m_ui->customUrl, &QLineEdit::textChanged, this, &SettingsPage::connectionEdited);
    connect(m_ui->token, &QLineEdit::textChanged, this, &SettingsPage::connectionEdited);
    connect(m_ui->testConnection, &QAbstractButton::clicked, this, [this] { Q_EMIT testRequested(squareUrl(), token()); });
    connect(m_ui->useConnection, &QAbstractButton::clicked, this, [this] { Q_EMIT connectionChosen(squareUrl(), token()); });
}

void SettingsPage::paintIcons()
{
    const auto put = [this](QLabel *label, const char *icon, int edge) {
        label->setPixmap(m_theme.pixmap(QLatin1String(icon), m_theme.color("text-muted"), edge, devicePixelRatioF()));
    };
    const int base = m_theme.iconSize("base");
    put(m_ui->squareIcon, "plug", base);
    put(m_ui->intervalIcon, "clock", base);
    put(m_ui->appearanceIcon, "eye", base);
    put(m_ui->dataIcon, "database", base);
    put(m_signInIcon, "user", base);
    put(m_ui->lockIcon, "lock", m_theme.iconSize("small"));
    m_theme.setButtonIcon(m_ui->testConnection, QStringLiteral("plug"));
}

QString SettingsPage::squareUrl() const
{
    switch (m_ui->environment->currentIndex()) {
    case Production: return QString::fromLatin1(kProductionUrl);
    case Sandbox: return QString::fromLatin1(kSandboxUrl);
    default: return checkSquareUrl(m_ui->customUrl->text()).value_or(QString());
    }
}

Secret SettingsPage::token() const { return Secret(m_ui->token->text().trimmed().toUtf8()); }

void SettingsPage::connectionEdited()
{
    m_testing = false; // the answer is for what was there before
    refreshConnection();
    Q_EMIT connectionChanged();
}

void SettingsPage::setStoring(bool storing)
{
    if (storing == std::exchange(m_storing, storing))
        return;
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->environment, m_ui->customUrl, m_ui->token, m_ui->testConnection})
        part->setEnabled(!storing);
    m_ui->useConnection->setEnabled(!storing && m_passed);
}

void SettingsPage::refreshConnection()
{
    m_passed = false;
    const bool own = m_ui->environment->currentIndex() == Own;
    m_ui->customPanel->setVisible(own);
    const Result<QString> url = own ? checkSquareUrl(m_ui->customUrl->text()) : Result<QString>(QString());
    if (url || m_ui->customUrl->text().isEmpty())
        m_ui->customResult->clear();
    else
        m_ui->customResult->show(QStringLiteral("error"), url.error().detail);
    m_ui->testConnection->setEnabled(url.has_value() && !m_testing);
    m_ui->useConnection->setEnabled(false);
    if (!m_testing)
        m_ui->connectionResult->clear();
}

void SettingsPage::setValues(const SettingsFile &values)
{
    const QString url = values.squareUrl.isEmpty() ? QString::fromLatin1(kProductionUrl) : values.squareUrl;
    const int environment = url == QLatin1String(kProductionUrl) ? Production : url == QLatin1String(kSandboxUrl) ? Sandbox : Own;
    m_ui->environment->setCurrentIndex(environment);
    if (environment == Own)
        m_ui->customUrl->setText(url);
    m_ui->pollSeconds->setValue(values.pollSeconds);
    m_ui->reconcileMinutes->setValue(values.reconcileMinutes);
    m_ui->daysBack->setValue(values.daysBack);
    m_ui->daysAhead->setValue(values.daysAhead);
    m_lockMinutes->setValue(values.lockMinutes);
    m_ui->theme->setCurrentIndex(qMax(0, m_ui->theme->findData(values.theme)));
    m_ui->clock->setCurrentIndex(qMax(0, m_ui->clock->findData(values.clock)));
    m_ui->language->setCurrentIndex(qMax(0, m_ui->language->findData(values.language)));
}

void SettingsPage::setTokenSource(bool inEnvironment)
{
    m_ui->token->setEnabled(!inEnvironment);
    m_ui->token->setPlaceholderText(inEnvironment ? tr("Given by FLOORBOARD_SQUARE_TOKEN") : tr("Paste a new token to replace the stored one"));
    m_ui->tokenHint->setText(inEnvironment ? tr("The token of the environment is used and never stored.")
                                           : tr("Stored in the system keychain of this computer. It is never shown again."));
}

void SettingsPage::setLocations(const QList<Location> &locations, const QString &chosen)
{
    if (m_ui->location->count() > 0 && locations == m_locations && chosen == m_location) // its list may be open
        return;
    m_locations = locations;
    m_location = chosen;
    m_ui->location->clear();
    for (const Location &location : locations) {
        const QString name = TextFormat::oneLine(location.name.isEmpty() ? location.locationId : location.name, 80);
        if (location.active || location.locationId == chosen)
            m_ui->location->addItem(location.active ? name : tr("%1 (inactive in Square)").arg(name), location.locationId);
    }
    m_ui->location->setEnabled(m_ui->location->count() > 0);
    if (m_ui->location->count() == 0)
        m_ui->location->addItem(tr("Known after the first sync"), QString());
    const int at = m_ui->location->findData(chosen);
    m_ui->location->setCurrentIndex(at < 0 && m_ui->location->count() == 1 ? 0 : at); // of several none looks chosen that isn't
}

void SettingsPage::setFacts(const StoreFacts &facts, const QString &settingsFile)
{
    m_ui->storeValue->setText(TextFormat::oneLine(facts.address, 400));
    m_ui->schemaValue->setText(facts.schemaVersion > 0 ? QString::number(facts.schemaVersion) : tr("unknown"));
    m_ui->fileValue->setText(settingsFile);
}

void SettingsPage::showTesting()
{
    m_testing = true;
    m_ui->testConnection->setEnabled(false);
    m_ui->useConnection->setEnabled(false);
    m_ui->connectionResult->show(QStringLiteral("syncing"), tr("Asking Square…"));
}

void SettingsPage::showVerdict(const ConnectionVerdict &verdict)
{
    m_testing = false;
    refreshConnection();
    m_passed = verdict.passed;
    m_ui->connectionResult->show(verdict.passed ? QStringLiteral("ok") : QStringLiteral("error"), verdict.title, verdict.sentence);
    m_ui->useConnection->setEnabled(m_passed);
}

void SettingsPage::showStored(const Result<bool> &stored)
{
    setStoring(false);
    if (stored) {
        m_ui->token->clear();
        m_ui->connectionResult->show(QStringLiteral("ok"), tr("In use"), tr("The next sync uses this connection."));
    } else {
        m_ui->connectionResult->show(QStringLiteral("error"), tr("The token was not stored: %1").arg(ErrorWriter::sentence(stored.error())),
                                     ErrorWriter::nextAction(stored.error()));
    }
}

void SettingsPage::showSaveError(const QString &sentence)
{
    if (sentence.isEmpty())
        m_ui->saveResult->clear();
    else
        m_ui->saveResult->show(QStringLiteral("error"), tr("Not saved"), sentence);
}

} // namespace fb

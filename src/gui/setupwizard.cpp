// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupwizard.h"

#include "configuration.h"
#include "firstpersonstep.h"
#include "settingsfile.h"
#include "theme.h"
#include "ui_setupwizard.h"

#include <QDesktopServices>
#include <QUrl>

#include <utility>

namespace fb {

namespace {
constexpr int kRoomy = 1280; ///< below this width the rail and the margins give way
} // namespace

SetupWizard::SetupWizard(const Theme &theme, SetupServices services, const QString &embeddedStore, const QString &settingsFile, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_controller(std::move(services), embeddedStore, settingsFile)
    , m_ui(std::make_unique<Ui::SetupWizard>())
    , m_person(new FirstPersonStep(theme))
{
    m_ui->setupUi(this);
    m_ui->pages->addWidget(m_person);
    setObjectName(QStringLiteral("setupWizard"));
    setAttribute(Qt::WA_StyledBackground);
    dress();
    paintIcons();
    connectWidgets();
    QString path = embeddedStore;
    if (path.startsWith(QStringLiteral("sqlite:")))
        path.remove(0, 7);
    m_ui->storePath->setText(path);
    m_ui->embeddedStore->setChecked(true);
    m_ui->productionChoice->setChecked(true);
    goTo(StoreStep);
}

SetupWizard::~SetupWizard() = default;

void SetupWizard::dress()
{
    m_ui->embeddedStore->dress(m_theme, QStringLiteral("desk"), tr("One desk. Nothing to install."));
    m_ui->serverStore->dress(m_theme, QStringLiteral("database"), tr("PostgreSQL, for several desks."));
    m_ui->productionChoice->dress(m_theme, QStringLiteral("globe"), tr("Your real bookings."));
    m_ui->sandboxChoice->dress(m_theme, QStringLiteral("flask"), tr("Test data."));
    m_ui->customChoice->dress(m_theme, QStringLiteral("plug"), tr("A stand-in."));
    m_ui->steps->dress(m_theme, {tr("Where the data live"), tr("Connect Square"), tr("Location"), tr("Who signs in")});
    for (ResultLine *line : {m_ui->storeResult, m_ui->customResult, m_ui->connectionResult, m_ui->locationResult})
        line->dress(m_theme);
    m_ui->locations->dress(m_theme);
}

void SetupWizard::paintIcons()
{
    const auto put = [this](QLabel *label, const char *icon, const QColor &color, int edge) {
        label->setPixmap(m_theme.pixmap(QLatin1String(icon), color, edge, devicePixelRatioF()));
    };
    const int base = m_theme.iconSize("base");
    put(m_ui->logo, "logo", m_theme.color("accent-fill"), m_theme.px(28));
    put(m_ui->demoIcon, "board", m_theme.color("accent"), base);
    put(m_ui->lockIcon, "lock", m_theme.color("text-muted"), m_theme.iconSize("small"));
    m_theme.setButtonIcon(m_ui->showToken, QStringLiteral("eye"));
    m_theme.setButtonIcon(m_ui->testConnection, QStringLiteral("plug"));
    m_theme.setButtonIcon(m_ui->testStore, QStringLiteral("plug"));
    m_theme.setButtonIcon(m_ui->back, QStringLiteral("chev-left"));
    m_theme.setButtonIcon(m_ui->developerPages, QStringLiteral("external"), "accent");
}

void SetupWizard::preset(const QString &squareUrl, bool tokenInEnvironment)
{
    if (squareUrl == QLatin1String(kSandboxUrl)) {
        m_ui->sandboxChoice->setChecked(true);
    } else if (!squareUrl.isEmpty() && squareUrl != QLatin1String(kProductionUrl)) {
        m_ui->customUrl->setText(squareUrl);
        m_ui->customChoice->setChecked(true);
    }
    if (tokenInEnvironment) {
        m_controller.useEnvironmentToken();
        m_ui->token->clear();
        m_ui->token->setEnabled(false);
        m_ui->showToken->hide();
        m_ui->token->setPlaceholderText(tr("Given by FLOORBOARD_SQUARE_TOKEN"));
        m_ui->tokenHint->setText(tr("The token of the environment is used and never stored."));
    }
    readConnection();
}

void SetupWizard::connectWidgets()
{
    connect(&m_theme, &Theme::changed, this, [this] { paintIcons(); });
    connect(&m_controller, &SetupController::changed, this, &SetupWizard::refresh);
    connect(&m_controller, &SetupController::finished, this, &SetupWizard::finished);

    for (ChoiceButton *choice : {m_ui->embeddedStore, m_ui->serverStore})
        connect(choice, &QAbstractButton::toggled, this, [this](bool on) {
            if (on)
                readStore();
        });
    for (QWidget *form : {m_ui->storePageForm, m_ui->squarePageForm})
        form->installEventFilter(this);
    connect(m_ui->serverAddress, &QLineEdit::textEdited, this, &SetupWizard::readStore);
    connect(m_ui->serverAddress, &QLineEdit::returnPressed, &m_controller, &SetupController::testStore);
    connect(m_ui->testStore, &QAbstractButton::clicked, &m_controller, &SetupController::testStore);

    for (ChoiceButton *choice : {m_ui->productionChoice, m_ui->sandboxChoice, m_ui->customChoice})
        connect(choice, &QAbstractButton::toggled, this, [this](bool on) {
            if (on)
                readConnection();
        });
    connect(m_ui->customUrl, &QLineEdit::textEdited, this, &SetupWizard::readConnection);
    connect(m_ui->token, &QLineEdit::textEdited, this, &SetupWizard::readConnection);
    connect(m_ui->token, &QLineEdit::returnPressed, &m_controller, &SetupController::testConnection);
    connect(m_ui->testConnection, &QAbstractButton::clicked, &m_controller, &SetupController::testConnection);
    connect(m_ui->showToken, &QAbstractButton::toggled, this, [this](bool shown) {
        m_ui->token->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_ui->showToken->setText(shown ? tr("Hide") : tr("Show"));
        m_ui->showToken->setAccessibleName(shown ? tr("Hide the token") : tr("Show the token"));
    });
    connect(m_ui->demoButton, &QAbstractButton::clicked, this, &SetupWizard::demoChosen);
    connect(m_ui->developerPages, &QAbstractButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl(QStringLiteral("https://developer.squareup.com/apps"))); });

    connect(m_ui->locations, &LocationList::chosenChanged, this, [this] { m_controller.setLocation(m_ui->locations->chosen()); });
    connect(m_ui->locations, &QListWidget::itemActivated, this, &SetupWizard::next);
    connect(m_person, &FirstPersonStep::edited, this, &SetupWizard::refresh);
    connect(m_person, &FirstPersonStep::accepted, this, &SetupWizard::next);
    connect(m_person, &FirstPersonStep::skipped, &m_controller, &SetupController::finish);
    connect(m_ui->back, &QAbstractButton::clicked, this, [this] { goTo(m_ui->pages->currentIndex() - 1); });
    connect(m_ui->next, &QAbstractButton::clicked, this, &SetupWizard::next);
}

void SetupWizard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < m_theme.px(kRoomy);
    m_ui->rail->setFixedWidth(m_theme.px(narrow ? 288 : 300));
    const int side = narrow ? 28 : 48;
    for (QLayout *layout : {m_ui->storePage->layout(), m_ui->squarePage->layout(), m_ui->locationPage->layout(), m_person->layout(), m_ui->footer->layout()}) {
        QMargins margins = layout->contentsMargins();
        margins.setLeft(side);
        margins.setRight(side);
        layout->setContentsMargins(margins);
    }
    m_ui->squareColumns->setSpacing(narrow ? 24 : 40);
}

bool SetupWizard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitChoices();
    return QWidget::eventFilter(watched, event);
}

void SetupWizard::fitChoices()
{
    const auto fit = [](QBoxLayout *row, const QWidget *form, std::initializer_list<ChoiceButton *> choices) {
        int widest = 0;
        for (const ChoiceButton *choice : choices)
            widest = qMax(widest, choice->cardWidth());
        const int count = static_cast<int>(choices.size());
        const bool flat = widest * count + row->spacing() * (count - 1) > form->width();
        row->setDirection(flat ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        for (ChoiceButton *choice : choices)
            choice->setFlat(flat);
    };
    fit(m_ui->stores, m_ui->storePageForm, {m_ui->embeddedStore, m_ui->serverStore});
    fit(m_ui->environments, m_ui->squarePageForm, {m_ui->sandboxChoice, m_ui->productionChoice, m_ui->customChoice});
}

void SetupWizard::readStore()
{
    if (m_ui->serverStore->isChecked())
        m_controller.useServer(m_ui->serverAddress->text());
    else
        m_controller.useEmbeddedStore();
    m_goOnWhenStoreAnswers = false;
    refresh();
}

void SetupWizard::readConnection()
{
    const QString url = m_ui->customChoice->isChecked() ? m_ui->customUrl->text()
        : m_ui->sandboxChoice->isChecked()              ? QString::fromLatin1(kSandboxUrl)
                                                        : QString::fromLatin1(kProductionUrl);
    m_controller.setConnection(url, m_ui->token->text().trimmed().toUtf8());
    m_locationsShown = false;
    refresh();
}

void SetupWizard::goTo(int step)
{
    m_goOnWhenStoreAnswers = false;
    m_controller.forgetProblem();
    m_ui->pages->setCurrentIndex(qBound<int>(StoreStep, step, PersonStep));
    m_ui->steps->setCurrent(m_ui->pages->currentIndex());
    refresh();
    switch (m_ui->pages->currentIndex()) {
    case StoreStep: (m_ui->serverStore->isChecked() ? m_ui->serverStore : m_ui->embeddedStore)->setFocus(); break;
    case SquareStep:
        if (m_controller.hasEnvironmentToken())
            m_ui->testConnection->setFocus();
        else
            m_ui->token->setFocus();
        break;
    case LocationStep: m_ui->locations->setFocus(); break;
    case PersonStep: m_person->focusFirst(); break;
    default: break;
    }
}

void SetupWizard::next()
{
    switch (m_ui->pages->currentIndex()) {
    case StoreStep:
        if (m_controller.storeCheck() == SetupController::Check::Passed) {
            goTo(SquareStep);
        } else {
            m_goOnWhenStoreAnswers = true;
            m_controller.testStore();
        }
        break;
    case SquareStep:
        if (m_controller.connectionCheck() == SetupController::Check::Passed)
            goTo(LocationStep);
        break;
    case LocationStep:
        if (m_controller.wantsFirstPerson() && m_controller.canFinish())
            goTo(PersonStep);
        else
            m_controller.finish();
        break;
    case PersonStep:
        if (m_person->isWhole())
            m_controller.finishWith(m_person->name(), m_person->pin());
        break;
    default: break;
    }
}

void SetupWizard::refresh()
{
    using Check = SetupController::Check;
    const auto showCheck = [](ResultLine *line, Check check, const QString &good, const QString &running, const QString &sentence) {
        switch (check) {
        case Check::None: line->clear(); break;
        case Check::Running: line->show(QStringLiteral("syncing"), running); break;
        case Check::Passed: line->show(QStringLiteral("ok"), good, sentence); break;
        case Check::Failed: line->show(QStringLiteral("error"), sentence); break;
        }
    };
    const bool server = m_ui->serverStore->isChecked();
    m_ui->embeddedPanel->setVisible(!server);
    m_ui->serverPanel->setVisible(server);
    // A button that is disabled hands its focus to whatever comes next; while a test runs, pressing it once more does nothing anyway.
    const auto mayTest = [](const QWidget *button, Check check) { return check != Check::Running || button->hasFocus(); };
    m_ui->testStore->setEnabled(!m_ui->serverAddress->text().trimmed().isEmpty() && mayTest(m_ui->testStore, m_controller.storeCheck()));
    showCheck(m_ui->storeResult, m_controller.storeCheck(), server ? tr("The database answers") : tr("The store is ready"), tr("Asking the store…"),
              m_controller.storeSentence());

    const bool custom = m_ui->customChoice->isChecked();
    m_ui->customPanel->setVisible(custom);
    const Result<QString> url = custom ? checkSquareUrl(m_ui->customUrl->text()) : Result<QString>(QString());
    if (custom && !m_ui->customUrl->text().isEmpty() && !url)
        m_ui->customResult->show(QStringLiteral("error"), url.error().detail);
    else
        m_ui->customResult->clear();
    const bool runs = m_controller.connectionCheck() == Check::Running;
    m_ui->testConnection->setEnabled(runs ? m_ui->testConnection->hasFocus() : m_controller.canTestConnection() && url.has_value());
    showCheck(m_ui->connectionResult, m_controller.connectionCheck(), tr("Connected to Square"), tr("Asking Square…"), m_controller.connectionSentence());

    if (m_controller.connectionCheck() == Check::Passed && !m_locationsShown) {
        m_locationsShown = true;
        m_ui->locations->setLocations(m_controller.report().locations, {});
    }
    if (m_controller.finishSentence().isEmpty())
        m_ui->locationResult->clear();
    else
        m_ui->locationResult->show(QStringLiteral("error"), m_controller.finishSentence());
    m_person->showProblem(m_controller.finishSentence());
    refreshFooter();
    followTest();
    if (m_goOnWhenStoreAnswers && m_controller.storeCheck() == Check::Passed)
        goTo(SquareStep);
}

void SetupWizard::followTest()
{
    using Check = SetupController::Check;
    const Check before = std::exchange(m_shownCheck, m_controller.connectionCheck());
    if (before == Check::Running && m_shownCheck == Check::Passed && (m_ui->testConnection->hasFocus() || m_ui->token->hasFocus()))
        m_ui->next->setFocus(Qt::OtherFocusReason);
}

void SetupWizard::refreshFooter()
{
    using Check = SetupController::Check;
    const int step = m_ui->pages->currentIndex();
    m_ui->back->setVisible(step > StoreStep);
    m_ui->back->setEnabled(!m_controller.isFinishing()); // what is being kept is what was tested
    QString label = tr("Continue");
    QString hint;
    bool enabled = false;
    switch (step) {
    case StoreStep:
        // The file on this computer is tried when one goes on; a server first has to answer.
        enabled = m_controller.storeCheck() != Check::Running && (m_controller.storeCheck() == Check::Passed || !m_ui->serverStore->isChecked());
        hint = enabled ? QString() : tr("Test the database first");
        break;
    case SquareStep:
        enabled = m_controller.connectionCheck() == Check::Passed;
        hint = enabled ? QString() : tr("Test the connection first");
        break;
    case LocationStep:
        enabled = m_controller.canFinish();
        hint = enabled || m_controller.isFinishing() ? QString() : tr("Choose a location");
        if (enabled)
            label = m_controller.wantsFirstPerson() ? tr("Use %1").arg(m_ui->locations->chosenName())
                                                    : tr("Use %1 and open the board").arg(m_ui->locations->chosenName());
        break;
    case PersonStep:
        enabled = m_controller.canFinish() && m_person->isWhole();
        label = tr("Make the admin and open the board");
        hint = enabled || m_controller.isFinishing() ? QString() : tr("Name and PIN, or leave it open to all");
        break;
    default: break;
    }
    m_ui->next->setText(QString(label).replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_ui->next->setAccessibleName(label);
    m_ui->next->setIcon(m_theme.icon(QStringLiteral("chev-right"), enabled ? "on-accent" : "text-disabled"));
    m_ui->next->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight); // the icon follows the word
    m_ui->next->setEnabled(enabled);
    m_ui->footerHint->setText(hint);
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobpage.h"

#include "badge.h"
#include "cardface.h"
#include "headline.h"
#include "jobcontroller.h"
#include "stepper.h"
#include "strip.h"
#include "textformat.h"
#include "theme.h"
#include "ticker.h"
#include "ui_jobpage.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTimer>

namespace fb {

namespace {

constexpr qsizetype kLongestNote = 5000; ///< Square allows 4,096 characters

/// Two lines: what happened, and who did it; the time stands before them.
class EventDelegate : public QStyledItemDelegate {
public:
    EventDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {m_theme.px(200), m_theme.px(42)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect row = option.rect.adjusted(m_theme.px(13), m_theme.px(2), -m_theme.px(13), -m_theme.px(2));
        const auto mirrored = [&](const QRect &r) { return QStyle::visualRect(option.direction, row, r); };
        const int line = m_theme.line("meta");
        paint::tabular(*painter, mirrored(QRect(row.left(), row.top() + 1, m_theme.px(52), line)), m_theme.font("small"), m_theme.color("text-muted"),
                       Qt::AlignLeft, index.data(HistoryModel::TimeRole).toString(), option.direction);
        const int status = index.data(HistoryModel::StatusRole).toInt();
        const int edge = m_theme.px(16);
        const QRect spot(row.left() + m_theme.px(54), row.top() + 1, edge, edge);
        const StatusColors colors = status < 0 ? StatusColors{m_theme.color("text-muted"), {}, {}, QStringLiteral("calendar")}
                                               : m_theme.status(CardWriter::statusToken(static_cast<WorkStatus>(status)).toStdString());
        painter->drawPixmap(mirrored(spot).topLeft(), m_theme.pixmap(colors.icon, colors.fg, edge, painter->device()->devicePixelRatioF()));
        const int left = spot.right() + m_theme.px(9);
        const int width = row.right() - left + 1;
        paint::text(*painter, mirrored(QRect(left, row.top(), width, line)), m_theme.font("meta"), m_theme.color("text"), Qt::AlignLeft,
                    index.data(Qt::DisplayRole).toString(), option.direction);
        paint::text(*painter, mirrored(QRect(left, row.top() + line, width, m_theme.line("small"))), m_theme.font("small"), m_theme.color("text-muted"),
                    Qt::AlignLeft, index.data(HistoryModel::WhoRole).toString(), option.direction);
        painter->restore();
    }

private:
    const Theme &m_theme;
};

} // namespace

JobPage::JobPage(const Theme &theme, JobController &controller, Ticker &ticker, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::JobPage>())
    , m_theme(theme)
    , m_controller(controller)
    , m_stepper(new Stepper(theme, this))
    , m_strip(new Strip(theme, this))
{
    m_ui->setupUi(this);
    m_ui->stepperPlace->addWidget(m_stepper);
    m_ui->stepPanel->setFixedHeight(theme.size("stepper"));
    m_ui->strips->addWidget(m_strip);
    m_strip->setObjectName(QStringLiteral("jobStrip"));
    m_ui->events->setModel(&m_history);
    m_ui->events->setItemDelegate(new EventDelegate(theme, this));
    m_ui->events->setUniformItemSizes(true);
    m_ui->next->dress(theme, tr("Ctrl ↵", "a shortcut, as keys are labelled"));
    m_ui->next->setToolTip(tr("Take the next step (Ctrl+Enter)"));
    m_ui->historyColumn->insertSpacing(2, theme.space(4));

    const std::array<QString, FactCount> names{tr("Customer"), tr("Phone"), tr("Email"), tr("Booked for"),  tr("Moved from"),
                                               tr("Service"),  tr("With"),  tr("Note"),  tr("Seller note"), tr("Booking")};
    static constexpr std::array kObjects{"factCustomer", "factPhone", "factEmail", "factBookedFor",  "factMovedFrom",
                                         "factService",  "factWith",  "factNote",  "factSellerNote", "factBooking"};
    for (int fact = 0; fact < FactCount; ++fact) {
        const auto at = static_cast<std::size_t>(fact);
        auto *name = new QLabel(names.at(at), m_ui->factArea);
        name->setProperty("type", QStringLiteral("meta"));
        name->setProperty("tone", QStringLiteral("muted"));
        name->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        auto *value = new QLabel(m_ui->factArea);
        value->setObjectName(QLatin1String(kObjects.at(at)));
        value->setProperty("type", fact == Customer ? QStringLiteral("meta-strong") : QStringLiteral("meta"));
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // text from outside never widens the page
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        m_ui->facts->addWidget(name, fact, 0);
        m_ui->facts->addWidget(value, fact, 1);
        m_names.at(at) = name;
        m_values.at(at) = value;
    }
    m_ui->facts->setRowStretch(FactCount, 1);
    m_ui->columns->setAlignment(m_ui->squarePanel, Qt::AlignTop);

    connect(m_ui->back, &QPushButton::clicked, this, &JobPage::backWanted);
    connect(m_ui->next, &QPushButton::clicked, &controller, &JobController::takeNextStep);
    connect(m_strip, &Strip::clicked, this, [this] {
        if (m_controller.saveError())
            m_controller.takeNextStep();
        else
            m_controller.reload();
    });
    connect(&controller, &JobController::changed, this, &JobPage::refresh);
    connect(&ticker, &Ticker::ticked, this, [this] {
        if (isVisible())
            refreshAges();
    });
    connect(&theme, &Theme::changed, this, &JobPage::dress);
    dress();
}

JobPage::~JobPage() = default;

void JobPage::dress()
{
    const auto pixmap = [this](const char *name) {
        return m_theme.pixmap(QLatin1String(name), m_theme.color("text-muted"), m_theme.px(18), devicePixelRatioF());
    };
    m_ui->lock->setPixmap(pixmap("lock"));
    m_ui->historyIcon->setPixmap(pixmap("history"));
    m_theme.setButtonIcon(m_ui->back, QStringLiteral("chev-left"), "text-muted");
    refresh();
}

void JobPage::open(const QString &jobId, const QString &backTo, const QTimeZone &zone)
{
    m_zone = zone;
    m_ui->back->setText(backTo);
    m_ui->back->setAccessibleName(tr("Back to %1").arg(backTo));
    m_controller.open(jobId);
    m_ui->next->setFocus(Qt::OtherFocusReason);
}

void JobPage::refresh()
{
    const std::optional<JobDetail> &detail = m_controller.detail();
    m_ui->stepPanel->setVisible(detail.has_value());
    m_ui->squarePanel->setVisible(detail.has_value());
    m_ui->historyPanel->setVisible(detail.has_value());
    if (m_controller.saveError())
        m_strip->show(QStringLiteral("error"), tr("Not saved, %1.").arg(ErrorWriter::brief(*m_controller.saveError())),
                      ErrorWriter::nextAction(*m_controller.saveError()), tr("Retry"));
    else if (m_controller.error())
        m_strip->show(QStringLiteral("error"), ErrorWriter::sentence(*m_controller.error()), ErrorWriter::nextAction(*m_controller.error()), tr("Retry"));
    else
        m_strip->hide();
    refreshHeader();
    if (!detail)
        return;
    refreshFacts();
    refreshSteps();
    refreshAges();
}

void JobPage::refreshHeader()
{
    const std::optional<JobDetail> &detail = m_controller.detail();
    const CardFace face = detail ? CardWriter::write(detail->card, std::nullopt, m_controller.now(), m_zone) : CardFace{};
    m_ui->name->setText(QFontMetrics(m_theme.font("title")).elidedText(face.name, Qt::ElideRight, qMax(m_theme.px(200), width() / 2)));
    m_ui->name->setToolTip(TextFormat::plainToolTip(face.name));
    m_ui->name->setAccessibleName(face.name);
    m_ui->name->setAccessibleDescription(tr("Customer")); // else the tool tip would be read, with its markup
    m_ui->vehicle->setText(detail ? TextFormat::oneLine(detail->card.job.vehicle(), 60) : QString());
    m_ui->jobId->setText(face.jobId.isEmpty() ? QString() : QStringLiteral("#%1").arg(face.jobId.left(8)));
    while (m_badges.size() < face.badges.size()) {
        m_badges.push_back(new Badge(m_theme, this));
        m_ui->badges->addWidget(m_badges.back());
    }
    for (qsizetype i = 0; i < m_badges.size(); ++i) {
        m_badges.at(i)->setVisible(i < face.badges.size());
        if (i < face.badges.size())
            m_badges.at(i)->set(face.badges.at(i).token, face.badges.at(i).text, face.badges.at(i).icon);
    }
}

void JobPage::setFact(Fact fact, const QString &text)
{
    const auto at = static_cast<std::size_t>(fact);
    m_names.at(at)->setVisible(!text.isEmpty());
    m_values.at(at)->setVisible(!text.isEmpty());
    if (m_values.at(at)->text() == TextFormat::breakable(text))
        return;
    m_values.at(at)->setText(TextFormat::breakable(text));
    m_values.at(at)->setAccessibleName(QStringLiteral("%1: %2").arg(m_names.at(at)->text(), text));
}

void JobPage::refreshFacts()
{
    const JobCard &card = m_controller.detail()->card;
    const Booking &booking = card.booking;
    const QDate day = dayOf(booking.startAt, m_zone);
    setFact(Customer, TextFormat::oneLine(booking.customerName, 255));
    setFact(Phone, TextFormat::phone(booking.customerPhone));
    if (const QString spoken = TextFormat::spokenPhone(booking.customerPhone); !spoken.isEmpty())
        m_values.at(Phone)->setAccessibleName(QStringLiteral("%1: %2").arg(m_names.at(Phone)->text(), spoken));
    setFact(Email, TextFormat::oneLine(booking.customerEmail, 255));
    const QString start = tr("%1, %2", "date, time").arg(TextFormat::day(day), TextFormat::clock(booking.startAt, m_zone));
    setFact(BookedFor,
            booking.durationMin > 0 ? QStringLiteral("%1–%2").arg(start, TextFormat::clock(booking.startAt + minutes(booking.durationMin), m_zone)) : start);
    setFact(MovedFrom,
            booking.movedFrom
                ? tr("%1, %2", "date, time").arg(TextFormat::day(dayOf(*booking.movedFrom, m_zone)), TextFormat::clock(*booking.movedFrom, m_zone))
                : QString());
    setFact(Service, TextFormat::oneLine(booking.serviceType, 500));
    setFact(With, TextFormat::oneLine(card.technician, 255));
    setFact(Note, booking.customerNote.left(kLongestNote).trimmed());
    setFact(SellerNote, booking.sellerNote.left(kLongestNote).trimmed());
    setFact(BookingId, QStringLiteral("%1 · %2").arg(CardWriter::bookingStatus(booking), booking.bookingId));
    QTimer::singleShot(0, this, &JobPage::fitFacts); // once the layout knows its width
}

void JobPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshHeader();
    fitFacts();
}

void JobPage::fitFacts()
{
    // The panel is as high as its facts, and scrolls only where the page is lower than that.
    const int frame = m_ui->lock->sizeHint().height() + m_ui->refreshed->sizeHint().height() + m_theme.px(26);
    const int width = m_ui->squarePanel->width() - 2;
    const int wanted = m_ui->facts->hasHeightForWidth() ? m_ui->facts->heightForWidth(width) : m_ui->facts->sizeHint().height();
    m_ui->factScroll->setFixedHeight(qBound(0, wanted, qMax(m_theme.px(80), height() - m_ui->columns->geometry().top() - frame - m_theme.px(12))));
}

void JobPage::refreshSteps()
{
    const JobDetail &detail = *m_controller.detail();
    const QDate day = dayOf(detail.card.booking.startAt, m_zone);
    const WorkStatus status = detail.card.job.workStatus;
    m_stepper->show(status, detail.history, m_zone, day);
    m_history.show(detail.card.job.jobId, detail.history, m_zone, day);
    const std::optional<WorkStatus> next = CardWriter::nextStep(detail.card);
    m_ui->next->setVisible(next.has_value());
    m_ui->left->setVisible(next.has_value());
    if (!next)
        return;
    const int left = static_cast<int>(kWorkStatuses.size()) - 1 - static_cast<int>(status);
    m_ui->left->setText(left == 1 ? tr("Last step") : tr("%n steps left", nullptr, left));
    const QString action = CardWriter::actionTitle(status);
    m_ui->next->setText(m_controller.isSaving() ? tr("Saving") : action);
    m_ui->next->setAccessibleName(action);
    m_theme.setButtonIcon(m_ui->next, m_theme.status(CardWriter::statusToken(*next).toStdString()).icon, "on-accent");
    m_ui->next->setEnabled(!m_controller.isSaving());
}

void JobPage::refreshAges()
{
    const std::optional<JobDetail> &detail = m_controller.detail();
    if (!detail)
        return;
    const Instant now = m_controller.now();
    m_ui->updated->setText(tr("Updated %1", "Updated 8 s ago").arg(TextFormat::age(detail->readAt, now, m_zone)));
    const std::optional<Instant> &cached = detail->card.booking.customerCachedAt;
    m_ui->refreshed->setText(cached ? tr("Refreshed %1", "Refreshed 4 min ago").arg(TextFormat::age(*cached, now, m_zone))
                                    : tr("Customer not read from Square yet"));
}

void JobPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT backWanted();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers().testFlag(Qt::ControlModifier)) {
        m_controller.takeNextStep();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace fb

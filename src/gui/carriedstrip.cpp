// SPDX-License-Identifier: GPL-3.0-or-later
#include "carriedstrip.h"

#include "askdialog.h"
#include "badge.h"
#include "boardedits.h"
#include "elidedlabel.h"
#include "shopservice.h"
#include "textformat.h"
#include "theme.h"

#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace fb {

namespace {
constexpr int kMost = 40; ///< lines at once; finishing one brings the next
constexpr int kSeen = 4; ///< without scrolling
constexpr int kPlate = 16; ///< characters; the tool tip has the rest

QLabel *label(const QString &text, const char *type, const char *tone = "")
{
    auto *made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setProperty("type", QLatin1String(type));
    if (*tone)
        made->setProperty("tone", QLatin1String(tone));
    return made;
}
} // namespace

CarriedStrip::CarriedStrip(const Theme &theme, CarriedOver &jobs, BoardEdits &edits, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_jobs(jobs)
    , m_edits(edits)
    , m_clock(clock)
    , m_head(new QToolButton(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("carriedStrip"));
    setProperty("panel", QStringLiteral("true"));
    m_head->setObjectName(QStringLiteral("carriedHead"));
    m_head->setFocusPolicy(Qt::TabFocus);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(1));
    column->setSpacing(0);
    column->addWidget(m_head, 0, Qt::AlignLeading);
    column->addWidget(m_scroll);
    connect(m_head, &QToolButton::clicked, this, [this] {
        setFolded(!m_folded);
        Q_EMIT foldedChanged(m_folded);
    });
    // Several changes in one go are written once.
    connect(&jobs, &CarriedOver::changed, this, [this] {
        if (!std::exchange(m_due, true))
            QMetaObject::invokeMethod(this, &CarriedStrip::refresh, Qt::QueuedConnection);
    });
    connect(&theme, &Theme::changed, this, &CarriedStrip::refresh);
    refresh();
}

void CarriedStrip::setFolded(bool folded)
{
    m_folded = folded;
    refresh();
}

void CarriedStrip::refresh()
{
    m_due = false;
    const bool was = isHidden();
    setVisible(m_jobs.count() > 0);
    const QString title = tr("Carried over: %n", "cars of earlier days that are still in the shop", m_jobs.count());
    m_head->setText(title);
    m_head->setAccessibleName(title);
    m_head->setAccessibleDescription(m_folded ? tr("Folded. Cars of earlier days that are neither completed nor closed.")
                                              : tr("Unfolded. Cars of earlier days that are neither completed nor closed."));
    m_head->setIcon(m_theme.icon(m_folded ? (isRightToLeft() ? QStringLiteral("chev-left") : QStringLiteral("chev-right")) : QStringLiteral("chev-down")));
    const QWidget *focus = QApplication::focusWidget();
    const QString focused = focus && m_lines && m_lines->isAncestorOf(focus) ? focus->objectName() : QString();
    m_scroll->setVisible(!m_folded && m_jobs.count() > 0);
    auto *lines = new QWidget;
    lines->setProperty("clear", QStringLiteral("true"));
    auto *column = new QVBoxLayout(lines);
    column->setContentsMargins(m_theme.space(2), 0, m_theme.space(2), 0);
    column->setSpacing(0);
    const int shown = m_folded ? 0 : qMin(m_jobs.count(), kMost);
    for (int row = 0; row < shown; ++row)
        column->addWidget(line(row));
    if (!m_folded && m_jobs.count() > shown)
        column->addWidget(label(tr("%n more", "carried over", m_jobs.count() - shown), "meta", "muted"));
    const int height = m_theme.size("table-row");
    m_scroll->setWidget(lines); // deletes the lines of before
    m_lines = lines;
    m_scroll->setFixedHeight(qMin(qMax(shown, 1), kSeen) * height);
    if (auto *again = focused.isEmpty() ? nullptr : lines->findChild<QWidget *>(focused))
        again->setFocus(Qt::OtherFocusReason);
    if (was != isHidden())
        Q_EMIT shownChanged();
}

QWidget *CarriedStrip::line(int row)
{
    const JobCard &card = m_jobs.cardAt(row);
    const CardFace face = m_jobs.faceAt(row, m_clock.now(), m_edits.shop().actor());
    const QString jobId = card.job.jobId;
    auto *line = new QWidget;
    line->setObjectName(QStringLiteral("carried_%1").arg(jobId));
    line->setProperty("jobId", jobId);
    line->setFixedHeight(m_theme.size("table-row"));
    line->installEventFilter(this);
    auto *cells = new QHBoxLayout(line);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(m_theme.space(4));
    auto *status = new Badge(m_theme, line);
    status->set(CardWriter::statusToken(face.status), CardWriter::statusTitle(face.status));
    cells->addWidget(status);
    auto *name = new QPushButton(QString(face.name).replace(u'&', QStringLiteral("&&")), line);
    name->setObjectName(QStringLiteral("carriedOpen_%1").arg(jobId));
    name->setProperty("kind", QStringLiteral("link"));
    name->setProperty("scale", QStringLiteral("small"));
    name->setAccessibleName(tr("Open %1", "a customer's job").arg(face.spoken));
    connect(name, &QPushButton::clicked, this, [this, jobId] { Q_EMIT opened(jobId); });
    cells->addWidget(name);
    for (const CardBadge &mark : face.badges) { // what somebody has to know before anything is done to the car
        if (mark.isQuiet)
            continue;
        auto *badge = new Badge(m_theme, line);
        badge->set(mark.token, mark.text, mark.icon);
        cells->addWidget(badge);
    }
    const QString what = face.vehicle.isEmpty() ? face.service : QStringLiteral("%1 · %2").arg(face.vehicle, face.service);
    auto *vehicle = new ElidedLabel(line);
    vehicle->setText(what);
    vehicle->setProperty("type", QStringLiteral("meta"));
    vehicle->setToolTip(TextFormat::plainToolTip(what));
    cells->addWidget(vehicle, 1);
    if (!face.plate.isEmpty()) {
        auto *plate = label(QChar(0x2066) + TextFormat::oneLine(face.plate, kPlate) + QChar(0x2069), "meta");
        plate->setToolTip(TextFormat::plainToolTip(face.plate));
        plate->setProperty("chip", QStringLiteral("plate"));
        cells->addWidget(plate);
    }
    const Instant since = card.statusSince.value_or(card.booking.startAt);
    const bool failed = !face.failure.isEmpty();
    cells->addWidget(label(failed            ? face.failure
                               : face.saving ? tr("Saving")
                                             : tr("since %1").arg(TextFormat::moment(since, m_clock.now(), m_jobs.zone())),
                           "meta", failed ? "error" : "muted"));
    if (!face.action.isEmpty()) {
        auto *next = new QPushButton(failed ? tr("Retry") : face.action, line);
        next->setObjectName(QStringLiteral("carriedNext_%1").arg(jobId));
        next->setProperty("scale", QStringLiteral("small"));
        next->setEnabled(!face.saving && face.refusal.isEmpty());
        next->setToolTip(face.refusal.isEmpty() ? QString() : TextFormat::plainToolTip(face.refusal));
        next->setAccessibleName(tr("%1, %2", "action, customer").arg(next->text(), face.name));
        next->setAccessibleDescription(face.refusal);
        connect(next, &QPushButton::clicked, this, [this, jobId, failed, does = face.does] {
            if (failed)
                m_edits.retry(jobId);
            else if (does == CardAction::Move)
                m_edits.takeNextStep(jobId);
            else
                Q_EMIT opened(jobId);
        });
        cells->addWidget(next);
    }
    auto *close = new QPushButton(failed ? tr("Dismiss") : tr("Close…"), line);
    const QString whyNot = failed ? QString() : m_edits.whyNot(jobId, CloseEdit{QStringLiteral("-")});
    close->setObjectName(QStringLiteral("carriedClose_%1").arg(jobId));
    close->setProperty("kind", QStringLiteral("quiet"));
    close->setProperty("scale", QStringLiteral("small"));
    close->setEnabled(!face.saving && whyNot.isEmpty());
    close->setToolTip(whyNot.isEmpty() ? QString() : TextFormat::plainToolTip(whyNot));
    close->setAccessibleName(tr("%1, %2", "action, customer").arg(close->text(), face.name));
    close->setAccessibleDescription(whyNot);
    connect(close, &QPushButton::clicked, this, [this, jobId, failed] { failed ? m_edits.dismiss(jobId) : askClose(jobId); });
    cells->addWidget(close);
    return line;
}

bool CarriedStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton) {
        Q_EMIT opened(watched->property("jobId").toString());
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void CarriedStrip::askClose(const QString &jobId)
{
    const JobCard *card = m_jobs.find(jobId);
    if (!card)
        return;
    Question question;
    question.name = QStringLiteral("closeJob");
    question.title = tr("Close %1's job unfinished").arg(TextFormat::oneLine(card->booking.customerName, 80));
    question.text = tr("It is carried over no longer. A manager can open it again on its page.");
    question.noteLabel = tr("Why");
    question.noteRequired = true;
    question.accept = tr("Close job");
    AskDialog::ask(m_theme, question, this,
                   [edits = &m_edits, seen = *card](const QuestionAnswer &answer) { edits->editAsSeen(CloseEdit{answer.note}, seen); });
}

} // namespace fb

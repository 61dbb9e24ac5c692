// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuepanel.h"

#include "askdialog.h"
#include "badge.h"
#include "headline.h"
#include "jobtext.h"
#include "textformat.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace fb {

namespace {

QPushButton *makeButton(QWidget *parent, const char *name, const QString &text)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    button->setProperty("scale", QStringLiteral("small"));
    return button;
}

void allow(QPushButton *button, const std::optional<Error> &refusal)
{
    const QString why = refusal ? ErrorWriter::sentence(*refusal) : QString();
    button->setEnabled(!refusal);
    button->setToolTip(TextFormat::plainToolTip(why));
    button->setAccessibleDescription(why);
}

void say(QLabel *label, const QString &text)
{
    label->setText(TextFormat::breakable(text));
    label->setVisible(!text.isEmpty());
}

} // namespace

IssuePanel::IssuePanel(const Theme &theme, JobController &controller, QWidget *parent)
    : Panel(theme, QStringLiteral("alert"), tr("Issues after completion"), parent)
    , m_controller(controller)
    , m_badge(new Badge(theme, this))
    , m_title(makeLabel("issueType", "meta-strong", "", true))
    , m_text(makeLabel("issueText", "meta", "", true))
    , m_who(makeLabel("issueWho", "small", "muted", true))
    , m_resolution(makeLabel("issueResolution", "meta", "", true))
    , m_hint(makeLabel("issueHint", "meta", "muted", true))
    , m_open(makeButton(this, "openIssue", tr("Report an issue")))
    , m_resolve(makeButton(this, "resolveIssue", tr("Resolve")))
{
    setObjectName(QStringLiteral("issuePanel"));
    m_badge->setObjectName(QStringLiteral("issueBadge"));
    m_badge->set(QStringLiteral("error"), tr("Open", "an issue"));
    head()->addWidget(m_badge);
    for (QLabel *label : {m_title, m_text, m_who, m_resolution, m_hint})
        body()->addWidget(label);
    auto *row = new QHBoxLayout;
    row->addWidget(m_resolve);
    row->addWidget(m_open);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_open, &QPushButton::clicked, this, &IssuePanel::open);
    connect(m_resolve, &QPushButton::clicked, this, &IssuePanel::resolve);
}

void IssuePanel::refresh(const QTimeZone &zone)
{
    const std::optional<JobDetail> &detail = m_controller.detail();
    if (!detail)
        return;
    const Job &job = detail->card.job;
    const bool open = job.hasOpenIssue();
    const bool possible = job.workStatus == WorkStatus::WorkCompleted;
    setTitle(open ? tr("Issue after completion") : tr("Issues after completion"));
    setAlarm(open);
    setQuiet(!possible);
    m_badge->setVisible(open);
    const std::optional<IssueType> type = issueTypeFromName(job.issueType);
    say(m_title, job.issueAt && type ? JobText::issueType(*type) : QString());
    say(m_text, job.issueAt ? TextFormat::oneLine(job.issueText, 1000) : QString());
    say(m_who,
        job.issueAt
            ? tr("Found by %1, %2", "person, time").arg(TextFormat::oneLine(job.issueBy, 80), TextFormat::moment(*job.issueAt, m_controller.now(), zone))
            : QString());
    say(m_resolution,
        job.issueAt && job.issueResolvedAt
            ? tr("Resolved by %1, %2. %3", "person, time, how")
                  .arg(TextFormat::oneLine(job.issueResolvedBy, 80), TextFormat::moment(*job.issueResolvedAt, m_controller.now(), zone),
                       TextFormat::oneLine(job.issueResolution, 1000))
            : QString());
    const std::optional<Error> refusal = m_controller.refusal(Permission::Issue);
    m_open->setVisible(possible && !open);
    m_resolve->setVisible(open);
    allow(m_open, refusal);
    allow(m_resolve, refusal);
    say(m_hint,
        !possible         ? tr("None. An issue can be reported once work is completed.")
            : refusal     ? ErrorWriter::sentence(*refusal)
            : job.issueAt ? QString()
                          : tr("None."));
}

void IssuePanel::open()
{
    Question question{.name = QStringLiteral("issueDialog"), .title = tr("Report an issue")};
    question.text = tr("The job stays completed. Its card shows a red badge until the issue is resolved.");
    question.choiceLabel = tr("What kind");
    for (const IssueType type : kIssueTypes)
        question.choices.push_back({JobText::issueType(type), static_cast<int>(type)});
    question.noteLabel = tr("What is wrong");
    question.noteRequired = true;
    question.accept = tr("Report");
    AskDialog::ask(theme(), question, this, [this, seen = m_controller.detail()->card](const QuestionAnswer &answer) {
        m_controller.editAsSeen(IssueEdit{static_cast<IssueType>(answer.choice.toInt()), answer.note}, seen);
    });
}

void IssuePanel::resolve()
{
    Question question{.name = QStringLiteral("resolveIssueDialog"), .title = tr("Resolve the issue")};
    question.text = TextFormat::oneLine(m_controller.detail()->card.job.issueText, 300);
    question.noteLabel = tr("How it was settled");
    question.accept = tr("Resolve");
    AskDialog::ask(theme(), question, this,
                   [this, seen = m_controller.detail()->card](const QuestionAnswer &answer) { m_controller.editAsSeen(ResolveIssueEdit{answer.note}, seen); });
}

NoShowPanel::NoShowPanel(const Theme &theme, JobController &controller, QWidget *parent)
    : Panel(theme, QStringLiteral("no-show"), tr("No-show"), parent)
    , m_controller(controller)
    , m_reason(makeLabel("noShowReason", "meta-strong", "", true))
    , m_note(makeLabel("noShowNote", "meta", "", true))
    , m_who(makeLabel("noShowWho", "small", "muted", true))
    , m_hint(makeLabel("noShowHint", "meta", "muted", true))
    , m_resolve(makeButton(this, "resolveNoShow", tr("Customer came after all")))
{
    setObjectName(QStringLiteral("noShowPanel"));
    for (QLabel *label : {m_reason, m_note, m_who, m_hint})
        body()->addWidget(label);
    body()->addWidget(m_resolve, 0, Qt::AlignLeading);
    connect(m_resolve, &QPushButton::clicked, this, &NoShowPanel::resolve);
}

void NoShowPanel::refresh(const QTimeZone &zone)
{
    const std::optional<JobDetail> &detail = m_controller.detail();
    setVisible(detail && detail->card.job.isNoShow());
    if (!detail || !detail->card.job.isNoShow())
        return;
    const Job &job = detail->card.job;
    const std::optional<NoShowReason> reason = noShowReasonFromName(job.noShowReason);
    say(m_reason, reason ? JobText::noShowReason(*reason) : job.noShowReason);
    say(m_note, TextFormat::oneLine(job.noShowNote, 1000));
    say(m_who, tr("Marked by %1, %2", "person, time").arg(TextFormat::oneLine(job.noShowBy, 80), TextFormat::moment(*job.noShowAt, m_controller.now(), zone)));
    const std::optional<Error> refusal = m_controller.refusal(Permission::NoShow);
    allow(m_resolve, refusal);
    say(m_hint, refusal ? ErrorWriter::sentence(*refusal) : QString());
}

void NoShowPanel::mark()
{
    Question question{.name = QStringLiteral("noShowDialog"), .title = tr("Mark as a no-show")};
    question.choiceLabel = tr("What happened");
    for (const NoShowReason reason : kNoShowReasons)
        question.choices.push_back({JobText::noShowReason(reason), static_cast<int>(reason)});
    question.noteLabel = tr("Note");
    question.accept = tr("Mark as no-show");
    AskDialog::ask(theme(), question, parentWidget(), [this, seen = m_controller.detail()->card](const QuestionAnswer &answer) {
        m_controller.editAsSeen(NoShowEdit{static_cast<NoShowReason>(answer.choice.toInt()), answer.note}, seen);
    });
}

void NoShowPanel::resolve()
{
    Question question{.name = QStringLiteral("resolveNoShowDialog"), .title = tr("Take the no-show back")};
    question.noteLabel = tr("Note");
    question.accept = tr("Take back");
    AskDialog::ask(theme(), question, parentWidget(),
                   [this, seen = m_controller.detail()->card](const QuestionAnswer &answer) { m_controller.editAsSeen(ResolveNoShowEdit{answer.note}, seen); });
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "checklistpanel.h"

#include "cardface.h"
#include "headline.h"
#include "jobtext.h"
#include "textformat.h"
#include "theme.h"

#include <QCheckBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalBlocker>

namespace fb {

CheckRow::CheckRow(const Theme &theme, const ChecklistItem &item, QWidget *parent)
    : QWidget(parent)
    , m_itemId(item.itemId)
    , m_box(new QCheckBox(this))
    , m_label(new QLabel(this))
    , m_who(new QLabel(this))
{
    setMinimumHeight(theme.size("checklist-row"));
    const QString text = TextFormat::oneLine(item.label, 300);
    m_box->setObjectName(QStringLiteral("check_%1_%2").arg(checklistName(item.list)).arg(item.place));
    m_box->setAccessibleName(item.required ? CheckRow::tr("%1, required", "checklist item").arg(text) : text);
    for (QLabel *label : {m_label, m_who})
        label->setTextFormat(Qt::PlainText);
    m_label->setText(TextFormat::breakable(item.required ? text + QChar(QChar::Nbsp) + u'*' : text));
    m_label->setWordWrap(true);
    m_label->setAlignment((QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    m_label->setProperty("type", QStringLiteral("meta"));
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_who->setProperty("type", QStringLiteral("small"));
    m_who->setProperty("tone", QStringLiteral("muted"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, theme.px(4), 0, theme.px(4)); // labels of two lines keep apart
    row->setSpacing(theme.space(4));
    row->addWidget(m_box);
    row->addWidget(m_label, 1);
    row->addWidget(m_who);
    connect(m_box, &QCheckBox::toggled, this, [this](bool checked) { Q_EMIT toggled(m_itemId, checked); });
}

void CheckRow::show(const ChecklistItem &item, const QTimeZone &zone, QDate day, const QString &why)
{
    const QSignalBlocker blocker(m_box);
    m_box->setChecked(item.checkedAt.has_value());
    m_box->setEnabled(why.isEmpty());
    QStringList tip;
    QString who;
    if (item.checkedAt) {
        const bool sameDay = dayOf(*item.checkedAt, zone) == day;
        const QString time = sameDay ? TextFormat::clock(*item.checkedAt, zone) : TextFormat::shortDay(dayOf(*item.checkedAt, zone));
        who = QStringLiteral("%1 %2").arg(time, CardWriter::initials(item.checkedBy));
        tip << tr("%1, %2", "person, date and time").arg(TextFormat::oneLine(item.checkedBy, 80), TextFormat::full(*item.checkedAt, zone));
    }
    m_who->setText(who);
    if (!why.isEmpty())
        tip << why;
    setToolTip(TextFormat::plainToolTip(tip.join(u'\n')));
    m_box->setAccessibleDescription(tip.join(QStringLiteral(". ")));
    Theme::setLook(m_label, "tone", why.isEmpty() || item.checkedAt ? QString() : QStringLiteral("muted"));
}

QWidget *CheckRow::box() const { return m_box; }

void CheckRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && m_box->isEnabled())
        m_box->click();
}

ChecklistPanel::ChecklistPanel(const Theme &theme, JobController &controller, Checklist list, QWidget *parent)
    : Panel(theme, QString(), JobText::checklist(list), parent)
    , m_controller(controller)
    , m_list(list)
    , m_place(new QVBoxLayout)
    , m_rule(new QFrame(this))
    , m_hint(makeLabel(list == Checklist::Tech ? "techHint" : "qcHint", "meta", "muted", true))
{
    setObjectName(list == Checklist::Tech ? QStringLiteral("techPanel") : QStringLiteral("qcPanel"));
    m_place->setSpacing(0);
    m_rule->setProperty("divider", QStringLiteral("true"));
    body()->setContentsMargins(theme.px(13), theme.px(5), theme.px(13), theme.px(10));
    body()->setSpacing(theme.space(3));
    body()->addLayout(m_place);
    body()->addWidget(m_rule);
    body()->addWidget(m_hint);
    body()->addStretch(1);
}

void ChecklistPanel::rebuild(const QList<ChecklistItem> &items)
{
    QStringList shown;
    for (const ChecklistItem &item : items)
        shown << item.itemId << item.label << (item.required ? QStringLiteral("*") : QString());
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_rows.clear();
    empty(m_place);
    for (const ChecklistItem &item : items) {
        auto *row = new CheckRow(theme(), item, this);
        connect(row, &CheckRow::toggled, this, [this](const QString &itemId, bool checked) { m_controller.edit(CheckEdit{itemId, checked}); });
        m_place->addWidget(row);
        m_rows.push_back(row);
    }
    Q_EMIT rebuilt();
}

void ChecklistPanel::refresh(const QTimeZone &zone, QDate day)
{
    const std::optional<JobDetail> &detail = m_controller.detail();
    if (!detail)
        return;
    QList<ChecklistItem> items;
    for (const ChecklistItem &item : detail->checklist) {
        if (item.list == m_list)
            items.push_back(item);
    }
    rebuild(items);
    QString why;
    QString last;
    Instant lastAt{};
    for (qsizetype i = 0; i < items.size(); ++i) {
        const ChecklistItem &item = items.at(i);
        const std::optional<Error> refusal = m_controller.refusal(CheckEdit{item.itemId, !item.checkedAt});
        why = refusal ? ErrorWriter::sentence(*refusal) : QString();
        m_rows.at(i)->show(item, zone, day, why);
        if (item.checkedAt && *item.checkedAt >= lastAt) {
            lastAt = *item.checkedAt;
            last = item.checkedBy;
        }
    }
    const Progress progress = progressOf(items, m_list);
    setCount(items.isEmpty() ? QString() : tr("%1 of %2", "done, all").arg(progress.done).arg(progress.total));
    setNote(TextFormat::oneLine(m_list == Checklist::Tech && !detail->card.technician.isEmpty() ? detail->card.technician : last, 40));
    m_hint->setText(hint(*detail, items, why));
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_rule->setVisible(m_hint->isVisibleTo(this) && !items.isEmpty());
}

QWidgetList ChecklistPanel::boxes() const
{
    QWidgetList boxes;
    for (const CheckRow *row : m_rows)
        boxes.push_back(row->box());
    return boxes;
}

QString ChecklistPanel::hint(const JobDetail &detail, const QList<ChecklistItem> &items, const QString &why) const
{
    if (!why.isEmpty())
        return why;
    if (items.isEmpty())
        return detail.card.job.workStatus == WorkStatus::Scheduled ? tr("The list comes with the check-in.") : tr("There is no list for this service.");
    const Progress progress = progressOf(items, m_list);
    if (m_list == Checklist::Qc && progress.requiredOpen > 0)
        return tr("* required before the job can be completed");
    return progress.requiredOpen > 0 ? tr("* required") : QString();
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodesk.h"

#include "shopservice.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <array>

namespace fb {

namespace {
constexpr qsizetype kUnderWay = 7; ///< cards that have arrived however early it is
constexpr qsizetype kToCome = 3; ///< cards that haven't however late it is
} // namespace

DemoDesk::DemoDesk(ShopService &shop, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_clock(clock)
{
}

QList<std::pair<QString, WorkStatus>> DemoDesk::targets(QList<JobCard> cards, Instant now)
{
    erase_if(cards, [](const JobCard &card) { return !isActive(card.booking) || card.job.workStatus != WorkStatus::Scheduled; });
    std::ranges::sort(cards, {}, [](const JobCard &card) { return std::pair(card.booking.startAt, card.booking.bookingId); });
    const qsizetype begun = std::ranges::count_if(cards, [now](const JobCard &card) { return card.booking.startAt <= now; });
    const qsizetype arrived = std::clamp(begun, std::min(kUnderWay, cards.size()), std::max(kUnderWay, cards.size() - kToCome));
    // Seen from the last one that arrived: two have just come, two are in work, one is being checked, the others are done.
    constexpr std::array kLatest{WorkStatus::CheckedIn, WorkStatus::CheckedIn, WorkStatus::InProgress, WorkStatus::InProgress, WorkStatus::QcReady};
    QList<std::pair<QString, WorkStatus>> targets;
    for (qsizetype i = 0; i < std::min(arrived, cards.size()); ++i) {
        const auto fromEnd = static_cast<std::size_t>(std::min(arrived, cards.size()) - 1 - i);
        targets.push_back({cards.at(i).job.jobId, fromEnd < kLatest.size() ? kLatest.at(fromEnd) : WorkStatus::WorkCompleted});
    }
    return targets;
}

void DemoDesk::start()
{
    m_shop.checklistTemplates(this, [this](const Result<QList<ChecklistTemplate>> &templates) {
        if (templates && templates->isEmpty())
            saveTemplates();
        m_shop.board({}, this, [this](const Result<BoardDay> &day) {
            if (day)
                plan(*day);
            next();
        });
    });
}

void DemoDesk::saveTemplates()
{
    const auto save = [this](const char *service, Checklist list, std::initializer_list<const char *> labels) {
        ChecklistTemplate made{.service = QLatin1String(service), .list = list, .items = {}, .changedAt = {}, .changedBy = {}};
        for (const char *label : labels)
            made.items.push_back({QLatin1String(label), true});
        m_shop.saveChecklistTemplate(made, this, [](const Result<ChecklistTemplate> &) { });
    };
    save("", Checklist::Tech, {"Walk around with the customer", "Mats and belongings out", "Vacuum", "Wash", "Wheels and tires", "Dry", "Glass"});
    save("Full detail", Checklist::Tech,
         {"Walk around with the customer", "Mats and belongings out", "Vacuum", "Shampoo seats", "Dash and trim", "Headliner", "Pre-rinse", "Hand wash", "Clay",
          "Wheels and tires", "Wax", "Glass"});
    save("", Checklist::Qc, {"Paint in daylight", "Glass without streaks", "Interior", "Wheels", "Key and belongings back"});
}

void DemoDesk::plan(const BoardDay &day)
{
    const QList<std::pair<QString, WorkStatus>> goals = targets(day.cards, m_clock.now());
    int place = 0;
    for (const JobCard &card : day.cards) {
        if (!isActive(card.booking) || card.job.workStatus != WorkStatus::Scheduled)
            continue;
        m_revisions.insert(card.job.jobId, card.job.revision);
        planCar(card, place);
        const auto goal = std::ranges::find(goals, card.job.jobId, [](const auto &pair) { return pair.first; });
        if (goal != goals.end())
            planWork(card, goal->second, place);
        ++place;
    }
}

void DemoDesk::planCar(const JobCard &card, int place)
{
    // What the customers wrote, as the desk would: "2018 BMW X3, plate QLT 4R9".
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4}) (\\S+) ([^,]+), plate ([A-Z0-9 ]+)"));
    FieldsEdit edit;
    const auto set = [&edit](const char *field, const QString &value) { edit.fields.push_back({QLatin1String(field), value, {}}); };
    if (const QRegularExpressionMatch match = pattern.match(card.booking.customerNote); match.hasMatch()) {
        set("year", match.captured(1));
        set("make", match.captured(2));
        set("model", match.captured(3));
        set("plate", match.captured(4).trimmed());
    }
    // Whoever is free; where nobody is, Square's choice stays and the board says that it clashes.
    static const std::array kTeam{"Ricardo Mena", "Ike Boateng", "Laura Pham", "Tom Greene", "Saba Orman"};
    for (std::size_t i = 0; i < kTeam.size(); ++i) {
        const QString name = QLatin1String(kTeam.at((static_cast<std::size_t>(place) + i) % kTeam.size()));
        if (m_busyUntil.value(name) > card.booking.startAt)
            continue;
        m_busyUntil[name] = card.booking.startAt + minutes(card.booking.durationMin + card.booking.transitionMin);
        set("technician", name);
        break;
    }
    if (!edit.fields.isEmpty())
        m_steps.push_back({card.job.jobId, edit});
}

void DemoDesk::planWork(const JobCard &card, WorkStatus target, int place)
{
    constexpr int kAll = 100;
    const QString &jobId = card.job.jobId;
    for (std::optional<WorkStatus> to = nextStatus(card.job.workStatus); to && *to <= target; to = nextStatus(*to)) {
        if (*to == WorkStatus::WorkCompleted)
            m_steps.push_back({jobId, {}, Checklist::Qc, kAll});
        m_steps.push_back({jobId, MoveEdit{.to = *to, .reason = {}}});
        if (*to == WorkStatus::InProgress)
            m_steps.push_back({jobId, {}, Checklist::Tech, target == *to ? 3 + place % 4 : kAll});
        if (*to == WorkStatus::QcReady && target == *to)
            m_steps.push_back({jobId, {}, Checklist::Qc, 3});
    }
    if (target != WorkStatus::WorkCompleted)
        return;
    constexpr std::int64_t kTotal = 19'500;
    const QString currency = QStringLiteral("USD");
    m_steps.push_back({jobId, TotalEdit{kTotal, currency}});
    if (place == 0) {
        m_steps.push_back({jobId, PaymentEdit{QUuid::createUuid().toString(QUuid::WithoutBraces), kTotal / 2, currency, PaymentMethod::Card, {}}});
        m_steps.push_back({jobId, IssueEdit{IssueType::QcMiss, QStringLiteral("Water spots on the rear glass.")}});
    }
}

void DemoDesk::next()
{
    if (m_steps.isEmpty()) {
        m_shop.pollNow();
        Q_EMIT finished();
        return;
    }
    const Step step = m_steps.takeFirst();
    if (step.ticks > 0) {
        int left = step.ticks;
        QList<Step> ticks;
        for (const ChecklistItem &item : m_details.value(step.jobId).checklist) {
            if (item.list == step.list && !item.checkedAt && left-- > 0)
                ticks.push_back({step.jobId, CheckEdit{item.itemId, true}});
        }
        m_steps = ticks + m_steps;
        return next();
    }
    m_shop.edit(step.jobId, step.edit, m_revisions.value(step.jobId), this, [this, step](const Result<JobDetail> &answer) {
        take(step, answer);
        next();
    });
}

void DemoDesk::take(const Step &step, const Result<JobDetail> &answer)
{
    if (!answer) { // the visitor was faster: the card is theirs
        erase_if(m_steps, [&step](const Step &later) { return later.jobId == step.jobId; });
        return;
    }
    m_details.insert(step.jobId, *answer);
    m_revisions.insert(step.jobId, answer->card.job.revision);
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "person.h"

#include "refusal.h"
#include "stafftext.h"

#include <algorithm>

namespace fb {

namespace {

PersonEvent happened(const QString &personId, const char *event, const QString &detail, const Actor &actor, Instant now)
{
    return {.personId = personId, .event = QString::fromLatin1(event), .detail = detail, .at = now, .by = actor.name, .desk = actor.desk};
}

QString places(const QStringList &ids) { return ids.isEmpty() ? QStringLiteral("everywhere") : ids.join(u','); }

QStringList cleanedIds(const QStringList &ids)
{
    QStringList kept;
    for (const QString &id : ids) {
        constexpr qsizetype kLongestId = 80;
        if (const QString text = cleaned(id, kLongestId); !text.isEmpty() && !kept.contains(text))
            kept.push_back(text);
    }
    return kept;
}

bool isActiveAdmin(const Person &person) { return person.active && person.role == Role::Admin; }

} // namespace

Result<PersonChange> decideNewPerson(const QList<Person> &everybody, const Person &wanted, const Actor &actor, Instant now)
{
    if (everybody.isEmpty()) {
        if (wanted.role != Role::Admin)
            return refused(ErrorKind::Invalid, QT_TRANSLATE_NOOP("Refusal", "The first person must be an admin."),
                           "Add an admin first; who they are decides what the others may do.");
    } else if (const Result<void> allowed = checkAllowed(actor, Permission::People); !allowed) {
        return std::unexpected(allowed.error());
    }
    const QString name = wanted.name.simplified().normalized(QString::NormalizationForm_C); // however it was typed
    if (const Result<void> good = checkPersonName(name); !good)
        return std::unexpected(good.error());
    if (std::any_of(everybody.begin(), everybody.end(), [&](const Person &p) { return p.name.compare(name, Qt::CaseInsensitive) == 0; }))
        return refused(ErrorKind::Conflict, QT_TRANSLATE_NOOP("Refusal", "Somebody has that name already."), "Tell them apart by another name.");
    PersonChange change;
    change.person = {.personId = wanted.personId, .name = name, .role = wanted.role, .locationIds = cleanedIds(wanted.locationIds), .createdAt = now};
    change.events = {happened(wanted.personId, "created", QStringLiteral("%1, %2").arg(roleName(wanted.role), places(change.person.locationIds)), actor, now)};
    return change;
}

Result<PersonChange> decidePerson(const QList<Person> &everybody, const QString &personId, const PersonEdit &edit, const Actor &actor, Instant now)
{
    if (const Result<void> allowed = checkAllowed(actor, Permission::People); !allowed)
        return std::unexpected(allowed.error());
    const auto before = std::find_if(everybody.begin(), everybody.end(), [&](const Person &p) { return p.personId == personId; });
    if (before == everybody.end())
        return refused(ErrorKind::NotFound, QT_TRANSLATE_NOOP("Refusal", "There is no such person."));
    PersonChange change{.person = *before, .events = {}};
    Person &after = change.person;
    after.role = edit.role.value_or(before->role);
    after.active = edit.active.value_or(before->active);
    if (edit.locationIds)
        after.locationIds = cleanedIds(*edit.locationIds);
    if (isActiveAdmin(*before) && !isActiveAdmin(after) && std::count_if(everybody.begin(), everybody.end(), isActiveAdmin) == 1)
        return refused(ErrorKind::Invalid, QT_TRANSLATE_NOOP("Refusal", "The last admin stays one."), "Make somebody else an admin first.");
    if (after.role != before->role)
        change.events.push_back(happened(personId, "role", QStringLiteral("%1 to %2").arg(roleName(before->role), roleName(after.role)), actor, now));
    if (after.locationIds != before->locationIds)
        change.events.push_back(happened(personId, "locations", places(after.locationIds), actor, now));
    if (after.active != before->active)
        change.events.push_back(happened(personId, after.active ? "activated" : "deactivated", {}, actor, now));
    return change;
}

std::optional<minutes> lockAfter(int failures)
{
    constexpr int kFree = 5;
    constexpr int kDoublings = 4; // 1, 2, 4, 8, then 15
    if (failures < kFree)
        return std::nullopt;
    return std::min(minutes(1 << std::min(failures - kFree, kDoublings)), minutes(15));
}

Result<void> checkPin(QByteArrayView pin)
{
    constexpr qsizetype kShortest = 4;
    constexpr qsizetype kLongest = 12;
    const bool digits = std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && pin.size() >= kShortest && pin.size() <= kLongest)
        return {};
    return failure(ErrorKind::Invalid, QStringLiteral(QT_TRANSLATE_NOOP("Refusal", "A PIN has 4 to 12 digits.")), QStringLiteral("Floorboard"));
}

Result<void> checkPersonName(const QString &name)
{
    constexpr qsizetype kLongest = 80;
    // A mark of no width would make two names look like one; the joiners are letters' business in some scripts.
    const auto isHidden = [](QChar c) {
        return c.category() == QChar::Other_Control || (c.category() == QChar::Other_Format && c != QChar(0x200c) && c != QChar(0x200d));
    };
    // Floorboard signs with these what nobody in the shop has done.
    for (const char16_t *own : {u"reconciliation", u"system"}) {
        if (name.compare(QStringView(own), Qt::CaseInsensitive) == 0)
            return failure(ErrorKind::Invalid, QStringLiteral(QT_TRANSLATE_NOOP("Refusal", "Floorboard goes by that name itself.")),
                           QStringLiteral("Floorboard"));
    }
    if (std::none_of(name.begin(), name.end(), isHidden) && !isInvisible(name) && name.size() <= kLongest)
        return {};
    return failure(ErrorKind::Invalid, QStringLiteral(QT_TRANSLATE_NOOP("Refusal", "A name has 1 to 80 characters.")), QStringLiteral("Floorboard"));
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobtext.h"

#include "cardface.h"
#include "moneytext.h"
#include "refusaltext.h"
#include "textformat.h"

#include <algorithm>

namespace fb {

namespace {

constexpr qsizetype kLongValue = 40; ///< longer values are not shown as before → after in one line

/// "19500 USD" as the history keeps amounts.
QString moneyOf(const QString &text)
{
    const QString currency = text.section(u' ', 1, 1);
    bool number = false;
    const qlonglong minor = text.section(u' ', 0, 0).toLongLong(&number);
    return number ? MoneyText::write(minor, currency) : text;
}

Touch touchOf(const StatusEvent &event)
{
    const QString &kind = event.event;
    if (!event.from || event.isMove() || kind == u"created" || kind == u"closed" || kind == u"linked")
        return Touch::Status;
    if (kind == u"fields")
        return std::any_of(event.changes.begin(), event.changes.end(), [](const FieldChange &c) { return c.field == u"notes"; }) ? Touch::Notes : Touch::Fields;
    if (kind == u"checklist")
        return Touch::Checklist;
    if (kind == u"photo")
        return Touch::Photo;
    if (kind == u"payment" || kind == u"total")
        return Touch::Payment;
    if (kind == u"no_show" || kind == u"issue")
        return Touch::Trouble;
    return Touch::Other;
}

} // namespace

QString JobText::noShowReason(NoShowReason reason)
{
    switch (reason) {
    case NoShowReason::NoArrival: return tr("Did not arrive");
    case NoShowReason::LateCancel: return tr("Cancelled too late");
    case NoShowReason::Unreachable: return tr("Could not be reached");
    case NoShowReason::Other: return tr("Another reason");
    }
    return {};
}

QString JobText::issueType(IssueType type)
{
    switch (type) {
    case IssueType::QcMiss: return tr("Missed in QC");
    case IssueType::CustomerComplaint: return tr("Customer complaint");
    case IssueType::Damage: return tr("Damage");
    case IssueType::Redo: return tr("To be done again");
    case IssueType::Other: return tr("Something else");
    }
    return {};
}

QString JobText::paymentMethod(PaymentMethod method)
{
    switch (method) {
    case PaymentMethod::Cash: return tr("Cash");
    case PaymentMethod::Card: return tr("Card");
    case PaymentMethod::Transfer: return tr("Transfer");
    case PaymentMethod::Other: return tr("Other", "a way to pay");
    }
    return {};
}

QString JobText::paymentStatus(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Unpaid: return tr("Unpaid");
    case PaymentStatus::PartPaid: return tr("Part paid");
    case PaymentStatus::Paid: return tr("Paid");
    }
    return {};
}

QString JobText::photoCategory(PhotoCategory category)
{
    switch (category) {
    case PhotoCategory::Before: return tr("Before");
    case PhotoCategory::After: return tr("After");
    case PhotoCategory::Damage: return tr("Damage");
    case PhotoCategory::Other: return tr("Other", "a kind of photo");
    case PhotoCategory::Receipt: return tr("Receipt");
    }
    return {};
}

QString JobText::checklist(Checklist list) { return list == Checklist::Tech ? tr("Technician") : tr("Quality check"); }

QString JobText::field(const QString &json)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("year"), QT_TR_NOOP("Year")},
        {QStringLiteral("make"), QT_TR_NOOP("Make")},
        {QStringLiteral("model"), QT_TR_NOOP("Model")},
        {QStringLiteral("color"), QT_TR_NOOP("Color")},
        {QStringLiteral("plate"), QT_TR_NOOP("Plate")},
        {QStringLiteral("keyTag"), QT_TR_NOOP("Key tag")},
        {QStringLiteral("bay"), QT_TR_NOOP("Bay")},
        {QStringLiteral("notes"), QT_TR_NOOP("Notes")},
        {QStringLiteral("technician"), QT_TR_NOOP("Technician")},
        {QStringLiteral("total"), QT_TR_NOOP("Total")},
        {QStringLiteral("bookingId"), QT_TR_NOOP("Booking")},
    };
    const char *name = names.value(json);
    return name ? tr(name) : TextFormat::oneLine(json, kLongValue);
}

QString JobText::touch(Touch touch)
{
    switch (touch) {
    case Touch::Status: return tr("Status");
    case Touch::Fields: return tr("Vehicle and bay");
    case Touch::Notes: return tr("Notes");
    case Touch::Checklist: return tr("Checklists");
    case Touch::Photo: return tr("Photos");
    case Touch::Payment: return tr("Payment");
    case Touch::Trouble: return tr("Issues and no-show");
    case Touch::Other: return tr("Everything else");
    }
    return {};
}

namespace {

QString fromTo(const QString &what, const QString &from, const QString &to)
{
    const auto shown = [](const QString &value) {
        return value.isEmpty() ? JobText::tr("empty", "a field without a value") : TextFormat::isolated(TextFormat::oneLine(value, kLongValue));
    };
    if (from.size() > kLongValue || to.size() > kLongValue)
        return JobText::tr("%1 changed", "a field of a job").arg(what);
    return JobText::tr("%1: %2 → %3", "field, before, after").arg(what, shown(from), shown(to));
}

QString fieldsTitle(const StatusEvent &event)
{
    QStringList vehicleBefore;
    QStringList vehicleAfter;
    QStringList titles;
    for (const FieldChange &change : event.changes) {
        const bool vehicle = change.field == u"year" || change.field == u"make" || change.field == u"model";
        if (vehicle) {
            vehicleBefore << change.before;
            vehicleAfter << change.after;
        } else if (change.field == u"notes") {
            titles << JobText::tr("Notes changed");
        } else {
            titles << fromTo(JobText::field(change.field), change.before, change.after);
        }
    }
    if (!vehicleAfter.isEmpty())
        titles.prepend(fromTo(JobText::tr("Vehicle"), vehicleBefore.join(u' ').simplified(), vehicleAfter.join(u' ').simplified()));
    return TextFormat::list(titles);
}

QString photoTitle(const FieldChange &change)
{
    const auto category = [](const QString &name) {
        const std::optional<PhotoCategory> known = photoCategoryFromName(name);
        return known ? JobText::photoCategory(*known) : name;
    };
    if (photoCategoryFromName(change.after) && photoCategoryFromName(change.before))
        return fromTo(JobText::tr("Photo"), category(change.before), category(change.after));
    return JobText::tr("Photo added: %1", "category").arg(category(change.field));
}

void writeTrouble(const StatusEvent &event, TouchText &text)
{
    const FieldChange change = event.changes.value(0);
    const bool opened = !change.after.isEmpty();
    text.token = opened ? QStringLiteral("error") : QStringLiteral("ok");
    if (event.event == u"issue") {
        const std::optional<IssueType> type = issueTypeFromName(opened ? change.after : change.before);
        const QString name = type ? JobText::issueType(*type) : QString();
        text.icon = opened ? QStringLiteral("alert") : QStringLiteral("check-circle");
        text.title = opened ? JobText::tr("Issue opened: %1", "type").arg(name) : JobText::tr("Issue resolved: %1", "type").arg(name);
        return;
    }
    const std::optional<NoShowReason> reason = noShowReasonFromName(opened ? change.after : change.before);
    text.icon = opened ? QStringLiteral("no-show") : QStringLiteral("check-circle");
    text.token = opened ? QStringLiteral("offline") : QStringLiteral("ok");
    text.title = opened ? JobText::tr("No-show: %1", "reason").arg(reason ? JobText::noShowReason(*reason) : change.after) : JobText::tr("No-show resolved");
}

void writePayment(const StatusEvent &event, TouchText &text)
{
    const FieldChange change = event.changes.value(0);
    text.icon = QStringLiteral("card");
    if (event.event == u"total") {
        text.title = change.after.isEmpty() ? JobText::tr("Total taken back")
            : change.before.isEmpty()       ? JobText::tr("Total agreed: %1", "amount").arg(moneyOf(change.after))
                                            : fromTo(JobText::field(QStringLiteral("total")), moneyOf(change.before), moneyOf(change.after));
        return;
    }
    const std::optional<PaymentMethod> method = paymentMethodFromName(change.field);
    const QString how = method ? JobText::paymentMethod(*method) : change.field;
    const bool back = change.after.startsWith(u'-');
    const QString amount = moneyOf(back ? change.after.mid(1) : change.after);
    text.title =
        back ? JobText::tr("Given back: %1, %2", "amount, way to pay").arg(amount, how) : JobText::tr("Paid: %1, %2", "amount, way to pay").arg(amount, how);
}

void writeMove(const StatusEvent &event, TouchText &text)
{
    text.icon.clear(); // the status has its own
    text.token = CardWriter::statusToken(event.to);
    text.title = JobText::tr("%1 → %2", "status before, status after").arg(CardWriter::statusTitle(*event.from), CardWriter::statusTitle(event.to));
    if (event.event == u"undo")
        text.title = JobText::tr("Taken back: %1", "a move").arg(text.title);
}

} // namespace

TouchText JobText::write(const StatusEvent &event)
{
    TouchText text;
    text.touch = touchOf(event);
    text.icon = QStringLiteral("pencil");
    text.why = TextFormat::oneLine(event.reason);
    const FieldChange change = event.changes.value(0);
    if (!event.from || event.event == u"created") {
        text.icon = QStringLiteral("calendar");
        text.title = tr("Job created");
    } else if (event.isMove()) {
        writeMove(event, text);
    } else if (event.event == u"fields") {
        text.title = fieldsTitle(event);
    } else if (event.event == u"checklist") {
        const bool done = !change.after.isEmpty();
        text.icon = done ? QStringLiteral("check-circle") : QStringLiteral("circle");
        text.title = done ? tr("%1: done", "checklist item").arg(TextFormat::oneLine(change.field, 80))
                          : tr("%1: open again", "checklist item").arg(TextFormat::oneLine(change.field, 80));
    } else if (event.event == u"photo") {
        text.icon = QStringLiteral("camera");
        text.title = photoTitle(change);
    } else if (text.touch == Touch::Payment) {
        writePayment(event, text);
    } else if (text.touch == Touch::Trouble) {
        writeTrouble(event, text);
    } else if (event.event == u"closed") {
        text.icon = change.after.isEmpty() ? QStringLiteral("undo") : QStringLiteral("x-circle");
        text.title = change.after.isEmpty() ? tr("Job reopened") : tr("Job closed unfinished");
    } else if (event.event == u"linked") {
        text.title = tr("Linked with a booking");
    } else if (event.event == u"erased") {
        text.title = tr("Customer's data erased");
    } else {
        text.title = TextFormat::oneLine(event.event, kLongValue);
    }
    QStringList who{event.changedBy == u"reconciliation" ? tr("Square sync") : TextFormat::oneLine(event.changedBy, 80)};
    if (const std::optional<Role> role = roleFromName(event.role))
        who << RefusalText::role(*role);
    if (!event.desk.isEmpty() && event.desk != event.changedBy)
        who << TextFormat::oneLine(event.desk, 80);
    text.who = TextFormat::list(who);
    return text;
}

} // namespace fb

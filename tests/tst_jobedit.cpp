// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobedit.h"
#include "samples.h"

#include <QTest>

using namespace fb;

namespace {

const QString kPhotoHash(64, u'a');

ChecklistItem item(const QString &id, Checklist list, bool required, bool checked)
{
    return {.itemId = id,
            .list = list,
            .place = 1,
            .label = id,
            .required = required,
            .templateVersion = 1,
            .checkedAt = checked ? std::optional(kSampleNow) : std::nullopt,
            .checkedBy = {}};
}

/// A job as the store would give it, in a status, with one open item of each list.
JobDetail jobIn(WorkStatus status)
{
    JobDetail detail;
    detail.card.booking = storedBooking();
    detail.card.job.jobId = QStringLiteral("j1");
    detail.card.job.bookingId = detail.card.booking.bookingId;
    detail.card.job.workStatus = status;
    detail.card.job.currency = QStringLiteral("USD");
    detail.card.job.revision = 5;
    detail.checklist = {item(QStringLiteral("t1"), Checklist::Tech, true, false), item(QStringLiteral("q1"), Checklist::Qc, false, false)};
    return detail;
}

Actor as(Role role) { return {.name = QStringLiteral("Sam"), .desk = QStringLiteral("Bay tablet 2"), .personId = QStringLiteral("p1"), .role = role}; }
const Actor kAnybody{.name = QStringLiteral("Front desk"), .desk = QStringLiteral("Front desk")};

/// What the edit comes to, or "Kind: sentence".
QString outcome(const JobDetail &before, const JobEdit &edit, const Actor &actor, Instant now = kSampleNow)
{
    const auto decided = decide(before, edit, actor, now);
    if (!decided)
        return QStringLiteral("%1: %2").arg(errorKindName(decided.error().kind), decided.error().detail);
    return *decided ? QStringLiteral("done") : QStringLiteral("nothing");
}

QString letters(const QString &who)
{
    QString text;
    for (const Role role : kRoles)
        text += who.contains(roleName(role)) ? u'y' : u'-';
    return text;
}

struct Action {
    const char *name;
    WorkStatus in;
    JobEdit edit;
    const char *allowed; ///< y or - for front desk, technician, QC, manager, admin
};

QList<Action> actions()
{
    using enum WorkStatus;
    return {
        {"check in", Scheduled, MoveEdit{CheckedIn, {}}, "yy-yy"},
        {"start work", CheckedIn, MoveEdit{InProgress, {}}, "-y-yy"},
        {"ready for QC", InProgress, MoveEdit{QcReady, {}}, "-y-yy"},
        {"complete", QcReady, MoveEdit{WorkCompleted, {}}, "--yyy"},
        {"move back with a reason", InProgress, MoveEdit{CheckedIn, QStringLiteral("wrong car")}, "---yy"},
        {"plate", InProgress, FieldsEdit{{{QStringLiteral("plate"), QStringLiteral("rtn 5v2"), {}}}}, "yyyyy"},
        {"notes", WorkCompleted, FieldsEdit{{{QStringLiteral("notes"), QStringLiteral("key 17"), {}}}}, "yyyyy"},
        {"photo", CheckedIn, PhotoEdit{{.photoId = QStringLiteral("f1"), .fileName = QStringLiteral("a.jpg"), .sizeBytes = 9, .hash = kPhotoHash}}, "yyyyy"},
        {"tick the technician's item", InProgress, CheckEdit{QStringLiteral("t1"), true}, "-y-yy"},
        {"tick the QC item", QcReady, CheckEdit{QStringLiteral("q1"), true}, "--yyy"},
        {"assign somebody else", CheckedIn, FieldsEdit{{{QStringLiteral("technician"), QStringLiteral("Rosa"), {}}}}, "y--yy"},
        {"assign oneself", CheckedIn, FieldsEdit{{{QStringLiteral("technician"), QStringLiteral("Sam"), {}}}}, "yy-yy"},
        {"bay", CheckedIn, FieldsEdit{{{QStringLiteral("bay"), QStringLiteral("Bay 2"), {}}}}, "y--yy"},
        {"total", CheckedIn, TotalEdit{24500, QStringLiteral("USD")}, "---yy"},
        {"payment", CheckedIn, PaymentEdit{QStringLiteral("p1"), 5000, QStringLiteral("USD"), PaymentMethod::Cash, {}}, "---yy"},
        {"no-show", Scheduled, NoShowEdit{NoShowReason::NoArrival, {}}, "---yy"},
        {"issue", WorkCompleted, IssueEdit{IssueType::QcMiss, QStringLiteral("water spots")}, "---yy"},
        {"close", InProgress, CloseEdit{QStringLiteral("customer took the car")}, "---yy"},
    };
}

} // namespace

/// The rules of the shop's work: who may do what, and when it makes sense.
class TestJobEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachRoleMayDoWhatTheTableSays_data();
    void eachRoleMayDoWhatTheTableSays();
    void whoWorksElsewhereChangesNothing();
    void aStoreWithoutPeopleIsOpen();
    void aMoveIsWrittenDown();
    void completedIsFinal();
    void movesThatMakeNoSense();
    void openRequiredQcItemsHoldAJobBack();
    void checkInTakesTheChecklistOfTheService();
    void undoIsForOnesOwnLastMoveOnly();
    void aMoveBackCanBeTakenBackToo();
    void namesAreReadInAnyCase();
    void fieldsMeetByTheirOwnValue();
    void paidNeedsAReceipt();
    void noDetourToPaidWithoutAReceipt();
    void aReasonCanBeSeen();
    void moneyGoesBackWithAReasonOnly();
    void aNoShowEndsBeforeQc();
    void oneIssueAtATime();
    void aRepeatedRequestDoesNothing();
    void walkIns();
};

void TestJobEdit::eachRoleMayDoWhatTheTableSays_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("role");
    const QList<Action> all = actions();
    for (int i = 0; i < all.size(); ++i) {
        for (const Role role : kRoles)
            QTest::addRow("%s, %s", all.at(i).name, qPrintable(roleName(role))) << i << static_cast<int>(role);
    }
}

void TestJobEdit::eachRoleMayDoWhatTheTableSays()
{
    QFETCH(int, index);
    QFETCH(int, role);
    const Action action = actions().at(index);
    const auto decided = decide(jobIn(action.in), action.edit, as(static_cast<Role>(role)), kSampleNow);
    if (action.allowed[role] == 'y') {
        QVERIFY2(decided.has_value(), decided ? "" : qPrintable(decided.error().detail));
        QVERIFY(*decided);
        QCOMPARE((*decided)->event.changedBy, QStringLiteral("Sam"));
        QCOMPARE((*decided)->event.role, roleName(static_cast<Role>(role)));
        QCOMPARE((*decided)->event.desk, QStringLiteral("Bay tablet 2"));
        QCOMPARE((*decided)->job.revision, 6);
    } else {
        QVERIFY(!decided);
        QCOMPARE(decided.error().kind, ErrorKind::Forbidden);
        QVERIFY(decided.error().detail.startsWith(u"Only ")); // says who may
    }
}

void TestJobEdit::whoWorksElsewhereChangesNothing()
{
    const QString here = jobIn(WorkStatus::Scheduled).card.booking.locationId;
    const QString refusal = QStringLiteral("Forbidden: You work at another location. Only people of this one may change its jobs.");
    QList<Action> all = actions();
    all.push_back({"undo", WorkStatus::CheckedIn, UndoEdit{}, ""});
    for (const Action &action : all) {
        Actor actor = as(Role::Admin);
        actor.locationIds = {QStringLiteral("L-OTHER")};
        QCOMPARE(outcome(jobIn(action.in), action.edit, actor), refusal);
        if (std::holds_alternative<UndoEdit>(action.edit))
            continue;
        JobDetail placeless = jobIn(action.in);
        placeless.card.booking.locationId.clear();
        QCOMPARE(outcome(placeless, action.edit, actor), QStringLiteral("done"));
        actor.locationIds.push_back(here);
        QCOMPARE(outcome(jobIn(action.in), action.edit, actor), QStringLiteral("done"));
        actor.locationIds.clear(); // everywhere
        QCOMPARE(outcome(jobIn(action.in), action.edit, actor), QStringLiteral("done"));
    }
    const auto walkInOf = [&](const QStringList &locations) {
        Actor actor = as(Role::FrontDesk);
        actor.locationIds = locations;
        return decideWalkIn({.jobId = QStringLiteral("w"), .name = QStringLiteral("Sam"), .locationId = here, .at = kSampleNow}, actor, kSampleNow);
    };
    QVERIFY(walkInOf({}));
    QVERIFY(walkInOf({here}));
    QVERIFY(!walkInOf({QStringLiteral("L-OTHER")}));
    // What belongs to the whole shop isn't a matter of place.
    Actor manager = as(Role::Manager);
    manager.locationIds = {QStringLiteral("L-OTHER")};
    QVERIFY(checkAllowed(manager, Permission::Templates, here));
    QVERIFY(checkAllowed(manager, Permission::Sync, here));
    QVERIFY(!checkAllowed(manager, Permission::Payment, here));
    QVERIFY(checkAllowed(manager, Permission::Payment, QStringLiteral("L-OTHER")));
}

void TestJobEdit::aStoreWithoutPeopleIsOpen()
{
    for (const Action &action : actions())
        QCOMPARE(outcome(jobIn(action.in), action.edit, kAnybody), QStringLiteral("done"));
    QCOMPARE(letters(QStringLiteral("QC")), QStringLiteral("--y--"));
}

void TestJobEdit::aMoveIsWrittenDown()
{
    const auto decided = decide(jobIn(WorkStatus::Scheduled), MoveEdit{WorkStatus::CheckedIn, QStringLiteral(" early\x07 ")}, as(Role::FrontDesk), kSampleNow);
    QVERIFY(decided && *decided);
    const StatusEvent &event = (*decided)->event;
    QCOMPARE(event.from, std::optional(WorkStatus::Scheduled));
    QCOMPARE(event.to, WorkStatus::CheckedIn);
    QCOMPARE(event.event, QStringLiteral("status"));
    QCOMPARE(event.reason, QStringLiteral("early"));
    QCOMPARE(event.changedAt, kSampleNow);
    QCOMPARE((*decided)->job.updatedBy, QStringLiteral("Sam"));
}

void TestJobEdit::completedIsFinal()
{
    for (const WorkStatus to : {WorkStatus::Scheduled, WorkStatus::CheckedIn, WorkStatus::InProgress, WorkStatus::QcReady}) {
        QCOMPARE(outcome(jobIn(WorkStatus::WorkCompleted), MoveEdit{to, QStringLiteral("please")}, as(Role::Admin)),
                 QStringLiteral("Invalid: Completed jobs cannot be moved back. Open an issue instead."));
    }
    JobDetail done = jobIn(WorkStatus::WorkCompleted);
    done.history = {StatusEvent{.from = WorkStatus::QcReady,
                                .to = WorkStatus::WorkCompleted,
                                .event = QStringLiteral("status"),
                                .changedAt = kSampleNow,
                                .changedBy = QStringLiteral("Sam"),
                                .revision = 5}};
    QVERIFY(outcome(done, UndoEdit{}, as(Role::Qc)).startsWith(u"Invalid: Completed jobs cannot be moved back."));
}

void TestJobEdit::movesThatMakeNoSense()
{
    QVERIFY(outcome(jobIn(WorkStatus::Scheduled), MoveEdit{WorkStatus::QcReady, {}}, kAnybody)
                .startsWith(u"Invalid: A job in SCHEDULED can only go to CHECKED_IN"));
    QVERIFY(outcome(jobIn(WorkStatus::Scheduled), MoveEdit{WorkStatus::Scheduled, {}}, kAnybody).startsWith(u"Invalid"));
    QVERIFY(outcome(jobIn(WorkStatus::QcReady), MoveEdit{WorkStatus::CheckedIn, QStringLiteral("  ")}, as(Role::Manager))
                .startsWith(u"Invalid: To move a job back"));
}

void TestJobEdit::openRequiredQcItemsHoldAJobBack()
{
    JobDetail job = jobIn(WorkStatus::QcReady);
    job.card.qc = {.done = 0, .total = 2, .requiredOpen = 1};
    for (const Role role : {Role::Qc, Role::Manager, Role::Admin})
        QVERIFY(outcome(job, MoveEdit{WorkStatus::WorkCompleted, {}}, as(role)).startsWith(u"Invalid: The quality checklist"));
    job.card.qc.requiredOpen = 0; // what is left is not required
    QCOMPARE(outcome(job, MoveEdit{WorkStatus::WorkCompleted, {}}, as(Role::Qc)), QStringLiteral("done"));
}

void TestJobEdit::checkInTakesTheChecklistOfTheService()
{
    JobDetail job = jobIn(WorkStatus::Scheduled);
    job.checklist.clear();
    job.card.booking.serviceType = QStringLiteral("Full detail + Clay bar");
    const QList<ChecklistTemplate> templates{{.service = QStringLiteral("Full detail"),
                                              .list = Checklist::Tech,
                                              .version = 3,
                                              .items = {{QStringLiteral("Rinse"), false}, {QStringLiteral("Vacuum"), false}}},
                                             {.service = QStringLiteral("Clay bar"),
                                              .list = Checklist::Tech,
                                              .version = 1,
                                              .items = {{QStringLiteral("Rinse"), true}, {QStringLiteral("Clay"), true}}},
                                             {.service = {}, .list = Checklist::Qc, .version = 2, .items = {{QStringLiteral("Clear glass"), true}}}};
    const auto decided = decide(job, MoveEdit{WorkStatus::CheckedIn, {}}, kAnybody, kSampleNow, templates);
    QVERIFY(decided && *decided && (*decided)->checklist);
    QStringList labels;
    QSet<QString> ids;
    for (const ChecklistItem &one : *(*decided)->checklist) {
        labels.push_back(QStringLiteral("%1/%2/%3/v%4").arg(checklistName(one.list)).arg(one.place).arg(one.label).arg(one.templateVersion));
        QCOMPARE(one.required, one.label != u"Vacuum"); // the rinse is, of one of the services
        ids.insert(one.itemId);
    }
    QCOMPARE(labels,
             (QStringList{QStringLiteral("TECH/1/Rinse/v3"), QStringLiteral("TECH/2/Vacuum/v3"), QStringLiteral("TECH/3/Clay/v1"),
                          QStringLiteral("QC/1/Clear glass/v2")}));
    QCOMPARE(ids.size(), 4);
    // Once a job has its list, a later check-in leaves it alone.
    JobDetail again = jobIn(WorkStatus::Scheduled);
    const auto kept = decide(again, MoveEdit{WorkStatus::CheckedIn, {}}, kAnybody, kSampleNow, templates);
    QVERIFY(kept && *kept && !(*kept)->checklist);
}

void TestJobEdit::undoIsForOnesOwnLastMoveOnly()
{
    JobDetail job = jobIn(WorkStatus::CheckedIn);
    job.history = {StatusEvent{.from = WorkStatus::Scheduled,
                               .to = WorkStatus::CheckedIn,
                               .event = QStringLiteral("status"),
                               .changedAt = kSampleNow,
                               .changedBy = QStringLiteral("Sam"),
                               .revision = 5}};
    for (const Role role : kRoles)
        QCOMPARE(outcome(job, UndoEdit{}, as(role), kSampleNow + seconds(60)), QStringLiteral("done"));
    QVERIFY(outcome(job, UndoEdit{}, as(Role::Admin), kSampleNow + seconds(61)).startsWith(u"Invalid: A move can be taken back within 60 seconds"));
    QVERIFY(outcome(job, UndoEdit{}, {.name = QStringLiteral("Ana")}).startsWith(u"Invalid: Somebody else made"));
    const auto undone = decide(job, UndoEdit{}, as(Role::FrontDesk), kSampleNow);
    QCOMPARE((*undone)->job.workStatus, WorkStatus::Scheduled);
    QCOMPARE((*undone)->event.event, QStringLiteral("undo"));
    QVERIFY((*undone)->checklist && (*undone)->checklist->isEmpty()); // nobody had ticked anything
    job.card.job.revision = 6; // something was built on it
    QVERIFY(outcome(job, UndoEdit{}, as(Role::FrontDesk)).startsWith(u"Invalid: There is no move to take back"));
    QVERIFY(outcome(jobIn(WorkStatus::CheckedIn), UndoEdit{}, as(Role::FrontDesk)).startsWith(u"Invalid: There is no move"));
    Actor gone = as(Role::FrontDesk);
    gone.nobody = true;
    QVERIFY(outcome(job, UndoEdit{}, gone).startsWith(u"Forbidden: Nobody is signed in"));
}

void TestJobEdit::aMoveBackCanBeTakenBackToo()
{
    JobDetail job = jobIn(WorkStatus::CheckedIn);
    job.history = {StatusEvent{.from = WorkStatus::QcReady,
                               .to = WorkStatus::CheckedIn,
                               .event = QStringLiteral("back"),
                               .changedAt = kSampleNow,
                               .changedBy = QStringLiteral("Sam"),
                               .revision = 5}};
    const auto undone = decide(job, UndoEdit{}, as(Role::Manager), kSampleNow);
    QVERIFY(undone && *undone);
    QCOMPARE((*undone)->job.workStatus, WorkStatus::QcReady);
    QVERIFY(!(*undone)->checklist); // which the check-in long ago made
}

void TestJobEdit::namesAreReadInAnyCase()
{
    const auto taken =
        decide(jobIn(WorkStatus::CheckedIn), FieldsEdit{{{QStringLiteral("technician"), QStringLiteral(" sam"), {}}}}, as(Role::Technician), kSampleNow);
    QVERIFY(taken && *taken);
    QCOMPARE((*taken)->job.technician, QStringLiteral("Sam"));
    QCOMPARE(workStatusFromName(u"checked_in"), std::optional(WorkStatus::CheckedIn));
    QCOMPARE(checklistFromName(u"qc"), std::optional(Checklist::Qc));
    QVERIFY(!checklistFromName(u"q"));
}

void TestJobEdit::fieldsMeetByTheirOwnValue()
{
    JobDetail job = jobIn(WorkStatus::InProgress);
    job.card.job.notes = QStringLiteral("theirs");
    const auto edit = [](const char *base) { return FieldsEdit{{{QStringLiteral("notes"), QStringLiteral("mine"), QString::fromLatin1(base)}}}; };
    QVERIFY(outcome(job, edit("what I saw"), kAnybody).startsWith(u"Conflict"));
    QCOMPARE(outcome(job, edit("theirs"), kAnybody), QStringLiteral("done"));
    QCOMPARE(outcome(job, FieldsEdit{{{QStringLiteral("notes"), QStringLiteral("theirs "), QStringLiteral("older")}}}, kAnybody), QStringLiteral("nothing"));
    QVERIFY(outcome(job, FieldsEdit{{{QStringLiteral("revision"), QStringLiteral("1"), {}}}}, kAnybody).startsWith(u"Invalid"));
    QVERIFY(outcome(job, FieldsEdit{{{QStringLiteral("plate"), QString(200, u'x'), {}}}}, kAnybody).startsWith(u"Invalid"));
    const auto plate = decide(job, FieldsEdit{{{QStringLiteral("plate"), QStringLiteral("  rtn \t 5v2\n"), {}}}}, kAnybody, kSampleNow);
    QCOMPARE((*plate)->job.vehiclePlate, QStringLiteral("RTN 5V2"));
    QCOMPARE((*plate)->event.changes, (QList<FieldChange>{{QStringLiteral("plate"), QString(), QStringLiteral("RTN 5V2")}}));
}

void TestJobEdit::paidNeedsAReceipt()
{
    JobDetail job = jobIn(WorkStatus::WorkCompleted);
    job.card.job.totalMinor = 24500;
    job.card.paidMinor = 5000;
    QCOMPARE(job.card.payment(), PaymentStatus::PartPaid);
    const PaymentEdit rest{QStringLiteral("p2"), 19500, QStringLiteral("USD"), PaymentMethod::Card, {}};
    QVERIFY(outcome(job, rest, as(Role::Manager)).startsWith(u"Invalid: A paid job needs a photo of the receipt"));
    QVERIFY(outcome(job, TotalEdit{5000, QStringLiteral("USD")}, as(Role::Manager)).startsWith(u"Invalid: A paid job needs"));
    job.card.receipts = 1;
    QCOMPARE(outcome(job, rest, as(Role::Manager)), QStringLiteral("done"));
    QCOMPARE(outcome(job, TotalEdit{5000, QStringLiteral("USD")}, as(Role::Manager)), QStringLiteral("done"));
    job.card.paidMinor = 24500;
    job.photos = {{.photoId = QStringLiteral("r"), .category = PhotoCategory::Receipt, .hash = kPhotoHash}};
    QVERIFY(outcome(job, PhotoCategoryEdit{QStringLiteral("r"), PhotoCategory::After}, as(Role::FrontDesk)).startsWith(u"Invalid: This is the only receipt"));
}

void TestJobEdit::noDetourToPaidWithoutAReceipt()
{
    const QString refusal = QStringLiteral("Invalid: A paid job needs a photo of the receipt");
    JobDetail job = jobIn(WorkStatus::WorkCompleted);
    job.card.job.totalMinor = 24500;
    QCOMPARE(outcome(job, TotalEdit{0, QStringLiteral("USD")}, as(Role::Manager)), QStringLiteral("done")); // for free: there is nothing to receive
    job.card.paidMinor = 5000;
    QVERIFY(outcome(job, TotalEdit{0, QStringLiteral("USD")}, as(Role::Manager)).startsWith(refusal));
    job.card.job.totalMinor = 0;
    job.card.paidMinor = 0;
    QCOMPARE(job.card.payment(), PaymentStatus::Paid);
    const PaymentEdit tip{QStringLiteral("p1"), 5000, QStringLiteral("USD"), PaymentMethod::Cash, {}};
    QVERIFY(outcome(job, tip, as(Role::Manager)).startsWith(refusal));
    job.card.receipts = 1;
    QCOMPARE(outcome(job, tip, as(Role::Manager)), QStringLiteral("done"));
}

void TestJobEdit::aReasonCanBeSeen()
{
    const QString unseen = QString::fromUtf8("\u200b\u00a0\u2060");
    QVERIFY(outcome(jobIn(WorkStatus::InProgress), MoveEdit{WorkStatus::CheckedIn, unseen}, as(Role::Manager))
                .startsWith(u"Invalid: To move a job back, say why."));
    QVERIFY(outcome(jobIn(WorkStatus::InProgress), CloseEdit{unseen}, as(Role::Manager)).startsWith(u"Invalid: To close an unfinished job, say why."));
}

void TestJobEdit::moneyGoesBackWithAReasonOnly()
{
    JobDetail job = jobIn(WorkStatus::WorkCompleted);
    job.card.paidMinor = 5000;
    const auto back = [](std::int64_t minor, const char *reason) {
        return PaymentEdit{QStringLiteral("p3"), minor, QStringLiteral("USD"), PaymentMethod::Cash, QString::fromLatin1(reason)};
    };
    QVERIFY(outcome(job, back(-2000, ""), as(Role::Manager)).startsWith(u"Invalid: To give money back"));
    QVERIFY(outcome(job, back(-6000, "redo"), as(Role::Manager)).startsWith(u"Invalid: More cannot be given back"));
    QVERIFY(outcome(job, back(0, "nothing"), as(Role::Manager)).startsWith(u"Invalid"));
    QVERIFY(outcome(job, back(kMostMinor + 1, ""), as(Role::Manager)).startsWith(u"Invalid: That amount is too large"));
    QVERIFY(outcome(job, TotalEdit{kMostMinor + 1, QStringLiteral("USD")}, as(Role::Manager)).startsWith(u"Invalid: That amount is too large"));
    QCOMPARE(outcome(job, back(-2000, "redo"), as(Role::Manager)), QStringLiteral("done"));
    QVERIFY(outcome(job, PaymentEdit{QStringLiteral("p4"), 5, QStringLiteral("dollars"), PaymentMethod::Cash, {}}, as(Role::Manager))
                .startsWith(u"Invalid: A currency"));
}

void TestJobEdit::aNoShowEndsBeforeQc()
{
    for (const WorkStatus status : {WorkStatus::QcReady, WorkStatus::WorkCompleted})
        QVERIFY(outcome(jobIn(status), NoShowEdit{}, as(Role::Manager)).startsWith(u"Invalid"));
    QVERIFY(outcome(jobIn(WorkStatus::Scheduled), NoShowEdit{NoShowReason::Other, {}}, as(Role::Manager)).startsWith(u"Invalid: For another reason"));
    JobDetail marked = jobIn(WorkStatus::Scheduled);
    marked.card.job.noShowAt = kSampleNow;
    QVERIFY(outcome(marked, NoShowEdit{}, as(Role::Manager)).startsWith(u"Invalid: The job is marked"));
    QVERIFY(outcome(marked, MoveEdit{WorkStatus::CheckedIn, {}}, as(Role::FrontDesk)).startsWith(u"Invalid: This job is marked as a no-show"));
    QCOMPARE(outcome(marked, ResolveNoShowEdit{}, as(Role::Manager)), QStringLiteral("done"));
    QVERIFY(outcome(jobIn(WorkStatus::Scheduled), ResolveNoShowEdit{}, as(Role::Manager)).startsWith(u"Invalid"));
}

void TestJobEdit::oneIssueAtATime()
{
    QVERIFY(
        outcome(jobIn(WorkStatus::QcReady), IssueEdit{IssueType::Redo, QStringLiteral("x")}, as(Role::Manager)).startsWith(u"Invalid: An issue can be opened"));
    JobDetail open = jobIn(WorkStatus::WorkCompleted);
    open.card.job.issueAt = kSampleNow;
    QVERIFY(outcome(open, IssueEdit{IssueType::Redo, QStringLiteral("x")}, as(Role::Manager)).startsWith(u"Invalid: The job has an open issue"));
    QCOMPARE(outcome(open, ResolveIssueEdit{QStringLiteral("wiped")}, as(Role::Manager)), QStringLiteral("done"));
    open.card.job.issueResolvedAt = kSampleNow;
    QCOMPARE(outcome(open, IssueEdit{IssueType::Redo, QStringLiteral("again")}, as(Role::Manager)), QStringLiteral("done"));
}

void TestJobEdit::aRepeatedRequestDoesNothing()
{
    JobDetail job = jobIn(WorkStatus::InProgress);
    job.checklist.first().checkedAt = kSampleNow;
    job.payments = {{.paymentId = QStringLiteral("p1"), .amountMinor = 5000, .currency = QStringLiteral("USD")}};
    job.photos = {{.photoId = QStringLiteral("f1"), .category = PhotoCategory::Before, .hash = kPhotoHash}};
    QCOMPARE(outcome(job, CheckEdit{QStringLiteral("t1"), true}, kAnybody), QStringLiteral("nothing"));
    QCOMPARE(outcome(job, PaymentEdit{QStringLiteral("p1"), 5000, QStringLiteral("USD"), PaymentMethod::Cash, {}}, kAnybody), QStringLiteral("nothing"));
    QVERIFY(outcome(job, PaymentEdit{QStringLiteral("p1"), 6000, QStringLiteral("USD"), PaymentMethod::Cash, {}}, kAnybody)
                .startsWith(u"Conflict: Another payment"));
    // The same picture in the same category is the same photo, whatever it is called.
    QCOMPARE(outcome(job, PhotoEdit{{.photoId = QStringLiteral("f2"), .category = PhotoCategory::Before, .sizeBytes = 9, .hash = kPhotoHash}}, kAnybody),
             QStringLiteral("nothing"));
    QVERIFY(outcome(job, CheckEdit{QStringLiteral("unknown"), true}, kAnybody).startsWith(u"NotFound"));
}

void TestJobEdit::walkIns()
{
    const WalkIn walkIn{.jobId = QStringLiteral("w1"),
                        .name = QStringLiteral("Ines"),
                        .phone = {},
                        .service = QStringLiteral("Wash"),
                        .locationId = kSampleLocation,
                        .at = kSampleNow,
                        .durationMin = 60};
    for (const Role role : kRoles)
        QCOMPARE(decideWalkIn(walkIn, as(role), kSampleNow).has_value(), role != Role::Qc);
    const auto change = decideWalkIn(walkIn, kAnybody, kSampleNow);
    QCOMPARE(change->job.createdBy, QStringLiteral("Front desk"));
    QVERIFY(change->job.bookingId.isEmpty());
    QCOMPARE(change->event.event, QStringLiteral("created"));
    WalkIn nameless = walkIn;
    nameless.name = QStringLiteral(" \t ");
    QVERIFY(!decideWalkIn(nameless, kAnybody, kSampleNow));
}

QTEST_GUILESS_MAIN(TestJobEdit)
#include "tst_jobedit.moc"

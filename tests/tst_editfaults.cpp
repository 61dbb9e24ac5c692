// SPDX-License-Identifier: GPL-3.0-or-later
#include "storerows.h"
#include "teststore.h"

#include <QCryptographicHash>

#include <functional>

using namespace fb;
using namespace fb::rows;

namespace {

const Actor kMia{.name = QStringLiteral("Mia"), .desk = QStringLiteral("counter")};

/// One edit of a job, made from how the job is.
struct EditCase {
    const char *name;
    std::function<JobEdit(const JobDetail &)> make;
};

Picture receipt()
{
    Picture picture;
    picture.bytes = "a receipt";
    picture.preview = "small";
    picture.photo.photoId = QStringLiteral("photo-1");
    picture.photo.category = PhotoCategory::Other;
    picture.photo.fileName = QStringLiteral("receipt.jpg");
    picture.photo.contentType = QStringLiteral("image/jpeg");
    picture.photo.sizeBytes = picture.bytes.size();
    picture.photo.hash = QString::fromLatin1(QCryptographicHash::hash(picture.bytes, QCryptographicHash::Sha256).toHex());
    return picture;
}

template<class Edit>
EditCase fixed(const char *name, Edit edit)
{
    return {name, [edit](const JobDetail &) -> JobEdit { return edit; }};
}

/// Every kind of edit, in an order in which each can succeed.
QList<EditCase> cases()
{
    const auto move = [](const char *name, WorkStatus to, const QString &reason = {}) { return fixed(name, MoveEdit{to, reason}); };
    return {
        fixed("fields", FieldsEdit{{{QStringLiteral("plate"), QStringLiteral("7KLM482"), {}}, {QStringLiteral("notes"), QStringLiteral("a\nb"), QString()}}}),
        move("check in, with a snapshot of the checklists", WorkStatus::CheckedIn),
        fixed("undo, which takes the snapshot away", UndoEdit{}),
        move("check in again", WorkStatus::CheckedIn),
        {"tick", [](const JobDetail &job) -> JobEdit { return CheckEdit{job.checklist.first().itemId, true}; }},
        {"untick", [](const JobDetail &job) -> JobEdit { return CheckEdit{job.checklist.first().itemId, false}; }},
        fixed("total", TotalEdit{24'500, QStringLiteral("USD")}),
        fixed("payment", PaymentEdit{QStringLiteral("pay-1"), 10'000, QStringLiteral("USD"), PaymentMethod::Cash, {}}),
        fixed("refund", PaymentEdit{QStringLiteral("pay-2"), -5'000, QStringLiteral("USD"), PaymentMethod::Cash, QStringLiteral("scratch")}),
        fixed("photo", PhotoEdit{receipt().photo}),
        fixed("another category", PhotoCategoryEdit{QStringLiteral("photo-1"), PhotoCategory::Receipt}),
        fixed("no-show", NoShowEdit{NoShowReason::Unreachable, QStringLiteral("called")}),
        fixed("no-show resolved", ResolveNoShowEdit{QStringLiteral("came")}),
        fixed("close", CloseEdit{QStringLiteral("gave up")}),
        fixed("reopen", CloseEdit{}),
        move("start", WorkStatus::InProgress),
        move("back", WorkStatus::CheckedIn, QStringLiteral("wrong car")),
        move("start again", WorkStatus::InProgress),
        move("ready", WorkStatus::QcReady),
        move("complete", WorkStatus::WorkCompleted),
        fixed("issue", IssueEdit{IssueType::Damage, QStringLiteral("scratch")}),
        fixed("issue resolved", ResolveIssueEdit{QStringLiteral("polished")}),
    };
}

} // namespace

/// The n-th SQL statement of an edit fails, for every n of every kind: the store is as it was, and the same edit works afterwards, once.
class TestEditFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStatementOfEveryEdit_data() { addBackendRows(); }
    void everyStatementOfEveryEdit();
    void everyStatementOfWalkInsAndChecklists_data() { addBackendRows(); }
    void everyStatementOfWalkInsAndChecklists();

private:
    /// Calls until no fault fires any more. @return how many faults were survived, or -1 with a warning
    template<class Call>
    int survive(const char *name, const TestStore &store, int &countdown, Call call)
    {
        const QString before = store.dump();
        for (int n = 1;; ++n) {
            countdown = n;
            const auto result = call();
            const bool fired = countdown == 0;
            countdown = 0;
            if (!fired && result)
                return n - 1;
            if (!fired || result) {
                qWarning("%s: %s", name, result ? "went well although a statement failed" : qPrintable(result.error().detail));
                return -1;
            }
            if (result.error().kind != ErrorKind::Storage || store.dump() != before) {
                qWarning("%s, statement %d: %s", name, n,
                         result.error().kind != ErrorKind::Storage ? qPrintable(result.error().detail) : "something was written");
                return -1;
            }
        }
    }
    static QString count(const TestStore &store, const char *table)
    {
        return store.shell(QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1String(table))).trimmed();
    }

    TestCluster m_cluster;
};

void TestEditFaults::everyStatementOfEveryEdit()
{
    FB_TEST_STORE(m_cluster);
    int countdown = 0; // 0: no fault
    const auto store = testStore.open({.fault = [&countdown](const QString &) { return countdown > 0 && --countdown == 0; }});
    QVERIFY(store);
    const auto fence = store->acquireLease(run(QStringLiteral("run-1")));
    QVERIFY(fence && *fence);
    VERIFY_OK(store->apply(**fence, QStringLiteral("run-1"), creates(1), kNow, kReconcile));
    VERIFY_OK(store->saveChecklistTemplate({.list = Checklist::Tech, .items = {{QStringLiteral("Vacuum"), true}}}, kMia, kNow));
    VERIFY_OK(store->putPhoto(receipt(), kNow));
    const QString jobId = store->job(booking(0).bookingId).value()->job.jobId;

    int faults = 0;
    for (const EditCase &one : cases()) {
        const JobDetail before = store->detail(jobId, kNow).value().value();
        const JobEdit edit = one.make(before);
        const int changes = count(testStore, "change").toInt();
        const int survived = survive(one.name, testStore, countdown, [&] { return store->edit(jobId, edit, before.card.job.revision, kMia, kNow); });
        QVERIFY2(survived >= 5, one.name); // lock, person, job, its rows, the writes
        faults += survived;
        const JobDetail after = store->detail(jobId, kNow).value().value();
        QCOMPARE(after.card.job.revision, before.card.job.revision + 1);
        QCOMPARE(after.history.size(), before.history.size() + 1);
        QCOMPARE(after.history.last().revision, after.card.job.revision);
        QCOMPARE(count(testStore, "change").toInt(), changes + 1);
    }
    qInfo("%d faults survived", faults);
}

void TestEditFaults::everyStatementOfWalkInsAndChecklists()
{
    FB_TEST_STORE(m_cluster);
    int countdown = 0;
    const auto store = testStore.open({.fault = [&countdown](const QString &) { return countdown > 0 && --countdown == 0; }});
    QVERIFY(store);
    const WalkIn walkIn{.jobId = QStringLiteral("6a8f0e0a-0000-4000-8000-000000000001"),
                        .name = QStringLiteral("Dana Reyes"),
                        .service = QStringLiteral("Full detail"),
                        .locationId = kLocation,
                        .at = kNow};
    QVERIFY(survive("walk-in", testStore, countdown, [&] { return store->addWalkIn(walkIn, kMia, kNow); }) >= 4);
    QCOMPARE(count(testStore, "job") + count(testStore, "status_event") + count(testStore, "change"), QStringLiteral("111"));
    VERIFY_OK(store->addWalkIn(walkIn, kMia, kNow));
    QCOMPARE(count(testStore, "job") + count(testStore, "status_event") + count(testStore, "change"), QStringLiteral("111"));
    const ChecklistTemplate list{.service = QStringLiteral("Full detail"), .list = Checklist::Qc, .items = {{QStringLiteral("Look"), true}}};
    QVERIFY(survive("checklist", testStore, countdown, [&] { return store->saveChecklistTemplate(list, kMia, kNow); }) >= 3);
    QCOMPARE(store->checklistTemplates().value().size(), 1);
}

QTEST_GUILESS_MAIN(TestEditFaults)
#include "tst_editfaults.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptedits.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace fb;

namespace {

const QString kStore = QStringLiteral("sqlite:/srv/shop.db");
const QString kOther = QStringLiteral("postgresql://db.example/shop");
constexpr Instant kNow{milliseconds(1'790'000'000'123)};

FieldsEdit notes(const char *words, const char *base = "")
{
    return {{{.field = QStringLiteral("notes"), .value = QString::fromUtf8(words), .base = QString::fromUtf8(base)}}};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

/// Texts that wait for a decision, in their file.
class TestKeptEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outliveTheProgram();
    void aFileThatCannotBeReadIsPutAside_data();
    void aFileThatCannotBeReadIsPutAside();
    void aFullDiskLeavesWhatWasKept();
};

void TestKeptEdits::outliveTheProgram()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("new/unsaved.json"));
    KeptEdits(path, kStore).keep(QStringLiteral("job-1"), notes("two scratches", "a scratch"), kNow);
    KeptEdits(path, kStore).keep(QStringLiteral("job-1"), notes("three scratches — größer", "a scratch"), kNow + seconds(1)); // in place of the first
    KeptEdits(path, kOther).keep(QStringLiteral("job-1"), notes("of another shop"), kNow);
    const QList<KeptEdit> kept = KeptEdits(path, kStore).all();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().jobId, QStringLiteral("job-1"));
    QCOMPARE(kept.first().edit.value, QStringLiteral("three scratches — größer"));
    QCOMPARE(kept.first().edit.base, std::optional(QStringLiteral("a scratch")));
    QCOMPARE(kept.first().since, kNow + seconds(1));
    KeptEdits(path, kStore).forget(QStringLiteral("job-1"), {QStringLiteral("notes")});
    QVERIFY(KeptEdits(path, kStore).all().isEmpty());
    QCOMPARE(KeptEdits(path, kOther).all().size(), 1);
    KeptEdits(path, kOther).forget(QStringLiteral("job-1"), {QStringLiteral("notes")});
    QVERIFY(!QFile::exists(path));
}

void TestKeptEdits::aFileThatCannotBeReadIsPutAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("cut off") << QByteArray(R"({"edits": [{"store": "sqlite:/srv/shop.db", "jobId": "job-9", "field": "notes", "value": "dog ha)");
    QTest::newRow("another form") << QByteArray(R"(["dog hair"])");
    QTest::newRow("edits of another form") << QByteArray(R"({"edits": "dog hair"})");
    QTest::newRow("larger than any of ours") << QByteArray(R"({"edits": []})").leftJustified(9 * 1024 * 1024, ' ') + "dog hair";
}

void TestKeptEdits::aFileThatCannotBeReadIsPutAside()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("unsaved.json"));
    put(path, content);
    const KeptEdits edits(path, kStore);
    QVERIFY(edits.all().isEmpty());
    QVERIFY(contentOf(path) == content); // looking changes nothing
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("unsaved.json can't be read and was put aside as .*unsaved.json\\.")));
    edits.keep(QStringLiteral("job-1"), notes("two scratches"), kNow);
    QCOMPARE(edits.all().size(), 1);
    const QStringList aside = QDir(directory.path()).entryList({QStringLiteral("unsaved.json.*-*")}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QVERIFY(contentOf(directory.filePath(aside.first())) == content);
}

void TestKeptEdits::aFullDiskLeavesWhatWasKept()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("unsaved.json"));
    const KeptEdits edits(path, kStore);
    edits.keep(QStringLiteral("job-1"), notes("two scratches"), kNow);
    const QByteArray before = contentOf(path);

    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit crowded{4'096, usual.rlim_max}; // what a file may have, where the disk is full
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &crowded), 0);
    edits.keep(QStringLiteral("job-2"), notes(QByteArray(100'000, 'w').constData()), kNow);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    QCOMPARE(contentOf(path), before);
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("unsaved.json")}); // nothing half, no lock

    edits.keep(QStringLiteral("job-2"), notes("room again"), kNow);
    QCOMPARE(edits.all().size(), 2);
}

QTEST_GUILESS_MAIN(TestKeptEdits)
#include "tst_keptedits.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurestrip.h"
#include "photorig.h"
#include "photoservice.h"
#include "storetamper.h"

using namespace fb;

/// What is told about photos is told where it belongs, and what has come in stays on the screen.
class TestPhotoRefresh : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<PhotoRig>(); }
    void cleanup() { m_rig.reset(); }
    void whatFailsAfterLeavingIsTold();
    void anImportThatFailsAfterLeavingIsTold();
    void aPhotoSavedAfterAllIsNoProblem();
    void aRefusalGoesWithWhomItRefused();
    void whatHasComeInStays();

private:
    /// Begins to save the first photo as a file.
    void saveAs(const QString &path)
    {
        QCOMPARE(m_rig->menuOf(0) != nullptr, true);
        m_rig->pick("photoMenu", QStringLiteral("Save as…"));
        auto *dialog = m_rig->page->findChild<QFileDialog *>(QStringLiteral("photoSaveAs"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    }
    QString nowhere() const { return m_rig->files.filePath(QStringLiteral("no/such/folder/a.jpg")); }

    std::unique_ptr<PhotoRig> m_rig;
};

void TestPhotoRefresh::whatFailsAfterLeavingIsTold()
{
    QVERIFY(m_rig->have(1));
    const QString other = m_rig->walkIn(QStringLiteral("Walt"));
    FailureStrip strip(m_rig->theme);
    QObject::connect(m_rig->controller.get(), &JobController::failedElsewhere, &strip, &FailureStrip::add);
    saveAs(nowhere());
    m_rig->page->open(other, QStringLiteral("Today"), QTimeZone::utc()); // before the file could be written
    QTRY_VERIFY(strip.isVisible());
    QVERIFY2(strip.accessibleName().startsWith(QStringLiteral("Naomi: not saved. Photos.")), qPrintable(strip.accessibleName()));
    QTRY_COMPARE(m_rig->controller->detail().has_value(), true);
    QCOMPARE(m_rig->shownText("photoProblem"), QString()); // not on a job that it isn't about
}

void TestPhotoRefresh::anImportThatFailsAfterLeavingIsTold()
{
    FailureStrip strip(m_rig->theme);
    QObject::connect(m_rig->controller.get(), &JobController::failedElsewhere, &strip, &FailureStrip::add);
    m_rig->choose(PhotoCategory::Before);
    m_rig->panel()->add({{.path = m_rig->write(QStringLiteral("letter.jpg"), QByteArrayLiteral("Dear customer"))}});
    m_rig->controller->close(); // as Esc does
    m_rig->page->hide();
    QTRY_VERIFY_WITH_TIMEOUT(strip.isVisible(), 30'000);
    QVERIFY2(strip.accessibleName().startsWith(QStringLiteral("Naomi: not saved. Photos.")), qPrintable(strip.accessibleName()));
}

void TestPhotoRefresh::aPhotoSavedAfterAllIsNoProblem()
{
    QVERIFY(m_rig->have(1));
    saveAs(nowhere());
    QTRY_VERIFY(!m_rig->shownText("photoProblem").isEmpty());
    const QString good = m_rig->files.filePath(QStringLiteral("saved.jpg"));
    saveAs(good);
    QTRY_COMPARE(m_rig->shownText("photoProblem"), QString());
    QVERIFY(QFile::exists(good));
}

void TestPhotoRefresh::aRefusalGoesWithWhomItRefused()
{
    m_rig->signIn(Role::FrontDesk);
    m_rig->shop->signOut();
    QTRY_VERIFY(m_rig->controller->actor().nobody);
    m_rig->find<QToolButton>("photoSegment-1")->click();
    m_rig->panel()->add({{.path = m_rig->photo(1)}});
    QCOMPARE(m_rig->shownText("photoProblem"), QStringLiteral("Nobody is signed in."));
    m_rig->elsewhere(m_rig->job, FieldsEdit{{{QStringLiteral("bay"), QStringLiteral("Yard"), {}}}});
    QTRY_COMPARE(m_rig->controller->detail()->card.job.bay, QStringLiteral("Yard"));
    QCOMPARE(m_rig->shownText("photoProblem"), QStringLiteral("Nobody is signed in.")); // still so
    m_rig->signIn(Role::Manager);
    QTRY_COMPARE(m_rig->shownText("photoProblem"), QString());
}

void TestPhotoRefresh::whatHasComeInStays()
{
    // Anything that is shown anew while photos come in, a text that is saved for one, shows those that are there.
    QList<std::pair<int, int>> shown; // before and after
    QObject::connect(&m_rig->shop->photos(), &PhotoService::progressed, m_rig->page.get(), [&](const PhotoProgress &progress) {
        if (progress.done == 0)
            return;
        const int before = m_rig->shown();
        Q_EMIT m_rig->controller->changed();
        shown.push_back({before, m_rig->shown()});
    });
    QVERIFY(m_rig->have(2));
    QVERIFY(!shown.isEmpty());
    for (const auto &[before, after] : std::as_const(shown))
        QCOMPARE(after, before);
}

QTEST_MAIN(TestPhotoRefresh)
#include "tst_photorefresh.moc"

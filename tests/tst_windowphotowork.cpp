// SPDX-License-Identifier: GPL-3.0-or-later
#include "patience.h"
#include "photorig.h"

#include <QClipboard>

using namespace fb;

/// What people do with the photos of a job: categories, receipts, the viewer, all of it by keyboard; who may not.
class TestWindowPhotoWork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<PhotoRig>(); }
    void cleanup() { m_rig.reset(); }
    void aReceiptIsAskedForByThePaymentPanel();
    void theCategoryIsChangedByKey();
    void nothingTakesAPhotoAway();
    void theOnlyReceiptOfAPaidJobStaysOne();
    void theKeyboardReachesEverything();
    void theViewerTurnsPages();
    void theViewerShowsItUprightAndZooms();
    void whoMayNotIsToldWhy();
    void anotherDesksPhotoAppears();

private:
    std::unique_ptr<PhotoRig> m_rig;
};

void TestWindowPhotoWork::aReceiptIsAskedForByThePaymentPanel()
{
    m_rig->elsewhere(m_rig->job, TotalEdit{9'900, QStringLiteral("USD")});
    QTRY_VERIFY(m_rig->find("addReceipt")->isVisible());
    m_rig->click("addReceipt");
    auto *dialog = m_rig->filesDialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Add receipt"));
    QCOMPARE(m_rig->placeToAdd().data().toString(), QStringLiteral("Add receipt"));
    Q_EMIT dialog->filesSelected({m_rig->photo(1)});
    dialog->reject();
    QTRY_COMPARE(m_rig->kept().size(), 1);
    QCOMPARE(m_rig->kept().first().category, PhotoCategory::Receipt);
    QTRY_VERIFY(!m_rig->find("addReceipt")->isVisible()); // the payment panel knows at once
}

void TestWindowPhotoWork::theCategoryIsChangedByKey()
{
    QVERIFY(m_rig->have(2));
    QVERIFY(m_rig->menuOf(1));
    for (const QAction *action : m_rig->menu("photoMenu")->actions())
        QCOMPARE(action->isChecked(), action->text() == QStringLiteral("Before"));
    const bool second = m_rig->names().at(1) == m_rig->kept().last().fileName;
    m_rig->pick("photoMenu", QStringLiteral("Damage"));
    QTRY_COMPARE(m_rig->kept().at(second ? 1 : 0).category, PhotoCategory::Damage);
    QTRY_COMPARE(m_rig->grid()->model()->index(1, 0).data().toString(), QStringLiteral("Damage"));
    QCOMPARE(m_rig->kept().at(second ? 0 : 1).category, PhotoCategory::Before);
    m_rig->choose(PhotoCategory::Damage);
    QCOMPARE(m_rig->shown(), 1);
    m_rig->choose(PhotoCategory::After);
    QCOMPARE(m_rig->shown(), 0);
}

void TestWindowPhotoWork::nothingTakesAPhotoAway()
{
    QVERIFY(m_rig->have(1));
    m_rig->grid()->setFocus();
    m_rig->grid()->setCurrentIndex(m_rig->grid()->model()->index(0, 0));
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Backspace})
        m_rig->press(key);
    QVERIFY(m_rig->menuOf(0));
    QStringList entries;
    for (const QAction *action : m_rig->menu("photoMenu")->actions()) {
        if (!action->isSeparator())
            entries.push_back(action->text());
    }
    QCOMPARE(entries.join(u'|'), QStringLiteral("Open|Save as…|Before|After|Damage|Other|Receipt")); // evidence is not deleted
    m_rig->menu("photoMenu")->close();
    QCOMPARE(m_rig->kept().size(), 1);
}

void TestWindowPhotoWork::theOnlyReceiptOfAPaidJobStaysOne()
{
    m_rig->choose(PhotoCategory::Receipt);
    QVERIFY(m_rig->drop(m_rig->urlsOf({m_rig->photo(1)})));
    QTRY_COMPARE(m_rig->kept().size(), 1);
    m_rig->elsewhere(m_rig->job, TotalEdit{9'900, QStringLiteral("USD")});
    m_rig->elsewhere(m_rig->job, PaymentEdit{.paymentId = QStringLiteral("pay-1"), .amountMinor = 9'900, .currency = QStringLiteral("USD")});
    QTRY_COMPARE(m_rig->controller->detail()->card.payment(), PaymentStatus::Paid);
    QVERIFY(m_rig->menuOf(0));
    m_rig->pick("photoMenu", QStringLiteral("After"));
    QTRY_COMPARE(m_rig->shownText("photoProblem"), QStringLiteral("This is the only receipt of a paid job."));
    QCOMPARE(m_rig->kept().first().category, PhotoCategory::Receipt);
    m_rig->elsewhere(m_rig->job, FieldsEdit{{{QStringLiteral("bay"), QStringLiteral("Yard"), {}}}}); // what others do doesn't take the sentence away
    QTRY_COMPARE(m_rig->controller->detail()->card.job.bay, QStringLiteral("Yard"));
    QCOMPARE(m_rig->shownText("photoProblem"), QStringLiteral("This is the only receipt of a paid job."));
    m_rig->click("photoDismiss");
    QCOMPARE(m_rig->shownText("photoProblem"), QString());
}

void TestWindowPhotoWork::theKeyboardReachesEverything()
{
    QVERIFY(m_rig->have(3));
    QStringList reached;
    m_rig->find<QToolButton>("photoSegment-1")->setFocus();
    QTRY_VERIFY(QApplication::focusWidget()); // the window is active
    while (reached.size() < 3) {
        reached.push_back(QApplication::focusWidget()->objectName());
        m_rig->press(Qt::Key_Tab);
    }
    QCOMPARE(reached, QStringList({QStringLiteral("photoSegment-1"), QStringLiteral("photoMore"), QStringLiteral("photoGrid")})); // as they are seen
    m_rig->find<QToolButton>("photoSegment-1")->setFocus();
    m_rig->press(Qt::Key_Right); // within the segments
    m_rig->press(Qt::Key_Right);
    QVERIFY(m_rig->find<QToolButton>("photoSegment1")->hasFocus() && m_rig->find<QToolButton>("photoSegment1")->isChecked());
    QCOMPARE(m_rig->shown(), 0);
    m_rig->press(Qt::Key_Left);
    QCOMPARE(m_rig->shown(), 3);
    m_rig->press(Qt::Key_Left);
    m_rig->grid()->setFocus();
    m_rig->grid()->setCurrentIndex(m_rig->grid()->model()->index(0, 0));
    m_rig->press(Qt::Key_Right);
    QCOMPARE(m_rig->grid()->currentIndex().row(), 1);
    m_rig->press(Qt::Key_End);
    QCOMPARE(m_rig->grid()->currentIndex(), m_rig->placeToAdd());
    m_rig->press(Qt::Key_Return);
    auto *dialog = m_rig->filesDialog();
    QVERIFY(dialog);
    dialog->reject();
    QTRY_VERIFY(!m_rig->filesDialog());
    m_rig->press(Qt::Key_Home);
    m_rig->press(Qt::Key_Space);
    QTRY_VERIFY(m_rig->viewer());
    QCOMPARE(m_rig->viewer()->photo().fileName, m_rig->names().first());
    for (int row = 0; row < 3; ++row)
        QVERIFY(m_rig->grid()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Before, ")));
    // The menu that asks for a category stands at the photos when the pointer is elsewhere.
    m_rig->viewer()->close();
    QCursor::setPos(m_rig->page->mapToGlobal(QPoint(2, 2)));
    QTRY_VERIFY(!m_rig->panel()->rect().contains(m_rig->panel()->mapFromGlobal(QCursor::pos())));
    QGuiApplication::clipboard()->setMimeData(m_rig->urlsOf({m_rig->photo(9)}));
    m_rig->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_rig->menu("photoCategories"));
    QVERIFY(m_rig->grid()->rect().contains(m_rig->grid()->mapFromGlobal(m_rig->menu("photoCategories")->pos())));
    QTest::keyClick(m_rig->menu("photoCategories"), Qt::Key_Escape);
    QTRY_VERIFY(!m_rig->menu("photoCategories"));
    QCOMPARE(m_rig->kept().size(), 3); // Esc adds nothing
}

void TestWindowPhotoWork::theViewerTurnsPages()
{
    QVERIFY(m_rig->have(3));
    PhotoViewer *open = m_rig->openViewer(1);
    const QStringList names = m_rig->names();
    const auto name = [&] { return open->photo().fileName; };
    QCOMPARE(name(), names.at(1));
    QVERIFY2(open->accessibleName().startsWith(QStringLiteral("Before, ")) && open->accessibleName().endsWith(QStringLiteral("2 of 3.")),
             qPrintable(open->accessibleName()));
    QTest::keyClick(open, Qt::Key_Right);
    QCOMPARE(name(), names.at(2));
    QTest::keyClick(open, Qt::Key_Right); // the last one
    QCOMPARE(name(), names.at(2));
    QTRY_VERIFY(open->hasPicture());
    QTest::keyClick(open, Qt::Key_Home);
    QCOMPARE(name(), names.at(0));
    QTest::keyClick(open, Qt::Key_Left); // the first one
    QCOMPARE(name(), names.at(0));
    QTest::keyClick(open, Qt::Key_Space);
    QTest::keyClick(open, Qt::Key_PageDown);
    QTest::keyClick(open, Qt::Key_PageUp);
    QCOMPARE(name(), names.at(1));
    QTest::keyClick(open, Qt::Key_End);
    QCOMPARE(name(), names.at(2));
    open->setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(open, Qt::Key_Right); // back, where reading goes the other way
    QCOMPARE(name(), names.at(1));
    QTRY_VERIFY(open->hasPicture());
    QTest::keyClick(open, Qt::Key_Escape);
    QTRY_VERIFY(!m_rig->viewer());
    // By pointer or finger as well.
    const auto isSeen = [this] {
        m_rig->grid()->scrollTo(m_rig->grid()->model()->index(2, 0));
        return m_rig->grid()->viewport()->rect().contains(m_rig->grid()->visualRect(m_rig->grid()->model()->index(2, 0)).center());
    };
    QTRY_VERIFY(isSeen());
    QTest::mouseDClick(m_rig->grid()->viewport(), Qt::LeftButton, {}, m_rig->grid()->visualRect(m_rig->grid()->model()->index(2, 0)).center());
    QTRY_VERIFY(m_rig->viewer());
    QCOMPARE(m_rig->viewer()->photo().fileName, names.at(2));
    const auto press = [&](const char *button) { QTest::mouseClick(m_rig->find<QToolButton>(button), Qt::LeftButton); };
    press("viewerPrevious");
    QCOMPARE(m_rig->viewer()->photo().fileName, names.at(1));
    press("viewerNext");
    QCOMPARE(m_rig->viewer()->photo().fileName, names.at(2));
    press("viewerLarger");
    QCOMPARE(m_rig->viewer()->zoom(), 0.5);
    press("viewerSmaller");
    QCOMPARE(m_rig->viewer()->zoom(), 0.0);
    press("viewerClose");
    QTRY_VERIFY(!m_rig->viewer());
}

void TestWindowPhotoWork::theViewerShowsItUprightAndZooms()
{
    QVERIFY(m_rig->have(6));
    PhotoViewer *open =
        m_rig->openViewer(static_cast<int>(m_rig->names().indexOf(QStringLiteral("IMG_0005.jpg")))); // EXIF's orientation 6: it was held upright
    const auto picture = [&] { // the pixels of the photo on the screen, as large as it is
        const QImage seen = open->grab().toImage();
        const QRect stage = open->stage();
        return seen.copy(QRect(stage.center() - QPoint(400, 300) / 2, QSize(400, 300)));
    };
    QCOMPARE(open->photo().fileName, QStringLiteral("IMG_0005.jpg"));
    QCOMPARE(open->zoom(), 0.0);
    QTRY_VERIFY(isUpright(picture()));
    QTest::keyClick(open, Qt::Key_Plus);
    QTest::keyClick(open, Qt::Key_Plus);
    QCOMPARE(open->zoom(), 1.0);
    QTRY_VERIFY(isUpright(picture()));
    QTest::keyClick(open, Qt::Key_Plus);
    QCOMPARE(open->zoom(), 2.0);
    QTest::keyClick(open, Qt::Key_Plus); // no further
    QCOMPARE(open->zoom(), 2.0);
    QTRY_VERIFY(!isUpright(picture())); // the middle of it
    const QImage before = open->grab().toImage();
    QTest::mousePress(open, Qt::LeftButton, {}, open->rect().center());
    QMouseEvent drag(QEvent::MouseMove, open->rect().center() + QPoint(60, 40), open->mapToGlobal(open->rect().center()), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(open, &drag);
    QVERIFY(open->grab().toImage() != before);
    QTest::keyClick(open, Qt::Key_Minus);
    QCOMPARE(open->zoom(), 1.0);
    QTest::keyClick(open, Qt::Key_0);
    QCOMPARE(open->zoom(), 0.0);
    QTRY_VERIFY(isUpright(picture()));
    QTest::keyClick(open, Qt::Key_Plus);
    const bool first = open->photo().fileName == m_rig->names().first();
    QTest::keyClick(open, first ? Qt::Key_Right : Qt::Key_Left); // another one fits the window again
    QCOMPARE(open->zoom(), 0.0);
}

void TestWindowPhotoWork::whoMayNotIsToldWhy()
{
    QVERIFY(m_rig->have(1));
    m_rig->signIn(Role::Technician);
    QVERIFY(m_rig->drop(m_rig->urlsOf({m_rig->photo(3)}))); // everybody who is signed in may
    m_rig->pick("photoCategories", QStringLiteral("Before"));
    QTRY_COMPARE(m_rig->kept().size(), 2);
    QCOMPARE(m_rig->kept().last().takenBy, QStringLiteral("The TECHNICIAN"));

    m_rig->shop->signOut();
    const QString why = QStringLiteral("Nobody is signed in.");
    QTRY_COMPARE(m_rig->placeToAdd().data(Qt::AccessibleDescriptionRole).toString(), why);
    QVERIFY(m_rig->placeToAdd().data(Qt::ToolTipRole).toString().contains(why));
    QVERIFY(!m_rig->drop(m_rig->urlsOf({m_rig->photo(4)})));
    QCOMPARE(m_rig->shownText("photoProblem"), why);
    m_rig->click("photoDismiss");
    QGuiApplication::clipboard()->setImage(samplePicture({320, 200}, 5));
    m_rig->grid()->setFocus();
    m_rig->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_rig->shownText("photoProblem"), why);
    m_rig->click("photoDismiss");
    m_rig->grid()->setCurrentIndex(m_rig->placeToAdd());
    m_rig->press(Qt::Key_Return);
    QVERIFY(!m_rig->filesDialog());
    QCOMPARE(m_rig->shownText("photoProblem"), why);
    m_rig->find<QToolButton>("photoMore")->click();
    QTRY_VERIFY(m_rig->menu("photoActions"));
    QVERIFY(!m_rig->menu("photoActions")->actions().at(0)->isEnabled() && !m_rig->menu("photoActions")->actions().at(1)->isEnabled());
    QVERIFY(m_rig->menu("photoActions")->actions().at(0)->toolTip().contains(why));
    m_rig->menu("photoActions")->close();
    QVERIFY(m_rig->menuOf(0));
    for (const QAction *action : m_rig->menu("photoMenu")->actions())
        QCOMPARE(action->isSeparator() || action->isEnabled(), !action->isCheckable()); // looking is everybody's
    m_rig->menu("photoMenu")->close();
    QCOMPARE(m_rig->kept().size(), 2);
}

void TestWindowPhotoWork::anotherDesksPhotoAppears()
{
    const Result<ImportedPhoto> added =
        importPhoto(*m_rig->other, m_rig->job, PhotoCategory::Damage, {.path = m_rig->photo(1)}, {.name = QStringLiteral("Priya")}, m_rig->clock);
    QVERIFY(added);
    QTRY_COMPARE(m_rig->shown(), 1);
    QVERIFY(m_rig->grid()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("added by Priya")));
}

QTEST_MAIN(TestWindowPhotoWork)
#include "tst_windowphotowork.moc"

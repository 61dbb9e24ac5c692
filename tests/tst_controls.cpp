// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicebox.h"
#include "historypanel.h"
#include "patience.h"
#include "photogrid.h"
#include "photomodel.h"
#include "photoservice.h"
#include "samples.h"
#include "stepclock.h"
#include "textformat.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTemporaryDir>
#include <QTranslator>
#include <QVBoxLayout>

using namespace fb;

namespace {

/// Notes which rows are painted.
class PaintedRows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *, const QStyleOptionViewItem &, const QModelIndex &index) const override { rows.insert(index.row()); }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return qobject_cast<const QListView *>(option.widget)->gridSize();
    }
    mutable QSet<int> rows;
};

/// Times as they are written in Spanish.
class SpanishTimes : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return qstrcmp(source, "%1 PM") == 0 ? QStringLiteral("%1 p. m.") : QString();
    }
};

} // namespace

/// Parts of pages by themselves: rows that can be hit, words that keep off each other, one place that scrolls.
class TestControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Mode::Light); }
    void choicesAreHighEnoughToBeHit_data();
    void choicesAreHighEnoughToBeHit();
    void aWideTimeKeepsOffItsIcon();
    void theColumnOfThePhotosScrolls();

private:
    Theme m_theme;
};

void TestControls::choicesAreHighEnoughToBeHit_data()
{
    QTest::addColumn<bool>("editable");
    QTest::newRow("one of several") << false;
    QTest::newRow("or something else") << true;
}

void TestControls::choicesAreHighEnoughToBeHit()
{
    QFETCH(bool, editable);
    ChoiceBox box;
    box.dress(m_theme);
    box.setEditable(editable);
    box.addItems({QStringLiteral("Bay 1"), QStringLiteral("Bay 2"), QStringLiteral("Yard")});
    box.show();
    box.showPopup();
    QTRY_VERIFY(box.view()->isVisible());
    for (int row = 0; row < box.count(); ++row)
        QVERIFY(box.view()->visualRect(box.model()->index(row, 0)).height() >= m_theme.size("hit-target-min"));
    QCOMPARE(box.view()->verticalScrollBar()->maximum(), 0); // all of them are seen
    box.hidePopup();
}

void TestControls::aWideTimeKeepsOffItsIcon()
{
    SpanishTimes spanish;
    QCoreApplication::installTranslator(&spanish);
    TextFormat::setTwelveHours(true);
    JobDetail detail;
    detail.card.job.jobId = QStringLiteral("a");
    detail.card.booking.startAt = fromMs(1'763'678'880'000); // 22:48
    detail.history = {{.eventId = 1,
                       .jobId = QStringLiteral("a"),
                       .event = QStringLiteral("created"),
                       .changedAt = detail.card.booking.startAt,
                       .changedBy = QStringLiteral("Sam")}};
    HistoryPanel panel(m_theme);
    panel.resize(300, 400);
    panel.show();
    panel.refresh(detail, QTimeZone::utc());
    auto *list = panel.findChild<QListView *>(QStringLiteral("events"));
    const QString time = TextFormat::clock(detail.card.booking.startAt, QTimeZone::utc());
    TextFormat::setTwelveHours(false);
    QCoreApplication::removeTranslator(&spanish);
    QVERIFY2(time.startsWith(u"10:48") && time.size() > 10, qPrintable(time));
    QTRY_VERIFY(list->isVisible() && list->height() > 20);
    const QImage image = list->viewport()->grab().toImage();
    const QRgb ground = image.pixel(image.width() - 1, 0);
    const auto isBlank = [&](int x) {
        for (int y = 0; y < m_theme.line("meta"); ++y) {
            if (image.pixel(x, y) != ground)
                return false;
        }
        return true;
    };
    int from = 0;
    while (from < image.width() && isBlank(from))
        ++from;
    int end = from; // of what stands together: no gap of five pixels in it
    for (int x = from, blank = 0; x < image.width() && blank < 5; ++x) {
        blank = isBlank(x) ? blank + 1 : 0;
        if (blank == 0)
            end = x;
    }
    const int width = QFontMetrics(m_theme.font("small")).horizontalAdvance(time);
    QVERIFY2(end - from < width + m_theme.px(8), qPrintable(QStringLiteral("%1 to %2, the time alone is %3 wide").arg(from).arg(end).arg(width)));
}

void TestControls::theColumnOfThePhotosScrolls()
{
    const QTemporaryDir directory;
    StepClock clock;
    PhotoService service(ShopService::Settings{.store = QStringLiteral("sqlite:%1").arg(directory.filePath(QStringLiteral("shop.db")))}, clock);
    PhotoModel photos;
    QList<Photo> many;
    for (int n = 0; n < 200; ++n)
        many.push_back({.photoId = QString::number(n), .fileName = QStringLiteral("IMG_%1.jpg").arg(n), .hash = QString::number(n), .takenAt = clock.now()});
    QScrollArea column;
    column.setWidgetResizable(true);
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    auto *grid = new PhotoGrid(m_theme, photos, service, inside);
    auto *painted = new PaintedRows(grid);
    grid->setItemDelegate(painted);
    layout->addWidget(grid);
    layout->addStretch(1);
    column.setWidget(inside);
    column.resize(520, 600);
    column.show();
    photos.setPhotos(many, QTimeZone::utc());
    QTRY_VERIFY(column.verticalScrollBar()->maximum() > 600);
    QCOMPARE(grid->verticalScrollBar()->maximum(), 0); // no scroll in a scroll
    QTRY_VERIFY(painted->rows.contains(0));
    QVERIFY(QTest::qWaitForWindowExposed(&column, kPatienceMs));
    QVERIFY2(painted->rows.size() < 60, qPrintable(QString::number(painted->rows.size()))); // what is not seen is not read
    // The arrow keys lead on, and the wheel over a photo moves the column.
    grid->setFocus();
    grid->setCurrentIndex(photos.index(0));
    const int first = column.verticalScrollBar()->value();
    QTest::keyClick(grid, Qt::Key_End);
    QVERIFY(column.verticalScrollBar()->value() > first);
    QTRY_VERIFY(painted->rows.contains(grid->currentIndex().row()));
    QVERIFY(painted->rows.size() < 120);
    const QRect cell = grid->visualRect(grid->currentIndex()).translated(grid->viewport()->mapTo(column.viewport(), QPoint()));
    QVERIFY(column.viewport()->rect().contains(cell));
    const int down = column.verticalScrollBar()->value();
    const QPoint here = grid->visualRect(grid->currentIndex()).center();
    QWheelEvent wheel(here, grid->viewport()->mapToGlobal(here), QPoint(), QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(grid->viewport(), &wheel);
    QVERIFY(!wheel.isAccepted() || column.verticalScrollBar()->value() < down);
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"

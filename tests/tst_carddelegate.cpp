// SPDX-License-Identifier: GPL-3.0-or-later
#include "badge.h"
#include "boardcards.h"
#include "boardfilter.h"
#include "carddelegate.h"
#include "laneview.h"
#include "patience.h"
#include "theme.h"

#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace fb;
using namespace fb::test;

/// Cards painted into an image: nothing beyond the frame, the colours of the theme, buttons where they are seen.
class TestCardDelegate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTokenIsThere();
    void nothingIsPaintedOutside_data();
    void nothingIsPaintedOutside();
    void aPlateHasItsRoom();
    void edgesTellTheState_data();
    void edgesTellTheState();
    void buttonsAreWhereTheyAreHit();
    void aFailureHasTwoButtons();
    void rightToLeftMirrors();
    void wordsThatJoinAreNotTakenApart();
    void aTimeReadsFromTheRightInArabic();
    void longActionsHideTheInitials();
    void clickAndKeysReachTheController();
    void aCardIsDrawnAnewOnlyWhenItLooksDifferent();
    void aKeptPictureIsTheCard();
    void theSystemsColoursAreFollowed();

private:
    QImage paint(const JobCard &card, Theme::Mode mode, Qt::LayoutDirection direction = Qt::LeftToRight);

    Theme m_theme;
    static constexpr QRect kItem{20, 20, 216, 168};
};

void TestCardDelegate::initTestCase() { m_theme.apply(Theme::Mode::Light); }

void TestCardDelegate::everyTokenIsThere()
{
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        m_theme.apply(mode);
        QVERIFY(m_theme.color("surface") != QColor(Qt::magenta));
        for (const WorkStatus status : kWorkStatuses)
            QVERIFY(m_theme.status(workStatusName(status).toStdString()).fg != QColor(Qt::magenta));
        QVERIFY(!qApp->styleSheet().contains(u'@'));
        QVERIFY(!qApp->styleSheet().contains(QColor(Qt::magenta).name()));
    }
}

QImage TestCardDelegate::paint(const JobCard &card, Theme::Mode mode, Qt::LayoutDirection direction)
{
    m_theme.apply(mode);
    BoardModel board;
    board.setDay(QDate(2026, 11, 20), shop(), {card}, boardNow());
    QImage image(256, 208, QImage::Format_RGB32);
    image.fill(Qt::green);
    const CardDelegate delegate(m_theme);
    QStyleOptionViewItem option;
    option.rect = kItem;
    option.direction = direction;
    QPainter painter(&image);
    delegate.paint(&painter, option, board.index(0, 0));
    return image;
}

void TestCardDelegate::nothingIsPaintedOutside_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("light, right to left") << false << true;
}

void TestCardDelegate::nothingIsPaintedOutside()
{
    QFETCH(bool, dark);
    QFETCH(bool, mirrored);
    JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("10:00"), WorkStatus::Scheduled,
                             QStringLiteral("A name that goes on and on, 🚗🚗🚗, far beyond any lane's width"));
    card.job.vehicleModel = QString(300, u'W');
    card.job.vehiclePlate = QString(60, u'W');
    card.booking.serviceType = QString(300, u'g');
    card.booking.customerMissing = true;
    card.booking.movedFrom = card.booking.startAt - minutes(60);
    const QImage image = paint(card, dark ? Theme::Mode::Dark : Theme::Mode::Light, mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const QRect frame = CardDelegate(m_theme).cardRect(kItem);
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool touched = image.pixelColor(x, y) != QColor(Qt::green);
            painted += touched;
            QVERIFY2(!touched || frame.contains(x, y), qPrintable(QStringLiteral("%1,%2").arg(x).arg(y)));
        }
    }
    QVERIFY(painted > frame.width() * frame.height() * 9 / 10);
    // The padding stays free of text: one column inside the frame has the surface's colour from corner to corner.
    const int inside = frame.left() + 5;
    for (int y = frame.top() + 12; y < frame.bottom() - 12; ++y)
        QCOMPARE(image.pixelColor(inside, y), m_theme.color("surface"));
    for (int y = frame.top() + 12; y < frame.bottom() - 12; ++y)
        QCOMPARE(image.pixelColor(frame.right() - 5, y), m_theme.color("surface"));
}

void TestCardDelegate::aPlateHasItsRoom()
{
    // The narrowest lane: the vehicle gives way, and the last letter of the plate is seen.
    JobCard card = boardCard(QStringLiteral("a"), QStringLiteral("11:00"));
    card.job.vehicleModel = QStringLiteral("Sprinter 3500XD Cargo Van");
    const auto painted = [&](const QString &plate) {
        card.job.vehiclePlate = plate;
        return paint(card, Theme::Mode::Light);
    };
    QVERIFY(painted(QStringLiteral("7KLM 30291 AB 1I")) != painted(QStringLiteral("7KLM 30291 AB 1H")));
    // What is wider than the whole card ends in dots, inside its frame.
    const QString wide(30, u'W');
    QCOMPARE(painted(wide + u'I'), painted(wide + u'H'));
}

void TestCardDelegate::edgesTellTheState_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("token");
    QTest::newRow("as booked") << "ACCEPTED" << "12:00" << "";
    QTest::newRow("late") << "ACCEPTED" << "11:00" << "warning";
    QTest::newRow("cancelled") << "CANCELLED_BY_CUSTOMER" << "12:00" << "error";
    QTest::newRow("declined") << "DECLINED" << "12:00" << "error";
}

void TestCardDelegate::edgesTellTheState()
{
    QFETCH(QString, status);
    QFETCH(QString, start);
    QFETCH(QString, token);
    JobCard card = boardCard(QStringLiteral("a"), start);
    card.booking.status = status;
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        const QImage image = paint(card, mode);
        const QRect frame = CardDelegate(m_theme).cardRect(kItem);
        const QColor expected = token.isEmpty() ? m_theme.color("hairline") : m_theme.status(token.toStdString()).border;
        QCOMPARE(image.pixelColor(frame.center().x(), frame.top()), expected);
    }
}

void TestCardDelegate::buttonsAreWhereTheyAreHit()
{
    const CardFace face = CardWriter::write(boardCard(QStringLiteral("a"), QStringLiteral("11:00")), std::nullopt, boardNow(), shop().zone());
    const CardDelegate delegate(m_theme);
    const QRect action = delegate.partRect(kItem, Qt::LeftToRight, face, CardDelegate::Part::Action);
    QVERIFY(delegate.cardRect(kItem).contains(action));
    QVERIFY(action.height() >= m_theme.size("hit-target-min"));
    QCOMPARE(delegate.partAt(kItem, Qt::LeftToRight, face, action.center()), CardDelegate::Part::Action);
    QCOMPARE(delegate.partAt(kItem, Qt::LeftToRight, face, kItem.topLeft() + QPoint(10, 10)), CardDelegate::Part::None);
    QVERIFY(delegate.partRect(kItem, Qt::LeftToRight, face, CardDelegate::Part::Retry).isEmpty());
}

void TestCardDelegate::aFailureHasTwoButtons()
{
    const PendingMove failed{.to = WorkStatus::CheckedIn, .failure = QStringLiteral("Not saved, no network")};
    const CardFace face = CardWriter::write(boardCard(QStringLiteral("a"), QStringLiteral("11:00")), failed, boardNow(), shop().zone());
    const CardDelegate delegate(m_theme);
    const QRect retry = delegate.partRect(kItem, Qt::LeftToRight, face, CardDelegate::Part::Retry);
    const QRect dismiss = delegate.partRect(kItem, Qt::LeftToRight, face, CardDelegate::Part::Dismiss);
    QVERIFY(!retry.isEmpty() && !dismiss.isEmpty() && !retry.intersects(dismiss));
    QVERIFY(delegate.cardRect(kItem).contains(retry) && delegate.cardRect(kItem).contains(dismiss));
    QVERIFY(delegate.partRect(kItem, Qt::LeftToRight, face, CardDelegate::Part::Action).isEmpty());
}

void TestCardDelegate::rightToLeftMirrors()
{
    const CardFace face = CardWriter::write(boardCard(QStringLiteral("a"), QStringLiteral("11:00")), std::nullopt, boardNow(), shop().zone());
    const CardDelegate delegate(m_theme);
    const QRect ltr = delegate.partRect(kItem, Qt::LeftToRight, face, CardDelegate::Part::Action);
    const QRect rtl = delegate.partRect(kItem, Qt::RightToLeft, face, CardDelegate::Part::Action);
    const QRect card = delegate.cardRect(kItem);
    QCOMPARE(rtl.left() - card.left(), card.right() - ltr.right());
}

namespace {
constexpr QRect kLine{10, 10, 180, 22};

QImage blank()
{
    QImage image(200, 42, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

QImage cells(const QFont &font, const QString &text)
{
    QImage image = blank();
    QPainter painter(&image);
    paint::tabular(painter, kLine, font, Qt::black, Qt::AlignLeft, text, Qt::RightToLeft);
    return image;
}
} // namespace

void TestCardDelegate::wordsThatJoinAreNotTakenApart()
{
    const QFont font = m_theme.font("meta");
    const QString word = QStringLiteral("معروف");
    const QFontMetricsF metrics(font);
    QImage whole = blank();
    QPainter painter(&whole);
    painter.setFont(font);
    painter.setPen(Qt::black);
    const qreal y = kLine.top() + (kLine.height() - metrics.height()) / 2 + metrics.ascent();
    painter.drawText(QPointF(kLine.right() + 1 - metrics.horizontalAdvance(word), y), word);
    painter.end();
    QVERIFY(whole != blank());
    QVERIFY(cells(font, word) == whole);
}

void TestCardDelegate::aTimeReadsFromTheRightInArabic()
{
    const QFont font = m_theme.font("meta");
    const QImage digits = cells(font, QStringLiteral("12:45"));
    const QImage time = cells(font, QStringLiteral("12:45 م"));
    const int width = static_cast<int>(QFontMetricsF(font).horizontalAdvance(QStringLiteral("11:11")));
    const QRect end(kLine.right() + 1 - width, 0, width + 5, digits.height());
    QVERIFY(digits.copy(end) != blank().copy(end));
    QVERIFY2(time.copy(end) == digits.copy(end), "the digits stand first, which is at the right");
    QVERIFY2(time != digits, "and before the day's half");
}

void TestCardDelegate::longActionsHideTheInitials()
{
    CardFace face;
    face.status = WorkStatus::CheckedIn;
    face.progress = {.done = 0, .total = 12};
    face.initials = QStringLiteral("RM");
    face.time = QStringLiteral("11:00");
    const auto picture = [&](const QString &action, const QString &initials) {
        CardFace shown = face;
        shown.action = action;
        shown.does = CardAction::Move;
        shown.initials = initials;
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), QVariant::fromValue<CardFacePtr>(std::make_shared<const CardFace>(shown)), BoardModel::FaceRole);
        QImage image(256, 208, QImage::Format_RGB32);
        image.fill(Qt::white);
        const CardDelegate delegate(m_theme);
        QStyleOptionViewItem option;
        option.rect = kItem;
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(0, 0));
        return image;
    };
    const QString brief = QStringLiteral("Start");
    QVERIFY(picture(brief, QStringLiteral("RM")) != picture(brief, QStringLiteral("WW")));
    const QString lengthy = QStringLiteral("Start the work on this");
    QVERIFY2(picture(lengthy, QStringLiteral("RM")) == picture(lengthy, QStringLiteral("WW")), "nothing is drawn over the button");
}

void TestCardDelegate::clickAndKeysReachTheController()
{
    BoardModel board;
    board.setDay(QDate(2026, 11, 20), shop(),
                 {boardCard(QStringLiteral("a"), QStringLiteral("11:00")), boardCard(QStringLiteral("b"), QStringLiteral("12:00"))}, boardNow());
    BoardFilter cards(board, WorkStatus::Scheduled);
    LaneView view(m_theme, cards);
    view.resize(232, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view, kPatienceMs));
    const QSignalSpy wanted(&view, &LaneView::actionWanted);
    const QSignalSpy opened(&view, &LaneView::opened);

    const auto face = cards.index(1, 0).data(BoardModel::FaceRole).value<CardFacePtr>();
    const QRect action = view.cardDelegate().partRect(view.visualRect(cards.index(1, 0)), Qt::LeftToRight, *face, CardDelegate::Part::Action);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, action.center());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("b"));

    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(cards.index(0, 0)).topLeft() + QPoint(30, 30));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(view.currentJob(), QStringLiteral("a"));
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(1).at(0).toString(), QStringLiteral("a"));
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).toString(), QStringLiteral("b"));

    // The current card stays current by its job when its time moves.
    JobCard moved = boardCard(QStringLiteral("b"), QStringLiteral("10:00"));
    board.apply({moved}, boardNow());
    QCOMPARE(view.currentJob(), QStringLiteral("b"));
    QCOMPARE(view.currentIndex().row(), 0);
}

void TestCardDelegate::aCardIsDrawnAnewOnlyWhenItLooksDifferent()
{
    BoardModel board;
    QList<JobCard> day{boardCard(QStringLiteral("a"), QStringLiteral("11:00")), boardCard(QStringLiteral("b"), QStringLiteral("12:00")),
                       boardCard(QStringLiteral("c"), QStringLiteral("13:00"))};
    for (JobCard &card : day)
        card.booking.durationMin = 45; // no two at once
    board.setDay(QDate(2026, 11, 20), shop(), day, boardNow());
    BoardFilter cards(board, WorkStatus::Scheduled);
    LaneView view(m_theme, cards);
    view.resize(232, 700);
    view.grab();
    QCOMPARE(view.cardDelegate().drawings(), 3);
    view.grab();
    QCOMPARE(view.cardDelegate().drawings(), 3);

    JobCard changed = boardCard(QStringLiteral("b"), QStringLiteral("12:00"), WorkStatus::Scheduled, QStringLiteral("Theo Park"));
    changed.booking.durationMin = 45;
    board.apply({changed}, boardNow());
    view.grab();
    QCOMPARE(view.cardDelegate().drawings(), 4);
    changed.booking.startAt -= minutes(180); // up, past another one
    board.apply({changed}, boardNow());
    view.grab();
    QCOMPARE(view.cardDelegate().drawings(), 5);

    const Theme::Mode mode = m_theme.isDark() ? Theme::Mode::Light : Theme::Mode::Dark;
    m_theme.apply(mode);
    view.grab();
    QCOMPARE(view.cardDelegate().drawings(), 8);
}

void TestCardDelegate::aKeptPictureIsTheCard()
{
    m_theme.apply(Theme::Mode::Light);
    BoardModel board;
    board.setDay(QDate(2026, 11, 20), shop(), {boardCard(QStringLiteral("a"), QStringLiteral("11:00"))}, boardNow());
    const CardDelegate delegate(m_theme);
    QStyleOptionViewItem option;
    option.rect = kItem;
    const auto painted = [&](QStyle::State state) {
        QImage image(256, 208, QImage::Format_RGB32);
        image.fill(m_theme.color("window"));
        QPainter painter(&image);
        option.state = state;
        delegate.paint(&painter, option, board.index(0, 0));
        return image;
    };
    const QImage plain = painted(QStyle::State_Enabled);
    const QImage focused = painted(QStyle::State_Enabled | QStyle::State_HasFocus);
    QVERIFY(plain != focused);
    QCOMPARE(painted(QStyle::State_Enabled | QStyle::State_HasFocus), focused);
    QCOMPARE(delegate.drawings(), 2);
    QCOMPARE(painted(QStyle::State_Enabled), plain);
    option.rect.translate(3, 5);
    QCOMPARE(painted(QStyle::State_Enabled).copy(kItem.translated(3, 5)), plain.copy(kItem));
    QCOMPARE(delegate.drawings(), 3);
}

void TestCardDelegate::theSystemsColoursAreFollowed()
{
    QPalette desktop(Qt::white);
    Theme theme(nullptr, [&] { return desktop; });
    theme.apply(Theme::Mode::System, 1.15);
    QVERIFY(!theme.isDark());
    const QSignalSpy changed(&theme, &Theme::changed);
    QWidget window;
    const auto tell = [&] {
        QEvent event(QEvent::ThemeChange);
        QCoreApplication::sendEvent(&window, &event);
    };
    tell(); // nothing is different
    QCOMPARE(changed.size(), 0);
    desktop = QPalette(Qt::black);
    tell();
    QVERIFY(theme.isDark());
    QCOMPARE(theme.scale(), 1.15);
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme.color("window"));
    QCOMPARE(changed.size(), 1); // our own palette is no change of the desktop's

    desktop = QPalette(Qt::white);
    QEvent palette(QEvent::ApplicationPaletteChange);
    QCoreApplication::sendEvent(qApp, &palette);
    QVERIFY(!theme.isDark());
    theme.apply(Theme::Mode::Light);
    desktop = QPalette(Qt::black);
    tell();
    QVERIFY(!theme.isDark()); // somebody has chosen
    theme.apply(Theme::Mode::System);
    QVERIFY(theme.isDark());

    // What Qt itself says of the desktop is not what we have put over it.
    Theme real;
    real.apply(Theme::Mode::System);
    const bool dark = real.isDark();
    real.apply(dark ? Theme::Mode::Light : Theme::Mode::Dark);
    tell();
    real.apply(Theme::Mode::System);
    QCOMPARE(real.isDark(), dark);
    m_theme.apply(Theme::Mode::Light);
}

QTEST_MAIN(TestCardDelegate)
#include "tst_carddelegate.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Day sheet and job ticket, as PDF files: how many pages, what they say, the code, and that nothing on screen waits for them.
#include "patience.h"
#include "printcontroller.h"
#include "printwriter.h"
#include "qrcode.h"
#include "textformat.h"

#include <QImage>
#include <QPdfWriter>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace fb;

namespace {

const QString kJobId = QStringLiteral("6a8f0e0a-0000-4000-8000-000000000001");
constexpr Instant kStart{milliseconds(1'790'000'000'000)};

JobCard card(int n)
{
    JobCard card;
    card.job.jobId = QStringLiteral("job-%1").arg(n);
    card.job.vehicleMake = QStringLiteral("BMW");
    card.job.vehicleModel = QStringLiteral("X%1").arg(n);
    card.job.vehiclePlate = QStringLiteral("7KLM%1").arg(n, 3, 10, QChar(u'0'));
    card.job.bay = QStringLiteral("B%1").arg(n % 5);
    card.job.totalMinor = 24'500;
    card.job.currency = QStringLiteral("USD");
    card.paidMinor = n % 2 == 0 ? 24'500 : 4'500;
    card.technician = QStringLiteral("Noah Kim");
    card.booking.bookingId = QStringLiteral("B%1").arg(n);
    card.booking.customerName = QStringLiteral("Customer%1 Reyes").arg(n, 3, 10, QChar(u'0'));
    card.booking.serviceType = QStringLiteral("Full detail + Clay bar");
    card.booking.status = QStringLiteral("ACCEPTED");
    card.booking.startAt = kStart + std::chrono::minutes(n);
    card.booking.durationMin = 90;
    return card;
}

BoardDay day(int jobs)
{
    BoardDay day;
    day.date = QDate(2026, 9, 21);
    day.location = {.locationId = QStringLiteral("L1"), .name = QStringLiteral("Franklin"), .timeZone = QStringLiteral("America/Chicago")};
    day.synced = true;
    for (int n = jobs; n-- > 0;) // the wrong way round: the sheet sorts
        day.cards.push_back(card(n));
    return day;
}

JobDetail ticket()
{
    JobDetail detail;
    detail.card = card(7);
    detail.card.job.jobId = kJobId;
    detail.card.job.notes = QStringLiteral("First line\n<b>second</b> line");
    detail.checklist = {{QStringLiteral("i1"), Checklist::Tech, 1, QStringLiteral("Vacuum the seats"), true, 1, kStart, QStringLiteral("Noah")},
                        {QStringLiteral("i2"), Checklist::Tech, 2, QStringLiteral("Dress the tyres"), false, 1, {}, {}},
                        {QStringLiteral("i3"), Checklist::Qc, 1, QStringLiteral("Walk around the car"), true, 1, {}, {}}};
    return detail;
}

/// Printed with a PrintRun, as Ctrl+P does once a printer is chosen.
struct Printed {
    bool good = false;
    milliseconds longest{0};
    QString file;
};

Printed print(const QString &file, bool landscape, PrintRun::Make make, QPageSize::PageSizeId paper = QPageSize::Letter)
{
    std::unique_ptr<QPrinter> printer = PrintController::newPrinter(landscape);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(file);
    printer->setPageSize(QPageSize(paper));
    Printed printed{.file = file};
    auto *run = new PrintRun(std::move(printer), std::move(make));
    bool ended = false;
    QObject::connect(run, &PrintRun::finished, run, [&](bool good) {
        printed.good = good;
        printed.longest = run->longestTurn();
        ended = true;
    });
    run->start();
    if (!QTest::qWaitFor([&] { return ended; }, kPatienceMs))
        qWarning("printing did not end");
    return printed;
}

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(kPatienceMs) ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

QString textOf(const QString &file) { return output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")}); }

int pagesOf(const QString &file)
{
    const QString info = output(QStringLiteral("pdfinfo"), {file});
    return info.section(QStringLiteral("Pages:"), 1).section(u'\n', 0, 0).trimmed().toInt();
}

PrintSheet sheetOf(const BoardDay &day, const PrintLook &look) { return PrintWriter::daySheet(day, kStart, look); }

PrintSheet sheetOf(const JobDetail &detail, const PrintLook &look)
{
    return PrintWriter::jobTicket(detail, QStringLiteral("Franklin"), QTimeZone("America/Chicago"), kStart, look);
}

} // namespace

class TestPrint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void daySheetHasEveryJobInOrder();
    void longDayGoesOverPages();
    void twoHundredJobsLetTheWindowBreathe();
    void emptyDaySaysSo();
    void carriedOverComesFirst();
    void longWordsAreWhole();
    void foreignWordsKeepTheirOrder();
    void ticketSaysEverything();
    void longNotesGoOverPages();
    void codeReadsAsTheJobsId();
    void rightToLeftIsMirrored();
    void paperFollowsTheLocale();
    void fileThatCannotBeWrittenIsAFailure();

private:
    QString file(const char *name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_directory;
    bool m_reads = false; ///< poppler's programs are there
};

void TestPrint::initTestCase()
{
    m_reads = !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty() && !QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty();
}

#define NEED_POPPLER()                                                                                                                                         \
    if (!m_reads)                                                                                                                                              \
    QSKIP("poppler-utils, which reads PDF files, is not installed")

void TestPrint::daySheetHasEveryJobInOrder()
{
    NEED_POPPLER();
    const Printed printed = print(file("day.pdf"), true, [](const PrintLook &look) { return sheetOf(day(12), look); });
    QVERIFY(printed.good);
    QCOMPARE(pagesOf(printed.file), 1);
    const QString text = textOf(printed.file);
    qsizetype at = 0;
    for (int n = 0; n < 12; ++n) {
        const qsizetype found = text.indexOf(card(n).booking.customerName, at);
        QVERIFY2(found >= at, qPrintable(text));
        at = found;
        QVERIFY2(text.contains(card(n).job.vehiclePlate), qPrintable(text));
    }
    for (const char *part : {"Franklin", "12 job", "Time", "Balance", "BMW X3", "Full detail", "Noah Kim", "200.00 USD", "paid", "Page 1 of 1"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
}

void TestPrint::longDayGoesOverPages()
{
    NEED_POPPLER();
    const Printed printed = print(file("long.pdf"), true, [](const PrintLook &look) { return sheetOf(day(200), look); });
    QVERIFY(printed.good);
    const int pages = pagesOf(printed.file);
    QVERIFY(pages > 4 && pages < 20);
    const QString text = textOf(printed.file);
    for (int n = 0; n < 200; ++n)
        QCOMPARE(text.count(card(n).booking.customerName.section(u' ', 0, 0)), 1);
    for (int page = 1; page <= pages; ++page)
        QVERIFY2(text.contains(QStringLiteral("Page %1 of %2").arg(page).arg(pages)), qPrintable(text.right(500)));
    QCOMPARE(text.count(QStringLiteral("Technician")), pages); // the header stands on each
}

void TestPrint::twoHundredJobsLetTheWindowBreathe()
{
    const BoardDay full = day(200);
    const Printed printed = print(file("turns.pdf"), true, [&](const PrintLook &look) { return sheetOf(full, look); });
    QVERIFY(printed.good);
    qInfo("200 jobs: the longest turn took %lld ms", static_cast<long long>(printed.longest.count()));
}

void TestPrint::emptyDaySaysSo()
{
    NEED_POPPLER();
    BoardDay none = day(0);
    QVERIFY(textOf(print(file("none.pdf"), true, [&](const PrintLook &look) { return sheetOf(none, look); }).file).contains(u"No jobs."));
    none.synced = false;
    const QString text = textOf(print(file("unread.pdf"), true, [&](const PrintLook &look) { return sheetOf(none, look); }).file);
    QVERIFY2(text.contains(u"not read from Square") && !text.contains(u"No jobs."), qPrintable(text));
}

void TestPrint::carriedOverComesFirst()
{
    NEED_POPPLER();
    BoardDay both = day(3);
    both.carriedOver = {card(500)};
    const QString text = textOf(print(file("carried.pdf"), true, [&](const PrintLook &look) { return sheetOf(both, look); }).file);
    const qsizetype carried = text.indexOf(u"Customer500");
    QVERIFY2(carried > 0 && carried < text.indexOf(u"Customer000") && text.indexOf(u"Carried over") < carried, qPrintable(text));
}

void TestPrint::longWordsAreWhole()
{
    NEED_POPPLER();
    BoardDay long30 = day(30);
    for (JobCard &job : long30.cards) {
        job.booking.customerName = QStringLiteral("Bartholomew Featherstonehaugh-Cholmondeley the Third");
        job.booking.serviceType = QStringLiteral("Full detail + Clay bar + Ceramic coating 3 years + Engine bay + Headlight restoration, both sides");
        job.booking.status = QStringLiteral("CANCELLED_BY_CUSTOMER");
        job.job.vehicleModel = QStringLiteral("Sprinter 3500XD Cargo Van High Roof Extended");
        job.job.vehiclePlate = QStringLiteral("7KLM 30291 ABWWWZ");
        job.job.bay = QStringLiteral("Outdoor yard, left");
        job.technician = QStringLiteral("Theodora Papadopoulou Grantham");
        job.job.totalMinor = 123'456'789;
        job.paidMinor = 0;
    }
    TextFormat::setTwelveHours(true);
    const Printed printed = print(file("words.pdf"), true, [&](const PrintLook &look) { return sheetOf(long30, look); });
    const QString time = TextFormat::clock(kStart, QTimeZone("America/Chicago")).replace(QChar::Nbsp, u' ');
    JobDetail detail = ticket();
    detail.card = long30.cards.first();
    detail.checklist[1].label =
        QStringLiteral("Vacuum the seats, the mats, the trunk, under the seats and everywhere the dog has ever been, and then do it once again");
    const QString ticketText = textOf(print(file("wordsticket.pdf"), false, [&](const PrintLook &look) { return sheetOf(detail, look); }).file);
    TextFormat::setTwelveHours(false);
    QVERIFY(printed.good);
    const QString text = textOf(printed.file);
    QVERIFY2(!text.contains(u'…'), qPrintable(text));
    QVERIFY2(text.contains(time) && time.endsWith(u'M'), qPrintable(text)); // in one piece
    for (const char *word :
         {"Cholmondeley", "restoration", "sides", "Extended", "ABWWWZ", "Outdoor", "left", "Papadopoulou", "Grantham", "1234567.89", "cancelled"})
        QCOMPARE(text.count(QLatin1String(word)), 30);
    QVERIFY2(!ticketText.contains(u'…'), qPrintable(ticketText));
    for (const char *word : {"Third", "Extended", "ABWWWZ", "sides", "once again"})
        QVERIFY2(ticketText.contains(QLatin1String(word)), qPrintable(ticketText));
}

void TestPrint::foreignWordsKeepTheirOrder()
{
    // In Arabic, too, the year of a car stands before its make, on the left: at the right, where the line begins, there is its plate.
    const PrintLook look{.area = QSizeF(540, 720), .family = QGuiApplication::font().family(), .direction = Qt::RightToLeft};
    const auto plateOf = [&](const QString &year) {
        JobDetail detail = ticket();
        detail.card.job.vehicleYear = year;
        const PrintSheet sheet = sheetOf(detail, look);
        QImage image(540, 110, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        sheet.paintPage(painter, 0);
        painter.end();
        return image.copy(490, 53, 50, 18);
    };
    const QImage plate = plateOf(QStringLiteral("2018"));
    QImage nothing = plate;
    nothing.fill(Qt::white);
    QVERIFY(plate != nothing);
    QCOMPARE(plateOf(QStringLiteral("1974")), plate);
}

void TestPrint::ticketSaysEverything()
{
    NEED_POPPLER();
    const Printed printed = print(file("ticket.pdf"), false, [](const PrintLook &look) { return sheetOf(ticket(), look); }, QPageSize::A4);
    QVERIFY(printed.good);
    QCOMPARE(pagesOf(printed.file), 1);
    const QString text = textOf(printed.file);
    for (const char *part : {"Customer007 Reyes", "BMW X7", "7KLM007", "Full detail + Clay bar", "Noah Kim", "245.00 USD", "200.00 USD", "First line",
                             "<b>second</b> line", "Vacuum the seats", "optional", "Walk around the car", "6a8f0e0a-0000-4000-8000-000000000001"})
        QVERIFY2(text.contains(QLatin1String(part)), (QByteArray(part) + "\n" + text.toUtf8()).constData());
}

void TestPrint::longNotesGoOverPages()
{
    NEED_POPPLER();
    JobDetail detail = ticket();
    QStringList lines;
    for (int n = 0; n < 150; ++n)
        lines.push_back(QStringLiteral("noteline%1").arg(n));
    detail.card.job.notes = lines.join(u'\n');
    detail.card.booking.customerNote = QString(4000, QChar(u'Z'));
    const Printed printed = print(file("notes.pdf"), false, [&](const PrintLook &look) { return sheetOf(detail, look); });
    QVERIFY(printed.good && pagesOf(printed.file) > 2);
    const QString text = textOf(printed.file);
    QVERIFY(text.contains(u"noteline0\n") && text.contains(u"noteline149\n"));
    QCOMPARE(text.count(u'Z'), 4000);
    QVERIFY(text.indexOf(u"Walk around") > text.indexOf(u"noteline149"));
}

void TestPrint::codeReadsAsTheJobsId()
{
    const std::optional<QrCode> code = qrCode(kJobId);
    QVERIFY(code && code->size >= 21);
    QVERIFY(code->isDark(0, 0) && code->isDark(6, 6) && !code->isDark(1, 1) && !code->isDark(7, 7)); // the finder pattern
    QVERIFY(!qrCode(QString(5000, QChar(u'x'))));
    if (QStandardPaths::findExecutable(QStringLiteral("zbarimg")).isEmpty() || QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty())
        QSKIP("zbar-tools and poppler-utils, which read the printed code, are not installed");
    const Printed printed = print(file("code.pdf"), false, [](const PrintLook &look) { return sheetOf(ticket(), look); });
    output(QStringLiteral("pdftoppm"),
           {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-gray"), QStringLiteral("-png"), QStringLiteral("-singlefile"), printed.file,
            file("code")});
    const QString read = output(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"), file("code.png")});
    QCOMPARE(read.trimmed(), kJobId);
}

void TestPrint::rightToLeftIsMirrored()
{
    const PrintLook look{.area = QSizeF(540, 720), .family = QGuiApplication::font().family(), .direction = Qt::RightToLeft};
    const auto drawn = [&](Qt::LayoutDirection direction) {
        PrintLook turned = look;
        turned.direction = direction;
        const PrintSheet sheet = sheetOf(ticket(), turned);
        QImage image(540, 720, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        sheet.paintPage(painter, 0);
        return image;
    };
    // The code stands at the end of the line: right in English, left in Arabic. It is far darker than words.
    const auto dark = [](const QImage &image, int from, int to) {
        int count = 0;
        for (int y = 0; y < 110; ++y) {
            for (int x = from; x < to; ++x)
                count += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
        }
        return count;
    };
    const QImage english = drawn(Qt::LeftToRight);
    const QImage arabic = drawn(Qt::RightToLeft);
    QVERIFY(dark(english, 430, 540) > 2000 && dark(english, 0, 110) < 1500);
    QVERIFY(dark(arabic, 0, 110) > 2000 && dark(arabic, 430, 540) < 1500);
}

void TestPrint::paperFollowsTheLocale()
{
    QCOMPARE(paperOf(QLocale(QStringLiteral("en_US"))), QPageSize::Letter);
    QCOMPARE(paperOf(QLocale(QStringLiteral("es_MX"))), QPageSize::Letter);
    QCOMPARE(paperOf(QLocale(QStringLiteral("de_DE"))), QPageSize::A4);
    QCOMPARE(paperOf(QLocale(QStringLiteral("ar_EG"))), QPageSize::A4);
}

void TestPrint::fileThatCannotBeWrittenIsAFailure()
{
    const Printed printed = print(file("no/such/directory/day.pdf"), true, [](const PrintLook &look) { return sheetOf(day(2), look); });
    QVERIFY(!printed.good);
}

QTEST_MAIN(TestPrint)
#include "tst_print.moc"

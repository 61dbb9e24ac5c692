// SPDX-License-Identifier: GPL-3.0-or-later
#include "printcontroller.h"

#include "printwriter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinterInfo>
#include <QStandardPaths>
#include <QTimer>
#include <QWidget>

namespace fb {

namespace {
constexpr qreal kMarginMm = 12;
constexpr qreal kPointsPerInch = 72;
} // namespace

PrintRun::PrintRun(std::unique_ptr<QPrinter> printer, Make make, QObject *parent)
    : QObject(parent)
    , m_printer(std::move(printer))
    , m_make(std::move(make))
{
}

PrintRun::~PrintRun()
{
    if (m_painter.isActive()) { // closed in the middle: nothing half printed
        m_printer->abort();
        m_painter.end();
    }
}

void PrintRun::start() { QTimer::singleShot(0, this, &PrintRun::step); }

void PrintRun::step()
{
    QElapsedTimer turn;
    turn.start();
    paintNext();
    m_longest = std::max(m_longest, milliseconds(turn.elapsed()));
}

void PrintRun::paintNext()
{
    if (!m_sheet) {
        if (!m_painter.begin(m_printer.get()))
            return end(false);
        m_sheet = m_make({.area = m_printer->pageLayout().paintRect(QPageLayout::Point).size(),
                          .family = QGuiApplication::font().family(),
                          .direction = QGuiApplication::layoutDirection()});
        return start();
    }
    if (m_page == m_sheet->pageCount())
        return end(m_painter.end() && m_printer->printerState() != QPrinter::Error);
    if (m_page > 0 && !m_printer->newPage())
        return end(false);
    m_painter.save();
    const qreal scale = m_printer->resolution() / kPointsPerInch;
    m_painter.scale(scale, scale);
    m_sheet->paintPage(m_painter, m_page++);
    m_painter.restore();
    start();
}

void PrintRun::end(bool good)
{
    if (m_painter.isActive())
        m_painter.end();
    Q_EMIT finished(good);
    deleteLater();
}

PrintController::PrintController(ShopService &shop, const Clock &clock, QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_clock(clock)
    , m_window(window)
{
}

std::unique_ptr<QPrinter> PrintController::newPrinter(bool landscape)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    if (QPrinterInfo::defaultPrinter().isNull())
        printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setColorMode(QPrinter::GrayScale);
    printer->setPageLayout(QPageLayout(QPageSize(paperOf(QLocale())), landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
                                       QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter));
    return printer;
}

void PrintController::printDay(QDate date)
{
    m_shop.board(date, this, [this](const Result<BoardDay> &day) {
        if (!day) {
            fail(tr("The day sheet was not printed."), day.error().detail);
            return;
        }
        const Instant now = m_clock.now();
        ask(tr("Day sheet %1", "name of a file").arg(day->date.toString(Qt::ISODate)), true,
            [day = *day, now](const PrintLook &look) { return PrintWriter::daySheet(day, now, look); });
    });
}

void PrintController::printJob(const QString &jobId)
{
    m_shop.job(jobId, this, [this](const Result<JobDetail> &detail) {
        if (!detail) {
            fail(tr("The job ticket was not printed."), detail.error().detail);
            return;
        }
        m_shop.locations(this, [this, detail = *detail](const Result<QList<Location>> &locations) {
            Location place;
            for (const Location &location : locations.value_or(QList<Location>())) {
                if (location.locationId == detail.card.booking.locationId)
                    place = location;
            }
            const Instant now = m_clock.now();
            ask(tr("Job %1", "name of a file").arg(detail.card.job.jobId.left(8)), false,
                [detail, place, now](const PrintLook &look) { return PrintWriter::jobTicket(detail, place.name, place.zone(), now, look); });
        });
    });
}

void PrintController::ask(const QString &name, bool landscape, PrintRun::Make make)
{
    if (m_window->findChild<QPrintDialog *>())
        return; // asked twice
    auto printer = std::make_shared<std::unique_ptr<QPrinter>>(newPrinter(landscape));
    (*printer)->setDocName(name);
    if ((*printer)->outputFormat() == QPrinter::PdfFormat) {
        const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        (*printer)->setOutputFileName((documents.exists() ? documents : QDir::home()).filePath(name + QStringLiteral(".pdf")));
    }
    auto *dialog = new QPrintDialog(printer->get(), m_window);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, printer, make = std::move(make)](int result) {
        if (result != QDialog::Accepted)
            return;
        // The printer outlives the dialog that points at it.
        connect(dialog, &QObject::destroyed, this, [this, printer, make] { run(std::move(*printer), make); });
    });
    dialog->open();
}

void PrintController::run(std::unique_ptr<QPrinter> printer, PrintRun::Make make)
{
    const QString file = printer->outputFileName();
    auto *run = new PrintRun(std::move(printer), std::move(make), this);
    connect(run, &PrintRun::finished, this, [this, file](bool good) {
        if (!good)
            fail(tr("Nothing was printed."), file.isEmpty() ? tr("The printer did not take the pages.") : tr("%1 could not be written.").arg(file));
    });
    run->start();
}

void PrintController::fail(const QString &sentence, const QString &why)
{
    auto *box = new QMessageBox(QMessageBox::Warning, m_window->windowTitle(), sentence, QMessageBox::Close, m_window);
    box->setObjectName(QStringLiteral("printFailed"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(why);
    box->open();
}

} // namespace fb

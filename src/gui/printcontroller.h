// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printsheet.h"
#include "shopservice.h"

#include <QObject>
#include <QPainter>
#include <QPointer>
#include <QPrinter>

#include <functional>
#include <memory>

class QWidget;

namespace fb {

/// Paints a sheet page by page, one page per turn of the event loop, so that nothing on screen waits. Lives until it has said how it ended.
class PrintRun : public QObject {
    Q_OBJECT

public:
    using Make = std::function<PrintSheet(const PrintLook &)>;

    /// @param make lays the sheet out for the paper that was chosen
    PrintRun(std::unique_ptr<QPrinter> printer, Make make, QObject *parent = nullptr);
    ~PrintRun() override;

    void start();
    /// The longest that one turn took.
    milliseconds longestTurn() const { return m_longest; }

Q_SIGNALS:
    /// @param good false: the printer or the file could not be written
    void finished(bool good);

private:
    void step();
    void paintNext();
    void end(bool good);

    std::unique_ptr<QPrinter> m_printer;
    Make m_make;
    std::optional<PrintSheet> m_sheet;
    QPainter m_painter;
    int m_page = 0;
    milliseconds m_longest{0};
};

/// Ctrl+P: reads what is to be printed, asks for the printer, prints. Where no printer is known a PDF file is offered.
class PrintController : public QObject {
    Q_OBJECT

public:
    PrintController(ShopService &shop, const Clock &clock, QWidget *window);

    void printDay(QDate date);
    void printJob(const QString &jobId);

    /// A printer as it is offered first: black on white, on the paper of the locale.
    static std::unique_ptr<QPrinter> newPrinter(bool landscape);

private:
    void ask(const QString &name, bool landscape, PrintRun::Make make);
    void run(std::unique_ptr<QPrinter> printer, PrintRun::Make make);
    /// Says that nothing was printed, and why.
    void fail(const QString &sentence, const QString &why);

    ShopService &m_shop;
    const Clock &m_clock;
    QWidget *m_window;
};

} // namespace fb

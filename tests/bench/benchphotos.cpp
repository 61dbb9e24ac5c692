// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "photopanel.h"
#include "samplepictures.h"
#include "store.h"
#include "theme.h"
#include "threadtime.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace fb::bench {

namespace {

constexpr int kPhotos = 200;
constexpr QSize kTwelveMegapixels{4000, 3000};

/// Ticks every 5 ms; how much later than that a tick came at most, while other programs' turns are left out.
class Watchdog : public QObject {
public:
    Watchdog()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            worst = std::max(worst, static_cast<double>(m_since.elapsed()) / 1e6 - kTick);
            ++ticks;
            m_since = ThreadTime();
        });
        m_timer.start(kTick);
    }
    double worst = 0; ///< milliseconds
    int ticks = 0;

private:
    static constexpr int kTick = 5;
    QTimer m_timer;
    ThreadTime m_since;
};

qint64 peakKb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

void measurePhotos(Figures &figures)
{
    QTemporaryDir directory;
    StoreAddress address;
    address.path = directory.filePath(QStringLiteral("photos.db"));
    const SystemClock clock;
    const std::unique_ptr<Store> store = Store::open(address).value();
    const WalkIn walkIn{.jobId = QStringLiteral("job-1"), .name = QStringLiteral("Naomi"), .locationId = QStringLiteral("L")};
    const Result<JobDetail> job = store->addWalkIn(walkIn, {.name = QStringLiteral("Sam")}, clock.now());
    if (!job)
        qFatal("%s", qPrintable(job.error().detail));
    // Every second one was held another way.
    QList<PhotoSource> sources;
    for (int n = 0; n < kPhotos; ++n) {
        QFile file(directory.filePath(QStringLiteral("IMG_%1.jpg").arg(n)));
        if (!file.open(QIODevice::WriteOnly) || file.write(heldJpeg(samplePicture(kTwelveMegapixels, n), n % 2 ? 6 : 1)) < 0)
            qFatal("%s", qPrintable(file.errorString()));
        sources.push_back({.path = file.fileName()});
    }

    Theme theme;
    theme.apply(Theme::Mode::Light);
    ShopService shop({.store = address.text(), .desk = QStringLiteral("bench")}, clock);
    QScrollArea column; // as on the job page: the panel is as high as its photos, and what is out of sight isn't painted
    auto *panel = new PhotoPanel(theme, shop);
    column.setWidget(panel);
    column.setWidgetResizable(true);
    column.resize(536, 700);
    panel->show(*job);
    column.show();
    if (!QTest::qWaitForWindowExposed(&column))
        qFatal("the panel was not shown");
    if (QFile reset(QStringLiteral("/proc/self/clear_refs")); !reset.open(QIODevice::WriteOnly) || reset.write("5") != 1)
        qWarning("the peak of memory includes the preparation");
    const qint64 before = peakKb();
    Watchdog watchdog;
    const double took = milliseconds([&] {
        shop.photos().add(job->card.job.jobId, PhotoCategory::Before, sources);
        QEventLoop loop; // stands for the program's own: what is measured is how long it is away
        QObject::connect(&shop.photos(), &PhotoService::progressed, &loop, [&loop](const PhotoProgress &progress) {
            if (!progress.isRunning())
                QTimer::singleShot(1000, &loop, &QEventLoop::quit); // the last thumbnails
        });
        loop.exec();
    });
    const PhotoProgress end = *shop.photos().progress(job->card.job.jobId);
    int upright = 0;
    for (const Photo &photo : end.photos)
        upright += photo.width == kTwelveMegapixels.width() && isUpright(QImage::fromData(store->photoPreview(photo).value_or(QByteArray()))) ? 1 : 0;
    figures.push_back({QStringLiteral("200 photos of 12 megapixels: GUI thread away, worst"), watchdog.worst, 50, QStringLiteral("ms"), false,
                       QStringLiteral("%1 s in all, %2 ticks").arg(took / 1000, 0, 'f', 0).arg(watchdog.ticks)});
    figures.push_back({QStringLiteral("200 photos: kept and upright"), static_cast<double>(upright), kPhotos, QString(), true});
    figures.push_back({QStringLiteral("200 photos: memory above the window's"), static_cast<double>(peakKb() - before) / 1024, 400, QStringLiteral("MB")});
}

} // namespace fb::bench

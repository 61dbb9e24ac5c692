// SPDX-License-Identifier: GPL-3.0-or-later
// Photos and receipts from the command line: added, listed, written to files.
#include "commandchecks.h"
#include "commands.h"
#include "photoimport.h"
#include "storedesk.h"
#include "writeproblem.h"

#include <QFileInfo>

namespace fb {

namespace {

constexpr qsizetype kQuoted = 80;

Result<JobDetail> jobOf(const CommandContext &context, Store &store)
{
    const QString id = context.invocation.arguments.value(0);
    Result<std::optional<JobDetail>> job = store.detail(id, context.clock.now());
    if (!job)
        return std::unexpected(job.error());
    if (!*job)
        return failure(ErrorKind::NotFound, QStringLiteral("There is no job %1").arg(id.left(kQuoted)), QStringLiteral("store"),
                       QStringLiteral("floorboardctl jobs lists them."));
    return std::move(**job);
}

QStringList rowOf(const Photo &photo)
{
    return {photo.photoId,
            photoCategoryName(photo.category),
            toRfc3339(photo.takenAt),
            QStringLiteral("%1x%2").arg(photo.width).arg(photo.height),
            QString::number(photo.sizeBytes),
            printable(photo.takenBy),
            printable(photo.fileName)};
}

Json listOf(const QList<Photo> &photos)
{
    Json list = Json::array();
    for (const Photo &photo : photos)
        list.push_back(toJson(photo));
    return list;
}

QString tableOf(const QList<Photo> &photos)
{
    if (photos.isEmpty())
        return QStringLiteral("No photos.\n");
    QList<QStringList> rows{{QStringLiteral("photo"), QStringLiteral("category"), QStringLiteral("added"), QStringLiteral("pixels"), QStringLiteral("bytes"),
                             QStringLiteral("by"), QStringLiteral("file")}};
    for (const Photo &photo : photos)
        rows.push_back(rowOf(photo));
    return table(rows);
}

std::unexpected<Error> noCategory(const QString &typed)
{
    return usageError(QStringLiteral("There is no category \"%1\"; they are BEFORE, AFTER, DAMAGE, OTHER and RECEIPT").arg(typed.left(kQuoted)),
                      QStringLiteral("job"));
}

} // namespace

Result<void> checkPhotoCategory(Invocation &invocation)
{
    const QString typed = invocation.value(QStringLiteral("category"));
    if (invocation.has(QStringLiteral("category")) && !photoCategoryFromName(typed))
        return noCategory(typed);
    return {};
}

Result<void> checkPhotoSet(Invocation &invocation)
{
    const QString typed = invocation.arguments.value(2);
    if (!photoCategoryFromName(typed))
        return noCategory(typed);
    return checkConditions(invocation);
}

int addPhotos(const CommandContext &context)
{
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    const Result<JobDetail> job = jobOf(context, **store);
    if (!job)
        return context.printer.failed(job.error());
    const QString as = context.invocation.value(QStringLiteral("as")).trimmed();
    const Actor actor{.name = as.isEmpty() ? CommandContext::deskName() : as, .desk = CommandContext::deskName(), .nobody = as.isEmpty()};
    const PhotoCategory usual = job->card.job.workStatus < WorkStatus::QcReady ? PhotoCategory::Before : PhotoCategory::After;
    const PhotoCategory category = photoCategoryFromName(context.invocation.value(QStringLiteral("category"))).value_or(usual);
    QList<Photo> added;
    QList<Photo> known;
    std::optional<Error> failed;
    Json failures = Json::array();
    for (const QString &file : context.invocation.arguments.mid(1)) {
        const Result<ImportedPhoto> photo = importPhoto(**store, job->card.job.jobId, category, {.path = file}, actor, context.clock);
        if (photo) {
            (photo->isNew ? added : known).push_back(photo->photo);
            continue;
        }
        failed = photo.error();
        failed->detail = QStringLiteral("%1: %2").arg(printable(file), failed->detail);
        failures.push_back({{"file", jsonString(file)}, {"kind", jsonString(errorKindName(failed->kind))}, {"detail", jsonString(photo.error().detail)}});
        if (!context.printer.json())
            context.printer.note(failed->detail);
    }
    Json result{{"jobId", jsonString(job->card.job.jobId)}, {"added", listOf(added)}, {"known", listOf(known)}, {"failed", std::move(failures)}};
    if (failed)
        return context.printer.failed(*failed, std::move(result));
    context.printer.done(std::move(result), QStringLiteral("%1 added, %2 known already.\n").arg(added.size()).arg(known.size()) + tableOf(added));
    return 0;
}

int listPhotos(const CommandContext &context)
{
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    const Result<JobDetail> job = jobOf(context, **store);
    if (!job)
        return context.printer.failed(job.error());
    context.printer.done({{"jobId", jsonString(job->card.job.jobId)}, {"photos", listOf(job->photos)}}, tableOf(job->photos));
    return 0;
}

int savePhoto(const CommandContext &context)
{
    const Result<std::unique_ptr<Store>> store = context.openStore();
    if (!store)
        return context.printer.failed(store.error());
    const Result<JobDetail> job = jobOf(context, **store);
    if (!job)
        return context.printer.failed(job.error());
    const QString id = context.invocation.arguments.value(1);
    const auto found = std::find_if(job->photos.begin(), job->photos.end(), [&](const Photo &photo) { return photo.photoId == id; });
    if (found == job->photos.end()) {
        return context.printer.failed({.kind = ErrorKind::NotFound,
                                       .detail = QStringLiteral("The job has no photo %1").arg(printable(id.left(kQuoted))),
                                       .source = QStringLiteral("store"),
                                       .action = QStringLiteral("floorboardctl job ID photo list shows them.")});
    }
    const Result<QByteArray> bytes = (*store)->photoBytes(*found);
    if (!bytes)
        return context.printer.failed(bytes.error());
    const QString path = context.invocation.arguments.value(2);
    QFile file(path);
    if (!file.open(QIODevice::NewOnly)) {
        return context.printer.failed({.kind = ErrorKind::Setup,
                                       .detail = QFileInfo::exists(path) ? QStringLiteral("%1 is there already; nothing was written over").arg(printable(path))
                                                                         : QStringLiteral("%1 can't be made: %2").arg(printable(path), file.errorString()),
                                       .source = QStringLiteral("floorboardctl"),
                                       .action = QStringLiteral("Name a new file in a directory you may write.")});
    }
    if (file.write(*bytes) != bytes->size() || !file.flush()) {
        const QString problem = writeProblem(file);
        file.remove();
        return context.printer.failed({.kind = ErrorKind::Setup,
                                       .detail = QStringLiteral("%1 can't be written: %2").arg(printable(path), problem),
                                       .source = QStringLiteral("floorboardctl"),
                                       .action = QStringLiteral("Name a new file in a place that can be written to and has room.")});
    }
    context.printer.done({{"photo", toJson(*found)}, {"file", jsonString(path)}},
                         QStringLiteral("%1 bytes written to %2\n").arg(bytes->size()).arg(printable(path)));
    return 0;
}

} // namespace fb

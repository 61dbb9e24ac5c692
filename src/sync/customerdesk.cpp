// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the desk that finds jobs, links walk-ins, and gives out and erases a customer's data.
#include "storedesk.h"
#include "writeproblem.h"

#include <QDir>
#include <QFile>

namespace fb {

namespace {

constexpr int kPortion = 250; ///< search texts to index in one go, some milliseconds
constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

std::unexpected<Error> unwritable(const QString &what, const QString &why)
{
    return failure(ErrorKind::Setup, QStringLiteral("%1 cannot be written: %2").arg(what, why), QStringLiteral("Floorboard"),
                   QStringLiteral("Name a new directory in a place that can be written to and has room."));
}

/// The files of one export. What was begun and isn't kept is removed again.
class Folder {
public:
    explicit Folder(QString path)
        : m_path(std::move(path))
    {
    }
    ~Folder()
    {
        for (auto path = m_made.crbegin(); !m_kept && path != m_made.crend(); ++path) {
            if (!QFile::remove(*path))
                QDir().rmdir(*path);
        }
    }
    Q_DISABLE_COPY_MOVE(Folder)

    Result<void> open()
    {
        const QFileInfo there(m_path);
        if (!there.exists() && !there.isSymLink())
            return makeDirectory({});
        if (!there.isDir() || !QDir(m_path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
            return failure(ErrorKind::Invalid, QStringLiteral("%1 is there already and not an empty directory").arg(m_path), QStringLiteral("Floorboard"),
                           QStringLiteral("Name a new directory; nothing is ever written over."));
        if (!QFile::setPermissions(m_path, kOwnerOnly | QFile::ExeOwner))
            return unwritable(m_path, QStringLiteral("it can't be closed to others"));
        return {};
    }
    /// @param name below the folder
    Result<void> makeDirectory(const QString &name)
    {
        const QString path = QDir::cleanPath(m_path + u'/' + name);
        if (!QDir().mkdir(path, kOwnerOnly | QFile::ExeOwner))
            return unwritable(path, QStringLiteral("its parent is missing or not writable"));
        m_made.push_back(path);
        return {};
    }
    Result<void> write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_path + u'/' + name);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return unwritable(file.fileName(), file.errorString());
        m_made.push_back(file.fileName());
        if (!file.setPermissions(kOwnerOnly) || file.write(bytes) != bytes.size() || !file.flush())
            return unwritable(file.fileName(), writeProblem(file));
        return {};
    }
    void keep() { m_kept = true; }

private:
    QString m_path;
    QStringList m_made;
    bool m_kept = false;
};

/// Writes each photo once. @return where they are, by hash
Result<QHash<QString, QString>> writePhotos(Store &store, const CustomerData &data, Folder &folder)
{
    QHash<QString, QString> files;
    for (const JobDetail &detail : data.jobs) {
        for (const Photo &photo : detail.photos) {
            if (files.contains(photo.hash))
                continue;
            const Result<QByteArray> bytes = store.photoBytes(photo);
            if (!bytes)
                return std::unexpected(bytes.error());
            if (files.isEmpty()) {
                if (const Result<void> made = folder.makeDirectory(QStringLiteral("photos")); !made)
                    return std::unexpected(made.error());
            }
            const QString name = QStringLiteral("photos/%1.%2").arg(photo.hash, photoFileSuffix(photo.contentType));
            if (const Result<void> written = folder.write(name, *bytes); !written)
                return std::unexpected(written.error());
            files.insert(photo.hash, name);
        }
    }
    return files;
}

} // namespace

Result<JobSearch> StoreDesk::search(const QString &query, int most)
{
    const Result<Location> location = this->location();
    if (!location)
        return std::unexpected(location.error());
    return m_store->search(query, location->locationId, most);
}

Result<int> StoreDesk::indexSearch()
{
    return with([&](Store &store) { return store.indexSearch(kPortion); });
}

Result<QList<JobCard>> StoreDesk::linkSuggestions(const QString &jobId)
{
    return with([&](Store &store) { return store.linkSuggestions(jobId); });
}

Result<JobDetail> StoreDesk::linkBooking(const QString &jobId, const QString &bookingId)
{
    return with([&](Store &store) { return store.linkBooking(jobId, bookingId, m_actor, m_clock.now()); });
}

Result<Json> StoreDesk::exportCustomer(const QString &id, const QString &directory)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    const Result<CustomerData> data = (*store)->customerData(id, m_actor, m_clock.now());
    if (!data)
        return std::unexpected(data.error());
    Folder folder(directory);
    if (const Result<void> opened = folder.open(); !opened)
        return std::unexpected(opened.error());
    const Result<QHash<QString, QString>> files = writePhotos(**store, *data, folder);
    if (!files)
        return std::unexpected(files.error());
    Json document = toJson(*data, *files);
    if (const Result<void> written = folder.write(QStringLiteral("customer.json"), toJsonText(document, 2) + '\n'); !written)
        return std::unexpected(written.error());
    folder.keep();
    return document;
}

Result<Erasure> StoreDesk::erasureOf(const QString &id)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    const Result<CustomerData> data = (*store)->customerData(id, m_actor, m_clock.now());
    return data ? Result<Erasure>(fb::erasureOf(*data)) : std::unexpected(data.error());
}

Result<Erasure> StoreDesk::eraseCustomer(const QString &id)
{
    return with([&](Store &store) { return store.eraseCustomer(id, m_actor, m_clock.now()); });
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the desk that finds jobs, links walk-ins, and gives out and erases a customer's data.
#include "storedesk.h"

#include <QDir>
#include <QFile>

namespace fb {

namespace {

constexpr int kPortion = 250; ///< search texts to index in one go, some milliseconds
constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

std::unexpected<Error> unwritable(const QString &what, const QString &why)
{
    return failure(ErrorKind::Setup, QStringLiteral("%1 cannot be written: %2").arg(what, why), QStringLiteral("Floorboard"),
                   QStringLiteral("Name a new directory in a place that can be written to."));
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || !file.setPermissions(kOwnerOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return unwritable(path, file.errorString());
    return {};
}

Result<void> makeDirectory(const QString &path)
{
    if (!QDir().mkdir(path, kOwnerOnly | QFile::ExeOwner))
        return unwritable(path, QFile::exists(path) ? QStringLiteral("it is there already") : QStringLiteral("its parent is missing or not writable"));
    return {};
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
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    return (*store)->indexSearch(kPortion);
}

Result<QList<JobCard>> StoreDesk::linkSuggestions(const QString &jobId)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    return (*store)->linkSuggestions(jobId);
}

Result<JobDetail> StoreDesk::linkBooking(const QString &jobId, const QString &bookingId)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    return (*store)->linkBooking(jobId, bookingId, m_actor, m_clock.now());
}

Result<Json> StoreDesk::exportCustomer(const QString &id, const QString &directory)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    const Result<CustomerData> data = (*store)->customerData(id, m_actor, m_clock.now());
    if (!data)
        return std::unexpected(data.error());
    Result<void> done = makeDirectory(directory);
    QHash<QString, QString> files; ///< by hash
    for (const JobDetail &detail : data->jobs) {
        for (const Photo &photo : detail.photos) {
            if (!done || files.contains(photo.hash))
                continue;
            const Result<QByteArray> bytes = (*store)->photoBytes(photo);
            if (!bytes)
                return std::unexpected(bytes.error());
            const QString name = QStringLiteral("photos/%1.%2").arg(photo.hash, photoFileSuffix(photo.contentType));
            if (files.isEmpty())
                done = makeDirectory(directory + QStringLiteral("/photos"));
            if (done)
                done = write(directory + u'/' + name, *bytes);
            files.insert(photo.hash, name);
        }
    }
    Json document = toJson(*data, files);
    if (done)
        done = write(directory + QStringLiteral("/customer.json"), toJsonText(document, 2) + '\n');
    if (!done)
        return std::unexpected(done.error());
    return document;
}

Result<Erasure> StoreDesk::eraseCustomer(const QString &id)
{
    const Result<Store *> store = this->store();
    if (!store)
        return std::unexpected(store.error());
    return (*store)->eraseCustomer(id, m_actor, m_clock.now());
}

} // namespace fb

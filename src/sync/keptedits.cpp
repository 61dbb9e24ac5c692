// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptedits.h"

#include "jsontext.h"
#include "logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

namespace fb {

namespace {

constexpr qint64 kMostBytes = 8 * 1024 * 1024;

/// The entries of the file, of all stores; an empty list when there is no such file.
Json entriesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Json::array();
    const Result<Json> document = parseJson(file.read(kMostBytes), QStringLiteral("drafts"));
    const Json entries = document && document->is_object() ? document->value("edits", Json::array()) : Json::array();
    return entries.is_array() ? entries : Json::array();
}

QString textIn(const Json &entry, const char *name)
{
    const auto found = entry.is_object() ? entry.find(name) : entry.end();
    return found != entry.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

bool write(const QString &path, const Json &entries)
{
    if (entries.empty())
        return !QFile::exists(path) || QFile::remove(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(toJsonText({{"edits", entries}}, 2));
    return file.commit();
}

QStringList namesOf(const FieldsEdit &edit)
{
    QStringList names;
    for (const FieldEdit &field : edit.fields)
        names.push_back(field.field);
    return names;
}

} // namespace

KeptEdits::KeptEdits(QString path, QString store)
    : m_path(std::move(path))
    , m_store(std::move(store))
{
}

QList<KeptEdit> KeptEdits::all() const
{
    QList<KeptEdit> kept;
    if (m_path.isEmpty())
        return kept;
    for (const Json &entry : entriesIn(m_path)) {
        const auto since = entry.is_object() ? entry.find("since") : entry.end();
        if (textIn(entry, "store") != m_store || !textField(textIn(entry, "field")) || since == entry.end() || !since->is_number_integer())
            continue;
        kept.push_back({textIn(entry, "jobId"), {textIn(entry, "field"), textIn(entry, "value"), textIn(entry, "base")}, fromMs(since->get<std::int64_t>())});
    }
    return kept;
}

template<class Change>
void KeptEdits::change(const QString &jobId, const QStringList &fields, Change add) const
{
    if (m_path.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_path).path());
    QLockFile lock(m_path + QStringLiteral(".lock"));
    constexpr int kPatienceMs = 2000;
    if (!lock.tryLock(kPatienceMs)) {
        qCWarning(lcStore).noquote() << "texts that could not be saved are not kept:" << lock.fileName() << "is held";
        return;
    }
    const Json before = entriesIn(m_path);
    Json after = Json::array();
    for (const Json &entry : before) {
        if (textIn(entry, "store") != m_store || textIn(entry, "jobId") != jobId || !fields.contains(textIn(entry, "field")))
            after.push_back(entry);
    }
    add(after);
    if (after != before && !write(m_path, after))
        qCWarning(lcStore).noquote() << "texts that could not be saved are not kept:" << m_path << "can't be written";
}

void KeptEdits::keep(const QString &jobId, const FieldsEdit &edit, Instant now) const
{
    change(jobId, namesOf(edit), [&](Json &entries) {
        for (const FieldEdit &field : edit.fields) {
            entries.push_back({{"store", jsonString(m_store)},
                               {"jobId", jsonString(jobId)},
                               {"field", jsonString(field.field)},
                               {"value", jsonString(field.value)},
                               {"base", jsonString(field.base.value_or(QString()))},
                               {"since", toMs(now)}});
        }
    });
}

void KeptEdits::forget(const QString &jobId, const QStringList &fields) const
{
    if (QFile::exists(m_path))
        change(jobId, fields, [](Json &) { });
}

} // namespace fb

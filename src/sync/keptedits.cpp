// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptedits.h"

#include "jsontext.h"
#include "logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QUuid>

namespace fb {

namespace {

constexpr qint64 kMostBytes = 8 * 1024 * 1024;

/// The entries of the file, of all stores; an empty list when there is no such file, nothing when it is none of ours.
std::optional<Json> entriesIn(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Json::array();
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes)
        return std::nullopt;
    const Result<Json> document = parseJson(file.readAll(), QStringLiteral("drafts"));
    if (!document || !document->is_object())
        return std::nullopt;
    const auto entries = document->find("edits");
    return entries != document->end() && entries->is_array() ? std::optional<Json>(*entries) : std::nullopt;
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
    const QByteArray text = toJsonText({{"edits", entries}}, 2);
    return text.size() <= kMostBytes && file.write(text) == text.size() && file.commit();
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
    const Json entries = entriesIn(m_path).value_or(Json::array());
    for (const Json &entry : entries) {
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
    std::optional<Json> read = entriesIn(m_path);
    if (!read) { // whatever it holds, it may be somebody's words
        const QString aside = QStringLiteral("%1.%2").arg(m_path, QUuid::createUuid().toString(QUuid::WithoutBraces));
        if (!QFile::rename(m_path, aside)) {
            qCWarning(lcStore).noquote() << "texts that could not be saved are not kept:" << m_path << "can't be read";
            return;
        }
        qCWarning(lcStore).noquote() << m_path << "can't be read and was put aside as" << aside;
        read = Json::array();
    }
    const Json before = std::move(*read);
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

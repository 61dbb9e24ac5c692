// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonrecord.h"

namespace fb {

namespace {
QString wrongType(const char *expected, const Json &found)
{
    return QStringLiteral("expected %1, found %2").arg(QLatin1String(expected), QLatin1String(found.type_name()));
}
} // namespace

QString boundedText(std::string_view utf8, qsizetype limit)
{
    // One unit takes three bytes at most, so the rest can't be reached.
    QString text = QString::fromUtf8(QByteArrayView(utf8.substr(0, static_cast<std::size_t>(limit) * 3 + 4)));
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    if (text.size() > limit) {
        text.truncate(limit);
        if (text.back().isHighSurrogate())
            text.chop(1);
    }
    return text;
}

JsonRecord::JsonRecord(const Json &value, QString path)
    : m_value(value)
    , m_path(std::move(path))
{
    if (!m_value.is_object())
        refuse(m_path, wrongType("an object", m_value));
}

const Json *JsonRecord::find(const char *key) const
{
    if (!m_value.is_object())
        return nullptr;
    const auto it = m_value.find(key);
    return it == m_value.end() || it->is_null() ? nullptr : &*it;
}

void JsonRecord::refuse(const QString &path, const QString &why)
{
    if (m_problem.isEmpty())
        m_problem = path + QStringLiteral(": ") + why;
}

void JsonRecord::mistyped(const char *key, const char *expected, const Json &found) { refuse(pathOf(key), wrongType(expected, found)); }

QString JsonRecord::text(const char *key, qsizetype limit)
{
    const Json *const value = find(key);
    if (!value)
        return {};
    if (!value->is_string()) {
        mistyped(key, "text", *value);
        return {};
    }
    return boundedText(value->get_ref<const std::string &>(), limit);
}

std::int64_t JsonRecord::integer(const char *key, std::int64_t least, std::int64_t most)
{
    const Json *const value = find(key);
    if (!value)
        return 0;
    if (!value->is_number_integer()) {
        mistyped(key, "a whole number", *value);
        return 0;
    }
    const bool tooBig = value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const std::int64_t number = tooBig ? 0 : value->get<std::int64_t>();
    if (tooBig || number < least || number > most) {
        refuse(pathOf(key), QStringLiteral("%1 is out of range").arg(QString::fromStdString(value->dump())));
        return 0;
    }
    return number;
}

bool JsonRecord::boolean(const char *key, bool absent)
{
    const Json *const value = find(key);
    if (!value)
        return absent;
    if (!value->is_boolean()) {
        mistyped(key, "true or false", *value);
        return absent;
    }
    return value->get<bool>();
}

const Json *JsonRecord::object(const char *key)
{
    const Json *const value = find(key);
    if (value && !value->is_object()) {
        mistyped(key, "an object", *value);
        return nullptr;
    }
    return value;
}

const Json *JsonRecord::array(const char *key)
{
    const Json *const value = find(key);
    if (value && !value->is_array()) {
        mistyped(key, "a list", *value);
        return nullptr;
    }
    return value;
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the store that finds jobs.
#include "jobtable.h"
#include "searchtable.h"
#include "searchtext.h"
#include "settingtable.h"
#include "store.h"
#include "transaction.h"
#include "tryresult.h"

#include "logging.h"

#include <QHash>

namespace fb {

namespace {
const QString kFormatSetting = QStringLiteral("search.format");
}

Result<JobSearch> Store::search(const QString &query, const QString &locationId, int most)
{
    FB_TRY(m_connection->ready());
    FB_TRY(fillSearch()); // who searches at once after an upgrade waits for it once
    Result<QStringList> ids = SearchTable(*m_connection).find(searchNeedles(query), locationId, most + 1);
    FB_TRY(ids);
    JobSearch result;
    result.more = ids->size() > most;
    if (result.more)
        ids->removeLast();
    const Result<QList<JobCard>> cards = JobTable(*m_connection).cards(*ids);
    FB_TRY(cards);
    QHash<QString, JobCard> found;
    for (const JobCard &card : *cards)
        found.insert(card.job.jobId, card);
    for (const QString &id : std::as_const(*ids)) {
        if (const auto card = found.constFind(id); card != found.constEnd())
            result.cards.push_back(*card);
    }
    return result;
}

Result<int> Store::indexSearch(int most)
{
    FB_TRY(m_connection->ready());
    const Result<int> filled = fillSearchPortion(most);
    FB_TRY(filled);
    if (*filled > 0)
        return *filled;
    SearchTable texts(*m_connection);
    const Result<bool> waiting = texts.isWaiting();
    FB_TRY(waiting);
    if (!*waiting)
        return 0;
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    const Result<int> indexed = texts.index(most);
    FB_TRY(indexed);
    FB_TRY(transaction.commit());
    return *indexed;
}

Result<void> Store::beginSearch()
{
    SettingTable settings(*m_connection);
    const Result<std::optional<QString>> format = settings.find(kFormatSetting);
    FB_TRY(format);
    if (*format)
        return {};
    const Result<QStringList> ids = JobTable(*m_connection).idsAfter({}, 1);
    FB_TRY(ids);
    return ids->isEmpty() ? settings.save(kFormatSetting, QString::number(kSearchFormat)) : Result<void>();
}

Result<int> Store::fillSearchPortion(int most)
{
    if (m_searchIsFilled || m_connection->options().readOnly)
        return 0;
    SettingTable settings(*m_connection);
    const QString current = QString::number(kSearchFormat);
    Result<std::optional<QString>> format = settings.find(kFormatSetting);
    FB_TRY(format);
    m_searchIsFilled = *format == current;
    if (m_searchIsFilled)
        return 0;
    Transaction transaction(*m_connection);
    FB_TRY(transaction.begin());
    format = settings.find(kFormatSetting); // another desk may be at it, too
    FB_TRY(format);
    const QString under = current + QStringLiteral(" after ");
    const QString value = format->value_or(QString());
    const Result<QStringList> ids =
        value == current ? QStringList() : JobTable(*m_connection).idsAfter(value.startsWith(under) ? value.mid(under.size()) : QString(), most);
    FB_TRY(ids);
    FB_TRY(SearchTable(*m_connection).refresh(*ids));
    FB_TRY(settings.save(kFormatSetting, ids->isEmpty() ? current : under + ids->last()));
    // Without it a word that all jobs have would be looked up in the index first: half a second in a hundred thousand.
    if (const QString analyze = m_connection->dialect().analyze(QStringLiteral("job_search")); ids->isEmpty() && !analyze.isEmpty())
        FB_TRY(m_connection->execute(analyze));
    FB_TRY(transaction.commit());
    m_searchIsFilled = ids->isEmpty();
    if (!ids->isEmpty())
        qCInfo(lcStore, "search texts of %lld more jobs are written", static_cast<long long>(ids->size()));
    return static_cast<int>(ids->size());
}

Result<void> Store::fillSearch()
{
    constexpr int kPortion = 1000;
    for (;;) {
        const Result<int> filled = fillSearchPortion(kPortion);
        FB_TRY(filled);
        if (*filled == 0)
            return {};
    }
}

} // namespace fb

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
    Result<QStringList> ids = SearchTable(*m_connection).find(searchNeedles(query), locationId, most + 1);
    FB_TRY(ids);
    JobSearch result;
    result.more = ids->size() > most;
    if (result.more)
        ids->removeLast();
    Result<QList<JobCard>> cards = JobTable(*m_connection).cards(*ids);
    FB_TRY(cards);
    QHash<QString, JobCard> found;
    for (JobCard &card : *cards) {
        const QString id = card.job.jobId;
        found.insert(id, std::move(card));
    }
    for (const QString &id : std::as_const(*ids)) {
        if (const auto card = found.constFind(id); card != found.constEnd())
            result.cards.push_back(*card);
    }
    return result;
}

Result<int> Store::indexSearch(int most)
{
    FB_TRY(m_connection->ready());
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

Result<void> Store::fillSearch()
{
    constexpr int kPortion = 1000;
    SettingTable settings(*m_connection);
    const Result<std::optional<QString>> format = settings.find(kFormatSetting);
    FB_TRY(format);
    const QString current = QString::number(kSearchFormat);
    if (*format == current)
        return {};
    QString last;
    for (;;) {
        Transaction transaction(*m_connection);
        FB_TRY(transaction.begin());
        const Result<QStringList> ids = JobTable(*m_connection).idsAfter(last, kPortion);
        FB_TRY(ids);
        FB_TRY(SearchTable(*m_connection).refresh(*ids));
        if (ids->isEmpty())
            FB_TRY(settings.save(kFormatSetting, current));
        FB_TRY(transaction.commit());
        if (ids->isEmpty())
            return {};
        last = ids->last();
        qCInfo(lcStore, "search texts of %lld more jobs are written", static_cast<long long>(ids->size()));
    }
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "locationtable.h"

#include "tryresult.h"

namespace fb {

Result<QList<Location>> LocationTable::all()
{
    Statement statement(m_connection,
                        QStringLiteral("SELECT location_id, name, address, time_zone, currency, active FROM location ORDER BY active DESC, name, location_id"));
    return rowsOf(statement,
                  [](const Statement &row) { return Location{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.integer(5) != 0}; });
}

Result<void> LocationTable::replace(const QList<Location> &locations)
{
    if (locations.isEmpty())
        return {};
    FB_TRY(m_connection.execute(QStringLiteral("UPDATE location SET active = 0 WHERE active <> 0")));
    Statement statement(m_connection,
                        QStringLiteral("INSERT INTO location (location_id, name, address, time_zone, currency, active) VALUES (?, ?, ?, ?, ?, ?)"
                                       " ON CONFLICT (location_id) DO UPDATE SET name = excluded.name, address = excluded.address,"
                                       " time_zone = excluded.time_zone, currency = excluded.currency, active = excluded.active"));
    for (const Location &location : locations) {
        FB_TRY(statement.bind(location.locationId)
                   .bind(location.name)
                   .bind(location.address)
                   .bind(location.timeZone)
                   .bind(location.currency)
                   .bind(location.active)
                   .exec());
    }
    return {};
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "teammembertable.h"

#include "bulkinsert.h"
#include "tryresult.h"

namespace fb {

Result<QList<TeamMember>> TeamMemberTable::all()
{
    Statement statement(m_connection, QStringLiteral("SELECT team_member_id, display_name FROM team_member ORDER BY display_name, team_member_id"));
    return rowsOf(statement, [](const Statement &row) { return TeamMember{row.text(0), row.text(1)}; });
}

Result<void> TeamMemberTable::save(const QList<TeamMember> &members)
{
    QHash<QString, QString> names; // each id once: one statement must not meet a row twice
    for (const TeamMember &member : members)
        names.insert(member.teamMemberId, member.displayName);
    BulkInsert insert(m_connection, QStringLiteral("team_member"), {QStringLiteral("team_member_id"), QStringLiteral("display_name")},
                      QStringLiteral("ON CONFLICT (team_member_id) DO UPDATE SET display_name = excluded.display_name"));
    const Dialect &dialect = m_connection.dialect();
    for (auto it = names.begin(); it != names.end(); ++it)
        FB_TRY(insert.add({Statement::value(dialect, it.key()), Statement::value(dialect, it.value())}));
    return insert.flush();
}

} // namespace fb

// SPDX-License-Identifier: GPL-3.0-or-later
#include "checklisttable.h"

#include "bulkinsert.h"
#include "tryresult.h"

namespace fb {

Result<QList<ChecklistItem>> ChecklistTable::ofJob(const QString &jobId)
{
    Statement statement(m_connection,
                        QStringLiteral("SELECT item_id, checklist, item_no, label, required, template_version, checked_at_ms, checked_by"
                                       " FROM checklist_item WHERE job_id = ? ORDER BY checklist DESC, item_no"));
    statement.bind(jobId);
    return rowsOf(statement, [](const Statement &row) {
        return ChecklistItem{row.text(0),
                             checklistFromName(row.text(1)).value_or(Checklist::Tech),
                             row.integer(2),
                             row.text(3),
                             row.integer(4) != 0,
                             row.integer(5),
                             row.optionalInstant(6),
                             row.text(7)};
    });
}

Result<void> ChecklistTable::replace(const QString &jobId, const QList<ChecklistItem> &items)
{
    Statement clear(m_connection, QStringLiteral("DELETE FROM checklist_item WHERE job_id = ?"));
    FB_TRY(clear.bind(jobId).exec());
    BulkInsert insert(m_connection, QStringLiteral("checklist_item"),
                      {QStringLiteral("item_id"), QStringLiteral("job_id"), QStringLiteral("checklist"), QStringLiteral("item_no"), QStringLiteral("label"),
                       QStringLiteral("required"), QStringLiteral("template_version")});
    for (const ChecklistItem &item : items) {
        FB_TRY(insert.add({item.itemId, jobId, checklistName(item.list), QVariant(static_cast<qlonglong>(item.place)),
                           Statement::value(m_connection.dialect(), item.label), QVariant(static_cast<qlonglong>(item.required)),
                           QVariant(static_cast<qlonglong>(item.templateVersion))}));
    }
    return insert.flush();
}

Result<void> ChecklistTable::tick(const ChecklistItem &item)
{
    Statement statement(m_connection, QStringLiteral("UPDATE checklist_item SET checked_at_ms = ?, checked_by = ? WHERE item_id = ?"));
    return statement.bind(item.checkedAt).bind(item.checkedBy).bind(item.itemId).exec();
}

} // namespace fb

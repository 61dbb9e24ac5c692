// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobwrite.h"

#include "changetable.h"
#include "checklisttable.h"
#include "jobtable.h"
#include "paymenttable.h"
#include "phototable.h"
#include "statuseventtable.h"
#include "storeerror.h"
#include "tryresult.h"

namespace fb {

std::unexpected<Error> changedMeanwhile()
{
    return storeFailure(ErrorKind::Conflict, QStringLiteral("Somebody else changed this job first"),
                        QStringLiteral("Look at the job as it is now, then try again."));
}

Result<void> writeChange(StoreConnection &connection, const JobChange &change)
{
    const QString &jobId = change.job.jobId;
    if (change.checklist)
        FB_TRY(ChecklistTable(connection).replace(jobId, *change.checklist));
    if (change.item)
        FB_TRY(ChecklistTable(connection).tick(*change.item));
    if (change.payment) {
        const Result<bool> added = PaymentTable(connection).add(jobId, *change.payment);
        FB_TRY(added);
        if (!*added) // of another job
            return storeFailure(ErrorKind::Conflict, QStringLiteral("Another payment has that id already."), {});
    }
    if (change.photo)
        FB_TRY(PhotoTable(connection).save(jobId, *change.photo));
    FB_TRY(StatusEventTable(connection).add(change.event));
    return ChangeTable(connection).add(change.event.event, {jobId}, change.event.changedAt);
}

Result<void> updateJob(StoreConnection &connection, const JobChange &change)
{
    const Result<bool> written = JobTable(connection).update(change.job);
    FB_TRY(written);
    if (!*written)
        return changedMeanwhile();
    return writeChange(connection, change);
}

} // namespace fb

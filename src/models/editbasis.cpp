// SPDX-License-Identifier: GPL-3.0-or-later
#include "editbasis.h"

#include <tuple>

namespace fb {

namespace {

/// What an edit is about, to be compared.
struct Subject {
    const JobCard &seen;
    const JobCard &now;

    template<class Of>
    bool differs(Of of) const
    {
        return of(seen) != of(now);
    }

    static auto money(const JobCard &card) { return std::tuple(card.job.totalMinor, card.job.currency); }
    static auto paid(const JobCard &card) { return std::tuple(card.job.totalMinor, card.paidMinor); }
    static auto standing(const JobCard &card) { return std::tuple(card.job.workStatus, card.job.isNoShow(), card.job.closedAt.has_value()); }
    static auto issue(const JobCard &card) { return std::tuple(card.job.workStatus, card.job.hasOpenIssue(), card.job.issueType, card.job.issueText); }

    bool operator()(const TotalEdit &) const { return differs(money); }
    bool operator()(const PaymentEdit &) const { return differs(paid); }
    bool operator()(const MoveEdit &) const { return differs(standing); }
    bool operator()(const NoShowEdit &) const { return differs(standing); }
    bool operator()(const ResolveNoShowEdit &) const { return differs(standing); }
    bool operator()(const CloseEdit &) const { return differs(standing); }
    bool operator()(const IssueEdit &) const { return differs(issue); }
    bool operator()(const ResolveIssueEdit &) const { return differs(issue); }
    template<class Other>
    bool operator()(const Other &) const // texts bring their base, ticks and photos add up, an undo is about the last move
    {
        return false;
    }
};

} // namespace

bool isOutdated(const JobEdit &edit, const JobCard &seen, const JobCard &now) { return std::visit(Subject{seen, now}, edit); }

bool needsRevision(const JobEdit &edit)
{
    return !std::holds_alternative<UndoEdit>(edit) && !std::holds_alternative<FieldsEdit>(edit) && !std::holds_alternative<CheckEdit>(edit)
        && !std::holds_alternative<PhotoEdit>(edit) && !std::holds_alternative<PhotoCategoryEdit>(edit);
}

} // namespace fb

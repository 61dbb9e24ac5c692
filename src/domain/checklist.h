// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QList>
#include <QString>

#include <optional>

namespace fb {

/// Whose list it is.
enum class Checklist { Tech, Qc };

/// "TECH", "QC".
QString checklistName(Checklist list);
std::optional<Checklist> checklistFromName(QStringView name);

/// One line of a job's checklist, as it was when the car was checked in.
struct ChecklistItem {
    QString itemId; ///< UUID, follows from job, list and place: the same snapshot is never taken twice
    Checklist list = Checklist::Tech;
    std::int64_t place = 0; ///< 1…, the order on screen
    QString label;
    bool required = false;
    std::int64_t templateVersion = 0;
    std::optional<Instant> checkedAt; ///< nothing: open
    QString checkedBy;

    bool operator==(const ChecklistItem &) const = default;
};

/// A line of a template.
struct TemplateItem {
    QString label;
    bool required = true;

    bool operator==(const TemplateItem &) const = default;
};

/// What has to be done for a service. An edit makes a new version; jobs keep the one they were checked in with.
struct ChecklistTemplate {
    QString service; ///< name of the service as Square has it; empty: for every service without a list of its own
    Checklist list = Checklist::Tech;
    std::int64_t version = 1;
    QList<TemplateItem> items;
    Instant changedAt{};
    QString changedBy;

    bool operator==(const ChecklistTemplate &) const = default;
};

inline constexpr qsizetype kMostChecklistItems = 200;

/// A template as it is kept: service and labels without control characters and blanks around.
/// @return Invalid for an item without words, a text that is too long, too many items, or the same item twice
Result<ChecklistTemplate> checkedTemplate(ChecklistTemplate typed);

/// How far a checklist is.
struct Progress {
    std::int64_t done = 0;
    std::int64_t total = 0;
    std::int64_t requiredOpen = 0;

    bool operator==(const Progress &) const = default;
};

Progress progressOf(const QList<ChecklistItem> &items, Checklist list);

/// The lines a job of this service gets. "Full detail + Clay bar": the list of that very name, else those of its parts without repeats, else the one
/// for every service.
QList<ChecklistItem> snapshotOf(const QList<ChecklistTemplate> &templates, const QString &jobId, const QString &serviceType);

} // namespace fb

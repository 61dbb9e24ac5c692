// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the Today page that leads the keyboard: where the focus goes.
#include "boardlist.h"
#include "boardview.h"
#include "todaypage.h"
#include "ui_todaypage.h"

namespace fb {

void TodayPage::leaveFilters(const QString &jobId)
{
    clearFilters();
    focusJob(jobId);
}

void TodayPage::focusSearch()
{
    m_ui->search->setFocus(Qt::ShortcutFocusReason);
    m_ui->search->selectAll();
}

void TodayPage::focusContent()
{
    if (m_asList)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_lanes->focusCards();
}

void TodayPage::focusJob(const QString &jobId)
{
    if (m_asList) {
        m_list->setCurrentJob(jobId);
        m_list->setFocus(Qt::OtherFocusReason);
    } else {
        m_lanes->focusJob(jobId);
    }
}

void TodayPage::toggleList()
{
    m_asList = !m_asList;
    refreshContent();
    focusContent();
}

} // namespace fb

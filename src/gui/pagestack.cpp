// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagestack.h"

#include "headline.h"
#include "notice.h"
#include "refusaltext.h"
#include "shopservice.h"
#include "siderail.h"
#include "theme.h"

namespace fb {

PageStack::PageStack(const Theme &theme, const ShopService &shop, SideRail &rail, QString settingsFile)
    : m_theme(theme)
    , m_shop(shop)
    , m_rail(rail)
    , m_settingsFile(std::move(settingsFile))
{
}

void PageStack::add(const QString &name, const QString &icon, const QString &title, bool newGroup, Factory factory)
{
    m_rail.addPage(name, icon, title, newGroup);
    m_pages.insert(name, Page{std::move(factory)});
}

void PageStack::guard(const QString &name, Permission needed, bool listed)
{
    Page &page = m_pages[name];
    page.needed = needed;
    page.listed = listed;
    m_rail.setPageVisible(name, listed || isAllowed(m_shop.actor(), needed));
}

void PageStack::showPage(const QString &name)
{
    const auto page = m_pages.find(name);
    if (page == m_pages.end())
        return;
    const QString why = page->needed ? RefusalText::whyNot(m_shop.actor(), *page->needed) : QString();
    if (why.isEmpty() && !page->widget) {
        page->widget = page->factory(this);
        addWidget(page->widget);
    }
    m_current = name;
    m_rail.setCurrentPage(name);
    setCurrentWidget(why.isEmpty() ? page->widget : refusal(why));
}

void PageStack::followActor()
{
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        if (page->needed)
            m_rail.setPageVisible(page.key(), page->listed || isAllowed(m_shop.actor(), *page->needed));
    }
    const auto page = m_pages.constFind(m_current);
    if (page == m_pages.cend() || !page->needed)
        return;
    if (currentWidget() == page->widget || (m_refusal && currentWidget() == m_refusal))
        showPage(m_current);
}

void PageStack::sayWhyWaiting()
{
    if (!m_shop.knowsPeople() && m_refusal && currentWidget() == m_refusal)
        showPage(m_current);
}

QWidget *PageStack::refusal(const QString &why)
{
    if (!m_refusal) {
        m_refusal = new Notice(m_theme, this);
        m_refusal->setCentered();
        m_refusal->setObjectName(QStringLiteral("refusedPage"));
        addWidget(m_refusal);
        connect(m_refusal, &Notice::clicked, this, [this] { m_shop.knowsPeople() ? Q_EMIT signInWanted() : Q_EMIT retryWanted(); });
    }
    if (!m_shop.knowsPeople()) {
        const std::optional<Error> error = m_shop.pollError();
        const QString problem = error ? QStringLiteral("%1 %2").arg(ErrorWriter::sentence(*error), ErrorWriter::nextAction(*error)).trimmed() : QString();
        const QString place = m_settingsFile.isEmpty() ? QString() : tr("Its address is in %1, or given at the start with --store.").arg(m_settingsFile);
        m_refusal->set(QStringLiteral("lock"), QStringLiteral("text-muted"), tr("Waiting for the job store"),
                       QStringList{problem, tr("Until it answers, nobody knows who may do what here."), place}.join(u'\n').trimmed(), tr("Retry"),
                       QStringLiteral("sync"));
        return m_refusal;
    }
    m_refusal->set(QStringLiteral("lock"), QStringLiteral("text-muted"), tr("Not for everybody"), why, tr("Sign in as somebody else"), QStringLiteral("user"));
    return m_refusal;
}

} // namespace fb

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sitechanges.h"
#include "ui/settings/siteeditor.h"
#include "ui/settings/sitelist.h"
#include "ui/settings/sitespage.h"

using namespace Qt::StringLiterals;

namespace trescca {

void SitesPage::keepDraft(const QString &name)
{
    const bool isListed = name.isEmpty() ? m_drafts.contains(name) : names().contains(name);
    if (!isListed || (!name.isEmpty() && !m_editor->isEdited()))
        return;
    m_drafts.insert(name, m_editor->draft());
    m_list->rename(name, tr("%1 (not saved)").arg(name.isEmpty() ? tr("New site") : name));
}

SitesPage::Drafts SitesPage::drafts()
{
    keepDraft(m_shown);
    Drafts all = m_drafts;
    all.removeIf([](const auto &one) { return one.key().isEmpty() && one.value() == SiteDraft(); });
    return all;
}

void SitesPage::setDrafts(const Drafts &drafts)
{
    m_drafts = drafts;
    m_shown.clear();
    fill(drafts.isEmpty() ? QString() : drafts.firstKey());
}

bool SitesPage::saveAll()
{
    for (const QString &name : drafts().keys()) {
        choose(name);
        if (!m_editor->check())
            return false;
        save();
        if (m_drafts.contains(name))
            return false;
    }
    return true;
}

}  // namespace trescca

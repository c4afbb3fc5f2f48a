// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/parts/screensize.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/sitespage.h"
#include "ui/settings/transferspage.h"

#include <QDialogButtonBox>
#include <QMessageBox>
#include <QPushButton>
#include <QShowEvent>
#include <QTabWidget>
#include <QVBoxLayout>

namespace trescca {

SettingsDialog::SettingsDialog(SettingsServices services, Preferences &preferences, QWidget *parent)
    : QDialog(parent), m_services(std::move(services)), m_sites(new SitesPage(m_services, preferences)), m_tabs(new QTabWidget)
{
    setWindowTitle(tr("Settings"));
    m_tabs->addTab(m_sites, tr("&Sites"));
    m_tabs->addTab(new TransfersPage(preferences), tr("&Transfers"));
    m_tabs->addTab(new AppearancePage(preferences), tr("&Appearance"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    // Enter in a field is for what is written there, and never for the first button of all.
    for (auto *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    connect(m_sites, &SitesPage::sitesChanged, this, &SettingsDialog::sitesChanged);
    resizeWithinScreen(*this, {fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 42});
}

SitesPage &SettingsDialog::showSites()
{
    m_tabs->setCurrentWidget(m_sites);
    return *m_sites;
}

void SettingsDialog::reject()
{
    if (const auto unsaved = m_sites->drafts().size(); unsaved > 0)
        return askToLeave(unsaved);
    QDialog::reject();
}

bool SettingsDialog::holdsUp(const std::function<void()> &goOn)
{
    const auto unsaved = isVisible() ? m_sites->drafts().size() : 0;
    if (unsaved == 0)
        return false;
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
    askToLeave(unsaved, goOn);
    return true;
}

/// One question at a time.
void SettingsDialog::askToLeave(qsizetype unsaved, const std::function<void()> &then)
{
    delete findChild<QMessageBox *>(Qt::FindDirectChildrenOnly);
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(),
        tr("The changes of %n sites are not saved.", nullptr, static_cast<int>(unsaved)), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const auto *save = box->addButton(tr("&Save and close"), QMessageBox::AcceptRole);
    const auto *discard = box->addButton(tr("&Discard and close"), QMessageBox::DestructiveRole);
    auto *stay = box->addButton(tr("&Go on editing"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(box, &QDialog::finished, this, [this, box, save, discard, then] {
        if (box->clickedButton() == discard)
            m_sites->setDrafts({});
        if (box->clickedButton() != discard && (box->clickedButton() != save || !m_sites->saveAll()))
            return;
        QDialog::reject();
        if (then)
            then();
    });
    box->open();
}

/// Another program may have written meanwhile.
void SettingsDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        m_sites->load();
    QDialog::showEvent(event);
}

void SettingsDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (!event->spontaneous())
        m_sites->settle();
}

}  // namespace trescca

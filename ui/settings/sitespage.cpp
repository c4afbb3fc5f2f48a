// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sitespage.h"

#include "ui/settings/connectionview.h"
#include "ui/settings/foundsiteview.h"
#include "ui/settings/importdialog.h"
#include "ui/settings/preferences.h"
#include "ui/settings/sitechanges.h"
#include "ui/settings/siteeditor.h"
#include "ui/settings/sitelist.h"
#include "ui/settings/undobar.h"
#include "ui/words/tip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trescca {

SitesPage::SitesPage(const SettingsServices &services, Preferences &preferences, QWidget *parent)
    : QWidget(parent),
      m_preferences(preferences),
      m_changes(new SiteChanges(services, this)),
      m_list(new SiteList),
      m_editor(new SiteEditor(services)),
      m_foundView(new FoundSiteView(services)),
      m_bar(new UndoBar),
      m_empty(new QLabel)
{
    build();
}

QPushButton *SitesPage::addButton(const QString &text, void (SitesPage::*deed)(), const QKeySequence &key)
{
    auto *button = new QPushButton(text);
    if (!key.isEmpty()) {
        button->setShortcut(key);
        button->setToolTip(words::tip(key.toString(QKeySequence::NativeText)));
    }
    connect(button, &QPushButton::clicked, this, deed);
    return button;
}

void SitesPage::build()
{
    m_list->setAccessibleName(tr("Sites"));
    m_empty->setText(tr("Add a computer or a cloud, or import those of a clouds.yaml. This machine, \"local\", is known without."));
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *row = new QHBoxLayout;
    auto *side = new QVBoxLayout;
    side->addWidget(m_list, 1);
    auto *copy = addButton(tr("Duplicate"), &SitesPage::duplicate, Qt::CTRL | Qt::Key_D);
    auto *removal = addButton(tr("&Remove"), &SitesPage::remove);
    auto *up = addButton(tr("Up"), &SitesPage::moveUp, Qt::ALT | Qt::Key_Up);
    auto *down = addButton(tr("Down"), &SitesPage::moveDown, Qt::ALT | Qt::Key_Down);
    m_needSite = {copy, removal, up, down};
    // In pairs: a small screen has no room for three and a site beside them in every language.
    auto *plus = addButton(tr("A&dd"), &SitesPage::add);
    auto *import = addButton(tr("&Import..."), &SitesPage::askImport);
    const QList<QList<QPushButton *>> rows{{plus, import}, {copy, removal}, {up, down}};
    for (const auto &buttons : rows) {
        auto *line = new QHBoxLayout;
        for (QPushButton *button : buttons)
            line->addWidget(button);
        side->addLayout(line);
    }
    row->addLayout(side, 1);
    row->addWidget(m_editor, 2);
    row->addWidget(m_foundView, 2);
    row->addWidget(m_empty, 2);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(m_bar);

    connect(m_list, &QListWidget::currentItemChanged, this, &SitesPage::showCurrent);
    connect(m_editor, &SiteEditor::saveWanted, this, &SitesPage::save);
    connect(m_editor, &SiteEditor::testWanted, this, &SitesPage::test);
    connect(m_editor, &SiteEditor::discardWanted, this, &SitesPage::discard);
    connect(m_editor, &SiteEditor::forgetWanted, this, [this] { m_changes->forgetSecret(m_shown); });
    connect(m_foundView, &FoundSiteView::adoptWanted, this, &SitesPage::adopt);
    connect(m_foundView, &FoundSiteView::hidingWanted, this, &SitesPage::hideFound);
    connect(m_changes, &SiteChanges::done, m_bar, qOverload<const QString &, bool>(&UndoBar::tell));
    connect(m_changes, &SiteChanges::failed, m_bar, qOverload<const Error &>(&UndoBar::tell));
    connect(m_changes, &SiteChanges::sitesChanged, this, &SitesPage::sitesChanged);
    connect(m_bar, &UndoBar::undoWanted, this, &SitesPage::undo);
    connect(m_bar, &UndoBar::reloadWanted, this, &SitesPage::load);
}

void SitesPage::load()
{
    keepDraft(m_shown);
    m_bar->tell({}, false);
    (void)m_changes->load();
    fill(m_shown);
    m_list->setFocus();
}

QStringList SitesPage::names() const { return m_changes->names(); }

void SitesPage::fill(const QString &choose)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QStringList all = names();
    if (m_drafts.contains(QString()))
        all.append(QString());
    for (const QString &name : std::as_const(all)) {
        const QString shown = name.isEmpty() ? tr("New site") : name;
        m_list->add(name, m_drafts.contains(name) ? tr("%1 (not saved)").arg(shown) : shown);
    }
    m_found = m_changes->found();
    for (const QString &name : std::as_const(m_found))
        m_list->add(name, (m_preferences.hiddenSites().contains(name) ? tr("%1 (hidden)") : tr("%1 (found)")).arg(name));
    all += m_found;
    if (!all.isEmpty())
        m_list->setCurrentRow(std::max(0, static_cast<int>(all.indexOf(choose))));
    m_shown = m_list->current();
    showCurrent();
}

void SitesPage::choose(const QString &name) { m_list->choose(name); }

void SitesPage::showCurrent()
{
    const QString name = m_list->current();
    if (name != m_shown)
        keepDraft(m_shown);
    m_shown = name;
    enableButtons();
    if (!m_list->currentItem())
        return;
    if (m_found.contains(name))
        return m_foundView->show(name, m_changes->foundEntry(name), m_preferences.hiddenSites().contains(name));
    QStringList others = names();
    others.removeOne(name);
    if (name.isEmpty())
        return m_editor->show(m_drafts.value(name), {}, others);
    const SiteDraft stored = SiteDraft::of(name, m_changes->settings(name));
    m_editor->show(m_drafts.value(name, stored), stored, others);
}

void SitesPage::enableButtons()
{
    const bool any = m_list->currentItem() != nullptr;
    const bool isFound = any && m_found.contains(m_list->current());
    const bool stored = any && !isFound && !m_list->current().isEmpty();
    m_editor->setVisible(any && !isFound);
    m_foundView->setVisible(isFound);
    m_empty->setVisible(!any);
    for (QPushButton *button : std::as_const(m_needSite))
        button->setEnabled(stored);
    m_needSite[1]->setEnabled(any && !isFound);
    m_needSite[2]->setEnabled(stored && m_list->currentRow() > 0);
    m_needSite[3]->setEnabled(stored && m_list->currentRow() + 1 < names().size());
}

void SitesPage::add()
{
    keepDraft(m_shown);
    if (!m_drafts.contains(QString()))
        m_drafts.insert(QString(), SiteDraft());
    fill(QString());
    m_editor->edit(SiteDraft::Field::Name)->setFocus();
}

void SitesPage::save()
{
    const QString name = m_shown;
    const SiteDraft draft = m_editor->draft();
    if (!m_changes->save(name, draft, m_editor->keepsSecret()))
        return;
    m_drafts.remove(name);
    m_shown.clear();
    fill(draft.name());
}

void SitesPage::test()
{
    const SiteDraft draft = m_editor->draft();
    const auto entry = m_changes->trial(m_shown, draft);
    if (entry)
        m_editor->connectionView().start(*entry, draft.secret);
    else
        m_bar->tell(entry.error());
}

void SitesPage::discard()
{
    m_drafts.remove(m_shown);
    const QString name = std::exchange(m_shown, QString());
    fill(name);
}

void SitesPage::duplicate()
{
    const QString name = m_shown;
    keepDraft(name);
    if (const QString copy = m_changes->duplicate(name); !copy.isEmpty())
        fill(copy);
}

void SitesPage::remove()
{
    const QString name = m_shown;
    if (name.isEmpty())
        return discard();
    const int row = m_list->currentRow();
    if (!m_changes->remove(name))
        return;
    m_drafts.remove(name);
    m_shown.clear();
    fill(names().value(std::min<qsizetype>(row, names().size() - 1)));
}

void SitesPage::adopt()
{
    const QString name = m_shown;
    if (!m_changes->adopt(name))
        return;
    m_preferences.setSiteHidden(name, false);
    fill(name);
}

void SitesPage::hideFound(bool hidden)
{
    const QString name = m_shown;
    m_preferences.setSiteHidden(name, hidden);
    fill(name);
    Q_EMIT sitesChanged({name});
}

void SitesPage::moveBy(int by)
{
    const QString name = m_shown;
    keepDraft(name);
    if (m_changes->apply(
            by < 0 ? tr("%1 was moved up.").arg(name) : tr("%1 was moved down.").arg(name), [&](SitesFile &file) { return file.move(name, by); }))
        fill(name);
}

void SitesPage::askImport() { import(CloudsFiles::standard().clouds); }

void SitesPage::import(const QString &cloudsYaml)
{
    auto *dialog = new ImportDialog(cloudsYaml, names(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QList<ImportableCloud> clouds = dialog->chosen();
        keepDraft(m_shown);
        if (m_changes->import(clouds))
            fill(clouds.first().name);
    });
    dialog->open();
}

void SitesPage::undo()
{
    keepDraft(m_shown);
    m_changes->undo();
    fill(m_shown);
}

void SitesPage::settle()
{
    m_editor->connectionView().clear();
    m_foundView->connectionView().clear();
    m_changes->settle();
    m_bar->tell({}, false);
}

}  // namespace trescca

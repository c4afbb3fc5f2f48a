// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsservices.h"
#include "ui/settings/sitedraft.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace trescca {

class FoundSiteView;
class Preferences;
class SiteChanges;
class SiteEditor;
class SiteList;
class UndoBar;

/// The sites of config.yml: a list, and the one that is chosen as a form; below them, to look at, those that are known without. Each change is
/// written at once and can be undone until settle(); what is typed and not saved stays until it is saved or discarded.
class SitesPage final : public QWidget {
    Q_OBJECT
public:
    SitesPage(const SettingsServices &services, Preferences &preferences, QWidget *parent = nullptr);
    /// Reads the file again.
    void load();
    /// Nothing is undone any more: the keyring forgets the secrets of what was removed. What is being tested ends.
    void settle();
    [[nodiscard]] SiteEditor &editor() const { return *m_editor; }
    [[nodiscard]] UndoBar &bar() const { return *m_bar; }
    [[nodiscard]] FoundSiteView &foundView() const { return *m_foundView; }
    [[nodiscard]] QStringList names() const;  ///< of config.yml, as listed
    void choose(const QString &name);
    void import(const QString &cloudsYaml);
    using Drafts = QMap<QString, SiteDraft>;
    /// What is typed and not saved, by the site's name; of "": a new one.
    [[nodiscard]] Drafts drafts();
    void setDrafts(const Drafts &drafts);
    /// Saves all of them; false where one cannot be, which is shown then with what is wrong.
    [[nodiscard]] bool saveAll();
    void add();        ///< a new one is to be filled in
    void askImport();  ///< of the clouds that OpenStack's own programs know

Q_SIGNALS:
    void sitesChanged(const QStringList &names);  ///< those that are to be reached anew, or are gone

private:
    void build();
    [[nodiscard]] QPushButton *addButton(const QString &text, void (SitesPage::*deed)(), const QKeySequence &key = {});
    void fill(const QString &choose);
    void keepDraft(const QString &name);
    void showCurrent();
    void enableButtons();
    void save();
    void test();
    void discard();
    void duplicate();
    void remove();
    void adopt();
    void hideFound(bool hidden);
    void moveUp() { moveBy(-1); }
    void moveDown() { moveBy(1); }
    void moveBy(int by);
    void undo();

    Preferences &m_preferences;
    SiteChanges *m_changes;
    Drafts m_drafts;
    QString m_shown;
    QStringList m_found;
    SiteList *m_list;
    SiteEditor *m_editor;
    FoundSiteView *m_foundView;
    UndoBar *m_bar;
    QLabel *m_empty;
    QList<QPushButton *> m_needSite;
};

}  // namespace trescca

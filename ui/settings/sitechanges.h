// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cloudimport.h"
#include "core/store/sitesfile.h"
#include "ui/settings/settingsservices.h"
#include "ui/settings/sitedraft.h"

#include <QObject>

#include <optional>

namespace trescca {

/// config.yml as the settings change it: each change is written at once, can be taken back until settle(), and is made known to the programs'
/// sites and to the keyring in the background.
class SiteChanges final : public QObject {
    Q_OBJECT
public:
    using Edit = std::function<Result<void>(SitesFile &file)>;

    explicit SiteChanges(const SettingsServices &services, QObject *parent = nullptr);
    /// Reads the file; nothing can be taken back then. False after failed().
    bool load();
    /// The settings and names there are; nothing without a file that can be read.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] SitesFile::Settings settings(const QString &name) const;
    /// Those that the programs know beside the file: this machine, and the clouds of clouds.yaml.
    [[nodiscard]] QStringList found() const;
    /// Errors as of SitesConfig::find().
    [[nodiscard]] Result<CloudEntry> foundEntry(const QString &name) const;
    /// `sentence`: what was done. False after failed(), and nothing has changed.
    bool apply(const QString &sentence, const Edit &edit);
    /// As apply(), for a site that `draft` becomes (`name` empty: a new one). Its secret goes to the keyring where it is to be kept.
    bool save(const QString &name, const SiteDraft &draft, bool keepSecret);
    bool remove(const QString &name);
    /// The name of the copy; empty after failed().
    QString duplicate(const QString &name);
    bool import(const QList<ImportableCloud> &clouds);
    void undo();
    /// From here on nothing is taken back: the keyring forgets the secrets of what was removed.
    void settle();
    void forgetSecret(const QString &name);
    /// Writes one of found() into the file, where it can be changed: from then on the file counts. Secrets stay where they are.
    bool adopt(const QString &name);
    /// What a draft would be to the programs.
    [[nodiscard]] Result<CloudEntry> trial(const QString &name, const SiteDraft &draft) const;

Q_SIGNALS:
    void done(const QString &sentence, bool canUndo);
    void failed(const trescca::Error &error);
    void sitesChanged(const QStringList &names);  ///< those that are to be reached anew, or are gone

private:
    struct Past {
        QString sentence;
        QByteArray text;
        QString name;  ///< of a site that has another name since
        QString newName;
    };
    bool write(const Edit &edit);
    void reload();
    [[nodiscard]] bool isFree(const QString &name);
    [[nodiscard]] static SitesFile::Settings settingsAs(const SitesFile::Settings &before, const SiteDraft &draft, const QString &name);
    [[nodiscard]] Result<void> checkPlace(const Endpoint &before, const SitesFile &file) const;
    void tellRenamed(const QString &name, const QString &newName);
    void renameSecret(const QString &name, const QString &newName);
    void inKeyring(const QString &site, const std::function<Result<void>(const Context &)> &deed);

    const SettingsServices &m_services;
    std::optional<SitesFile> m_file;
    QList<Past> m_past;
    QList<Endpoint> m_removed;
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/guestfiles.h"

namespace trescca {

/// Makes an instance anew from an image (Site::rebuild):
///
///     check -> new files beside the old -> switch off -> new description -> start if it ran -> old files go
///
/// Until the new description stands the instance is the old one; one that cannot be started by it gets the old one back.
class RebuildJob {
public:
    RebuildJob(SiteState &site, RebuildRequest request, Context context);
    [[nodiscard]] Result<Instance> run();

private:
    [[nodiscard]] Result<void> check(virDomain *domain);
    [[nodiscard]] Result<void> replace(virDomain *domain, const QByteArray &description);
    [[nodiscard]] std::optional<bool> runsFromNew(virDomain *domain) const;
    [[nodiscard]] bool wasStarted() const;
    [[nodiscard]] std::unexpected<Error> undo(bool ran, std::unexpected<Error> why);
    /// Of the old description, with what the new files change in it; notes which files of the old one go.
    [[nodiscard]] Result<QByteArray> describe();
    [[nodiscard]] Result<void> swapDisk(pugi::xml_node devices);
    void swapSeed(pugi::xml_node domain);
    void swapBootFiles(pugi::xml_node os);
    void dropOld();
    [[nodiscard]] bool isOwn(const QString &path) const { return path.startsWith(m_folder + u'/'); }

    SiteState &m_site;
    RebuildRequest m_request;
    const Context m_context;
    const QString m_folder;     ///< of the instance
    const QString m_newFolder;  ///< below it
    QByteArray m_old;           ///< description
    QStringList m_oldFiles;
    QString m_keptSeed;
    GuestFiles m_files;
};

}  // namespace trescca

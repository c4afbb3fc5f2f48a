// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cloudsconfig.h"
#include "core/store/sitelayout.h"
#include "core/store/yamlvalue.h"

#include <functional>

namespace trescca {

/// The sites of a config.yml as a person edits them: what is not changed stays byte for byte, with its comments. Edits happen in memory, each
/// as a whole or not at all (InvalidInput: the file is written so that it cannot be done), until write().
class SitesFile {
public:
    /// Settings of a site, without those that have no text.
    using Settings = QMap<QString, QString>;

    /// A file that is not there is an empty one.
    [[nodiscard]] static Result<SitesFile> read(const QString &path, const CloudsFiles &clouds = CloudsFiles::standard());

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] QStringList names() const;  ///< in the file's order
    /// What of it is text. NotFound.
    [[nodiscard]] Result<Settings> settings(const QString &name) const;
    /// What it is to the programs, as it stands here; errors as of SitesConfig::find().
    [[nodiscard]] Result<CloudEntry> entry(const QString &name) const;

    /// At the end. Conflict when the name is taken.
    [[nodiscard]] Result<void> add(const QString &name, const Settings &settings);
    /// Gives a site these settings and no others, but for those that Trescca does not know: they stay. Secrets, which no file takes, go.
    [[nodiscard]] Result<void> change(const QString &name, const Settings &settings);
    [[nodiscard]] Result<void> rename(const QString &name, const QString &newName);
    [[nodiscard]] Result<void> duplicate(const QString &name, const QString &newName);  ///< right below it
    [[nodiscard]] Result<void> remove(const QString &name);                             ///< its heading stays
    /// One up (-1) or down (1), with its heading; at an end nothing happens.
    [[nodiscard]] Result<void> move(const QString &name, int by);
    /// Takes back what was done since the file had this text.
    [[nodiscard]] Result<void> restore(const QByteArray &text);

    /// Replaces the file at once, for its owner alone (0600). Conflict when another program has changed it since read(). A site that could
    /// be used and could not any more, or a new one that cannot be, is an error as of SitesConfig::find(), and nothing is written.
    [[nodiscard]] Result<void> write();

private:
    SitesFile(QString path, CloudsFiles clouds, QByteArray text);
    using Sites = QMap<QString, YamlValue>;
    [[nodiscard]] Result<Sites> sites() const;
    [[nodiscard]] Result<SiteLayout> layoutFor(const QString &name) const;
    [[nodiscard]] Result<void> checkFree(const QString &name) const;
    [[nodiscard]] Result<void> adopt(const QList<QByteArray> &lines, const QStringList &names, const Sites &expected);
    [[nodiscard]] Result<void> checkLoads() const;

    QString m_path;
    CloudsFiles m_clouds;
    QByteArray m_stored;  ///< as it is on disk
    QByteArray m_text;
};

}  // namespace trescca

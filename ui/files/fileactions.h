// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/filework.h"
#include "ui/jobs/jobqueue.h"
#include "ui/panes/dropplan.h"

#include <QAction>
#include <QObject>

namespace trescca {

struct ImageFile;
class Twins;

/// What goes between files of this computer and a site: push, a new instance, download.
class FileActions final : public QObject {
    Q_OBJECT
public:
    FileActions(const Services &services, JobQueue &queue, const work::Ask &askToReplace, QWidget *window);
    /// `site`: of the pane that is worked in; empty: it cannot be reached.
    void setSelection(const QList<SiteItem> &items, const QString &site);
    /// Where downloads are offered to go; empty: where the person was last.
    void setDownloadFolder(const QString &folder) { m_downloadFolder = folder; }
    void useTwins(const Twins &twins) { m_twins = &twins; }
    /// Files were let go over a site.
    void take(const QString &site, const DropPlan &plan, const QStringList &paths);
    /// Shows what is in a file, and asks what is to be done with it, at one of the `shown` sites sooner than at others.
    void open(const QString &path, QStringList shown);
    /// Asks for a new instance of each of these images of a site.
    void spawnFrom(const QList<SiteItem> &images);

    QAction *push, *spawnFile, *spawnImage, *download;

Q_SIGNALS:
    void failed(const trescca::Error &error);

private:
    [[nodiscard]] QAction *make(const QString &icon, const QKeySequence &key);
    void chooseFiles(const QString &title, const QString &verb, std::function<void(const QString &site, const QStringList &paths)> then);
    void chooseTarget();
    void downloadTo(const QList<SiteItem> &items, const QString &target);
    void startFrom(const QString &site, const QString &path, bool mayRestore, bool paused = false);
    void askForInstance(const work::SpawnOrder &order, const QString &source);
    void lookThenBring(const QString &site, const ImageFile &file, bool paused);
    void askAboutPackage(const QString &site, const ImageFile &file, bool paused);
    void bring(const QString &site, const ImageFile &file, const RestoreOptions &options);

    const Services &m_services;
    JobQueue &m_queue;
    const work::Ask m_askToReplace;
    QWidget *m_window;
    QList<SiteItem> m_items;
    QString m_site;
    const Twins *m_twins = nullptr;
    QString m_downloadFolder;
};

}  // namespace trescca

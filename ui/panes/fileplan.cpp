// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/fileplan.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DropPlan)
};

DropPlan no(const QString &why) { return {Deed::Nothing, why}; }

QString namesOf(const QList<QUrl> &files)
{
    return files.size() == 1 ? files.first().fileName() : Texts::tr("%n files", nullptr, static_cast<int>(files.size()));
}

DropPlan planMachines(const QList<QUrl> &files, const DropTarget &target)
{
    const NamedKind kind = kindByName(files.first().fileName());
    if (std::ranges::any_of(files, [kind](const QUrl &file) { return kindByName(file.fileName()) != kind; }))
        return no(Texts::tr("Disk images and saved machines go one kind at a time; here, one of them starts, and the other goes on."));
    if (kind == NamedKind::Disk)
        return {Deed::Spawn, Texts::tr("Start a new machine from %1").arg(namesOf(files))};
    if (const auto why = obstacleToState(target); why && kind == NamedKind::Package)
        return no(*why);
    return {Deed::Bring,
        kind == NamedKind::Package ? Texts::tr("Send %1 here and restore it: it goes on where it was saved").arg(namesOf(files))
                                   : Texts::tr("Send %1 here: a disk image starts, a saved machine goes on").arg(namesOf(files))};
}

}  // namespace

NamedKind kindByName(const QString &fileName)
{
    static const QStringList disks{u".qcow2"_s, u".img"_s, u".raw"_s, u".vmdk"_s, u".vhd"_s, u".vhdx"_s, u".vdi"_s, u".ova"_s, u".tar"_s, u".tgz"_s,
        u".txz"_s, u".gz"_s, u".xz"_s, u".bz2"_s, u".zst"_s};
    const auto ends = [&fileName](const QString &ending) { return fileName.endsWith(ending, Qt::CaseInsensitive); };
    if (ends(u".zip"_s) || ends(u".trescca"_s))
        return NamedKind::Package;
    return std::ranges::any_of(disks, ends) ? NamedKind::Disk : NamedKind::Unknown;
}

DropPlan planFiles(const QList<QUrl> &files, const QSet<QString> &folders, const DropTarget &target)
{
    if (!target.reachable)
        return no(whyNotReached(target));
    const auto elsewhere = std::ranges::find_if(files, [](const QUrl &file) { return !file.isLocalFile(); });
    if (elsewhere != files.cend())
        return no(Texts::tr("%1 is not on this computer: download it first.").arg(elsewhere->toDisplayString()));
    const auto folder =
        std::ranges::find_if(files, [&folders](const QUrl &file) { return file.path().endsWith(u'/') || folders.contains(file.toLocalFile()); });
    if (folder != files.cend())
        return no(Texts::tr("%1 is a folder: drag the files in it.").arg(folder->adjusted(QUrl::StripTrailingSlash).fileName()));
    if (target.part == DropTarget::Part::Images)
        return {Deed::Push, Texts::tr("Send %1 to the images and packages of %2").arg(namesOf(files), target.site)};
    return planMachines(files, target);
}

QSet<QString> foldersIn(const QList<QUrl> &files)
{
    QSet<QString> folders;
    for (const QUrl &file : files)
        if (file.isLocalFile() && QFileInfo(file.toLocalFile()).isDir())
            folders.insert(file.toLocalFile());
    return folders;
}

}  // namespace trescca

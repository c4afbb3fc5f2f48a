// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/fileactions.h"

#include "core/base/targetfile.h"
#include "core/import/imagefile.h"
#include "ui/files/opendialog.h"
#include "ui/files/spawndialog.h"
#include "ui/jobs/background.h"
#include "ui/panes/twins.h"
#include "ui/panes/twinsearch.h"
#include "ui/parts/restorequestion.h"
#include "ui/words/icons.h"
#include "ui/words/words.h"

#include <QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// With an ending by which people and programs know what it is. A package called .zip would be opened by what unpacks archives.
QString fileNameOf(const SiteItem &item)
{
    const bool isPackage = item.kind == SiteItem::Kind::Package;
    QString name = plainFileName(item.name);
    const QString ending = isPackage ? u".trescca"_s : u'.' + item.diskFormat;
    if (isPackage && name.endsWith(".zip"_L1, Qt::CaseInsensitive))
        name.chop(4);
    return name.endsWith(ending, Qt::CaseInsensitive) || ending.size() == 1 ? name : name + ending;
}

QString describe(const ImageFile &file)
{
    const QString size = words::size(file.spec.size);
    if (file.toImport)
        return FileActions::tr("%1, %2. It is unpacked or converted first.").arg(QDir::toNativeSeparators(file.path), size);
    return FileActions::tr("%1, %2, %3.").arg(QDir::toNativeSeparators(file.path), size, file.spec.diskFormat);
}

}  // namespace

FileActions::FileActions(const Services &services, JobQueue &queue, const work::Ask &askToReplace, QWidget *window)
    : QObject(window), m_services(services), m_queue(queue), m_askToReplace(askToReplace), m_window(window)
{
    push = make(u"push"_s, Qt::CTRL | Qt::Key_U);
    spawnFile = make(u"new"_s, QKeySequence::New);
    spawnImage = make(u"new"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    download = make(u"download"_s, Qt::CTRL | Qt::Key_D);
    spawnImage->setText(tr("&New instance from this image..."));
    download->setText(tr("&Download..."));
    connect(push, &QAction::triggered, this, [this] {
        chooseFiles(push->toolTip(), tr("Push"), [this](const QString &site, const QStringList &paths) { take(site, {Deed::Push, {}}, paths); });
    });
    connect(spawnFile, &QAction::triggered, this, [this] {
        chooseFiles(
            spawnFile->toolTip(), tr("Choose"), [this](const QString &site, const QStringList &paths) { take(site, {Deed::Spawn, {}}, paths); });
    });
    connect(spawnImage, &QAction::triggered, this, [this] { spawnFrom(m_items); });
    connect(download, &QAction::triggered, this, &FileActions::chooseTarget);
    setSelection({}, {});
}

QAction *FileActions::make(const QString &icon, const QKeySequence &key)
{
    auto *action = new QAction(icons::named(icon), {}, this);
    action->setShortcut(key);
    return action;
}

void FileActions::setSelection(const QList<SiteItem> &items, const QString &site)
{
    m_items = items;
    m_site = site;
    const auto all = [&items](const auto &fits) { return !items.isEmpty() && std::ranges::all_of(items, fits); };
    push->setText(site.isEmpty() ? tr("P&ush a file...") : tr("P&ush a file to %1...").arg(site));
    spawnFile->setText(site.isEmpty() ? tr("&New instance from a file...") : tr("&New instance from a file at %1...").arg(site));
    push->setEnabled(!site.isEmpty());
    spawnFile->setEnabled(!site.isEmpty());
    spawnImage->setEnabled(!site.isEmpty() && all([](const SiteItem &item) { return item.kind == SiteItem::Kind::Image && item.hasContent; }));
    download->setEnabled(!site.isEmpty() && all([](const SiteItem &item) { return item.kind != SiteItem::Kind::Instance && item.hasContent; }));
}

void FileActions::take(const QString &site, const DropPlan &plan, const QStringList &paths)
{
    for (const QString &path : paths) {
        if (plan.deed == Deed::Push)
            m_queue.add(work::push(m_services, path, site));
        else
            startFrom(site, path, plan.deed == Deed::Bring);
    }
}

void FileActions::open(const QString &path, QStringList shown)
{
    shown.removeAll(QString());
    shown.removeDuplicates();
    auto *dialog = new OpenDialog(m_services, path, shown, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, path] {
        if (dialog->isToBePaused())
            startFrom(dialog->site(), path, true, true);
        else
            take(dialog->site(), {dialog->deed(), {}}, {path});
    });
    dialog->open();
}

void FileActions::chooseFiles(const QString &title, const QString &verb, std::function<void(const QString &site, const QStringList &paths)> then)
{
    auto *dialog = new QFileDialog(m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setLabelText(QFileDialog::Accept, verb);
    connect(dialog, &QFileDialog::filesSelected, this, [site = m_site, then = std::move(then)](const QStringList &paths) { then(site, paths); });
    dialog->open();
}

/// One goes to a file, several go to a folder. What is there already is asked about by the job.
void FileActions::chooseTarget()
{
    const bool one = m_items.size() == 1;
    auto *dialog = new QFileDialog(m_window, one ? tr("Download %1").arg(m_items.first().name) : tr("Download into a folder"), m_downloadFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(one ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(one ? QFileDialog::AnyFile : QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly, !one);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setLabelText(QFileDialog::Accept, tr("Download"));
    if (one)
        dialog->selectFile(fileNameOf(m_items.first()));
    connect(dialog, &QFileDialog::fileSelected, this, [this, items = m_items](const QString &target) { downloadTo(items, target); });
    dialog->open();
}

void FileActions::downloadTo(const QList<SiteItem> &items, const QString &target)
{
    for (const SiteItem &item : items)
        m_queue.add(work::download(m_services, item.site, item.id, fileNameOf(item), target, m_askToReplace));
}

/// What the file is, its content tells, whatever it is called.
void FileActions::startFrom(const QString &site, const QString &path, bool mayRestore, bool paused)
{
    const auto read = [path](const Context &) { return readImageFile(path, {}); };
    inBackground<ImageFile>(this, read, [this, site, path, mayRestore, paused](const Result<ImageFile> &file) {
        if (!file)
            return Q_EMIT failed(file.error());
        if (!file->spec.isPackage())
            return askForInstance({site, path, {}, QFileInfo(path).fileName(), {}, {}}, describe(*file));
        if (!mayRestore)
            return askAboutPackage(site, *file, paused);
        lookThenBring(site, *file, paused);
    });
}

void FileActions::spawnFrom(const QList<SiteItem> &images)
{
    for (const SiteItem &image : images)
        askForInstance(
            {image.site, {}, image.id, image.name, {}, {}}, tr("The image %1 of %2, %3.").arg(image.name, image.site, words::size(image.size)));
}

void FileActions::askForInstance(const work::SpawnOrder &order, const QString &source)
{
    auto *dialog = new SpawnDialog(m_services, order, source, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_queue.add(work::spawn(m_services, dialog->order())); });
    dialog->open();
}

/// A second one of a machine is asked about in any case, wherever the first one runs.
void FileActions::lookThenBring(const QString &site, const ImageFile &file, bool paused)
{
    RestoreOptions options;
    options.paused = paused;
    options.alone = true;
    if (!m_twins)
        return bring(site, file, options);
    const Machine machine = machineOf(file.spec, {});
    if (m_twins->of(machine).runs)
        return askAboutPackage(site, file, paused);
    const QString origin = machine.ids.isEmpty() ? QString() : *machine.ids.cbegin();
    m_twins->search(machine, {site, origin}, this)->tellOnce([this, site, file, paused, options](const QString &warning) {
        if (warning.isEmpty())
            bring(site, file, options);
        else
            askAboutPackage(site, file, paused);
    });
}

void FileActions::askAboutPackage(const QString &site, const ImageFile &file, bool paused)
{
    auto *box = new RestoreQuestion(m_window, tr("%1 is a saved machine, not a disk. Restore it at %2?").arg(QFileInfo(file.path).fileName(), site),
        tr("It is sent there, and goes on where it was saved."));
    box->setPaused(paused);
    if (const Machine machine = machineOf(file.spec, {}); m_twins)
        m_twins->warn(*box, m_twins->of(machine), machine, site);
    box->ask([this, site, file](const RestoreOptions &options) { bring(site, file, options); });
}

void FileActions::bring(const QString &site, const ImageFile &file, const RestoreOptions &options)
{
    m_queue.add(work::restoring(m_services, work::bring(m_services, file.path, site, options), machineOf(file.spec, {}), options));
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/filework.h"

#include "core/base/targetfile.h"
#include "core/import/sameimage.h"
#include "core/site/imageuse.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca::work {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(work)
};

QString folderOf(const QString &path) { return QDir::toNativeSeparators(QFileInfo(path).absolutePath()); }

/// How files get to a site, as it is wanted when the job is made.
struct Way {
    explicit Way(const Services &services) : throttle(services.throttle), workFolder(services.workFolder ? services.workFolder() : QString()) {}
    std::shared_ptr<Throttle> throttle;
    QString workFolder;
};

/// What came of a push.
struct Pushed {
    QString id;
    QString name;
    bool wasThere = false;
};

Result<Pushed> pushFile(Site &site, ImageFile &file, const Way &way, const Context &context)
{
    if (const auto imported = importImageFile(file, way.workFolder, context); !imported)
        return fail(imported);
    const auto same = findSameImage(site, file, {}, context);
    if (!same)
        return fail(same);
    if (*same)
        return Pushed{(*same)->id, (*same)->name, true};
    const auto id = uploadImageFile(site, file, way.throttle, context);
    return id ? Result<Pushed>(Pushed{*id, file.spec.name}) : fail(id);
}

/// A package whose digests are wrong cannot be restored anywhere: sending it would only cost time.
Result<void> checkDigests(const ImageFile &file, const Context &context)
{
    if (!file.spec.isPackage())
        return {};
    const auto package = openPackage(file.path);
    const auto findings = package ? (*package)->verify(context) : fail(package);
    return findings ? mustBeSound(*findings, file.path) : fail(findings);
}

Result<Pushed> pushPath(const Services &services, const Way &way, const QString &path, const QString &site, const Context &context)
{
    auto file = readImageFile(path, {});
    const auto at = file ? services.site(site) : fail(file);
    const auto sound = at ? checkDigests(*file, context) : fail(at);
    return sound ? pushFile(**at, *file, way, context) : fail(sound);
}

/// All that can be told before the first byte is sent; with `mayImport` the file is made ready, too.
Result<void> take(Spawning &spawning, Site &site, const SpawnOrder &order, bool mayImport, const Context &context)
{
    if (order.file.isEmpty())
        return site.image(order.imageId, context).and_then([&](const Image &image) {
            return mustBeActive(image).and_then([&] { return spawning.takeImage(image); });
        });
    return readImageFile(order.file, {}).and_then([&](const ImageFile &file) { return spawning.takeFile(file, mayImport); });
}

Result<JobResult> spawnNow(Site &site, const SpawnOrder &order, const Context &context)
{
    Spawning spawning(site, order.request, order.given, context);
    const auto ready = take(spawning, site, order, true, context);
    const auto instance = ready ? spawning.run() : fail(ready);
    if (!instance)
        return fail(instance);
    return JobResult{[name = instance->name, site = order.site, image = spawning.reused()] {
                         const QString runs = Texts::tr("%1 runs at %2.").arg(name, site);
                         return image ? runs + u' ' + Texts::tr("Nothing was sent: its file was there already, as the image %1.").arg(image->name)
                                      : runs;
                     },
        {}};
}

}  // namespace

Result<void> checkSpawn(const Services &services, const SpawnOrder &order, const Context &context)
{
    const auto at = services.site(order.site);
    if (!at)
        return fail(at);
    Spawning spawning(**at, order.request, order.given, context);
    return take(spawning, **at, order, false, context);
}

JobSpec spawn(const Services &services, const SpawnOrder &order)
{
    const QString title = order.request.name.isEmpty() ? order.title : order.request.name;
    return {title, order.file.isEmpty() ? order.site : folderOf(order.file), order.site, {},
        [site = order.site] { return Texts::tr("No new instance is left at %1.").arg(site); },
        [services, way = Way(services), order](const Context &context) -> Result<JobResult> {
            const auto at = services.site(order.site);
            SpawnOrder own = order;
            own.given.throttle = way.throttle;
            own.given.workFolder = way.workFolder;
            return at ? spawnNow(**at, own, context) : fail(at);
        }};
}

JobSpec push(const Services &services, const QString &path, const QString &site)
{
    const QString title = QFileInfo(path).fileName();
    return {title, folderOf(path), site, {}, [title, site] { return Texts::tr("Nothing of %1 is left at %2.").arg(title, site); },
        [services, way = Way(services), path, site, title](const Context &context) -> Result<JobResult> {
            const auto pushed = pushPath(services, way, path, site, context);
            if (!pushed)
                return fail(pushed);
            return JobResult{[title, site, made = *pushed] {
                                 const QString told = made.wasThere ? Texts::tr("%1 is at %2 already, as the image %3: nothing was sent.")
                                                                    : Texts::tr("%1 is at %2, as the image %3.");
                                 return told.arg(title, site, made.name);
                             },
                {}};
        }};
}

JobSpec bring(const Services &services, const QString &path, const QString &site, const RestoreOptions &options)
{
    const QString title = QFileInfo(path).fileName();
    return {title, folderOf(path), site, {},
        [title, site] { return Texts::tr("%1 does not go on at %2; if all of it was sent, the package stays there.").arg(title, site); },
        [services, way = Way(services), path, site, options](const Context &context) -> Result<JobResult> {
            const auto pushed = pushPath(services, way, path, site, context);
            const auto at = pushed ? services.site(site) : fail(pushed);
            const auto instance = at ? (*at)->restore(pushed->id, options, context) : fail(at);
            if (!instance)
                return fail(instance);
            return JobResult{[made = *instance, site] { return restoredSentence(made, site); }, {}};
        }};
}

JobSpec download(
    const Services &services, const QString &site, const QString &imageId, const QString &fileName, const QString &target, const Ask &ask)
{
    const auto work = [services, site, imageId, fileName, target, ask](const Context &context) -> Result<JobResult> {
        auto path = targetFile(target, fileName, false);
        if (!path && path.error().kind == Kind::Conflict)
            path = ask(Texts::tr("%1 Replace it?").arg(path.error().what), context.stop).and_then([&] { return targetFile(target, fileName, true); });
        const auto at = path ? services.site(site) : fail(path);
        const auto image = at ? (*at)->image(imageId, context) : fail(at);
        const auto written = image ? downloadImageFile(**at, *image, *path, services.throttle, context) : fail(image);
        if (!written)
            return fail(written);
        return JobResult{[name = image->name, file = QDir::toNativeSeparators(*path)] { return Texts::tr("%1 is in %2.").arg(name, file); }, {}};
    };
    const QString folder = QDir::toNativeSeparators(target);
    JobSpec spec{fileName, site, folder, {u"transfer"_s},
        [fileName] { return Texts::tr("Nothing of %1 is left there; a file that it was to replace stays.").arg(fileName); }, work};
    spec.imageId = imageId;
    return spec;
}

}  // namespace trescca::work

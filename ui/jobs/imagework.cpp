// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/imagework.h"

#include "core/site/imagecopy.h"

#include <QCoreApplication>

#include <atomic>

using namespace Qt::StringLiterals;

namespace trescca::work {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(work)
};

/// From where to where an image goes, and how fast at most.
struct Way {
    Engine::Sites sites;
    std::shared_ptr<Throttle> shared;
    QString from;
    QString to;
    std::uint64_t bytesPerSecond = 0;
};

Result<CopiedImage> copy(const Way &way, const QString &imageId, const Context &context)
{
    const auto source = way.sites(way.from);
    const auto destination = source ? way.sites(way.to) : fail(source);
    return destination ? copyImage(**source, imageId, **destination, {throttleOf(way.bytesPerSecond), way.shared}, context) : fail(destination);
}

Result<CopiedImage> copyPackage(const Way &way, const QString &packageId, const Context &context)
{
    const auto source = way.sites(way.from);
    const auto destination = source ? way.sites(way.to) : fail(source);
    return destination ? copyWithBases(**source, packageId, **destination, {throttleOf(way.bytesPerSecond), way.shared}, context) : fail(destination);
}

/// What an earlier try has made, if it is there still; else empty.
QString kept(Site &site, const QString &imageId, const Context &context)
{
    return !imageId.isEmpty() && site.image(imageId, context) ? imageId : QString();
}

/// A site that saves by itself does not say that it is done.
void tellThatSaved(Site &site, const QString &packageId, const Context &context)
{
    if (const auto package = site.image(packageId, context); package && package->size > 0)
        context.report(u"save"_s, package->size, package->size);
}

/// With a first sentence that says how far it came.
std::unexpected<Error> after(const QString &sentence, Error error)
{
    error.what = sentence + u' ' + error.what;
    return std::unexpected(std::move(error));
}

}  // namespace

JobSpec transfer(
    const Services &services, const QString &from, const QString &imageId, const QString &name, const QString &to, std::uint64_t bytesPerSecond)
{
    JobSpec spec{name, from, to, {u"transfer"_s}, [name, to] { return Texts::tr("Nothing of %1 is left at %2.").arg(name, to); },
        [way = Way{services.site, services.throttle, from, to, bytesPerSecond}, imageId, name](const Context &context) -> Result<JobResult> {
            const auto made = copy(way, imageId, context);
            if (!made)
                return fail(made);
            return JobResult{[name, to = way.to, wasThere = made->wasThere] {
                                 return (wasThere ? Texts::tr("%1 is at %2 already; nothing was sent.") : Texts::tr("%1 is at %2.")).arg(name, to);
                             },
                {}};
        },
        {}, {}, {}, bytesPerSecond};
    spec.imageId = imageId;
    return spec;
}

JobSpec saveTo(const Services &services, const QString &from, const QString &id, const QString &name, const QString &to, std::uint64_t bytesPerSecond)
{
    const auto package = std::make_shared<QString>();
    const auto isSaved = std::make_shared<std::atomic<bool>>(false);
    const auto work = [way = Way{services.site, services.throttle, from, to, bytesPerSecond}, id, name, package, isSaved](
                          const Context &context) -> Result<JobResult> {
        const auto source = way.sites(way.from);
        const auto instance = source ? (*source)->instance(id, context) : fail(source);
        if (!instance)
            return fail(instance);
        if (instance->state != InstanceState::Saved || kept(**source, *package, context).isEmpty()) {
            const auto saved = (*source)->saveToImage(id, {}, context);
            if (!saved)
                return fail(saved);
            *package = *saved;
        }
        *isSaved = true;
        tellThatSaved(**source, *package, context);
        if (const auto copied = copyPackage(way, *package, context); !copied)
            return after(Texts::tr("%1 is saved at %2, and suspended; its package did not get any further.").arg(name, way.from), copied.error());
        return JobResult{
            [name, way] { return Texts::tr("%1 is saved to %2; at %3 it is suspended: Start lets it go on.").arg(name, way.to, way.from); }, {}};
    };
    JobSpec spec{name, from, to, {u"save"_s, u"transfer"_s},
        [name, from, isSaved] {
            return isSaved->load() ? Texts::tr("%1 is saved at %2, and suspended: Start lets it go on.").arg(name, from)
                                   : Texts::tr("%1 goes on running at %2.").arg(name, from);
        },
        work, {}, {}, {}, bytesPerSecond};
    spec.savedId = id;
    return spec;
}

JobSpec restoreFrom(const Services &services, const QString &from, const QString &imageId, const QString &name, const QString &to,
    const RestoreOptions &options, std::uint64_t bytesPerSecond)
{
    const auto package = std::make_shared<QString>();
    const auto work = [way = Way{services.site, services.throttle, from, to, bytesPerSecond}, imageId, options, package](
                          const Context &context) -> Result<JobResult> {
        const auto destination = way.sites(way.to);
        if (!destination)
            return fail(destination);
        if (kept(**destination, *package, context).isEmpty()) {
            const auto copied = copyPackage(way, imageId, context);
            if (!copied)
                return fail(copied);
            *package = copied->id;
        }
        const auto instance = (*destination)->restore(*package, options, context);
        if (!instance)
            return after(Texts::tr("The package is at %1.").arg(way.to), instance.error());
        return JobResult{[made = *instance, to = way.to] { return restoredSentence(made, to); }, {}};
    };
    JobSpec spec{name, from, to, {u"transfer"_s, u"restore"_s},
        [name, to] { return Texts::tr("Nothing of %1 runs at %2; the package stays where it is.").arg(name, to); }, work, {}, {}, {}, bytesPerSecond};
    spec.imageId = imageId;
    return spec;
}

}  // namespace trescca::work

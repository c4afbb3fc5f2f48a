// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/moves.h"

#include "app/tresccad/pull.h"
#include "app/tresccad/savedpackages.h"
#include "core/base/log.h"
#include "core/site/arrival.h"
#include "core/site/savedbytes.h"
#include "core/site/sitejson.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const QString errorKey = QString::fromLatin1(imageError);
const QString errorKindKey = u"trescca_error_kind"_s;
const QString taskKey = u"trescca_task"_s;

const Error stopped{Kind::Unreachable, u"tresccad was stopped while it worked on this image. Start again once it runs."_s, {}};

QString key(const char *name) { return QString::fromLatin1(name); }

}  // namespace

Moves::Moves(Site &site, ImageStore &store, Jobs &jobs) : m_site(site), m_store(store), m_jobs(jobs) {}

void Moves::recover()
{
    for (const Image &image : m_store.list()) {
        if (image.status != ImageStatus::Queued || !image.properties.contains(taskKey) || image.properties.contains(errorKey))
            continue;
        noteError(image.id, stopped);
        if (image.properties.value(taskKey) == "save"_L1)
            bringBack(image);
    }
}

/// The package of a cut save never became active, so nobody else can have the guest: it runs on here.
void Moves::bringBack(const Image &image)
{
    const QString instance = image.properties.value(key(property::instance));
    const QString migration = image.properties.value(key(property::migration));
    const auto job = m_jobs.start(u"resume"_s, instance, [this, instance, migration](const Context &context) -> Result<QString> {
        if (const auto back = m_site.resumeHeld(instance, migration, context); !back)
            return fail(back);
        return instance;
    });
    if (!job)
        qCWarning(logDaemon).noquote() << job.error().what;
}

void Moves::noteError(const QString &imageId, const Error &error)
{
    auto image = m_store.get(imageId);
    if (!image)
        return;  // removed meanwhile: nobody asks
    // A client that is told "cancelled" would think that its own user had done it.
    const Error &told = error.kind == Kind::Cancelled && m_jobs.isClosed() ? stopped : error;
    image->properties.insert(errorKey, told.what);
    image->properties.insert(errorKindKey, kindName(told.kind));
    image->properties.remove(taskKey);
    if (const auto ok = m_store.update(*image); !ok)
        qCWarning(logDaemon).noquote() << ok.error().what;
}

void Moves::clearTask(const QString &imageId, const QMap<QString, QString> &found)
{
    auto image = m_store.get(imageId);
    if (!image || (image->properties.remove(taskKey) == 0 && found.isEmpty()))
        return;
    image->properties.insert(found);
    if (const auto ok = m_store.update(*image); !ok)
        qCWarning(logDaemon).noquote() << ok.error().what;
}

bool Moves::isSaving(const QString &instanceId) const { return m_jobs.running(u"save"_s, instanceId).has_value(); }

std::optional<JobView> Moves::imageJob(const QString &imageId) const
{
    const std::lock_guard lock(m_mutex);
    const QString job = m_imageJobs.value(imageId);
    return job.isEmpty() ? std::nullopt : m_jobs.find(job);
}

void Moves::setImageJob(const QString &imageId, const QString &jobId)
{
    const std::lock_guard lock(m_mutex);
    m_imageJobs.insert(imageId, jobId);
}

Image Moves::told(Image image) const
{
    const auto job = image.status == ImageStatus::Active ? imageJob(image.id) : std::nullopt;
    if (job && job->state == JobState::Running)
        image.status = ImageStatus::Saving;
    return image;
}

Result<void> Moves::removeImage(const QString &imageId)
{
    const auto job = imageJob(imageId);
    const bool stops = job && m_jobs.cancel(job->id);
    if (stops)
        m_jobs.wait(job->id);
    {
        const std::lock_guard lock(m_mutex);
        m_imageJobs.remove(imageId);
    }
    const auto removed = m_store.remove(imageId);
    const bool goneWithJob = stops && !removed && removed.error().kind == Kind::NotFound;
    return goneWithJob ? Result<void>() : removed;
}

/// A package of a guest that has run on is the older of two states: who took it for the retry's would have the guest twice.
Result<void> Moves::mayStand(const Image &before, const QString &instanceId, const QString &migrationId) const
{
    if (before.status != ImageStatus::Active || isSaving(instanceId))
        return {};
    const auto instance = m_site.instance(instanceId, {});
    if (!instance)
        return fail(instance);
    if (instance->state == InstanceState::Saved && instance->heldFor == migrationId)
        return {};
    return fail(Kind::Conflict,
        u"Instance %1 was saved for migration %2 into the image %3, and is not held for it any more: it is %4. "
        "Delete that image, then save it again."_s.arg(instance->name, migrationId, before.id, stateName(instance->state)));
}

/// Called with the mutex held.
QString Moves::savingText(const Instance &instance) const
{
    const auto job = m_jobs.running(u"save"_s, instance.id);
    const QString image = job ? m_imageJobs.key(job->id) : QString();
    return image.isEmpty() ? u"Instance %1 is being saved already; wait for the end of it."_s.arg(instance.name)
                           : u"Instance %1 is being saved into the image %2 already; wait for the end of it."_s.arg(instance.name, image);
}

Result<Instance> Moves::mayBeSaved(const QString &instanceId, const SaveOptions &options, bool comingBack) const
{
    auto instance = m_site.instance(instanceId, {});
    if (!instance || comingBack)
        return instance;
    if (isSaving(instanceId))
        return fail(Kind::Conflict, savingText(*instance));
    const bool heldForIt = instance->state == InstanceState::Saved && !options.migrationId.isEmpty() && instance->heldFor == options.migrationId;
    if (!isAlive(instance->state) && !heldForIt) {
        const auto package = instance->state == InstanceState::Saved ? lastPackageOf(m_store, instanceId) : std::nullopt;
        return fail(Kind::Conflict,
            u"Instance %1 is %2; only a running or paused one can be saved.%3 %4"_s.arg(instance->name, stateName(instance->state),
                package ? u" Its last package is the image %1."_s.arg(package->id) : QString(),
                instance->state == InstanceState::Busy ? u"Wait until it runs."_s : u"Start it first."_s));
    }
    if (const auto free = checkAdopted(*instance); !free)
        return fail(free);
    return instance;
}

/// One that failed before takes the bytes of the next try: who was told of it finds them there.
Result<Image> Moves::packageRecord(
    const std::optional<Image> &before, const Instance &instance, const SaveOptions &options, const QString &owner) const
{
    if (before)
        return m_store.change(before->id, [](Image &image) -> Result<void> {
            image.properties.remove(errorKey);
            image.properties.remove(errorKindKey);
            image.properties.insert(taskKey, u"save"_s);
            return {};
        });
    SaveForecast told{.instance = instance};
    if (!options.instanceName.isEmpty())
        told.instance.name = options.instanceName;
    Image spec;
    spec.name = options.packageName.isEmpty() ? told.instance.name : options.packageName;
    spec.owner = owner;
    spec.properties = packageProperties(told, options);
    spec.properties.insert(taskKey, u"save"_s);
    return m_store.create(spec);
}

Result<QString> Moves::save(const QString &instanceId, const SaveOptions &options, const QString &owner, const JobListener &listener)
{
    const std::lock_guard lock(m_mutex);
    const auto before = packageFor(m_store, instanceId, options.migrationId);
    const bool again = before && before->status == ImageStatus::Queued && before->properties.contains(errorKey);
    if (before && !again)
        return mayStand(*before, instanceId, options.migrationId).transform([&] { return before->id; });
    const auto back = again ? m_jobs.running(u"resume"_s, instanceId) : std::nullopt;  // the last try was cut by the daemon's end
    const auto instance = mayBeSaved(instanceId, options, back.has_value());
    const auto image = instance ? packageRecord(before, *instance, options, owner) : fail(instance);
    if (!image)
        return fail(image);
    listener.begins(instanceId);
    const auto job = m_jobs.start(u"save"_s, instanceId, [this, instanceId, options, id = image->id, back, listener](const Context &context) {
        if (back)
            m_jobs.wait(back->id);
        auto done = runSave(instanceId, options, id, context);
        if (!done)
            noteError(id, done.error());
        listener.ends(instanceId, done);
        return done;
    });
    if (!job) {
        listener.ends(instanceId, job);
        again ? noteError(image->id, job.error()) : static_cast<void>(m_store.remove(image->id));
        return job;
    }
    m_imageJobs.insert(image->id, *job);
    dropFailedPackages(m_store, instanceId, image->id);
    return image->id;
}

Result<QString> Moves::runSave(const QString &instanceId, const SaveOptions &options, const QString &imageId, const Context &context)
{
    const auto forecast = m_site.forecast(instanceId, context);
    if (!forecast)
        return fail(forecast);
    if (!forecast->obstacles.isEmpty())
        return fail(Kind::Unsupported, forecast->obstacles.join(u' '));
    auto image = m_store.get(imageId);
    if (!image)
        return fail(image);
    if (!options.selfContained)
        image->properties.insert(key(property::needs), forecast->neededBases.join(u','));
    if (const auto ok = m_store.update(*image); !ok)
        return fail(ok);
    auto sink = m_store.write(imageId);
    if (!sink)
        return fail(sink);
    SavedBytes saved;
    if (const auto ok = m_site.save(instanceId, options, **sink, saved.listenTo(context)); !ok)
        return fail(ok);
    if (const auto ok = (*sink)->finish(); !ok) {
        // The package is not there, so the held instance must not stay held.
        if (const auto back = m_site.resumeHeld(instanceId, options.migrationId, {}); !back)
            return std::unexpected(back.error().in(ok.error().what));
        return fail(ok);
    }
    clearTask(imageId, {{key(property::savedMemory), QString::number(saved.memory())}, {key(property::savedDisk), QString::number(saved.disk())}});
    return imageId;
}

Result<QString> Moves::pull(const PullRequest &request)
{
    return fill(request.imageId,
        {.kind = u"pull"_s,
            .prepare = {},
            .write = [request](ByteSink &to, const Context &context) { return fetch(request, to, context); },
            .done = {}});
}

Result<QString> Moves::fill(const QString &imageId, const Filling &filling)
{
    const std::lock_guard lock(m_mutex);
    auto image = m_store.get(imageId);
    if (!image)
        return fail(image);
    const bool busy = m_jobs.running(u"pull"_s, imageId) || m_jobs.running(u"import"_s, imageId);
    if (image->status != ImageStatus::Queued || busy)
        return fail(Kind::Conflict,
            u"Image %1 is %2; only a queued one can take content."_s.arg(image->name, busy ? u"being fetched"_s : statusName(image->status)));
    image->properties.remove(errorKey);
    image->properties.remove(errorKindKey);
    image->properties.insert(taskKey, filling.kind);
    if (const auto ok = m_store.update(*image); !ok)
        return fail(ok);
    const auto job = m_jobs.start(filling.kind, imageId, [this, imageId, filling](const Context &context) {
        auto done = runFilling(imageId, filling, context);
        if (!done)
            noteError(imageId, done.error());
        return done;
    });
    if (!job) {
        noteError(imageId, job.error());
        return job;
    }
    m_imageJobs.insert(imageId, *job);
    return job;
}

Result<QString> Moves::runFilling(const QString &imageId, const Filling &filling, const Context &context)
{
    if (const auto ready = filling.prepare ? filling.prepare(imageId, context) : Result<void>(); !ready)
        return fail(ready);
    auto sink = m_store.write(imageId);
    if (!sink)
        return fail(sink);
    if (const auto ok = filling.write(**sink, context); !ok)
        return fail(ok);
    if (const auto ok = (*sink)->finish(); !ok)
        return fail(ok);
    clearTask(imageId);
    if (filling.done)
        filling.done();
    return imageId;
}

}  // namespace trescca

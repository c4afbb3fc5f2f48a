// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/model/endpoint.h"
#include "core/model/image.h"
#include "core/model/instanceusage.h"
#include "core/site/connectionstep.h"
#include "core/site/imageupload.h"
#include "core/site/sitefacts.h"
#include "core/site/siterequests.h"

#include <memory>
#include <optional>

namespace trescca {

/// A place where VMs run and packages lie. All calls block, may be made from any thread, several at a time.
/// Ids are the site's own UUIDs. Every call fails with Unreachable while the site does not answer.
class Site {
public:
    virtual ~Site() = default;
    [[nodiscard]] virtual const Endpoint &endpoint() const = 0;
    [[nodiscard]] virtual Result<SiteFacts> facts(const Context &context) = 0;
    /// The same as in facts(), for who asks no more. A site that does not tell them has none.
    [[nodiscard]] virtual Result<StoreLimits> storeLimits(const Context &context);
    /// Tries everything that is needed of this site, one after the other, up to what makes the rest pointless.
    [[nodiscard]] virtual QList<ConnectionStep> test(const Context &context);
    /// Has `changed` called, from another thread, whenever an instance may have changed; an empty function ends that.
    /// False where a site cannot tell by itself: then look again from time to time.
    [[nodiscard]] virtual bool watch(std::function<void()> changed);

    // Instances
    [[nodiscard]] virtual Result<QList<Instance>> instances(const Context &context) = 0;
    [[nodiscard]] virtual Result<Instance> instance(const QString &id, const Context &context) = 0;
    [[nodiscard]] virtual Result<void> act(const QString &id, InstanceAction action, const Context &context) = 0;
    /// Ends and removes an instance; its own disks too when `withDisks` (base images never).
    /// Conflict for one that a move has brought but not committed, unless that very move asks (to undo itself).
    [[nodiscard]] virtual Result<void> removeInstance(const QString &id, bool withDisks, const Context &context, const QString &migrationId) = 0;
    [[nodiscard]] Result<void> removeInstance(const QString &id, bool withDisks, const Context &context)
    {
        return removeInstance(id, withDisks, context, {});
    }
    /// Gives it another name. Conflict for one that runs unless facts().renamesRunning, and for a taken name where they are unique.
    [[nodiscard]] virtual Result<void> rename(const QString &id, const QString &name, const Context &context) = 0;
    [[nodiscard]] virtual Result<Instance> spawn(const SpawnRequest &request, const Context &context) = 0;
    /// What spawn() would refuse whatever the image is (a taken name, a flavor or network that is not there), asked before a long upload.
    /// `request.imageId` does not count; `diskBytes`: virtual size of the disk, 0 when unknown. Success is no promise. Returns the name
    /// of the flavor that would be taken; empty where there are none, or nobody knows.
    [[nodiscard]] virtual Result<QString> checkSpawn(const SpawnRequest &request, std::uint64_t diskBytes, const Context &context);
    /// Puts a new disk over another image in the place of an instance's first one, whose content is lost; it boots from it if it was on.
    /// Conflict for one that was not made here, is held, or has snapshots. On failure it is the old one, rebooted if it was stopped for this.
    [[nodiscard]] virtual Result<Instance> rebuild(const RebuildRequest &request, const Context &context);

    /// The last `bytes` of what the guest wrote to its serial console. NotFound where none is kept.
    [[nodiscard]] virtual Result<QByteArray> consoleLog(const QString &id, std::uint64_t bytes, const Context &context);
    /// Where a viewer shows the guest's screen: "vnc://127.0.0.1:5900", "https://...". Unsupported for one without a screen.
    [[nodiscard]] virtual Result<QString> consoleUrl(const QString &id, const Context &context);
    /// What the guest has used so far. Conflict for one that does not run, Unsupported where the site does not tell.
    [[nodiscard]] virtual Result<InstanceUsage> usage(const QString &id, const Context &context);
    /// Writes what the guest's first disk holds now into `to` (finish() is the caller's), a qcow2 file that needs no other. One that runs goes on.
    [[nodiscard]] virtual Result<void> copyDisk(const QString &id, ByteSink &to, const Context &context);
    /// What there is to know before copyDisk(), of a guest that is to boot from the copy at another site.
    [[nodiscard]] virtual Result<DiskForecast> diskForecast(const QString &id, const Context &context);

    // Images
    [[nodiscard]] virtual Result<QList<Image>> images(const Context &context) = 0;
    [[nodiscard]] virtual Result<Image> image(const QString &id, const Context &context) = 0;
    /// The active images of one's own project that have so many bytes; `hash` is what the site found itself (empty: nothing).
    [[nodiscard]] virtual Result<QList<Image>> ownImages(std::uint64_t size, const Context &context) = 0;
    [[nodiscard]] virtual Result<void> removeImage(const QString &id, const Context &context) = 0;
    [[nodiscard]] virtual Result<void> renameImage(const QString &id, const QString &name, const Context &context) = 0;
    /// Starts an upload; `spec` gives name, formats and properties. `size` when known, else nullopt.
    [[nodiscard]] virtual Result<std::unique_ptr<ImageUpload>> upload(
        const Image &spec, std::optional<std::uint64_t> size, const Context &context) = 0;
    /// Sends an image's bytes into `to` (finish() is the caller's), digest checked at the end.
    [[nodiscard]] virtual Result<void> download(const QString &id, ByteSink &to, const Context &context) = 0;
    /// The active image whose content is the base `digest`; NotFound when the site has none.
    [[nodiscard]] virtual Result<Image> findBase(const QString &digest, const Context &context) = 0;
    /// Has this site fetch an image from another by itself. Unsupported where facts().pulls is false, or the other is not reached from there.
    [[nodiscard]] virtual Result<QString> pull(Site &source, const QString &imageId, const Context &context) = 0;
    /// Makes the base `digest` that an instance of this site uses available as an image of this site (for download).
    [[nodiscard]] virtual Result<Image> publishBase(const QString &instanceId, const QString &digest, const Context &context) = 0;

    // Save and restore with CPU and memory state
    [[nodiscard]] virtual Result<SaveForecast> forecast(const QString &instanceId, const Context &context) = 0;
    /// True when save() streams the package here; false when the site packs it into an image of its own (saveToImage).
    [[nodiscard]] virtual bool savesToStream() const = 0;
    /// Stops the instance, keeps its state on the site ("held": state Saved), and writes the package into `to` while it is being saved. finish()
    /// of `to` is the caller's. On failure the instance runs again. For an instance that is held already its held state is packed again (a
    /// transfer that was cut), without starting it in between; a failure then leaves it held.
    [[nodiscard]] virtual Result<void> save(const QString &instanceId, const SaveOptions &options, ByteSink &to, const Context &context) = 0;
    /// The same into an image of this site; returns the id of the active image.
    [[nodiscard]] virtual Result<QString> saveToImage(const QString &instanceId, const SaveOptions &options, const Context &context) = 0;
    /// Undo of save: the held instance runs on at this site (or is found running already; Conflict for one that is off, as
    /// somebody ended it before its state was complete: then nothing of it is held any more). Safe to repeat. What a
    /// migration holds only that migration may resume, for the destination may be about to run it: any other
    /// `migrationId`, or none, is a Conflict. `anyMigration` is for a person who knows that it does not run there.
    [[nodiscard]] virtual Result<void> resumeHeld(const QString &instanceId, const QString &migrationId, const Context &context) = 0;
    /// Commit of a move: lets the held instance go: removed with its disks, or kept switched off when `keepStopped`.
    /// Refused (Conflict) when it is running. An instance that is gone already is no error: safe to repeat.
    [[nodiscard]] virtual Result<void> release(const QString &instanceId, bool keepStopped, const Context &context) = 0;
    /// Starts a package of this site as an instance (Conflict for the package of another move: that may yet bring it to life); returns when it runs
    /// (or is paused, if asked). On failure nothing of it is left. The package can be restored again.
    [[nodiscard]] virtual Result<Instance> restore(const QString &imageId, const RestoreOptions &options, const Context &context) = 0;
    /// What restore() would refuse before it writes anything: that it does; else sentences about what it may yet fail at.
    /// Success is no promise, and nothing is known where a site cannot tell.
    [[nodiscard]] virtual Result<QStringList> checkRestore(const QString &imageId, const RestoreOptions &options, const Context &context);
    /// Last act of a move at its destination: what it brought is not the move's any more, and may be moved on or deleted by
    /// anybody. One that is gone, or adopted already, is no error: safe to repeat. Where another than that move asks (a person,
    /// with an empty `migrationId`), the site remembers that it was taken out of the move's hands.
    [[nodiscard]] virtual Result<void> adopt(const QString &instanceId, const QString &migrationId, const Context &context) = 0;
    /// From now on nothing is saved for this move here, by a late request either. Safe to repeat. No error where a plain OpenStack cannot promise so.
    [[nodiscard]] virtual Result<void> fence(const QString &migrationId, const Context &context) = 0;
    /// Whether what this move brought was taken out of its hands: it may run anywhere since. A plain OpenStack knows of none.
    [[nodiscard]] virtual Result<bool> isTakenOver(const QString &migrationId, const Context &context) = 0;
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/site.h"

#include <memory>

namespace trescca {

class ImageStore;
struct HeldState;
struct Manifest;
struct SettledStates;

/// A local or remote libvirt/QEMU host with its own folder for instances, images, bases and held states:
/// <folder>/{images,instances/<uuid>,held/<uuid>,cache}. Packages are packed and unpacked where this process runs, so
/// moves need the host's files here (a remote host's instances can be listed and acted on; moving them is refused with the reason).
class LibvirtSite final : public Site {
public:
    /// Does not connect yet; the first call does, and reconnects when the daemon was restarted. Fails when the
    /// folder cannot be used. Empty folder: $XDG_DATA_HOME/trescca/sites/<name>, root's in /var/lib.
    [[nodiscard]] static Result<std::unique_ptr<LibvirtSite>> open(const Endpoint &endpoint);
    /// The same for instances whose files another program keeps, as Nova does: none are made here, only their states are held. The folder,
    /// which must be named, is nobody else's (mode 0700); Untrusted when it is.
    [[nodiscard]] static Result<std::unique_ptr<LibvirtSite>> openHolder(const Endpoint &endpoint);
    ~LibvirtSite() override;

    /// `changed` is called with an instance's id when something about it changed (libvirt lifecycle events, whoever caused
    /// them). `reach` is called with whether the host can be reached: once at the beginning, with false as soon as it went
    /// away, and with true when it is there (again): then list its instances anew, for what happened before is not told.
    /// While somebody listens the site connects, and reconnects, by itself. Both are called from one thread that is kept for
    /// this: they may take their time, call the site, and end the listening (no functions). Replaces an earlier listener, which
    /// is not called any more once this returns: call it without a lock that a listener waits for.
    void onChange(std::function<void(const QString &id)> changed, std::function<void(bool reachable)> reach = {});
    [[nodiscard]] ImageStore &imageStore();
    [[nodiscard]] QString folder() const;

    /// As save(); what the package says of itself. The instance is called `name` in it and in errors; empty: as its host calls it.
    [[nodiscard]] Result<Manifest> pack(
        const QString &instanceId, const QString &name, const SaveOptions &options, ByteSink &to, const Context &context);
    /// All whose state is kept here, whatever has become of it since.
    [[nodiscard]] QList<HeldState> held() const;
    /// See HeldSettling.
    [[nodiscard]] Result<SettledStates> settle(const Context &context);

    const Endpoint &endpoint() const override;
    Result<SiteFacts> facts(const Context &context) override;
    bool watch(std::function<void()> changed) override;
    Result<QByteArray> consoleLog(const QString &id, std::uint64_t bytes, const Context &context) override;
    Result<QString> consoleUrl(const QString &id, const Context &context) override;
    Result<InstanceUsage> usage(const QString &id, const Context &context) override;
    Result<QList<Instance>> instances(const Context &context) override;
    Result<Instance> instance(const QString &id, const Context &context) override;
    Result<void> act(const QString &id, InstanceAction action, const Context &context) override;
    using Site::removeInstance;
    Result<void> removeInstance(const QString &id, bool withDisks, const Context &context, const QString &migrationId) override;
    Result<void> rename(const QString &id, const QString &name, const Context &context) override;
    Result<Instance> spawn(const SpawnRequest &request, const Context &context) override;
    Result<Instance> rebuild(const RebuildRequest &request, const Context &context) override;
    Result<QString> checkSpawn(const SpawnRequest &request, std::uint64_t diskBytes, const Context &context) override;
    Result<void> copyDisk(const QString &id, ByteSink &to, const Context &context) override;
    Result<DiskForecast> diskForecast(const QString &id, const Context &context) override;
    Result<QList<Image>> images(const Context &context) override;
    Result<Image> image(const QString &id, const Context &context) override;
    Result<QList<Image>> ownImages(std::uint64_t size, const Context &context) override;
    Result<void> removeImage(const QString &id, const Context &context) override;
    Result<void> renameImage(const QString &id, const QString &name, const Context &context) override;
    Result<std::unique_ptr<ImageUpload>> upload(const Image &spec, std::optional<std::uint64_t> size, const Context &context) override;
    Result<void> download(const QString &id, ByteSink &to, const Context &context) override;
    Result<Image> findBase(const QString &digest, const Context &context) override;
    Result<QString> pull(Site &source, const QString &imageId, const Context &context) override;
    Result<Image> publishBase(const QString &instanceId, const QString &digest, const Context &context) override;
    Result<SaveForecast> forecast(const QString &instanceId, const Context &context) override;
    bool savesToStream() const override { return true; }
    Result<void> save(const QString &instanceId, const SaveOptions &options, ByteSink &to, const Context &context) override;
    Result<QString> saveToImage(const QString &instanceId, const SaveOptions &options, const Context &context) override;
    Result<void> resumeHeld(const QString &instanceId, const QString &migrationId, const Context &context) override;
    Result<void> release(const QString &instanceId, bool keepStopped, const Context &context) override;
    Result<Instance> restore(const QString &imageId, const RestoreOptions &options, const Context &context) override;
    Result<QStringList> checkRestore(const QString &imageId, const RestoreOptions &options, const Context &context) override;
    Result<void> adopt(const QString &instanceId, const QString &migrationId, const Context &context) override;
    Result<void> fence(const QString &migrationId, const Context &context) override;
    Result<bool> isTakenOver(const QString &migrationId, const Context &context) override;

private:
    struct State;
    [[nodiscard]] static Result<std::unique_ptr<LibvirtSite>> openIn(const QString &folder, const QStringList &parts, const Endpoint &endpoint);
    explicit LibvirtSite(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace trescca

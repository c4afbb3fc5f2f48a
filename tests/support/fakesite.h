// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/site.h"
#include "tests/support/fakesitesetup.h"

#include <QMap>

#include <functional>
#include <mutex>

namespace trescca {

class ImageStore;

/// A site in memory that keeps the promises of Site and fails on demand. Every call is logged under its function's name ("save 1f0c...", ...).
/// Thread-safe; hooks are called without its lock held. A package here is a line of JSON about the instance, which restore() reads, and then
/// filler up to packageSize bytes. Images are those of a store, where one is given (as with a libvirt host), else they are kept in memory.
class FakeSite final : public Site, public FakeSiteSetup {
public:
    explicit FakeSite(const QString &name, ImageStore *store = nullptr);

    // Arrangement
    /// A running instance with one disk over a base with digest `baseDigest` (no base when empty).
    Instance addInstance(const QString &name, const QString &baseDigest = {}, InstanceState state = InstanceState::Running, const QString &id = {});
    void put(const Instance &instance);  ///< as it is now
    /// Another program works on an instance: what it does, and for which migration.
    void occupy(const QString &id, const QString &task, const QString &heldFor);
    /// An active image (or a deactivated one, if the spec is) in memory; an active one in the store.
    Image addImage(const Image &spec, const QByteArray &content);
    void failNext(const QString &call, const Error &error, When when = When::Before);
    /// Called at each call's begin with its log line; may block, or request a stop.
    void onCall(std::function<void(const QString &line)> hook);

    // What happened
    [[nodiscard]] QStringList log() const;
    [[nodiscard]] QStringList calls() const;  ///< names only, without those that only look (facts, instances, images, ...)
    void clearLog();
    [[nodiscard]] std::optional<InstanceState> stateOf(const QString &id) const;
    [[nodiscard]] QByteArray contentOf(const QString &imageId) const;
    [[nodiscard]] int imageCount() const;
    [[nodiscard]] int runningCount() const;
    const Endpoint &endpoint() const override { return m_endpoint; }
    void liveIn(const QString &folder) { m_endpoint.folder = folder; }
    Result<SiteFacts> facts(const Context &context) override;
    Result<StoreLimits> storeLimits(const Context &) override { return factsToTell.store; }
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
    /// Refuses a name that is taken.
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
    bool savesToStream() const override { return streams; }
    Result<void> save(const QString &instanceId, const SaveOptions &options, ByteSink &to, const Context &context) override;
    Result<QString> saveToImage(const QString &instanceId, const SaveOptions &options, const Context &context) override;
    Result<void> resumeHeld(const QString &instanceId, const QString &migrationId, const Context &context) override;
    Result<void> release(const QString &instanceId, bool keepStopped, const Context &context) override;
    Result<Instance> restore(const QString &imageId, const RestoreOptions &options, const Context &context) override;
    Result<QStringList> checkRestore(const QString &, const RestoreOptions &, const Context &) override { return restoreCheck; }
    Result<void> adopt(const QString &instanceId, const QString &migrationId, const Context &context) override;
    Result<void> fence(const QString &migrationId, const Context &context) override;
    Result<bool> isTakenOver(const QString &migrationId, const Context &context) override;

private:
    friend class FakeUpload;
    using Failure = std::pair<Error, When>;
    struct StoredImage {
        Image image;
        QByteArray content;
    };

    /// Logs the call; the error it is to fail with at once, if any. Failures "After" wait for leave().
    Result<void> enter(const QString &call, const QString &about);
    /// The error to be told although the call was done.
    Result<void> leave(const QString &call);
    void tellChange() const;
    [[nodiscard]] std::optional<Error> takeFailure(const QString &call, When when);
    [[nodiscard]] Result<Instance> find(const QString &id) const;
    [[nodiscard]] QByteArray packageOf(const Instance &instance) const;
    [[nodiscard]] Result<void> sendBytes(const QByteArray &content, const QString &call, const QString &stage, ByteSink &to, const Context &context);
    [[nodiscard]] QString freeName(const QString &name) const;  ///< as a real site does: a number behind a taken one
    [[nodiscard]] Result<void> confirmAlone(const QString &imageId, const RestoreOptions &options) const;
    [[nodiscard]] Result<Instance> fromPackage(const QString &imageId, const RestoreOptions &options);
    [[nodiscard]] Image keepImage(Image image, const QByteArray &content);
    [[nodiscard]] QList<Image> allImages() const;

    Endpoint m_endpoint;
    ImageStore *m_store;
    mutable std::mutex m_mutex;
    QMap<QString, Instance> m_instances;
    QStringList m_takenOver, m_fenced, m_log;  ///< ids of moves; the calls
    QMap<QString, StoredImage> m_images;
    QMultiMap<QString, Failure> m_failures;
    std::function<void(const QString &)> m_hook;
    std::function<void()> m_changed;
};

}  // namespace trescca

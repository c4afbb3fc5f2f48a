// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/site.h"

#include <functional>
#include <memory>

namespace trescca {

/// A real site with a hand on the plug: calls `at` with a point's name whenever a move passes one, and goes on when it
/// returns. Points, in the order a move passes them:
///   at the destination  upload:open, upload:<n>MiB (that many were written), upload:finish, upload:finished, pull:begin, pull:done,
///                       restore:begin, restore:done
///   at the source       save:begin, save:done, download:begin, download:<n>MiB, download:done, release:begin, release:done
/// Of uploads and downloads only those of packages count.
class SaboteurSite final : public Site {
public:
    using At = std::function<void(const QString &point)>;
    SaboteurSite(std::shared_ptr<Site> site, At at);

    const Endpoint &endpoint() const override { return m_site->endpoint(); }
    Result<SiteFacts> facts(const Context &context) override { return m_site->facts(context); }
    Result<StoreLimits> storeLimits(const Context &context) override { return m_site->storeLimits(context); }
    Result<QList<Instance>> instances(const Context &context) override { return m_site->instances(context); }
    Result<Instance> instance(const QString &id, const Context &context) override { return m_site->instance(id, context); }
    Result<void> act(const QString &id, InstanceAction action, const Context &context) override { return m_site->act(id, action, context); }
    using Site::removeInstance;
    Result<void> removeInstance(const QString &id, bool withDisks, const Context &context, const QString &migrationId) override
    {
        return m_site->removeInstance(id, withDisks, context, migrationId);
    }
    Result<void> rename(const QString &id, const QString &name, const Context &context) override { return m_site->rename(id, name, context); }
    Result<void> renameImage(const QString &id, const QString &name, const Context &context) override
    {
        return m_site->renameImage(id, name, context);
    }
    Result<QStringList> checkRestore(const QString &imageId, const RestoreOptions &options, const Context &context) override
    {
        return m_site->checkRestore(imageId, options, context);
    }
    Result<void> adopt(const QString &instanceId, const QString &migrationId, const Context &context) override
    {
        return m_site->adopt(instanceId, migrationId, context);
    }
    Result<void> fence(const QString &migrationId, const Context &context) override { return m_site->fence(migrationId, context); }
    Result<bool> isTakenOver(const QString &migrationId, const Context &context) override { return m_site->isTakenOver(migrationId, context); }
    Result<Instance> spawn(const SpawnRequest &request, const Context &context) override { return m_site->spawn(request, context); }
    Result<QByteArray> consoleLog(const QString &id, std::uint64_t bytes, const Context &context) override
    {
        return m_site->consoleLog(id, bytes, context);
    }
    Result<QString> consoleUrl(const QString &id, const Context &context) override { return m_site->consoleUrl(id, context); }
    Result<InstanceUsage> usage(const QString &id, const Context &context) override { return m_site->usage(id, context); }
    Result<void> copyDisk(const QString &id, ByteSink &to, const Context &context) override { return m_site->copyDisk(id, to, context); }
    Result<DiskForecast> diskForecast(const QString &id, const Context &context) override { return m_site->diskForecast(id, context); }
    Result<QList<Image>> images(const Context &context) override { return m_site->images(context); }
    Result<Image> image(const QString &id, const Context &context) override { return m_site->image(id, context); }
    Result<QList<Image>> ownImages(std::uint64_t size, const Context &context) override { return m_site->ownImages(size, context); }
    Result<void> removeImage(const QString &id, const Context &context) override { return m_site->removeImage(id, context); }
    Result<std::unique_ptr<ImageUpload>> upload(const Image &spec, std::optional<std::uint64_t> size, const Context &context) override;
    Result<void> download(const QString &id, ByteSink &to, const Context &context) override;
    Result<Image> findBase(const QString &digest, const Context &context) override { return m_site->findBase(digest, context); }
    Result<QString> pull(Site &source, const QString &imageId, const Context &context) override;
    Result<Image> publishBase(const QString &instanceId, const QString &digest, const Context &context) override
    {
        return m_site->publishBase(instanceId, digest, context);
    }
    Result<SaveForecast> forecast(const QString &instanceId, const Context &context) override { return m_site->forecast(instanceId, context); }
    bool savesToStream() const override { return m_site->savesToStream(); }
    Result<void> save(const QString &instanceId, const SaveOptions &options, ByteSink &to, const Context &context) override;
    Result<QString> saveToImage(const QString &instanceId, const SaveOptions &options, const Context &context) override;
    Result<void> resumeHeld(const QString &instanceId, const QString &migrationId, const Context &context) override
    {
        return m_site->resumeHeld(instanceId, migrationId, context);
    }
    Result<void> release(const QString &instanceId, bool keepStopped, const Context &context) override;
    Result<Instance> restore(const QString &imageId, const RestoreOptions &options, const Context &context) override;

private:
    std::shared_ptr<Site> m_site;
    At m_at;
    QString m_package;  ///< image that the instance was saved into
};

}  // namespace trescca

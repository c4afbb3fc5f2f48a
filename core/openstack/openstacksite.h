// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/site.h"

#include <functional>
#include <memory>

namespace trescca {

class CloudSession;

/// Secrets of an endpoint, handed in by the caller for as long as the site lives; never stored or logged here.
struct Credentials {
    QString password;
    QString applicationCredentialSecret;
    QString token;
    /// Called once, when the secret was refused: another to try, or what is told instead. Empty: the cloud's answer is told.
    std::function<Result<QString>(const Error &refused)> another = {};
};

/// An OpenStack cloud, or another host's tresccad: Keystone v3, Nova 2.1, Glance v2, Neutron where present.
/// Moves with memory need the save/restore routes (tresccad, or the Nova plugin); facts().keepsState tells.
class OpenStackSite final : public Site {
public:
    /// No traffic yet; the first call discovers and authenticates.
    [[nodiscard]] static Result<std::unique_ptr<OpenStackSite>> open(const Endpoint &endpoint, const Credentials &credentials);
    ~OpenStackSite() override;
    /// Where another site can fetch an image from (its file URL) and the token to do it with.
    [[nodiscard]] Result<std::pair<QString, QString>> imageFileUrl(const QString &id, const Context &context);

    /// Its login, for what only a cloud can be asked (core/landing).
    [[nodiscard]] std::shared_ptr<CloudSession> session() const;

    const Endpoint &endpoint() const override;
    Result<SiteFacts> facts(const Context &context) override;
    Result<StoreLimits> storeLimits(const Context &context) override;
    QList<ConnectionStep> test(const Context &context) override;
    Result<QList<Instance>> instances(const Context &context) override;
    Result<Instance> instance(const QString &id, const Context &context) override;
    Result<void> act(const QString &id, InstanceAction action, const Context &context) override;
    using Site::removeInstance;
    Result<void> removeInstance(const QString &id, bool withDisks, const Context &context, const QString &migrationId) override;
    Result<void> rename(const QString &id, const QString &name, const Context &context) override;
    Result<Instance> spawn(const SpawnRequest &request, const Context &context) override;
    Result<QString> checkSpawn(const SpawnRequest &request, std::uint64_t diskBytes, const Context &context) override;
    Result<void> copyDisk(const QString &id, ByteSink &to, const Context &context) override;
    Result<DiskForecast> diskForecast(const QString &id, const Context &context) override;
    Result<QByteArray> consoleLog(const QString &id, std::uint64_t bytes, const Context &context) override;
    Result<QString> consoleUrl(const QString &id, const Context &context) override;
    Result<InstanceUsage> usage(const QString &id, const Context &context) override;
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
    bool savesToStream() const override { return false; }
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
    explicit OpenStackSite(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace trescca

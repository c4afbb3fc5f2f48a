// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openstack/computeapi.h"
#include "core/site/site.h"

namespace trescca {

/// The routes that OpenStack has not: save, restore, release, forecast, facts (tresccad and the Nova plugin).
class ExtensionApi {
public:
    explicit ExtensionApi(ComputeApi &compute) : m_compute(compute) {}

    /// Facts of a tresccad; NotFound at a plain cloud.
    [[nodiscard]] Result<SiteFacts> facts(const Context &context);
    /// Does the cloud know the restore route? An empty request is refused with 400 where it does.
    [[nodiscard]] Result<bool> hasRestore(const Context &context);
    /// The id of the image the package goes into.
    [[nodiscard]] Result<QString> save(const QString &instanceId, const SaveOptions &options, const Context &context);
    /// The id of the new server.
    [[nodiscard]] Result<QString> restore(const QString &imageId, const RestoreOptions &options, const Context &context);
    /// What the restore would refuse, or may fail at; nothing where the cloud cannot tell.
    [[nodiscard]] Result<QStringList> checkRestore(const QString &imageId, const RestoreOptions &options, const Context &context);
    [[nodiscard]] Result<SaveForecast> forecast(const Instance &instance, const Context &context);
    /// The id of a tresccad's image that has this base's content, proven there; empty when there is none. NotFound at a plain cloud.
    [[nodiscard]] Result<QString> findBase(const QString &digest, const Context &context);
    [[nodiscard]] Result<QString> publishBase(const QString &instanceId, const QString &digest, const Context &context);

private:
    ComputeApi &m_compute;
};

}  // namespace trescca

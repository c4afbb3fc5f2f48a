// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openstack/computeapi.h"
#include "core/openstack/extensionapi.h"
#include "core/openstack/imageapi.h"
#include "core/openstack/openstacksite.h"

namespace trescca {

/// What the parts of OpenStackSite share.
struct OpenStackSite::State {
    State(const Endpoint &endpoint, const Credentials &credentials)
        : session(std::make_shared<CloudSession>(endpoint, credentials)), images(session), compute(session), extension(compute)
    {}
    void removeMade(const QString &migrationId);
    [[nodiscard]] Result<QStringList> lockOn(const Instance &instance, const Context &context);
    [[nodiscard]] Result<Image> findClaimedBase(const QString &digest, const Context &context);

    std::shared_ptr<CloudSession> session;
    ImageApi images;
    ComputeApi compute;
    ExtensionApi extension;
};

}  // namespace trescca

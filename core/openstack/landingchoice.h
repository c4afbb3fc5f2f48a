// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openstack/imageapi.h"
#include "core/openstack/serverchoice.h"

namespace trescca {

/// What an instance that is to be a host for guests is asked to be.
struct LandingWish {
    QString image;                            ///< name or id; empty: the newest Debian there is
    QString flavor;                           ///< name or id; empty: the smallest that fits
    QString network;                          ///< name or id; empty: the only one, or Nova's choice
    QString floatingNetwork;                  ///< external network to have an address of; empty: none
    QString key;                              ///< key pair at the cloud; empty: nobody logs in by ssh
    std::uint64_t guestMemory = 1ULL << 30U;  ///< bytes that guests shall have there
};

/// What of a cloud serves that.
struct LandingChoice {
    Image image;
    Flavor flavor;
    QJsonValue networks;      ///< Nova's
    QString floatingNetwork;  ///< id; empty: none
};

/// Memory of such an instance that its guests do not get: Debian, libvirt, tresccad, QEMU's own.
inline constexpr std::uint64_t landingOwnMemory = 384ULL << 20U;

/// Asks for all that is needed before anything is made: the role, a network service, image, flavor, network, key pair, quotas. Fails with what is
/// missing first. Success is no promise: quotas are not reserved.
[[nodiscard]] Result<LandingChoice> chooseLanding(const std::shared_ptr<CloudSession> &session, const LandingWish &wish, const Context &context);

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openstack/computeapi.h"
#include "core/openstack/imageapi.h"

namespace trescca {

/// Follows a save that a cloud carries out. A tresccad tells of it with the image; Nova's plugin with the instance, whose own state alone
/// tells that nobody works on it any more.
class SaveWatch {
public:
    SaveWatch(const ImageApi &images, ComputeApi &compute, QString site) : m_images(images), m_compute(compute), m_site(std::move(site)) {}

    /// Waits for the package, and until the cloud has noted that the instance stands still: before that it may yet have it go on.
    [[nodiscard]] Result<Image> wait(const QString &imageId, const QString &instanceId, const Context &context);
    /// Waits until the cloud has finished with an instance, for some minutes at most.
    [[nodiscard]] static Result<Instance> settled(ComputeApi &compute, const QString &id, const Context &context);

private:
    /// Fails when the save is over though the image is not: the host that carried it out has died.
    [[nodiscard]] Result<void> look(const Image &image, const QString &instanceId, const Context &context);
    /// Fails with what the plugin noted with the instance when its last save failed.
    [[nodiscard]] static Result<void> savedWell(const QJsonObject &server);

    const ImageApi &m_images;
    ComputeApi &m_compute;
    QString m_site;
    int m_idle = 0;  ///< looks, one after the other, at which nothing was going on with the instance
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/caller.h"
#include "core/base/error.h"
#include "core/model/image.h"

#include <QByteArray>
#include <QJsonArray>

namespace trescca {

/// What PATCH images takes: application/openstack-images-v2.1-json-patch and -v2.0-json-patch.
[[nodiscard]] bool isImagePatch(const QByteArray &contentType);
/// Applies the operations of a body to an image, all or none. InvalidInput for what is no patch, Forbidden for what a client does
/// not change, Conflict for a property that is not there (or, in 2.0, is there already).
[[nodiscard]] Result<void> applyPatch(Image &image, const QJsonArray &operations, const QByteArray &contentType, const Caller &who);

}  // namespace trescca

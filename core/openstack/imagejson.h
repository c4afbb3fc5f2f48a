// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/image.h"

#include <QJsonObject>

namespace trescca {

/// An image as Glance v2 shows it. What is no known field is a property. `hash` stays empty unless it is a SHA-512.
[[nodiscard]] Image imageFromJson(const QJsonObject &json);
/// The body of POST /v2/images.
[[nodiscard]] QJsonObject imageToJson(const Image &image);

}  // namespace trescca

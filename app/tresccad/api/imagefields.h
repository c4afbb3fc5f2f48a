// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/jobs.h"
#include "core/model/image.h"

#include <QJsonObject>

#include <optional>

namespace trescca {

/// Properties in which the daemon keeps what Glance's images have and ours have no field for. Nobody sees or sets them as properties.
namespace inner {
inline constexpr auto hidden = "trescca_hidden";            ///< "true": os_hidden
inline constexpr auto deactivated = "trescca_deactivated";  ///< "true": nobody downloads it
inline constexpr auto members = "trescca_members";          ///< JSON, see imagemembers.cpp
}  // namespace inner

/// What is going on with an image.
struct ImageActivity {
    std::optional<JobView> job;  ///< that writes it
    bool staged = false;         ///< its bytes wait for an import
};

/// An image as Glance v2 tells it; progress of the job that writes it goes into trescca_progress_stage, _done and _total.
[[nodiscard]] QJsonObject imageFields(const Image &image, const ImageActivity &activity);
/// Glance's word: "queued", "uploading", "importing", "saving", "active", "deactivated", ...
[[nodiscard]] QString imageStatus(const Image &image, const ImageActivity &activity);
/// Sets one field from a client's JSON. Forbidden for what only the service sets, InvalidInput for a wrong type,
/// NoRoom past 128 properties.
[[nodiscard]] Result<void> setImageField(Image &image, const QString &name, const QJsonValue &value);
/// Removes a free property; Forbidden for the service's own fields, Conflict when it is not there.
[[nodiscard]] Result<void> removeImageField(Image &image, const QString &name);
/// True for a field that the image has: the service's own, or a property of it.
[[nodiscard]] bool hasImageField(const Image &image, const QString &name);
/// The image's value of a field or property, as the list filters compare it.
[[nodiscard]] QString imageFieldText(const Image &image, const QString &name);
/// True for the properties that tell of work under way: they belong to one image at one host.
[[nodiscard]] bool isTransient(const QString &name);

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/output/palette.h"
#include "core/model/image.h"

namespace trescca {

/// All about an instance or image, a line a thing, for people.
/// The state's name, or what is going on with it.
[[nodiscard]] QString stateText(const Instance &instance);
[[nodiscard]] QString detailsOf(const Instance &instance, const Palette &palette);
[[nodiscard]] QString detailsOf(const Image &image);

/// Instances as a table with heading; `site` is named where there are none.
[[nodiscard]] QString instanceTable(const QList<Instance> &instances, const QString &site, const Palette &palette);
[[nodiscard]] QString imageTable(const QList<Image> &images, const QString &site);

}  // namespace trescca

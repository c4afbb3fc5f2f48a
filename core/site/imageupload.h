// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <QString>

namespace trescca {

/// An image on its way into a site. finish() makes it active after checking size and digest; without, it vanishes.
class ImageUpload : public ByteSink {
public:
    [[nodiscard]] virtual QString imageId() const = 0;
};

}  // namespace trescca

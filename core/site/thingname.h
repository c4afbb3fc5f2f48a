// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <algorithm>

namespace trescca {

/// What Nova's and Glance's schemas take.
inline constexpr qsizetype longestThingName = 255;

/// For a new name that a person chose: InvalidInput unless it is one line of printable characters (none of them half of a surrogate pair), with no
/// blank at either end. `what` as in
/// "The name of an image".
[[nodiscard]] inline Result<void> checkThingName(const QString &name, const QString &what)
{
    const bool fits = !name.isEmpty() && name.size() <= longestThingName && name == name.trimmed() && name.isValidUtf16()
        && std::ranges::all_of(name, [](QChar letter) { return letter.isPrint() || letter.isSurrogate(); });
    if (fits)
        return {};
    return fail(Kind::InvalidInput,
        QStringLiteral("The name of %1 is one line of up to %2 characters, without a blank at either end. Choose another name.")
            .arg(what)
            .arg(longestThingName));
}

/// Of an instance, wherever it is to be; what libvirt cannot hold of it, arrivingInstanceName() changes, and a tresccad keeps it beside that.
[[nodiscard]] inline Result<void> checkServerName(const QString &name) { return checkThingName(name, QStringLiteral("an instance")); }

/// Of an image or package.
[[nodiscard]] inline Result<void> checkImageName(const QString &name) { return checkThingName(name, QStringLiteral("an image")); }

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

/// Of the image shelf alone: how its files and locks are called.
namespace trescca::imagekeys {

inline constexpr qsizetype idLength = 36;
inline const QString recordEnd = QStringLiteral(".json");

/// Held for the length of one change of the record.
inline QString recordKey(const QString &id) { return QStringLiteral("record ") + id; }

/// Held alone by who writes or removes the image, shared by who uses it.
inline QString imageKey(const QString &id) { return QStringLiteral("image ") + id; }

inline std::unexpected<Error> failUnknown(const QString &id)
{
    return fail(Kind::NotFound, QStringLiteral("There is no image %1. List the images to see what there is.").arg(id));
}

}  // namespace trescca::imagekeys

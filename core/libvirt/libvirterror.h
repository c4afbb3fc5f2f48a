// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace trescca {

/// An error as libvirt tells it.
struct LibvirtFailure {
    int code = 0;    ///< virErrorNumber
    int domain = 0;  ///< virErrorDomain: the part of libvirt
    int number = 0;  ///< errno, where the code is VIR_ERR_SYSTEM_ERROR
    QString message;
};

/// The same as ours: "context: libvirt's sentence", and the next step where there is one.
[[nodiscard]] Error errorOf(const LibvirtFailure &failure, const QString &context);
/// libvirt's last error of this thread as ours: "context: libvirt's sentence".
[[nodiscard]] std::unexpected<Error> failLibvirt(const QString &context);
/// True when the last error of this thread says that the domain is not there (any more).
[[nodiscard]] bool lastErrorIsNoDomain();

}  // namespace trescca

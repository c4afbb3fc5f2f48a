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

enum class LibvirtMoment {
    Opening,  ///< of a connection: who opens it says what to do
    Call      ///< on a connection that was open before
};

/// The same as ours: "context: libvirt's sentence", and the next step where there is one.
[[nodiscard]] Error errorOf(const LibvirtFailure &failure, const QString &context, LibvirtMoment moment = LibvirtMoment::Call);
/// libvirt's last error of this thread as ours, as errorOf().
[[nodiscard]] std::unexpected<Error> failLibvirt(const QString &context, LibvirtMoment moment = LibvirtMoment::Call);
/// True when the last error of this thread says that the domain is not there (any more).
[[nodiscard]] bool lastErrorIsNoDomain();

}  // namespace trescca

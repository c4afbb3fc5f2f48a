// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/image.h"
#include "core/model/instance.h"

#include <QSet>

#include <optional>

namespace trescca {

/// By what the copies of one machine are known. Two of them at work are seldom meant: their disks part for good, and in a network they
/// disturb each other.
struct Machine {
    QString id;              ///< that it was made under; one restored beside another has a new one
    QSet<QString> cards;     ///< addresses of its network cards, which a restored one keeps; lower case
    QSet<QString> packages;  ///< ids, at one site, of what was saved of it
};

[[nodiscard]] Machine machineOf(const Instance &instance);
/// Of what was saved as `package`; `images` are those of its site. A name is no sign.
[[nodiscard]] Machine machineOf(const Image &package, const QList<Image> &images);

/// Whether this is the machine, or a copy of it.
[[nodiscard]] bool isOf(const Machine &machine, const Instance &instance);
/// The first of them that is in a hypervisor's memory, or about to be, whatever it is called.
[[nodiscard]] std::optional<Instance> runningCopy(const Machine &machine, const QList<Instance> &instances);

/// Conflict, of a restore that was to be alone: `copy` runs.
[[nodiscard]] std::unexpected<Error> failSecond(const Instance &copy, const QString &site);
/// The same: another one of the machine of `package` has begun.
[[nodiscard]] std::unexpected<Error> failBeingRestored(const QString &package, const QString &site);

}  // namespace trescca

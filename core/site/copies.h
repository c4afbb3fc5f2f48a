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
    QSet<QString> ids;       ///< that it was made under, and its own; one restored beside another has a new one
    QSet<QString> cards;     ///< addresses of its network cards, which its package tells and a restored one keeps; lower case
    QSet<QString> packages;  ///< ids, at one site, of what was saved of it
};

/// For property::macs of its package, by which copies are known at sites that have never seen it.
[[nodiscard]] QString macsOf(const Instance &instance);
/// `images` are those of its site, among them perhaps the package that it was made of, or one that was made of it.
[[nodiscard]] Machine machineOf(const Instance &instance, const QList<Image> &images);
/// Of what was saved as `package`. A name is no sign.
[[nodiscard]] Machine machineOf(const Image &package, const QList<Image> &images);

/// Whether both are one, or copies of one.
[[nodiscard]] bool isSame(const Machine &one, const Machine &other);
/// Whether this is the machine, or a copy of it.
[[nodiscard]] bool isOf(const Machine &machine, const Instance &instance);
/// The first of them that is in a hypervisor's memory, or about to be, whatever it is called.
[[nodiscard]] std::optional<Instance> runningCopy(const Machine &machine, const QList<Instance> &instances);

/// Conflict, of a restore that was to be alone: `copy` runs.
[[nodiscard]] std::unexpected<Error> failSecond(const Instance &copy, const QString &site);
/// Whether it is that refusal, from whatever site.
[[nodiscard]] bool isSecond(const Error &error);
/// The same: another one of the machine of `package` has begun.
[[nodiscard]] std::unexpected<Error> failBeingRestored(const QString &package, const QString &site);

}  // namespace trescca

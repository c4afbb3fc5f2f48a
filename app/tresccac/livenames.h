// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/completion.h"

namespace trescca {

enum class NameKind { None, Instance, Image, Package, Any, Site, Move };

struct NameQuestion {
    NameKind kind = NameKind::None;
    QString config;
    QString site;
};

/// The names there are now; none of what does not answer in time. Names that two things have, or that a
/// shell would take for an option, come as ids.
[[nodiscard]] QList<Candidate> liveNames(const NameQuestion &question, const World &world, std::chrono::milliseconds patience);

}  // namespace trescca

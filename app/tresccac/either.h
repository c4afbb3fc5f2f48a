// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/image.h"
#include "core/model/instance.h"

#include <CLI/CLI.hpp>

#include <optional>

namespace trescca {

/// Which of both a word may name: flags --instance and --image.
struct KindWords {
    bool instance = false, image = false;
    void declare(CLI::App &app);
};

/// One of both is set.
struct Either {
    std::optional<Instance> instance;
    std::optional<Image> image;
};

/// By id, unique prefix of an id or name: NotFound, or Ambiguous naming the candidates and their kinds. An instance and an
/// image of one name (a package has its instance's) are ambiguous, too.
[[nodiscard]] Result<Either> pickEither(
    const QList<Instance> &instances, const QList<Image> &images, const QString &word, const KindWords &kinds, const QString &site);

}  // namespace trescca

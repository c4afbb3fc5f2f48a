// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/sitesfile.h"

namespace trescca {

/// A cloud of a clouds.yaml, as the settings that config.yml would have of it. Secrets stay where they are.
struct ImportableCloud {
    QString name;
    SitesFile::Settings settings;
    bool hasSecret = false;  ///< which has to be given anew
    QString obstacle;        ///< why it cannot be taken over; empty: it can
};

/// All that is in a clouds.yaml, with the secure.yaml and clouds-public.yaml beside it. Errors as of CloudsConfig::load(); NotFound without
/// the file.
[[nodiscard]] Result<QList<ImportableCloud>> importableClouds(const QString &cloudsYaml);

}  // namespace trescca

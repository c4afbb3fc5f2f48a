// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace trescca {

/// What a site remembers of the moves whose arrivals were taken out of their hands. A record stays, as a move that was cut may
/// be gone on with after any time.
class TakenOver {
public:
    explicit TakenOver(const QString &siteFolder) : m_folder(siteFolder + QStringLiteral("/taken-over")) {}
    [[nodiscard]] Result<void> note(const QString &migrationId) const;
    [[nodiscard]] bool contains(const QString &migrationId) const;

private:
    [[nodiscard]] QString fileOf(const QString &migrationId) const;
    QString m_folder;
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace trescca {

/// Moves that a site remembers for one reason. A mark stays: a move that was cut may be gone on with after any time, and a request
/// of one that has ended may be late on its way.
class MoveMarks {
public:
    /// What these moves brought here was taken out of their hands: nothing more is started for them.
    [[nodiscard]] static MoveMarks takenOver(const QString &siteFolder) { return MoveMarks(siteFolder + QStringLiteral("/taken-over")); }
    /// These moves were undone: nothing more is saved for them.
    [[nodiscard]] static MoveMarks fenced(const QString &siteFolder) { return MoveMarks(siteFolder + QStringLiteral("/fenced")); }
    [[nodiscard]] Result<void> note(const QString &migrationId) const;
    [[nodiscard]] bool contains(const QString &migrationId) const;

private:
    explicit MoveMarks(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] QString fileOf(const QString &migrationId) const;
    QString m_folder;
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace trescca {

/// A key of the file that readConfig() reads.
struct Setting {
    QString name;
    QString sample;  ///< the default, or how such a value is written
    QString meaning;
};

/// All of them, for those who explain the file.
[[nodiscard]] QList<Setting> settings();

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace trescca {

class Preferences;

/// Light, dark, or as the desktop is. Applies as it is chosen.
class AppearancePage final : public QWidget {
    Q_OBJECT
public:
    explicit AppearancePage(Preferences &preferences, QWidget *parent = nullptr);
};

}  // namespace trescca

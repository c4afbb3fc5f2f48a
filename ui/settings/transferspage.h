// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace trescca {

class Preferences;

/// How many moves run at once, and what a new one begins with. Applies as it is chosen.
class TransfersPage final : public QWidget {
    Q_OBJECT
public:
    explicit TransfersPage(Preferences &preferences, QWidget *parent = nullptr);
};

}  // namespace trescca

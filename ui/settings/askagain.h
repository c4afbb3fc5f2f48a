// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace trescca {

class Preferences;

/// Has all moves asked about again that a person wanted no question for; of use where there are any.
class AskAgain final : public QPushButton {
    Q_OBJECT
public:
    explicit AskAgain(Preferences &preferences, QWidget *parent = nullptr);
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace trescca {

class Preferences;

/// How many moves run at once, and what a new one begins with. Applies as it is chosen.
class TransfersPage final : public QWidget {
    Q_OBJECT
public:
    explicit TransfersPage(Preferences &preferences, QWidget *parent = nullptr);

protected:
    /// What was typed before and not taken is gone.
    void showEvent(QShowEvent *event) override;

private:
    std::function<void()> m_show;  ///< what is preferred now
};

}  // namespace trescca

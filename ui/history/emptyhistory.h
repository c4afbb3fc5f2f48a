// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace trescca {

/// What the history shows while there is none: how one makes some.
class EmptyHistory final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyHistory(QWidget *parent = nullptr);
};

}  // namespace trescca

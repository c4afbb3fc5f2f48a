// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace trescca {

/// A machine on its way from one pane to the other, as a drawing.
class DragPicture final : public QWidget {
    Q_OBJECT
public:
    explicit DragPicture(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

}  // namespace trescca

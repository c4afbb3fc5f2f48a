// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace trescca {

/// Plain text that breaks its lines and has all the height that takes, wherever it lies: a label's own wish for height at a width is lost
/// in splitters and scroll areas. Its text can be selected.
class Sentence final : public QLabel {
    Q_OBJECT
public:
    explicit Sentence(const QString &text = {}, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

}  // namespace trescca

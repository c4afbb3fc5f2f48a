// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace trescca {

/// What was done last, and the way back; or what went wrong, and the way on.
class UndoBar final : public QFrame {
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);
    void tell(const QString &sentence, bool canUndo);
    void tell(const Error &error);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void undoWanted();
    void reloadWanted();  ///< offered where the file has changed meanwhile

private:
    QLabel *m_text;
    QPushButton *m_undo;
    QPushButton *m_reload;
};

}  // namespace trescca

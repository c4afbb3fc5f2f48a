// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace trescca {

/// A path, typed or chosen.
class FileField final : public QWidget {
    Q_OBJECT
public:
    enum class What { File, Folder };
    explicit FileField(What what, QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit &edit() const { return *m_edit; }

private:
    void choose(What what);
    QLineEdit *m_edit;
};

}  // namespace trescca

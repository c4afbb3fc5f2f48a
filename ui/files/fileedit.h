// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace trescca {

/// The path of a file that may be left out, typed or chosen.
class FileEdit final : public QWidget {
    Q_OBJECT
public:
    /// `what` is what a screen reader and the file dialog call it; `without`: what stands for none.
    explicit FileEdit(const QString &what, const QString &without = tr("none"), QWidget *parent = nullptr);
    [[nodiscard]] QString path() const;
    void setPath(const QString &path);

Q_SIGNALS:
    void changed();

private:
    void choose(const QString &what);
    QLineEdit *m_path;
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QTemporaryDir>

#include <memory>

namespace trescca::test {

/// A folder for an image store, anew for each test.
class ImageFolder {
protected:
    void empty() { m_dir = std::make_unique<QTemporaryDir>(); }
    [[nodiscard]] QString folder() const { return m_dir->filePath(QStringLiteral("images")); }
    [[nodiscard]] QStringList files() const { return QDir(folder()).entryList(QDir::Files); }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

}  // namespace trescca::test

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace trescca {

/// The sites by name, each with what is shown of it.
class SiteList final : public QListWidget {
    Q_OBJECT
public:
    using QListWidget::QListWidget;
    void add(const QString &name, const QString &shown);
    void rename(const QString &name, const QString &shown);  ///< shows it otherwise
    void choose(const QString &name);
    [[nodiscard]] QString current() const;

private:
    [[nodiscard]] QListWidgetItem *of(const QString &name) const;
};

}  // namespace trescca

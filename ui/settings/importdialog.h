// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cloudimport.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace trescca {

class FileField;

/// Which clouds of a clouds.yaml are to be sites of config.yml. Their secrets are not taken.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    /// `taken`: names that config.yml has.
    ImportDialog(const QString &cloudsYaml, QStringList taken, QWidget *parent = nullptr);
    [[nodiscard]] QList<ImportableCloud> chosen() const;

private:
    void look();
    void showCount();
    const QStringList m_taken;
    QList<ImportableCloud> m_clouds;
    FileField *m_file;
    QListWidget *m_list;
    QLabel *m_hint;
    QPushButton *m_import;
};

}  // namespace trescca

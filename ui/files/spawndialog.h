// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/filework.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace trescca {

class FileEdit;

/// The one question before a new instance: what it is called, and what it gets. What is left as it is, the image says, or the
/// site. All that would be refused later is told here.
class SpawnDialog final : public QDialog {
    Q_OBJECT
public:
    /// `source` describes what it is made of.
    SpawnDialog(const Services &services, work::SpawnOrder order, const QString &source, QWidget *parent = nullptr);
    /// With the user's choices; only after Accepted.
    [[nodiscard]] const work::SpawnOrder &order() const { return m_order; }

private:
    /// What is known of the site.
    struct Look {
        SiteFacts facts;
        bool isCloud = false;
    };
    void build(const QString &source);
    void addFields(QFormLayout &form);
    [[nodiscard]] QComboBox *makeChoice(const QString &name, const QString &unlessGiven);
    [[nodiscard]] QSpinBox *makeNumber(const QString &what, int largest, int step, const QString &unlessGiven);
    void look();
    void show(const Result<Look> &look);
    void validate();
    [[nodiscard]] QString trouble() const;
    void tell(const QString &trouble);
    void start();
    [[nodiscard]] work::SpawnOrder chosen() const;

    const Services &m_services;
    work::SpawnOrder m_order;
    std::optional<std::uint64_t> m_freeMemory;
    bool m_checking = false;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QSpinBox *m_memory = nullptr;  ///< MiB
    QSpinBox *m_vcpus = nullptr;
    QComboBox *m_flavor = nullptr;
    QComboBox *m_network = nullptr;
    QCheckBox *m_ownKeys = nullptr;
    FileEdit *m_key = nullptr;
    FileEdit *m_userData = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_start = nullptr;
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsservices.h"
#include "ui/settings/sitedraft.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace trescca {

class ConnectionView;
class SecretBox;

/// One site as a form, with only what has a meaning for its kind. What is wrong is said below the field it is wrong in.
class SiteEditor final : public QWidget {
    Q_OBJECT
public:
    explicit SiteEditor(const SettingsServices &services, QWidget *parent = nullptr);
    /// `stored`: as it is in config.yml, nothing for one that is not there yet; `others`: names that are taken.
    void show(const SiteDraft &draft, const std::optional<SiteDraft> &stored, const QStringList &others);
    [[nodiscard]] const SiteDraft &draft() const { return m_draft; }
    [[nodiscard]] bool isEdited() const { return m_draft != m_stored.value_or(m_fresh) || !m_draft.secret.isEmpty(); }
    [[nodiscard]] bool keepsSecret() const;
    /// Says all that is wrong, and goes to the first; true when nothing is.
    [[nodiscard]] bool check();
    [[nodiscard]] ConnectionView &connectionView() const { return *m_connection; }
    [[nodiscard]] QLineEdit *edit(SiteDraft::Field field) const { return m_rows[field].edit; }
    [[nodiscard]] QString problem(SiteDraft::Field field) const;  ///< as shown; empty: none

Q_SIGNALS:
    void edited();
    void saveWanted();
    void testWanted();
    void discardWanted();
    void forgetWanted();

private:
    using Field = SiteDraft::Field;
    struct Row {
        QWidget *widget = nullptr;
        QLabel *label = nullptr;
        QLineEdit *edit = nullptr;
        QLabel *problem = nullptr;
    };
    void build();
    [[nodiscard]] QScrollArea *makeScroll();
    void addText(Field field, const QString &label, const QString &hint = {});
    void addFile(Field field, const QString &label, bool folder);
    void addRow(Field field, const QString &label, QWidget *widget, QLineEdit *edit);
    void addChoices();
    void addButtons(QVBoxLayout *column);
    void read(Field field);
    void readChoices();
    void showFields();
    void showProblems();
    void tellEdited();

    const SettingsServices &m_services;
    SiteDraft m_draft;
    SiteDraft m_fresh;  ///< as a new one began
    std::optional<SiteDraft> m_stored;
    QStringList m_others;
    QSet<Field> m_touched;  ///< of the others nothing is said yet
    QMap<Field, Row> m_rows;
    QFormLayout *m_form;
    QComboBox *m_kind;
    QComboBox *m_method;
    QComboBox *m_interface;
    QCheckBox *m_verify;
    SecretBox *m_secret;
    QLabel *m_secretLabel;
    ConnectionView *m_connection;
    QPushButton *m_save;
    QPushButton *m_discard;
    bool m_filling = false;
    bool m_followsTest = false;
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/openedfile.h"
#include "ui/panes/dropplan.h"

#include <QDialog>
#include <QMap>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace trescca {

/// What is in a file that was opened, and what is to be done with it where.
class OpenDialog final : public QDialog {
    Q_OBJECT
public:
    /// `shown`: sites that are offered before all others.
    OpenDialog(const Services &services, const QString &path, const QStringList &shown, QWidget *parent = nullptr);
    [[nodiscard]] QString site() const;
    /// Bring or Push; only after Accepted.
    [[nodiscard]] Deed deed() const { return m_deed; }
    /// It is brought, to wait there until it is let go on; only after Accepted.
    [[nodiscard]] bool isToBePaused() const;

private:
    void build(const QStringList &shown);
    void read();
    void show(const Result<OpenedFile> &opened);
    void showPackage(const Manifest &manifest, bool isReferenceForm);
    void addFact(const QString &what, const QString &value);
    void check();
    void tellVerdict(const Result<QList<PackageFinding>> &findings);
    void lookAtSite();
    void nameButtons();
    void choose(Deed deed);

    const Services &m_services;
    const QString m_path;
    Deed m_deed = Deed::Nothing;
    bool m_isReadable = false;
    bool m_isPackage = false;
    bool m_isSound = true;           ///< as far as that is known
    QMap<QString, QString> m_bases;  ///< what people call them, by digest
    QLabel *m_title = nullptr;
    QFormLayout *m_facts = nullptr;
    QLabel *m_verdict = nullptr;
    QWidget *m_where = nullptr;
    QComboBox *m_site = nullptr;
    QLabel *m_base = nullptr;
    bool m_lacksBase = false;  ///< the site, for sure
    QCheckBox *m_paused = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_push = nullptr;
    QPushButton *m_cancel = nullptr;
};

}  // namespace trescca

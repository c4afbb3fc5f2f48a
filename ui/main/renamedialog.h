// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/sitefacts.h"
#include "ui/jobs/services.h"
#include "ui/panes/siteitem.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace trescca {

class ErrorNote;
class Sentence;

/// Asks for another name of an instance, image or package, and gives it; tells beforehand where the site would refuse it. Accepted when it has the
/// name.
class RenameDialog final : public QDialog {
    Q_OBJECT
public:
    RenameDialog(const Services &services, const SiteItem &item, QWidget *parent = nullptr);

private:
    struct Place {
        SiteFacts facts;
        QStringList taken;  ///< names of other instances
    };
    void build();
    void look();
    void take(const Result<Place> &place);
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QString flaw(const QString &name) const;
    void check();
    void rename();
    void finish(const Result<void> &done);

    const Services &m_services;
    const SiteItem m_item;
    std::optional<Place> m_place;  ///< none: not known yet
    QLineEdit *m_name;
    Sentence *m_note;
    ErrorNote *m_error;
    QPushButton *m_rename = nullptr;
    bool m_isBusy = false;
};

}  // namespace trescca

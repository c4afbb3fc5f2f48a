// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/movefilter.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace trescca {

/// Asks which past moves are to be shown; every change counts at once.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);
    /// Offers these sites; the one that is chosen stays chosen, gone or not.
    void setSites(const QStringList &sites);
    [[nodiscard]] MoveFilter filter(const QDateTime &now = QDateTime::currentDateTime()) const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    void showDates();
    [[nodiscard]] Period period() const;
    QLineEdit *m_name;
    QComboBox *m_site;
    QComboBox *m_period;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QComboBox *m_result;
};

}  // namespace trescca

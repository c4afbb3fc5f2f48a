// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationplan.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace trescca {

/// The checks before a move: what speaks against it with its remedy, and all that is good behind a fold.
class FindingsList final : public QWidget {
    Q_OBJECT
public:
    explicit FindingsList(QWidget *parent = nullptr);
    /// `stages` is told in the fold too, where it is not empty.
    void tell(const QList<Finding> &findings, const QString &stages);

Q_SIGNALS:
    void heightChanged();

private:
    void addLine(const QString &text, QWidget &to);
    void open(bool isOpen);
    QVBoxLayout *m_lines;
    QToolButton *m_fold;
    QWidget *m_good;
};

}  // namespace trescca

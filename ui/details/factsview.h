// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/facts.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace trescca {

/// Facts in two columns: to be read and copied. While only values change, what is marked there stays.
class FactsView final : public QWidget {
    Q_OBJECT
public:
    explicit FactsView(QWidget *parent = nullptr);
    void setFacts(const QList<Fact> &facts);
    /// The value of a line as it is shown; empty when there is none.
    [[nodiscard]] QString value(const QString &label) const;

private:
    void build(const QList<Fact> &facts);
    [[nodiscard]] static QWidget *makeValue(const Fact &fact);
    QGridLayout *m_grid;
    QList<Fact> m_facts;
    QList<QLabel *> m_names;
    QList<QWidget *> m_values;
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/facts.h"
#include "ui/details/usagewatch.h"

#include <QScrollArea>

class QLabel;

namespace trescca {

class FactsView;
class TrailList;
class UsageGraph;

/// What is selected, in full: of one instance its configuration, what it uses now, and its past moves.
class DetailsPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit DetailsPanel(const Services &services, std::chrono::milliseconds rest = UsageWatch::usualRest, QWidget *parent = nullptr);
    void setSelection(const Selection &selection);
    void refreshMoves();
    [[nodiscard]] QString title() const;
    /// What stands in place of the graphs; empty while these are shown.
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] const FactsView &facts() const { return *m_facts; }
    [[nodiscard]] const TrailList &trail() const { return *m_trail; }
    [[nodiscard]] const QList<UsageGraph *> &graphs() const { return m_graphs; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void moveChosen(const QString &migrationId);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeGraphs();
    void showTitle();
    void showUsage();
    [[nodiscard]] QString whyNoUsage() const;

    Selection m_selection;
    UsageWatch m_watch;
    QLabel *m_icon;
    QLabel *m_title;
    FactsView *m_facts;
    QLabel *m_sentence;
    QWidget *m_usage = nullptr;
    QList<UsageGraph *> m_graphs;
    TrailList *m_trail;
};

}  // namespace trescca

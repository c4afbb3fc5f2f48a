// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/history/chartfile.h"
#include "ui/history/chartview.h"

#include <QHash>
#include <QWidget>

class QCustomPlot;

namespace trescca {

/// Past moves as a chart of one kind. The wheel zooms, dragging pans, a double click or Home shows all; hovering tells all numbers, a
/// click chooses, with Ctrl one more. A click on what the legend names hides and shows it. With the keys: Left and Right choose, + and -
/// zoom, the digits switch the legend's entries.
class HistoryChart final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryChart(QWidget *parent = nullptr);
    ~HistoryChart() override;

    [[nodiscard]] ChartKind kind() const { return m_kind; }
    void setKind(ChartKind kind);
    /// In any order. The chosen ones are marked; with two, in the order of the past, as A and B.
    void setMoves(QList<PastMove> moves, const QStringList &chosen);
    /// Marks others, and moves there.
    void choose(const QStringList &chosen);
    /// Hides or shows an entry of the legend.
    void toggle(const QString &key);
    [[nodiscard]] QStringList legendKeys() const;
    void resetView();
    /// What the legend hides too.
    void showAll();
    [[nodiscard]] QString description() const;
    /// All numbers at a place of the plot; empty where nothing is.
    [[nodiscard]] QString told(const QPointF &at) const;
    /// As the content of a file, dark on white however the screen is.
    [[nodiscard]] Result<QByteArray> file(ChartFormat format);
    [[nodiscard]] QCustomPlot &plot() const { return *m_plot; }

Q_SIGNALS:
    void chosen(const QStringList &migrationIds, bool further);  ///< `further`: besides those that were
    void redrawn();                                              ///< its description may be another

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Ranges { Keep, Home };
    void listen();
    void draw(Ranges ranges);
    void wrapLegend();
    void click(const QPointF &at, Qt::KeyboardModifiers keys);
    bool press(int key);
    void step(int by);
    void zoom(double factor);

    QCustomPlot *m_plot;
    ChartKind m_kind = ChartKind::Moves;
    ChartInput m_input;
    QHash<ChartKind, QSet<QString>> m_hidden;
    std::unique_ptr<ChartView> m_view;
    QPointF m_pressed;
    bool m_paper = false;  ///< being drawn for a file
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/pastmove.h"

#include <QWidget>

class QCPBars;
class QCustomPlot;

namespace trescca {

/// The times of past migrations as stacked bars, the oldest at the left: save, send, restore. The wheel zooms, dragging pans,
/// hovering tells all numbers, a click chooses.
class HistoryChart final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryChart(QWidget *parent = nullptr);
    /// The newest first, as in the table.
    void setMoves(const QList<PastMove> &moves);
    void choose(const QString &migrationId);
    /// By the file's ending: png, pdf.
    [[nodiscard]] bool save(const QString &path);

Q_SIGNALS:
    void chosen(const QString &migrationId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
    [[nodiscard]] const PastMove *moveAt(double x) const;
    [[nodiscard]] static QString told(const PastMove &move);
    QCustomPlot *m_plot;
    QList<QCPBars *> m_bars;  ///< save, transfer, restore
    QList<PastMove> m_moves;  ///< the oldest first: its number is its x
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/usagehistory.h"

#include <QWidget>

namespace trescca {

/// One or two curves of the last two minutes, with their newest values above. Told apart by dashes too, not by colour alone.
class UsageGraph final : public QWidget {
    Q_OBJECT
public:
    enum class Unit { Percent, Memory, Rate };
    struct Curve {
        Meter meter;
        QString name;  ///< "in"; empty where there is one only
    };

    UsageGraph(const QString &title, QList<Curve> curves, Unit unit, QWidget *parent = nullptr);
    /// `memory`: of the instance, bytes, where the site does not tell how much the guest has; 0 unknown.
    void setHistory(const UsageHistory &history, std::uint64_t memory);
    /// The newest values in words: "in 1.2 MB/s, out 3 kB/s".
    [[nodiscard]] QString told() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] QString inWords(double value) const;
    [[nodiscard]] QString newest(const Curve &curve) const;
    [[nodiscard]] bool hasAny() const;
    [[nodiscard]] QPen penOf(qsizetype number) const;
    void setTop(std::uint64_t memory);
    void paintHead(QPainter &painter, const QRect &head) const;
    void paintCurve(QPainter &painter, const QRectF &field, qsizetype number) const;

    const QString m_title;
    const QList<Curve> m_curves;
    const Unit m_unit;
    UsageHistory m_history;
    double m_top = 1;  ///< value at the upper edge
};

}  // namespace trescca

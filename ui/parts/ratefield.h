// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace trescca {

/// How fast something may go: in MB/s, "no limit" at 0.
class RateField final : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit RateField(const QString &name, QWidget *parent = nullptr);
    void setBytesPerSecond(qint64 bytes) { setValue(static_cast<double>(bytes) / megabyte); }
    [[nodiscard]] qint64 bytesPerSecond() const { return qRound64(value() * megabyte); }
    /// Point and comma are taken for the decimal sign, whatever the language: "0,5" is never 5.
    QValidator::State validate(QString &text, int &position) const override;

private:
    static constexpr double megabyte = 1e6;
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"

#include <QWidget>

namespace trescca {

/// The stages of a job over time, each in a lane of its own, so that one sees how they overlap. Forecast is drawn lighter.
class StageBar final : public QWidget {
    Q_OBJECT
public:
    explicit StageBar(Job &job, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] qint64 horizon();  ///< ms that the width stands for
    Job &m_job;
    qint64 m_end = 0;  ///< ms: when it was to be over, as last known; 0: never known
};

}  // namespace trescca

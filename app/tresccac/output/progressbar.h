// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/world.h"

#include <QElapsedTimer>
#include <QMap>

#include <mutex>

namespace trescca {

/// Shows progress on standard error: one line that is redrawn on a terminal, never wider than it, and a line a stage
/// elsewhere. Without colours. Called from several threads.
class ProgressBar {
public:
    ProgressBar(bool quiet, const World &world);
    ~ProgressBar();
    void show(const Progress &progress);
    /// Takes the line off the terminal so that something else can be printed.
    void clear();

private:
    struct Stage {
        QElapsedTimer clock;
        Progress last;
        double seconds = 0;  ///< at its last report: the rate of what has ended stays
    };
    void draw();
    std::mutex m_mutex;
    QMap<QString, Stage> m_stages;
    QStringList m_order;
    const World &m_world;
    bool m_quiet;
    bool m_drawn = false;
};

/// One stage as part of the line: "save [####----]  12.0 MB  4.0 MB/s"; without the bar where the total is unknown or
/// `bar` is 0, the bar being `bar` signs wide.
[[nodiscard]] QString progressPart(const Progress &progress, double seconds, int bar);

/// The last stages that are not at their end, in a line that fits `columns`, its last one being for the cursor: first the bars go, then
/// the earlier stage, then what is left is cut.
[[nodiscard]] QString progressLine(QList<std::pair<Progress, double>> stages, int columns);

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/world.h"
#include "core/base/stagemeter.h"

#include <QMap>

#include <mutex>

namespace trescca {

/// Shows progress on standard error: one line that is redrawn on a terminal, never wider than it; elsewhere a plain line
/// when a stage begins, and every ten seconds how far it is. Without colours. Called from several threads.
class ProgressBar {
public:
    using Clock = std::function<std::int64_t()>;  ///< milliseconds

    ProgressBar(bool quiet, const World &world, Clock clock = {});
    ~ProgressBar();
    void show(const Progress &progress);
    /// Takes the line off the terminal so that something else can be printed.
    void clear();
    /// Forgets the stages: those of the next thing are its own.
    void restart();

private:
    struct Stage {
        StageMeter meter;
        std::int64_t heard = 0;  ///< when it last said anything
        std::int64_t told = 0;
        QString part;  ///< what was told last
    };
    void draw(const QString &current, std::int64_t now);
    void tell(Stage &stage, std::int64_t now);
    std::mutex m_mutex;
    QMap<QString, Stage> m_stages;
    QStringList m_order;
    const World &m_world;
    Clock m_clock;
    bool m_quiet;
    bool m_drawn = false;
    std::int64_t m_drawnAt = 0;
};

/// One stage as part of the line: "save [####----] 12.0 of 24.0 MB  4.0 MB/s  3 s left"; without the bar where the total is
/// unknown or `bar` is 0, the bar being `bar` signs wide.
[[nodiscard]] QString progressPart(const StageView &stage, int bar);

/// The last stages of a line that fits `columns`, its last one being for the cursor: first the bars go, then the earlier
/// stage, then what is left is cut.
[[nodiscard]] QString progressLine(const QList<StageView> &stages, int columns);

}  // namespace trescca

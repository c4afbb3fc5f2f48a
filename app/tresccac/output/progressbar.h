// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QElapsedTimer>
#include <QMap>

#include <mutex>

namespace trescca {

/// Shows progress on standard error: one line that is redrawn on a terminal, a line a stage elsewhere. Called from
/// several threads.
class ProgressBar {
public:
    explicit ProgressBar(bool quiet);
    ~ProgressBar();
    void show(const Progress &progress);
    /// Takes the line off the terminal so that an answer can be printed.
    void clear();

private:
    struct Stage {
        QElapsedTimer clock;
        Progress last;
    };
    void draw();
    std::mutex m_mutex;
    QMap<QString, Stage> m_stages;
    QStringList m_order;
    bool m_quiet;
    bool m_terminal;
    bool m_drawn = false;
};

}  // namespace trescca

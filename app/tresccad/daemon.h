// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/config.h"
#include "app/tresccad/lockfile.h"
#include "app/tresccad/server.h"

#include <memory>
#include <vector>

namespace trescca {

/// The parts of tresccad, wired together over one site and its images.
class Daemon {
public:
    /// `site` and `store` outlive it. `clock` is for tests of what ends by itself.
    Daemon(DaemonConfig config, Site &site, ImageStore &store, Clock clock = {});
    ~Daemon();
    /// Makes the certificate where there is none and serves; returns the port. Conflict while another daemon has its folders.
    [[nodiscard]] Result<int> start();
    [[nodiscard]] QString fingerprint() const { return m_fingerprint; }
    [[nodiscard]] Jobs &jobs();
    [[nodiscard]] Moves &moves();
    /// From now on nothing new is begun (503); what is under way goes on, the later steps of moves among it.
    void windDown();
    /// Nothing is under way that stop() would cut.
    [[nodiscard]] bool isQuiet() const;
    /// Cancels running jobs (guests that were being saved run on), waits for them, then ends the server.
    void stop();

private:
    struct Parts;
    /// What is at work in another daemon would look cut to this one.
    [[nodiscard]] Result<void> lockFolders();
    DaemonConfig m_config;
    std::vector<LockFile> m_locks;
    QString m_fingerprint;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/wiring/sitefactory.h"
#include "core/migration/engine.h"
#include "core/store/journal.h"

#include <memory>

namespace trescca {

class ProgressBar;

/// Options in front of the verb.
struct CommonOptions {
    QString config;                    ///< path of config.yml; empty: the standard places
    QString cloud = QStringLiteral("local");
    bool json = false;
    bool quiet = false;
    bool yes = false;
};

/// What one call of the program works with; everything is opened when it is first needed.
class Session {
public:
    Session(const CommonOptions &options, ProgressBar &progress, std::stop_token stop);
    ~Session();
    [[nodiscard]] const CommonOptions &options() const { return m_options; }
    [[nodiscard]] Context context() const;
    [[nodiscard]] Result<std::shared_ptr<Site>> site(const QString &name);
    [[nodiscard]] Result<std::shared_ptr<Site>> target() { return site(m_options.cloud); }
    [[nodiscard]] Result<Journal *> journal();
    [[nodiscard]] Result<Engine *> engine();
    /// Asks on the terminal; true without asking under --yes. Without a terminal: InvalidInput that names --yes.
    [[nodiscard]] Result<bool> confirm(const QString &question) const;

private:
    CommonOptions m_options;
    ProgressBar &m_progress;
    std::stop_token m_stop;
    std::unique_ptr<SiteFactory> m_factory;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Engine> m_engine;
};

/// By id, unique prefix of an id (at least four characters) or name: NotFound, or Ambiguous naming the candidates.
[[nodiscard]] Result<Instance> findInstance(Site &site, const QString &word, const Context &context);
[[nodiscard]] Result<Image> findImage(Site &site, const QString &word, const Context &context);

}  // namespace trescca

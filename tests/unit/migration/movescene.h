// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/engine.h"
#include "tests/support/fakesite.h"

#include <QTemporaryDir>

#include <memory>

namespace trescca {

/// To a roll back that loses what was done at the destination.
inline const Engine::Consent agreed = [](const QString &) { return Result<void>(); };

/// Two fake sites, a running instance web-1 at "laptop", and an engine over a real journal. Watches the law: at no call
/// do two copies run.
class MoveScene {
public:
    MoveScene()
    {
        instance = laptop->addInstance(QStringLiteral("web-1"), QString(64, u'b'));
        const auto watch = [this](const QString &line) {
            if (laptop->runningCount() + factory->runningCount() > 1)
                twoRan = true;
            if (atCall)
                atCall(line);
        };
        laptop->onCall(watch);
        factory->onCall(watch);
        journal = Journal::open(folder.filePath(QStringLiteral("journal.sqlite"))).value();
        havePatience({.reconnectSeconds = 0, .shutDownSeconds = 0});
    }
    void havePatience(const Engine::Patience &patience)
    {
        engine = std::make_unique<Engine>(
            *journal, [this](const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? laptop : factory; }, patience);
    }

    [[nodiscard]] MigrationRequest request(const MigrationOptions &options = {}) const
    {
        return {instance.id, QStringLiteral("laptop"), QStringLiteral("factory"), options};
    }
    Result<MigrationRecord> move(const MigrationOptions &options = {}, std::stop_token stop = {})
    {
        const Context context{stop, {}};
        const auto plan = engine->plan(request(options), {});
        if (!plan)
            return std::unexpected(plan.error());
        laptop->clearLog();
        factory->clearLog();
        return engine->migrate(*plan, context);
    }
    /// Moves; the answer to the restore is lost, before or after factory has done it, and factory is silent while it is undone.
    Result<MigrationRecord> moveCutAtRestore(FakeSite::When when)
    {
        const Error silent{Kind::Unreachable, QStringLiteral("factory does not answer."), {}};
        factory->failNext(QStringLiteral("restore"), silent, when);
        atCall = [this, silent](const QString &line) {
            if (line.startsWith(u"restore "))
                factory->failNext(QStringLiteral("instances"), silent);
        };
        const auto moved = move();
        atCall = {};
        return moved;
    }
    /// Moves; this program is killed as a site is called so: nothing of what would come then is done, nor undone.
    void dieAt(const QString &call, const MigrationOptions &options)
    {
        struct Killed {};
        atCall = [&call](const QString &line) {
            if (line.section(u' ', 0, 0) == call)
                throw Killed();
        };
        try {
            (void)move(options);
        } catch (const Killed &) {
            MigrationRecord cut = record();
            cut.state = MigrationState::Interrupted;  // as one whose owner is dead
            (void)journal->update(cut);
        }
        atCall = {};
    }
    [[nodiscard]] MigrationRecord record() const { return journal->migrations({}).value().first(); }
    [[nodiscard]] bool runsAtLaptop() const { return laptop->runningCount() == 1 && factory->runningCount() == 0; }
    [[nodiscard]] bool runsAtFactory() const { return factory->runningCount() == 1 && laptop->runningCount() == 0; }

    QTemporaryDir folder;
    std::shared_ptr<FakeSite> laptop = std::make_shared<FakeSite>(QStringLiteral("laptop"));
    std::shared_ptr<FakeSite> factory = std::make_shared<FakeSite>(QStringLiteral("factory"));
    Instance instance;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<Engine> engine;
    std::function<void(const QString &)> atCall;
    bool twoRan = false;
};

}  // namespace trescca

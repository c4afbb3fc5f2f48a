// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/throttle.h"
#include "core/migration/moveclock.h"
#include "core/migration/movelistener.h"
#include "core/model/migrationplan.h"
#include "core/model/migrationrecord.h"
#include "core/store/journal.h"

#include <QMap>

#include <optional>

namespace trescca {

[[nodiscard]] QJsonObject optionsToJson(const MigrationOptions &options);
[[nodiscard]] MigrationOptions optionsFromJson(const QJsonObject &json);

[[nodiscard]] inline bool isDiskOnly(const MigrationRecord &record) { return moveModeFromName(record.mode) == MoveMode::DiskOnly; }

/// The record of one migration together with the journal that keeps it: every change is on disk before the call returns.
class MigrationLog {
public:
    /// `shared`: the rate that moves keep together; null: none.
    /// `listener` is told of what the journal is told.
    MigrationLog(Journal &journal, MigrationRecord record, std::shared_ptr<Throttle> shared = {}, const MoveListener &listener = {});
    [[nodiscard]] const MigrationRecord &record() const { return m_record; }
    [[nodiscard]] const std::shared_ptr<Throttle> &sharedThrottle() const { return m_throttle; }
    [[nodiscard]] const std::shared_ptr<Throttle> &ownThrottle() const { return m_listener.throttle; }  ///< null: no limit of its own
    /// Whether what is sent now comes by the throttles; told to the listener.
    void setPaced(bool paced) const;
    [[nodiscard]] MigrationOptions options() const { return optionsFromJson(m_record.options); }

    /// The move's own time; see MoveClock.
    [[nodiscard]] std::int64_t now() const { return m_clock.now(); }

    /// Changes the record by `change` and writes it.
    template <typename Change>
    [[nodiscard]] Result<void> update(Change change)
    {
        change(m_record);
        return m_journal.update(m_record);
    }
    /// Rows around a side effect.
    [[nodiscard]] Result<void> before(const QString &effect, const QJsonObject &data = {});
    [[nodiscard]] Result<void> after(const QString &effect, const QJsonObject &data = {});
    /// True when the journal holds a row that `effect` was begun, in this or an earlier process.
    [[nodiscard]] Result<bool> begun(const QString &effect) const;
    /// True when it holds one that `effect` was done.
    [[nodiscard]] Result<bool> done(const QString &effect) const;

    enum class Arrival {
        None,      ///< no restore was begun, or what it made was removed since
        Begun,     ///< there may be an instance of it at the destination
        Journaled  ///< there was one
    };
    /// What the journal knows of the instance that the move makes at the destination.
    [[nodiscard]] Result<Arrival> arrival() const;
    /// The only way is back: the source may go on at any moment (fenced), or what had arrived was begun to be removed.
    [[nodiscard]] Result<bool> isTurned() const;

    /// A stage's clock; `at`: 0 for now. `bytes` are those it moved. Failing to write these rows never fails a move.
    void beginStage(const QString &name, std::int64_t at = 0);
    void endStage(const QString &name, std::uint64_t bytes, const Result<void> &outcome);
    /// The guest stands still since then, as it was asked to before ("stop"). Failing to write that never fails a move.
    void noteStopped(std::int64_t at);
    /// Whether the guest stood still since it was asked to stop the last time.
    [[nodiscard]] bool hasStopped() const;
    /// Milliseconds since it was asked to stop the last time; -1: it never was, as far as is known.
    [[nodiscard]] std::int64_t sinceStopAsked() const;
    /// Of the guest that has just been made to run again, at either end. Of one that was found running, as after a cut, nobody knows since
    /// when: nothing is noted.
    [[nodiscard]] Result<void> noteDowntime();
    /// It never stood still.
    [[nodiscard]] Result<void> noteNoDowntime();

private:
    [[nodiscard]] int rateChanges() const;
    [[nodiscard]] Result<bool> holds(const QString &effect, std::optional<EffectPhase> phase) const;
    /// The last time that the guest was found alive and asked to stop (a save that was cut may have let it run on), and since when it
    /// stood still then; milliseconds since the epoch, 0: not, as far as is known.
    struct Stop {
        std::int64_t asked = 0;
        std::int64_t stood = 0;
    };
    [[nodiscard]] Stop lastStop() const;
    [[nodiscard]] Result<void> write(const QString &effect, EffectPhase phase, const QJsonObject &data, std::int64_t at = 0);
    void tell(const StageRecord &stage);
    Journal &m_journal;
    MigrationRecord m_record;
    std::shared_ptr<Throttle> m_throttle;
    MoveListener m_listener;
    int m_rateChanges = 0;  ///< of its throttle, before
    MoveClock m_clock;
    QMap<QString, StageRecord> m_open;
};

}  // namespace trescca

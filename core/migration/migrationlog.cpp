// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/migrationlog.h"

#include "core/base/log.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

void warn(const Result<void> &written)
{
    if (!written)
        qCWarning(logMigration).noquote() << written.error().what;
}

}  // namespace

QJsonObject optionsToJson(const MigrationOptions &options)
{
    return {{u"name"_s, options.name}, {u"flavor"_s, options.flavor}, {u"network"_s, options.network}, {u"keep_source"_s, options.keepSource},
        {u"keep_package"_s, options.keepPackage}, {u"self_contained"_s, options.selfContained}, {u"compression_level"_s, options.compressionLevel},
        {u"bytes_per_second"_s, static_cast<double>(options.bytesPerSecond)}, {u"paused"_s, options.paused}, {u"mode"_s, moveModeName(options.mode)},
        {u"force_off"_s, options.forceOff}};
}

MigrationOptions optionsFromJson(const QJsonObject &json)
{
    return {json[u"name"].toString(), json[u"flavor"].toString(), json[u"network"].toString(), json[u"keep_source"].toBool(),
        json[u"keep_package"].toBool(), json[u"self_contained"].toBool(), json[u"compression_level"].toInt(defaultCompressionLevel),
        static_cast<std::uint64_t>(json[u"bytes_per_second"].toInteger()), json[u"paused"].toBool(), moveModeFromName(json[u"mode"].toString()),
        json[u"force_off"].toBool()};
}

MigrationLog::MigrationLog(Journal &journal, MigrationRecord record, std::shared_ptr<Throttle> shared, const MoveListener &listener)
    : m_journal(journal), m_record(std::move(record)), m_throttle(std::move(shared)), m_listener(listener), m_clock(journal, m_record)
{
    if (!m_listener.throttle)
        m_listener.throttle = throttleOf(options().bytesPerSecond);
    m_rateChanges = rateChanges();
    if (m_listener.begun)
        m_listener.begun(m_record);
}

int MigrationLog::rateChanges() const
{
    return (m_listener.throttle ? m_listener.throttle->changes() : 0) + (m_throttle ? m_throttle->changes() : 0);
}

void MigrationLog::setPaced(bool paced) const
{
    if (m_listener.paced)
        m_listener.paced(paced);
}

Result<void> MigrationLog::write(const QString &effect, EffectPhase phase, const QJsonObject &data, std::int64_t at)
{
    JournalEntry entry;
    entry.migrationId = m_record.id;
    entry.timeMs = at > 0 ? at : now();
    entry.stage = m_record.stage;
    entry.effect = effect;
    entry.phase = phase;
    entry.data = data;
    return m_journal.entry(entry);
}

Result<void> MigrationLog::before(const QString &effect, const QJsonObject &data) { return write(effect, EffectPhase::Before, data); }

Result<void> MigrationLog::after(const QString &effect, const QJsonObject &data) { return write(effect, EffectPhase::After, data); }

Result<bool> MigrationLog::begun(const QString &effect) const { return holds(effect, std::nullopt); }

Result<bool> MigrationLog::done(const QString &effect) const { return holds(effect, EffectPhase::After); }

Result<bool> MigrationLog::holds(const QString &effect, std::optional<EffectPhase> phase) const
{
    const auto entries = m_journal.entries(m_record.id);
    if (!entries)
        return fail(entries);
    for (const JournalEntry &entry : *entries)
        if (entry.effect == effect && (!phase || entry.phase == *phase))
            return true;
    return false;
}

Result<MigrationLog::Arrival> MigrationLog::arrival() const
{
    const auto entries = m_journal.entries(m_record.id);
    if (!entries)
        return fail(entries);
    Arrival known = Arrival::None;
    for (const JournalEntry &entry : *entries)
        if (entry.effect == u"remove")
            known = Arrival::None;
        else if (entry.effect == u"restore")
            known = entry.phase == EffectPhase::After ? Arrival::Journaled : std::max(known, Arrival::Begun);
    return known;
}

Result<bool> MigrationLog::isTurned() const
{
    const auto fenced = done(u"fence"_s);
    return fenced && !*fenced ? begun(u"remove"_s) : fenced;
}

void MigrationLog::tell(const StageRecord &stage)
{
    warn(m_journal.stage(m_record.id, stage));
    if (m_listener.stage)
        m_listener.stage(stage);
}

void MigrationLog::beginStage(const QString &name, std::int64_t at)
{
    StageRecord stage;
    stage.name = name;
    stage.beginMs = at > 0 ? at : now();
    if (const auto earlier = m_journal.stages(m_record.id))
        for (const StageRecord &other : *earlier)
            if (other.name == name)
                stage.attempt = std::max(stage.attempt, other.attempt + 1);
    m_open[name] = stage;
    tell(stage);
}

void MigrationLog::endStage(const QString &name, std::uint64_t bytes, const Result<void> &outcome)
{
    const auto open = m_open.find(name);
    if (open == m_open.end())
        return;
    open->endMs = now();
    open->bytes = bytes;
    open->result = outcome ? u"ok"_s : kindName(outcome.error().kind);
    tell(*open);
    m_open.erase(open);
    if (rateChanges() != m_rateChanges)
        warn(update([](MigrationRecord &record) { record.options[u"rate_changed"_s] = true; }));
}

void MigrationLog::noteStopped(std::int64_t at) { warn(write(u"stop"_s, EffectPhase::After, {}, at)); }

MigrationLog::Stop MigrationLog::lastStop() const
{
    Stop last;
    for (const JournalEntry &entry : m_journal.entries(m_record.id).value_or(QList<JournalEntry>()))
        if (entry.effect == u"stop" && entry.phase == EffectPhase::Before)
            last = {entry.timeMs, 0};
        else if (entry.effect == u"stop")
            last.stood = entry.timeMs;
    return last;
}

bool MigrationLog::hasStopped() const { return lastStop().stood > 0; }

std::int64_t MigrationLog::sinceStopAsked() const
{
    const Stop last = lastStop();
    return last.asked == 0 ? -1 : now() - last.asked;
}

Result<void> MigrationLog::noteDowntime()
{
    const Stop last = lastStop();
    const std::int64_t since = last.stood > 0 ? last.stood : last.asked;
    if (since == 0)
        return {};
    return update([&](MigrationRecord &record) { record.downtimeMs = now() - since; });
}

Result<void> MigrationLog::noteNoDowntime()
{
    return update([](MigrationRecord &record) { record.downtimeMs = 0; });
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/values.h"
#include "app/tresccac/verbs/verbs.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class HistoryVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("--limit", m_limit, "Show at most so many, the newest first; 0: all")
            ->check(aNumber(0, 1'000'000))
            ->type_name("N")
            ->capture_default_str();
        app.add_flag("--unfinished", m_unfinished, "Only what waits to be resumed or rolled back");
        app.footer("BEFORE is the size of memory and disks in the package before compression; SENT is all that went over the wire,\n"
                   "base images and repeated attempts included.\n\n"
                   "Examples:\n"
                   "  tresccac history --unfinished\n"
                   "  tresccac --json history --limit 0                   # all of them, with all fields and stages");
    }

    Result<Answer> run(Session &session) override
    {
        const auto journal = session.journal();
        if (!journal)
            return fail(journal);
        const auto records = (*journal)->migrations({m_unfinished, m_limit});
        if (!records)
            return fail(records);
        QList<QStringList> rows{
            {u"MOVE"_s, u"WHEN"_s, u"WHAT"_s, u"FROM"_s, u"TO"_s, u"RESULT"_s, u"Δm"_s, u"DOWN"_s, u"BEFORE"_s, u"PACKAGE"_s, u"SENT"_s}};
        QJsonArray list;
        for (const MigrationRecord &record : *records) {
            const auto stages = (*journal)->stages(record.id);
            list.append(toJson(record, stages.value_or(QList<StageRecord>{})));
            rows.append({record.id.left(8), record.created.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), what(record), record.source,
                record.destination, result(record), timeText(record.ended.isValid() ? record.created.msecsTo(record.ended) : -1),
                timeText(record.downtimeMs), known(record.bytesMemory + record.bytesDisk), known(record.packageBytes), known(record.bytesSent)});
        }
        const QString none = m_unfinished ? u"No move is unfinished."_s : u"No move has been made yet."_s;
        return Answer{records->isEmpty() ? none : table(rows), {{u"migrations"_s, list}}};
    }

private:
    static QString what(const MigrationRecord &record)
    {
        const bool renamed = !record.destinationName.isEmpty() && record.destinationName != record.instanceName;
        return renamed ? u"%1 (as %2)"_s.arg(record.instanceName, record.destinationName) : record.instanceName;
    }

    static QString known(std::uint64_t bytes) { return bytes > 0 ? sizeText(bytes) : u"-"_s; }

    static QString result(const MigrationRecord &record)
    {
        const bool cut = record.state == MigrationState::Running && !record.ownerAlive;
        return cut ? u"cut in "_s + record.stage : migrationStateName(record.state);
    }

    int m_limit = 20;
    bool m_unfinished = false;
};

}  // namespace

std::unique_ptr<Verb> makeHistoryVerb() { return std::make_unique<HistoryVerb>(); }

}  // namespace trescca

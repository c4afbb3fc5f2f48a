// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historycsv.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const auto header = "id,instance,instance_at_destination,source,destination,mode,result,began,ended,save_s,transfer_s,restore_s,total_s,downtime_s,"
                    "memory_bytes,disk_bytes,package_bytes,sent_bytes,error_kind,error\r\n"_L1;

QString quoted(QString text)
{
    const bool plain = std::ranges::none_of(text, [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; });
    return plain ? text : u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString seconds(const PastMove &move, Span span) { return move.has(span) ? QString::number(move.seconds(span), 'f', 3) : QString(); }

QString bytes(std::uint64_t number) { return number == 0 ? QString() : QString::number(number); }

QString time(const QDateTime &when) { return when.isValid() ? when.toUTC().toString(Qt::ISODateWithMs) : QString(); }

}  // namespace

QByteArray toCsv(const QList<PastMove> &moves)
{
    QString all = header;
    for (const PastMove &move : moves) {
        const MigrationRecord &record = move.record;
        QStringList fields{record.id, quoted(record.instanceName), quoted(record.destinationName), quoted(record.source), quoted(record.destination),
            quoted(record.mode), migrationStateName(record.state), time(record.created), time(record.ended)};
        for (const Span span : allSpans)
            fields.append(seconds(move, span));
        fields << bytes(record.bytesMemory) << bytes(record.bytesDisk) << bytes(record.packageBytes) << bytes(record.bytesSent)
               << quoted(record.errorKind) << quoted(record.error);
        all += fields.join(u',') + "\r\n"_L1;
    }
    return all.toUtf8();
}

}  // namespace trescca

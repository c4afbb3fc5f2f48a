// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/pastmove.h"

#include <QTimeZone>

namespace trescca {

/// A move as the history keeps it, for tests.
struct MadeMove {
    QString id;
    QString name = QStringLiteral("web-1");
    QString source = QStringLiteral("laptop");
    QString destination = QStringLiteral("factory");
    qint64 save = 2000;  ///< ms, like the next two
    qint64 transfer = 3000;
    qint64 restore = 1000;
    MigrationState state = MigrationState::Done;
    QDateTime created = QDateTime({2026, 11, 20}, {10, 0}, QTimeZone::UTC);

    /// Saving and sending begin together, 100 ms after the move, and restoring follows. The guest stands still from saving on, and all ends
    /// 500 ms after it runs again.
    [[nodiscard]] MigrationRecord record() const
    {
        MigrationRecord made;
        made.id = id;
        made.instanceId = QStringLiteral("i-") + name;
        made.instanceName = name;
        made.source = source;
        made.destination = destination;
        made.mode = QStringLiteral("full");
        made.state = state;
        made.created = created;
        made.ended = created.addMSecs(restoreEnd() + 500);
        made.bytesMemory = 300'000'000;
        made.bytesDisk = 100'000'000;
        made.packageBytes = 50'000'000;
        made.bytesSent = 51'000'000;
        made.downtimeMs = restoreEnd() - 100;
        if (state != MigrationState::Done) {
            made.errorKind = QStringLiteral("no_room");
            made.error = QStringLiteral("factory said \"no room\", and stopped.");
        }
        return made;
    }
    [[nodiscard]] QList<StageRecord> stages() const
    {
        const qint64 zero = created.toMSecsSinceEpoch();
        const qint64 sent = 100 + std::max(save, transfer);
        const QString ok = QStringLiteral("ok");
        return {{QStringLiteral("save"), 1, zero + 100, zero + 100 + save, bytesOf(300), ok},
            {QStringLiteral("transfer"), 1, zero + 100, zero + 100 + transfer, bytesOf(51), ok},
            {QStringLiteral("restore"), 1, zero + sent, zero + restoreEnd(), bytesOf(50), ok}};
    }
    operator PastMove() const { return {record(), stages()}; }  // NOLINT

private:
    [[nodiscard]] static std::uint64_t bytesOf(std::uint64_t megabytes) { return megabytes * 1'000'000; }
    [[nodiscard]] qint64 restoreEnd() const { return 100 + std::max(save, transfer) + restore; }
};

/// Many moves of a few guests over a few ways, a move every two hours; always the same.
[[nodiscard]] inline QList<PastMove> manyMoves(int count, QDateTime begin = QDateTime({2026, 10, 1}, {8, 0}, QTimeZone::UTC))
{
    const QStringList names{
        QStringLiteral("web-1"), QStringLiteral("db-2"), QStringLiteral("build-7"), QStringLiteral("redis"), QStringLiteral("agent")};
    const QStringList sites{QStringLiteral("laptop"), QStringLiteral("factory"), QStringLiteral("attic")};
    QList<PastMove> moves;
    for (int i = 0; i < count; ++i) {
        const int guest = i * 7 % 5;
        MadeMove move;
        move.id = QStringLiteral("move-%1").arg(i);
        move.name = names[guest];
        move.source = sites[i / 2 % 2 == 0 ? 0 : 1];
        move.destination = sites[i / 2 % 2 == 0 ? (i % 3 == 0 ? 2 : 1) : 0];
        move.save = 1500 + guest * 900 + i * 37 % 11 * 130;
        move.transfer = 2600 + guest * 1700 + i * 53 % 13 * 210;
        move.restore = 900 + guest * 500 + i * 29 % 7 * 160;
        move.state = i % 17 == 5 ? MigrationState::Failed : i % 29 == 7 ? MigrationState::RolledBack : MigrationState::Done;
        move.created = begin.addSecs(i * 7200LL + i * 31 % 60 * 60);
        MigrationRecord record = move.record();
        const auto share = static_cast<std::uint64_t>(guest + 1);
        record.bytesMemory = share * 180'000'000 + static_cast<std::uint64_t>(i * 37 % 11) * 9'000'000;
        record.bytesDisk = share * 60'000'000 + static_cast<std::uint64_t>(i * 13 % 7) * 5'000'000;
        record.packageBytes = (record.bytesMemory + record.bytesDisk) / (4 + static_cast<std::uint64_t>(i * 3 % 4));
        record.bytesSent = record.packageBytes + 200'000;
        moves.prepend(PastMove(record, move.stages()));
    }
    return moves;
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "ui/words/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString outcome(MigrationState state)
{
    switch (state) {
    case MigrationState::Done: return HistoryModel::tr("arrived");
    case MigrationState::Failed: return HistoryModel::tr("failed");
    case MigrationState::Cancelled: return HistoryModel::tr("cancelled");
    case MigrationState::RolledBack: return HistoryModel::tr("rolled back");
    case MigrationState::Running: return HistoryModel::tr("running");
    case MigrationState::Interrupted: return HistoryModel::tr("interrupted");
    }
    return {};
}

QString timeOrNothing(qint64 milliseconds) { return milliseconds > 0 ? words::time(milliseconds) : QString(); }

qint64 timeOf(const PastMove &move, int column)
{
    switch (column) {
    case HistoryModel::Save: return move.stageTime(u"save"_s);
    case HistoryModel::Transfer: return move.stageTime(u"transfer"_s);
    case HistoryModel::Restore: return move.stageTime(u"restore"_s);
    case HistoryModel::Whole: return move.wholeTime();
    default: return std::max<qint64>(0, move.record.downtimeMs);
    }
}

}  // namespace

HistoryModel::HistoryModel(QObject *parent) : QAbstractTableModel(parent) {}

void HistoryModel::setMoves(const QList<PastMove> &moves)
{
    beginResetModel();
    m_moves = moves;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_moves.size()); }

int HistoryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString HistoryModel::text(const PastMove &move, int column)
{
    const MigrationRecord &record = move.record;
    switch (column) {
    case When: return QLocale().toString(record.created.toLocalTime(), QLocale::ShortFormat);
    case What: return record.instanceName;
    case From: return record.source;
    case To: return record.destination;
    case Outcome: return outcome(record.state);
    case Sent: return record.bytesSent > 0 ? words::size(record.bytesSent) : QString();
    default: return timeOrNothing(timeOf(move, column));
    }
}

QVariant HistoryModel::sortValue(const PastMove &move, int column)
{
    if (column == When)
        return move.record.created;
    if (column == Sent)
        return QVariant::fromValue<quint64>(move.record.bytesSent);
    return column < Save ? QVariant(text(move, column)) : QVariant(timeOf(move, column));
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PastMove &move = m_moves[index.row()];
    if (role == Qt::DisplayRole)
        return text(move, index.column());
    if (role == SortRole)
        return sortValue(move, index.column());
    if (role == Qt::ToolTipRole)
        return move.record.error.isEmpty() ? QVariant() : QVariant(move.record.error);
    if (role == Qt::TextAlignmentRole && index.column() >= Save)
        return QVariant(Qt::AlignVCenter | Qt::AlignRight);
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case When: return tr("When");
    case What: return tr("Machine");
    case From: return tr("From");
    case To: return tr("To");
    case Outcome: return tr("Outcome");
    case Save: return tip ? tr("Time to save it") : u"\u0394s"_s;
    case Transfer: return tip ? tr("Time to send it") : u"\u0394t"_s;
    case Restore: return tip ? tr("Time to restore it") : u"\u0394r"_s;
    case Whole: return tip ? tr("Time for all of it") : u"\u0394m"_s;
    case Down: return tip ? tr("How long it stood still") : tr("Down");
    case Sent: return tr("Sent");
    default: return {};
    }
}

}  // namespace trescca

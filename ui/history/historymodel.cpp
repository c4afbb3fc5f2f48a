// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "ui/history/movegroups.h"
#include "ui/history/movewords.h"
#include "ui/words/words.h"

#include <QPixmap>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int swatch = 10;  // pixels

std::optional<Span> spanOf(int column)
{
    switch (column) {
    case HistoryModel::Save: return Span::Save;
    case HistoryModel::Transfer: return Span::Transfer;
    case HistoryModel::Restore: return Span::Restore;
    case HistoryModel::Whole: return Span::Whole;
    case HistoryModel::Down: return Span::Down;
    default: return std::nullopt;
    }
}

template <typename T>
int ordered(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

QVariant swatchOf(Span span)
{
    const QColor colour = movewords::colour(span);
    if (!colour.isValid())
        return {};
    QPixmap pixmap(swatch, swatch);
    pixmap.fill(colour);
    return pixmap;
}

}  // namespace

HistoryModel::HistoryModel(QObject *parent) : QAbstractTableModel(parent) {}

void HistoryModel::setMoves(const QList<PastMove> &moves)
{
    beginResetModel();
    m_moves = moves;
    order();
    select();
    endResetModel();
}

void HistoryModel::setFilter(const MoveFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    select();
    endResetModel();
}

void HistoryModel::sort(int column, Qt::SortOrder direction)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QList<qsizetype> before = m_rows;
    m_column = column;
    m_direction = direction;
    order();
    select();
    QList<int> rowOf(m_moves.size(), -1);
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        rowOf[m_rows[row]] = static_cast<int>(row);
    const QModelIndexList old = persistentIndexList();
    QModelIndexList now;
    for (const QModelIndex &index : old)
        now.append(this->index(rowOf[before[index.row()]], index.column()));
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int HistoryModel::compare(const PastMove &a, const PastMove &b, int column)
{
    if (const auto span = spanOf(column))
        return ordered(a.time(*span), b.time(*span));
    switch (column) {
    case What: return a.record.instanceName.compare(b.record.instanceName, Qt::CaseInsensitive);
    case Route:
        if (const int bySource = a.record.source.compare(b.record.source, Qt::CaseInsensitive))
            return bySource;
        return a.record.destination.compare(b.record.destination, Qt::CaseInsensitive);
    case Outcome: return ordered(a.record.state, b.record.state);
    case Sent: return ordered(a.record.bytesSent, b.record.bytesSent);
    default: return 0;
    }
}

/// What is equal comes by its time.
void HistoryModel::order()
{
    m_order.resize(m_moves.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    const bool falling = m_direction == Qt::DescendingOrder;
    const QList<PastMove> &moves = m_moves;
    std::ranges::stable_sort(m_order, [&](qsizetype a, qsizetype b) {
        int less = compare(moves[a], moves[b], m_column);
        if (less == 0)
            less = ordered(moves[a].begun(), moves[b].begun());
        return falling ? less > 0 : less < 0;
    });
}

void HistoryModel::select()
{
    m_rows.clear();
    m_rowOf.clear();
    for (const qsizetype number : std::as_const(m_order))
        if (m_filter.matches(m_moves[number])) {
            m_rowOf.insert(m_moves[number].record.id, static_cast<int>(m_rows.size()));
            m_rows.append(number);
        }
}

QList<PastMove> HistoryModel::shown() const
{
    QList<PastMove> moves;
    moves.reserve(m_rows.size());
    for (const qsizetype number : m_rows)
        moves.append(m_moves[number]);
    return moves;
}

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int HistoryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString HistoryModel::text(const PastMove &move, int column)
{
    if (const auto span = spanOf(column))
        return movewords::time(move.time(*span));
    switch (column) {
    case When: return words::date(move.record.created);
    case What: return movewords::name(move.record);
    case Route: return pairOf(move.record);
    case Outcome: return movewords::result(move);
    default: return movewords::size(move.record.bytesSent);
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PastMove &move = moveAt(index.row());
    if (role == Qt::DisplayRole)
        return text(move, index.column());
    if (role == Qt::ToolTipRole)
        return movewords::tip(move.record.error.isEmpty() ? movewords::told(move) : movewords::told(move) + u'\n' + move.record.error);
    if (role == Qt::TextAlignmentRole && index.column() >= Save)
        return QVariant(Qt::AlignVCenter | Qt::AlignRight);
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto span = spanOf(section);
    if (role == Qt::DecorationRole)
        return span ? swatchOf(*span) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case When: return tr("When");
    case What: return tr("Machine");
    case Route: return tr("From \u2192 to");
    case Outcome: return tr("Result");
    case Save: return tip ? tr("Time to save it") : movewords::symbol(Span::Save);
    case Transfer: return tip ? tr("Time to send it") : movewords::symbol(Span::Transfer);
    case Restore: return tip ? tr("Time to restore it") : movewords::symbol(Span::Restore);
    case Whole: return tip ? tr("Time for all of it; the stages overlap") : movewords::symbol(Span::Whole);
    case Down: return tip ? tr("How long it stood still") : tr("Down");
    case Sent: return tip ? tr("What went over the wire") : tr("Sent");
    default: return {};
    }
}

}  // namespace trescca

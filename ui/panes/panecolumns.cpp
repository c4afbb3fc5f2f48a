// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/panecolumns.h"

#include "ui/panes/sitemodel.h"
#include "ui/words/words.h"

#include <QDataStream>
#include <QDateTime>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyle>
#include <QTreeView>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qint32 stateForm = 1;
constexpr int lettersOfName = 14;  // that are seen before another column is
constexpr int lettersOfState = 12;

/// Those that stay longest first.
constexpr std::array byWeight{SiteModel::State, SiteModel::Size, SiteModel::Address, SiteModel::DiskSize, SiteModel::Age};

/// Of a column that shows such a text whole.
int widthFor(const QWidget &view, const QString &text)
{
    const int margin = view.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &view) + 3;
    return view.fontMetrics().horizontalAdvance(text) + 2 * margin;
}

/// What has the longest word for its kind.
Image base()
{
    Image image;
    image.properties.insert(QString::fromLatin1(property::kind), u"base"_s);
    return image;
}

int widthOf(const QTreeView &tree, int column)
{
    const int letter = tree.fontMetrics().averageCharWidth();
    switch (column) {
    case SiteModel::State: return std::max(letter * lettersOfState, widthFor(tree, words::kind(base())));
    case SiteModel::Size:
    case SiteModel::DiskSize: return widthFor(tree, words::memory(1000ULL << 20U));
    case SiteModel::Address: return widthFor(tree, u"192.168.122.200"_s);
    case SiteModel::Age: return widthFor(tree, words::day(QDateTime({2028, 12, 28}, {12, 0})));
    default: return letter * lettersOfName;
    }
}

/// Without room for an arrow, which only one of them has.
int widthOfTitle(const QTreeView &tree, int column)
{
    const QHeaderView *header = tree.header();
    const int margin = header->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header) + 1;
    return header->fontMetrics().horizontalAdvance(tree.model()->headerData(column, Qt::Horizontal).toString()) + 2 * margin;
}

int leastName(const QTreeView &tree) { return tree.indentation() + tree.iconSize().width() + widthOf(tree, SiteModel::Name); }

}  // namespace

PaneColumns::PaneColumns(QTreeView &tree) : QObject(&tree), m_tree(tree)
{
    QHeaderView *header = tree.header();
    header->setStretchLastSection(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionResized, this, &PaneColumns::takeResize);
    connect(header, &QWidget::customContextMenuRequested, this, &PaneColumns::askWhich);
}

void PaneColumns::begin()
{
    m_widths.clear();
    m_own.fill(0, m_tree.header()->count());
    m_chosen.clear();
    for (int column = 0; column < m_tree.header()->count(); ++column) {
        m_widths.append(std::max(widthOf(m_tree, column), widthOfTitle(m_tree, column)));
        m_chosen.append(column);
    }
    m_isAutomatic = true;
    fit();
}

/// By weight, until no more fits beside the name.
QList<int> PaneColumns::fitting() const
{
    QList<int> shown{SiteModel::Name};
    int room = m_tree.viewport()->width() - leastName(m_tree);
    for (const int column : byWeight) {
        room -= width(column);
        if (room < 0)
            break;
        shown.append(column);
    }
    return shown;
}

void PaneColumns::fit()
{
    if (m_isFitting || m_widths.isEmpty() || m_widths.size() != m_tree.header()->count())
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    const QList<int> shown = m_isAutomatic ? this->fitting() : m_chosen;
    QHeaderView *header = m_tree.header();
    int rest = m_tree.viewport()->width();
    for (int column = 0; column < header->count(); ++column) {
        header->setSectionHidden(column, !shown.contains(column));
        if (column == SiteModel::Name || !shown.contains(column))
            continue;
        header->resizeSection(column, width(column));
        rest -= width(column);
    }
    header->resizeSection(SiteModel::Name, std::max(rest, leastName(m_tree)));
}

int PaneColumns::next(int column) const
{
    const QHeaderView *header = m_tree.header();
    for (int place = header->visualIndex(column) + 1; place < header->count(); ++place)
        if (const int found = header->logicalIndex(place); !header->isSectionHidden(found))
            return found;
    return -1;
}

/// As if the edge between two columns had been moved: what the one gets, the other gives.
void PaneColumns::takeResize(int column, int before, int now)
{
    if (m_isFitting || m_widths.size() != m_tree.header()->count())
        return;
    const int other = next(column);
    const int least = m_tree.header()->minimumSectionSize();
    const int room = other < 0 ? 0 : (other == SiteModel::Name ? m_tree.header()->sectionSize(other) : width(other)) - least;
    const int by = std::min(now - before, std::max(room, 0));
    m_own[column] = before + by;
    if (other >= 0)
        m_own[other] = width(other) - by;
    m_own[SiteModel::Name] = 0;
    fit();
}

QByteArray PaneColumns::state() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << stateForm << m_isAutomatic << m_chosen << m_own << m_tree.header()->saveState();
    return bytes;
}

bool PaneColumns::restore(const QByteArray &state)
{
    QDataStream stream(state);
    qint32 form = 0;
    bool isAutomatic = true;
    QList<int> chosen, own;
    QByteArray header;
    stream >> form >> isAutomatic >> chosen >> own >> header;
    const int count = m_tree.header()->count();
    const auto isColumn = [count](int column) { return column >= 0 && column < count; };
    const bool fits = stream.status() == QDataStream::Ok && form == stateForm && own.size() == count && chosen.contains(int(SiteModel::Name))
        && std::ranges::all_of(chosen, isColumn) && std::ranges::all_of(own, [](int width) { return width >= 0; });
    if (!fits)
        return false;
    {
        const QScopedValueRollback fitting(m_isFitting, true);
        if (!m_tree.header()->restoreState(header))
            return false;
    }
    m_isAutomatic = isAutomatic;
    m_chosen = chosen;
    m_own = own;
    fit();
    return true;
}

void PaneColumns::choose(int column, bool shown)
{
    if (m_isAutomatic)
        m_chosen = fitting();
    m_isAutomatic = false;
    m_chosen.removeAll(column);
    if (shown)
        m_chosen.append(column);
    fit();
}

void PaneColumns::offer(QMenu &menu)
{
    auto *automatic = menu.addAction(tr("As &many as there is room for"));
    automatic->setCheckable(true);
    automatic->setChecked(m_isAutomatic);
    connect(automatic, &QAction::triggered, this, [this](bool checked) {
        m_chosen = fitting();
        m_isAutomatic = checked;
        fit();
    });
    menu.addSeparator();
    const QHeaderView *header = m_tree.header();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (column == SiteModel::Name)
            continue;
        auto *action = menu.addAction(m_tree.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::triggered, this, [this, column](bool checked) { choose(column, checked); });
    }
}

void PaneColumns::askWhich(const QPoint &at)
{
    QMenu menu(&m_tree);
    offer(menu);
    menu.exec(m_tree.header()->mapToGlobal(at));
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sitemodel.h"

#include "ui/words/icons.h"
#include "ui/words/tip.h"
#include "ui/words/words.h"

#include <QFont>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What its disks offer it, in bytes; discs in drives are none of its own.
std::uint64_t diskSize(const Instance &instance)
{
    std::uint64_t sum = 0;
    for (const Disk &disk : instance.disks)
        sum += disk.device == "disk"_L1 ? disk.virtualSize : 0;
    return sum;
}

bool differs(const Instance &one, const Instance &other)
{
    return one.state != other.state || one.task != other.task || one.name != other.name || one.memory != other.memory || one.vcpus != other.vcpus
        || one.addresses != other.addresses || diskSize(one) != diskSize(other) || one.fault != other.fault || one.heldFor != other.heldFor;
}

bool differs(const Image &one, const Image &other)
{
    return one.status != other.status || one.name != other.name || one.size != other.size || one.properties != other.properties;
}

}  // namespace

SiteModel::SiteModel(QString site, QObject *parent) : QAbstractItemModel(parent), m_site(std::move(site)) {}

void SiteModel::setListing(const SiteListing &listing)
{
    m_isListed = true;
    merge(m_instances, listing.instances, Instances);
    merge(m_images, listing.images, Images);
}

void SiteModel::setJourneys(const QList<Journey> &journeys)
{
    m_journeys = journeys;
    for (const Group group : {Instances, Images})
        if (const int rows = rowCount(groupIndex(group)); rows > 0)
            Q_EMIT dataChanged(index(0, 0, groupIndex(group)), index(rows - 1, ColumnCount - 1, groupIndex(group)));
}

/// From here, or to here when it is being restored already.
const Journey *SiteModel::journeyOf(const Instance &instance) const
{
    const auto found = std::ranges::find_if(m_journeys, [&](const Journey &journey) {
        return (journey.from == m_site && journey.instanceId == instance.id)
            || (journey.to == m_site && journey.isUnderWay && journey.name == instance.name && instance.task == "restoring"_L1);
    });
    return found == m_journeys.cend() ? nullptr : &*found;
}

QString SiteModel::stateOf(const Instance &instance) const
{
    const Journey *journey = journeyOf(instance);
    if (!journey)
        return words::state(instance);
    if (journey->to == m_site)
        return tr("arriving from %1").arg(journey->from);
    return journey->isUnderWay ? tr("moving to %1").arg(journey->to) : tr("%1, waits to move to %2").arg(words::state(instance), journey->to);
}

QString SiteModel::stateOf(const Image &image) const
{
    const auto fits = [&](const Journey &journey) { return journey.to == m_site && journey.isUnderWay && journey.name == image.name; };
    const auto journey = std::ranges::find_if(m_journeys, fits);
    return image.status == ImageStatus::Saving && journey != m_journeys.cend() ? tr("arriving from %1").arg(journey->from) : words::kind(image);
}

template <typename Thing>
void SiteModel::merge(QList<Thing> &have, const QList<Thing> &now, Group group)
{
    const QModelIndex parent = groupIndex(group);
    QHash<QString, qsizetype> present;
    for (qsizetype i = 0; i < now.size(); ++i)
        present.insert(now[i].id, i);
    for (qsizetype row = have.size() - 1; row >= 0; --row) {
        if (present.contains(have[row].id))
            continue;
        beginRemoveRows(parent, static_cast<int>(row), static_cast<int>(row));
        have.removeAt(row);
        endRemoveRows();
    }
    for (qsizetype row = 0; row < have.size(); ++row) {
        const Thing &new_ = now[present.take(have[row].id)];
        const bool changed = differs(have[row], new_);
        have[row] = new_;
        if (changed)
            Q_EMIT dataChanged(index(static_cast<int>(row), 0, parent), index(static_cast<int>(row), ColumnCount - 1, parent));
    }
    QList<Thing> added;
    for (const Thing &thing : now)
        if (present.contains(thing.id))
            added.append(thing);
    if (!added.isEmpty()) {
        beginInsertRows(parent, static_cast<int>(have.size()), static_cast<int>(have.size() + added.size() - 1));
        have.append(added);
        endInsertRows();
    }
    Q_EMIT dataChanged(parent, parent);  // it tells how many there are
}

SiteModel::Group SiteModel::groupOf(const QModelIndex &index)
{
    return static_cast<Group>(isGroup(index) ? index.row() : static_cast<int>(index.internalId()) - 1);
}

QModelIndex SiteModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr{0});
}

QModelIndex SiteModel::parent(const QModelIndex &child) const
{
    return !child.isValid() || isGroup(child) ? QModelIndex() : createIndex(groupOf(child), 0, quintptr{0});
}

int SiteModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return GroupCount;
    if (!isGroup(parent) || parent.column() != 0)
        return 0;
    return static_cast<int>(parent.row() == Instances ? m_instances.size() : m_images.size());
}

int SiteModel::columnCount(const QModelIndex &) const { return ColumnCount; }

QVariant SiteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::SizeHintRole) {  // air between the lines
        constexpr int air = 8;
        return QSize(0, QFontMetrics(QGuiApplication::font()).height() + air);
    }
    if (isGroup(index))
        return groupData(static_cast<Group>(index.row()), index.column(), role);
    if (groupOf(index) == Instances)
        return instanceData(m_instances[index.row()], index.column(), role);
    return imageData(m_images[index.row()], index.column(), role);
}

QVariant SiteModel::groupData(Group group, int column, int role) const
{
    if (role == SortRole)
        return static_cast<int>(group);
    if (column != Name)
        return {};
    if (role == Qt::DisplayRole) {
        const qsizetype count = group == Instances ? m_instances.size() : m_images.size();
        const QString shown = m_isListed ? QString::number(count) : u"\u2026"_s;
        return group == Instances ? tr("Instances (%1)").arg(shown) : tr("Images & packages (%1)").arg(shown);
    }
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant SiteModel::instanceData(const Instance &instance, int column, int role) const
{
    if (role == IdRole)
        return instance.id;
    if (role == Qt::DecorationRole)
        return column == Name ? QVariant(icons::ofInstance(instance)) : QVariant();
    if (role == Qt::ToolTipRole && column == Age)
        return words::date(instance.created);
    if (role == Qt::ToolTipRole)
        return words::tip(instance.fault.isEmpty() ? tr("%1: %2\nid %3").arg(instance.name, stateOf(instance), instance.id) : instance.fault);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const bool sort = role == SortRole;
    switch (column) {
    case Name: return instance.name;
    case State: return stateOf(instance);
    case Size: return sort ? QVariant::fromValue<quint64>(instance.memory) : instance.memory > 0 ? words::memory(instance.memory) : QString();
    case DiskSize:
        return sort ? QVariant::fromValue<quint64>(diskSize(instance)) : diskSize(instance) > 0 ? words::memory(diskSize(instance)) : QString();
    case Address: return instance.addresses.join(u", "_s);
    case Age: return sort ? QVariant(instance.created) : words::day(instance.created);
    default: return {};
    }
}

QVariant SiteModel::imageData(const Image &image, int column, int role) const
{
    if (role == IdRole)
        return image.id;
    if (role == Qt::DecorationRole)
        return column == Name ? QVariant(icons::ofImage(image)) : QVariant();
    if (role == Qt::ToolTipRole && column == Age)
        return words::date(image.created);
    if (role == Qt::ToolTipRole)
        return words::tip(tr("%1: %2, %3\nid %4").arg(image.name, words::kind(image), words::size(image.size), image.id));
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const bool sort = role == SortRole;
    switch (column) {
    case Name: return image.name;
    case State: return stateOf(image);
    case Size: return sort ? QVariant::fromValue<quint64>(image.size) : image.size > 0 ? words::size(image.size) : QString();
    case DiskSize:
        return sort ? QVariant::fromValue<quint64>(image.virtualSize) : image.virtualSize > 0 ? words::memory(image.virtualSize) : QString();
    case Age: return sort ? QVariant(image.created) : words::day(image.created);
    default: return {};
    }
}

QVariant SiteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case State: return tr("State");
    case Size: return tr("RAM / size");
    case DiskSize: return tr("Disk");
    case Address: return tr("Address");
    case Age: return tr("Since");
    default: return {};
    }
}

Qt::ItemFlags SiteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isGroup(index) ? Qt::ItemIsEnabled | Qt::ItemIsDropEnabled
                          : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled | Qt::ItemNeverHasChildren;
}

std::optional<Instance> SiteModel::instanceAt(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index) || groupOf(index) != Instances)
        return std::nullopt;
    return m_instances[index.row()];
}

std::optional<SiteItem> SiteModel::itemAt(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index))
        return std::nullopt;
    if (const auto instance = instanceAt(index)) {
        const Journey *journey = journeyOf(*instance);
        const bool isInUse = !instance->task.isEmpty() || !instance->heldFor.isEmpty() || (journey && journey->isUnderWay);
        return SiteItem{SiteItem::Kind::Instance, m_site, instance->id, instance->name, instance->state, isInUse, instance->memory, 0, {}, true,
            words::isGoingOff(*instance), m_diskOnly};
    }
    const Image &image = m_images[index.row()];
    return SiteItem{image.isPackage() ? SiteItem::Kind::Package : SiteItem::Kind::Image, m_site, image.id, image.name, InstanceState::Off, false, 0,
        image.size, image.diskFormat, image.status == ImageStatus::Active};
}

QStringList SiteModel::mimeTypes() const { return {QLatin1StringView(siteItemsType)}; }

QMimeData *SiteModel::mimeData(const QModelIndexList &indexes) const
{
    QList<SiteItem> items;
    for (const QModelIndex &index : indexes)
        if (const auto item = index.column() == Name ? itemAt(index) : std::nullopt)
            items.append(*item);
    return items.isEmpty() ? nullptr : mimeOf(items).release();
}

}  // namespace trescca

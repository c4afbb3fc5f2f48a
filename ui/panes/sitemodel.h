// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/journey.h"
#include "ui/panes/siteitem.h"
#include "ui/sites/sitefeed.h"

#include <QAbstractItemModel>

namespace trescca {

/// The instances and images of one site, as two branches. A new listing changes only the rows that differ, so that selection and
/// scroll position stay.
class SiteModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Group { Instances, Images, GroupCount };
    enum Column { Name, State, Size, DiskSize, Address, Age, ColumnCount };
    enum Role { SortRole = Qt::UserRole, ItemRole, IdRole };

    explicit SiteModel(QString site, QObject *parent = nullptr);
    void setListing(const SiteListing &listing);
    /// What is on its way from here or to here shows so, and is in use.
    void setJourneys(const QList<Journey> &journeys);
    /// Whether the site gives away machines without their memory only.
    void setDiskOnly(bool diskOnly) { m_diskOnly = diskOnly; }
    [[nodiscard]] const QList<Instance> &instances() const { return m_instances; }
    [[nodiscard]] const QList<Image> &images() const { return m_images; }
    [[nodiscard]] QModelIndex groupIndex(Group group) const { return index(group, 0); }
    /// Nothing for a branch.
    [[nodiscard]] std::optional<SiteItem> itemAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<Instance> instanceAt(const QModelIndex &index) const;
    [[nodiscard]] static bool isGroup(const QModelIndex &index) { return index.isValid() && index.internalId() == 0; }
    /// The branch that an index lies in or is.
    [[nodiscard]] static Group groupOf(const QModelIndex &index);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction | Qt::MoveAction; }

private:
    template <typename Thing>
    void merge(QList<Thing> &have, const QList<Thing> &now, Group group);
    [[nodiscard]] QVariant groupData(Group group, int column, int role) const;
    [[nodiscard]] QVariant instanceData(const Instance &instance, int column, int role) const;
    [[nodiscard]] QVariant imageData(const Image &image, int column, int role) const;

    [[nodiscard]] const Journey *journeyOf(const Instance &instance) const;
    [[nodiscard]] QString stateOf(const Instance &instance) const;
    [[nodiscard]] QString stateOf(const Image &image) const;

    const QString m_site;
    bool m_diskOnly = false;
    bool m_isListed = false;  ///< before, nobody knows how many there are
    QList<Journey> m_journeys;
    QList<Instance> m_instances;
    QList<Image> m_images;
};

}  // namespace trescca

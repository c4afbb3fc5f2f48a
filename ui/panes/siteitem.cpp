// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/siteitem.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>

namespace trescca {

namespace {

QDataStream &operator<<(QDataStream &to, const SiteItem &item)
{
    return to << static_cast<int>(item.kind) << item.site << item.id << item.name << static_cast<int>(item.state) << item.isInUse
              << static_cast<quint64>(item.memory) << static_cast<quint64>(item.size) << item.diskFormat << item.hasContent << item.isGoingOff
              << item.isDiskOnly;
}

QDataStream &operator>>(QDataStream &from, SiteItem &item)
{
    int kind = 0;
    int state = 0;
    quint64 memory = 0;
    quint64 size = 0;
    from >> kind >> item.site >> item.id >> item.name >> state >> item.isInUse >> memory >> size >> item.diskFormat >> item.hasContent
        >> item.isGoingOff >> item.isDiskOnly;
    item.kind = static_cast<SiteItem::Kind>(kind);
    item.state = static_cast<InstanceState>(state);
    item.memory = memory;
    item.size = size;
    return from;
}

}  // namespace

std::unique_ptr<QMimeData> mimeOf(const QList<SiteItem> &items)
{
    auto data = std::make_unique<QMimeData>();
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    QStringList names;
    stream << QCoreApplication::applicationPid() << static_cast<qint64>(items.size());
    for (const SiteItem &item : items) {
        stream << item;
        names.append(item.name);
    }
    data->setData(QLatin1StringView(siteItemsType), bytes);
    data->setText(names.join(u'\n'));
    return data;
}

QList<SiteItem> itemsIn(const QMimeData *data)
{
    QDataStream stream(data->data(QLatin1StringView(siteItemsType)));
    qint64 pid = 0;
    qint64 count = 0;
    stream >> pid >> count;
    QList<SiteItem> items;
    if (pid != QCoreApplication::applicationPid())
        return items;  // its sites need not be ours
    for (qint64 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        SiteItem item;
        stream >> item;
        items.append(item);
    }
    return items;
}

}  // namespace trescca

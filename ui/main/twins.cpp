// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/twins.h"

#include "ui/panes/sitepane.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Twins)
};

/// By which a copy is known.
struct Marks {
    QString id;
    QSet<QString> addresses;
};

QSet<QString> addressesOf(const Instance &instance)
{
    QSet<QString> all;
    for (const Nic &card : instance.nics)
        all.insert(card.mac.toLower());
    all.remove(QString());
    return all;
}

Marks marksOf(const SitePane &pane, const SiteItem &item)
{
    const auto &instances = pane.model()->instances();
    const auto instance = std::ranges::find(instances, item.id, &Instance::id);
    if (instance != instances.cend())
        return {item.id, addressesOf(*instance)};
    const auto &images = pane.model()->images();
    const auto package = std::ranges::find(images, item.id, &Image::id);
    return {package == images.cend() ? QString() : package->properties.value(QLatin1StringView(property::instance)), {}};
}

/// Of what the package was saved from, and is suspended since.
QString originWarning(const QList<SitePane *> &panes, const QString &id)
{
    for (const SitePane *pane : panes) {
        if (!pane->model())
            continue;
        for (const Instance &instance : pane->model()->instances())
            if (instance.id == id && instance.state == InstanceState::Saved)
                return Texts::tr("%1, which it was saved from, is suspended at %2 still: once that one is started too, there are two of one machine.")
                    .arg(instance.name, pane->site());
    }
    return {};
}

}  // namespace

QString twinWarning(const QList<SitePane *> &panes, const SiteItem &item)
{
    const auto own = std::ranges::find(panes, item.site, &SitePane::site);
    if (own == panes.cend() || !(*own)->model())
        return {};
    const Marks marks = marksOf(**own, item);
    const auto isTwin = [&](const SitePane &pane, const Instance &instance) {
        const bool isItself = pane.site() == item.site && instance.id == item.id;
        return !isItself && isAlive(instance.state) && (instance.id == marks.id || addressesOf(instance).intersects(marks.addresses));
    };
    for (const SitePane *pane : panes) {
        if (!pane->model())
            continue;
        for (const Instance &instance : pane->model()->instances())
            if (isTwin(*pane, instance))
                return Texts::tr("%1 runs at %2 already: two copies with the same addresses disturb each other in a network, and what one does, "
                                 "the other does not know.")
                    .arg(instance.name, pane->site());
    }
    return item.kind == SiteItem::Kind::Package ? originWarning(panes, marks.id) : QString();
}

}  // namespace trescca

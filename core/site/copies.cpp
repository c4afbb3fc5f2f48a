// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/copies.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString originOf(const Image &package) { return package.properties.value(QLatin1StringView(property::instance)); }

QSet<QString> cardsOf(const Instance &instance)
{
    QSet<QString> cards;
    for (const Nic &card : instance.nics)
        cards.insert(card.mac.toLower());
    cards.remove(QString());
    return cards;
}

QSet<QString> cardsOf(const Image &package)
{
    const QStringList macs = package.properties.value(QLatin1StringView(property::macs)).toLower().split(u',', Qt::SkipEmptyParts);
    return {macs.cbegin(), macs.cend()};
}

/// Those of the machine's packages that are among `images`.
void addPackages(Machine &machine, const QList<Image> &images)
{
    for (const Image &image : images)
        if (machine.ids.contains(originOf(image)))
            machine.packages.insert(image.id);
}

constexpr auto noSecond = "No second one of it was started"_L1;

}  // namespace

QString macsOf(const Instance &instance)
{
    QStringList macs;
    for (const Nic &card : instance.nics)
        macs << card.mac.toLower();
    macs.removeAll(QString());
    return macs.join(u',');
}

Machine machineOf(const Instance &instance, const QList<Image> &images)
{
    Machine machine{{instance.id}, cardsOf(instance), {}};
    const auto package = std::ranges::find(images, instance.image, &Image::id);
    if (package != images.cend() && !originOf(*package).isEmpty()) {
        machine.ids << originOf(*package);
        machine.packages << package->id;
    }
    addPackages(machine, images);
    return machine;
}

Machine machineOf(const Image &package, const QList<Image> &images)
{
    Machine machine{{originOf(package)}, cardsOf(package), {package.id}};
    machine.ids.remove(QString());
    machine.packages.remove(QString());  // it lies in a file yet
    addPackages(machine, images);
    return machine;
}

bool isSame(const Machine &one, const Machine &other)
{
    return one.ids.intersects(other.ids) || one.cards.intersects(other.cards) || one.packages.intersects(other.packages);
}

bool isOf(const Machine &machine, const Instance &instance)
{
    return machine.ids.contains(instance.id) || machine.packages.contains(instance.image) || cardsOf(instance).intersects(machine.cards);
}

std::optional<Instance> runningCopy(const Machine &machine, const QList<Instance> &instances)
{
    const auto found = std::ranges::find_if(instances,
        [&](const Instance &instance) { return (isAlive(instance.state) || instance.state == InstanceState::Busy) && isOf(machine, instance); });
    return found == instances.cend() ? std::nullopt : std::optional(*found);
}

std::unexpected<Error> failSecond(const Instance &copy, const QString &site)
{
    return fail(Kind::Conflict,
        u"%1 is %2 at %3 already. %4: ask for it once more if you want that, and agree to it."_s.arg(
            copy.name, stateName(copy.state), site, noSecond));
}

bool isSecond(const Error &error) { return error.kind == Kind::Conflict && error.what.contains(noSecond); }

std::unexpected<Error> failBeingRestored(const QString &package, const QString &site)
{
    return fail(Kind::Conflict,
        u"The machine of the package %1 is being restored at %2 already. Wait for that; if you want a second one beside it, ask for it then."_s.arg(
            package, site));
}

}  // namespace trescca

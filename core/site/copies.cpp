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

}  // namespace

Machine machineOf(const Instance &instance) { return {instance.id, cardsOf(instance), {}}; }

Machine machineOf(const Image &package, const QList<Image> &images)
{
    Machine machine{originOf(package), {}, {package.id}};
    machine.packages.remove(QString());  // it lies in a file yet
    for (const Image &other : images)
        if (!machine.id.isEmpty() && originOf(other) == machine.id)
            machine.packages.insert(other.id);
    return machine;
}

bool isOf(const Machine &machine, const Instance &instance)
{
    return (!machine.id.isEmpty() && instance.id == machine.id) || machine.packages.contains(instance.image)
        || cardsOf(instance).intersects(machine.cards);
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
        u"%1 is %2 at %3 already. No second one of it was started: restore it once more if you want that, and agree to it."_s.arg(
            copy.name, stateName(copy.state), site));
}

std::unexpected<Error> failBeingRestored(const QString &package, const QString &site)
{
    return fail(Kind::Conflict,
        u"The machine of the package %1 is being restored at %2 already. Wait for that; if you want a second one beside it, ask for it then."_s.arg(
            package, site));
}

}  // namespace trescca

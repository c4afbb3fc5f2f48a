// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/either.h"

#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "core/base/shellword.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

Error nothingNamed(const QString &word, const QString &site)
{
    return {Kind::NotFound,
        u"There is no instance or image \"%1\" at %2. `tresccac --cloud %3 list` shows what is there."_s.arg(printable(word), site, shellWord(site)),
        {}};
}

template <typename Thing>
QStringList candidates(const QList<Thing> &things, const QString &word)
{
    QStringList told;
    for (const Thing &thing : things)
        if (isNamed(thing, word))
            told.append(u"%1 (%2)"_s.arg(thing.id, about(thing)));
    return told;
}

template <typename Thing>
bool hasId(const QList<Thing> &things, const QString &word)
{
    return std::ranges::any_of(things, [&](const Thing &thing) { return thing.id.compare(word, Qt::CaseInsensitive) == 0; });
}

Error mayBeBoth(const QStringList &instances, const QStringList &images, const QString &word, const QString &site)
{
    return {Kind::Ambiguous,
        u"%1 may be an instance or an image at %2. Say which with --instance or --image, or give the id: instance %3; image %4."_s.arg(
            printable(word), site, instances.join(u", instance "_s), images.join(u", image "_s)),
        {}};
}

}  // namespace

void KindWords::declare(CLI::App &app)
{
    CLI::Option *first = app.add_flag("--instance", instance, "Only instances are meant: an image may have the same name");
    app.add_flag("--image", image, "Only images and packages are meant")->excludes(first);
}

Result<Either> pickEither(
    const QList<Instance> &instances, const QList<Image> &images, const QString &word, const KindWords &kinds, const QString &site)
{
    const auto anInstance = [&] { return pickInstance(instances, word, site).transform([](const Instance &one) { return Either{one, {}}; }); };
    const auto anImage = [&] { return pickImage(images, word, site).transform([](const Image &one) { return Either{{}, one}; }); };
    if (kinds.instance || hasId(instances, word))
        return anInstance();
    if (kinds.image || hasId(images, word))
        return anImage();
    const QStringList named = candidates(instances, word), others = candidates(images, word);
    if (!named.isEmpty() && !others.isEmpty())
        return std::unexpected(mayBeBoth(named, others, word, site));
    if (named.isEmpty() && others.isEmpty())
        return std::unexpected(nothingNamed(word, site));
    return others.isEmpty() ? anInstance() : anImage();
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a fake site does to be asked for other names.
#include "core/disk/imagestore.h"
#include "tests/support/fakesite.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> FakeSite::rename(const QString &id, const QString &name, const Context &)
{
    if (const auto ok = enter(u"rename"_s, id + u' ' + name); !ok)
        return ok;
    auto found = find(id);
    if (!found)
        return fail(found);
    if (found->state == InstanceState::Running && !factsToTell.renamesRunning)
        return fail(Kind::Conflict, u"%1 runs at %2. Shut it down first."_s.arg(found->name, m_endpoint.name));
    {
        const std::lock_guard lock(m_mutex);
        if (std::ranges::contains(m_instances, name, &Instance::name))
            return fail(Kind::Conflict, u"There is an instance %1 at %2. Choose another name."_s.arg(name, m_endpoint.name));
    }
    found->name = name;
    put(*found);
    return leave(u"rename"_s);
}

Result<void> FakeSite::renameImage(const QString &id, const QString &name, const Context &)
{
    if (const auto ok = enter(u"renameImage"_s, id + u' ' + name); !ok)
        return ok;
    const auto rename = [&name](Image &image) -> Result<void> {
        image.name = name;
        return {};
    };
    if (m_store)
        return m_store->change(id, rename).transform([](const Image &) {});
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_images.find(id);
        if (found == m_images.end())
            return fail(Kind::NotFound, u"There is no image %1 at %2."_s.arg(id, m_endpoint.name));
        found->image.name = name;
    }
    return leave(u"renameImage"_s);
}

}  // namespace trescca

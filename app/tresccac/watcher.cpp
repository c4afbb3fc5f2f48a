// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/watcher.h"

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Rung from the site's thread; it may ring after nobody listens any more.
class Bell {
public:
    void ring()
    {
        const std::scoped_lock lock(m_mutex);
        m_rung = true;
        m_wake.notify_all();
    }
    void wait(std::chrono::milliseconds longest, const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        (void)m_wake.wait_for(lock, stop, longest, [this] { return m_rung; });
        m_rung = false;
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_rung = false;
};

/// What a person would call a change: sizes of files on disk change all the time.
bool same(const Instance &one, const Instance &other)
{
    return one.state == other.state && one.task == other.task && one.name == other.name && one.memory == other.memory && one.vcpus == other.vcpus
        && one.addresses == other.addresses && one.fault == other.fault && one.heldFor == other.heldFor;
}

}  // namespace

QString eventName(SiteEvent::What what)
{
    switch (what) {
    case SiteEvent::What::Listed: return u"listed"_s;
    case SiteEvent::What::Appeared: return u"appeared"_s;
    case SiteEvent::What::Changed: return u"changed"_s;
    case SiteEvent::What::Gone: return u"gone"_s;
    case SiteEvent::What::Unreachable: return u"unreachable"_s;
    case SiteEvent::What::Reachable: return u"reachable"_s;
    }
    return {};
}

Watcher::Watcher(Site &site, std::chrono::milliseconds interval, Sink sink) : m_site(site), m_interval(interval), m_sink(std::move(sink)) {}

void Watcher::run(const Context &context)
{
    constexpr int timesRarer = 5;
    constexpr std::chrono::milliseconds whileBusy = std::chrono::seconds(1);  // that another program is done with one is not told
    const auto bell = std::make_shared<Bell>();
    const bool told = m_site.watch([bell] { bell->ring(); });
    while (!context.cancelled()) {
        look(context);
        const auto rest = told ? timesRarer * m_interval : m_interval;
        const bool busy = std::ranges::contains(m_known, InstanceState::Busy, &Instance::state);
        bell->wait(busy ? std::min(rest, whileBusy) : rest, context.stop);
    }
    (void)m_site.watch({});
}

void Watcher::look(const Context &context)
{
    const auto now = m_site.instances(context);
    if (context.cancelled())
        return;
    if (now.has_value() != m_reachable) {
        m_reachable = now.has_value();
        tell(m_reachable ? SiteEvent::What::Reachable : SiteEvent::What::Unreachable, {}, now ? Error{} : now.error());
    }
    if (now)
        compare(*now);
}

void Watcher::compare(const QList<Instance> &now)
{
    QMap<QString, Instance> gone = m_known;
    for (const Instance &instance : now) {
        gone.remove(instance.id);
        const auto known = m_known.constFind(instance.id);
        if (known == m_known.cend())
            tell(m_begun ? SiteEvent::What::Appeared : SiteEvent::What::Listed, instance);
        else if (!same(*known, instance))
            tell(SiteEvent::What::Changed, instance);
        m_known.insert(instance.id, instance);
    }
    for (const Instance &instance : std::as_const(gone)) {
        m_known.remove(instance.id);
        tell(SiteEvent::What::Gone, instance);
    }
    m_begun = true;
}

void Watcher::tell(SiteEvent::What what, const Instance &instance, const Error &trouble)
{
    m_sink({what, QDateTime::currentDateTimeUtc(), m_site.endpoint().name, instance, trouble});
}

}  // namespace trescca

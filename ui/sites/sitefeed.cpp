// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/sitefeed.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace trescca {

/// Rung from the site's thread; it may ring after nobody listens any more.
class SiteFeed::Bell {
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

SiteFeed::SiteFeed(QString name, Engine::Sites sites, std::chrono::milliseconds rest, QObject *parent)
    : QObject(parent), m_name(std::move(name)), m_sites(std::move(sites)), m_rest(rest), m_bell(std::make_shared<Bell>())
{
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

SiteFeed::~SiteFeed() = default;

void SiteFeed::refresh()
{
    m_factsWanted = true;
    m_bell->ring();
}

template <typename Signal, typename Value>
void SiteFeed::tell(Signal signal, const Value &value)
{
    QMetaObject::invokeMethod(this, [this, signal, value] { Q_EMIT(this->*signal)(value); });
}

Result<std::shared_ptr<Site>> SiteFeed::connectTo(const Context &context)
{
    auto site = m_sites(m_name);
    if (!site)
        return site;
    const auto told = tellFacts(**site, context);
    return told ? site : fail(told);
}

Result<void> SiteFeed::tellFacts(Site &site, const Context &context)
{
    m_factsWanted = false;
    const auto facts = site.facts(context);
    if (!facts)
        return fail(facts);
    m_factsTold = std::chrono::steady_clock::now();
    tell(&SiteFeed::connected, *facts);
    return {};
}

/// Its facts too, where they are asked for or old. True while something is going on there: that another program is done with an instance is not told.
Result<bool> SiteFeed::look(Site &site, const Context &context)
{
    constexpr std::chrono::seconds fresh(30);
    if (m_factsWanted || std::chrono::steady_clock::now() - m_factsTold >= fresh)
        if (const auto told = tellFacts(site, context); !told)
            return fail(told);
    auto instances = site.instances(context);
    if (!instances)
        return fail(instances);
    auto images = site.images(context);
    if (!images)
        return fail(images);
    const bool busy = std::ranges::any_of(*instances, [](const Instance &one) { return one.state == InstanceState::Busy || !one.task.isEmpty(); });
    tell(&SiteFeed::listed, SiteListing{std::move(*instances), std::move(*images)});
    return busy;
}

void SiteFeed::run(const std::stop_token &stop)
{
    constexpr std::chrono::milliseconds whileBusy = std::chrono::seconds(1);
    constexpr int timesRarer = 3;
    const Context context{stop, {}};
    while (!stop.stop_requested()) {
        const auto site = connectTo(context);
        if (!site) {
            if (!stop.stop_requested())
                tell(&SiteFeed::failed, site.error());
            m_bell->wait(timesRarer * m_rest, stop);
            continue;
        }
        const bool told = (*site)->watch([bell = m_bell] { bell->ring(); });
        auto busy = look(**site, context);
        while (busy && !stop.stop_requested()) {
            const auto rest = told ? timesRarer * m_rest : m_rest;
            m_bell->wait(*busy ? std::min(rest, whileBusy) : rest, stop);
            busy = look(**site, context);
        }
        (void)(*site)->watch({});
        if (!busy && !stop.stop_requested()) {
            tell(&SiteFeed::failed, busy.error());
            m_bell->wait(m_rest, stop);
        }
    }
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/usagewatch.h"

#include "ui/jobs/background.h"

namespace trescca {

namespace {

/// So that going through a list by the arrow keys asks of none on the way.
constexpr std::chrono::milliseconds firstRest{200};
constexpr int timesRarer = 5;

/// It will be the same the next time.
bool isLasting(const Error &error) { return error.kind == Kind::Unsupported || error.kind == Kind::Forbidden; }

}  // namespace

UsageWatch::UsageWatch(const Services &services, std::function<bool()> wanted, std::chrono::milliseconds rest, QObject *parent)
    : QObject(parent), m_services(services), m_wanted(std::move(wanted)), m_rest(rest)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UsageWatch::ask);
}

void UsageWatch::watch(const QString &site, const QString &id)
{
    if (site == m_site && id == m_id)
        return;
    stop();
    m_site = site;
    m_id = id;
    if (m_running)
        m_timer.start(std::min(firstRest, m_rest));
}

void UsageWatch::stop()
{
    ++m_round;
    m_timer.stop();
    m_site.clear();
    m_id.clear();
    m_history.clear();
    m_trouble.reset();
}

void UsageWatch::setRunning(bool running)
{
    if (running == m_running)
        return;
    m_running = running;
    if (running && !m_id.isEmpty())
        m_timer.start(std::min(firstRest, m_rest));
    else
        m_timer.stop();
}

void UsageWatch::ask()
{
    m_timer.start(m_rest);
    if (m_id.isEmpty() || m_asked.contains(m_site) || !m_wanted())
        return;
    m_asked.insert(m_site);
    const auto work = [sites = m_services.site, name = m_site, id = m_id](const Context &context) -> Result<InstanceUsage> {
        const auto site = sites(name);
        return site ? (*site)->usage(id, context) : fail(site);
    };
    inBackground<InstanceUsage>(this, work, [this, name = m_site, round = m_round](const Result<InstanceUsage> &usage) {
        m_asked.remove(name);
        if (round == m_round)
            take(usage);
    });
}

void UsageWatch::take(const Result<InstanceUsage> &usage)
{
    if (usage) {
        m_history.add(*usage);
        m_trouble.reset();
    } else {
        m_trouble = usage.error();
        if (isLasting(usage.error()))
            m_timer.stop();
        else if (m_running)
            m_timer.start(m_rest * timesRarer);
    }
    Q_EMIT sampled();
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/watchview.h"

#include "app/tresccac/output/details.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString jsonLine(const SiteEvent &event)
{
    QJsonObject json{{u"event"_s, eventName(event.what)}, {u"time"_s, event.time.toString(Qt::ISODateWithMs)}, {u"site"_s, event.site}};
    if (!event.instance.id.isEmpty())
        json[u"instance"] = toJson(event.instance);
    if (event.what == SiteEvent::What::Unreachable)
        json[u"error"] = toJson(event.trouble)[u"error"];
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

}  // namespace

QString cutLine(const QString &line, int columns)
{
    if (shownWidth(line) <= columns)
        return line;
    QString cut;
    int width = 0;
    for (qsizetype at = 0; at < line.size() && width < columns; ++at) {
        const qsizetype end = line[at] == u'\033' ? line.indexOf(u'm', at) : at;
        width += line[at] == u'\033' ? 0 : 1;
        cut += line.sliced(at, std::max(at, end) - at + 1);
        at = std::max(at, end);
    }
    return line.contains(u'\033') ? cut + u"\033[0m"_s : cut;
}

WatchView::WatchView(const Session &session, const QStringList &sites) : m_session(session)
{
    for (const QString &site : sites)
        m_sites.insert(site, {});
    if (!session.options().json && session.world().outTerminal)
        draw();
}

void WatchView::show(const SiteEvent &event)
{
    const std::scoped_lock lock(m_mutex);
    if (m_session.options().json)
        return m_session.world().out(jsonLine(event));
    if (!m_session.world().outTerminal)
        return m_session.world().out(plainLine(event));
    remember(event);
    draw();
}

void WatchView::remember(const SiteEvent &event)
{
    QMap<QString, Instance> &instances = m_sites[event.site];
    if (event.what == SiteEvent::What::Gone)
        instances.remove(event.instance.id);
    else if (!event.instance.id.isEmpty())
        instances.insert(event.instance.id, event.instance);
    if (event.what == SiteEvent::What::Unreachable)
        m_troubles[event.site] = event.trouble.what;
    if (event.what == SiteEvent::What::Reachable)
        m_troubles.remove(event.site);
}

void WatchView::draw()
{
    QStringList lines;
    for (auto site = m_sites.cbegin(); site != m_sites.cend(); ++site) {
        lines += m_session.palette().heading(site.key());
        if (m_troubles.contains(site.key()))
            lines += m_session.palette().bad(printable(m_troubles[site.key()]));
        lines += instanceTable(site->values(), site.key(), m_session.palette()).split(u'\n');
    }
    const qsizetype room = std::max(2, m_session.world().rows()) - 1;
    if (lines.size() > room) {
        const qsizetype more = lines.size() - room + 1;
        lines.resize(room - 1);
        lines += u"... and %1 lines more"_s.arg(more);
    }
    for (QString &line : lines)
        line = cutLine(line, std::max(1, m_session.world().columns() - 1));
    const QString back = m_drawn > 0 ? u"\033[%1A\r\033[J"_s.arg(m_drawn) : QString();
    m_session.world().raw(back + lines.join(u'\n') + u'\n');
    m_drawn = lines.size();
}

QString WatchView::plainLine(const SiteEvent &event) const
{
    const QString begin = event.time.toLocalTime().toString(u"HH:mm:ss"_s) + u"  "_s + event.site + u"  "_s;
    switch (event.what) {
    case SiteEvent::What::Unreachable: return begin + u"cannot be reached: "_s + printable(event.trouble.what);
    case SiteEvent::What::Reachable: return begin + u"can be reached again"_s;
    case SiteEvent::What::Gone: return begin + printable(event.instance.name) + u"  gone"_s;
    default:
        return begin + printable(event.instance.name) + u"  "_s + m_session.palette().state(event.instance, printable(stateText(event.instance)));
    }
}

}  // namespace trescca

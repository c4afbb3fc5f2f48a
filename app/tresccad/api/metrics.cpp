// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/metrics.h"

#include "app/tresccad/api/serverfields.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using Values = QMap<QByteArray, quint64>;  ///< by labels: kind="save"

void add(QByteArray &text, const QByteArray &name, const QByteArray &type, const QByteArray &help, const Values &values)
{
    text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
    for (auto it = values.begin(); it != values.end(); ++it)
        text += name + (it.key().isEmpty() ? QByteArray() : '{' + it.key() + '}') + ' ' + QByteArray::number(it.value()) + '\n';
}

QByteArray label(const char *name, const QString &value) { return QByteArray(name) + "=\"" + value.toUtf8() + '"'; }

Values requestValues(const RequestCounts &counts)
{
    Values values;
    const auto all = counts.all();
    for (auto it = all.begin(); it != all.end(); ++it)
        values.insert("method=\"" + it.key().first + "\",status=\"" + QByteArray::number(it.key().second) + '"', it.value());
    return values;
}

Values jobValues(const Jobs &jobs)
{
    Values values;
    for (const JobView &job : jobs.list()) {
        if (job.state == JobState::Running)
            ++values[label("kind", job.kind)];
    }
    return values;
}

}  // namespace

void MetricsResource::addTo(Router &router)
{
    router.add("GET"_ba, u"/metrics"_s, Access::Public, [this](const ApiRequest &request) { return show(request); });
}

Result<ApiResponse> MetricsResource::show(const ApiRequest &request) const
{
    if (!request.peer.startsWith("127."_L1) && request.peer != "::1"_L1 && !request.peer.startsWith("::ffff:127."_L1))
        return fail(Kind::Forbidden, u"Metrics are told to programs on this host only."_s);
    Values images, bytes, servers;
    for (const Image &image : m_context.store.list()) {
        ++images[label("status", statusName(image.status))];
        bytes[QByteArray()] += image.size;
    }
    const auto instances = m_context.site.instances({});
    for (const Instance &instance : instances.value_or(QList<Instance>()))
        ++servers[label("status", statusOf(instance.state))];
    QByteArray text;
    add(text, "tresccad_requests_total", "counter", "Requests answered since the start.", requestValues(m_context.counts));
    add(text, "tresccad_jobs", "gauge", "Jobs at work.", jobValues(m_context.jobs));
    add(text, "tresccad_images", "gauge", "Images in the store.", images);
    add(text, "tresccad_image_bytes", "gauge", "Bytes of all images.", bytes);
    add(text, "tresccad_servers", "gauge", "Servers of this host.", servers);
    add(text, "tresccad_hypervisor_up", "gauge", "1 while libvirt answers.", {{QByteArray(), instances ? 1 : 0}});
    if (const auto room = m_context.store.freeBytes())
        add(text, "tresccad_free_bytes", "gauge", "Room left where images lie.", {{QByteArray(), *room}});
    ApiResponse response;
    response.contentType = "text/plain; version=0.0.4; charset=utf-8"_ba;
    response.body = text;
    return response;
}

}  // namespace trescca

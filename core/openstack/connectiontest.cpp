// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memorytext.h"
#include "core/openstack/landingchoice.h"
#include "core/openstack/limitsapi.h"
#include "core/openstack/networkapi.h"
#include "core/openstack/openstackstate.h"
#include "core/site/storecheck.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Collects steps, and tells of each that begins and that succeeds; after a failure that makes the rest pointless, no more are taken.
class Steps {
public:
    explicit Steps(const Context &context) : m_context(context) {}
    bool take(const QString &name, const std::function<Result<QString>()> &step)
    {
        m_context.report(name, 0, 1);
        const auto done = step();
        add(name, done.has_value(), done ? *done : done.error().what);
        return done.has_value();
    }
    [[nodiscard]] QList<ConnectionStep> list() const { return m_list; }
    void add(const QString &name, bool ok, const QString &detail)
    {
        m_list.append({name, ok, detail});
        if (ok)
            m_context.report(name, 1, 1);
    }

private:
    const Context &m_context;
    QList<ConnectionStep> m_list;
};

/// Reaching the server and trusting it are one exchange, told as two steps.
bool testReach(Steps &steps, CloudSession &session, const Context &context)
{
    context.report(u"reach"_s, 0, 1);
    HttpRequest request;
    request.url = session.endpoint().uri;
    const auto answer = session.http().send(request, context);
    const bool tls = request.url.startsWith("https:"_L1);
    const bool untrusted = !answer && answer.error().kind == Kind::Untrusted;
    steps.add(u"reach"_s, answer || untrusted, answer || untrusted ? originOf(request.url) : answer.error().what);
    if (untrusted)
        steps.add(u"TLS"_s, false, answer.error().what);
    else if (answer && tls)
        steps.add(u"TLS"_s, true, session.endpoint().verify || !session.endpoint().fingerprint.isEmpty() ? u"verified"_s : u"not verified"_s);
    return answer.has_value();
}

bool testToken(Steps &steps, CloudSession &session, const Context &context)
{
    return steps.take(u"token"_s, [&]() -> Result<QString> {
        const auto token = session.token(context);
        if (!token)
            return fail(token);
        return token->projectName.isEmpty() ? token->projectId : token->projectName;
    });
}

/// What it lacks, the step of that service tells.
void testCatalog(Steps &steps, CloudSession &session, const Context &context)
{
    steps.take(u"catalog"_s, [&]() -> Result<QString> {
        const auto image = session.url(Service::Image, context), compute = session.url(Service::Compute, context);
        if (!image && !compute)
            return fail(image);
        QStringList urls{image.value_or(QString()), compute.value_or(QString())};
        urls.removeAll(QString());
        return urls.join(u", "_s);
    });
}

/// "7 instances, 14 processors, 48 GiB of memory, 12 GiB of images left".
QString leftText(const SiteFacts &facts, const StoreLimits &store)
{
    QStringList left;
    if (facts.freeInstances)
        left << u"%1 instances"_s.arg(*facts.freeInstances);
    if (facts.freeVcpus)
        left << u"%1 processors"_s.arg(*facts.freeVcpus);
    if (facts.freeMemory)
        left << u"%1 of memory"_s.arg(memoryText(*facts.freeMemory));
    if (store.freeBytes)
        left << u"%1 of images"_s.arg(memoryText(*store.freeBytes));
    return left.isEmpty() ? u"no limits, or it does not tell them"_s : u"%1 left"_s.arg(left.join(u", "_s));
}

void testQuota(Steps &steps, ComputeApi &compute, const Context &context)
{
    steps.take(u"quota"_s, [&]() -> Result<QString> {
        SiteFacts facts;
        if (const auto told = readLimits(compute, facts, context); !told && isUnanswered(told.error()))
            return fail(told);
        const auto store = readStoreLimits(compute.session(), context);
        return store ? leftText(facts, *store) : Result<QString>(fail(store));
    });
}

/// Where memory goes that the cloud itself does not take.
void testGuestHost(Steps &steps, const std::shared_ptr<CloudSession> &session, const Context &context)
{
    steps.take(u"guest host"_s, [&] {
        return chooseLanding(session, {}, context).transform([](const LandingChoice &choice) {
            return u"can be made of the image %1 with the flavor %2"_s.arg(choice.image.name, choice.flavor.name);
        });
    });
}

}  // namespace

QList<ConnectionStep> OpenStackSite::test(const Context &context)
{
    Steps steps(context);
    CloudSession &session = *m_state->session;
    if (!testReach(steps, session, context) || !testToken(steps, session, context))
        return steps.list();
    testCatalog(steps, session, context);
    steps.take(u"image"_s, [&]() -> Result<QString> {
        const auto found = images(context);
        return found ? u"%1 images"_s.arg(found->size()) : Result<QString>(fail(found));
    });
    const bool compute = steps.take(u"compute"_s, [&]() -> Result<QString> {
        const auto found = instances(context);
        if (!found)
            return fail(found);
        const auto version = m_state->compute.newestVersion(context);
        if (!version)
            return fail(version);
        const QString count = u"%1 instances"_s.arg(found->size());
        return version->isEmpty() ? count : u"%1, API %2"_s.arg(count, *version);
    });
    steps.take(u"network"_s, [&]() -> Result<QString> {
        const auto found = networks(session, context);
        return found ? u"%1 networks"_s.arg(found->size()) : Result<QString>(fail(found));
    });
    if (!compute)
        return steps.list();
    testQuota(steps, m_state->compute, context);
    bool plain = false;
    steps.take(u"save/restore"_s, [&]() -> Result<QString> {
        if (const auto may = checkRole(*this, context); !may)
            return fail(may);
        const auto known = facts(context);
        if (!known)
            return fail(known);
        plain = !known->keepsState;
        if (plain)
            return fail(Kind::Unsupported, u"This cloud cannot take over memory: instances move to it as disk only, or into a guest host."_s);
        return u"with CPU and memory state"_s;
    });
    if (plain)
        testGuestHost(steps, m_state->session, context);
    return steps.list();
}

}  // namespace trescca

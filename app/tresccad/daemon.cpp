// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/daemon.h"

#include "app/tresccad/api/applicationcredentials.h"
#include "app/tresccad/api/computeimages.h"
#include "app/tresccad/api/computenetworks.h"
#include "app/tresccad/api/directory.h"
#include "app/tresccad/api/flavors.h"
#include "app/tresccad/api/hostviews.h"
#include "app/tresccad/api/identity.h"
#include "app/tresccad/api/imagefiles.h"
#include "app/tresccad/api/imageimport.h"
#include "app/tresccad/api/imagemembers.h"
#include "app/tresccad/api/images.h"
#include "app/tresccad/api/imageschemas.h"
#include "app/tresccad/api/keypairs.h"
#include "app/tresccad/api/metrics.h"
#include "app/tresccad/api/quotas.h"
#include "app/tresccad/api/saverestore.h"
#include "app/tresccad/api/serveractions.h"
#include "app/tresccad/api/servercreate.h"
#include "app/tresccad/api/serverparts.h"
#include "app/tresccad/api/servers.h"
#include "app/tresccad/api/serverwords.h"
#include "app/tresccad/api/versions.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace trescca {

struct Daemon::Parts {
    Parts(const DaemonConfig &config, Site &site, ImageStore &store, Clock clock)
        : audit(config.state),
          auth(config.state, config.tokenHours * 3600, std::move(clock)),
          notes(config.state),
          keys(config.state),
          staging((config.folder.isEmpty() ? config.state : config.folder) + u"/staging"_s),
          moves(site, store, jobs),
          restores(site, store, jobs, notes, config.state),
          context{
              site, store, auth, jobs, moves, restores, notes, keys, tasks, staging, audit, counts, {config.region, config.pullFrom, config.imports}}
    {
        store.setQuota(static_cast<std::uint64_t>(config.imagesMib) << 20U);
        std::apply([this](auto &...resource) { (resource.addTo(router), ...); }, resources);
    }

    void sweepStaging()
    {
        QSet<QString> images;
        for (const Image &image : context.store.list())
            images << image.id;
        staging.sweep(images);
    }

    /// A move has something here: an instance that it holds or has brought, or its package.
    [[nodiscard]] bool hasMove() const
    {
        const auto isOfMove = [](const Instance &one) { return !one.heldFor.isEmpty() || !one.migration.isEmpty(); };
        const auto isPackage = [](const Image &one) { return one.properties.contains(QLatin1StringView(property::migration)); };
        const auto instances = context.site.instances({});
        return (instances && std::ranges::any_of(*instances, isOfMove)) || std::ranges::any_of(context.store.list(), isPackage);
    }

    AuditLog audit;
    RequestCounts counts;
    Auth auth;
    Jobs jobs;
    ServerNotes notes;
    KeyPairs keys;
    ServerTasks tasks{jobs, notes};
    Staging staging;
    Moves moves;
    Restores restores;
    ApiContext context;
    Router router{auth, audit, counts};
    std::tuple<VersionsResource, MetricsResource, IdentityResource, DirectoryResource, ApplicationCredentialsResource, ImagesResource,
        ImageFilesResource, ImageImportResource, ImageMembersResource, ImageSchemasResource, SaveRestoreResource, FlavorsResource, QuotasResource,
        HostViewsResource, KeyPairsResource, ComputeImagesResource, ComputeNetworksResource, ServersResource, ServerCreateResource,
        ServerActionsResource, ServerWordsResource, ServerPartsResource>
        resources{context, context, context, context, context, context, context, context, context, ImageSchemasResource(), context, context, context,
            HostViewsResource(), context, context, context, context, context, context, context, context};
    std::unique_ptr<Server> server;
};

Daemon::Daemon(DaemonConfig config, Site &site, ImageStore &store, Clock clock)
    : m_config(std::move(config)), m_parts(std::make_unique<Parts>(m_config, site, store, std::move(clock)))
{}

Daemon::~Daemon() { stop(); }

Jobs &Daemon::jobs() { return m_parts->jobs; }

Moves &Daemon::moves() { return m_parts->moves; }

Result<void> Daemon::lockFolders()
{
    QStringList folders;
    for (const QString &folder : {m_config.folder, m_config.state}) {
        if (const QString real = QFileInfo(folder).canonicalFilePath(); !real.isEmpty() && !folders.contains(real))
            folders << real;
    }
    for (const QString &folder : std::as_const(folders)) {
        auto lock = LockFile::take(folder + "/tresccad.lock"_L1);
        if (!lock && lock.error().kind == Kind::Conflict)
            return fail(
                Kind::Conflict, u"Another tresccad uses the folder %1; end it, or choose other folders with --folder and --state."_s.arg(folder));
        if (!lock)
            return fail(lock);
        m_locks.push_back(std::move(*lock));
    }
    return {};
}

Result<int> Daemon::start()
{
    if (const auto locked = lockFolders(); !locked)
        return fail(locked);
    TlsFiles tls = m_config.tls;
    if (tls.certificate.isEmpty()) {
        const auto made = ensureCertificate(m_config.state);
        if (!made)
            return fail(made);
        tls = *made;
    }
    const auto fingerprint = certificateFingerprint(tls.certificate);
    if (!fingerprint)
        return fail(fingerprint);
    m_fingerprint = *fingerprint;
    m_parts->auth.loadTokens();
    m_parts->sweepStaging();
    m_parts->moves.recover();
    m_parts->restores.recover();
    m_parts->server = std::make_unique<Server>(m_parts->router,
        ServerSettings{
            .listen = m_config.listen, .port = m_config.port, .tls = tls, .threads = m_config.threads, .timeoutSeconds = m_config.timeoutSeconds});
    return m_parts->server->start();
}

void Daemon::windDown()
{
    m_parts->jobs.windDown();
    m_parts->router.windDown();
}

// Between two steps of a move its client asks again and again; who says nothing for longer has gone, or waits for nothing here.
bool Daemon::isQuiet() const
{
    constexpr std::chrono::seconds betweenSteps(10);
    if (!m_parts->jobs.isIdle() || (m_parts->server && m_parts->server->isStreaming()))
        return false;
    return !m_parts->server || m_parts->server->silence() > betweenSteps || !m_parts->hasMove();
}

void Daemon::stop()
{
    m_parts->jobs.stopAll();
    if (m_parts->server)
        m_parts->server->stop();
}

}  // namespace trescca

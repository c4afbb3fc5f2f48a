// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/daemon.h"

#include "app/tresccad/api/flavors.h"
#include "app/tresccad/api/identity.h"
#include "app/tresccad/api/imagefiles.h"
#include "app/tresccad/api/images.h"
#include "app/tresccad/api/saverestore.h"
#include "app/tresccad/api/serveractions.h"
#include "app/tresccad/api/servers.h"
#include "app/tresccad/api/versions.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {

struct Daemon::Parts {
    Parts(const DaemonConfig &config, Site &site, ImageStore &store, Clock clock)
        : auth(config.state, config.tokenHours * 3600, std::move(clock)),
          moves(site, store, jobs),
          context{site, store, auth, jobs, moves, config.region, config.pullFrom}
    {
        versions.addTo(router);
        identity.addTo(router);
        images.addTo(router);
        files.addTo(router);
        saveRestore.addTo(router);
        flavors.addTo(router);
        servers.addTo(router);
        actions.addTo(router);
    }

    Auth auth;
    Jobs jobs;
    Moves moves;
    ApiContext context;
    Router router{auth};
    VersionsResource versions;
    IdentityResource identity{context};
    ImagesResource images{context};
    ImageFilesResource files{context};
    SaveRestoreResource saveRestore{context};
    FlavorsResource flavors{context};
    ServersResource servers{context};
    ServerActionsResource actions{context};
    std::unique_ptr<Server> server;
};

Daemon::Daemon(DaemonConfig config, Site &site, ImageStore &store, Clock clock)
    : m_config(std::move(config)), m_parts(std::make_unique<Parts>(m_config, site, store, std::move(clock)))
{}

Daemon::~Daemon() { stop(); }

Jobs &Daemon::jobs() { return m_parts->jobs; }

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
    m_parts->moves.recover();
    m_parts->server = std::make_unique<Server>(m_parts->router,
        ServerSettings{
            .listen = m_config.listen, .port = m_config.port, .tls = tls, .threads = m_config.threads, .timeoutSeconds = m_config.timeoutSeconds});
    return m_parts->server->start();
}

void Daemon::stop()
{
    m_parts->jobs.stopAll();
    if (m_parts->server)
        m_parts->server->stop();
}

}  // namespace trescca

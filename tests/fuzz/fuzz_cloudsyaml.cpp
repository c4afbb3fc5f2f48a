// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clouds.yaml in each of its three roles, and config.yml, which is read by the same parser.
#include "core/store/sitesconfig.h"
#include "tests/fuzz/fuzz.h"

#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// An endpoint is shown, logged and stored: no secret may get into one.
void demandSound(const CloudEntry &entry, const QString &name, const QByteArray &input)
{
    static const QStringList secret{u"password"_s, u"token"_s, u"auth_token"_s, u"application_credential_secret"_s, u"passcode"_s};
    const Endpoint &endpoint = entry.endpoint;
    fuzz::demand(endpoint.name == name && !endpoint.uri.isEmpty(), "an entry has its name and an address", input);
    fuzz::demand(endpoint.timeoutSeconds > 0 && endpoint.timeoutSeconds <= 1'000'000, "a time-out is one", input);
    for (const QString &key : secret)
        fuzz::demand(!endpoint.auth.contains(key), "no secret stands among what may be shown", input);
    if (endpoint.kind != SiteKind::OpenStack)
        return;
    const QUrl url(endpoint.uri, QUrl::StrictMode);
    fuzz::demand(url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty(), "a cloud's address is one, with no secret in it", input);
    fuzz::demand(url.scheme() == "https"_L1 || url.scheme() == "http"_L1, "a cloud is spoken to by HTTP", input);
}

template <typename Config>
void findAll(const Result<Config> &config, const QByteArray &input)
{
    if (!config) {
        fuzz::demand(config.error().kind != Kind::Internal && !config.error().what.isEmpty(), "a refusal says why", input);
        return;
    }
    const QStringList names = config->names();
    fuzz::demand(QSet<QString>(names.begin(), names.end()).size() == names.size(), "each name is there once", input);
    for (const QString &name : names) {
        const auto entry = config->find(name);
        fuzz::demand(entry || (entry.error().kind != Kind::Internal && !entry.error().what.isEmpty()), "a refusal says why", input);
        if (entry)
            demandSound(*entry, name, input);
    }
    fuzz::demand(!config->find(u"no such \x1 name"_s) || names.contains(u"no such \x1 name"_s), "what is not there is not found", input);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = fuzz::bytesOf(data, size);
    const fuzz::MemoryFile file(input);
    const QString path = file.path();
    findAll(CloudsConfig::load({path, {}, {}}), input);
    findAll(CloudsConfig::load({path, path, path}), input);
    findAll(SitesConfig::load(path, {path, {}, path}), input);
    return 0;
}

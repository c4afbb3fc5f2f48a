// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/config.h"

#include "app/tresccad/hostname.h"
#include "app/tresccad/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <yaml-cpp/yaml.h>

#include <unistd.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

struct Setter {
    std::function<void(DaemonConfig &, const YAML::Node &)> set;
    QString kind;  ///< what the value has to be
};

Setter text(QString DaemonConfig::*field)
{
    return {[field](DaemonConfig &config, const YAML::Node &node) { config.*field = QString::fromStdString(node.as<std::string>()); }, u"a text"_s};
}

/// Where the daemon is started from must not matter.
Setter place(const std::function<QString &(DaemonConfig &)> &field)
{
    return {[field](DaemonConfig &config, const YAML::Node &node) {
                const QString path = QString::fromStdString(node.as<std::string>());
                if (!path.startsWith(u'/'))
                    throw YAML::RepresentationException(node.Mark(), "no whole path");
                field(config) = path;
            },
        u"a whole path, beginning with a slash, as in /etc/tresccad/x"_s};
}

/// Decimal digits only: 010 is eight to YAML 1.1, and ten to YAML 1.2 and to people.
Setter number(int DaemonConfig::*field)
{
    return {[field](DaemonConfig &config, const YAML::Node &node) {
                const QString digits = QString::fromStdString(node.as<std::string>());
                bool fits = false;
                const int value = digits.toInt(&fits);
                if (!fits || digits != QString::number(value))
                    throw YAML::RepresentationException(node.Mark(), "no plain number");
                config.*field = value;
            },
        u"a number in decimal digits without a 0 before them, as in 10"_s};
}

Setter texts(QStringList DaemonConfig::*field)
{
    return {[field](DaemonConfig &config, const YAML::Node &node) {
                for (const auto &entry : node.as<std::vector<std::string>>())
                    (config.*field) << QString::fromStdString(entry);
            },
        u"a list, as in [one, two]"_s};
}

void readNetworks(DaemonConfig &config, const YAML::Node &node)
{
    for (const auto &text : node.as<std::vector<std::string>>()) {
        const auto network = IpNetwork::parse(QString::fromStdString(text));
        if (!network)
            throw YAML::RepresentationException(node.Mark(), "no network");
        config.imports.networks << *network;
    }
}

void readLog(DaemonConfig &config, const YAML::Node &node)
{
    const auto format = node.as<std::string>();
    if (format != "text" && format != "json")
        throw YAML::RepresentationException(node.Mark(), "no format");
    config.log = format == "json" ? LogFormat::Json : LogFormat::Text;
}

struct Key {
    std::string_view name;
    const char *sample;  ///< as the file of settings shows it: the default, or what it may look like
    const char *help;
    Setter setter;
};

/// All keys of the file.
const std::vector<Key> &keys()
{
    static const std::vector<Key> all{
        {"listen", "127.0.0.1", "Address to listen on; 0.0.0.0 or \"::\" opens it to the network.", text(&DaemonConfig::listen)},
        {"port", "8774", "Port to listen on; 0 takes any free one.", number(&DaemonConfig::port)},
        {"libvirt", "qemu:///system", "libvirt's address; qemu:///session needs no root.", text(&DaemonConfig::libvirt)},
        {"state", "/var/lib/tresccad", "Folder of users, certificate and audit log.",
            place([](DaemonConfig &config) -> QString & { return config.state; })},
        {"folder", "/var/lib/tresccad/site", "Folder of instances, images and bases, on a local disk.",
            place([](DaemonConfig &config) -> QString & { return config.folder; })},
        {"region", "RegionOne", "Name of this host in the catalog.", text(&DaemonConfig::region)},
        {"images_mib", "0", "Most room that all images may take together, in MiB; 0: as much as the disk holds.", number(&DaemonConfig::imagesMib)},
        {"token_hours", "24", "How long a log-in lasts, 1 to 720.", number(&DaemonConfig::tokenHours)},
        {"threads", "128", "Most requests, log-ins, uploads and downloads at a time, each, 2 to 1024.", number(&DaemonConfig::threads)},
        {"timeout_seconds", "20", "How long a client may be silent, 1 to 3600.", number(&DaemonConfig::timeoutSeconds)},
        {"stop_seconds", "90",
            "When it is told to end (SIGTERM), how long moves, uploads and downloads that are under way get to come to their end, 0 to 3600.",
            number(&DaemonConfig::stopSeconds)},
        {"log", "text", "How standard error is written: text, or json, an object a line for programs that collect it.", {readLog, u"text or json"_s}},
        {"pull_from", "[glance.example.org, \"192.0.2.7:8774\"]", "Hosts that images may be fetched from when a client asks for it; any otherwise.",
            texts(&DaemonConfig::pullFrom)},
        {"import_networks", "[10.1.0.0/16, \"fd00::/8\"]",
            "Networks that users may fetch images from by web-download. Only public addresses are allowed otherwise.",
            {readNetworks, u"a list of networks, as in [10.1.0.0/16]"_s}},
        {"import_ca", "/etc/ssl/own-ca.pem", "Certificates that the sources of web-download are checked with; the system's otherwise.",
            place([](DaemonConfig &config) -> QString & { return config.imports.caFile; })},
        {"certificate", "/etc/tresccad/tls.crt", "Certificate (PEM); a self-signed one is made otherwise.",
            place([](DaemonConfig &config) -> QString & { return config.tls.certificate; })},
        {"key", "/etc/tresccad/tls.key", "Its private key (PEM).", place([](DaemonConfig &config) -> QString & { return config.tls.key; })}};
    return all;
}

std::unexpected<Error> wrong(const QString &path, const YAML::Mark &mark, const QString &why)
{
    return fail(Kind::InvalidInput, u"%1, line %2: %3"_s.arg(path).arg(mark.line + 1).arg(why));
}

bool isForeignTag(const std::string &tag)
{
    static const std::set<std::string> plain{"", "?", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:int", "tag:yaml.org,2002:bool",
        "tag:yaml.org,2002:null", "tag:yaml.org,2002:float", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"};
    return !plain.contains(tag);
}

/// The first value with a tag that says more than what it is anyway, as "!!python/object" does. No setting lies deeper than `depth`.
std::optional<YAML::Node> foreign(const YAML::Node &node, int depth = 3)
{
    if (isForeignTag(node.Tag()))
        return node;
    if (depth == 0)
        return std::nullopt;
    for (const auto &entry : node) {
        const auto inner = node.IsMap() ? std::vector<YAML::Node>{entry.first, entry.second} : std::vector<YAML::Node>{entry};
        for (const YAML::Node &one : inner)
            if (auto found = foreign(one, depth - 1))
                return found;
    }
    return std::nullopt;
}

/// It is there without a value, or has an entry without one.
bool lacksValue(const YAML::Node &value)
{
    const auto isNothing = [](const YAML::Node &node) { return node.IsNull() || node.Tag() == "tag:yaml.org,2002:null"; };
    return isNothing(value) || (value.IsSequence() && std::any_of(value.begin(), value.end(), isNothing));
}

Result<DaemonConfig> parse(const QString &path, const YAML::Node &root)
{
    DaemonConfig config;
    if (const auto tagged = foreign(root))
        return wrong(path, tagged->Mark(), u"the tag \"%1\" is not understood; leave it out."_s.arg(QString::fromStdString(tagged->Tag())));
    if (root.IsNull())
        return config;
    if (!root.IsMap())
        return wrong(path, root.Mark(), u"the file is no list of \"key: value\" lines."_s);
    QSet<QString> seen;
    for (const auto &entry : root) {
        const auto key = entry.first.as<std::string>();
        const auto known = std::ranges::find(keys(), key, &Key::name);
        if (known == keys().end())
            return wrong(path, entry.first.Mark(), u"there is no setting \"%1\"."_s.arg(QString::fromStdString(key)));
        const QString name = QString::fromStdString(key);
        if (seen.contains(name))
            return wrong(path, entry.first.Mark(), u"\"%1\" is set a second time."_s.arg(name));
        seen << name;
        if (lacksValue(entry.second))
            return wrong(path, entry.first.Mark(), u"\"%1\" lacks a value; write one, or leave the setting out."_s.arg(name));
        try {
            known->setter.set(config, entry.second);
        } catch (const YAML::Exception &) {
            return wrong(path, entry.second.Mark(), u"the value of \"%1\" has to be %2."_s.arg(name, known->setter.kind));
        }
    }
    return config;
}

QString defaultState()
{
    const QString systemd = qEnvironmentVariable("STATE_DIRECTORY").section(u':', 0, 0);
    if (!systemd.isEmpty())
        return systemd;
    if (::geteuid() == 0)
        return u"/var/lib/tresccad"_s;
    const QString xdg = qEnvironmentVariable("XDG_STATE_HOME");
    return (xdg.isEmpty() ? QDir::homePath() + "/.local/state"_L1 : xdg) + "/tresccad"_L1;
}

/// Who checks the settings and who starts with them later have to read the same, which what can be read only once does not give.
Result<QByteArray> readText(const QString &path)
{
    const QFileInfo place(path);
    if (place.isDir())
        return fail(Kind::InvalidInput, u"%1 is a folder; name the configuration file in it."_s.arg(path));
    if (place.exists() && !place.isFile())
        return fail(Kind::InvalidInput, u"%1 is a pipe or a device, whose content may be another next time; name a file."_s.arg(path));
    QFile file(path);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (file.error() != QFileDevice::NoError)  // what was read may not be all of it
        return fail(Kind::NotFound, u"The configuration %1 cannot be read: %2."_s.arg(path, file.errorString()));
    if (const qsizetype at = text.indexOf('\0'); at >= 0)
        return fail(Kind::InvalidInput,
            u"%1, line %2: there is a NUL byte, which no text has; save the file as UTF-8."_s.arg(path).arg(text.first(at).count('\n') + 1));
    return text;
}

}  // namespace

void DaemonConfig::complete()
{
    if (state.isEmpty())
        state = defaultState();
    if (folder.isEmpty())
        folder = state + "/site"_L1;
}

Result<void> DaemonConfig::check() const
{
    if (port < 0 || port > 65535)
        return fail(Kind::InvalidInput, u"The port %1 is none; use 0 to 65535."_s.arg(port));
    if (!isAddress(listen))
        return fail(Kind::InvalidInput,
            u"listen: \"%1\" is no address; use one of this machine's, 127.0.0.1 for this machine alone, or 0.0.0.0 for all."_s.arg(listen));
    if (region.trimmed().isEmpty() || region.size() > 255 || !std::ranges::all_of(region, [](QChar c) { return c.isPrint(); }))
        return fail(Kind::InvalidInput, u"region: \"%1\" is no name for the catalog; use one such as RegionOne."_s.arg(region.left(40)));
    if (region.contains(u'/') || region == "."_L1 || region == ".."_L1)
        return fail(
            Kind::InvalidInput, u"region: \"%1\" cannot stand in an address as one part of it; use one such as RegionOne."_s.arg(region.left(40)));
    if (imagesMib < 0)
        return fail(Kind::InvalidInput, u"images_mib is %1; use 0 for no limit, or a number of MiB."_s.arg(imagesMib));
    if (tokenHours < 1 || tokenHours > 24 * 30)
        return fail(Kind::InvalidInput, u"token_hours is %1; use 1 to 720."_s.arg(tokenHours));
    if (threads < 2 || threads > 1024 || timeoutSeconds < 1 || timeoutSeconds > 3600)
        return fail(Kind::InvalidInput, u"Use 2 to 1024 threads and a timeout of 1 to 3600 seconds."_s);
    if (stopSeconds < 0 || stopSeconds > 3600)
        return fail(Kind::InvalidInput, u"stop_seconds is %1; use 0 to 3600."_s.arg(stopSeconds));
    if (tls.certificate.isEmpty() != tls.key.isEmpty())
        return fail(Kind::InvalidInput, u"Set both certificate and key, or none of them."_s);
    if (!imports.caFile.isEmpty() && !QFile::exists(imports.caFile))
        return fail(Kind::NotFound, u"There is no file %1; correct import_ca."_s.arg(imports.caFile));
    if (!imports.caFile.isEmpty() && !certificateFingerprint(imports.caFile))
        return fail(Kind::InvalidInput,
            u"import_ca: the file %1 holds no certificate in PEM form; name one that does, or leave the setting out."_s.arg(imports.caFile));
    for (const QString &host : pullFrom) {
        if (originFromHost(host, {}).isEmpty())
            return fail(Kind::InvalidInput,
                u"pull_from: \"%1\" is no host; use a name or an address (IPv6 in brackets), alone or with :PORT, 1 to 65535."_s.arg(host));
    }
    return {};
}

QList<Setting> settings()
{
    QList<Setting> all;
    for (const Key &key : keys())
        all.append({QString::fromLatin1(key.name.data(), static_cast<qsizetype>(key.name.size())), QString::fromLatin1(key.sample),
            QString::fromLatin1(key.help)});
    return all;
}

Result<DaemonConfig> readConfig(const QString &path)
{
    const auto text = readText(path);
    if (!text)
        return fail(text);
    try {
        const std::vector<YAML::Node> documents = YAML::LoadAll(text->toStdString());
        if (documents.size() > 1)
            return fail(Kind::InvalidInput,
                u"%1: the file has a second document behind a line \"---\", which would not count; write all settings into the first."_s.arg(path));
        return parse(path, documents.empty() ? YAML::Node() : documents.front());
    } catch (const YAML::Exception &problem) {
        return wrong(path, problem.mark, u"this is no YAML (%1)."_s.arg(QString::fromStdString(problem.msg)));
    }
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/manual/programmanual.h"
#include "app/common/usage/usageerror.h"
#include "app/tresccad/daemon.h"
#include "app/tresccad/ending.h"
#include "app/tresccad/manual.h"
#include "app/tresccad/servicemanager.h"
#include "app/tresccad/usercommands.h"
#include "app/tresccad/userdialog.h"
#include "core/base/brokenpipes.h"
#include "core/base/log.h"
#include "core/base/utf8locale.h"
#include "core/libvirt/libvirtsite.h"
#include "core/libvirt/libvirturi.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <cstdio>
#include <pthread.h>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

using namespace trescca;

struct Options {
    std::string configFile, listen, libvirt, folder, state;
    std::vector<std::string> pullFrom;
    int port = -1;
    bool checkConfig = false;
    bool makeConfig = false;
    bool printFingerprint = false;
    std::string userName, userRole;
    bool hashed = false;
};

void say(const QString &line)
{
    std::fputs((line + u'\n').toLocal8Bit().constData(), stdout);
    std::fflush(stdout);
}

int complain(const Error &error)
{
    if (logFormat() == LogFormat::Json)
        qCCritical(logDaemon).noquote() << error.what << error.detail;
    else
        std::fputs(
            (u"tresccad: "_s + error.what + u'\n' + (error.detail.isEmpty() ? QString() : error.detail + u'\n')).toLocal8Bit().constData(), stderr);
    return error.kind == Kind::InvalidInput || error.kind == Kind::NotFound ? 2 : 1;
}

Result<DaemonConfig> configOf(const Options &options)
{
    auto config = options.configFile.empty() ? Result<DaemonConfig>(DaemonConfig{}) : readConfig(QString::fromStdString(options.configFile));
    if (!config)
        return config;
    const auto take = [](QString &field, const std::string &given) {
        if (!given.empty())
            field = QString::fromStdString(given);
    };
    take(config->listen, options.listen);
    take(config->libvirt, options.libvirt);
    take(config->folder, options.folder);
    take(config->state, options.state);
    if (!options.pullFrom.empty())
        config->pullFrom.clear();
    for (const std::string &host : options.pullFrom)
        config->pullFrom << QString::fromStdString(host);
    if (options.port >= 0)
        config->port = options.port;
    config->complete();
    if (const auto ok = config->check(); !ok)
        return fail(ok);
    return config;
}

/// A folder that is there, or can be made.
Result<void> checkPlace(const QString &folder)
{
    QFileInfo place(QDir(folder).absolutePath());
    while (!place.exists() && !place.isRoot())
        place.setFile(place.path());
    if (place.isDir() && place.isWritable())
        return {};
    if (!place.isDir())
        return fail(Kind::InvalidInput,
            u"The folder %1 cannot be used: %2 is no folder. Choose another with --state or --folder."_s.arg(folder, place.filePath()));
    return fail(Kind::InvalidInput,
        u"The folder %1 cannot be used: %2 is not writable. Choose another with --state or --folder, or give its user the right to it; a unit of "
        "systemd that keeps the system's files read-only needs ReadWritePaths=%2 too (systemctl edit tresccad)."_s.arg(folder, place.filePath()));
}

/// What the daemon itself needs to be right, and the commands that manage its users do not.
Result<void> checkForServing(const DaemonConfig &config)
{
    if (const auto usable = libvirturi::check(libvirturi::ofSocket(config.libvirt)); !usable)
        return usable;
    for (const QString &folder : {config.state, config.folder})
        if (const auto usable = checkPlace(folder); !usable)
            return usable;
    if (const auto users = Users(config.state).list(); !users)
        return fail(users);
    return config.tls.certificate.isEmpty() ? Result<void>() : checkTls(config.tls);
}

/// The certificate that clients will be shown, if there is one yet.
Result<void> checkOwnTimes(const DaemonConfig &config)
{
    const QString shown = config.tls.certificate.isEmpty() ? config.state + "/tls.crt"_L1 : config.tls.certificate;
    return QFile::exists(shown) ? checkTimes(shown) : Result<void>();
}

// Its files are for the owner alone, but QEMU's user has to pass through it to the site's folder.
Result<void> makeStateFolder(const QString &path)
{
    const auto passable = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, passable))
        return fail(Kind::Forbidden, u"The folder %1 cannot be used; choose another with --state."_s.arg(path));
    return {};
}

Result<void> printFingerprint(const DaemonConfig &config)
{
    const auto files = config.tls.certificate.isEmpty() ? ensureCertificate(config.state) : Result<TlsFiles>(config.tls);
    if (!files)
        return fail(files);
    const auto fingerprint = certificateFingerprint(files->certificate);
    if (!fingerprint)
        return fail(fingerprint);
    say(u"fingerprint sha256:%1"_s.arg(*fingerprint));
    return {};
}

/// A host that is down may be up later, so it keeps nobody from starting.
void warnIfDown(Site &site, const std::stop_token &stop)
{
    if (const auto there = site.instances({.stop = stop, .progress = {}}); !there && !stop.stop_requested())
        qCWarning(logDaemon).noquote() << there.error().what << "It is tried again at each request.";
}

Result<void> serve(const DaemonConfig &config, const ServiceManager &serviceManager)
{
    // All threads inherit the mask: only this one takes the signals.
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    ignoreBrokenPipes();
    Endpoint endpoint;
    endpoint.name = QString::fromLatin1(ownSiteName);
    endpoint.uri = config.libvirt;
    endpoint.folder = config.folder;
    const auto site = LibvirtSite::open(endpoint);
    if (!site)
        return fail(site);
    Daemon daemon(config, **site, (*site)->imageStore());
    const auto port = daemon.start();
    if (!port)
        return fail(port);
    // Who pins it goes on all the same, so it keeps nobody from starting.
    if (const auto timely = checkOwnTimes(config); !timely)
        qCWarning(logDaemon).noquote() << timely.error().what;
    if (Users(config.state).list().value_or(QList<User>()).isEmpty())
        say(u"no users yet: add one with \"tresccad user add NAME\""_s);
    say(u"fingerprint sha256:%1"_s.arg(daemon.fingerprint()));
    say(u"listening on https://%1:%2/v3"_s.arg(config.listen.contains(u':') ? u'[' + config.listen + u']' : config.listen).arg(*port));
    serviceManager.ready();
    const std::jthread asking([&site](const std::stop_token &stop) { warnIfDown(**site, stop); });
    int which = 0;
    sigwait(&ending, &which);
    serviceManager.stopping();
    windDown(daemon, ending, std::chrono::seconds(config.stopSeconds));
    daemon.stop();
    return {};
}

using UserCommand = std::function<Result<QString>(Users &)>;

Result<void> run(const Options &options, const UserCommand &userCommand, const ServiceManager &serviceManager)
{
    if (options.makeConfig) {
        say(sampleConfig().trimmed());
        return {};
    }
    const auto config = configOf(options);
    if (!config)
        return fail(config);
    if (const auto ok = userCommand ? Result<void>() : checkForServing(*config); !ok)
        return ok;
    if (options.checkConfig) {
        if (const auto ok = checkOwnTimes(*config); !ok)
            return ok;
        say(u"The configuration is good."_s);
        return {};
    }
    if (!userCommand && !options.printFingerprint)
        logTo(config->log);
    if (const auto ok = makeStateFolder(config->state); !ok)
        return ok;
    if (options.printFingerprint)
        return printFingerprint(*config);
    if (!userCommand)
        return serve(*config, serviceManager);
    Users users(config->state);
    const auto answer = userCommand(users);
    if (answer)
        say(*answer);
    return answer ? Result<void>() : fail(answer);
}

void addOptions(CLI::App &cli, Options &options)
{
    cli.add_option("--config", options.configFile, "YAML file with settings")->type_name("FILE");
    cli.add_option("--listen", options.listen, "Address to listen on (127.0.0.1)")->type_name("ADDRESS");
    cli.add_option("--port", options.port, "Port to listen on (8774); 0 takes any free one")
        ->type_name("PORT")
        ->check(CLI::Range(0, 65535).description(""));
    cli.add_option("--libvirt", options.libvirt, "libvirt's URI (qemu:///system)")->type_name("URI");
    cli.add_option("--folder", options.folder, "Folder of instances, images and bases (<state>/site)")->type_name("DIR");
    cli.add_option("--state", options.state, "Folder of users and certificate (/var/lib/tresccad of root, ~/.local/state/tresccad of others)")
        ->type_name("DIR");
    cli.add_option("--pull-from", options.pullFrom,
           "Host that images may be fetched from when a client asks for it (any); may be given several times. A client "
           "can find out which ports of such hosts are open to this one, so name those that it may ask for")
        ->type_name("HOST[:PORT]")
        ->allow_extra_args(false);
    cli.add_flag("--make-config", options.makeConfig, "Print a commented file of settings and exit");
    cli.add_flag("--check-config", options.checkConfig, "Check the settings and exit");
    cli.add_flag("--print-fingerprint", options.printFingerprint, "Print the certificate's SHA-256 and exit");
}

void addUserCommands(CLI::App &cli, Options &options, UserCommand &chosen)
{
    CLI::App *user = cli.add_subcommand("user", "Manage the users of this daemon");
    user->require_subcommand(1);
    CLI::App *add = user->add_subcommand("add",
        "Add a user, or change a user's password (and role, if one is named), which logs the user out; the password is read from "
        "standard input");
    add->add_option("NAME", options.userName, "Name to log in with")->required();
    add->add_option("--role", options.userRole, "admin, member or reader (member; a user who is there keeps the role)")->type_name("ROLE");
    add->add_flag("--hashed", options.hashed, "Standard input has the password's hash, as users.json has it, and not the password");
    add->callback([&] {
        chosen = [&](Users &users) {
            return usercommands::add(users, QString::fromStdString(options.userName), QString::fromStdString(options.userRole), askPassword,
                options.hashed ? usercommands::Secret::Hash : usercommands::Secret::Password);
        };
    });
    CLI::App *remove = user->add_subcommand("delete", "Delete a user and log it out; what is at work for it comes to its end");
    remove->add_option("NAME", options.userName, "Name of the user")->required();
    remove->callback([&] { chosen = [&](Users &users) { return usercommands::remove(users, QString::fromStdString(options.userName)); }; });
    CLI::App *list = user->add_subcommand("list", "List the users and their roles");
    list->callback([&] { chosen = usercommands::list; });
}

}  // namespace

int main(int argc, char **argv)
{
    useUtf8();
    const ServiceManager serviceManager = ServiceManager::fromEnvironment();
    QCoreApplication application(argc, argv);
    Options options;
    CLI::App cli("Serves this host's virtual machines by OpenStack's APIs, with save and restore.", "tresccad");
    cli.get_formatter()->label("SUBCOMMAND", "COMMAND");
    cli.set_version_flag("--version", TRESCCA_VERSION);
    addOptions(cli, options);
    UserCommand userCommand;
    addUserCommands(cli, options, userCommand);
    addManualOption(cli, 8, addDaemonManual);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::Success &asked) {
        return cli.exit(asked);
    } catch (const CLI::ParseError &refused) {
        return complain(usageError(cli, QCoreApplication::arguments().mid(1), refused));
    }
    const auto done = run(options, userCommand, serviceManager);
    return done ? 0 : complain(done.error());
}

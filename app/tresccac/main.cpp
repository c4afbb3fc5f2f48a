// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/exitcode.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/progressbar.h"
#include "app/tresccac/session.h"
#include "app/tresccac/stopsignal.h"
#include "app/tresccac/verbs/verbs.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

struct VerbEntry {
    const char *name;
    const char *help;
    std::unique_ptr<Verb> (*make)();
};

constexpr std::array verbs{
    VerbEntry{"list", "Show the instances and images of a site", makeListVerb},
    VerbEntry{"migrate", "Move a running instance to another site", makeMigrateVerb},
    VerbEntry{"resume", "Go on with a move that was cut", makeResumeVerb},
    VerbEntry{"rollback", "Undo a move that was cut", makeRollbackVerb},
    VerbEntry{"history", "Show past moves", makeHistoryVerb},
    VerbEntry{"save", "Save a running instance with its memory as a package", makeSaveVerb},
    VerbEntry{"restore", "Start a package where it stopped", makeRestoreVerb},
    VerbEntry{"start", "Start an instance, or let a suspended one go on", makeStartVerb},
    VerbEntry{"spawn", "Start a new instance from a disk image", makeSpawnVerb},
    VerbEntry{"push", "Upload a package or disk image", makePushVerb},
    VerbEntry{"pull", "Bring an image from one site to another, or into a file", makePullVerb},
    VerbEntry{"delete", "Delete an instance or image", makeDeleteVerb},
    VerbEntry{"inspect", "Show what is in a package", makeInspectVerb},
    VerbEntry{"verify", "Check a package completely", makeVerifyVerb},
    VerbEntry{"make_config", "Write a commented config.yml to start from", makeConfigVerb},
};

void print(FILE *where, const QString &text)
{
    if (!text.isEmpty())
        fprintf(where, "%s\n", qUtf8Printable(text));
}

int finish(const Result<Answer> &answer, bool json)
{
    if (answer) {
        print(stdout, json ? QString::fromUtf8(QJsonDocument(answer->json).toJson().trimmed()) : answer->text);
        return answer->exitCode;
    }
    const Error &error = answer.error();
    if (json)
        print(stdout, QString::fromUtf8(QJsonDocument(toJson(error)).toJson().trimmed()));
    else
        print(stderr, u"tresccac: "_s + error.what + (error.detail.isEmpty() ? QString() : u"\n  "_s + error.detail.trimmed()));
    return exitCode(error.kind);
}

void declareCommon(CLI::App &app, std::string &config, std::string &cloud, CommonOptions &options)
{
    app.add_option("--config", config, "config.yml to use (default: ./config.yml, then the user's configuration folder)");
    app.add_option("--cloud", cloud, "The site a verb works on")->capture_default_str();
    app.add_flag("--json", options.json, "Answer in JSON");
    app.add_flag("-q,--quiet", options.quiet, "No progress");
    app.add_flag("-y,--yes", options.yes, "Do not ask");
    app.set_version_flag("--version", "tresccac " TRESCCA_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
}

}  // namespace

int main(int argc, char **argv)
{
    // libvirt runs its events on GLib's default context from a thread of its own; Qt must not own that.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication qt(argc, argv);
    QCoreApplication::setApplicationName(u"trescca"_s);
    CLI::App app("Moves running virtual machines between this computer and clouds.", "tresccac");
    CommonOptions options;
    std::string config;
    std::string cloud = "local";
    declareCommon(app, config, cloud, options);
    std::map<std::string, std::unique_ptr<Verb>> made;
    for (const VerbEntry &entry : verbs) {
        made[entry.name] = entry.make();
        made[entry.name]->declare(*app.add_subcommand(entry.name, entry.help));
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    options.config = QString::fromStdString(config);
    options.cloud = QString::fromStdString(cloud);
    StopSignal stop;
    ProgressBar progress(options.quiet || options.json);
    Result<Answer> answer = fail(Kind::Internal, u"No verb."_s);
    {
        Session session(options, progress, stop.token());
        answer = made[app.get_subcommands().front()->get_name()]->run(session);
    }
    progress.clear();
    return finish(answer, options.json);
}

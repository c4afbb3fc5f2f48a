// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/program.h"

#include "app/common/usage/usageerror.h"
#include "app/tresccac/exitcode.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/progressbar.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

#include <QJsonDocument>
#include <QLoggingCategory>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace trescca {
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

constexpr auto footer = R"(`tresccac VERB --help` shows a verb's options and examples. Options of all verbs may stand behind the verb, too.

Sites are what config.yml names (`tresccac make_config` writes one to start from) and the clouds of OpenStack's
clouds.yaml; "local" is this machine. A password is taken from TRESCCA_PASSWORD_<SITE> before it is looked for in a file.

Exit codes: 0 done, 1 defect, 2 input, 3 not found, 4 ambiguous, 5 conflict, 6 not allowed, 7 no room, 8 unreachable,
9 untrusted, 10 unsupported, 130 cancelled.)";

/// The command line as declared, and where its words end up.
class CommandLine {
public:
    CommandLine() : m_app("Moves running virtual machines between this computer and clouds.", "tresccac")
    {
        m_app.get_formatter()->label("SUBCOMMAND", "VERB");
        m_app.get_formatter()->label("REQUIRED", "(required)");
        m_app.option_defaults()->disable_flag_override();
        m_app.add_option("--config", m_config, "config.yml to use (default: ./config.yml, then the user's configuration folder)")->type_name("FILE");
        m_app.add_option("--cloud", m_cloud, "The site a verb works on")->type_name("SITE")->capture_default_str();
        m_app.add_flag("--json", m_options.json, "Answer in JSON");
        m_app.add_flag("-q,--quiet", m_options.quiet, "No progress");
        m_app.add_flag("-v,--verbose", m_options.verbose, "Tell details of errors, and what is logged");
        m_app.add_flag("-y,--yes", m_options.yes, "Do not ask");
        m_app.set_version_flag("--version", "tresccac " TRESCCA_VERSION, "Print the version and exit");
        m_app.require_subcommand(1);
        m_app.fallthrough();
        m_app.footer(footer);
        for (const VerbEntry &entry : verbs) {
            m_made[entry.name] = entry.make();
            m_made[entry.name]->declare(*m_app.add_subcommand(entry.name, entry.help)->group("Verbs"));
        }
    }

    /// The chosen verb; nullptr when the words only asked for `help`. An error for words that make no sense.
    Result<Verb *> parse(const QStringList &words, QString &help)
    {
        std::vector<std::string> backwards;
        for (const QString &word : words)
            backwards.insert(backwards.begin(), word.toStdString());
        try {
            m_app.parse(std::move(backwards));
        } catch (const CLI::CallForVersion &asked) {
            help = QString::fromUtf8(asked.what());
            return nullptr;
        } catch (const CLI::Success &) {
            help = helpText();
            return nullptr;
        } catch (const CLI::ParseError &refused) {
            return std::unexpected(usageError(m_app, refused));
        }
        m_options.config = QString::fromStdString(m_config);
        m_options.cloud = QString::fromStdString(m_cloud);
        return m_made[m_app.get_subcommands().front()->get_name()].get();
    }

    [[nodiscard]] QString helpText() const { return QString::fromStdString(m_app.help()).trimmed(); }
    [[nodiscard]] const CommonOptions &options() const { return m_options; }

private:
    CLI::App m_app;
    CommonOptions m_options;
    std::string m_config;
    std::string m_cloud = "local";
    std::map<std::string, std::unique_ptr<Verb>> m_made;
};

QString jsonText(const QJsonObject &object) { return QString::fromUtf8(QJsonDocument(object).toJson().trimmed()); }

int tellError(const Error &error, const CommonOptions &options, const World &world)
{
    if (options.json)
        world.out(jsonText(toJson(error)));
    else
        world.err(u"tresccac: "_s + error.what + (options.verbose && !error.detail.isEmpty() ? u"\n  "_s + error.detail.trimmed() : QString()));
    return exitCode(error.kind);
}

int tell(Answer answer, const CommonOptions &options, const World &world)
{
    if (options.json) {
        if (answer.failure)
            answer.json[u"error"] = toJson(*answer.failure)[u"error"];
        world.out(jsonText(answer.json));
    } else if (!answer.text.isEmpty()) {
        world.out(answer.text);
    }
    return answer.failure ? exitCode(answer.failure->kind) : 0;
}

/// What sites tell is completed by their names.
Result<Answer> answerOf(Verb &verb, const CommonOptions &options, const World &world, ProgressBar &progress)
{
    Session session(options, world, progress);
    Result<Answer> answer = verb.run(session);
    if (!answer)
        answer.error().what = withSites(answer.error().what, session.ends());
    else
        answer->text = withSites(answer->text, session.ends());
    if (answer && answer->failure)
        answer->failure->what = withSites(answer->failure->what, session.ends());
    return answer;
}

/// The log is for those who ask for it; what it says of errors the answer says, too.
void showLog(bool all) { QLoggingCategory::setFilterRules(all ? u"trescca.*=true"_s : u"trescca.*.info=false\ntrescca.*.debug=false"_s); }

}  // namespace

int runProgram(const QStringList &words, const World &world)
{
    CommandLine line;
    if (words.isEmpty()) {
        world.err(line.helpText());
        return exitCode(Kind::InvalidInput);
    }
    QString help;
    const auto verb = line.parse(words, help);
    if (!verb) {
        CommonOptions options = line.options();
        options.json = words.mid(0, words.indexOf(u"--"_s)).contains(u"--json"_s);  // the words were not read to their end
        return tellError(verb.error(), options, world);
    }
    if (!*verb) {
        world.out(help);
        return 0;
    }
    const CommonOptions &options = line.options();
    showLog(options.verbose);
    ProgressBar progress(options.quiet || options.json, world);
    const Result<Answer> answer = answerOf(**verb, options, world, progress);
    progress.clear();
    return answer ? tell(*answer, options, world) : tellError(answer.error(), options, world);
}

}  // namespace trescca

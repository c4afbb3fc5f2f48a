// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/commandline.h"

#include "app/common/usage/usageerror.h"
#include "app/tresccac/values.h"
#include "app/tresccac/verbs/verbs.h"

#include <array>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

struct VerbEntry {
    const char *name;
    const char *group;
    const char *help;
    std::unique_ptr<Verb> (*make)();
};

constexpr auto instances = "Instances";
constexpr auto moves = "Moves";
constexpr auto images = "Images and packages";
constexpr auto places = "Sites and this computer";

constexpr std::array verbs{
    VerbEntry{"list", instances, "Show the instances and images of a site", makeListVerb},
    VerbEntry{"show", instances, "Show all about an instance or image", makeShowVerb},
    VerbEntry{"watch", instances, "Show what changes at sites, as it happens", makeWatchVerb},
    VerbEntry{"spawn", instances, "Start a new instance from a disk image", makeSpawnVerb},
    VerbEntry{"start", instances, "Start instances, or let paused or suspended ones go on", makeStartVerb},
    VerbEntry{"stop", instances, "Shut instances down, or switch them off", makeStopVerb},
    VerbEntry{"reboot", instances, "Have instances start anew", makeRebootVerb},
    VerbEntry{"pause", instances, "Stop instances' processors; `start` lets them go on", makePauseVerb},
    VerbEntry{"console", instances, "Show an instance's console or where its screen is", makeConsoleVerb},
    VerbEntry{"rename", instances, "Give an instance or image another name", makeRenameVerb},
    VerbEntry{"delete", instances, "Delete instances or images", makeDeleteVerb},
    VerbEntry{"migrate", moves, "Move running instances to another site", makeMigrateVerb},
    VerbEntry{"resume", moves, "Go on with a move that was cut", makeResumeVerb},
    VerbEntry{"rollback", moves, "Undo a move that was cut", makeRollbackVerb},
    VerbEntry{"history", moves, "Show past moves", makeHistoryVerb},
    VerbEntry{"save", images, "Save running instances with their memory as packages", makeSaveVerb},
    VerbEntry{"restore", images, "Start a package where it stopped", makeRestoreVerb},
    VerbEntry{"push", images, "Upload a package or disk image", makePushVerb},
    VerbEntry{"pull", images, "Bring an image from one site to another, or into a file", makePullVerb},
    VerbEntry{"inspect", images, "Show what is in a package", makeInspectVerb},
    VerbEntry{"verify", images, "Check a package completely", makeVerifyVerb},
    VerbEntry{"unpack", images, "Unpack a package into a folder", makeUnpackVerb},
    VerbEntry{"cloud", places, "Show and try the sites that are configured", makeCloudVerb},
    VerbEntry{"landing", places, "Make hosts for guests in clouds that take no memory themselves", makeLandingVerb},
    VerbEntry{"doctor", places, "Check this computer, and say what to do", makeDoctorVerb},
    VerbEntry{"make_config", places, "Write a commented config.yml to start from", makeConfigVerb},
};

constexpr auto footer = R"(`tresccac VERB --help` shows a verb's options and examples. Options of all verbs may stand behind the verb, too.

Sites are what config.yml names (`tresccac make_config` writes one to start from) and the clouds of OpenStack's
clouds.yaml; "local" is this machine. A password is taken from TRESCCA_PASSWORD_<SITE>, then from the file that
config.yml names, then from the desktop's keyring (`tresccac cloud login SITE`); without any it is asked for.

Exit codes: 0 done, 1 defect, 2 input, 3 not found, 4 ambiguous, 5 conflict, 6 not allowed, 7 no room, 8 unreachable,
9 untrusted, 10 unsupported, 130 cancelled, 141 nobody reads the answer. Of several instances the worst counts.)";

}  // namespace

CommandLine::CommandLine() : m_app("Moves running virtual machines between this computer and clouds.", "tresccac")
{
    m_app.get_formatter()->label("SUBCOMMAND", "VERB");
    m_app.get_formatter()->label("REQUIRED", "(required)");
    m_app.option_defaults()->disable_flag_override();
    declareOptions();
    m_app.require_subcommand(1);
    m_app.fallthrough();
    m_app.footer(footer);
    for (const VerbEntry &entry : verbs) {
        m_made[entry.name] = entry.make();
        m_made[entry.name]->declare(*m_app.add_subcommand(entry.name, entry.help)->group(entry.group));
    }
}

void CommandLine::declareOptions()
{
    constexpr std::uint64_t least = 1U << 10U;  // servers give up on what is slower
    constexpr std::uint64_t most = 1ULL << 50U;
    m_app.add_option("--config", m_config, "config.yml to use (default: ./config.yml, then the user's configuration folder)")->type_name("FILE");
    m_app.add_option("--cloud", m_cloud, "The site a verb works on")->type_name("SITE")->capture_default_str();
    m_app.add_flag("--json", m_options.json, "Answer in JSON, see tresccac-json(5)");
    m_app.add_option("--color", m_colour, "Colours: auto, always or never (auto heeds NO_COLOR)")
        ->check(oneOf({"auto", "always", "never"}))
        ->type_name("WHEN")
        ->capture_default_str();
    m_app.add_option("--limit-rate", m_options.bytesPerSecond, "Send and fetch at most so many bytes a second, as in 500K, 10M")
        ->transform(aSize(least, most))
        ->type_name("SIZE");
    m_app.add_flag("-q,--quiet", m_options.quiet, "No progress");
    m_app.add_flag("-v,--verbose", m_options.verbose, "Tell details of errors, and what is logged");
    m_app.add_flag("-y,--yes", m_options.yes, "Do not ask");
    m_app.set_version_flag("--version", "tresccac " TRESCCA_VERSION, "Print the version and exit");
}

Result<Verb *> CommandLine::parse(const QStringList &words, QString &help)
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
        return std::unexpected(usageError(m_app, words, refused));
    }
    m_options.config = QString::fromStdString(m_config);
    m_options.cloud = QString::fromStdString(m_cloud);
    m_options.colour = QString::fromStdString(m_colour);
    return m_made[m_app.get_subcommands().front()->get_name()].get();
}

}  // namespace trescca

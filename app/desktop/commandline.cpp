// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"

#include "app/common/manual/programmanual.h"
#include "app/common/usage/usageerror.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// The declared command line, and what was given.
struct Declared {
    std::string config;
    std::vector<std::string> words;
    CLI::App cli{"Shows virtual machines of computers and clouds side by side, and moves running ones by drag and drop.", "trescca"};

    Declared()
    {
        cli.set_version_flag("--version", TRESCCA_VERSION);
        cli.add_option("--config", config, "YAML file with the sites; default: ./config.yml, then that of the user's configuration folder")
            ->type_name("FILE");
        cli.add_option("SITE_OR_FILE", words, "Sites that the panes show, the left one first; VM packages and disk images to open")->type_name("");
        addManualOption(cli, 1, addManual);
    }

    static void addManual(ManPage &page)
    {
        page.heading(u"Keys"_s);
        page.item(
            u"Tab, F6, arrow keys"_s, u"From pane to pane, and in them. What is done concerns the pane that was clicked or had the focus last."_s);
        page.item(u"Ctrl+M, Ctrl+Shift+C"_s, u"Move the selected instance, copy the selected image or package to the next pane."_s);
        page.item(u"Ctrl+Shift+S, Ctrl+O"_s, u"Save the selected instance as a package; restore the selected package."_s);
        page.item(u"Ctrl+R, Ctrl+Shift+P, F2, Del"_s, u"Start or resume, pause, rename, delete."_s);
        page.item(u"Ctrl+U, Ctrl+D"_s, u"Push a file; download the selected image or package."_s);
        page.item(u"Ctrl+N, Ctrl+Shift+N"_s, u"A new instance from a file; from the selected image."_s);
        page.item(u"Alt+Up, Alt+Down"_s, u"The selected transfer that waits, sooner or later; the menu key has the rest."_s);
        page.item(u"F3, Shift+F3, F4"_s, u"The console; the console's log; details of what is selected."_s);
        page.item(u"Ctrl+Shift+T, Ctrl+W"_s, u"One pane more, up to four; the pane that is worked in less, down to two."_s);
        page.item(u"F5, Ctrl+,"_s, u"Reading all sites anew; the settings."_s);
        page.item(u"Ctrl+T, Ctrl+B, F1"_s, u"Transfers and tool bar, shown or not; all keys."_s);
        page.heading(u"Files"_s);
        page.item(u"config.yml, clouds.yaml"_s, u"The sites, as tresccac has them; see trescca-config(5)."_s);
        page.item(u"~/.local/state/trescca/journal.sqlite"_s, u"Moves on their way, and past ones; shared with tresccac."_s);
        page.item(u"~/.local/state/trescca/window.ini"_s, u"The window's size, panes, columns and sites of last time."_s);
        page.heading(u"Exit status"_s);
        page.item(u"0"_s, u"the window was closed"_s);
        page.item(u"1"_s, u"there is no display, or the configuration or the journal cannot be read"_s);
        page.item(u"2"_s, u"an option makes no sense"_s);
        page.seeAlso({u"tresccac(1)"_s, u"tresccad(8)"_s, u"trescca-config(5)"_s});
    }
};

}  // namespace

std::optional<int> answerWithoutScreen(int argc, char **argv)
{
    Declared declared;
    declared.cli.allow_extras();
    try {
        declared.cli.parse(argc, argv);
    } catch (const CLI::Success &asked) {
        return declared.cli.exit(asked);
    } catch (const CLI::ParseError &) {
        // Told once Qt has taken its own options out.
    }
    return {};
}

StartChoice readCommandLine(int argc, char **argv)
{
    Declared declared;
    try {
        declared.cli.parse(argc, argv);
    } catch (const CLI::ParseError &refused) {
        QStringList words;
        for (int i = 1; i < argc; ++i)
            words.append(QString::fromLocal8Bit(argv[i]));
        std::fputs((u"trescca: "_s + usageError(declared.cli, words, refused).what + u'\n').toLocal8Bit().constData(), stderr);
        return {{}, 2};
    }
    StartOptions options{QString::fromStdString(declared.config), {}};
    for (const std::string &word : declared.words)
        options.words.append(QString::fromStdString(word));
    return {options, {}};
}

QStringList StartOptions::sites(const QStringList &known) const
{
    QStringList all = words;
    all.removeIf([&known](const QString &word) { return !known.contains(word); });
    return all;
}

QStringList StartOptions::files(const QStringList &known) const
{
    QStringList all = words;
    all.removeIf([&known](const QString &word) { return known.contains(word); });
    return all;
}

}  // namespace trescca

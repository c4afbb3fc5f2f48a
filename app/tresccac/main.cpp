// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitefactory.h"
#include "app/tresccac/program.h"
#include "app/tresccac/stopsignal.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

Result<Engine::Sites> configuredSites(const QString &config)
{
    auto loaded = SiteFactory::load(config);
    if (!loaded)
        return fail(loaded);
    return [factory = std::shared_ptr<SiteFactory>(std::move(*loaded))](const QString &name) { return factory->site(name); };
}

void print(FILE *where, const QString &line)
{
    fprintf(where, "%s\n", qUtf8Printable(line));
    fflush(where);
}

std::optional<QString> ask(const QString &question)
{
    if (isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    QTextStream(stderr) << question << Qt::flush;
    return QTextStream(stdin).readLine();
}

/// A terminal that cannot go back on a line ("dumb") gets what a file gets.
bool canRedraw()
{
    return isatty(STDERR_FILENO) == 1 && qEnvironmentVariable("TERM") != u"dumb";
}

int terminalColumns()
{
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace

int main(int argc, char **argv)
{
    StopSignal stop;
    // libvirt runs its events on GLib's default context from a thread of its own; Qt must not own that.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication qt(argc, argv);
    QCoreApplication::setApplicationName(u"trescca"_s);
    World world;
    world.sites = configuredSites;
    world.journal = SiteFactory::journalPath();
    world.out = [](const QString &line) { print(stdout, line); };
    world.err = [](const QString &line) { print(stderr, line); };
    world.ask = ask;
    world.stop = stop.token();
    world.terminal = canRedraw();
    world.columns = terminalColumns;
    QStringList words;
    for (int at = 1; at < argc; ++at)
        words.append(QString::fromLocal8Bit(argv[at]));
    return runProgram(words, world);
}

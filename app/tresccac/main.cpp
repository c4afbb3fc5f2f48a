// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitefactory.h"
#include "app/tresccac/exitcode.h"
#include "app/tresccac/program.h"
#include "app/tresccac/stopsignal.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cerrno>
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

/// Prints a line of the answer; the first that does not get there is noted.
void answer(const QString &line, std::optional<Error> &lost)
{
    errno = 0;
    print(stdout, line);
    if (ferror(stdout) != 0 && !lost)
        lost = failErrno(u"The answer could not be written to standard output"_s).error();
}

int complainOf(const Error &error)
{
    print(stderr, u"tresccac: "_s + error.what);
    return exitCode(error.kind);
}

std::optional<QString> ask(const QString &question)
{
    if (isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    QTextStream(stderr) << question << Qt::flush;
    return QTextStream(stdin).readLine();
}

/// A terminal that cannot go back on a line ("dumb") gets what a file gets.
bool canRedraw() { return isatty(STDERR_FILENO) == 1 && qEnvironmentVariable("TERM") != u"dumb"; }

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
    std::optional<Error> lostOutput;
    world.out = [&lostOutput](const QString &line) { answer(line, lostOutput); };
    world.err = [](const QString &line) { print(stderr, line); };
    world.ask = ask;
    world.stop = stop.token();
    world.terminal = canRedraw();
    world.columns = terminalColumns;
    QStringList words;
    for (int at = 1; at < argc; ++at)
        words.append(QString::fromLocal8Bit(argv[at]));
    const int code = runProgram(words, world);
    return lostOutput && code == 0 ? complainOf(*lostOutput) : code;
}

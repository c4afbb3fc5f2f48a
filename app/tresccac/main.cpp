// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitefactory.h"
#include "app/tresccac/completion.h"
#include "app/tresccac/exitcode.h"
#include "app/tresccac/manual.h"
#include "app/tresccac/program.h"
#include "app/tresccac/stopsignal.h"
#include "app/tresccac/terminal.h"
#include "core/base/utf8locale.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <tuple>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// Asks where there is a person; a program is told where it can write the secret down.
SecretSource secrets(StopSignal &stop)
{
    SecretSource source{.keyring = true, .ask = {}, .stop = stop.token()};
    if (isatty(STDIN_FILENO) == 1)
        source.ask = [&stop](const QString &whose) -> Result<QString> {
            const StopSignal::Question question(stop);
            const auto secret = terminal::askSecret(whose + u": "_s, stop.token());
            if (!secret || secret->isEmpty())
                return fail(Kind::Cancelled, u"Nothing was done: no password was given."_s);
            return *secret;
        };
    if (terminal::canAsk())
        source.confirm = [&stop](const QString &question) -> Result<bool> {
            const StopSignal::Question asking(stop);
            const QString word = terminal::ask(question + u" [y/N] "_s, stop.token()).value_or(QString()).trimmed().toLower();
            return word == u"y" || word == u"yes";
        };
    return source;
}

Places placesOf(const std::shared_ptr<SiteFactory> &factory)
{
    Places places;
    places.site = [factory](const QString &name) { return factory->site(name); };
    places.names = factory->names();
    places.leftOut = factory->leftOut();
    places.endpoint = [factory](const QString &name) { return factory->endpoint(name); };
    places.kind = [factory](const QString &name) { return factory->kind(name); };
    places.login = [factory](const QString &name, const Context &context) { return factory->login(name, context); };
    places.logout = [factory](const QString &name, const Context &context) { return factory->logout(name, context); };
    places.certificate = [factory](const QString &name, const Context &context) { return factory->certificate(name, context); };
    places.trust = [factory](const QString &name, const QString &fingerprint) { return factory->trust(name, fingerprint); };
    places.landing = [factory](const QString &name) { return factory->landing(name); };
    places.configFile = factory->configFile();
    places.checkHost = [factory](const QString &name, const Context &context) { return factory->checkHost(name, context); };
    return places;
}

Result<Places> configuredPlaces(const QString &config, const SecretSource &source)
{
    auto loaded = SiteFactory::load(config, source);
    if (!loaded)
        return fail(loaded);
    Places places = placesOf(std::move(*loaded));
    if (auto unasked = SiteFactory::load(config, {.keyring = source.keyring, .ask = {}, .stop = source.stop}))
        places.quietly = [factory = std::shared_ptr<SiteFactory>(std::move(*unasked))](const QString &name) { return factory->site(name); };
    return places;
}

void print(FILE *where, const QString &text)
{
    fputs(qUtf8Printable(text), where);
    fflush(where);
}

/// errno of the first part of the answer that could not be written; 0: all were.
using LostOutput = int;

void answer(const QString &text, LostOutput &lost)
{
    errno = 0;
    print(stdout, text);
    if (ferror(stdout) != 0 && lost == 0)
        lost = errno != 0 ? errno : EIO;
}

/// Of a reader that went away (`| head`) nothing is said, as of a program that SIGPIPE ends.
int complainOf(LostOutput lost)
{
    constexpr int endedByPipe = 128 + SIGPIPE;
    if (lost == EPIPE)
        return endedByPipe;
    const QString why = lost == EBADF ? u"it is closed"_s : qt_error_string(lost);
    print(stderr, u"tresccac: The answer could not be written to standard output: %1. What was to be done is done.\n"_s.arg(why));
    return exitCode(lost == ENOSPC || lost == EDQUOT || lost == EFBIG ? Kind::NoRoom : Kind::Internal);
}

/// What the shell has closed would be the number of the next file that is opened: a journal with answers in it. Reading from it
/// is at its end at once, and writing to it fails.
void holdStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            std::ignore = ::open("/dev/null", O_RDONLY);  // the lowest number that is free
}

/// `lostOutput` is told what of the answer could not be written.
World realWorld(StopSignal &stop, LostOutput &lostOutput)
{
    World world;
    world.places = [&stop](const QString &config) { return configuredPlaces(config, secrets(stop)); };
    world.journal = SiteFactory::journalPath();
    world.raw = [&stop, &lostOutput](const QString &text) {
        answer(text, lostOutput);
        if (lostOutput != 0)
            stop.outputIsLost();
    };
    world.out = [raw = world.raw](const QString &line) { raw(line + u'\n'); };
    world.err = [](const QString &line) { print(stderr, line + u'\n'); };
    world.redraw = [](const QString &line) { print(stderr, u"\r\033[K"_s + line); };
    world.ask = [&stop](const QString &question) {
        const StopSignal::Question asking(stop);
        return terminal::ask(question, stop.token());
    };
    world.stop = stop.token();
    world.stopIsTheEnd = [&stop] { stop.expect(); };
    world.terminal = terminal::canRedraw();
    world.outTerminal = isatty(STDOUT_FILENO) == 1;
    world.columns = terminal::columns;
    world.rows = terminal::rows;
    return world;
}

/// Names may still be asked for by a thread when the time is over; it is not waited for.
[[noreturn]] void complete(const QStringList &words, World world)
{
    constexpr auto patience = std::chrono::milliseconds(1500);
    QLoggingCategory::setFilterRules(u"*=false"_s);
    world.places = [](const QString &config) { return configuredPlaces(config, {}); };  // asks nobody
    world.out(completionText(completionOf(words, world, patience)));
    std::_Exit(0);
}

/// What is none would go on as other letters, as a name say.
int refuseBytes(int argument)
{
    std::fprintf(stderr, "tresccac: The argument %d is no UTF-8, so it cannot be read. Type it in a terminal that uses UTF-8.\n", argument);
    return 2;
}

}  // namespace

int main(int argc, char **argv)
{
    holdStandardStreams();
    StopSignal stop;
    useUtf8();
    QCoreApplication qt(argc, argv);
    QCoreApplication::setApplicationName(u"trescca"_s);
    QStringList words;
    for (int at = 1; at < argc; ++at)
        if (const QUtf8StringView word(argv[at]); word.isValidUtf8())
            words.append(word.toString());
        else
            return refuseBytes(at);
    LostOutput lostOutput = 0;
    const World world = realWorld(stop, lostOutput);
    if (words.value(0) == QLatin1StringView(completionVerb))
        complete(words.mid(1), world);
    const int code = words.value(0) == QLatin1StringView(manualVerb) ? printManual(words.value(1), world) : runProgram(words, world);
    if (stop.wasUnread() && lostOutput == 0)
        lostOutput = EPIPE;
    return lostOutput != 0 && code == 0 ? complainOf(lostOutput) : code;
}

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <sys/resource.h>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollMilliseconds = 50;
constexpr qsizetype lastWordsSize = 4096;

std::unexpected<Error> failedStart(const QProcess &process)
{
    const QString program = process.program();
    if (program.contains(u'/') ? !QFile::exists(program) : QStandardPaths::findExecutable(program).isEmpty())
        return fail(Kind::NotFound, u"The program %1 is not there. Install the package that brings it."_s.arg(program));
    return fail(Kind::Forbidden, u"The program %1 cannot be started: %2."_s.arg(program, process.errorString()));
}

std::unexpected<Error> failedEnd(const QProcess &process, const ProcessOutput &output)
{
    const QString words = QString::fromLocal8Bit((output.err.isEmpty() ? output.out : output.err).right(lastWordsSize)).trimmed();
    const QString how = process.exitStatus() == QProcess::NormalExit ? u"ended with exit code %1"_s.arg(process.exitCode())
                                                                     : u"was killed by signal %1"_s.arg(process.exitCode());
    const QString lastLine = words.section(u'\n', -1).left(300);
    return fail(Kind::Internal, u"%1 %2%3"_s.arg(process.program(), how, lastLine.isEmpty() ? u"."_s : u": "_s + lastLine), words);
}

void prepare(QProcess &process, const ProcessOptions &options)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    if (options.input.isEmpty())
        process.setStandardInputFile(QProcess::nullDevice());
    if (!options.largestFile)
        return;
    process.setChildProcessModifier([most = static_cast<rlim_t>(*options.largestFile)] {
        const rlimit limit{most, most};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    });
}

void passOutput(QProcess &process, const ProcessOptions &options)
{
    if (!options.onOutput)
        return;
    if (const QByteArray piece = process.readAllStandardOutput(); !piece.isEmpty())
        options.onOutput(piece);
}

}  // namespace

Result<ProcessOutput> runProcess(const QString &program, const QStringList &arguments, const Context &context, const ProcessOptions &options)
{
    if (const auto go = context.check(); !go)
        return fail(go);
    QProcess process;
    prepare(process, options);
    process.start(program, arguments);
    if (!process.waitForStarted(-1))
        return failedStart(process);
    if (!options.input.isEmpty()) {
        process.write(options.input);
        process.closeWriteChannel();
    }
    while (!process.waitForFinished(pollMilliseconds) && process.state() != QProcess::NotRunning) {
        passOutput(process, options);
        if (const auto go = context.check(); !go) {
            process.kill();
            process.waitForFinished(-1);
            return fail(go);
        }
    }
    passOutput(process, options);
    ProcessOutput output{process.readAllStandardOutput(), process.readAllStandardError()};
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return output;
    // Ctrl-C at a terminal reaches the program as well: it did not fail by itself then.
    if (const auto go = context.check(); !go)
        return fail(go);
    return failedEnd(process, output);
}

}  // namespace trescca

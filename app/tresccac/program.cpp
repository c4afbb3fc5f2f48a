// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/program.h"

#include "app/tresccac/commandline.h"
#include "app/tresccac/exitcode.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/progressbar.h"
#include "app/tresccac/output/text.h"

#include <QJsonDocument>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString jsonText(const QJsonObject &object) { return QString::fromUtf8(QJsonDocument(object).toJson().trimmed()); }

int tellError(const Error &error, const CommonOptions &options, const World &world)
{
    if (options.json) {
        world.out(jsonText(toJson(error)));
        return exitCode(error.kind);
    }
    const Palette palette(Palette::wanted(options.colour, world.terminal));
    const QString detail = options.verbose && !error.detail.isEmpty() ? u"\n  "_s + error.detail.trimmed() : QString();
    world.err(palette.bad(u"tresccac:"_s) + u' ' + printableLines(error.what + detail, false));
    return exitCode(error.kind);
}

int tell(Answer answer, const CommonOptions &options, const World &world)
{
    if (answer.told)
        return 0;
    if (options.json) {
        if (answer.failure)
            answer.json[u"error"] = toJson(*answer.failure)[u"error"];
        world.out(jsonText(answer.json));
    } else if (!answer.text.isEmpty()) {
        world.out(printableLines(answer.text, Palette::wanted(options.colour, world.outTerminal)));
    }
    return answer.failure ? exitCode(answer.failure->kind) : 0;
}

/// What sites tell is completed by their names.
Result<Answer> answerOf(Verb &verb, const CommonOptions &options, const World &world, ProgressBar &progress)
{
    Session session(options, world, progress);
    Result<Answer> answer = verb.run(session);
    return answerWithSites(std::move(answer), session.ends());
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

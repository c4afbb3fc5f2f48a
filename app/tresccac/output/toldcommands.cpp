// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/toldcommands.h"

#include "app/tresccac/session.h"
#include "app/tresccac/verb.h"
#include "core/base/shellword.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

void insertSite(QString &text, const QString &verb, const QString &site)
{
    if (!site.isEmpty() && site != CommonOptions().cloud)
        text.replace(u"`tresccac %1 "_s.arg(verb), u"`tresccac --cloud %1 %2 "_s.arg(shellWord(site), verb));
}

}  // namespace

QString withSites(QString text, const Ends &ends)
{
    for (const QString &verb : {u"start"_s, u"delete"_s, u"save"_s})
        insertSite(text, verb, ends.source);
    for (const QString &verb : {u"restore"_s, u"push"_s})
        insertSite(text, verb, ends.destination);
    return text;
}

Result<Answer> answerWithSites(Result<Answer> answer, const Ends &ends)
{
    if (!answer) {
        answer.error().what = withSites(answer.error().what, ends);
        return answer;
    }
    answer->text = withSites(answer->text, ends);
    if (answer->failure)
        answer->failure->what = withSites(answer->failure->what, ends);
    return answer;
}

}  // namespace trescca

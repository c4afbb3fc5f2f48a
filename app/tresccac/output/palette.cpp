// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/palette.h"

using namespace Qt::StringLiterals;

namespace trescca {

bool Palette::wanted(const QString &when, bool terminal)
{
    if (when != u"auto")
        return when == u"always";
    return terminal && qEnvironmentVariableIsEmpty("NO_COLOR") && qEnvironmentVariable("TERM") != u"dumb";
}

QString Palette::in(int code, const QString &text) const { return m_coloured ? u"\033[%1m%2\033[0m"_s.arg(code).arg(text) : text; }

QString Palette::state(const Instance &instance, const QString &text) const
{
    if (!instance.task.isEmpty())
        return warning(text);
    switch (instance.state) {
    case InstanceState::Running: return good(text);
    case InstanceState::Error: return bad(text);
    case InstanceState::Off: return faint(text);
    default: return warning(text);
    }
}

QString Palette::finding(const Finding &finding) const
{
    const QString sign = finding.level == Finding::Level::Ok ? good(u"[ok]"_s)
        : finding.level == Finding::Level::Warning           ? warning(u"[! ]"_s)
                                                             : bad(u"[no]"_s);
    return sign + u' ' + finding.what + (finding.remedy.isEmpty() ? QString() : u' ' + finding.remedy);
}

}  // namespace trescca

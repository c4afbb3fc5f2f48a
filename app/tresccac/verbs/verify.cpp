// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/packagetrust.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/import/imagefile.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class VerifyVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("FILE", m_file, "A VM package")->required()->type_name("");
        app.add_flag("--large", m_large, "Read also what unpacks to very much more than the file's size (a raw disk with holes)");
        app.footer("Examples:\n"
                   "  tresccac verify web-1.zip     # exit code 0: sound, 9: not to be trusted");
    }

    Result<Answer> run(Session &session) override
    {
        const QString path = QString::fromStdString(m_file);
        const auto package = openPackage(path);
        if (!package)
            return fail(package);
        const auto findings =
            checkPackage(**package, path, session.context(), m_large ? PackageReader::Extent::Whole : PackageReader::Extent::Bounded);
        if (!findings)
            return fail(findings);
        const bool refused = std::ranges::any_of(*findings, &PackageFinding::refused);
        QStringList lines;
        QJsonArray list;
        for (const PackageFinding &finding : *findings) {
            lines.append((finding.refused ? u"refused: "_s : u"note: "_s) + finding.what);
            list.append(QJsonObject{{u"refused"_s, finding.refused}, {u"what"_s, finding.what}});
        }
        lines.append(refused ? u"This package is not to be trusted."_s : u"The package is sound."_s);
        Answer answer{lines.join(u'\n'), {{u"sound"_s, !refused}, {u"findings"_s, list}}};
        if (refused)
            answer.failure = Error{Kind::Untrusted, u"%1 is not to be trusted: see \"findings\"."_s.arg(path), {}};
        return answer;
    }

private:
    std::string m_file;
    bool m_large = false;
};

}  // namespace

std::unique_ptr<Verb> makeVerifyVerb() { return std::make_unique<VerifyVerb>(); }

}  // namespace trescca

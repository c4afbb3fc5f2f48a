// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class VerifyVerb final : public Verb {
public:
    void declare(CLI::App &app) override { app.add_option("FILE", m_file, "A VM package")->required(); }

    Result<Answer> run(Session &session) override
    {
        const auto package = PackageReader::open(QString::fromStdString(m_file));
        if (!package)
            return fail(package);
        const auto findings = (*package)->verify(session.context());
        if (!findings)
            return fail(findings);
        bool refused = false;
        QStringList lines;
        QJsonArray list;
        for (const PackageFinding &finding : *findings) {
            refused = refused || finding.refused;
            lines.append((finding.refused ? u"refused: "_s : u"note: "_s) + finding.what);
            list.append(QJsonObject{{u"refused"_s, finding.refused}, {u"what"_s, finding.what}});
        }
        lines.append(refused ? u"This package is not to be trusted."_s : u"The package is sound."_s);
        return Answer{lines.join(u'\n'), {{u"sound"_s, !refused}, {u"findings"_s, list}}, refused ? 9 : 0};
    }

private:
    std::string m_file;
};

}  // namespace

std::unique_ptr<Verb> makeVerifyVerb() { return std::make_unique<VerifyVerb>(); }

}  // namespace trescca

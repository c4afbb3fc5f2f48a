// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/store/sitesconfig.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class ConfigVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("FILE", m_file, "Where to write it")->capture_default_str()->type_name("");
        app.footer("Examples:\n"
                   "  tresccac make_config                                # ./config.yml, which is used in this folder only\n"
                   "  tresccac make_config ~/.config/trescca/config.yml   # used everywhere");
    }

    Result<Answer> run(Session &) override
    {
        const QString path = QString::fromStdString(m_file);
        if (const auto made = SitesConfig::makeConfig(path); !made)
            return fail(made);
        return Answer{u"%1 is written; edit it, then try `tresccac list`."_s.arg(path), {{u"path"_s, path}}};
    }

private:
    std::string m_file = "config.yml";
};

}  // namespace

std::unique_ptr<Verb> makeConfigVerb() { return std::make_unique<ConfigVerb>(); }

}  // namespace trescca

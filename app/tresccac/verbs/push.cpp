// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

#include "app/tresccac/imagefile.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class PushVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("FILE", m_file, "A VM package, or a disk image (qcow2, raw)")->required();
        app.add_option("--name", m_name, "Name of the image (default: the file's)");
    }

    Result<Answer> run(Session &session) override
    {
        const auto site = session.target();
        if (!site)
            return fail(site);
        const auto id = pushFile(**site, QString::fromStdString(m_file), QString::fromStdString(m_name), session.context());
        if (!id)
            return fail(id);
        return Answer{u"%1 is at %2 as image %3."_s.arg(QString::fromStdString(m_file), session.options().cloud, *id), {{u"image_id"_s, *id}}};
    }

private:
    std::string m_file, m_name;
};

}  // namespace

std::unique_ptr<Verb> makePushVerb() { return std::make_unique<PushVerb>(); }

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/either.h"
#include "app/tresccac/output/details.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class ShowVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("ID", m_word, "Name, id or beginning of the id (4 characters or more) of an instance or image")->required()->type_name("");
        m_kinds.declare(app);
        app.footer("Examples:\n"
                   "  tresccac show web-1\n"
                   "  tresccac show --image web-1                         # the package, where the instance has that name too\n"
                   "  tresccac --cloud factory --json show web-1");
    }

    Result<Answer> run(Session &session) override
    {
        const auto site = session.target();
        if (!site)
            return fail(site);
        const QString word = QString::fromStdString(m_word);
        const QString name = session.options().cloud;
        const auto instances = (*site)->instances(session.context());
        const auto images = instances ? (*site)->images(session.context()) : fail(instances);
        const auto found = images ? pickEither(*instances, *images, word, m_kinds, name) : fail(images);
        if (!found)
            return fail(found);
        if (found->instance)
            return Answer{detailsOf(*found->instance, session.palette()), {{u"site"_s, name}, {u"instance"_s, toJson(*found->instance)}}};
        return Answer{detailsOf(*found->image), {{u"site"_s, name}, {u"image"_s, toJson(*found->image)}}};
    }

private:
    std::string m_word;
    KindWords m_kinds;
};

}  // namespace

std::unique_ptr<Verb> makeShowVerb() { return std::make_unique<ShowVerb>(); }

}  // namespace trescca

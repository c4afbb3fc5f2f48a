// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
        app.footer("Examples:\n"
                   "  tresccac show web-1\n"
                   "  tresccac --cloud factory --json show web-1");
    }

    Result<Answer> run(Session &session) override
    {
        const auto site = session.target();
        if (!site)
            return fail(site);
        const QString word = QString::fromStdString(m_word);
        const QString name = session.options().cloud;
        const auto instance = findInstance(**site, word, session.context());
        if (instance)
            return Answer{detailsOf(*instance, session.palette()), {{u"site"_s, name}, {u"instance"_s, toJson(*instance)}}};
        if (instance.error().kind != Kind::NotFound)
            return fail(instance);
        const auto image = findImage(**site, word, session.context());
        if (image)
            return Answer{detailsOf(*image), {{u"site"_s, name}, {u"image"_s, toJson(*image)}}};
        if (image.error().kind != Kind::NotFound)
            return fail(image);
        return std::unexpected(nothingNamed(word, name));
    }

private:
    std::string m_word;
};

}  // namespace

std::unique_ptr<Verb> makeShowVerb() { return std::make_unique<ShowVerb>(); }

}  // namespace trescca

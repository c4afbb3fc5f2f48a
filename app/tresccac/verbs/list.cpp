// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/details.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class ListVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.footer("Examples:\n"
                   "  tresccac list\n"
                   "  tresccac --cloud factory list\n"
                   "  tresccac --cloud factory --json list");
    }

    Result<Answer> run(Session &session) override
    {
        const auto site = session.target();
        if (!site)
            return fail(site);
        const auto instances = (*site)->instances(session.context());
        if (!instances)
            return fail(instances);
        const auto images = (*site)->images(session.context());
        if (!images)
            return fail(images);
        QJsonArray instanceList;
        for (const Instance &instance : *instances)
            instanceList.append(toJson(instance));
        QJsonArray imageList;
        for (const Image &image : *images)
            imageList.append(toJson(image));
        const QString name = session.options().cloud;
        return Answer{instanceTable(*instances, name, session.palette()) + u"\n\n"_s + imageTable(*images, name),
            {{u"site"_s, name}, {u"instances"_s, instanceList}, {u"images"_s, imageList}}};
    }
};

}  // namespace

std::unique_ptr<Verb> makeListVerb() { return std::make_unique<ListVerb>(); }

}  // namespace trescca

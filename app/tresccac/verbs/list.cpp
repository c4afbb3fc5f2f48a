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

QString instanceTable(const QList<Instance> &instances, const QString &site)
{
    if (instances.isEmpty())
        return u"No instances at %1."_s.arg(site);
    QList<QStringList> rows{{u"INSTANCE"_s, u"NAME"_s, u"STATE"_s, u"MEMORY"_s, u"VCPUS"_s, u"ADDRESSES"_s}};
    for (const Instance &instance : instances)
        rows.append({instance.id, instance.name, instance.task.isEmpty() ? stateName(instance.state) : instance.task, sizeText(instance.memory),
            QString::number(instance.vcpus), instance.addresses.join(u' ')});
    QString text = table(rows);
    for (const Instance &instance : instances)
        if (!instance.fault.isEmpty())
            text += u"\n%1: %2"_s.arg(instance.name, instance.fault);
    return text;
}

QString imageKind(const Image &image) { return image.isPackage() ? u"package"_s : image.isBase() ? u"base"_s : image.diskFormat; }

QString imageTable(const QList<Image> &images, const QString &site)
{
    if (images.isEmpty())
        return u"No images at %1."_s.arg(site);
    QList<QStringList> rows{{u"IMAGE"_s, u"NAME"_s, u"STATUS"_s, u"KIND"_s, u"SIZE"_s}};
    for (const Image &image : images)
        rows.append({image.id, image.name, statusName(image.status), imageKind(image), sizeText(image.size)});
    return table(rows);
}

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
        return Answer{instanceTable(*instances, name) + u"\n\n"_s + imageTable(*images, name),
            {{u"site"_s, name}, {u"instances"_s, instanceList}, {u"images"_s, imageList}}};
    }
};

}  // namespace

std::unique_ptr<Verb> makeListVerb() { return std::make_unique<ListVerb>(); }

}  // namespace trescca

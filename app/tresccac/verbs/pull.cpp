// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/base/targetfile.h"
#include "core/import/imagefile.h"
#include "core/site/imagecopy.h"
#include "core/site/imageuse.h"
#include "core/site/storecheck.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class PullVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("IMAGE", m_image, "Name, id or beginning of the id (4 characters or more) of the image")->required()->type_name("");
        app.add_option("--source", m_source, "Site that has it (default: --cloud, else local)")->type_name("SITE");
        app.add_option("--dest", m_destination, "Site that gets it")->type_name("SITE");
        auto *file = app.add_option("-o,--output", m_file, "Into a file instead of a site; in a folder it gets the image's name")
                         ->type_name("FILE")
                         ->excludes("--dest");
        app.add_flag("--force", m_force, "Replace the file if it is there")->needs(file);
        declareDryRun(app, m_dryRun);
        app.footer("A package's base image goes along where the destination lacks it.\n"
                   "What the project has at the destination already, byte for byte and under that name, is not sent again.\n\n"
                   "Examples:\n"
                   "  tresccac pull web-1 --source factory --dest local\n"
                   "  tresccac pull web-1 --source factory -o web-1.zip   # then: tresccac verify web-1.zip");
    }

    Result<Answer> run(Session &session) override
    {
        if (m_file.empty() && m_destination.empty())
            return fail(Kind::InvalidInput, u"Say where the image shall go: --dest SITE or --output FILE."_s);
        const QString from = m_source.empty() ? session.options().cloud : QString::fromStdString(m_source);
        if (m_file.empty() && from.toStdString() == m_destination)
            return fail(Kind::InvalidInput,
                u"Source and destination are both %1. Say with --dest where the image is to go, or with --source where it is."_s.arg(from));
        const auto source = session.site(from);
        if (!source)
            return fail(source);
        const auto image = findImage(**source, QString::fromStdString(m_image), session.context());
        if (!image)
            return fail(image);
        if (const auto active = mustBeActive(*image); !active)
            return fail(active);
        return m_file.empty() ? toSite(session, **source, *image) : toFile(session, **source, *image);
    }

private:
    [[nodiscard]] Answer foretell(const Image &image, const QString &where, QJsonObject json) const
    {
        json[u"name"] = image.name;
        json[u"size"] = static_cast<double>(image.size);
        return dryAnswer(u"%1 (%2, %3) would be brought to %4."_s.arg(image.name, image.id, sizeText(image.size), where), json);
    }

    Result<Answer> toFile(Session &session, Site &source, const Image &image) const
    {
        auto path = targetFile(QString::fromStdString(m_file), image.name, m_force);
        if (!path && path.error().kind == Kind::Conflict)
            path.error().what += u" Give another name, or --force to replace it."_s;
        if (!path)
            return fail(path);
        if (m_dryRun)
            return foretell(image, *path, {{u"path"_s, *path}});
        const auto written = downloadImageFile(source, image, *path, throttleOf(session.options().bytesPerSecond), session.context());
        if (!written)
            return fail(written);
        return Answer{
            u"%1 is in %2."_s.arg(image.name, *path), {{u"name"_s, image.name}, {u"path"_s, *path}, {u"size"_s, static_cast<double>(image.size)}}};
    }

    Result<Answer> toSite(Session &session, Site &source, const Image &image) const
    {
        const QString to = QString::fromStdString(m_destination);
        const auto destination = session.site(to);
        if (!destination)
            return fail(destination);
        if (const auto fits = checkStore(**destination, image.size, session.context()); !fits)
            return fail(fits);
        if (m_dryRun)
            return foretell(image, to, {{u"site"_s, to}});
        const CopyLimits limits{throttleOf(session.options().bytesPerSecond)};
        const auto copy = copyWithBases(source, image.id, **destination, limits, session.context());
        if (!copy)
            return fail(copy);
        const QString told = copy->wasThere ? u"%1 is at %2 already, as %3. Nothing was sent."_s : u"%1 is at %2 as %3."_s;
        const QString along = copy->bases.isEmpty() ? QString() : u" With it went what it builds on: %1."_s.arg(copy->bases.join(u", "_s));
        return Answer{told.arg(image.name, to, copy->id) + along,
            {{u"name"_s, image.name}, {u"site"_s, to}, {u"image_id"_s, copy->id}, {u"size"_s, static_cast<double>(image.size)},
                {u"sent"_s, !copy->wasThere}, {u"bases_sent"_s, QJsonArray::fromStringList(copy->bases)}}};
    }

    std::string m_image, m_source, m_destination, m_file;
    bool m_force = false, m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makePullVerb() { return std::make_unique<PullVerb>(); }

}  // namespace trescca

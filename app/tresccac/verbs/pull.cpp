// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

#include "app/tresccac/targetfile.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class PullVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("IMAGE", m_image, "Name or id of the image")->required()->type_name("");
        app.add_option("--source", m_source, "Site that has it (default: --cloud, else local)")->type_name("SITE");
        app.add_option("--dest", m_destination, "Site that gets it")->type_name("SITE");
        auto *file = app.add_option("-o,--output", m_file, "Into a file instead of a site; in a folder it gets the image's name")
                         ->type_name("FILE")
                         ->excludes("--dest");
        app.add_flag("--force", m_force, "Replace the file if it is there")->needs(file);
        app.footer("Examples:\n"
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
        return m_file.empty() ? toSite(session, **source, *image) : toFile(session, **source, *image);
    }

private:
    Result<Answer> toFile(Session &session, Site &source, const Image &image) const
    {
        const auto path = targetFile(QString::fromStdString(m_file), image.name, m_force);
        if (!path)
            return fail(path);
        auto file = FileSink::create(*path, true);
        if (!file)
            return fail(file);
        if (const auto copied = source.download(image.id, **file, session.context()); !copied)
            return fail(copied);
        if (const auto finished = (*file)->finish(); !finished)
            return fail(finished);
        return Answer{u"%1 is in %2."_s.arg(image.name, *path), {{u"path"_s, *path}, {u"size"_s, static_cast<double>(image.size)}}};
    }

    /// The destination fetches by itself where it can; otherwise the bytes go through here.
    Result<Answer> toSite(Session &session, Site &source, const Image &image) const
    {
        const auto destination = session.site(QString::fromStdString(m_destination));
        if (!destination)
            return fail(destination);
        auto id = (*destination)->pull(source, image.id, session.context());
        if (!id && id.error().kind == Kind::Unsupported)
            id = relay(session, source, image, **destination);
        if (!id)
            return fail(id);
        return Answer{u"%1 is at %2 as %3."_s.arg(image.name, QString::fromStdString(m_destination), *id), {{u"image_id"_s, *id}}};
    }

    static Result<QString> relay(Session &session, Site &source, const Image &image, Site &destination)
    {
        Image spec = image;
        spec.id.clear();
        auto upload = destination.upload(spec, image.size, session.context());
        if (!upload)
            return fail(upload);
        if (const auto copied = source.download(image.id, **upload, session.context()); !copied)
            return fail(copied);
        if (const auto finished = (*upload)->finish(); !finished)
            return fail(finished);
        return (*upload)->imageId();
    }

    std::string m_image, m_source, m_destination, m_file;
    bool m_force = false;
};

}  // namespace

std::unique_ptr<Verb> makePullVerb() { return std::make_unique<PullVerb>(); }

}  // namespace trescca

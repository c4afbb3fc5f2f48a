// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/imagefile.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class PushVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("FILE", m_file, "A VM package, or a disk image (qcow2, raw)")->required()->type_name("");
        app.add_option("--name", m_name, "Name of the image (default: the file's)");
        app.add_flag("--base", m_base, "Note its content's digest, by which packages find their base in any cloud (reads it all first)");
        app.add_flag("--no-verify", m_noVerify, "Look at a package's structure only, do not compare its digests first");
        app.footer("Examples:\n"
                   "  tresccac --cloud factory push web-1.zip             # then: tresccac --cloud factory restore web-1.zip\n"
                   "  tresccac push debian.qcow2 --name debian");
    }

    Result<Answer> run(Session &session) override
    {
        // What is wrong with the file is told before anybody is asked over the network.
        auto file = readImageFile(QString::fromStdString(m_file), QString::fromStdString(m_name));
        if (!file)
            return fail(file);
        if (const auto sound = verify(session, *file); !sound)
            return fail(sound);
        if (const auto described = m_base ? describeBase(*file, session.context()) : Result<void>(); !described)
            return fail(described);
        const auto site = session.target();
        if (!site)
            return fail(site);
        const auto id = uploadImageFile(**site, *file, session.context());
        if (!id)
            return fail(id);
        return Answer{u"%1 is at %2 as image %3."_s.arg(file->path, session.options().cloud, *id),
            {{u"image_id"_s, *id}, {u"name"_s, file->spec.name}, {u"size"_s, static_cast<double>(file->spec.size)}}};
    }

private:
    /// A package whose digests are wrong cannot be restored anywhere: uploading it would only cost time.
    [[nodiscard]] Result<void> verify(const Session &session, const ImageFile &file) const
    {
        if (m_noVerify || !file.spec.isPackage())
            return {};
        const auto package = openPackage(file.path);
        if (!package)
            return fail(package);
        return verifyPackage(**package, file.path, session.context());
    }

    std::string m_file, m_name;
    bool m_base = false;
    bool m_noVerify = false;
};

}  // namespace

std::unique_ptr<Verb> makePushVerb() { return std::make_unique<PushVerb>(); }

}  // namespace trescca

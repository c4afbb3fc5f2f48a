// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/packagetrust.h"
#include "app/tresccac/session.h"
#include "app/tresccac/values.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/import/sameimage.h"
#include "core/site/storecheck.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class PushVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("FILE", m_file, "A VM package, or a disk image: qcow2, raw, VMDK, VHD, VHDX, VDI, compressed or in a tar archive or OVA")
            ->required()
            ->type_name("");
        app.add_option("--name", m_name, "Name of the image (default: the file's, for a disk without its endings)")->check(notEmpty());
        app.add_flag("--base", m_base, "Note its content's digest, by which packages find their base in any cloud (reads it all first)");
        app.add_flag("--no-verify", m_noVerify, "Look at a package's structure only, do not compare its digests first");
        app.add_flag("--no-reuse", m_noReuse, "Upload also what an image of the project at the site has byte for byte");
        declareDryRun(app, m_dryRun);
        app.footer("What a file is, its content tells. A disk image that is packed is unpacked, one of another format is made qcow2, in\n"
                   "$XDG_CACHE_HOME/trescca/import; one that refers to other files is refused.\n"
                   "Where the project has an image with this very content already, that one is told and nothing is sent, whatever it is\n"
                   "called; with --name, only if it has that name.\n\n"
                   "Examples:\n"
                   "  tresccac --cloud factory push web-1.zip             # then: tresccac --cloud factory restore web-1.zip\n"
                   "  tresccac push debian.qcow2.xz --name debian");
    }

    Result<Answer> run(Session &session) override
    {
        // What is wrong with the file, or with the words, is told before long work and before anybody is asked over the network.
        auto file = readImageFile(QString::fromStdString(m_file), QString::fromStdString(m_name));
        if (!file)
            return fail(file);
        const auto site = session.target();
        if (!site)
            return fail(site);
        if (const auto sound = verify(session, *file); !sound)
            return fail(sound);
        if (m_dryRun)
            return foretell(session, **site, *file);
        if (const auto imported = importImageFile(*file, {}, session.context()); !imported)
            return fail(imported);
        if (const auto described = m_base ? describeBase(*file, session.context()) : Result<void>(); !described)
            return fail(described);
        const auto same = present(session, **site, *file);
        if (!same)
            return fail(same);
        if (*same)
            return answer(session, *file, (*same)->name, (*same)->id, false);
        if (const auto fits = checkStore(**site, file->spec.size, session.context()); !fits)
            return fail(fits);
        const auto id = uploadImageFile(**site, *file, throttleOf(session.options().bytesPerSecond), session.context());
        if (!id)
            return fail(id);
        return answer(session, *file, file->spec.name, *id, true);
    }

private:
    static QString formatOf(const ImageFile &file) { return file.spec.isPackage() ? u"package"_s : file.spec.diskFormat; }

    [[nodiscard]] Result<std::optional<Image>> present(const Session &session, Site &site, const ImageFile &file) const
    {
        return m_noReuse ? Result<std::optional<Image>>() : findSameImage(site, file, QString::fromStdString(m_name), session.context());
    }

    [[nodiscard]] Answer answer(const Session &session, const ImageFile &file, const QString &name, const QString &id, bool uploaded) const
    {
        const QString told = uploaded ? u"%1 is at %2 as the image %3 (%4)."_s : u"%1 is at %2 already, as the image %3 (%4). Nothing was sent."_s;
        return {told.arg(QString::fromStdString(m_file), session.options().cloud, name, id),
            {{u"image_id"_s, id}, {u"name"_s, name}, {u"size"_s, static_cast<double>(file.spec.size)}, {u"disk_format"_s, formatOf(file)},
                {u"uploaded"_s, uploaded}}};
    }

    [[nodiscard]] Result<Answer> foretell(const Session &session, Site &site, const ImageFile &file) const
    {
        // What has to be unpacked first, or read for its digest, is not known yet.
        const auto same = file.toImport || m_base ? Result<std::optional<Image>>() : present(session, site, file);
        if (!same)
            return fail(same);
        if (*same)
            return dryAnswer(u"%1 is at %2 already, as the image %3 (%4): nothing would be sent."_s.arg(
                                 file.path, session.options().cloud, (*same)->name, (*same)->id),
                {{u"image_id"_s, (*same)->id}, {u"name"_s, (*same)->name}, {u"size"_s, static_cast<double>(file.spec.size)},
                    {u"disk_format"_s, formatOf(file)}});
        if (const auto fits = checkStore(site, file.toImport ? 1 : file.spec.size, session.context()); !fits)
            return fail(fits);
        const QString unread =
            file.toImport ? u" It was not read to its end for this: what is wrong further inside shows when it is unpacked."_s : QString();
        const QString how = file.spec.isPackage() ? u"a VM package"_s
            : file.toImport                       ? u"a disk image, after unpacking or converting it"_s
                                                  : u"a disk image (%1)"_s.arg(file.spec.diskFormat);
        return dryAnswer(
            u"%1 (%2) would become the image %3 at %4: %5."_s.arg(file.path, sizeText(file.spec.size), file.spec.name, session.options().cloud, how)
                + unread,
            {{u"name"_s, file.spec.name}, {u"size"_s, static_cast<double>(file.spec.size)},
                {u"disk_format"_s, file.toImport ? QString() : formatOf(file)}});
    }

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
    bool m_noReuse = false;
    bool m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makePushVerb() { return std::make_unique<PushVerb>(); }

}  // namespace trescca

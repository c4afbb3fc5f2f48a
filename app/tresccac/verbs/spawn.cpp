// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/imagefile.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/base/shellword.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class SpawnVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("IMAGE", m_image, "A disk image's file, or the name or id of an image at the site")->required()->type_name("");
        app.add_option("--name", m_name, "Name of the instance")->required();
        app.add_option("--memory", m_memory, "Memory: bytes, or with a unit as in 512M, 2G (default: 512M)")
            ->transform(CLI::AsSizeValue(false).description(""))
            ->type_name("SIZE");
        app.add_option("--vcpus", m_vcpus, "Number of processors")->check(CLI::Range(1, 1024).description(""))->type_name("N")->capture_default_str();
        app.add_option("--flavor", m_flavor, "Flavor at a cloud (default: the smallest that fits)");
        app.add_option("--network", m_network, "Network it joins");
        app.add_option("--kernel", m_kernel, "Boot this kernel directly: a file here, or at a cloud an image's id");
        app.add_option("--initrd", m_ramdisk, "Its initial ram disk, likewise")->needs("--kernel");
        app.add_option("--append", m_commandLine, "Its command line")->needs("--kernel");
        app.footer("Examples:\n"
                   "  tresccac spawn debian.qcow2 --name web-1 --memory 2G --vcpus 2\n"
                   "  tresccac --cloud factory spawn debian-13 --name web-1 --flavor m1.small");
    }

    Result<Answer> run(Session &session) override
    {
        const auto image = readImage();
        if (!image)
            return fail(image);
        const auto site = session.target();
        if (!site)
            return fail(site);
        SpawnRequest request = this->request();
        std::uint64_t disk = *image ? (*image)->spec.virtualSize : 0;
        if (!*image) {
            const auto found = findImage(**site, QString::fromStdString(m_image), session.context());
            if (!found)
                return fail(found);
            request.imageId = found->id;
            disk = std::max(found->virtualSize, found->size);
        }
        if (const auto possible = checkRoom(**site, request, disk, session.context()); !possible)
            return fail(possible);
        const auto instance = *image ? uploadAndSpawn(**site, **image, request, session.context()) : (*site)->spawn(request, session.context());
        if (!instance)
            return fail(instance);
        return Answer{u"%1 is %2 as %3."_s.arg(instance->name, stateName(instance->state), instance->id), toJson(*instance)};
    }

private:
    /// The image where it is a file here; nothing where it is to be found at the site.
    [[nodiscard]] Result<std::optional<ImageFile>> readImage() const
    {
        const QString word = QString::fromStdString(m_image);
        const bool path = QFileInfo::exists(word) || word.startsWith(u'/') || word.startsWith(u"./") || word.startsWith(u"../");
        if (!path)
            return std::nullopt;
        auto file = readImageFile(word, {});
        if (!file)
            return fail(file);
        if (file->spec.isPackage())
            return fail(Kind::InvalidInput,
                u"%1 is a VM package, which goes on where it stopped: `tresccac push` it, then `tresccac restore` it."_s.arg(word));
        return std::move(*file);
    }

    [[nodiscard]] SpawnRequest request() const
    {
        SpawnRequest request;
        request.name = QString::fromStdString(m_name);
        request.memory = m_memory;
        request.vcpus = m_vcpus;
        request.flavor = QString::fromStdString(m_flavor);
        request.network = QString::fromStdString(m_network);
        request.kernel = fileOrId(m_kernel);
        request.ramdisk = fileOrId(m_ramdisk);
        request.commandLine = QString::fromStdString(m_commandLine);
        return request;
    }

    static QString fileOrId(const std::string &word)
    {
        const QFileInfo file(QString::fromStdString(word));
        return file.isFile() ? file.absoluteFilePath() : QString::fromStdString(word);
    }

    /// All that can be known before the image is on its way, which may take long.
    static Result<void> checkRoom(Site &site, const SpawnRequest &request, std::uint64_t disk, const Context &context)
    {
        if (const auto possible = site.checkSpawn(request, disk, context); !possible)
            return possible;
        const auto facts = site.facts(context);
        if (!facts)
            return fail(facts);
        if (facts->freeMemory && *facts->freeMemory < request.memory)
            return fail(Kind::NoRoom,
                u"%1 has %2 of memory left, %3 is to get %4. Give less with --memory, or free some there."_s.arg(
                    site.endpoint().name, sizeText(*facts->freeMemory), request.name, sizeText(request.memory)));
        return {};
    }

    /// What was uploaded for an instance that then could not be started is of no use to anybody.
    static Result<Instance> uploadAndSpawn(Site &site, const ImageFile &file, SpawnRequest request, const Context &context)
    {
        const auto id = uploadImageFile(site, file, context);
        if (!id)
            return fail(id);
        request.imageId = *id;
        auto instance = site.spawn(request, context);
        if (instance)
            return instance;
        // Of a site that fell silent nobody knows whether it has started the instance: then the image may be in use.
        const bool silent = instance.error().kind == Kind::Unreachable;
        const auto removed = silent ? fail(instance) : site.removeImage(*id, {});
        if (!removed && removed.error().kind != Kind::NotFound)
            instance.error().what += u" The uploaded image is still at %1: `tresccac --cloud %2 delete %3` removes it."_s.arg(
                site.endpoint().name, shellWord(site.endpoint().name), *id);
        return instance;
    }

    std::string m_image, m_name, m_flavor, m_network, m_kernel, m_ramdisk, m_commandLine;
    std::uint64_t m_memory = 512ULL << 20U;
    int m_vcpus = 1;
};

}  // namespace

std::unique_ptr<Verb> makeSpawnVerb() { return std::make_unique<SpawnVerb>(); }

}  // namespace trescca

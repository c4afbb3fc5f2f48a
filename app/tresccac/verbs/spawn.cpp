// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/values.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/base/shellword.h"
#include "core/import/guestaccess.h"
#include "core/import/imagefile.h"
#include "core/import/spawning.h"
#include "core/libvirt/packagemanifest.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class SpawnVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        constexpr std::uint64_t leastMemory = 16ULL << 20U;
        constexpr std::uint64_t mostMemory = 1ULL << 50U;
        app.add_option("IMAGE", m_image, "A disk image's file (as of push), or the name or id of an image at the site")->required()->type_name("");
        app.add_option("--name", m_name, "Name of the instance (default: as the image, with a number where that is taken)")->check(notEmpty());
        app.add_option("--memory", m_memory, "Memory: bytes, or with a unit as in 512M, 2G (default: what an OVF says, else 512M)")
            ->transform(aSize(leastMemory, mostMemory))
            ->type_name("SIZE");
        app.add_option("--vcpus", m_vcpus, "Number of processors (default: what an OVF says, else 1)")->check(aNumber(1, 1024))->type_name("N");
        app.add_option("--flavor", m_flavor, "Flavor at a cloud (default: the smallest that fits)");
        app.add_option("--network", m_network, "Network it joins; none: it gets no network card");
        app.add_option("--user-data", m_userData, "For cloud-init in the guest: a #cloud-config, a script, ...; at most 64 KiB")
            ->type_name("FILE")
            ->check(notEmpty());
        app.add_option("--ssh-key", m_keys, "Let this public key in, by cloud-init; may be given several times")
            ->type_name("FILE")
            ->allow_extra_args(false);
        app.add_flag("--own-ssh-keys", m_ownKeys, "Let all public keys in ~/.ssh in");
        app.add_option("--kernel", m_kernel, "Boot this kernel directly: a file here, or at a cloud an image's id")->type_name("FILE");
        app.add_option("--initrd", m_ramdisk, "Its initial ram disk, likewise")->needs("--kernel")->type_name("FILE");
        app.add_option("--append", m_commandLine, "Its command line")->needs("--kernel");
        app.add_flag("--no-reuse", m_noReuse, "Upload also what an image of the project at the site has byte for byte");
        declareDryRun(app, m_dryRun);
        app.footer("A file becomes an image of the site, called as the file without its endings. It stays when the instance is deleted: `tresccac\n"
                   "delete IMAGE` removes it. Where the project has an image with this very content already, from an earlier spawn or push, that\n"
                   "one is used, whatever it is called, and nothing is sent.\n\n"
                   "Examples:\n"
                   "  tresccac spawn debian-13.qcow2.xz --memory 2G --vcpus 2 --own-ssh-keys\n"
                   "  tresccac spawn appliance.ova\n"
                   "  tresccac --cloud factory spawn debian-13 --name web-1 --flavor m1.small --user-data web.yaml");
    }

    Result<Answer> run(Session &session) override
    {
        auto file = readImage();
        if (!file)
            return fail(file);
        auto request = this->request();
        if (!request)
            return fail(request);
        const auto site = session.target();
        if (!site)
            return fail(site);
        const Spawning::Given given{
            !m_name.empty(), m_memory.has_value(), m_vcpus.has_value(), !m_noReuse, throttleOf(session.options().bytesPerSecond)};
        Spawning spawning(**site, *request, given, session.context());
        const auto ready = *file ? spawning.takeFile(**file, !m_dryRun)
                                 : imageThere(**site, session.context()).and_then([&](const Image &image) { return spawning.takeImage(image); });
        if (!ready)
            return fail(ready);
        const SpawnRequest &asked = spawning.request();
        if (const auto fits = m_dryRun ? spawning.prepare() : Result<void>(); !fits)
            return fail(fits);
        if (m_dryRun)
            return dryAnswer(
                u"%1 would be started at %2 with %3%4."_s.arg(asked.name, session.options().cloud, sizeToBe(session, asked, spawning.flavor()),
                    *file && (*file)->toImport ? u", if nothing in %1 says otherwise"_s.arg((*file)->path) : QString()),
                {{u"name"_s, asked.name}, {u"memory"_s, static_cast<double>(asked.memory)}, {u"vcpus"_s, asked.vcpus}});
        const auto instance = spawning.run();
        if (!instance)
            return fail(instance);
        QJsonObject json = toJson(*instance);
        json.insert(u"image_id"_s, asked.imageId);
        json.insert(u"uploaded"_s, spawning.hasUploaded());
        const QString notes = nameNote(*instance) + sizeNote(*instance, asked) + imageNote(spawning.reused());
        return Answer{u"%1 is %2 as %3.%4"_s.arg(instance->name, stateName(instance->state), instance->id, notes), json};
    }

private:
    /// A host gives what is asked for; a cloud and a tresccad have flavors, which are chosen by it.
    static QString sizeToBe(Session &session, const SpawnRequest &asked, const QString &flavor)
    {
        if (!flavor.isEmpty())
            return u"the flavor %1"_s.arg(flavor);
        const QString size = u"%1 of memory and %2"_s.arg(memoryText(asked.memory), counted(asked.vcpus, u"processor"_s));
        const auto places = session.places();
        if (places && (*places)->kind(session.options().cloud).value_or(QString()) == u"libvirt")
            return size;
        return asked.flavor.isEmpty() ? u"the smallest flavor that has %1 or more"_s.arg(size) : u"the flavor %1"_s.arg(asked.flavor);
    }

    [[nodiscard]] QString nameNote(const Instance &got) const
    {
        const QString asked = QString::fromStdString(m_name);
        return asked.isEmpty() || got.name == asked ? QString() : u" Its host cannot hold the name %1 as it is."_s.arg(asked);
    }

    /// A cloud gives what its flavor has, which may be far more than was asked for.
    static QString sizeNote(const Instance &got, const SpawnRequest &asked)
    {
        if (got.memory == asked.memory && got.vcpus == asked.vcpus)
            return {};
        return u" Its flavor gives it %1 of memory and %2."_s.arg(memoryText(got.memory), counted(got.vcpus, u"processor"_s));
    }

    static QString imageNote(const std::optional<Image> &reused)
    {
        return reused ? u" Nothing was sent: its file was there already, as the image %1 (%2)."_s.arg(reused->name, reused->id) : QString();
    }

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
            return refusePackage(word);
        return std::move(*file);
    }

    static std::unexpected<Error> refusePackage(const QString &path)
    {
        const auto package = openPackage(path);
        if (!package)
            return fail(package);
        const Manifest &manifest = (*package)->manifest();
        if (!manifest.hasSnapshot)
            return fail(Kind::Unsupported,
                u"%1 is a VM package without a snapshot. %2"_s.arg(path, wayWithoutSnapshot(manifest, (*package)->isReferenceForm())));
        return fail(Kind::InvalidInput,
            u"%1 is a VM package, which goes on where it stopped: `tresccac push` it, then `tresccac restore` it. `tresccac unpack` takes its disk out."_s
                .arg(path));
    }

    [[nodiscard]] Result<Image> imageThere(Site &site, const Context &context) const
    {
        const QString word = QString::fromStdString(m_image);
        auto found = findImage(site, word, context);
        if (!found && found.error().kind == Kind::NotFound)
            found.error().what = u"There is no file \"%1\" here, and no image of that name at %2. `tresccac --cloud %3 list` shows its images."_s.arg(
                word, site.endpoint().name, shellWord(site.endpoint().name));
        return found;
    }

    [[nodiscard]] Result<SpawnRequest> request() const
    {
        SpawnRequest request;
        request.name = QString::fromStdString(m_name);
        request.memory = m_memory.value_or(request.memory);
        request.vcpus = m_vcpus.value_or(request.vcpus);
        request.flavor = QString::fromStdString(m_flavor);
        request.card = m_network != "none";
        request.network = request.card ? QString::fromStdString(m_network) : QString();
        request.kernel = fileOrId(m_kernel);
        request.ramdisk = fileOrId(m_ramdisk);
        request.commandLine = QString::fromStdString(m_commandLine);
        const auto keys = publicKeys();
        const auto data = keys ? readUserData(QString::fromStdString(m_userData)) : fail(keys);
        if (!data)
            return fail(data);
        request.userData = *data;
        request.publicKeys = *keys;
        return request;
    }

    [[nodiscard]] Result<QStringList> publicKeys() const
    {
        QStringList files;
        for (const std::string &file : m_keys)
            files.append(QString::fromStdString(file));
        const auto own = m_ownKeys ? ownPublicKeyFiles() : QStringList();
        return own ? publicKeysOf(files + *own) : own;
    }

    static QString fileOrId(const std::string &word)
    {
        const QFileInfo file(QString::fromStdString(word));
        return file.isFile() ? file.absoluteFilePath() : QString::fromStdString(word);
    }

    std::string m_image, m_name, m_flavor, m_network, m_userData, m_kernel, m_ramdisk, m_commandLine;
    std::vector<std::string> m_keys;
    std::optional<std::uint64_t> m_memory;
    std::optional<int> m_vcpus;
    bool m_ownKeys = false, m_noReuse = false, m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeSpawnVerb() { return std::make_unique<SpawnVerb>(); }

}  // namespace trescca

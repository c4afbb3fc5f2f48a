// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

#include "app/tresccac/imagefile.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class SpawnVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("IMAGE", m_image, "A disk image's file, or the name or id of an image at the site")->required();
        app.add_option("--name", m_name, "Name of the instance")->required();
        app.add_option("--memory", m_memory, "Memory: bytes, or with a unit as in 512M, 2G")->transform(CLI::AsSizeValue(false))->capture_default_str();
        app.add_option("--vcpus", m_vcpus, "Number of processors")->check(CLI::Range(1, 1024))->capture_default_str();
        app.add_option("--flavor", m_flavor, "Flavor at a cloud");
        app.add_option("--network", m_network, "Network it joins");
        app.add_option("--kernel", m_kernel, "Boot this kernel directly");
        app.add_option("--initrd", m_ramdisk, "Its initial ram disk");
        app.add_option("--append", m_commandLine, "Its command line");
    }

    Result<Answer> run(Session &session) override
    {
        const auto site = session.target();
        if (!site)
            return fail(site);
        const auto image = imageAtSite(session, **site);
        if (!image)
            return fail(image);
        SpawnRequest request;
        request.name = QString::fromStdString(m_name);
        request.imageId = *image;
        request.memory = m_memory;
        request.vcpus = m_vcpus;
        request.flavor = QString::fromStdString(m_flavor);
        request.network = QString::fromStdString(m_network);
        request.kernel = absolute(m_kernel);
        request.ramdisk = absolute(m_ramdisk);
        request.commandLine = QString::fromStdString(m_commandLine);
        const auto instance = (*site)->spawn(request, session.context());
        if (!instance)
            return fail(instance);
        return Answer{u"%1 is %2 as %3."_s.arg(instance->name, stateName(instance->state), instance->id), toJson(*instance)};
    }

private:
    static QString absolute(const std::string &path)
    {
        return path.empty() ? QString() : QFileInfo(QString::fromStdString(path)).absoluteFilePath();
    }

    Result<QString> imageAtSite(Session &session, Site &site) const
    {
        const QString word = QString::fromStdString(m_image);
        if (QFileInfo(word).isFile())
            return pushFile(site, word, {}, session.context());
        const auto image = findImage(site, word, session.context());
        if (!image)
            return fail(image);
        return image->id;
    }

    std::string m_image, m_name, m_flavor, m_network, m_kernel, m_ramdisk, m_commandLine;
    std::uint64_t m_memory = 512ULL << 20U;
    int m_vcpus = 1;
};

}  // namespace

std::unique_ptr<Verb> makeSpawnVerb() { return std::make_unique<SpawnVerb>(); }

}  // namespace trescca

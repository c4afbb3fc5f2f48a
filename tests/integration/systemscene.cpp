// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/systemscene.h"
#include "tests/integration/guestcommandline.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace trescca {

SystemScene::~SystemScene() { removeAll(); }

QString SystemScene::setUp()
{
    if (qEnvironmentVariable("TRESCCA_SYSTEM_HOST").isEmpty())
        return u"TRESCCA_SYSTEM_HOST is not set; run this by installer/lib/with-system-host."_s;
    auto site = openAgain(u"system"_s, path(u"site"_s));
    // QEMU may run as another user, who has to get at the site's files.
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    if (!site)
        return faultOf(site);
    m_site = std::move(*site);
    return {};
}

Result<std::unique_ptr<LibvirtSite>> SystemScene::openAgain(const QString &name, const QString &folder) const
{
    return LibvirtSite::open(TwoSites::endpointOf(name, qEnvironmentVariable("TRESCCA_SYSTEM_HOST"), folder));
}

Result<Instance> SystemScene::spawn(const QString &name, const QString &network, const QString &words)
{
    const QString guest = qEnvironmentVariable("TRESCCA_GUEST");
    const QString commandLine = guestCommandLine(guest);
    if (commandLine.isEmpty())
        return fail(Kind::NotFound, u"There is no guest in "_s + guest);
    if (m_base.isEmpty()) {
        Image spec;
        spec.name = u"counter-base"_s;
        spec.diskFormat = u"qcow2"_s;
        const auto base = TwoSites::uploadFile(*m_site, guest + u"/base.qcow2"_s, spec);
        if (!base)
            return fail(base);
        m_base = *base;
    }
    SpawnRequest request;
    request.name = name;
    request.imageId = m_base;
    request.memory = 128U << 20U;
    request.kernel = guest + u"/vmlinuz"_s;
    request.ramdisk = guest + u"/initrd-net.img"_s;
    request.commandLine = commandLine + u' ' + words;
    request.network = network;
    return m_site->spawn(request, {});
}

QString SystemScene::run(const QString &program, const QStringList &words, QByteArray *out)
{
    QProcess process;
    process.start(program, words);
    const bool done = process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (out)
        *out = process.readAllStandardOutput();
    return done ? QString() : program + u": "_s + QString::fromUtf8(process.readAllStandardError()) + process.errorString();
}

QString SystemScene::virsh(const QStringList &words, QByteArray *out)
{
    return run(u"virsh"_s, QStringList{u"-q"_s, u"-c"_s, qEnvironmentVariable("TRESCCA_SYSTEM_HOST")} + words, out);
}

QString SystemScene::createNetwork(const QString &name, const QString &subnet)
{
    QTemporaryFile file;
    const QString xml = u"<network><name>%1</name><ip address='%2.1' netmask='255.255.255.0'/></network>"_s.arg(name, subnet);
    if (!file.open() || file.write(xml.toUtf8()) < 0 || !file.flush())
        return file.errorString();
    return virsh({u"net-create"_s, file.fileName()});
}

void SystemScene::removeAll()
{
    if (!m_site)
        return;
    for (const Instance &instance : m_site->instances({}).value_or(QList<Instance>()))
        (void)m_site->removeInstance(instance.id, true, {});
    for (const bool packages : {true, false})  // bases stay as long as there are packages of them
        for (const Image &image : m_site->images({}).value_or(QList<Image>()))
            if (image.isPackage() == packages)
                (void)m_site->removeImage(image.id, {});
    m_base.clear();
}

}  // namespace trescca

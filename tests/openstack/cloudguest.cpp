// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudguest.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca::test {

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(guestFile(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<QString> storeFile(OpenStackSite &at, const QString &name, const QString &file, const QString &disk, const QString &container)
{
    Image image = named(name);
    image.diskFormat = disk;
    image.containerFormat = container;
    return store(at, image, contentOf(file), true).transform([](const Image &stored) { return stored.id; });
}

}  // namespace

bool cloud(const QStringList &arguments)
{
    const QString hand = qEnvironmentVariable("TRESCCA_CLOUD_HAND");
    if (hand.isEmpty())
        return QProcess::execute(QStringLiteral(TRESCCA_CLOUD), arguments) == 0;
    QFile asked(hand + u"/asked"_s);
    QFile answer(hand + u"/answer"_s);
    if (!asked.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || asked.write(arguments.join(u' ').toUtf8() + '\n') < 0)
        return false;
    asked.close();
    return answer.open(QIODevice::ReadOnly) && answer.readLine().trimmed() == "0";
}

QString guestFile(const QString &name)
{
    const QString folder = qEnvironmentVariable("TRESCCA_GUEST");
    return folder.isEmpty() ? QString() : folder + u'/' + name;
}

Result<Instance> spawnCounter(OpenStackSite &at, const QString &name, const QString &flavor, const QMap<QString, QString> &properties)
{
    const auto kernel = storeFile(at, u"kernel"_s, u"vmlinuz"_s, u"aki"_s, u"aki"_s);
    const auto ramdisk = storeFile(at, u"ramdisk"_s, u"initrd-net.img"_s, u"ari"_s, u"ari"_s);
    if (!kernel || !ramdisk)
        return kernel ? fail(ramdisk) : fail(kernel);
    Image disk = named(u"counter"_s);
    disk.diskFormat = u"qcow2"_s;
    disk.properties = {{u"kernel_id"_s, *kernel}, {u"ramdisk_id"_s, *ramdisk},
        {u"os_command_line"_s, QString::fromUtf8(contentOf(u"cmdline"_s).trimmed()) + u" net=dhcp"_s}};
    disk.properties.insert(properties);
    const auto stored = store(at, disk, contentOf(u"base.qcow2"_s), true);
    if (!stored)
        return fail(stored);
    SpawnRequest request;
    request.name = name;
    request.imageId = stored->id;
    request.flavor = flavor;
    return at.spawn(request, {});
}

QString hostOf(const QString &instanceId)
{
    for (const QString &host : {u"compute1"_s, u"compute2"_s})
        if (cloud({u"exec"_s, host, u"virsh"_s, u"-q"_s, u"dominfo"_s, instanceId}))
            return host;
    return {};
}

std::optional<QString> asAdministrator(const QStringList &words)
{
    QProcess program;
    program.start(u"openstack"_s, QStringList{u"--os-cloud"_s, u"admin"_s} + words);
    if (!program.waitForFinished(120'000) || program.exitCode() != 0)
        return std::nullopt;
    return QString::fromUtf8(program.readAllStandardOutput()).trimmed();
}

QByteArray CloudCounter::last(const QString &pattern) const
{
    const QString text = QString::fromUtf8(m_site->consoleLog(m_id, 1 << 16, {}).value_or(QByteArray()));
    auto all = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
    QByteArray found;
    while (all.hasNext())
        found = all.next().captured(1).toUtf8();
    return found;
}

QByteArray CloudCounter::boot() const { return last(u"^TICK \\d+ (boot=\\S+)"_s); }

qint64 CloudCounter::tick() const { return last(u"^TICK (\\d+) "_s).toLongLong(); }

QByteArray CloudCounter::address() const { return last(u"^NET (\\S+)"_s); }

Result<void> emptyProject(OpenStackSite &of)
{
    const auto all = of.instances({});
    if (!all)
        return fail(all);
    for (const Instance &each : *all) {
        if (const auto removed = of.removeInstance(each.id, true, {}, each.heldFor); !removed)
            return removed;
    }
    return removeAllImages(of);
}

}  // namespace trescca::test

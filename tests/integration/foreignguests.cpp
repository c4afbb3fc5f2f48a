// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/foreignguests.h"
#include "tests/integration/guestcommandline.h"

#include "core/base/process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<QString> writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return fail(Kind::NoRoom, u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
    return path;
}

Result<QByteArray> outputOf(const QString &program, const QStringList &words)
{
    const auto output = runProcess(program, words);
    if (!output)
        return std::unexpected(output.error().in(program + u' ' + words.join(u' ')));
    return output->out;
}

}  // namespace

Result<QString> ForeignGuests::noise(const QString &name, qint64 bytes) const
{
    QByteArray content(bytes, '\0');
    QRandomGenerator::global()->fillRange(reinterpret_cast<quint32 *>(content.data()), bytes / 4);
    return writeFile(path(name), content);
}

Result<QByteArray> ForeignGuests::qemuImg(const QStringList &words) { return outputOf(u"qemu-img"_s, words); }

Result<QByteArray> ForeignGuests::write(const QString &path, const QString &what)
{
    return outputOf(u"qemu-io"_s, {u"-f"_s, u"qcow2"_s, u"-c"_s, u"write -P "_s + what, path});
}

Result<QString> ForeignGuests::overlay(const QString &name, const QString &base, const QString &baseFormat) const
{
    QDir().mkpath(path({}));
    const auto made = qemuImg({u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, u"-b"_s, base, u"-F"_s, baseFormat, path(name)});
    return made ? Result<QString>(path(name)) : fail(made);
}

Result<QString> ForeignGuests::image(const QString &name, qint64 bytes) const
{
    const auto raw = noise(name + u".raw"_s, bytes);
    const auto made = raw ? qemuImg({u"convert"_s, u"-f"_s, u"raw"_s, u"-O"_s, u"qcow2"_s, *raw, path(name)}) : fail(raw);
    return made ? Result<QString>(path(name)) : fail(made);
}

QByteArray ForeignGuests::disk(
    const QString &path, const QByteArray &format, const QByteArray &target, const QByteArray &bus, const QByteArray &more, const QByteArray &device)
{
    const QByteArray source = path.isEmpty() ? QByteArray() : "<source file='" + path.toUtf8() + "'/>";
    return "<disk type='file' device='" + device + "'><driver name='qemu' type='" + format + "'/>" + source + "<target dev='" + target + "' bus='"
        + bus + "'/>" + more + "</disk>";
}

Result<QString> ForeignGuests::describe(const ForeignShape &shape) const
{
    const QByteArray guest = m_sites.guestFolder().toUtf8();
    const QByteArray kernel = "<kernel>" + guest + "/vmlinuz</kernel><initrd>" + guest + "/initrd.img</initrd><cmdline>"
        + guestCommandLine(m_sites.guestFolder()).toUtf8() + "</cmdline>";
    const QByteArray console = "<serial type='pty'><log file='" + this->console(shape.name).toUtf8() + "' append='on'/><target port='0'/></serial>";
    const QByteArray xml = "<domain type='qemu' " + shape.domainAttributes + "><name>" + shape.name.toUtf8() + "</name><memory unit='MiB'>"
        + QByteArray::number(shape.memory) + "</memory><os " + shape.osAttributes + "><type arch='x86_64' machine='" + shape.machine.toUtf8()
        + "'>hvm</type>" + shape.os + (shape.counts ? kernel : QByteArray()) + "</os>" + shape.head + "<devices>" + shape.devices
        + (shape.counts ? console : QByteArray()) + "</devices></domain>";
    return writeFile(path(u"domain.xml"_s), xml);
}

Result<QString> ForeignGuests::define(const ForeignShape &shape) const
{
    const auto file = describe(shape);
    const auto defined = file ? virshA({u"define"_s, *file}) : fail(file);
    const auto id = defined ? virshA({u"domuuid"_s, shape.name}) : defined;
    return id ? Result<QString>(QString::fromUtf8(*id).trimmed()) : fail(id);
}

Result<QString> ForeignGuests::start(const ForeignShape &shape) const
{
    auto id = define(shape);
    const auto started = id ? virshA({u"start"_s, *id}) : fail(id);
    return started ? id : fail(started);
}

Result<QString> ForeignGuests::createTransient(const ForeignShape &shape) const
{
    const auto file = describe(shape);
    const auto created = file ? virshA({u"create"_s, *file}) : fail(file);
    const auto id = created ? virshA({u"domuuid"_s, shape.name}) : created;
    return id ? Result<QString>(QString::fromUtf8(*id).trimmed()) : fail(id);
}

Result<QByteArray> ForeignGuests::noteSnapshot(const QString &id, const QByteArray &name) const
{
    const auto xml = virshA({u"dumpxml"_s, id});
    const auto file = xml
        ? writeFile(path(u"snapshot.xml"_s),
              "<domainsnapshot><name>" + name + "</name><state>shutoff</state><creationTime>1</creationTime>" + *xml + "</domainsnapshot>")
        : fail(xml);
    return file ? virshA({u"snapshot-create"_s, id, *file, u"--redefine"_s}) : fail(file);
}

Counted ForeignGuests::counted(const QString &name) const { return countIn(fileContent(console(name))); }

bool ForeignGuests::countsTo(const QString &name, qint64 number) const
{
    return QTest::qWaitFor([&] { return counted(name).last >= number; }, firmwarePatience);
}

bool ForeignGuests::countsOn(const QString &name) const { return countsTo(name, counted(name).last + 2) && counted(name).gapless; }

Result<QByteArray> ForeignGuests::virsh(const QString &uri, const QStringList &words)
{
    return outputOf(u"virsh"_s, QStringList{u"-q"_s, u"-c"_s, uri} + words);
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/twosites.h"
#include "tests/integration/guestcommandline.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const auto guestName = u"tst-site"_s;

}  // namespace

Counted countIn(const QByteArray &console)
{
    static const QRegularExpression line(u"TICK (\\d+) ([^\\r\\n]+)\\r?\\n"_s);
    Counted out;
    auto matches = line.globalMatch(QString::fromUtf8(console));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qint64 number = match.captured(1).toLongLong();
        if (out.last != 0 && number != out.last + 1)
            out.gapless = false;
        if (out.first == 0)
            out.first = number;
        out.last = number;
        out.words = match.captured(2);
    }
    return out;
}

Counted readCounter(LibvirtSite &site, const QString &id) { return countIn(site.consoleLog(id, 1U << 20U, {}).value_or(QByteArray())); }

bool countsTo(LibvirtSite &site, const QString &id, qint64 number)
{
    return QTest::qWaitFor([&] { return readCounter(site, id).last >= number; }, countingPatience);
}

bool countsOn(LibvirtSite &site, const QString &id) { return countsTo(site, id, readCounter(site, id).last + 2) && readCounter(site, id).gapless; }

Endpoint TwoSites::endpointOf(const QString &name, const QString &uri, const QString &folder)
{
    Endpoint endpoint;
    endpoint.name = name;
    endpoint.uri = uri;
    endpoint.folder = folder;
    return endpoint;
}

QString TwoSites::setUp()
{
    m_guestFolder = qEnvironmentVariable("TRESCCA_GUEST");
    m_uriA = qEnvironmentVariable("TRESCCA_HOST_A");
    m_uriB = qEnvironmentVariable("TRESCCA_HOST_B");
    if (m_guestFolder.isEmpty() || m_uriA.isEmpty() || m_uriB.isEmpty())
        return u"TRESCCA_HOST_A, TRESCCA_HOST_B and TRESCCA_GUEST are not set; run this by installer/lib/with-hosts."_s;
    auto b = LibvirtSite::open(endpointOf(u"b"_s, m_uriB, path(u"b"_s)));
    if (!b)
        return faultOf(b);
    m_b = std::move(*b);
    return faultOf(openA());
}

Result<void> TwoSites::openA()
{
    auto a = LibvirtSite::open(endpointOf(u"a"_s, m_uriA, path(u"a"_s)));
    if (!a)
        return fail(a);
    m_a = std::move(*a);
    return {};
}

QStringList TwoSites::entries(const QString &folder) const { return QDir(path(folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

Result<QString> TwoSites::guest()
{
    if (const auto present = m_a->instance(m_guest, {}); present && present->state == InstanceState::Running)
        return m_guest;
    const auto base = uploadBase(*m_a);
    if (!base)
        return base;
    const auto spawned = spawn(*m_a, guestName, *base);
    if (!spawned)
        return fail(spawned);
    m_guest = spawned->id;
    if (!countsTo(*m_a, m_guest, 2))
        return fail(Kind::Internal, u"The guest does not count."_s);
    return m_guest;
}

Result<Instance> TwoSites::spawn(LibvirtSite &at, const QString &name, const QString &baseImage) const
{
    const QString commandLine = guestCommandLine(m_guestFolder);
    if (commandLine.isEmpty())
        return fail(Kind::NotFound, u"There is no guest in "_s + m_guestFolder);
    SpawnRequest request;
    request.name = name;
    request.imageId = baseImage;
    request.memory = 128U << 20U;
    request.kernel = m_guestFolder + u"/vmlinuz"_s;
    request.ramdisk = m_guestFolder + u"/initrd.img"_s;
    request.commandLine = commandLine;
    return at.spawn(request, {});
}

Result<QString> TwoSites::uploadBase(LibvirtSite &to) const
{
    Image spec;
    spec.name = u"counter-base"_s;
    spec.diskFormat = u"qcow2"_s;
    return uploadFile(to, m_guestFolder + u"/base.qcow2"_s, spec);
}

Result<QString> TwoSites::uploadFile(LibvirtSite &to, const QString &path, const Image &spec)
{
    auto upload = to.upload(spec, std::nullopt, {});
    const auto source = FileSource::open(path);
    if (!upload || !source)
        return upload ? fail(source) : fail(upload);
    if (const auto copied = copyAll(**source, **upload, {}, u"test"_s); !copied)
        return fail(copied);
    if (const auto finished = (*upload)->finish(); !finished)
        return fail(finished);
    return (*upload)->imageId();
}

Result<void> TwoSites::sendBases(LibvirtSite &from, const QString &instance, LibvirtSite &to)
{
    const auto forecast = from.forecast(instance, {});
    if (!forecast)
        return fail(forecast);
    if (!forecast->obstacles.isEmpty())
        return fail(Kind::Unsupported, forecast->obstacles.join(u' '));
    for (const QString &digest : forecast->neededBases) {
        if (to.findBase(digest, {}))
            continue;
        const auto published = from.publishBase(instance, digest, {});
        if (!published)
            return fail(published);
        Image spec = *published;
        spec.id.clear();
        auto upload = to.upload(spec, published->size, {});
        if (!upload)
            return fail(upload);
        if (const auto sent = from.download(published->id, **upload, {}); !sent)
            return sent;
        if (const auto finished = (*upload)->finish(); !finished)
            return finished;
    }
    return {};
}

Result<QString> TwoSites::package(LibvirtSite &from, const QString &instance, LibvirtSite &to, const SaveOptions &options)
{
    Image spec;
    spec.name = u"package"_s;
    spec.properties[QLatin1StringView(property::kind)] = u"package"_s;
    auto upload = to.upload(spec, std::nullopt, {});
    if (!upload)
        return fail(upload);
    if (const auto saved = from.save(instance, options, **upload, {}); !saved)
        return fail(saved);
    if (const auto finished = (*upload)->finish(); !finished)
        return fail(finished);
    return (*upload)->imageId();
}

// "b" first: what is held at "a" may run there.
void TwoSites::tidy()
{
    for (LibvirtSite *site : {m_b.get(), m_a.get()}) {
        for (const Instance &instance : site->instances({}).value_or(QList<Instance>())) {
            if (!instance.name.startsWith(guestName))
                continue;
            if (site != m_a.get() || instance.id != m_guest || !m_a->resumeHeld(m_guest, QLatin1StringView(anyMigration), {}))
                (void)site->removeInstance(instance.id, true, {}, instance.migration);
        }
        for (const bool packages : {true, false})  // bases stay as long as there are packages of them
            for (const Image &image : site->images({}).value_or(QList<Image>()))
                if (image.isPackage() == packages)
                    (void)site->removeImage(image.id, {});
    }
}

void TwoSites::removeAll()
{
    m_guest.clear();
    tidy();
}

}  // namespace trescca

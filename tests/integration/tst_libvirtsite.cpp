// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real thing: two libvirt hosts, the counter guest, and the LibvirtSite between them.
#include "core/disk/imagestore.h"
#include "core/libvirt/libvirtsite.h"
#include "tests/support/failsink.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <thread>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace trescca;

#define REQUIRE_OK(result) \
    do { \
        const QString why = faultOf(result); \
        QVERIFY2(why.isEmpty(), qPrintable(why)); \
    } while (false)

namespace {

template <typename T>
QString faultOf(const Result<T> &result)
{
    return result ? QString() : result.error().what + u" | "_s + result.error().detail;
}

struct Counted {
    qint64 first = 0;
    qint64 last = 0;
    bool gapless = true;
    QString words;  ///< "boot=... mem=..." of the last line
};

Counted readCounter(LibvirtSite &site, const QString &id)
{
    static const QRegularExpression line(u"TICK (\\d+) ([^\\r\\n]+)\\r?\\n"_s);
    Counted out;
    const auto log = site.consoleLog(id, 1U << 20U);
    auto matches = line.globalMatch(QString::fromUtf8(log.value_or(QByteArray())));
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

bool countsTo(LibvirtSite &site, const QString &id, qint64 number)
{
    return QTest::qWaitFor([&] { return readCounter(site, id).last >= number; }, 60000);
}

/// A sink that asks for a stop after some bytes.
class StoppingSink final : public ByteSink {
public:
    StoppingSink(std::stop_source stop, std::uint64_t after) : m_stop(std::move(stop)), m_left(after) { }
    Result<void> write(ConstBytes bytes) override
    {
        m_left -= std::min<std::uint64_t>(m_left, bytes.size());
        if (m_left == 0)
            m_stop.request_stop();
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    std::stop_source m_stop;
    std::uint64_t m_left;
};

/// A sink that fails once the guest is down: when the file it is saved into is complete.
class LateFailSink final : public ByteSink {
public:
    explicit LateFailSink(QString memoryFile) : m_memory(std::move(memoryFile)) { }
    Result<void> write(ConstBytes) override
    {
        QFile file(m_memory);
        if (file.open(QIODevice::ReadOnly) && file.read(16) == "LibvirtQemudSave")
            return fail(Kind::Unreachable, u"The test's network is gone."_s);
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    QString m_memory;
};

/// A sink in whose middle the process is killed.
class DeadlySink final : public ByteSink {
public:
    explicit DeadlySink(std::uint64_t after) : m_left(after) { }
    Result<void> write(ConstBytes bytes) override
    {
        m_left -= std::min<std::uint64_t>(m_left, bytes.size());
        if (m_left == 0)
            ::kill(::getpid(), SIGKILL);
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    std::uint64_t m_left;
};

Endpoint endpointOf(const QString &name, const QString &host, const QString &folder)
{
    Endpoint endpoint;
    endpoint.name = name;
    endpoint.uri = host.contains(u':') ? host : u"qemu:///session?socket=%1/run/libvirt/libvirt-sock"_s.arg(host);
    endpoint.folder = folder;
    return endpoint;
}

/// The second process of theProcessDiesInTheMiddle: host, folder, instance, bytes.
int saveAndDie(const QStringList &words)
{
    const auto site = LibvirtSite::open(endpointOf(u"a"_s, words[0], words[1]));
    DeadlySink sink(words[3].toULongLong());
    if (!site || !(*site)->save(words[2], {}, sink, {}))
        return 1;
    return 0;
}

}  // namespace

class TestLibvirtSite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aGuestMovesAndComesBack();
    void aRestoreCanBeRepeated();
    void aHeldGuestRunsOnWhereItWas();
    void aHeldGuestOutlivesTheProcess();
    void aChangedDiskIsNotRunOn();
    void aSaveThatIsStoppedLetsTheGuestRunOn();
    void aSaveThatFailsLateBringsTheGuestBack();
    void theProcessDiesInTheMiddle_data();
    void theProcessDiesInTheMiddle();
    void aSaveIntoAFullDiskLetsTheGuestRunOn();
    void aSelfContainedPackageNeedsNoBase();
    void aPackageMadeByHandIsRestored();
    void keepStoppedKeepsTheInstance();
    void aPausedGuestIsRestoredPaused();
    void aSecondCallFindsTheSameInstance();
    void theTestDriverIsListedAndActedOn();

private:
    void openSite(std::unique_ptr<LibvirtSite> &site, const QString &name, const QString &host);
    void spawnGuest(QString &id);
    void sendBase(LibvirtSite &from, const QString &instance, LibvirtSite &to);
    void package(LibvirtSite &from, const QString &instance, LibvirtSite &to, QString &image);
    QStringList heldAt(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LibvirtSite> m_a;
    std::unique_ptr<LibvirtSite> m_b;
    QString m_guest, m_hostA, m_hostB;
};

void TestLibvirtSite::initTestCase()
{
    m_guest = qEnvironmentVariable("TRESCCA_GUEST");
    m_hostA = qEnvironmentVariable("TRESCCA_HOST_A");
    m_hostB = qEnvironmentVariable("TRESCCA_HOST_B");
    if (m_guest.isEmpty() || m_hostA.isEmpty() || m_hostB.isEmpty())
        QFAIL("The environment variables TRESCCA_GUEST, TRESCCA_HOST_A and TRESCCA_HOST_B must name the guest's folder "
              "and the two hosts (libvirt address, or folder); installer/lib/with-hosts sets them up.");
    m_folder = std::make_unique<QTemporaryDir>();
    openSite(m_a, u"a"_s, m_hostA);
    openSite(m_b, u"b"_s, m_hostB);
}

void TestLibvirtSite::openSite(std::unique_ptr<LibvirtSite> &site, const QString &name, const QString &host)
{
    auto opened = LibvirtSite::open(endpointOf(name, host, m_folder->filePath(name)));
    REQUIRE_OK(opened);
    site = std::move(*opened);
}

// Only what this test made: its sites' own instances.
void TestLibvirtSite::cleanup()
{
    for (LibvirtSite *site : {m_a.get(), m_b.get()}) {
        if (!site)
            continue;
        for (const Instance &instance : site->instances({}).value_or(QList<Instance>()))
            if (instance.name.startsWith("tst-site"_L1))
                (void)site->removeInstance(instance.id, true, {});
        for (const Image &image : site->images({}).value_or(QList<Image>()))
            (void)site->removeImage(image.id, {});
    }
}

QStringList TestLibvirtSite::heldAt(const QString &name) const
{
    return QDir(m_folder->filePath(name + u"/held"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

void TestLibvirtSite::spawnGuest(QString &id)
{
    Image spec;
    spec.name = u"counter-base"_s;
    spec.diskFormat = u"qcow2"_s;
    auto upload = m_a->upload(spec, std::nullopt, {});
    REQUIRE_OK(upload);
    auto base = FileSource::open(m_guest + u"/base.qcow2"_s);
    REQUIRE_OK(base);
    REQUIRE_OK(copyAll(**base, **upload, {}, u"test"_s));
    REQUIRE_OK((*upload)->finish());
    QFile commandLine(m_guest + u"/cmdline"_s);
    QVERIFY(commandLine.open(QIODevice::ReadOnly));
    SpawnRequest request;
    request.name = u"tst-site"_s;
    request.imageId = (*upload)->imageId();
    request.memory = 128U << 20U;
    request.kernel = m_guest + u"/vmlinuz"_s;
    request.ramdisk = m_guest + u"/initrd.img"_s;
    request.commandLine = QString::fromUtf8(commandLine.readAll()).trimmed();
    const auto spawned = m_a->spawn(request, {});
    REQUIRE_OK(spawned);
    id = spawned->id;
    QVERIFY2(countsTo(*m_a, id, 2), "the guest does not count");
}

void TestLibvirtSite::sendBase(LibvirtSite &from, const QString &instance, LibvirtSite &to)
{
    const auto forecast = from.forecast(instance, {});
    REQUIRE_OK(forecast);
    QVERIFY2(forecast->obstacles.isEmpty(), qPrintable(forecast->obstacles.join(u' ')));
    QCOMPARE(forecast->neededBases.size(), 1);
    const QString digest = forecast->neededBases.constFirst();
    if (to.findBase(digest, {}))
        return;
    const auto published = from.publishBase(instance, digest, {});
    REQUIRE_OK(published);
    Image spec = *published;
    spec.id.clear();
    auto upload = to.upload(spec, published->size, {});
    REQUIRE_OK(upload);
    REQUIRE_OK(from.download(published->id, **upload, {}));
    REQUIRE_OK((*upload)->finish());
    REQUIRE_OK(to.findBase(digest, {}));
}

void TestLibvirtSite::package(LibvirtSite &from, const QString &instance, LibvirtSite &to, QString &image)
{
    Image spec;
    spec.name = u"package"_s;
    spec.properties[QLatin1StringView(property::kind)] = u"package"_s;
    auto upload = to.upload(spec, std::nullopt, {});
    REQUIRE_OK(upload);
    REQUIRE_OK(from.save(instance, {}, **upload, {}));
    REQUIRE_OK((*upload)->finish());
    image = (*upload)->imageId();
}

void TestLibvirtSite::aGuestMovesAndComesBack()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    LibvirtSite *from = m_a.get();
    LibvirtSite *to = m_b.get();
    for (int leg = 0; leg < 2; ++leg) {
        sendBase(*from, id, *to);
        QString image;
        package(*from, id, *to, image);
        QVERIFY(!QTest::currentTestFailed());
        const Counted before = readCounter(*from, id);
        QCOMPARE(from->instance(id, {})->state, InstanceState::Saved);
        const auto restored = to->restore(image, {}, {});
        REQUIRE_OK(restored);
        QCOMPARE(restored->id, id);
        QCOMPARE(restored->name, u"tst-site"_s);
        QCOMPARE(restored->state, InstanceState::Running);
        QVERIFY2(countsTo(*to, id, before.last + 3), "the guest does not count on");
        const Counted after = readCounter(*to, id);
        QCOMPARE(after.first, before.last + 1);
        QVERIFY(after.gapless);
        QCOMPARE(after.words, before.words);
        REQUIRE_OK(from->release(id, false, {}));
        REQUIRE_OK(from->release(id, false, {}));
        QVERIFY(!from->instance(id, {}));
        QVERIFY(!QDir(m_folder->filePath((leg == 0 ? u"a"_s : u"b"_s) + u"/instances/"_s + id)).exists());
        std::swap(from, to);
    }
}

void TestLibvirtSite::aRestoreCanBeRepeated()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    sendBase(*m_a, id, *m_b);
    QString image;
    package(*m_a, id, *m_b, image);
    const qint64 last = readCounter(*m_a, id).last;
    for (int i = 0; i < 2; ++i) {
        const auto restored = m_b->restore(image, {}, {});
        REQUIRE_OK(restored);
        QVERIFY(countsTo(*m_b, restored->id, last + 3));
        QCOMPARE(readCounter(*m_b, restored->id).first, last + 1);
        REQUIRE_OK(m_b->removeInstance(restored->id, true, {}));
    }
}

void TestLibvirtSite::aHeldGuestRunsOnWhereItWas()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    test::FailSink room(UINT64_MAX);
    REQUIRE_OK(m_a->save(id, {}, room, {}));
    QCOMPARE(m_a->instance(id, {})->state, InstanceState::Saved);
    REQUIRE_OK(m_a->save(id, {}, room, {}));  // the held state, packed again
    const auto foreign = m_a->save(id, {.migrationId = u"another"_s}, room, {});
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().kind, Kind::Conflict);
    QCOMPARE(m_a->instance(id, {})->state, InstanceState::Saved);
    REQUIRE_OK(m_a->resumeHeld(id, {}, {}));
    REQUIRE_OK(m_a->resumeHeld(id, {}, {}));
    const qint64 last = readCounter(*m_a, id).last;
    QVERIFY(countsTo(*m_a, id, last + 3));
    QVERIFY(readCounter(*m_a, id).gapless);
    QCOMPARE(m_a->release(id, false, {}).error().kind, Kind::Conflict);
    QVERIFY(heldAt(u"a"_s).isEmpty());
}

void TestLibvirtSite::aHeldGuestOutlivesTheProcess()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    test::FailSink room(UINT64_MAX);
    REQUIRE_OK(m_a->save(id, {}, room, {}));
    m_a.reset();
    openSite(m_a, u"a"_s, m_hostA);
    QCOMPARE(m_a->instance(id, {})->state, InstanceState::Saved);
    const qint64 last = readCounter(*m_a, id).last;
    REQUIRE_OK(m_a->act(id, InstanceAction::Start, {}));
    QVERIFY(countsTo(*m_a, id, last + 2));
    QVERIFY(readCounter(*m_a, id).gapless);
}

void TestLibvirtSite::aChangedDiskIsNotRunOn()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    test::FailSink room(UINT64_MAX);
    REQUIRE_OK(m_a->save(id, {}, room, {}));
    QFile disk(m_a->instance(id, {})->disks.constFirst().path);
    QVERIFY(disk.open(QIODevice::ReadWrite | QIODevice::Append));
    disk.write("x");
    disk.close();
    QCOMPARE(m_a->resumeHeld(id, {}, {}).error().kind, Kind::Conflict);
    QCOMPARE(m_a->instance(id, {})->state, InstanceState::Saved);
}

void TestLibvirtSite::aSaveThatIsStoppedLetsTheGuestRunOn()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    // Before, in, and after the stream of the memory (kernel and ramdisk are the first 12 MB).
    for (const std::uint64_t after : {1ULL << 10U, 13ULL << 20U, 16ULL << 20U, 20ULL << 20U}) {
        std::stop_source stop;
        StoppingSink sink(stop, after);
        Context context;
        context.stop = stop.get_token();
        const auto saved = m_a->save(id, {}, sink, context);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Kind::Cancelled);
        QCOMPARE(m_a->instance(id, {})->state, InstanceState::Running);
        const qint64 last = readCounter(*m_a, id).last;
        QVERIFY(countsTo(*m_a, id, last + 2));
        QVERIFY(heldAt(u"a"_s).isEmpty());
    }
    QVERIFY(readCounter(*m_a, id).gapless);
}

void TestLibvirtSite::aSaveThatFailsLateBringsTheGuestBack()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    LateFailSink sink(m_folder->filePath(u"a/held/%1/memory.save"_s.arg(id)));
    const auto saved = m_a->save(id, {}, sink, {});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Kind::Unreachable);
    QCOMPARE(saved.error().what, u"The test's network is gone."_s);
    const qint64 last = readCounter(*m_a, id).last;
    QVERIFY(countsTo(*m_a, id, last + 2));
    QVERIFY(readCounter(*m_a, id).gapless);
    QVERIFY(heldAt(u"a"_s).isEmpty());
}

void TestLibvirtSite::theProcessDiesInTheMiddle_data()
{
    QTest::addColumn<quint64>("after");
    QTest::newRow("before the guest is stopped") << quint64(1000);
    QTest::newRow("while the memory is sent") << quint64(13ULL << 20U);
    QTest::newRow("later") << quint64(20ULL << 20U);
}

void TestLibvirtSite::theProcessDiesInTheMiddle()
{
    QFETCH(quint64, after);
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    m_a.reset();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--save-and-die"_s, m_hostA, m_folder->filePath(u"a"_s), id, QString::number(after)});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    openSite(m_a, u"a"_s, m_hostA);
    REQUIRE_OK(m_a->resumeHeld(id, {}, {}));
    const qint64 last = readCounter(*m_a, id).last;
    QVERIFY(countsTo(*m_a, id, last + 2));
    QVERIFY(readCounter(*m_a, id).gapless);
    QVERIFY(heldAt(u"a"_s).isEmpty());
}

void TestLibvirtSite::aSaveIntoAFullDiskLetsTheGuestRunOn()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    test::FailSink room(14U << 20U);
    const auto saved = m_a->save(id, {}, room, {});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Kind::NoRoom);
    const qint64 last = readCounter(*m_a, id).last;
    QVERIFY(countsTo(*m_a, id, last + 2));
    QVERIFY(readCounter(*m_a, id).gapless);
    QVERIFY(heldAt(u"a"_s).isEmpty());
}

void TestLibvirtSite::aSelfContainedPackageNeedsNoBase()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    Image spec;
    spec.name = u"package"_s;
    spec.properties[QLatin1StringView(property::kind)] = u"package"_s;
    auto upload = m_b->upload(spec, std::nullopt, {});
    REQUIRE_OK(upload);
    SaveOptions options;
    options.selfContained = true;
    REQUIRE_OK(m_a->save(id, options, **upload, {}));
    REQUIRE_OK((*upload)->finish());
    const auto restored = m_b->restore((*upload)->imageId(), {}, {});
    REQUIRE_OK(restored);
    QVERIFY(restored->disks.constFirst().basePath.isEmpty());
    QVERIFY(countsTo(*m_b, restored->id, readCounter(*m_a, id).last + 2));
}

// The reference system's form: virsh save and zip -9; the base is known by its file name.
void TestLibvirtSite::aPackageMadeByHandIsRestored()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    test::FailSink room(UINT64_MAX);
    REQUIRE_OK(m_a->save(id, {}, room, {}));
    const QTemporaryDir folder;
    const QString held = m_folder->filePath(u"a/held/"_s + id);
    const QString own = m_folder->filePath(u"a/instances/"_s + id);
    const QString base = QFileInfo(m_a->instance(id, {})->disks.constFirst().basePath).fileName();
    QVERIFY(QFile::copy(held + u"/memory.save"_s, folder.filePath(u"snapshot"_s)));
    QVERIFY(QFile::copy(held + u"/domain.xml"_s, folder.filePath(u"libvirt.xml"_s)));
    QVERIFY(QFile::copy(own + u"/disk.qcow2"_s, folder.filePath(u"disk"_s)));
    QVERIFY(QFile::copy(own + u"/kernel"_s, folder.filePath(u"kernel"_s)));
    QVERIFY(QFile::copy(own + u"/ramdisk"_s, folder.filePath(u"ramdisk"_s)));
    QProcess zip;
    zip.setWorkingDirectory(folder.path());
    zip.start(u"zip"_s, {u"-q"_s, u"-1"_s, u"package.zip"_s, u"disk"_s, u"kernel"_s, u"ramdisk"_s, u"snapshot"_s, u"libvirt.xml"_s});
    QVERIFY2(zip.waitForFinished(60000) && zip.exitCode() == 0, "the program zip is missing");
    const auto send = [this](const QString &path, const QString &name, const QString &kind, QString &image) {
        Image spec;
        spec.name = name;
        spec.diskFormat = kind == "package"_L1 ? u"raw"_s : u"qcow2"_s;
        spec.properties[QLatin1StringView(property::kind)] = kind;
        auto upload = m_b->upload(spec, std::nullopt, {});
        REQUIRE_OK(upload);
        const auto source = FileSource::open(path);
        REQUIRE_OK(source);
        REQUIRE_OK(copyAll(**source, **upload, {}, u"test"_s));
        REQUIRE_OK((*upload)->finish());
        image = (*upload)->imageId();
    };
    QString image;
    send(folder.filePath(u"package.zip"_s), u"by hand"_s, u"package"_s, image);
    QCOMPARE(m_b->restore(image, {}, {}).error().kind, Kind::NotFound);
    QVERIFY(QDir(m_folder->filePath(u"b/instances"_s)).isEmpty());
    QString unused;
    send(m_guest + u"/base.qcow2"_s, base, u"disk"_s, unused);
    const qint64 last = readCounter(*m_a, id).last;
    const auto restored = m_b->restore(image, {}, {});
    REQUIRE_OK(restored);
    QVERIFY(countsTo(*m_b, restored->id, last + 3));
    QCOMPARE(readCounter(*m_b, restored->id).first, last + 1);
}

void TestLibvirtSite::keepStoppedKeepsTheInstance()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    const auto image = m_a->saveToImage(id, {}, {});
    REQUIRE_OK(image);
    QCOMPARE(m_a->image(*image, {})->status, ImageStatus::Active);
    REQUIRE_OK(m_a->rename(id, u"tst-site-kept"_s, {}));
    REQUIRE_OK(m_a->resumeHeld(id, {}, {}));
    test::FailSink room(UINT64_MAX);
    REQUIRE_OK(m_a->save(id, {}, room, {}));
    REQUIRE_OK(m_a->release(id, true, {}));
    REQUIRE_OK(m_a->release(id, true, {}));
    const auto kept = m_a->instance(id, {});
    REQUIRE_OK(kept);
    QCOMPARE(kept->state, InstanceState::Off);
    QCOMPARE(kept->name, u"tst-site-kept"_s);
    QVERIFY(QFile::exists(kept->disks.constFirst().path));
    QVERIFY(heldAt(u"a"_s).isEmpty());
}

void TestLibvirtSite::aPausedGuestIsRestoredPaused()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    sendBase(*m_a, id, *m_b);
    QString image;
    package(*m_a, id, *m_b, image);
    RestoreOptions options;
    options.paused = true;
    options.keepId = false;
    options.name = u"tst-site-paused"_s;
    const auto restored = m_b->restore(image, options, {});
    REQUIRE_OK(restored);
    QCOMPARE(restored->state, InstanceState::Paused);
    QVERIFY(restored->id != id);
    const auto again = m_b->restore(image, options, {});
    QCOMPARE(again.error().kind, Kind::Conflict);
    REQUIRE_OK(m_b->act(restored->id, InstanceAction::Resume, {}));
    QVERIFY(countsTo(*m_b, restored->id, readCounter(*m_a, id).last + 2));
}

void TestLibvirtSite::aSecondCallFindsTheSameInstance()
{
    QString id;
    spawnGuest(id);
    QVERIFY(!QTest::currentTestFailed());
    sendBase(*m_a, id, *m_b);
    QString image;
    package(*m_a, id, *m_b, image);
    RestoreOptions options;
    options.migrationId = u"5d4e9f3c-0000-4000-8000-000000000001"_s;
    Result<Instance> other;
    std::thread twin([&] { other = m_b->restore(image, options, {}); });
    const auto restored = m_b->restore(image, options, {});
    twin.join();
    REQUIRE_OK(restored);
    REQUIRE_OK(other);
    QCOMPARE(restored->id, other->id);
    QCOMPARE(m_b->instance(restored->id, {})->migration, options.migrationId);
}

void TestLibvirtSite::theTestDriverIsListedAndActedOn()
{
    Endpoint endpoint;
    endpoint.name = u"test"_s;
    endpoint.uri = u"test:///default"_s;
    endpoint.folder = m_folder->filePath(u"test"_s);
    const auto site = LibvirtSite::open(endpoint);
    REQUIRE_OK(site);
    const auto all = (*site)->instances({});
    REQUIRE_OK(all);
    QCOMPARE(all->size(), 1);
    const QString id = all->constFirst().id;
    REQUIRE_OK((*site)->act(id, InstanceAction::Pause, {}));
    QCOMPARE((*site)->instance(id, {})->state, InstanceState::Paused);
    test::FailSink room(UINT64_MAX);
    QCOMPARE((*site)->save(id, {}, room, {}).error().kind, Kind::Unsupported);
    QVERIFY(!(*site)->facts({})->keepsState);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (const QStringList words = application.arguments(); words.value(1) == "--save-and-die"_L1)
        return saveAndDie(words.sliced(2));
    TestLibvirtSite test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_libvirtsite.moc"

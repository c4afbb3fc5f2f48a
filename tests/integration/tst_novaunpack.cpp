// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/handmade.h"
#include "tests/integration/hostprocesses.h"
#include "tests/integration/novahelper.h"
#include "tests/integration/twositestest.h"
#include "tests/support/failsink.h"
#include "tests/support/novadomain.h"
#include "tests/unit/libvirt/restorable.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A package that becomes an instance of a Nova: its files, and the description that libvirt is given, by the program that
/// nova-compute has for it.
class TestNovaUnpack final : public TwoSitesTest {
    Q_OBJECT

    test::NovaInstance m_nova;

    [[nodiscard]] QString folder() const { return QString::fromUtf8(m_nova.folder); }
    [[nodiscard]] QString bases() const { return m_sites.path(u"compute/instances/_base"_s); }
    [[nodiscard]] QString package() const { return m_sites.path(u"package.zip"_s); }
    [[nodiscard]] QStringList files() const { return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }
    [[nodiscard]] QJsonObject saving(QJsonObject more) const
    {
        more.insert(u"uri"_s, m_sites.uriA());
        more.insert(u"folder"_s, m_sites.path(u"source"_s));
        return more;
    }
    [[nodiscard]] QJsonObject unpacking(QJsonObject more = {}) const
    {
        const QJsonObject common{{u"uri"_s, m_sites.uriB()}, {u"folder"_s, m_sites.path(u"compute/trescca"_s)}, {u"package"_s, package()},
            {u"instance_folder"_s, folder()}, {u"domain_xml"_s, QString::fromUtf8(test::novaDomain(m_nova))},
            {u"base_folders"_s, QJsonArray{bases()}}};
        for (auto one = common.begin(); one != common.end(); ++one)
            if (!more.contains(one.key()))
                more.insert(one.key(), one.value());
        return more;
    }
    /// Saves a guest into package(); where its counter stopped.
    void save(Counted &counted)
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        NovaHelper helper;
        helper.start(u"save"_s, saving({{u"instance"_s, *guest}, {u"name"_s, u"web"_s}}), true);
        helper.readInto(package());
        QVERIFY(!helper.result().isEmpty());
        counted = readCounter(m_sites.a(), *guest);
        QVERIFY(counted.last > 1);
    }
    [[nodiscard]] QByteArray virsh(QStringList words) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"virsh"_s, QStringList{u"-c"_s, m_sites.uriB()} + words);
        const bool ended = process.waitForFinished(120000);
        return ended && process.exitCode() == 0 ? QByteArray() : "virsh " + words.join(u' ').toUtf8() + ": " + process.readAll();
    }
    [[nodiscard]] Counted counted() const
    {
        QFile log(folder() + u"/console.log"_s);
        return log.open(QIODevice::ReadOnly) ? countIn(log.readAll()) : Counted();
    }
    /// As the plugin does it: define, then restore.
    void startUnpacked(const QJsonObject &made)
    {
        QFile xml(m_sites.path(u"nova.xml"_s));
        QVERIFY(xml.open(QIODevice::WriteOnly));
        xml.write(made[u"domain_xml"_s].toString().toUtf8());
        xml.close();
        for (const QStringList &words : {QStringList{u"define"_s, xml.fileName()}, QStringList{u"restore"_s, made[u"memory"_s].toString()}}) {
            const QByteArray trouble = virsh(words);
            QVERIFY2(trouble.isEmpty(), trouble.constData());
        }
    }
    void verifyGoesOnFrom(const Counted &before)
    {
        QVERIFY(QTest::qWaitFor([&] { return counted().last >= before.last + 3; }, countingPatience));
        QVERIFY(counted().gapless);
        QVERIFY(counted().first > before.last);
        QCOMPARE(counted().words, before.words);
    }
    [[nodiscard]] bool convertBase(const QString &format, const QString &to) const
    {
        return QProcess::execute(u"qemu-img"_s, {u"convert"_s, u"-O"_s, format, m_sites.guestFolder() + u"/base.qcow2"_s, to}) == 0;
    }

private Q_SLOTS:
    void init()
    {
        m_nova = {};
        m_nova.folder = m_sites.path(u"compute/instances/"_s).toUtf8() + m_nova.uuid;
        m_nova.interface = R"(<interface type="user"><mac address="fa:16:3e:aa:bb:01"/><model type="virtio"/></interface>)";
        m_nova.inSession = true;
        QVERIFY(QDir().mkpath(folder()));
        QVERIFY(QDir().mkpath(bases()));
    }
    void cleanup()
    {
        (void)virsh({u"destroy"_s, QString::fromUtf8(m_nova.name)});
        (void)virsh({u"undefine"_s, QString::fromUtf8(m_nova.name), u"--nvram"_s});
        for (const QString &name : m_sites.entries(u"source/held"_s))
            (void)NovaHelper::run(u"resume"_s, saving({{u"instance"_s, name}, {u"migration_id"_s, u"*"_s}}));
        QDir(m_sites.path(u"compute"_s)).removeRecursively();
        m_sites.tidy();
    }

    void theGuestGoesOnAsNovasInstance_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("told");
        QTest::newRow("raw, as the image cache has it") << u"raw"_s << false;
        QTest::newRow("qcow2 in the image cache") << u"qcow2"_s << false;
        QTest::newRow("a file that is told") << u"raw"_s << true;
    }
    void theGuestGoesOnAsNovasInstance()
    {
        QFETCH(QString, format);
        QFETCH(bool, told);
        const QString base = (told ? m_sites.path(u"compute/"_s) : bases() + u'/') + u"da39a3ee5e6b4b0d3255bfef95601890afd80709"_s;
        QVERIFY(convertBase(format, base));
        Counted before;
        save(before);
        const QJsonObject file{{u"path"_s, base}, {u"format"_s, format}};
        const QJsonObject made = NovaHelper::run(u"unpack"_s, unpacking({{u"bases"_s, told ? QJsonArray{file} : QJsonArray()}}));
        QVERIFY(!made.isEmpty());
        QCOMPARE(
            made[u"disks"_s].toArray(), QJsonArray({QJsonObject{{u"path"_s, folder() + u"/disk"_s}, {u"format"_s, u"qcow2"_s}, {u"base"_s, base}}}));
        QCOMPARE(made[u"paused"_s].toBool(), false);
        QCOMPARE(made[u"macs"_s].toArray().size(), 1);
        QVERIFY(made[u"changed_macs"_s].toArray().isEmpty());  // here, Nova's networks are user-mode ones, too
        QCOMPARE(files(), QStringList({u"disk"_s, u"kernel"_s, u"ramdisk"_s, u"trescca-memory"_s}));
        startUnpacked(made);
        verifyGoesOnFrom(before);
    }

    void aBaseThatIsMissingIsTold()
    {
        Counted before;
        save(before);
        const QJsonObject error = NovaHelper::fault(u"unpack"_s, unpacking());
        QCOMPARE(error[u"kind"_s].toString(), u"not_found"_s);
        const QJsonObject manifest = NovaHelper::run(u"inspect"_s, {{u"package"_s, package()}})[u"manifest"_s].toObject();
        QCOMPARE(error[u"missing_bases"_s].toArray(), QJsonArray{manifest[u"disks"_s][0][u"base"_s][u"digest"_s]});
        QVERIFY(files().isEmpty());
    }

    void whatTheFlavorDoesNotGiveIsRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("most");
        QTest::newRow("memory") << u"most_memory"_s << QJsonValue(64 << 20);
        QTest::newRow("disk") << u"most_disks"_s << QJsonValue(QJsonArray{1 << 20});
    }
    void whatTheFlavorDoesNotGiveIsRefused()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, most);
        Counted before;
        save(before);
        const QJsonObject error = NovaHelper::fault(u"unpack"_s, unpacking({{member, most}}));
        QCOMPARE(error[u"kind"_s].toString(), u"no_room"_s);
        QVERIFY(error[u"what"_s].toString().endsWith("Choose a larger flavor."_L1));
        QVERIFY(files().isEmpty());
    }

    /// The description of its memory was written by an enemy.
    void aHostileDescriptionReachesNothingOfTheHost()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(*guest, {}, room, {}));
        const QTemporaryDir hand;
        const QByteArray loot = QFile::encodeName(hand.filePath(u"loot"_s));
        const Change evil = [&loot](QByteArray xml) {
            xml.replace("<devices>",
                "<seclabel type='none'/><memoryBacking><source type='file'/></memoryBacking><metadata><nova:instance xmlns:nova="
                "'http://openstack.org/xmlns/libvirt/nova/1.1'><nova:owner>loot</nova:owner></nova:instance></metadata>"
                "<qemu:commandline xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><qemu:arg value='-pidfile'/><qemu:arg value='"
                    + loot + "'/></qemu:commandline><devices><filesystem type='mount'><source dir='/'/><target dir='all'/></filesystem>"
                    + "<shmem name='loot'><model type='ivshmem-plain'/></shmem>");
            return xml.replace("<source path='", "<log file='" + loot + "'/><source path='" + loot);
        };
        const QString wrong = packByHand(m_sites, *guest, hand, evil, Disks::Whole);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const Counted before = readCounter(m_sites.a(), *guest);
        const QJsonObject made = NovaHelper::run(u"unpack"_s, unpacking({{u"package"_s, hand.filePath(u"package.zip"_s)}}));
        QVERIFY(!made.isEmpty());
        QVERIFY(!made[u"left_out"_s].toArray().isEmpty());
        QVERIFY(!made[u"domain_xml"_s].toString().contains("loot"_L1));
        startUnpacked(made);
        verifyGoesOnFrom(before);
        const pid_t qemu = HostProcesses::ofSession(qEnvironmentVariable("TRESCCA_SCENE") + u"/b"_s).guest(QString::fromUtf8(m_nova.name));
        QFile words(u"/proc/%1/cmdline"_s.arg(qemu));
        QVERIFY(qemu != 0 && words.open(QIODevice::ReadOnly));
        const QByteArray line = words.readAll();
        for (const char *forbidden : {"loot", "pidfile", "fsdev", "ivshmem", "memory-backend-file"})
            QVERIFY2(!line.contains(forbidden), forbidden);
        QVERIFY(!QFile::exists(QFile::decodeName(loot)));
    }

    void aHostilePackageLeavesNothing_data();
    void aHostilePackageLeavesNothing();
};

void TestNovaUnpack::aHostilePackageLeavesNothing_data()
{
    QTest::addColumn<test::SampleContent>("content");
    QTest::addColumn<qsizetype>("cut");
    QTest::addColumn<QString>("kind");
    const auto sound = [] {
        test::SampleContent content = test::restorableContent();
        content.disk = test::qcow2Image();
        content.manifest.disks[0].baseDigest.clear();
        return content;
    };
    const auto row = [](const char *name, const test::SampleContent &content, qsizetype cut = 0, const QString &kind = u"untrusted"_s) {
        QTest::newRow(name) << content << cut << kind;
    };
    row("sound", sound(), 0, {});
    row("cut", sound(), 1000, u"invalid_input"_s);
    test::SampleContent content = sound();
    content.disk = test::qcow2Image("/etc/passwd");
    row("a disk over a file of the host", content);
    content.disk = test::qcow2Image("json:{\"driver\":\"raw\",\"file.filename\":\"/etc/passwd\"}");
    row("a disk over a driver of QEMU", content);
    content.disk = test::qcow2Image({}, 20ULL << 30U);
    row("a disk of another size", content);
    content.disk = test::qcow2Image().replace(79, 1, "\x04");
    row("a disk with its data elsewhere", content);
    content = sound();
    content.snapshot = test::saveImage(test::domainOfSample(), "LibvirtQemudPart");
    row("memory that was cut", content);
    content.snapshot = test::saveImage(test::domainOfSample({}, "qemu", "4096"));
    row("more memory than told", content);
    content.snapshot = test::saveImage("<!DOCTYPE domain [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + test::domainOfSample());
    row("entities", content);
    content.snapshot = test::saveImage().replace("QEVM", "EVIL");
    row("no memory of QEMU", content);
    content.snapshot = test::saveImage(test::domainOfSample("<disk type='file'><source file='/etc/passwd'/><target dev='vdb'/></disk>"));
    row("a disk that is not in it", content);
    content = sound();
    content.nvram = test::qcow2Image("/etc/passwd");
    row("variables over a file of the host", content);
}

void TestNovaUnpack::aHostilePackageLeavesNothing()
{
    QFETCH(test::SampleContent, content);
    QFETCH(qsizetype, cut);
    QFETCH(QString, kind);
    content.manifest.disks[0].fileSize = static_cast<std::uint64_t>(content.disk.size());
    const QByteArray bytes = test::samplePackage(content);
    QVERIFY(test::putFile(package(), bytes.left(bytes.size() - cut)));
    m_nova.interface.clear();
    QVERIFY(test::putFile(folder() + u"/disk.info"_s, "{}"));
    QVERIFY(test::putFile(folder() + u"/disk.trescca-new"_s, "of one that was killed"));
    const QJsonObject error = NovaHelper::fault(u"unpack"_s, unpacking());
    QVERIFY2(error[u"kind"_s].toString() == kind, qPrintable(error[u"what"_s].toString()));
    if (!kind.isEmpty())
        QCOMPARE(files(), QStringList{u"disk.info"_s});
    QVERIFY(m_sites.b().instances({})->isEmpty());
}

QTEST_GUILESS_MAIN(TestNovaUnpack)
#include "tst_novaunpack.moc"

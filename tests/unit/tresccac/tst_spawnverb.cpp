// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/package/forgedzip.h"
#include "tests/unit/package/samplepackage.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace trescca;

/// spawn: nothing is uploaded in vain, and nothing uploaded stays unnamed.
class TestSpawnVerb final : public QObject {
    Q_OBJECT

    static Image image(const QString &name)
    {
        Image spec;
        spec.name = name;
        return spec;
    }

private Q_SLOTS:
    void spawnUploadsOnlyWhatCanStart()
    {
        CliFixture cli;
        const QString disk = cli.file(u"disk.raw"_s, QByteArray(1024, 'x'));
        (void)cli.local->addInstance(u"web"_s);
        const auto taken = cli.run({u"spawn"_s, disk, u"--name"_s, u"web"_s});
        QCOMPARE(taken.exitCode, 5);
        const auto large = cli.run({u"spawn"_s, disk, u"--name"_s, u"other"_s, u"--memory"_s, u"65T"_s});
        QCOMPARE(large.exitCode, 7);
        QVERIFY2(large.err.contains(u"--memory"), qPrintable(large.err));
        const auto package = cli.run({u"spawn"_s, cli.file(u"web.zip"_s, test::samplePackage()), u"--name"_s, u"other"_s});
        QCOMPARE(package.exitCode, 2);
        QVERIFY2(package.err.contains(u"tresccac restore"), qPrintable(package.err));
        QVERIFY2(cli.local->calls().isEmpty(), qPrintable(cli.local->calls().join(u' ')));
        QCOMPARE(cli.run({u"spawn"_s, disk, u"--name"_s, u"other"_s}).exitCode, 0);
        QCOMPARE(cli.local->calls(), (QStringList{u"upload"_s, u"uploadFinish"_s, u"spawn"_s}));
    }

    void emptyUserDataIsNotMeant()
    {
        CliFixture cli;
        const QString disk = cli.file(u"disk.raw"_s, QByteArray(1024, 'x'));
        for (const QString &data : {QString(), cli.file(u"empty.yaml"_s, "\n")})
            QCOMPARE(cli.run({u"spawn"_s, disk, u"--name"_s, u"other"_s, u"--user-data"_s, data}).exitCode, 2);
        QVERIFY(cli.local->calls().isEmpty());
    }

    void aPackageWithoutASnapshotIsToBeUnpacked()
    {
        CliFixture cli;
        const QByteArray description = "<domain type='kvm'><name>web</name><uuid>e5f3ed4d-69fc-4a92-a7f9-308427c6b2c5</uuid><memory unit='MiB'>512"
                                       "</memory><vcpu>1</vcpu><os><type arch='x86_64' machine='pc'>hvm</type></os></domain>";
        const QByteArray package = test::forgeZip({{.name = "libvirt.xml", .content = description}});
        const auto refused = cli.run({u"spawn"_s, cli.file(u"web.zip"_s, package), u"--name"_s, u"other"_s});
        QCOMPARE(refused.exitCode, 10);
        QVERIFY2(refused.err.contains(u"is a VM package without a snapshot. It has no disk either") && !refused.err.contains(u"goes on"),
            qPrintable(refused.err));
    }

    void whatTheSiteRefusesIsNotSent()
    {
        for (const QStringList &more : {QStringList(), QStringList{u"--dry-run"_s}}) {
            CliFixture cli;
            const QString disk = cli.file(u"disk.raw"_s, QByteArray(1024, 'x'));
            const QStringList words = QStringList{u"spawn"_s, disk, u"--name"_s, u"other"_s} + more;
            cli.local->factsToTell.store.freeBytes = 100;
            const auto full = cli.run(words);
            QVERIFY2(full.exitCode == 7 && full.err.contains(u"quota of images"), qPrintable(full.all()));
            cli.local->factsToTell.store.readOnly = true;
            QCOMPARE(cli.run(words).exitCode, 6);
            const QString there = cli.local->addImage(image(u"debian"_s), "content").id;
            QCOMPARE(cli.run(QStringList{u"spawn"_s, there} + more).exitCode, 6);
            QCOMPARE(cli.local->calls(), QStringList());
        }
    }

    void aDryRunNamesTheFlavor()
    {
        CliFixture cli;
        cli.cloud->flavorToTell = u"m1.small"_s;
        const QString there = cli.cloud->addImage(image(u"debian"_s), "content").id;
        const auto told = cli.run({u"--cloud"_s, u"cloud"_s, u"spawn"_s, there, u"--name"_s, u"web"_s, u"--dry-run"_s});
        QCOMPARE(told.all(), u"exit code 0\nweb would be started at cloud with the flavor m1.small.\n"_s);
        Image package = image(u"package"_s);
        package.properties.insert(QLatin1StringView(property::kind), u"package"_s);
        const auto refused = cli.run({u"--cloud"_s, u"cloud"_s, u"spawn"_s, cli.cloud->addImage(package, "content").id, u"--dry-run"_s});
        QVERIFY2(refused.exitCode == 2 && refused.err.contains(u"restore it instead"), qPrintable(refused.all()));
    }

    void imageOfAFailedSpawnIsRemoved()
    {
        CliFixture cli;
        const QString disk = cli.file(u"disk.raw"_s, QByteArray(1024, 'x'));
        cli.local->failNext(u"spawn"_s, {Kind::Internal, u"It does not start."_s, {}});
        const auto told = cli.run({u"spawn"_s, disk, u"--name"_s, u"web"_s});
        QCOMPARE(told.exitCode, 1);
        QCOMPARE(told.err.section(u'\n', -2), u"tresccac: It does not start.\n"_s);
        QCOMPARE(cli.local->imageCount(), 0);
    }

    void imageThatStaysIsNamed_data()
    {
        QTest::addColumn<Kind>("spawn");
        QTest::addColumn<bool>("removable");
        QTest::newRow("cannot be removed") << Kind::Internal << false;
        QTest::newRow("may be in use") << Kind::Unreachable << true;
    }
    void imageThatStaysIsNamed()
    {
        QFETCH(Kind, spawn);
        QFETCH(bool, removable);
        CliFixture cli;
        cli.local->failNext(u"spawn"_s, {spawn, u"It does not start."_s, {}});
        if (!removable)
            cli.local->failNext(u"removeImage"_s, {Kind::Conflict, u"Not now."_s, {}});
        const auto told = cli.run({u"spawn"_s, cli.file(u"disk.raw"_s, QByteArray(1024, 'x')), u"--name"_s, u"web"_s});
        const QString id = cli.local->images({})->first().id;
        QVERIFY2(told.err.contains(u"`tresccac --cloud local delete %1`"_s.arg(id)), qPrintable(told.err));
    }

    void theNameComesFromTheImage_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"debian-13.raw"_s << u"debian-13"_s;
        QTest::newRow("several endings") << u"debian-13.raw.IMG"_s << u"debian-13"_s;
        QTest::newRow("strange signs") << u"my disk (2).img"_s << u"my-disk-2"_s;
        QTest::newRow("nothing but endings") << u".raw"_s << u"raw"_s;
    }
    void theNameComesFromTheImage()
    {
        QFETCH(QString, file);
        QFETCH(QString, name);
        CliFixture cli;
        const QString disk = cli.file(file, QByteArray(1024, 'x'));
        for (const QString &expected : {name, name + u"-2"_s, name + u"-3"_s}) {
            const auto told = cli.run({u"spawn"_s, disk, u"--json"_s});
            QCOMPARE(told.json()[u"name"].toString(), expected);
        }
        QCOMPARE(cli.local->spawned.memory, 512ULL << 20U);
        QCOMPARE(cli.local->spawned.vcpus, 1);
    }

    void anInstanceMayHaveNoNetworkCard()
    {
        CliFixture cli;
        const QString disk = cli.file(u"disk.raw"_s, QByteArray(1024, 'x'));
        QCOMPARE(cli.run({u"spawn"_s, disk, u"--network"_s, u"none"_s}).exitCode, 0);
        QVERIFY(!cli.local->spawned.card && cli.local->spawned.network.isEmpty());
        QCOMPARE(cli.run({u"spawn"_s, disk, u"--network"_s, u"inside"_s}).exitCode, 0);
        QVERIFY(cli.local->spawned.card);
        QCOMPARE(cli.local->spawned.network, u"inside"_s);
    }

    void aNameThatAnotherTakesMeanwhileGetsANumber()
    {
        CliFixture cli;
        cli.local->failNext(u"spawn"_s, {Kind::Conflict, u"There is an instance named debian at local already."_s, {}});
        const auto told = cli.run({u"spawn"_s, cli.file(u"debian.raw"_s, QByteArray(1024, 'x')), u"--json"_s});
        QCOMPARE(told.json()[u"name"].toString(), u"debian-2"_s);
        QCOMPARE(cli.local->imageCount(), 1);
    }

    void aNameThatWasAskedForIsKeptTo()
    {
        CliFixture cli;
        cli.local->failNext(u"spawn"_s, {Kind::Conflict, u"There is an instance named web at local already."_s, {}});
        QCOMPARE(cli.run({u"spawn"_s, cli.file(u"debian.raw"_s, QByteArray(1024, 'x')), u"--name"_s, u"web"_s}).exitCode, 5);
        QCOMPARE(cli.local->calls().count(u"spawn"_s), 1);
    }

    void packedDisksAreUnpackedBeforeTheyAreSent()
    {
        CliFixture cli;
        const QByteArray content(1 << 20, 'x');
        const QString disk = cli.file(u"debian.raw"_s, content);
        QCOMPARE(QProcess::execute(u"gzip"_s, {disk}), 0);
        const auto told = cli.run({u"spawn"_s, disk + u".gz"_s, u"--json"_s});
        QVERIFY2(told.exitCode == 0, qPrintable(told.all()));
        QCOMPARE(told.json()[u"name"].toString(), u"debian"_s);
        QCOMPARE(cli.local->contentOf(cli.local->spawned.imageId), content);
        const auto pushed = cli.run({u"push"_s, disk + u".gz"_s, u"--json"_s});
        QCOMPARE(pushed.json()[u"disk_format"].toString(), u"raw"_s);
        QCOMPARE(pushed.json()[u"name"].toString(), u"debian"_s);
        QCOMPARE(pushed.json()[u"size"].toInteger(), content.size());
    }

    void whatTheUserSaysGoesBeforeAnOvf()
    {
        CliFixture cli;
        (void)cli.file(u"disk.raw"_s, QByteArray(1 << 20, 'x'));
        (void)cli.file(u"a.ovf"_s,
            "<E><File id='f' href='disk.raw'/><Disk diskId='d' fileRef='f'/><VirtualSystem><Name>Web Shop</Name>"
            "<Item><ResourceType>4</ResourceType><VirtualQuantity>768</VirtualQuantity></Item>"
            "<Item><ResourceType>3</ResourceType><VirtualQuantity>4</VirtualQuantity></Item></VirtualSystem></E>");
        QCOMPARE(QProcess::execute(u"tar"_s, {u"-C"_s, cli.folder.path(), u"-cf"_s, cli.path(u"a.ova"_s), u"a.ovf"_s, u"disk.raw"_s}), 0);
        QCOMPARE(cli.run({u"spawn"_s, cli.path(u"a.ova"_s)}).exitCode, 0);
        QCOMPARE(cli.local->spawned.name, u"Web-Shop"_s);
        QCOMPARE(cli.local->spawned.memory, 768ULL << 20U);
        QCOMPARE(cli.local->spawned.vcpus, 4);
        QCOMPARE(cli.run({u"spawn"_s, cli.path(u"a.ova"_s), u"--memory"_s, u"1G"_s, u"--vcpus"_s, u"1"_s, u"--name"_s, u"x"_s}).exitCode, 0);
        QCOMPARE(cli.local->spawned.name, u"x"_s);
        QCOMPARE(cli.local->spawned.memory, 1ULL << 30U);
        QCOMPARE(cli.local->spawned.vcpus, 1);
    }

    void guestsGetUserDataAndKeys()
    {
        CliFixture cli;
        (void)cli.local->addImage(image(u"debian"_s), "content");
        const QString line = u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl me@here"_s;
        const QString key = cli.file(u"me.pub"_s, line.toUtf8() + '\n');
        const QString data = cli.file(u"data"_s, "#!/bin/sh\necho hello\n");
        QCOMPARE(cli.run({u"spawn"_s, u"debian"_s, u"--user-data"_s, data}).exitCode, 0);
        QCOMPARE(cli.local->spawned.userData, "#!/bin/sh\necho hello\n");
        QVERIFY(cli.local->spawned.publicKeys.isEmpty());
        QCOMPARE(cli.run({u"spawn"_s, u"debian"_s, u"--user-data"_s, data, u"--ssh-key"_s, key}).exitCode, 0);
        QCOMPARE(cli.local->spawned.userData, "#!/bin/sh\necho hello\n");
        QCOMPARE(cli.local->spawned.publicKeys, QStringList{line});
    }

    // A pipe without a writer would be waited for for ever, and a device has no end.
    void onlySmallRegularFilesAreRead()
    {
        CliFixture cli;
        (void)cli.local->addImage(image(u"debian"_s), "content");
        const QString pipe = cli.path(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const QString large = cli.file(u"large"_s, QByteArray((64 << 10) + 1, 'a'));
        for (const QString &option : {u"--user-data"_s, u"--ssh-key"_s})
            for (const auto &[file, why] : {std::pair{pipe, u"no regular file"_s}, {u"/dev/zero"_s, u"no regular file"_s},
                     {cli.folder.path(), u"no regular file"_s}, {large, u"more than 64 KiB"_s}}) {
                const auto told = cli.run({u"spawn"_s, u"debian"_s, option, file});
                QVERIFY2(told.exitCode == 2 && told.err.contains(why), qPrintable(told.all()));
            }
        QVERIFY(cli.local->calls().isEmpty());
    }

    void ownKeysAreFound()
    {
        CliFixture cli;
        (void)cli.local->addImage(image(u"debian"_s), "content");
        const QByteArray home = qgetenv("HOME");
        qputenv("HOME", cli.folder.path().toUtf8());
        const auto none = cli.run({u"spawn"_s, u"debian"_s, u"--own-ssh-keys"_s});
        QVERIFY(QDir(cli.folder.path()).mkdir(u".ssh"_s));
        (void)cli.file(u".ssh/id_rsa.pub"_s, "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ== a\n");
        (void)cli.file(u".ssh/id_rsa"_s, "-----BEGIN OPENSSH PRIVATE KEY-----\n");
        const auto told = cli.run({u"spawn"_s, u"debian"_s, u"--own-ssh-keys"_s});
        qputenv("HOME", home);
        QVERIFY2(none.exitCode == 3 && none.err.contains(u"ssh-keygen"), qPrintable(none.all()));
        QVERIFY2(told.exitCode == 0 && cli.local->spawned.publicKeys.value(0).startsWith(u"ssh-rsa AAAAB3"), qPrintable(told.all()));
    }

    void privateKeysStayHere()
    {
        CliFixture cli;
        (void)cli.local->addImage(image(u"debian"_s), "content");
        for (const auto &[content, word] : {std::pair{QByteArray("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n"), u"private key"_s},
                 {QByteArray("hello\n"), u"no file of public SSH keys"_s}, {QByteArray("# nothing\n"), u"no public SSH key"_s}}) {
            const auto told = cli.run({u"spawn"_s, u"debian"_s, u"--ssh-key"_s, cli.file(u"key"_s, content)});
            QVERIFY2(told.exitCode == 2 && told.err.contains(word), qPrintable(told.all()));
        }
        QVERIFY(cli.local->calls().isEmpty());
    }

    void imageOfTheSiteStaysAfterAFailedSpawn()
    {
        CliFixture cli;
        (void)cli.local->addImage(image(u"debian"_s), "content");
        cli.local->failNext(u"spawn"_s, {Kind::Internal, u"It does not start."_s, {}});
        QCOMPARE(cli.run({u"spawn"_s, u"debian"_s, u"--name"_s, u"web"_s}).exitCode, 1);
        QCOMPARE(cli.local->imageCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSpawnVerb)
#include "tst_spawnverb.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/libvirt/restorable.h"
#include "tests/unit/package/forgedzip.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// inspect, verify and unpack, on packages that are files here.
class TestPackageVerbs final : public QObject {
    Q_OBJECT

    static QByteArray flipped()
    {
        QByteArray package = test::samplePackage();
        package[package.size() / 2] = static_cast<char>(package[package.size() / 2] ^ 1);
        return package;
    }
    static QStringList entries(const CliFixture &cli, const QString &folder)
    {
        return QDir(cli.path(folder)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private Q_SLOTS:
    void membersBecomePlainFiles()
    {
        CliFixture cli;
        const test::SampleContent content;
        const QString file = cli.file(u"web.zip"_s, test::samplePackage(content));
        const auto told = cli.run({u"unpack"_s, file, cli.path(u"web"_s), u"--json"_s});
        QVERIFY2(told.exitCode == 0, qPrintable(told.all()));
        QCOMPARE(entries(cli, u"web"_s),
            (QStringList{u"digests.json"_s, u"disk"_s, u"kernel"_s, u"libvirt.xml"_s, u"manifest.json"_s, u"nvram"_s, u"snapshot"_s}));
        QCOMPARE(cli.content(u"web/disk"_s), content.disk);
        QCOMPARE(cli.content(u"web/snapshot"_s), content.snapshot);
        QCOMPARE(cli.content(u"web/kernel"_s), content.kernel);
        QCOMPARE(told.json()[u"members"].toArray().size(), 7);
    }

    void theFolderHasTheNameOfTheFile()
    {
        CliFixture cli;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(cli.folder.path()));
        (void)cli.file(u"web-1.zip"_s, test::samplePackage());
        const auto told = cli.run({u"unpack"_s, u"web-1.zip"_s});
        (void)QDir::setCurrent(before);
        QVERIFY2(told.exitCode == 0 && entries(cli, u"web-1"_s).contains(u"disk"), qPrintable(told.all()));
    }

    void whatIsThereStaysUnlessForced()
    {
        CliFixture cli;
        const QString file = cli.file(u"web.zip"_s, test::samplePackage());
        QVERIFY(QDir(cli.folder.path()).mkdir(u"web"_s));
        (void)cli.file(u"web/disk"_s, "mine");
        const auto refused = cli.run({u"unpack"_s, file, cli.path(u"web"_s)});
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(refused.err.contains(u"--force"), qPrintable(refused.err));
        QCOMPARE(entries(cli, u"web"_s), QStringList{u"disk"_s});
        QCOMPARE(cli.content(u"web/disk"_s), "mine");
        QCOMPARE(cli.run({u"unpack"_s, file, cli.path(u"web"_s), u"--force"_s}).exitCode, 0);
        QVERIFY(cli.content(u"web/disk"_s) != "mine");
    }

    /// A link that lies in the way is replaced, never followed.
    void nothingIsWrittenOutsideTheFolder()
    {
        CliFixture cli;
        const QString file = cli.file(u"web.zip"_s, test::samplePackage());
        const QString victim = cli.file(u"victim"_s, "precious");
        QVERIFY(QDir(cli.folder.path()).mkdir(u"web"_s));
        for (const QString &name : {u"disk"_s, u"disk.part"_s, u"kernel"_s})
            QVERIFY(QFile::link(victim, cli.path(u"web/"_s + name)));
        QCOMPARE(cli.run({u"unpack"_s, file, cli.path(u"web"_s)}).exitCode, 5);
        QCOMPARE(cli.run({u"unpack"_s, file, cli.path(u"web"_s), u"--force"_s}).exitCode, 0);
        QCOMPARE(cli.content(u"victim"_s), "precious");
        QVERIFY(!QFileInfo(cli.path(u"web/disk"_s)).isSymLink());
    }

    void damagedPackagesLeaveNothing()
    {
        CliFixture cli;
        const auto told = cli.run({u"unpack"_s, cli.file(u"web.zip"_s, flipped()), cli.path(u"web"_s)});
        QCOMPARE(told.exitCode, 9);
        QVERIFY(!QDir(cli.path(u"web"_s)).exists());
    }

    void damagedPackagesReplaceNothing()
    {
        CliFixture cli;
        const QString file = cli.file(u"web.zip"_s, flipped());
        QVERIFY(QDir(cli.folder.path()).mkdir(u"web"_s));
        const QStringList before{u"disk"_s, u"kernel"_s, u"libvirt.xml"_s, u"snapshot"_s};
        for (const QString &name : before)
            (void)cli.file(u"web/"_s + name, "mine");
        QCOMPARE(cli.run({u"unpack"_s, file, cli.path(u"web"_s), u"--force"_s}).exitCode, 9);
        QCOMPARE(entries(cli, u"web"_s), before);
        for (const QString &name : before)
            QCOMPARE(cli.content(u"web/"_s + name), "mine");
    }

    void noFolderAboveIsWrittenInto()
    {
        CliFixture cli;
        QVERIFY(QDir(cli.folder.path()).mkdir(u"sub"_s));
        for (const QString &name : {u"sub/...zip"_s, u"sub/..zip"_s, u"sub/.zip"_s}) {
            const auto told = cli.run({u"unpack"_s, cli.file(name, test::samplePackage())});
            QVERIFY2(told.exitCode == 2 && told.err.contains(u"FOLDER"_s), qPrintable(told.all()));
        }
    }

    void aStopLeavesNothing()
    {
        CliFixture cli;
        cli.stop.request_stop();
        QCOMPARE(cli.run({u"unpack"_s, cli.file(u"web.zip"_s, test::samplePackage()), cli.path(u"web"_s)}).exitCode, 130);
        QVERIFY(!QDir(cli.path(u"web"_s)).exists());
    }

    void aDryRunMakesNoFolder()
    {
        CliFixture cli;
        const auto told = cli.run({u"unpack"_s, cli.file(u"web.zip"_s, test::samplePackage()), cli.path(u"web"_s), u"--dry-run"_s, u"--json"_s});
        QVERIFY2(told.exitCode == 0 && told.json()[u"dry_run"].toBool(), qPrintable(told.all()));
        QVERIFY(!QDir(cli.path(u"web"_s)).exists());
    }

    void packagesAreInspected()
    {
        CliFixture cli;
        const QString sound = cli.file(u"sound.zip"_s, test::samplePackage(test::restorableContent()));
        QVERIFY(cli.run({u"inspect"_s, sound}).out.contains(u"needs base"));
        QCOMPARE(cli.run({u"inspect"_s, sound, u"--json"_s}).json()[u"manifest"][u"vcpus"].toInt(), 2);
        QVERIFY(cli.run({u"verify"_s, sound, u"--json"_s}).json()[u"sound"].toBool());
        QCOMPARE(cli.run({u"verify"_s, cli.file(u"bad.zip"_s, flipped()), u"--json"_s}).exitCode, 9);
    }

    void whatHasNoMemoryIsSaidToHaveNone()
    {
        CliFixture cli;
        const QString whole = cli.file(u"whole.zip"_s, test::samplePackage(test::restorableContent()));
        QVERIFY(!cli.run({u"inspect"_s, whole}).out.contains(u"no memory"));
        QVERIFY(cli.run({u"inspect"_s, whole, u"--json"_s}).json()[u"has_memory"].toBool());
        const QByteArray xml = test::domainOfSample(), disk = test::SampleContent().disk;
        const QString file = cli.file(u"cold.zip"_s, test::forgeZip({{.name = "libvirt.xml", .content = xml}, {.name = "disk", .content = disk}}));
        const auto told = cli.run({u"inspect"_s, file});
        QVERIFY2(told.exitCode == 0 && told.out.contains(u"no memory: it cannot be restored. Its disk can be taken out"), qPrintable(told.all()));
        QVERIFY(!cli.run({u"inspect"_s, file, u"--json"_s}).json()[u"has_memory"].toBool(true));
    }

    void aDescriptionAloneIsNoPackage()
    {
        CliFixture cli;
        const QString file = cli.file(u"bare.zip"_s, test::forgeZip({{.name = "libvirt.xml", .content = test::domainOfSample()}}));
        for (const QStringList &words : {QStringList{u"verify"_s, file}, {u"push"_s, file}}) {
            const auto told = cli.run(words);
            QCOMPARE(told.exitCode, 9);
            QVERIFY2(told.all().contains(u"It has no disk either that could be started."), qPrintable(told.all()));
        }
        QVERIFY(cli.local->images({}).value().isEmpty());
    }

    // What a manifest tells of another machine than libvirt.xml is told to nobody as true.
    void aLyingManifestIsNotTold()
    {
        CliFixture cli;
        test::SampleContent content = test::restorableContent();
        content.xml.replace("'MiB'>512", "'MiB'>256");
        content.snapshot = test::saveImage(content.xml);
        const QString file = cli.file(u"lie.zip"_s, test::samplePackage(content));
        for (const QString &verb : {u"inspect"_s, u"verify"_s}) {
            const auto told = cli.run({verb, file});
            QCOMPARE(told.exitCode, 9);
            QVERIFY2(told.all().contains(u"is of another machine than the package's manifest (memory)"_s), qPrintable(told.all()));
            QVERIFY2(!told.out.contains(u"MiB"), qPrintable(told.out));
        }
    }
};

QTEST_GUILESS_MAIN(TestPackageVerbs)
#include "tst_packageverbs.moc"

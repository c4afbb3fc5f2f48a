// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/libvirt/restorable.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a site has once is not sent there again: known by its content, of one's own project only.
class TestReuse final : public QObject {
    Q_OBJECT
    const QByteArray m_content = QByteArray(1 << 20, 'x');

    static Image named(const QString &name, const QString &owner = {})
    {
        Image spec;
        spec.name = name;
        spec.owner = owner;
        return spec;
    }

private Q_SLOTS:
    void spawnUsesWhatAnEarlierOneBrought()
    {
        CliFixture cli;
        const QString disk = cli.file(u"disk.raw"_s, m_content);
        const auto first = cli.run({u"spawn"_s, disk, u"--json"_s});
        QVERIFY2(first.exitCode == 0 && first.json()[u"uploaded"].toBool(), qPrintable(first.all()));
        cli.local->clearLog();
        // The same content under another name.
        const auto second = cli.run({u"spawn"_s, cli.file(u"copy.img"_s, m_content), u"--json"_s});
        QVERIFY2(second.exitCode == 0 && !second.json()[u"uploaded"].toBool(true), qPrintable(second.all()));
        QCOMPARE(second.json()[u"name"].toString(), u"copy"_s);
        QCOMPARE(second.json()[u"image_id"], first.json()[u"image_id"]);
        QCOMPARE(cli.local->calls(), (QStringList{u"download"_s, u"spawn"_s}));
        QCOMPARE(cli.local->spawned.imageId, first.json()[u"image_id"].toString());
        const auto told = cli.run({u"spawn"_s, disk});
        QVERIFY2(told.out.contains(u"Nothing was sent: its file was there already, as the image disk ("), qPrintable(told.all()));
        QCOMPARE(cli.local->imageCount(), 1);
        const auto anew = cli.run({u"spawn"_s, disk, u"--no-reuse"_s, u"--json"_s});
        QVERIFY2(anew.json()[u"uploaded"].toBool(), qPrintable(anew.all()));
        QCOMPARE(cli.local->imageCount(), 2);
    }

    void whatWasThereStaysWhenTheSpawnFails()
    {
        CliFixture cli;
        (void)cli.local->addImage(named(u"debian"_s), m_content);
        cli.local->failNext(u"spawn"_s, {Kind::Internal, u"It does not start."_s, {}});
        QCOMPARE(cli.run({u"spawn"_s, cli.file(u"disk.raw"_s, m_content)}).exitCode, 1);
        QCOMPARE(cli.local->calls(), (QStringList{u"download"_s, u"spawn"_s}));
        QCOMPARE(cli.local->imageCount(), 1);
    }

    void pushTellsWhatIsThere()
    {
        CliFixture cli;
        const QString id = cli.local->addImage(named(u"debian"_s), m_content).id;
        const QString disk = cli.file(u"disk.raw"_s, m_content);
        const auto told = cli.run({u"push"_s, disk, u"--json"_s});
        QVERIFY2(told.exitCode == 0 && !told.json()[u"uploaded"].toBool(true), qPrintable(told.all()));
        QVERIFY(told.json()[u"image_id"].toString() == id && told.json()[u"name"].toString() == u"debian");
        const auto plain = cli.run({u"push"_s, disk});
        QVERIFY2(plain.out.contains(u"already, as the image debian (%1). Nothing was sent."_s.arg(id)), qPrintable(plain.all()));
        const auto foretold = cli.run({u"push"_s, disk, u"--dry-run"_s});
        QVERIFY2(foretold.exitCode == 0 && foretold.out.contains(u"as the image debian (%1): nothing would be sent"_s.arg(id)),
            qPrintable(foretold.all()));
        QCOMPARE(cli.local->calls(), QStringList(3, u"download"_s));
        // Who asks for a name gets an image of that name.
        const auto renamed = cli.run({u"push"_s, disk, u"--name"_s, u"mine"_s, u"--json"_s});
        QVERIFY2(renamed.json()[u"uploaded"].toBool() && renamed.json()[u"name"].toString() == u"mine", qPrintable(renamed.all()));
        const auto again = cli.run({u"push"_s, disk, u"--name"_s, u"mine"_s, u"--json"_s});
        QCOMPARE(again.json()[u"image_id"], renamed.json()[u"image_id"]);
        QVERIFY(cli.run({u"push"_s, disk, u"--no-reuse"_s, u"--json"_s}).json()[u"uploaded"].toBool());
        QCOMPARE(cli.local->imageCount(), 3);
    }

    /// The record of an image of a libvirt host is as old as its upload.
    void whatWasWrittenToSinceIsSentAgain()
    {
        CliFixture cli;
        (void)cli.local->addImage(named(u"debian"_s), m_content);
        cli.local->failNext(u"download"_s, {Kind::Untrusted, u"The file of the image debian is damaged."_s, {}});
        const QString disk = cli.file(u"disk.raw"_s, m_content);
        const auto told = cli.run({u"spawn"_s, disk, u"--json"_s});
        QVERIFY2(told.exitCode == 0 && told.json()[u"uploaded"].toBool(), qPrintable(told.all()));
        QCOMPARE(cli.local->imageCount(), 2);
    }

    void packagesAreKnownAgain()
    {
        CliFixture cli;
        const QString package = cli.file(u"web.zip"_s, test::samplePackage(test::restorableContent()));
        const auto first = cli.run({u"push"_s, package, u"--json"_s});
        QVERIFY2(first.json()[u"uploaded"].toBool(), qPrintable(first.all()));
        const auto second = cli.run({u"push"_s, package, u"--json"_s});
        QVERIFY2(second.exitCode == 0 && second.json()[u"image_id"] == first.json()[u"image_id"], qPrintable(second.all()));
    }

    void whatIsUploadedCounts()
    {
        CliFixture cli;
        const QString disk = cli.file(u"debian.raw"_s, m_content);
        const QString converted = cli.path(u"debian.vmdk"_s);
        QCOMPARE(QProcess::execute(u"qemu-img"_s, {u"convert"_s, u"-q"_s, u"-O"_s, u"vmdk"_s, disk, converted}), 0);
        QCOMPARE(QProcess::execute(u"gzip"_s, {u"-k"_s, disk}), 0);
        const QString plain = cli.run({u"push"_s, disk, u"--json"_s}).json()[u"image_id"].toString();
        QCOMPARE(cli.run({u"push"_s, disk + u".gz"_s, u"--json"_s}).json()[u"image_id"].toString(), plain);
        const auto first = cli.run({u"spawn"_s, converted, u"--json"_s});
        QVERIFY2(first.json()[u"uploaded"].toBool(), qPrintable(first.all()));
        const auto second = cli.run({u"spawn"_s, converted, u"--json"_s});
        QVERIFY2(second.json()[u"image_id"] == first.json()[u"image_id"], qPrintable(second.all()));
        QCOMPARE(cli.local->imageCount(), 2);
    }

    void onlyTheSameIsReused_data()
    {
        QTest::addColumn<Image>("there");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("options");
        QByteArray other = m_content;
        other.back() = 'y';
        QTest::newRow("the name alone") << named(u"disk"_s) << other << QStringList();
        QTest::newRow("another project's") << named(u"disk"_s, u"others"_s) << m_content << QStringList();
        Image format = named(u"disk"_s);
        format.diskFormat = u"iso"_s;
        QTest::newRow("other format") << format << m_content << QStringList();
        Image move = named(u"disk"_s);
        move.properties[QLatin1StringView(property::migration)] = u"m1"_s;
        QTest::newRow("brought by a move, which removes it") << move << m_content << QStringList();
        Image package = named(u"disk"_s);
        package.properties[QLatin1StringView(property::kind)] = u"package"_s;
        QTest::newRow("said to be a package") << package << m_content << QStringList();
        QTest::newRow("not noted as a base") << named(u"disk"_s) << m_content << QStringList{u"--base"_s};
    }
    void onlyTheSameIsReused()
    {
        QFETCH(Image, there);
        QFETCH(QByteArray, content);
        QFETCH(QStringList, options);
        CliFixture cli;
        (void)cli.local->addImage(there, content);
        const auto told = cli.run(QStringList{u"push"_s, cli.file(u"disk.raw"_s, m_content), u"--json"_s} + options);
        QVERIFY2(told.exitCode == 0 && told.json()[u"uploaded"].toBool(), qPrintable(told.all()));
        QCOMPARE(cli.local->imageCount(), 2);
    }
};

QTEST_GUILESS_MAIN(TestReuse)
#include "tst_reuse.moc"

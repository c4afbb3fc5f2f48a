// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccac/clifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Words that may name an instance or an image: show and delete.
class TestEither final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A package has its instance's name: nothing is guessed, least of all what is deleted.
    void aNameOfBothKindsIsAmbiguous()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        Image package;
        package.name = u"web"_s;
        const Image saved = cli.local->addImage(package, "content");
        for (const QStringList &words :
            {QStringList{u"show"_s, u"web"_s}, {u"--yes"_s, u"delete"_s, u"web"_s}, {u"delete"_s, u"--dry-run"_s, u"web"_s}}) {
            const auto told = cli.run(words);
            QCOMPARE(told.exitCode, 4);
            for (const QString &part : {u"instance %1 (web, running)"_s.arg(web.id), u"image %1 (web, "_s.arg(saved.id), u"--instance"_s})
                QVERIFY2(told.err.contains(part), qPrintable(told.err));
        }
        QVERIFY(cli.run({u"show"_s, u"--instance"_s, u"web"_s, u"--json"_s}).json().contains(u"instance"));
        QVERIFY(cli.run({u"show"_s, u"--image"_s, u"web"_s, u"--json"_s}).json().contains(u"image"));
        QVERIFY(cli.run({u"show"_s, saved.id.toUpper(), u"--json"_s}).json().contains(u"image"));
        QCOMPARE(cli.run({u"delete"_s, u"--instance"_s, u"--image"_s, u"web"_s}).exitCode, 2);
        cli.answer = u"y"_s;
        QCOMPARE(cli.run({u"delete"_s, u"--image"_s, u"web"_s}).all(), u"exit code 0\nThe image web is deleted.\n"_s);
        QVERIFY2(cli.asked.last().contains(u"the image web (%1)"_s.arg(saved.id)), qPrintable(cli.asked.last()));
        QVERIFY(cli.local->imageCount() == 0 && cli.local->stateOf(web.id));
    }

    void aLockIsShown()
    {
        CliFixture cli;
        Instance web = cli.local->addInstance(u"web"_s);
        QVERIFY(!cli.run({u"show"_s, u"web"_s}).out.contains(u"Locked"));
        web.locked = true;
        cli.local->put(web);
        QVERIFY(cli.run({u"show"_s, u"web"_s}).out.contains(u"Locked:"));
        QVERIFY(cli.run({u"show"_s, u"web"_s, u"--json"_s}).json()[u"instance"][u"locked"].toBool());
    }

    /// As the advice about a cut move has it, whose package has the instance's name.
    void byForceTheInstanceIsMeant()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        Image package;
        package.name = u"web"_s;
        (void)cli.local->addImage(package, "content");
        QCOMPARE(cli.run({u"--yes"_s, u"delete"_s, u"--force"_s, u"web"_s}).exitCode, 0);
        QVERIFY(!cli.local->stateOf(web.id) && cli.local->imageCount() == 1);
    }

    void aDryRunRefusesWhatIsAMoves()
    {
        for (QString Instance::*move : {&Instance::heldFor, &Instance::migration}) {
            CliFixture cli;
            Instance web = cli.local->addInstance(u"web"_s, {}, InstanceState::Saved);
            web.*move = u"move1"_s;
            cli.local->put(web);
            const auto foretold = cli.run({u"delete"_s, u"web"_s, u"--dry-run"_s});
            QVERIFY2(foretold.exitCode == 5 && foretold.err.contains(u"move1"), qPrintable(foretold.all()));
            QCOMPARE(foretold.all(), cli.run({u"--yes"_s, u"delete"_s, u"web"_s}).all());
            QCOMPARE(cli.run({u"delete"_s, u"--force"_s, u"web"_s, u"--dry-run"_s}).exitCode, 0);
        }
    }

    void aDryRunRefusesToKeepACloudsDisks()
    {
        CliFixture cli;
        (void)cli.cloud->addInstance(u"web"_s);
        (void)cli.local->addInstance(u"web"_s);
        const auto foretold = cli.run({u"--cloud"_s, u"cloud"_s, u"delete"_s, u"web"_s, u"--keep-disks"_s, u"--dry-run"_s});
        QVERIFY2(foretold.exitCode != 0 && foretold.err.contains(u"Save it as an image first"), qPrintable(foretold.all()));
        QCOMPARE(cli.run({u"--cloud"_s, u"cloud"_s, u"delete"_s, u"web"_s, u"--dry-run"_s}).exitCode, 0);
        QCOMPARE(cli.run({u"--cloud"_s, u"local"_s, u"delete"_s, u"web"_s, u"--keep-disks"_s, u"--dry-run"_s}).exitCode, 0);
    }

    void onlyTheKindThatIsMeantIsLookedFor()
    {
        CliFixture cli;
        Image disk;
        disk.name = u"disk"_s;
        (void)cli.local->addImage(disk, "content");
        QCOMPARE(cli.run({u"--yes"_s, u"delete"_s, u"--instance"_s, u"disk"_s}).exitCode, 3);
        QCOMPARE(cli.local->imageCount(), 1);
        (void)cli.local->addInstance(u"web"_s);
        QCOMPARE(cli.run({u"--yes"_s, u"delete"_s, u"web"_s}).all(), u"exit code 0\nThe instance web is deleted.\n"_s);
    }

    void idsMayBeInCapitals()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s, {}, InstanceState::Running, u"abcdef01-2345-4789-abcd-ef0123456789"_s);
        for (const QString &word : {web.id.toUpper(), web.id.left(8).toUpper()})
            QCOMPARE(cli.run({u"show"_s, word}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestEither)
#include "tst_either.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccac/clifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Moves that are rolled back when little is left of them.
class TestRollbackVerb final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The instance was back already, and a person has suspended it since.
    void whatWasOnlyTidiedIsNoFailure()
    {
        CliFixture cli;
        Instance web = cli.local->addInstance(u"web"_s);
        cli.cloud->failNext(u"restore"_s, {Kind::Internal, u"It does not start."_s, {}});
        cli.local->onCall([&](const QString &line) {
            if (line.startsWith("resumeHeld "_L1))
                cli.cloud->failNext(u"removeImage"_s, {Kind::Conflict, u"Not now."_s, {}});
        });
        const auto moved = cli.run({u"migrate"_s, u"web"_s, u"--source"_s, u"local"_s, u"--dest"_s, u"cloud"_s});
        QVERIFY2(moved.err.contains(u"later to remove it (`tresccac rollback"), qPrintable(moved.all()));
        web.state = InstanceState::Saved;
        cli.local->put(web);
        const auto told = cli.run({u"rollback"_s});
        QCOMPARE(told.all(), u"exit code 0\nweb is suspended at local. Nothing of this move was left to be brought back.\n"_s);
        QCOMPARE(cli.cloud->imageCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRollbackVerb)
#include "tst_rollbackverb.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccac/clifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// cloud and doctor: what a person configures and looks after.
class TestSites final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sitesAreListedAndTested()
    {
        CliFixture cli;
        QVERIFY2(cli.run({u"cloud"_s, u"list"_s}).out.startsWith(u"SITE   KIND"), qPrintable(cli.run({u"cloud"_s, u"list"_s}).out));
        const auto list = cli.run({u"cloud"_s, u"list"_s, u"--json"_s}).json()[u"sites"].toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[1][u"name"].toString(), u"cloud"_s);
        QCOMPARE(list[0][u"kind"].toString(), u"libvirt"_s);
        QCOMPARE(list[1][u"kind"].toString(), u"tresccad"_s);
        const auto good = cli.run({u"cloud"_s, u"test"_s, u"cloud"_s, u"--json"_s});
        QVERIFY2(good.exitCode == 0 && good.json()[u"ok"].toBool() && good.json()[u"steps"].toArray().size() == 5, qPrintable(good.all()));
        cli.cloud->failNext(u"facts"_s, {Kind::Unreachable, u"No answer."_s, {}});
        const auto bad = cli.run({u"cloud"_s, u"test"_s, u"cloud"_s, u"--json"_s});
        QVERIFY2(bad.exitCode == 8 && bad.error() == u"reach: No answer.", qPrintable(bad.all()));
        cli.unusable = Error{Kind::Forbidden, u"The folder cannot be written."_s, {}};
        const auto closed = cli.run({u"cloud"_s, u"test"_s, u"cloud"_s, u"--json"_s});
        QVERIFY2(closed.exitCode == 6 && closed.json()[u"steps"].toArray()[0][u"step"].toString() == u"open", qPrintable(closed.all()));
        cli.unusable.reset();
        QCOMPARE(cli.run({u"cloud"_s}).exitCode, 2);
        QCOMPARE(cli.run({u"cloud"_s, u"test"_s, u"nowhere"_s}).exitCode, 3);
    }

    /// Once a call, and only where sites are looked at.
    void whatIsLeftOutOfTheConfigurationIsTold()
    {
        CliFixture cli;
        cli.leftOut = {u"It is left out."_s};
        const QString told = u"It is left out.\n"_s;
        for (const QStringList &words : {QStringList{u"list"_s}, {u"list"_s, u"--json"_s}, {u"cloud"_s, u"list"_s}, {u"cloud"_s, u"test"_s}}) {
            const auto listed = cli.run(words);
            QVERIFY2(listed.exitCode == 0 && listed.err == told, qPrintable(listed.all()));
        }
        const auto unknown = cli.run({u"--cloud"_s, u"nowhere"_s, u"list"_s});
        QVERIFY2(unknown.exitCode == 3 && unknown.err.count(u"It is left out."_s) == 1, qPrintable(unknown.all()));
        for (const QString &verb : {u"inspect"_s, u"verify"_s}) {
            const auto read = cli.run({verb, cli.path(u"none.zip"_s)});
            QVERIFY2(read.exitCode == 3 && !read.err.contains(u"left out"), qPrintable(read.all()));
        }
    }

    void theKeyringIsGivenAndTakenAPassword()
    {
        CliFixture cli;
        QVERIFY(cli.run({u"cloud"_s, u"login"_s, u"cloud"_s, u"--json"_s}).json()[u"kept"].toBool());
        QCOMPARE(cli.keyring, QStringList{u"cloud"_s});
        QCOMPARE(cli.run({u"--cloud"_s, u"cloud"_s, u"cloud"_s, u"logout"_s}).exitCode, 0);
        QVERIFY(cli.keyring.isEmpty());
    }

    void aCertificateIsTrustedOnceAndNotUnasked()
    {
        CliFixture cli;
        cli.trusted = u"old"_s;
        cli.answer = u"n"_s;
        QCOMPARE(cli.run({u"cloud"_s, u"trust"_s, u"cloud"_s}).exitCode, 130);
        QCOMPARE(cli.trusted, u"old"_s);
        cli.answer = u"y"_s;
        const auto agreed = cli.run({u"cloud"_s, u"trust"_s, u"cloud"_s, u"--json"_s});
        QVERIFY2(agreed.exitCode == 0 && agreed.json()[u"trusted_before"].toString() == u"old", qPrintable(agreed.all()));
        QVERIFY2(cli.asked.last().contains(u"it has changed"), qPrintable(cli.asked.last()));
        QCOMPARE(cli.trusted, u"new"_s);
        const auto again = cli.run({u"cloud"_s, u"trust"_s, u"cloud"_s});
        QVERIFY2(again.exitCode == 0 && again.out.contains(u"that is trusted"), qPrintable(again.all()));
    }

    void theDoctorSaysWhatToDo()
    {
        CliFixture cli;
        cli.findings = {
            {Finding::Level::Ok, u"libvirt"_s, u"It answers."_s, {}}, {Finding::Level::Warning, u"kvm"_s, u"No KVM."_s, u"Switch it on."_s}};
        const auto well = cli.run({u"doctor"_s});
        QCOMPARE(well.exitCode, 0);
        QVERIFY2(well.out.contains(u"[! ] No KVM. Switch it on.\n"), qPrintable(well.out));
        cli.findings.append({Finding::Level::Blocker, u"room"_s, u"No room."_s, u"Make some."_s});
        const auto ill = cli.run({u"doctor"_s, u"--json"_s});
        QCOMPARE(ill.exitCode, 10);
        QCOMPARE(ill.error(), u"No room. Make some."_s);
        QVERIFY(!ill.json()[u"healthy"].toBool(true));
    }
};

QTEST_GUILESS_MAIN(TestSites)
#include "tst_sites.moc"

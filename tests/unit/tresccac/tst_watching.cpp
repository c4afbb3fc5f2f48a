// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/text.h"
#include "app/tresccac/output/watchview.h"
#include "core/base/consoletext.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

/// watch, console and show: what a person looks at.
class TestWatching final : public QObject {
    Q_OBJECT

    static QStringList names(const QList<SiteEvent> &events)
    {
        QStringList all;
        for (const SiteEvent &event : events)
            all.append((eventName(event.what) + u' ' + event.instance.name).trimmed());
        return all;
    }

private Q_SLOTS:
    void differencesAreEvents()
    {
        FakeSite site(u"local"_s);
        Instance web = site.addInstance(u"web"_s);
        QList<SiteEvent> events;
        Watcher watcher(site, std::chrono::hours(1), [&](const SiteEvent &event) { events.append(event); });
        watcher.look({});
        web.state = InstanceState::Paused;
        web.disks.first().fileSize += 1;
        site.put(web);
        const Instance db = site.addInstance(u"db"_s);
        watcher.look({});
        web.disks.first().fileSize += 1;  // which happens all the time
        site.put(web);
        site.failNext(u"instances"_s, {Kind::Unreachable, u"No answer."_s, {}});
        site.failNext(u"instances"_s, {Kind::Unreachable, u"No answer."_s, {}});
        for (int look = 0; look < 3; ++look)
            watcher.look({});
        QVERIFY(site.removeInstance(db.id, true, {}));
        watcher.look({});
        QStringList told = names(events);
        std::sort(told.begin() + 1, told.begin() + 3);  // those of one look come in no order
        QCOMPARE(told, (QStringList{u"listed web"_s, u"appeared db"_s, u"changed web"_s, u"unreachable"_s, u"reachable"_s, u"gone db"_s}));
    }

    /// A site that tells is looked at when it tells: the interval is an hour.
    void aSiteThatTellsIsHeardAtOnce()
    {
        CliFixture cli;
        cli.local->tellsChanges = true;
        Instance web = cli.local->addInstance(u"web"_s);
        // Only its last mebibyte is fetched, which begins anywhere.
        cli.local->console = "half" + QByteArray(1 << 20, 'x') + "\nwhole\n";
        QCOMPARE(cli.run({u"console"_s, u"web"_s, u"--lines"_s, u"9"_s}).out, u"whole\n"_s);
        cli.local->console = "boot\nlogin:\n";
        int looks = 0;
        cli.local->onCall([&](const QString &line) {
            if (line != u"instances")
                return;
            ++looks;
            if (looks == 2)
                cli.stop.request_stop();
            if (looks == 1)
                std::thread([&cli, web]() mutable {
                    web.state = InstanceState::Off;
                    cli.local->put(web);
                }).join();
        });
        const auto told = cli.run({u"watch"_s, u"--interval"_s, u"3600"_s, u"--json"_s});
        QVERIFY2(told.exitCode == 0, qPrintable(told.all()));
        const QStringList lines = told.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(QJsonDocument::fromJson(lines.first().toUtf8())[u"event"].toString(), u"listed"_s);
    }

    /// A site tells when a guest changes, and not when another program lets go of it.
    void whatIsBusyIsLookedAtAgain()
    {
        FakeSite site(u"local"_s);
        site.tellsChanges = true;
        Instance web = site.addInstance(u"web"_s, {}, InstanceState::Busy);
        std::stop_source stop;
        QStringList states;
        Watcher watcher(site, std::chrono::hours(1), [&](const SiteEvent &event) {
            states << stateName(event.instance.state);
            if (event.what == SiteEvent::What::Changed)
                stop.request_stop();
            (void)site.watch({});  // what follows is not told
            web.state = InstanceState::Paused;
            site.put(web);
        });
        watcher.run({.stop = stop.get_token(), .progress = {}});
        QCOMPARE(states, (QStringList{u"busy"_s, u"paused"_s}));
    }

    void plainLinesElsewhere()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        (void)cli.cloud->addInstance(u"shop"_s, {}, InstanceState::Off);
        int looks = 0;
        cli.cloud->onCall([&](const QString &) {
            if (++looks == 2)
                cli.stop.request_stop();
        });
        const auto told = cli.run({u"watch"_s, u"local"_s, u"cloud"_s, u"--interval"_s, u"1"_s});
        QCOMPARE(told.exitCode, 0);
        QVERIFY2(told.out.contains(u"  local  web  running\n") && told.out.contains(u"  cloud  shop  off\n"), qPrintable(told.out));
    }

    void aTableIsKeptOnATerminal()
    {
        CliFixture cli;
        cli.terminal = true;
        Instance web = cli.local->addInstance(u"web"_s);
        web.addresses = QStringList(20, u"192.168.122.100"_s);
        cli.local->put(web);
        int looks = 0;
        cli.local->onCall([&](const QString &line) {
            if (line != u"instances")
                return;
            if (++looks == 2) {
                web.state = InstanceState::Paused;
                cli.local->put(web);
            }
            if (looks == 3)
                cli.stop.request_stop();
        });
        const auto told = cli.run({u"watch"_s, u"--interval"_s, u"1"_s, u"--color"_s, u"always"_s});
        QVERIFY2(told.out.contains(u"\033[3A\r\033[J"), qPrintable(told.out));  // back over heading and two lines of the table
        QVERIFY2(told.out.contains(u"\033[32mrunning\033[0m") && told.out.contains(u"\033[33mpaused\033[0m"), qPrintable(told.out));
        for (const QString &line : QString(told.out).remove(u"\033[3A\r\033[J"_s).split(u'\n'))
            QVERIFY2(shownWidth(line) < 80, qPrintable(line));
    }

    void coloursHeedWhatIsAskedFor_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<bool>("terminal");
        QTest::addColumn<QByteArray>("noColor");
        QTest::addColumn<bool>("coloured");
        QTest::newRow("terminal") << u"auto"_s << true << QByteArray() << true;
        QTest::newRow("file") << u"auto"_s << false << QByteArray() << false;
        QTest::newRow("NO_COLOR") << u"auto"_s << true << QByteArray("1") << false;
        QTest::newRow("never") << u"never"_s << true << QByteArray() << false;
        QTest::newRow("always") << u"always"_s << false << QByteArray("1") << true;
    }
    void coloursHeedWhatIsAskedFor()
    {
        QFETCH(QString, when);
        QFETCH(bool, terminal);
        QFETCH(QByteArray, noColor);
        QFETCH(bool, coloured);
        const QByteArray term = qgetenv("TERM");
        qputenv("TERM", "xterm");
        qputenv("NO_COLOR", noColor);
        CliFixture cli;
        cli.terminal = terminal;
        (void)cli.local->addInstance(u"web"_s);
        const QString out = cli.run({u"--color"_s, when, u"list"_s}).out;
        qunsetenv("NO_COLOR");
        qputenv("TERM", term);
        QCOMPARE(out.contains(u'\033'), coloured);
        QCOMPARE(cli.run({u"--color"_s, u"sometimes"_s, u"list"_s}).exitCode, 2);
    }

    void theConsoleIsHarmless()
    {
        QCOMPARE(consoleText("a\r\nb\t\033[31mred\033[0m\033]0;title\007 \033]52;c;eA==\033\\.\xc2\x9b"
                             "2J\033c\b!\xff"),
            u"a\nb\tred .2J!\uFFFD"_s);
    }

    void linesOfTheConsole()
    {
        QCOMPARE(lastLines("a\nb\nc\n", 2), QByteArray("b\nc\n"));
        QCOMPARE(lastLines("a\n\nb", 2), QByteArray("\nb"));
        QCOMPARE(lastLines("a\nb\n", 0), QByteArray("a\nb\n"));
        QCOMPARE(lastLines("a\nb\n", 9), QByteArray("a\nb\n"));
        QCOMPARE(lastLines("", 2), QByteArray());
        QCOMPARE(fromLineStart("f a line\nb\n", 11), QByteArray("b\n"));
        QCOMPARE(fromLineStart("a line\nb\n", 11), QByteArray("a line\nb\n"));  // it has no more
        QCOMPARE(fromLineStart("one long\n", 9), QByteArray("one long\n"));
        QCOMPARE(newPart("one\n", "one\ntwo\n"), QByteArray("two\n"));
        QCOMPARE(newPart("one\ntwo\n", "wo\nthree\n"), QByteArray("wo\nthree\n"));  // nothing in common that is sure
        const QByteArray much = QByteArray(5000, 'x') + "end\n";
        QCOMPARE(newPart("first\n" + much, much + "more\n"), QByteArray("more\n"));
    }

    /// A viewer would end at once, and nobody would learn of it.
    void withoutADisplayNoViewerIsOpened()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        cli.local->screen = u"vnc://127.0.0.1:5901"_s;
        qunsetenv("DISPLAY");
        qunsetenv("WAYLAND_DISPLAY");
        const auto told = cli.run({u"console"_s, u"web"_s, u"--viewer"_s});
        QCOMPARE(told.exitCode, 10);
        QVERIFY2(told.out.isEmpty() && told.err.contains(u"no display") && told.err.contains(cli.local->screen), qPrintable(told.all()));
        QCOMPARE(cli.run({u"console"_s, u"web"_s, u"--url"_s}).exitCode, 0);
    }

    void consoleIsShownAndFollowed()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        cli.local->console = "boot\nlogin:\n";
        QCOMPARE(cli.run({u"console"_s, u"web"_s}).out, u"boot\nlogin:\n"_s);
        QCOMPARE(cli.run({u"console"_s, u"web"_s, u"--lines"_s, u"1"_s, u"--json"_s}).json()[u"log"].toString(), u"login:\n"_s);
        int looks = 0;
        cli.local->onCall([&](const QString &line) {
            if (!line.startsWith(u"consoleLog"))
                return;
            if (++looks == 2)
                cli.local->console += "more\n";
            if (looks == 3)
                cli.stop.request_stop();
        });
        const auto followed = cli.run({u"console"_s, u"web"_s, u"-f"_s, u"--lines"_s, u"1"_s});
        QCOMPARE(followed.exitCode, 0);
        QCOMPARE(followed.out, u"login:\nmore\n"_s);
    }

    void screensHaveAnAddress()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        QCOMPARE(cli.run({u"console"_s, u"web"_s, u"--url"_s}).exitCode, 10);
        cli.local->screen = u"vnc://127.0.0.1:5900"_s;
        QCOMPARE(cli.run({u"console"_s, u"web"_s, u"--url"_s}).out, u"vnc://127.0.0.1:5900\n"_s);
        QCOMPARE(cli.run({u"console"_s, u"web"_s, u"--url"_s, u"--json"_s}).json()[u"url"].toString(), cli.local->screen);
    }

    void showsInstancesAndImages()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        Image image;
        image.name = u"disk"_s;
        image.properties[u"os"_s] = u"debian"_s;
        (void)cli.local->addImage(image, "content");
        const auto told = cli.run({u"show"_s, u"web"_s});
        for (const QString &part : {web.id, u"running"_s, u"qcow2, 1.1 GB, 8.4 MB on disk"_s})
            QVERIFY2(told.out.contains(part), qPrintable(part + u'\n' + told.out));
        QCOMPARE(cli.run({u"show"_s, u"web"_s, u"--json"_s}).json()[u"instance"][u"id"].toString(), web.id);
        QVERIFY(cli.run({u"show"_s, u"disk"_s}).out.contains(u"debian"));
        QCOMPARE(cli.run({u"show"_s, u"disk"_s, u"--json"_s}).json()[u"image"][u"kind"].toString(), u"disk"_s);
        QCOMPARE(cli.run({u"show"_s, u"none"_s}).exitCode, 3);
    }

    void faultsStandBelowTheTable()
    {
        CliFixture cli;
        Instance web = cli.local->addInstance(u"web"_s, {}, InstanceState::Paused);
        web.fault = u"QEMU paused it:\nits disk is full."_s;
        cli.local->put(web);
        QVERIFY2(cli.run({u"list"_s}).out.contains(u"\nweb: QEMU paused it:?its disk is full.\n"), qPrintable(cli.run({u"list"_s}).out));
    }
};

QTEST_GUILESS_MAIN(TestWatching)
#include "tst_watching.moc"

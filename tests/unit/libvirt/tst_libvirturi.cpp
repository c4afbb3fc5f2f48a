// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/libvirturi.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace trescca;

class TestLibvirtUri final : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("XDG_CACHE_HOME");
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_dir.filePath(u"run"_s)));
        QVERIFY(QDir(m_dir.path()).mkpath(u"run/libvirt"_s) && QFile::link(m_dir.filePath(u"run/libvirt"_s), m_dir.filePath(u"link"_s)));
    }

    void anotherMachineIsKnown_data()
    {
        QTest::addColumn<bool>("local");
        QTest::addColumn<bool>("qemu");
        QTest::newRow("qemu:///system") << true << true;
        QTest::newRow("qemu:///session?socket=/a/b") << true << true;
        QTest::newRow("qemu+unix:///system") << true << true;
        QTest::newRow("test:///default") << true << false;
        QTest::newRow("qemu://host/system") << false << true;
        QTest::newRow("qemu+tls:///system") << false << true;
        QTest::newRow("qemu+ssh://anna@my_host:2022/system") << false << true;
        QTest::newRow("qemu+ssh:///system") << false << true;
        QTest::newRow("QEMU+SSH://[::1]/system") << false << true;
    }
    void anotherMachineIsKnown()
    {
        QFETCH(bool, local);
        QFETCH(bool, qemu);
        const QString uri = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(libvirturi::isLocal(uri), local);
        QCOMPARE(libvirturi::isQemu(uri), qemu);
    }

    void whatCannotWorkIsNamed_data()
    {
        QTest::addColumn<QString>("why");
        for (const char *good :
            {"qemu:///system", "qemu:///session?socket=/a/b", "qemu+unix:///system", "qemu+ssh://anna@my_host:2022/system?keyfile=/k",
                "QEMU+SSH://[::1]/session", "qemu+tls://host/system", "test:///default", "test:///a/host.xml"})
            QTest::newRow(good) << QString();
        QTest::newRow("qemu:///nope") << u"not at \"/nope\""_s;
        QTest::newRow("qemu:///system/") << u"not at \"/system/\""_s;
        QTest::newRow("qemu:///") << u"not at \"/\""_s;
        QTest::newRow("qemu+ssh://host") << u"not at \"\""_s;
        QTest::newRow("qemu+ssh://host/?a=/system") << u"not at \"/\""_s;
        QTest::newRow("qemo:///system") << u"the driver \"qemo\""_s;
        QTest::newRow("qemu+shh://host/system") << u"no transport \"shh\""_s;
        // Programs that would be run.
        QTest::newRow("qemu+ext:///session?command=/tmp/x") << u"no transport \"ext\""_s;
        QTest::newRow("qemu+ssh://host/system?keyfile=/k&command=/tmp/x") << u"the parameter \"command\""_s;
        QTest::newRow("qemu+ssh://host/system?Com%6Dand=/tmp/x") << u"the parameter \"command\""_s;
        QTest::newRow("qemu+ssh://host/system?netcat=/tmp/x") << u"the parameter \"netcat\""_s;
        QTest::newRow("qemu:/system") << u"names no driver"_s;
        QTest::newRow("system") << u"names no driver"_s;
        QTest::newRow("") << u"names no driver"_s;
    }
    void whatCannotWorkIsNamed()
    {
        QFETCH(QString, why);
        const QString uri = QString::fromLatin1(QTest::currentDataTag());
        const auto checked = libvirturi::check(uri);
        if (why.isEmpty())
            QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().what));
        else
            QVERIFY(!checked && checked.error().kind == Kind::InvalidInput && checked.error().what.contains(why)
                && checked.error().what.contains(uri.section(u'?', 0, 0)));
    }

    // Nor is it told.
    void aPasswordIsNotTaken()
    {
        for (const QString &uri : {u"qemu+ssh://anna:geheim@host/system"_s, u"qemu+tls://anna:ge@heim@host:16514/system"_s, u"u:geheim@h"_s}) {
            const auto checked = libvirturi::check(uri);
            QVERIFY(!checked && checked.error().kind == Kind::InvalidInput && checked.error().what.contains(u"has a password in it"_s));
            QVERIFY(!checked.error().what.contains(u"heim"_s));
        }
        const auto parameter = libvirturi::check(u"qemu+ssh://anna@host/system?password=geheim"_s);
        QVERIFY(!parameter && !parameter.error().what.contains(u"heim"_s));
        QVERIFY(libvirturi::check(u"qemu+ssh://anna@[::1]:22/system"_s));
    }

    void oneDaemonHasOneName_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        const QString run = m_dir.filePath(u"run/libvirt/"_s);
        const auto row = [](const char *name, const QString &one, const QString &other, bool same) { QTest::newRow(name) << one << other << same; };
        row("system and session", u"qemu:///system"_s, u"qemu:///session"_s, false);
        row("system's own socket", u"qemu:///system"_s, u"QEMU+unix:///system?socket=/var/run/libvirt/libvirt-sock"_s, true);
        row("system's own socket, modular", u"qemu:///system"_s, u"qemu:///system?mode=direct&socket=%2Frun%2Flibvirt%2Fvirtqemud-sock"_s, true);
        row("system's monitor", u"qemu:///system"_s, u"qemu:///system?socket=/run/libvirt/other-sock"_s, false);
        row("session's own socket", u"qemu:///session"_s, u"qemu:///session?socket="_s + run + u"libvirt-sock"_s, true);
        row("session's own socket, modular", u"qemu:///session"_s, u"qemu:///session?SOCKET="_s + run + u"virtqemud-sock"_s, true);
        row("by a link", u"qemu:///session"_s, u"qemu:///session?socket="_s + m_dir.filePath(u"link/libvirt-sock"_s), true);
        row("by the last socket", u"qemu:///session"_s, u"qemu:///session?socket=/a;socket="_s + run + u"libvirt-sock"_s, true);
        row("logged in and not", u"qemu:///session?socket=%1/.cache/libvirt/libvirt-sock"_s.arg(QDir::homePath()),
            u"qemu:///session?socket=/run/user/%1/libvirt/libvirt-sock"_s.arg(::geteuid()), true);
        row("hosts side by side", u"qemu:///session?socket=/s/a/run/libvirt/libvirt-sock"_s,
            u"qemu:///session?socket=/s/b/run/libvirt/libvirt-sock"_s, false);
        row("names of a host", u"qemu:///session?socket=/s/a/libvirt-sock"_s, u"qemu:///session?socket=/s/b/../a/libvirt-sock"_s, true);
        row("here and there", u"qemu:///system"_s, u"qemu+ssh://host/system"_s, false);
        row("ways to a machine", u"qemu+ssh://anna@host/system?keyfile=/k"_s, u"qemu+libssh://anna@host/system"_s, true);
        row("two machines", u"qemu+ssh://anna@host/system"_s, u"qemu+ssh://anna@other/system"_s, false);
        row("two users' sessions", u"qemu+ssh://anna@host/session"_s, u"qemu+ssh://ben@host/session"_s, false);
    }
    void oneDaemonHasOneName()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        const QString names = libvirturi::daemonOf(one) + u'|' + libvirturi::daemonOf(other);
        QVERIFY2((libvirturi::daemonOf(one) == libvirturi::daemonOf(other)) == same, qPrintable(names));
        QVERIFY(!libvirturi::daemonOf(one).isEmpty());
    }

    void aTestHostIsNobodyElses() { QCOMPARE(libvirturi::daemonOf(u"test:///default"_s), QString()); }

    void sshIsToldToAskNobody()
    {
        QCOMPARE(libvirturi::unattended(u"qemu+ssh://host/system"_s), u"qemu+ssh://host/system?no_tty=1"_s);
        QCOMPARE(libvirturi::unattended(u"qemu+ssh://host/system?keyfile=/k&no_tty=0"_s), u"qemu+ssh://host/system?keyfile=/k&no_tty=0&no_tty=1"_s);
        QCOMPARE(libvirturi::unattended(u"qemu:///session?socket=/a"_s), u"qemu:///session?socket=/a"_s);
    }

    void aSocketIsAnAddress()
    {
        QCOMPARE(libvirturi::ofSocket(u"qemu:///system"_s), u"qemu:///system"_s);
        QCOMPARE(libvirturi::ofSocket(u"/run/libvirt/libvirt-sock"_s), u"qemu:///system?socket=/run/libvirt/libvirt-sock"_s);
        const QString uri = libvirturi::ofSocket(u"/home/me & you/libvirt-sock"_s);
        QCOMPARE(uri, u"qemu:///session?socket=/home/me%20%26%20you/libvirt-sock"_s);
        QVERIFY(libvirturi::check(uri) && libvirturi::isLocal(uri));
    }
};

QTEST_GUILESS_MAIN(TestLibvirtUri)
#include "tst_libvirturi.moc"

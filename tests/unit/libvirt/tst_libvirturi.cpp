// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/libvirturi.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

class TestLibvirtUri final : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
        for (const char *good : {"qemu:///system", "qemu:///session?socket=/a/b", "qemu+unix:///system", "qemu+ssh://anna@my_host:2022/system?keyfile=/k",
                                 "QEMU+SSH://[::1]/session", "qemu+tls://host/system", "test:///default", "test:///a/host.xml"})
            QTest::newRow(good) << QString();
        QTest::newRow("qemu:///nope") << u"not at \"/nope\""_s;
        QTest::newRow("qemu:///system/") << u"not at \"/system/\""_s;
        QTest::newRow("qemu:///") << u"not at \"/\""_s;
        QTest::newRow("qemu+ssh://host") << u"not at \"\""_s;
        QTest::newRow("qemu+ssh://host/?a=/system") << u"not at \"/\""_s;
        QTest::newRow("qemo:///system") << u"the driver \"qemo\""_s;
        QTest::newRow("qemu+shh://host/system") << u"no transport \"shh\""_s;
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
            QVERIFY(!checked && checked.error().kind == Kind::InvalidInput && checked.error().what.contains(why) && checked.error().what.contains(uri));
    }

    void sshIsToldToAskNobody()
    {
        QCOMPARE(libvirturi::unattended(u"qemu+ssh://host/system"_s), u"qemu+ssh://host/system?no_tty=1"_s);
        QCOMPARE(libvirturi::unattended(u"qemu+ssh://host/system?keyfile=/k&no_tty=0"_s),
                 u"qemu+ssh://host/system?keyfile=/k&no_tty=0&no_tty=1"_s);
        QCOMPARE(libvirturi::unattended(u"qemu:///session?socket=/a"_s), u"qemu:///session?socket=/a"_s);
    }
};

QTEST_GUILESS_MAIN(TestLibvirtUri)
#include "tst_libvirturi.moc"

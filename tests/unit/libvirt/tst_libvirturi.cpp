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

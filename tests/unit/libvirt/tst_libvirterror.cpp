// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/hostfacts.h"
#include "core/libvirt/libvirterror.h"

#include <QTest>

#include <libvirt/virterror.h>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What libvirt says, as a person is told it.
class TestLibvirtError final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsKindIsThatOfTheCause_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("message");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("nextStep");
        const QString ended = u" Its QEMU was ended from outside, as `virsh destroy` does. Try again;"_s;
        const QString monitor = u"internal error: process exited while connecting to monitor"_s;
        const int internal = VIR_ERR_INTERNAL_ERROR;
        QTest::newRow("ended while it starts") << internal << 0 << monitor << Kind::Conflict << ended;
        QTest::newRow("ended with its word") << internal << 0 << monitor + u": qemu-system-x86_64: terminating on signal 15 from pid 7 (libvirtd)\n"_s
                                             << Kind::Conflict << ended;
        QTest::newRow("ended while it is talked to")
            << int{VIR_ERR_OPERATION_FAILED} << 0 << u"internal error: End of file from qemu monitor"_s << Kind::Conflict << ended;
        QTest::newRow("refuses its words") << internal << 0 << monitor + u": qemu-system-x86_64: -cpu x: unknown"_s << Kind::Internal
                                           << u"unknown."_s;
        QTest::newRow("no room") << internal << 0 << monitor + u": write: No space left on device"_s << Kind::NoRoom << u" Make room there"_s;
        QTest::newRow("no room, by number") << int{VIR_ERR_SYSTEM_ERROR} << ENOSPC << u"voll"_s << Kind::NoRoom << u" Make room there"_s;
        const QString lost =
            u". The connection to libvirt's daemon on that host is lost: see whether it runs there (`systemctl status libvirtd`, or virtqemud)"_s;
        QTest::newRow("closed") << internal << 0 << u"internal error: client socket is closed"_s << Kind::Unreachable << lost;
        QTest::newRow("silent") << internal << 0 << u"internal error: connection closed due to keepalive timeout"_s << Kind::Unreachable << lost;
        QTest::newRow("cut") << int{VIR_ERR_SYSTEM_ERROR} << EIO << u"End of file while reading data: Input/output error"_s << Kind::Unreachable
                             << lost;
        QTest::newRow("not open") << int{VIR_ERR_INVALID_CONN} << 0 << u"invalid connection pointer in virDomainSave"_s << Kind::Unreachable << lost;
        QTest::newRow("other") << internal << 0 << u"out of sorts"_s << Kind::Internal << u"out of sorts."_s;
    }
    void itsKindIsThatOfTheCause()
    {
        QFETCH(int, code);
        QFETCH(int, number);
        QFETCH(QString, message);
        QFETCH(Kind, kind);
        QFETCH(QString, nextStep);
        const Error error = errorOf({code, VIR_FROM_QEMU, number, message}, u"web could not be restored"_s);
        QCOMPARE(error.kind, kind);
        QVERIFY2(error.what.startsWith(u"web could not be restored: ") && error.what.contains(nextStep), qPrintable(error.what));
        QVERIFY2(!error.what.contains(u'\n'), qPrintable(error.what));
    }

    /// What cannot be asked is not refused.
    void whoDoesNotAnswerHasNotSaidNo()
    {
        const auto lost = hostfacts::domainSupport(nullptr, u"x86_64"_s, u"q35"_s, u"qemu"_s);
        virResetLastError();  // else it is still kept for this thread when leaks are looked for
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, Kind::Unreachable);
        QVERIFY2(
            lost.error().what.contains(u"daemon on that host is lost") && !lost.error().what.contains(u"cannot run"), qPrintable(lost.error().what));
    }

    /// Who opens one knows where, and tells what to do itself.
    void whatCannotBeOpenedIsNotLost()
    {
        const Error error = errorOf({VIR_ERR_NO_CONNECT, VIR_FROM_RPC, 0, u"no"_s}, u"It cannot be reached"_s, LibvirtMoment::Opening);
        QCOMPARE(error.what, u"It cannot be reached: no."_s);
        QCOMPARE(error.kind, Kind::Unreachable);
    }
};

QTEST_GUILESS_MAIN(TestLibvirtError)
#include "tst_libvirterror.moc"

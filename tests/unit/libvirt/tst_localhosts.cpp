// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/localhosts.h"
#include "tests/support/silentsocket.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

class TestLocalHosts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatAnswersIsThere()
    {
        const QTemporaryDir folder;
        const LocalSockets sockets{{folder.filePath(u"s1"_s), folder.filePath(u"s2"_s)}, {folder.filePath(u"u1"_s), u"/"_s + QString(200, u'x')}};
        QVERIFY(answeringHosts(sockets).isEmpty());
        {
            const test::SilentSocket system(sockets.system[1]);
            QCOMPARE(answeringHosts(sockets), QStringList{u"qemu:///system"_s});
            const test::SilentSocket session(sockets.session[0]);
            QCOMPARE(answeringHosts(sockets), (QStringList{u"qemu:///system"_s, u"qemu:///session"_s}));
        }
        // What a daemon that was killed leaves behind answers nobody.
        QVERIFY(QFile::exists(sockets.system[1]));
        QVERIFY(answeringHosts(sockets).isEmpty());
    }

    void aSessionIsTheUsers()
    {
        qputenv("XDG_RUNTIME_DIR", "/run/user/7");
        QVERIFY(LocalSockets::standard().session.contains(u"/run/user/7/libvirt/libvirt-sock"_s));
        qunsetenv("XDG_RUNTIME_DIR");
        qputenv("XDG_CACHE_HOME", "/home/anna/.cache");
        QVERIFY(LocalSockets::standard().session.contains(u"/home/anna/.cache/libvirt/virtqemud-sock"_s));
    }
};

QTEST_APPLESS_MAIN(TestLocalHosts)
#include "tst_localhosts.moc"

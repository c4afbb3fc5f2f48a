// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/auth.h"
#include "app/tresccad/config.h"
#include "app/tresccad/hostname.h"
#include "app/tresccad/passwordhash.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

class TestAuth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passwordsAreKeptHashed()
    {
        const auto hash = hashPassword(u"wonderland"_s);
        QVERIFY(hash);
        QVERIFY(!hash->contains("wonderland"_L1));
        QVERIFY(passwordFits(u"wonderland"_s, *hash));
        QVERIFY(!passwordFits(u"Wonderland"_s, *hash));
        QVERIFY(!passwordFits(u"wonderland"_s, u"scrypt$99$8$1$AA==$AA=="_s));
        QVERIFY(*hash != *hashPassword(u"wonderland"_s));
    }

    void usersFileIsForTheOwnerOnly()
    {
        QTemporaryDir folder;
        Users users(folder.path());
        QVERIFY(users.set(u"alice"_s, u"wonderland"_s, u"member"_s));
        const QString project = *users.projectId();
        QVERIFY(users.set(u"alice"_s, u"otherpassword"_s, u"admin"_s));
        QCOMPARE(users.list()->size(), 1);
        QCOMPARE(*users.projectId(), project);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(folder.path() + u"/users.json"_s) & others));
        QCOMPARE(users.set(u"../x"_s, u"longenough"_s, u"member"_s).error().kind, Kind::InvalidInput);
        QCOMPARE(users.set(u"bob"_s, u"short"_s, u"member"_s).error().kind, Kind::InvalidInput);
    }

    void tenFailuresBlockTheAddressForAMinute()
    {
        QTemporaryDir folder;
        QVERIFY(Users(folder.path()).set(u"alice"_s, u"wonderland"_s, u"member"_s));
        QDateTime now = QDateTime::currentDateTimeUtc();
        Auth auth(folder.path(), 3600, [&] { return now; });
        const auto attempt = [&](const QString &password) {
            return auth.login({.user = u"alice"_s, .password = password, .project = {}, .peer = u"10.0.0.1"_s}).has_value();
        };
        for (int i = 0; i < 10; ++i)
            QVERIFY(!attempt(u"guess"_s));
        QVERIFY(auth.blocked(u"10.0.0.1"_s));
        QVERIFY(!auth.blocked(u"10.0.0.2"_s));
        QVERIFY(!attempt(u"wonderland"_s));
        now = now.addSecs(61);
        QVERIFY(attempt(u"wonderland"_s));
    }

    void hostHeaderIsOnlyTakenWhenPlain()
    {
        const QString fallback = u"https://127.0.0.1:1"_s;
        QCOMPARE(originFromHost(u"cloud.example:8774"_s, fallback), u"https://cloud.example:8774"_s);
        QCOMPARE(originFromHost(u"[::1]:8774"_s, fallback), u"https://[::1]:8774"_s);
        for (const QString &bad : {u"a/b"_s, u"a@b"_s, u""_s, u"a:b"_s, u"a\r\nX: y"_s, u"a b"_s})
            QCOMPARE(originFromHost(bad, fallback), fallback);
    }

    void configNamesTheWrongLine()
    {
        QTemporaryDir folder;
        const QString path = folder.path() + u"/tresccad.yaml"_s;
        const auto read = [&](const QByteArray &text) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("cannot write");
            file.close();
            return readConfig(path);
        };
        QCOMPARE(read("port: 9000\nlisten: 0.0.0.0\n")->port, 9000);
        QVERIFY(read(""));
        QVERIFY(read("port: 1\nprot: 2\n").error().what.contains("line 2"_L1));
        QVERIFY(read("port: many\n").error().what.contains("port"_L1));
        QVERIFY(!read("a: [\n"));
        QVERIFY(!readConfig(folder.path() + u"/none"_s));
    }
};

QTEST_GUILESS_MAIN(TestAuth)
#include "tst_auth.moc"

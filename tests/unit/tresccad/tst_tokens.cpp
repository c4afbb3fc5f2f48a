// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/auth.h"
#include "core/store/recordstore.h"
#include "tests/support/sizelimit.h"
#include "tests/unit/tresccad/handclock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Log-ins outlive the daemon, as they do with a cloud; what ended them before ends them still.
class TestTokens final : public QObject {
    Q_OBJECT

    std::unique_ptr<Auth> start()
    {
        auto auth = std::make_unique<Auth>(m_folder->path(), 3600, m_clock.clock());
        auth->loadTokens();
        return auth;
    }
    QByteArray login(Auth &auth, const QString &user = u"alice"_s)
    {
        return auth.login({.user = user, .password = u"wonderland"_s, .project = {}, .scoped = true, .peer = {}})
            .value_or(std::pair<QByteArray, Caller>())
            .first;
    }
    QString path() const { return m_folder->filePath(u"tokens.sqlite"_s); }
    RecordStore::Records rows() const { return RecordStore::open(path()).value()->all().value(); }
    QByteArray content() const
    {
        QByteArray all;
        for (const QString &name : QDir(m_folder->path()).entryList({u"tokens.*"_s}, QDir::Files)) {
            QFile file(m_folder->filePath(name));
            all += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = HandClock();
        Users users(m_folder->path());
        QVERIFY(users.set(u"alice"_s, u"wonderland"_s, u"admin"_s) && users.set(u"bob"_s, u"wonderland"_s, u"reader"_s));
    }

    void aTokenOutlivesTheDaemonWithAllThatItSays()
    {
        auto auth = start();
        const QString user = auth->user(u"alice"_s)->id;
        const auto robot = auth->credentials().add({.id = {},
                                                       .name = u"robot"_s,
                                                       .userId = user,
                                                       .projectId = auth->projectId(),
                                                       .description = {},
                                                       .hash = {},
                                                       .roles = {u"member"_s},
                                                       .expires = {},
                                                       .unrestricted = false,
                                                       .rules = QList{AccessRule{{}, u"compute"_s, u"GET"_s, u"/v2.1/servers"_s}}},
            u"secret of the robot"_s);
        QVERIFY(robot);
        const QByteArray alice = login(*auth);
        const auto made = auth->login({.id = robot->id, .name = {}, .user = {}, .secret = u"secret of the robot"_s, .peer = {}});
        QVERIFY(made);
        for (int restarts = 0; restarts < 2; ++restarts) {
            const auto before = auth->check(alice), narrow = auth->check(made->first);
            auth = start();
            const auto after = auth->check(alice), narrowAfter = auth->check(made->first);
            QVERIFY(after && narrowAfter);
            QCOMPARE(after->roles, (QStringList{u"admin"_s, u"member"_s, u"reader"_s}));
            QCOMPARE(std::tie(after->userId, after->userName, after->projectId, after->projectName, after->methods, after->auditId),
                std::tie(before->userId, before->userName, before->projectId, before->projectName, before->methods, before->auditId));
            QCOMPARE(after->expires.toMSecsSinceEpoch(), before->expires.toMSecsSinceEpoch());
            QVERIFY(!after->accessRules && !after->restricted);
            QVERIFY(narrowAfter->accessRules && narrowAfter->restricted);
            QCOMPARE(narrowAfter->accessRules->first().path, narrow->accessRules->first().path);
            QCOMPARE(narrowAfter->credentialId, robot->id);
            QCOMPARE(narrowAfter->roles, (QStringList{u"member"_s, u"reader"_s}));
        }
        QVERIFY(auth->removeCredential(user, robot->id));
        QVERIFY(!auth->check(made->first) && auth->check(alice));
    }

    void onlyDigestsAreWrittenAndForTheOwnerAlone()
    {
        QFile open(path());
        QVERIFY(open.open(QIODevice::WriteOnly) && open.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        auto auth = start();
        const QByteArray token = login(*auth);
        QVERIFY(content().contains(QCryptographicHash::hash(token, QCryptographicHash::Sha256)) && !content().contains(token));
        QVERIFY(!content().contains(auth->user(u"alice"_s)->hash.toUtf8()));
        const QStringList files = QDir(m_folder->path()).entryList({u"tokens.*"_s}, QDir::Files);
        QCOMPARE(files, (QStringList{u"tokens.sqlite"_s, u"tokens.sqlite-shm"_s, u"tokens.sqlite-wal"_s}));
        for (const QString &file : files)
            QCOMPARE(QFile::permissions(m_folder->filePath(file)) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    }

    void whatEndsATokenEndsItAcrossARestartToo()
    {
        auto auth = start();
        const QByteArray revoked = login(*auth), kept = login(*auth), bob = login(*auth, u"bob"_s);
        QVERIFY(auth->revoke(revoked));
        auth = start();
        QVERIFY(!auth->check(revoked) && auth->check(kept) && auth->check(bob));
        auth.reset();
        QVERIFY(Users(m_folder->path()).remove(u"bob"_s) && Users(m_folder->path()).set(u"alice"_s, u"wonderland"_s, u"admin"_s));
        auth = start();
        QVERIFY(!auth->check(kept) && !auth->check(bob));  // the same word is another password
    }

    void noneLivesLongerForARestart_data()
    {
        QTest::addColumn<bool>("reboot");
        QTest::addColumn<int>("setBy");
        QTest::newRow("of the daemon") << false << 0;
        QTest::newRow("of the daemon, the clock set back") << false << -365 * 86400;
        QTest::newRow("of the machine") << true << 0;
    }
    void noneLivesLongerForARestart()
    {
        QFETCH(bool, reboot);
        QFETCH(int, setBy);
        auto auth = start();
        const QByteArray token = login(*auth);
        m_clock.pass(1800);
        if (reboot)
            m_clock.reboot();
        m_clock.setBy(setBy);
        auth = start();
        m_clock.pass(1799);
        QVERIFY(auth->check(token));
        m_clock.pass(2);
        QVERIFY(!auth->check(token));
        auth = start();
        QVERIFY(!auth->check(token));
        QVERIFY(!login(*auth).isEmpty());
        QCOMPARE(rows().size(), 1);  // what has ended is not kept
    }

    /// Where the machine was restarted and its clock set back, it lives no longer than a new one.
    void aClockSetBackOverARebootGivesNoMoreThanALife()
    {
        auto auth = start();
        const QByteArray token = login(*auth);
        m_clock.reboot();
        m_clock.setBy(-365 * 86400);
        auth = start();
        QVERIFY(auth->check(token));
        m_clock.pass(3601);
        QVERIFY(!auth->check(token));
    }

    void recordsThatMakeNoSenseAreLeftOut()
    {
        auto auth = start();
        const QByteArray token = login(*auth);
        auth.reset();
        const QJsonObject good = QJsonDocument::fromJson(*rows().cbegin()).object();
        RecordStore::Records bad{{"short", *rows().cbegin()}, {QByteArray(32, 'w'), "word"}};
        for (const QString &key : {u"user"_s, u"credential"_s, u"expires"_s, u"issued"_s}) {
            QJsonObject record = good;
            record.insert(key, 5);
            bad.insert(QByteArray(32, key[0].toLatin1()), QJsonDocument(record).toJson());
        }
        QJsonObject endless = good;
        endless.insert(u"end"_s, 1e18);
        bad.insert(QByteArray(32, '9'), QJsonDocument(endless).toJson());
        QVERIFY(RecordStore::open(path()).value()->change({}, bad));
        auth = start();
        QVERIFY(auth->check(token));
        QCOMPARE(rows().size(), 2);
        m_clock.pass(3601);
        QVERIFY(!login(*auth).isEmpty());
        QCOMPARE(rows().size(), 1);
    }

    void whatManyDoAtOnceIsAllKept()
    {
        std::vector<QByteArray> kept(8), revoked(8);
        {
            Tokens tokens(m_folder->path(), 3600, m_clock.clock());
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < kept.size(); ++i)
                threads.emplace_back([&, i] {
                    Caller who;
                    who.userId = u"u"_s;
                    who.credential = u"c"_s;
                    kept[i] = tokens.issue(who).value();
                    revoked[i] = tokens.issue(who).value();
                    tokens.revoke(revoked[i]);
                });
        }
        Tokens tokens(m_folder->path(), 3600, m_clock.clock());
        tokens.load();
        for (std::size_t i = 0; i < kept.size(); ++i)
            QVERIFY(tokens.check(kept[i]) && !tokens.check(revoked[i]));
    }

    /// Rather all log in again than that one who was thrown out is in again.
    void whatCannotBeWrittenDownIsNotBelievedLater()
    {
        auto auth = start();
        const QByteArray revoked = login(*auth), other = login(*auth);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"A restart will end all log-ins"_s));
        {
            const SizeLimit limit(1);
            QVERIFY(auth->revoke(revoked));
        }
        QVERIFY(!auth->check(revoked) && auth->check(other));
        QVERIFY(!start()->check(other));
        QVERIFY(!login(*auth).isEmpty());  // which writes down what there is
        auth = start();
        QVERIFY(!auth->check(revoked) && auth->check(other));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    HandClock m_clock;
};

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"

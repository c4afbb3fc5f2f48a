// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/auth.h"
#include "app/tresccad/hostname.h"
#include "app/tresccad/usercommands.h"
#include "core/base/passwordhash.h"
#include "tests/unit/tresccad/handclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

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
        QCOMPARE(users.set(u"alice\n"_s, u"longenough"_s, u"member"_s).error().kind, Kind::InvalidInput);
        QCOMPARE(users.set(u"bob"_s, u"short"_s, u"member"_s).error().kind, Kind::InvalidInput);
    }

    void aNewPasswordLeavesTheRole()
    {
        QTemporaryDir folder;
        Users users(folder.path());
        const auto password = [](const QString &) { return Result<QString>(u"wonderland"_s); };
        const auto roleOf = [&](const QString &name, const QString &asked) {
            const auto done = usercommands::add(users, name, asked, password);
            const auto all = users.list().value_or(QList<User>());
            const auto found = std::ranges::find(all, name, &User::name);
            return done && found != all.end() ? found->roles.value(0) : QString();
        };
        QCOMPARE(roleOf(u"alice"_s, {}), u"member"_s);
        QCOMPARE(roleOf(u"queen"_s, u"admin"_s), u"admin"_s);
        QCOMPARE(roleOf(u"queen"_s, {}), u"admin"_s);
        QCOMPARE(roleOf(u"queen"_s, u"reader"_s), u"reader"_s);
    }

    void aUserCanBeAddedByAHash()
    {
        QTemporaryDir folder;
        Users users(folder.path());
        const QString hash = hashPassword(u"wonderland"_s).value();
        const auto given = [](const QString &word) { return [word](const QString &) -> Result<QString> { return word; }; };
        QVERIFY(usercommands::add(users, u"alice"_s, {}, given(hash + u'\n'), usercommands::Secret::Hash));
        Auth auth(folder.path(), 3600);
        QVERIFY(auth.login({.user = u"alice"_s, .password = u"wonderland"_s, .project = {}, .peer = {}}));
        for (const QString &bad : {u"wonderland"_s, u"scrypt$15$8$1$x$y"_s, QString(hash).replace(u"$15$"_s, u"$30$"_s)})
            QCOMPARE(usercommands::add(users, u"bob"_s, {}, given(bad), usercommands::Secret::Hash).error().kind, Kind::InvalidInput);
        QCOMPARE(users.list()->size(), 1);
    }

    void damagedUsersAreNoNews()
    {
        QTemporaryDir folder;
        QFile file(folder.path() + u"/users.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"users\": [") > 0);
        file.close();
        QVERIFY(Users(folder.path()).list().error().what.contains(file.fileName()));
        Auth auth(folder.path(), 3600);
        const auto refused = auth.login({.user = u"alice"_s, .password = u"wonderland"_s, .project = {}, .peer = {}});
        QVERIFY(!refused && refused.error().what.contains(u"its log tells"_s) && !refused.error().what.contains(folder.path()));
    }

    void aTokenEndsWithThePasswordItWasGivenFor()
    {
        QTemporaryDir folder;
        Users users(folder.path());  // as another program has it
        QVERIFY(users.set(u"alice"_s, u"wonderland"_s, u"member"_s) && users.set(u"bob"_s, u"thebuilder"_s, u"member"_s));
        Auth auth(folder.path(), 3600);
        const auto tokenOf = [&](const QString &user, const QString &password) {
            return auth.login({.user = user, .password = password, .project = {}, .peer = {}}).value_or(std::pair<QByteArray, Caller>()).first;
        };
        const QByteArray alice = tokenOf(u"alice"_s, u"wonderland"_s);
        const QByteArray bob = tokenOf(u"bob"_s, u"thebuilder"_s);
        QVERIFY(auth.check(alice) && auth.check(bob));
        QVERIFY(users.set(u"alice"_s, u"lookingglass"_s, u"member"_s));
        QVERIFY(!auth.check(alice) && auth.check(bob));
        QVERIFY(users.set(u"alice"_s, u"wonderland"_s, u"member"_s));
        QVERIFY(!auth.check(alice));  // the same word again does not wake it
        QVERIFY(auth.check(tokenOf(u"alice"_s, u"wonderland"_s)));
        QVERIFY(users.remove(u"bob"_s));
        QVERIFY(!auth.check(bob));
        QVERIFY(tokenOf(u"bob"_s, u"thebuilder"_s).isEmpty());
    }

    void usersAreAddedListedAndDeleted()
    {
        QTemporaryDir folder;
        Users users(folder.path());
        const auto ask = [](const QString &) -> Result<QString> { return u"wonderland"_s; };
        QVERIFY(usercommands::list(users)->contains(u"no users yet"_s));
        QVERIFY(usercommands::add(users, u"carol"_s, u"reader"_s, ask)->contains(u"is added"_s));
        QVERIFY(usercommands::add(users, u"alice"_s, u"member"_s, ask)->contains(u"is added"_s));
        QVERIFY(usercommands::add(users, u"alice"_s, u"admin"_s, ask)->contains(u"has to log in again"_s));
        QCOMPARE(*usercommands::list(users), u"alice  admin\ncarol  reader"_s);
        const auto unknown = usercommands::remove(users, u"bob"_s);
        QCOMPARE(unknown.error().kind, Kind::NotFound);
        QVERIFY2(unknown.error().what.contains(u"carol, alice"_s), qPrintable(unknown.error().what));
        const QString project = *users.projectId();
        QVERIFY(usercommands::remove(users, u"alice"_s));
        QCOMPARE(*usercommands::list(users), u"carol  reader"_s);
        QCOMPARE(*users.projectId(), project);
    }

    void passwordsThatAreGuessedFirstAreRefused()
    {
        QTemporaryDir folder;
        Users users(folder.path());
        QVERIFY(users.set(u"annabella"_s, u"wonderland"_s, u"member"_s));
        for (const QString &bad : {u""_s, u"7 chars"_s, u"😀😀😀😀😀😀😀"_s, u"annabella"_s, u"AnnaBella"_s}) {
            const auto refused = users.set(u"annabella"_s, bad, u"member"_s);
            QVERIFY2(!refused && refused.error().kind == Kind::InvalidInput && refused.error().what.contains("choose"_L1), qPrintable(bad));
        }
        QVERIFY(users.set(u"annabella"_s, u"😀😀😀😀😀😀😀😀"_s, u"member"_s));
    }

    void changesAtTheSameTimeAreAllKept()
    {
        QTemporaryDir folder;
        constexpr int many = 8;
        const auto name = [](int at) { return u"user%1"_s.arg(at); };
        for (int at = 0; at < many; ++at)
            QVERIFY(Users(folder.path()).set(name(at), u"wonderland"_s, u"member"_s));
        std::atomic<int> done = 0;
        std::vector<std::jthread> threads;
        for (int at = 0; at < many; ++at) {
            threads.emplace_back([&, at] { done += Users(folder.path()).remove(name(at)) ? 1 : 0; });
            threads.emplace_back([&, at] { done += Users(folder.path()).set(name(many + at), u"wonderland"_s, u"member"_s) ? 1 : 0; });
        }
        threads.clear();
        QCOMPARE(done.load(), 2 * many);
        QStringList left;
        const auto users = Users(folder.path()).list();
        for (const User &user : *users)
            left << user.name;
        left.sort();
        QStringList added;
        for (int at = many; at < 2 * many; ++at)
            added << name(at);
        added.sort();
        QCOMPARE(left, added);
    }

    void tenFailuresBlockTheUserAtThatAddressForAMinute()
    {
        QTemporaryDir folder;
        QVERIFY(Users(folder.path()).set(u"alice"_s, u"wonderland"_s, u"member"_s));
        HandClock clock;
        Auth auth(folder.path(), 3600, clock.clock());
        const auto attempt = [&](const QString &password, const QString &peer) {
            return auth.login({.user = u"alice"_s, .password = password, .project = {}, .peer = peer}).has_value();
        };
        for (int i = 0; i < 10; ++i)
            QVERIFY(!attempt(u"guess"_s, u"10.0.0.1"_s));
        QVERIFY(!attempt(u"wonderland"_s, u"10.0.0.1"_s));
        QVERIFY(attempt(u"wonderland"_s, u"10.0.0.2"_s));
        clock.setBy(-3600);  // who sets the wall clock neither lets anybody in nor keeps anybody out
        QCOMPARE(auth.wait({.user = u"alice"_s, .password = {}, .project = {}, .peer = u"10.0.0.1"_s}), 60);
        clock.pass(61);
        QVERIFY(attempt(u"wonderland"_s, u"10.0.0.1"_s));
    }

    void guessesAtOnceAreCountedToo()
    {
        QTemporaryDir folder;
        QVERIFY(Users(folder.path()).set(u"alice"_s, u"wonderland"_s, u"member"_s));
        Auth auth(folder.path(), 3600, Clock());
        std::atomic<int> tried = 0;
        std::vector<std::jthread> guessers;
        for (int i = 0; i < 40; ++i) {
            guessers.emplace_back([&] {
                const auto done = auth.login({.user = u"alice"_s, .password = u"guess"_s, .project = {}, .peer = u"10.0.0.1"_s});
                if (!done && done.error().kind == Kind::Unauthorized)
                    ++tried;
            });
        }
        guessers.clear();
        QVERIFY2(tried >= 10 && tried <= 20, QByteArray::number(tried).constData());  // some are looked at already when the tenth fails
    }

    void whoSetsTheClockMakesNoTokenLiveLonger_data()
    {
        QTest::addColumn<int>("setBy");
        QTest::newRow("back by an hour") << -3600;
        QTest::newRow("back by a year") << -365 * 86400;
        QTest::newRow("forward by half its life") << 1800;
        QTest::newRow("forward by a year") << 365 * 86400;
    }
    void whoSetsTheClockMakesNoTokenLiveLonger()
    {
        QFETCH(int, setBy);
        HandClock clock;
        const QTemporaryDir folder;
        Tokens tokens(folder.path(), 3600, clock.clock());
        Caller who;
        const QByteArray token = tokens.issue(who).value();
        clock.setBy(setBy);
        QCOMPARE(tokens.check(token).has_value(), setBy < 3600);  // what was told to end at a time ends then
        clock.pass(1799);
        QCOMPARE(tokens.check(token).has_value(), setBy < 3600);
        clock.pass(1801);
        QVERIFY(!tokens.check(token));
        QVERIFY(tokens.check(tokens.issue(who).value()));  // the next one is as good as any
    }

    void noneIsMadeOfItThatLivesLonger()
    {
        QTemporaryDir folder;
        QVERIFY(Users(folder.path()).set(u"alice"_s, u"wonderland"_s, u"member"_s));
        HandClock clock;
        Auth auth(folder.path(), 3600, clock.clock());
        const auto first = auth.login({.user = u"alice"_s, .password = u"wonderland"_s, .project = {}, .scoped = true, .peer = {}});
        QVERIFY(first);
        clock.pass(1800);
        clock.setBy(-365 * 86400);
        const auto second = auth.rescope(first->second, {});
        QVERIFY(second);
        clock.pass(1799);
        QVERIFY(auth.check(second->first));
        clock.pass(2);
        QVERIFY(!auth.check(first->first));
        QVERIFY(!auth.check(second->first));
    }

    void secretsAreNotGuessedFasterThanPasswords()
    {
        QTemporaryDir folder;
        QVERIFY(Users(folder.path()).set(u"alice"_s, u"wonderland"_s, u"member"_s));
        Auth auth(folder.path(), 3600);
        const CredentialLogin login{.id = u"robot"_s, .name = {}, .user = {}, .secret = u"guess"_s, .peer = u"10.0.0.1"_s};
        const QString alice = auth.user(u"alice"_s)->id;
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(auth.login(login).error().kind, Kind::Unauthorized);
            QCOMPARE(auth.changePassword(alice, u"guess"_s, u"longenough"_s).error().kind, Kind::Unauthorized);
        }
        QVERIFY(auth.wait(login) > 0);
        QCOMPARE(auth.login(login).error().kind, Kind::Conflict);
        QCOMPARE(auth.changePassword(alice, u"wonderland"_s, u"longenough"_s).error().kind, Kind::Conflict);
    }

    void aStrangerAtTheAddressKeepsNobodyOut()
    {
        HandClock clock;
        RateLimit limit(clock.clock());
        for (int i = 0; i < 10; ++i)
            limit.failed(u"mallory"_s, u"10.0.0.1"_s);
        clock.pass(20);
        QCOMPARE(limit.wait(u"mallory"_s, u"10.0.0.1"_s), 40);
        QCOMPARE(limit.wait(u"alice"_s, u"10.0.0.1"_s), 0);
        QCOMPARE(limit.wait({}, u"10.0.0.1"_s), 0);  // by token
        for (int i = 0; i < 90; ++i)
            limit.failed(u"name%1"_s.arg(i), u"10.0.0.1"_s);
        QVERIFY(limit.wait(u"alice"_s, u"10.0.0.1"_s) > 0);  // many names are no way round it
        QCOMPARE(limit.wait(u"alice"_s, u"10.0.0.2"_s), 0);
    }

    void hostHeaderIsOnlyTakenWhenPlain()
    {
        const QString fallback = u"https://127.0.0.1:1"_s;
        QCOMPARE(originFromHost(u"cloud.example:8774"_s, fallback), u"https://cloud.example:8774"_s);
        QCOMPARE(originFromHost(u"[::1]:8774"_s, fallback), u"https://[::1]:8774"_s);
        for (const QString &bad : {u"a/b"_s, u"a@b"_s, u""_s, u"a:b"_s, u"a:0"_s, u"a:65536"_s, u"a\r\nX: y"_s, u"a b"_s})
            QCOMPARE(originFromHost(bad, fallback), fallback);
    }
};

QTEST_GUILESS_MAIN(TestAuth)
#include "tst_auth.moc"

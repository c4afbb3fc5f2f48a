// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/tokens.h"
#include "core/store/recordstore.h"
#include "tests/support/sizelimit.h"
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/handclock.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <thread>

#include <sched.h>
#include <sys/mount.h>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

constexpr int lifetime = 3600;

Caller callerOf(const QString &user)
{
    Caller who;
    who.userId = user;
    who.userName = user + " by name"_L1;
    who.projectId = u"5f2b77e9c0d14d47a1cf4ab6fa0a1d3e"_s;
    who.projectName = u"default"_s;
    who.roles = {u"admin"_s, u"member"_s, u"reader"_s};
    who.methods = {u"password"_s};
    who.credential = QString(64, u'c');
    who.auditId = u"audit"_s;
    return who;
}

/// Bytes that this program has handed to the system to write.
qint64 written()
{
    QFile counts(u"/proc/self/io"_s);
    static const QRegularExpression form(u"wchar: (\\d+)"_s);
    return counts.open(QIODevice::ReadOnly) ? form.match(QString::fromLatin1(counts.readAll())).captured(1).toLongLong() : -1;
}

}  // namespace

/// How tokens lie on the disk, when it is full, damaged, or of an older daemon; and how many there may be.
class TestTokenStore final : public QObject {
    Q_OBJECT

    std::unique_ptr<Tokens> start(qsizetype most = Tokens::mostOfAll)
    {
        auto tokens = std::make_unique<Tokens>(m_folder->path(), lifetime, m_clock.clock(), most);
        tokens->load();
        return tokens;
    }
    static QByteArray issue(Tokens &tokens, const QString &user = u"alice"_s)
    {
        Caller who = callerOf(user);
        return tokens.issue(who).value_or(QByteArray());
    }
    QString path() const { return m_folder->filePath(u"tokens.sqlite"_s); }
    QString older() const { return m_folder->filePath(u"tokens.json"_s); }
    qsizetype rows() const { return RecordStore::open(path()).value()->all()->size(); }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    /// As daemons of before kept them.
    void leaveOlder(int count, const QByteArray &token = {})
    {
        Caller who = callerOf(u"alice"_s);
        who.issued = m_clock.clock().wall();
        who.expires = who.issued.addSecs(lifetime);
        who.end = m_clock.clock().steady() + std::chrono::seconds(lifetime);
        QJsonObject record = QJsonDocument::fromJson(toTokenRecord(who, m_clock.clock())).object();
        QJsonArray records;
        for (int i = 0; i < count; ++i) {
            const QByteArray of = i == 0 && !token.isEmpty() ? token : QByteArray::number(i);
            record.insert(u"digest"_s, QString::fromLatin1(QCryptographicHash::hash(of, QCryptographicHash::Sha256).toHex()));
            records << record;
        }
        write(older(), QJsonDocument(records).toJson(QJsonDocument::Compact));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = HandClock();
    }

    void thoseOfAnOlderDaemonAreTakenOverOnce()
    {
        leaveOlder(3, "older");
        auto tokens = start();
        QVERIFY(tokens->check("older"));
        QCOMPARE(tokens->check("older")->userName, u"alice by name"_s);
        QVERIFY(!QFile::exists(older()));
        QCOMPARE(rows(), 3);
        tokens = start();
        QVERIFY(tokens->check("older"));
        QVERIFY(tokens->revoke("older"));
        tokens = start();
        QVERIFY(!tokens->check("older"));
    }

    void aDamagedFileOfAnOlderDaemonEndsNothingElse()
    {
        const QByteArray token = issue(*start());
        write(older(), "[{");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"tokens\\.json cannot be read or is damaged"_s));
        QVERIFY(start()->check(token));
        QVERIFY(!QFile::exists(older()));
    }

    void whereNothingCanBeWrittenThereIsNoNewOneAndTheOldOnesStay()
    {
        auto tokens = start();
        const QByteArray before = issue(*tokens);
        Caller who = callerOf(u"bob"_s);
        for (int i = 0; i < 2; ++i) {
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"log-in was refused.*tokens\\.sqlite cannot be written"_s));
            const SizeLimit limit(1);
            const auto refused = tokens->issue(who);
            QVERIFY(!refused);
            QVERIFY2(refused.error().what.contains(u"cannot note the log-in"_s), qPrintable(refused.error().what));
        }
        QVERIFY(tokens->check(before));
        QCOMPARE(rows(), 1);
        const QByteArray after = issue(*tokens);
        tokens = start();
        QVERIFY(tokens->check(before) && tokens->check(after));
        QCOMPARE(rows(), 2);
    }

    void whatCannotBeOpenedIsTriedAgain()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"tokens.sqlite"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"tokens\\.sqlite cannot be .* nobody can log in"_s));
        auto tokens = start();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"log-in was refused"_s));
        QVERIFY(issue(*tokens).isEmpty());
        QVERIFY(QDir(m_folder->path()).rmdir(u"tokens.sqlite"_s));
        const QByteArray token = issue(*tokens);
        QVERIFY(tokens->check(token));
        QVERIFY(start()->check(token));
    }

    void aDamagedFileIsToldAndBegunAnew_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::newRow("no database") << 0LL;
        QTest::newRow("its rows") << 4096LL;
    }
    void aDamagedFileIsToldAndBegunAnew()
    {
        QFETCH(qint64, from);
        auto tokens = start();
        const QByteArray token = issue(*tokens);
        tokens.reset();
        damage(from);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"tokens\\.sqlite.*has to log in again"_s));
        tokens = start();
        QVERIFY(!tokens->check(token));
        const QByteArray next = issue(*tokens);
        QVERIFY(start()->check(next));
    }

    void whatIsDamagedUnderADaemonAtWorkIsWrittenAnew()
    {
        leaveOlder(Tokens::mostOfAll, "older");  // more than SQLite remembers of the file
        start().reset();
        auto tokens = start();
        damage(4096);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"tokens\\.sqlite.*no log-in is lost"_s));
        for (int i = 0; i < 50; ++i)
            QVERIFY(!issue(*tokens, u"bob"_s).isEmpty());
        const QByteArray last = issue(*tokens, u"bob"_s);
        tokens = start();
        QVERIFY(tokens->check(last));
        QCOMPARE(rows(), Tokens::mostOfAll);
    }

    void aLogInAmongTenThousandWritesLittle()
    {
        leaveOlder(Tokens::mostOfAll);
        auto tokens = start();
        QVERIFY(written() >= 0);
        const qint64 before = written();
        constexpr int times = 10;
        for (int i = 0; i < times; ++i)
            QVERIFY(!issue(*tokens).isEmpty());
        QVERIFY2(written() - before < times * 100'000, qPrintable(QString::number(written() - before)));
        QCOMPARE(rows(), Tokens::mostOfAll);
    }

    void whoTakesManyEndsNoLogInOfOthers()
    {
        constexpr int most = 12;
        auto tokens = start(most);
        QByteArrayList others;
        for (int i = 0; i < 4; ++i)
            others << issue(*tokens, u"bob"_s) << issue(*tokens, u"carol"_s);
        QByteArrayList taken;
        for (int i = 0; i < 3 * most; ++i) {
            m_clock.pass(1);
            taken << issue(*tokens, u"mallory"_s);
        }
        for (const QByteArray &token : others)
            QVERIFY(tokens->check(token));
        for (qsizetype i = 0; i < taken.size(); ++i)
            QCOMPARE(tokens->check(taken[i]).has_value(), i >= taken.size() - 4);
        QCOMPARE(rows(), most);
        others << issue(*tokens, u"dave"_s);  // one of Mallory's four, or of the four of another, goes for it
        QVERIFY(tokens->check(others.last()));
        tokens = start(most);
        QVERIFY(tokens->check(others.last()) && tokens->check(taken.last()));
        QCOMPARE(rows(), most);
    }

    void aFileOfMoreThanThereMayBeShrinks()
    {
        QByteArray bob;
        {
            const auto tokens = start();
            bob = issue(*tokens, u"bob"_s);
            for (int i = 0; i < 20; ++i)
                issue(*tokens);
        }
        const auto tokens = start(5);
        QVERIFY(!issue(*tokens).isEmpty());
        QVERIFY(tokens->check(bob));
        QCOMPARE(rows(), 5);
    }

    void aClientIsToldWhyItCannotLogIn()
    {
        DaemonFixture daemon;
        QVERIFY(!daemon.token().isEmpty());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"log-in was refused.*tokens\\.sqlite"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"POST /v3/auth/tokens"_s));
        const SizeLimit limit(1);
        const Answer refused = daemon.anonymous("POST", u"/v3/auth/tokens"_s, DaemonFixture::loginBody(u"alice"_s, u"wonderland"_s));
        QCOMPARE(refused.status, 500);
        QVERIFY2(refused.body.contains("cannot note the log-in"), refused.body);
        QCOMPARE(daemon.send("GET", u"/v3/auth/projects"_s).status, 200);
    }

    void onAFullDiskItIsToldThatItIsFull()
    {
        const QString folder = m_folder->path();
        bool small = false;
        Answer refused, old;
        std::jthread([&] {
            small = ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
                && ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=4m") == 0;
            if (!small)
                return;
            const QByteArray before = qgetenv("TMPDIR");
            qputenv("TMPDIR", folder.toUtf8());
            DaemonFixture daemon;
            QFile rest(folder + "/rest"_L1);
            (void)rest.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
            while (rest.write(QByteArray(4096, 'x')) > 0) {}
            refused = daemon.anonymous("POST", u"/v3/auth/tokens"_s, DaemonFixture::loginBody(u"alice"_s, u"wonderland"_s));
            old = daemon.send("GET", u"/v3/auth/projects"_s);
            before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        }).join();
        if (!small)
            QSKIP("only root makes a small disk");
        QCOMPARE(refused.status, 507);
        QVERIFY2(refused.body.contains("its disk is full"), refused.body);
        QCOMPARE(old.status, 200);
    }

private:
    void damage(qint64 from) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(from));
        const QByteArray garbage(file.size() - from, '\x5a');
        QCOMPARE(file.write(garbage), garbage.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    HandClock m_clock;
};

QTEST_GUILESS_MAIN(TestTokenStore)
#include "tst_tokenstore.moc"

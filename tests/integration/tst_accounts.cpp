// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a cloud does not let its user do, or who is not its user, or which is not the cloud: said with the name, the reason and the next
/// step, by the right exit code; and the guest counts on where it was, with nothing left behind.
class TestAccounts final : public QObject {
    Q_OBJECT
    using Settings = QMap<QString, QString>;
    MovingScene m_scene;
    DisturbedMove m_home{m_scene, u"laptop"_s, u"cloud"_s};
    QString m_disk;  ///< of 16 MiB that do not compress

    [[nodiscard]] QString path(const QString &name) const { return m_scene.folder() + u'/' + name; }
    void write(const QString &name, const QByteArray &content, QIODevice::OpenMode mode = QIODevice::WriteOnly) const
    {
        QFile file(path(name));
        QVERIFY(file.open(mode) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(content) == content.size());
    }

    /// A site as "cloud" is one, but for `different`; an empty value takes a setting away.
    void addSite(const QString &name, const Settings &different)
    {
        Settings settings{{u"kind"_s, u"tresccad"_s}, {u"auth_url"_s, u"https://127.0.0.1:%1/v3"_s.arg(m_scene.cloud().port())},
            {u"username"_s, QString::fromLatin1(DaemonProcess::user)}, {u"password_file"_s, path(u"password"_s)},
            {u"fingerprint"_s, m_scene.cloud().fingerprint()}};
        settings.insert(different);
        QString text = u"  %1:\n"_s.arg(name);
        for (auto it = settings.cbegin(); it != settings.cend(); ++it)
            if (!it->isEmpty())
                text += u"    %1: \"%2\"\n"_s.arg(it.key(), *it);
        write(u"config.yml"_s, text.toUtf8(), QIODevice::Append);
    }

    [[nodiscard]] MovingScene::Outcome at(const QString &site, const QStringList &words) const
    {
        return m_scene.tresccac(QStringList{u"--cloud"_s, site} + words);
    }
    [[nodiscard]] MovingScene::Outcome migrate(const QString &source, const QString &destination) const
    {
        return m_scene.tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, source, u"--dest"_s, destination});
    }
    /// By this exit code, with these words, and without the password.
    [[nodiscard]] static QString refused(const MovingScene::Outcome &outcome, int exitCode, const QStringList &words)
    {
        const QString told = outcome.text();
        qInfo("%s", qUtf8Printable(outcome.json()[u"error"][u"what"].toString()));
        if (outcome.exitCode != exitCode)
            return u"Exit code %1: "_s.arg(outcome.exitCode) + told;
        for (const QString &word : words)
            if (!told.contains(word))
                return u"\"%1\" is not said: "_s.arg(word) + told;
        return told.contains(QLatin1StringView(DaemonProcess::password)) ? u"It tells the password: "_s + told : QString();
    }
    void restartDaemon(const QByteArray &configuration)
    {
        m_scene.cloud().stopGently();
        m_scene.cloud().configure(configuration);
        m_scene.cloud().start();
    }
    [[nodiscard]] QStringList imagesAtCloud() const
    {
        QStringList names;
        const QJsonArray images = at(u"cloud"_s, {u"list"_s}).json()[u"images"].toArray();
        for (const auto &image : images)
            names << image[u"name"].toString();
        return names;
    }

    /// As another client would.
    [[nodiscard]] QString newToken()
    {
        const QString body = uR"({"auth": {"identity": {"methods": ["password"], "password": {"user": {"name": "%1", "password": "%2",
            "domain": {"id": "default"}}}}, "scope": {"project": {"name": "default", "domain": {"id": "default"}}}}})"_s.arg(
            QLatin1StringView(DaemonProcess::user), QLatin1StringView(DaemonProcess::password));
        const auto answer = m_scene.run(u"curl"_s,
            {u"-sSki"_s, u"-H"_s, u"Content-Type: application/json"_s, u"-d"_s, body,
                u"https://127.0.0.1:%1/v3/auth/tokens"_s.arg(m_scene.cloud().port())});
        static const QRegularExpression header(u"x-subject-token: (\\S+)"_s, QRegularExpression::CaseInsensitiveOption);
        return header.match(answer.out).captured(1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        REQUIRE_SOUND(m_scene.setUp());
        REQUIRE_SOUND(m_scene.cloud().addUser(u"rita"_s, u"reader"_s));
        QCOMPARE(m_scene
                     .run(u"openssl"_s,
                         {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s,
                             u"2"_s, u"-subj"_s, u"/CN=somebody else"_s, u"-keyout"_s, path(u"other.key"_s), u"-out"_s, path(u"other.pem"_s)})
                     .exitCode,
            0);
        write(u"wrong"_s, "battery staple");
        addSite(u"wrong-password"_s, {{u"password_file"_s, path(u"wrong"_s)}});
        addSite(u"stranger"_s, {{u"username"_s, u"mallory"_s}});
        addSite(u"other-project"_s, {{u"project_id"_s, QString(32, u'0')}});
        addSite(u"unknown-ca"_s, {{u"fingerprint"_s, QString()}});
        addSite(u"other-ca"_s, {{u"fingerprint"_s, QString()}, {u"ca_file"_s, path(u"other.pem"_s)}});
        addSite(u"changed-fingerprint"_s, {{u"fingerprint"_s, QString(64, u'a')}});
        addSite(u"unreachable"_s, {{u"auth_url"_s, u"https://127.0.0.1:9/v3"_s}});
        addSite(u"reader"_s, {{u"username"_s, u"rita"_s}});
        QByteArray noise(16 << 20, Qt::Uninitialized);
        QRandomGenerator(1).generate(reinterpret_cast<quint32 *>(noise.data()), reinterpret_cast<quint32 *>(noise.data() + noise.size()));
        write(u"noise.raw"_s, noise);
        m_disk = path(u"noise.raw"_s);
    }

    void notLetIn_data()
    {
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QStringList>("words");
        const QString login = u"Check user name, password and project."_s;
        QTest::newRow("wrong-password") << 6 << QStringList{u"wrong-password"_s, u"the password is wrong"_s, login};
        QTest::newRow("stranger") << 6 << QStringList{u"stranger"_s, u"The user name or"_s, login};
        QTest::newRow("other-project") << 6 << QStringList{u"other-project"_s, u"may not use this project"_s, login};
        const QString address = u"https://127.0.0.1:"_s + m_scene.cloud().port();
        for (const char *row : {"unknown-ca", "other-ca"})
            QTest::newRow(row)
                << 9
                << QStringList{address, u"cannot be verified: "_s,
                       u"Give the CA file of the cloud, or compare the fingerprint of its certificate and trust it (`tresccac cloud trust %1`)"_s.arg(
                           QLatin1StringView(row))};
        QTest::newRow("changed-fingerprint")
            << 9
            << QStringList{address, u"is not the pinned one: "_s, m_scene.cloud().fingerprint(),
                   u"check the new fingerprint with its owner, then change `fingerprint` of changed-fingerprint in config.yml"_s};
        QTest::newRow("unreachable") << 8
                                     << QStringList{u"https://127.0.0.1:9 cannot be reached: "_s, u"Check the address and that the server runs."_s};
    }
    void notLetIn()
    {
        QFETCH(int, exitCode);
        QFETCH(QStringList, words);
        REQUIRE_SOUND(m_scene.bringHome());
        const QString site = QString::fromLatin1(QTest::currentDataTag());
        REQUIRE_SOUND(refused(at(site, {u"list"_s}), exitCode, words));
        REQUIRE_SOUND(refused(at(site, {u"push"_s, m_disk}), exitCode, words));
        REQUIRE_SOUND(refused(migrate(u"laptop"_s, site), exitCode, words));
        REQUIRE_SOUND(m_home.oneCounting(u"laptop"_s));
    }

    void aReaderOnlyReads()
    {
        const QStringList words{u"Policy doesn't allow this to be performed"_s, u"user rita"_s, u"Ask the project's administrator"_s};
        const QStringList before{u"Your only role at reader is reader, which may change nothing there. Ask its owner for the role member."_s};
        REQUIRE_SOUND(m_scene.bringHome());
        REQUIRE_SOUND(refused(at(u"reader"_s, {u"push"_s, m_disk}), 6, before));
        REQUIRE_SOUND(refused(migrate(u"laptop"_s, u"reader"_s), 6, before));
        REQUIRE_SOUND(m_home.oneCounting(u"laptop"_s));
        REQUIRE_SOUND(m_scene.bringTo(u"cloud"_s));
        QCOMPARE(at(u"reader"_s, {u"show"_s, u"counter"_s}).exitCode, 0);
        for (const QStringList &verb : {QStringList{u"pause"_s}, {u"stop"_s, u"--force"_s}, {u"reboot"_s}, {u"delete"_s, u"--force"_s}})
            REQUIRE_SOUND(refused(at(u"reader"_s, verb + QStringList{u"counter"_s}), 6, words));
        REQUIRE_SOUND(refused(at(u"reader"_s, {u"save"_s, u"counter"_s}), 6, before));
        REQUIRE_SOUND(refused(migrate(u"reader"_s, u"laptop"_s), 6, before));
        REQUIRE_SOUND(m_home.oneCounting(u"cloud"_s));  // and no move is left to be finished, by whom ever
    }

    void whatIsNotHisIsNotThere()
    {
        const QString foreign = u"6a2f41a3-c54c-4b8e-9f0f-000000000000"_s;
        for (const QStringList &words : {QStringList{u"show"_s}, {u"stop"_s}, {u"save"_s}, {u"restore"_s}, {u"delete"_s}})
            REQUIRE_SOUND(refused(at(u"cloud"_s, words + QStringList{foreign}), 3, {foreign}));
    }

    /// A restart of the daemon ends no token, a password that is set does. One who has nothing else has to bring another.
    void anEndedTokenIsTold()
    {
        REQUIRE_SOUND(m_scene.bringHome());
        const QString token = newToken();
        QVERIFY(!token.isEmpty());
        write(u"clouds.yaml"_s,
            u"clouds:\n  by-token:\n    auth_type: token\n    cacert: %1\n    auth:\n      auth_url: https://127.0.0.1:%2/v3\n      token: %3\n"
            u"      project_name: default\n"_s.arg(path(u"daemon/tls.crt"_s), m_scene.cloud().port(), token)
                .toUtf8());
        const auto listed = at(u"by-token"_s, {u"list"_s});
        QVERIFY2(listed.exitCode == 0, qPrintable(listed.text()));
        restartDaemon({});
        const auto again = at(u"by-token"_s, {u"list"_s});
        QVERIFY2(again.exitCode == 0, qPrintable(again.text()));
        REQUIRE_SOUND(m_scene.cloud().addUser(QString::fromLatin1(DaemonProcess::user), u"admin"_s));
        const QStringList words{u"by-token"_s, u"The token has ended"_s, u"Log in again"_s};
        REQUIRE_SOUND(refused(at(u"by-token"_s, {u"list"_s}), 6, words));
        REQUIRE_SOUND(refused(at(u"by-token"_s, {u"push"_s, m_disk}), 6, words));
        REQUIRE_SOUND(refused(migrate(u"laptop"_s, u"by-token"_s), 6, words));
        write(u"clouds.yaml"_s, "clouds: {}\n");
        REQUIRE_SOUND(m_home.oneCounting(u"laptop"_s));
    }

    /// Whose password is still the one that is known logs in again by itself.
    void aTokenEndsInTheMiddle_data() { addPoints({"upload:1MiB", "save:done", "restore:begin", "restore:done"}); }
    void aTokenEndsInTheMiddle()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_scene.bringHome());
        const auto mover = m_scene.heldMover({u"laptop"_s, u"cloud"_s, u"counter"_s, point});
        QVERIFY(mover);
        REQUIRE_SOUND(m_scene.cloud().addUser(QString::fromLatin1(DaemonProcess::user), u"admin"_s));  // ends the user's tokens
        const auto moved = MovingScene::outcomeOf(*mover);
        QVERIFY2(moved.exitCode == 0, qPrintable(moved.text() + m_scene.daemonLog()));
        REQUIRE_SOUND(m_home.oneCounting(u"cloud"_s));
    }

    /// Then the move waits for its user, if only to have its package removed: the source goes on at once before the restore.
    void thePasswordIsChangedInTheMiddle_data() { addPoints({"save:done", "restore:begin", "restore:done"}); }
    void thePasswordIsChangedInTheMiddle()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_scene.bringHome());
        const QString user = QString::fromLatin1(DaemonProcess::user);
        QString wrong;
        m_home.strike(point, u"hold"_s, {}, [&] { wrong = m_scene.cloud().addUser(user, u"admin"_s, u"another password"_s); });
        REQUIRE_SOUND(wrong);
        QVERIFY2(m_home.outcome().exitCode != 0 && m_home.outcome().text().contains(u"Check user name, password and project."),
            qPrintable(m_home.outcome().text()));
        QVERIFY(m_scene.copiesRunning() <= 1);
        REQUIRE_SOUND(m_scene.cloud().addUser(user, u"admin"_s));
        REQUIRE_SOUND(m_home.finishWhatIsLeft());
    }

    /// By another member of the project, before it is restored.
    void thePackageIsDeletedInTheMiddle()
    {
        REQUIRE_SOUND(m_scene.bringHome());
        const auto mover = m_scene.heldMover({u"laptop"_s, u"cloud"_s, u"counter"_s, u"restore:begin"_s});
        QVERIFY(mover);
        const QStringList packages = imagesAtCloud().filter(u"counter"_s);
        QCOMPARE(packages.size(), 1);
        QCOMPARE(at(u"cloud"_s, {u"delete"_s, u"--force"_s, packages.first()}).exitCode, 0);
        REQUIRE_SOUND(refused(MovingScene::outcomeOf(*mover), 1, {u"counter goes on running at laptop"_s, u"There is no image"_s}));
        REQUIRE_SOUND(m_home.oneCounting(u"laptop"_s));
    }

    void theQuotaIsExceededInTheMiddle()
    {
        REQUIRE_SOUND(m_scene.bringHome());
        restartDaemon("images_mib: 4\n");
        // What is known to be too large is not begun; how large a package becomes is not known.
        REQUIRE_SOUND(refused(at(u"cloud"_s, {u"push"_s, m_disk}), 7, {u"The quota of images at cloud leaves"_s, u"Delete images there"_s}));
        const QStringList words{u"may take 4 MiB together"_s, u"Remove others, or have the limit raised."_s};
        REQUIRE_SOUND(refused(migrate(u"laptop"_s, u"cloud"_s), 7, words + QStringList{u"counter goes on running at laptop"_s}));
        REQUIRE_SOUND(m_home.oneCounting(u"laptop"_s));
        QVERIFY(!imagesAtCloud().contains(u"noise"_s) && !imagesAtCloud().contains(u"noise.raw"_s));
        restartDaemon({});
        const auto moved = migrate(u"laptop"_s, u"cloud"_s);
        QVERIFY2(moved.exitCode == 0, qPrintable(moved.text()));
        REQUIRE_SOUND(m_home.oneCounting(u"cloud"_s));
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"

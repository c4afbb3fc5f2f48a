// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/sshkey.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Key pairs, and the guests that are made with them.
class TestKeyPairs final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensshReadsWhatIsMade()
    {
        const auto key = makeSshKey();
        QVERIFY(key);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"key"_s);
        put(path, key->privateKey);
        put(path + u".pub"_s, key->publicKey.toUtf8());
        QCOMPARE(keygen({u"-y"_s, u"-f"_s, path}), key->publicKey);  // the public half, from the private one
        QCOMPARE(keygen({u"-l"_s, u"-E"_s, u"md5"_s, u"-f"_s, path + u".pub"_s}).section(u' ', 1, 1),
            u"MD5:"_s + sshFingerprint(key->publicKey).value_or(QString()));
    }

    void whatIsNoPublicKeyHasNoFingerprint()
    {
        QVERIFY(sshFingerprint(line));
        for (const QString &wrong : {u""_s, u"ssh-rsa"_s, u"ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl"_s,
                 line + u"\nssh-rsa AAAA"_s, u"-----BEGIN RSA PRIVATE KEY-----"_s})
            QVERIFY2(!sshFingerprint(wrong), qPrintable(wrong));
    }

    void aUserKeepsAndDropsKeys()
    {
        DaemonFixture daemon;
        const Answer made = daemon.send("POST", all, pair(u"mine"_s, line));
        QCOMPARE(made.status, 200);
        QVERIFY(!made.json()["keypair"_L1].toObject().contains("private_key"_L1));
        QVERIFY(!made.json()["keypair"_L1].toObject().contains("type"_L1));  // since 2.2
        QCOMPARE(daemon.send("POST", all, pair(u"mine"_s, line)).status, 409);
        QCOMPARE(names(daemon.send("GET", all)), QStringList{u"mine"_s});
        const QJsonObject shown = daemon.send("GET", all + u"/mine"_s).json()["keypair"_L1].toObject();
        QCOMPARE(shown["public_key"_L1].toString(), line);
        QCOMPARE(shown["fingerprint"_L1].toString(), sshFingerprint(line));
        daemon.restart();
        QCOMPARE(names(daemon.send("GET", all)), QStringList{u"mine"_s});
        QCOMPARE(daemon.send("DELETE", all + u"/mine"_s).status, 202);
        QCOMPARE(daemon.send("DELETE", all + u"/mine"_s).status, 404);
        QCOMPARE(daemon.send("GET", all + u"/mine"_s).status, 404);
    }

    void thePrivateHalfIsToldOnce()
    {
        DaemonFixture daemon;
        const QJsonObject made = daemon.send("POST", all, pair(u"mine"_s)).json()["keypair"_L1].toObject();
        const QByteArray secret = made["private_key"_L1].toString().toLatin1();
        QVERIFY(secret.startsWith("-----BEGIN RSA PRIVATE KEY-----"));
        QVERIFY(!daemon.send("GET", all + u"/mine"_s).body.contains("PRIVATE"));
        QFile kept(daemon.folder() + u"/keypairs.json"_s);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("PRIVATE"));
        QCOMPARE(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void anotherUsersKeysAreNotSeen()
    {
        DaemonFixture daemon;
        QCOMPARE(daemon.send("POST", all, pair(u"mine"_s, line)).status, 200);
        daemon.useToken(daemon.token(u"carol"_s, u"lookingglass"_s));  // a reader
        QVERIFY(names(daemon.send("GET", all)).isEmpty());
        QCOMPARE(daemon.send("GET", all + u"/mine"_s).status, 404);
        QCOMPARE(daemon.send("POST", all, pair(u"mine"_s, line)).status, 403);
        QCOMPARE(at(daemon, "2.10", "GET", all + u"?user_id=other"_s).status, 403);
    }

    void whatTheReferenceDoesNotKnowIsRefused()
    {
        DaemonFixture daemon;
        const auto status = [&](const QByteArray &version, const QJsonObject &change) {
            QJsonObject body{{u"name"_s, u"x"_s}, {u"public_key"_s, line}};
            for (auto it = change.begin(); it != change.end(); ++it)
                body.insert(it.key(), it.value());
            return at(daemon, version, "POST", all, QJsonDocument(QJsonObject{{u"keypair"_s, body}}).toJson()).status;
        };
        QCOMPARE(status("2.1", {{u"name"_s, u""_s}}), 400);
        QCOMPARE(status("2.1", {{u"name"_s, u"a/b"_s}}), 400);
        QCOMPARE(status("2.1", {{u"public_key"_s, u"hello"_s}}), 400);
        QCOMPARE(status("2.1", {{u"type"_s, u"ssh"_s}}), 400);
        QCOMPARE(status("2.2", {{u"type"_s, u"x509"_s}}), 400);
        const Answer refused = at(daemon, "2.2", "POST", all, R"({"keypair": {"name": "x", "type": "x509"}})");
        QVERIFY2(refused.body.contains("ask for the type ssh"), refused.body.constData());
        QCOMPARE(status("2.2", {{u"type"_s, u"ssh"_s}}), 201);
        QCOMPARE(at(daemon, "2.2", "DELETE", all + u"/x"_s).status, 204);
    }

    void listsArePagedSince235()
    {
        DaemonFixture daemon;
        for (const QString &name : {u"b"_s, u"a"_s, u"c"_s})
            QCOMPARE(daemon.send("POST", all, pair(name, line)).status, 200);
        const Answer first = at(daemon, "2.35", "GET", all + u"?limit=2"_s);
        QCOMPARE(names(first), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(first.json()["keypairs_links"_L1][0]["href"_L1].toString().contains("marker=b"_L1));
        QCOMPARE(names(at(daemon, "2.35", "GET", all + u"?limit=2&marker=b"_s)), QStringList{u"c"_s});
        QCOMPARE(names(at(daemon, "2.34", "GET", all + u"?limit=2"_s)).size(), 3);
    }

    void aGuestIsMadeWithAKey()
    {
        DaemonFixture daemon;
        const QString image = daemon.upload(u"disk"_s, "content");
        QCOMPARE(daemon.send("POST", all, pair(u"mine"_s, line)).status, 200);
        const auto create = [&](const QString &key) {
            return daemon.send("POST", u"/compute/v2.1/servers"_s,
                QJsonObject{
                    {u"server"_s, QJsonObject{{u"name"_s, u"web"_s}, {u"imageRef"_s, image}, {u"flavorRef"_s, u"1"_s}, {u"key_name"_s, key}}}});
        };
        QCOMPARE(create(u"other"_s).status, 400);
        const QString id = create(u"mine"_s).json()["server"_L1]["id"_L1].toString();
        daemon.jobs().wait(id);
        QCOMPARE(daemon.server(id)["key_name"_L1].toString(), u"mine"_s);
        QCOMPARE(daemon.site().spawned.publicKeys, QStringList{line});
    }

private:
    static void put(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(
            file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(content) == content.size());
    }
    static QString keygen(const QStringList &words)
    {
        QProcess program;
        program.start(u"ssh-keygen"_s, words);
        program.waitForFinished();
        return QString::fromUtf8(program.readAllStandardOutput()).trimmed();
    }
    static QJsonObject pair(const QString &name, const QString &publicKey = {})
    {
        QJsonObject keypair{{u"name"_s, name}};
        if (!publicKey.isEmpty())
            keypair.insert(u"public_key"_s, publicKey);
        return {{u"keypair"_s, keypair}};
    }
    static QStringList names(const Answer &answer)
    {
        QStringList found;
        for (const QJsonValue &entry : answer.json()["keypairs"_L1].toArray())
            found << entry["keypair"_L1]["name"_L1].toString();
        return found;
    }
    static Answer at(DaemonFixture &daemon, const QByteArray &version, const QByteArray &method, const QString &path, const QByteArray &body = {})
    {
        return daemon.send(method, path, body, {std::pair("OpenStack-API-Version"_ba, "compute " + version)});
    }

    const QString all = u"/compute/v2.1/os-keypairs"_s;
    const QString line = u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl me@here"_s;
};

QTEST_GUILESS_MAIN(TestKeyPairs)
#include "tst_keypairs.moc"

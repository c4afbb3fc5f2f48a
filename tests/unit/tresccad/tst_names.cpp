// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/users.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What may be called how, of all that has a name.
class TestNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void namesAreOneLine_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("line feed") << u"a\nb"_s;
        QTest::newRow("line feed at the end") << u"a\n"_s;
        QTest::newRow("NUL") << u"a%1b"_s.arg(QChar(u'\0'));
        QTest::newRow("escape") << u"a\x1b[31m"_s;
        QTest::newRow("delete") << u"a\x7f"_s;
        QTest::newRow("next line") << u"a\u0085"_s;
        QTest::newRow("line separator") << u"a\u2028"_s;
    }
    void namesAreOneLine()
    {
        QFETCH(QString, name);
        const auto refused = [&](const QString &path, const QJsonObject &body) { return m_daemon->send("POST", path, body).status; };
        const auto image = [](const QString &key, const QJsonValue &value) { return QJsonObject{{u"disk_format"_s, u"raw"_s}, {key, value}}; };
        QCOMPARE(refused(u"/image/v2/images"_s, image(u"name"_s, name)), 400);
        QCOMPARE(refused(u"/image/v2/images"_s, image(u"tags"_s, QJsonArray{name})), 400);
        QCOMPARE(refused(u"/image/v2/images"_s, image(name, u"value"_s)), 400);
        QVERIFY(m_daemon->store().list().isEmpty());
        const QString disk = m_daemon->upload(u"disk"_s, "0123456789");
        const auto server = [&](const QJsonObject &words) {
            QJsonObject all{{u"name"_s, u"web"_s}, {u"imageRef"_s, disk}, {u"flavorRef"_s, u"1"_s}};
            for (auto it = words.begin(); it != words.end(); ++it)
                all.insert(it.key(), it.value());
            return QJsonObject{{u"server"_s, all}};
        };
        QCOMPARE(refused(u"/compute/v2.1/servers"_s, server({{u"name"_s, name}})), 400);
        QCOMPARE(refused(u"/compute/v2.1/servers"_s, server({{u"metadata"_s, QJsonObject{{name, u"value"_s}}}})), 400);
        QCOMPARE(refused(u"/compute/v2.1/os-keypairs"_s, {{u"keypair"_s, QJsonObject{{u"name"_s, name}}}}), 400);
        const QString credentials = u"/v3/users/%1/application_credentials"_s.arg(userId());
        QCOMPARE(refused(credentials, {{u"application_credential"_s, QJsonObject{{u"name"_s, name}}}}), 400);
        QVERIFY(!m_daemon->site().calls().contains(u"spawn"_s));
    }

    /// JSON can write half of a character, anywhere in a text.
    void halfACharacterIsNoText_data()
    {
        QTest::addColumn<QByteArray>("half");
        QTest::newRow("first half") << QByteArray("\\ud800");
        QTest::newRow("second half") << QByteArray("a\\udc00b");
        QTest::newRow("halves in the wrong order") << QByteArray("\\ude00\\ud83d");
    }
    void halfACharacterIsNoText()
    {
        QFETCH(QByteArray, half);
        const QString disk = m_daemon->upload(u"disk"_s, "0123456789");
        const auto refused = [&](const QByteArray &method, const QString &path, const QByteArray &body, const HttpHeaders &headers) {
            const auto answer = m_daemon->send(method, path, body, headers);
            return answer.status == 400 && answer.body.contains("half a character");
        };
        const HttpHeaders json{{"Content-Type", "application/json"}}, patch{{"Content-Type", "application/openstack-images-v2.1-json-patch"}};
        const QByteArray server = "{'server':{'name':'%','flavorRef':'1','imageRef':'" + disk.toUtf8() + "'}}";
        const auto with = [&](QByteArray text) { return text.replace('\'', '"').replace('%', half); };  // apostrophes are easier to read
        QVERIFY(refused("POST", u"/compute/v2.1/servers"_s, with(server), json));
        QVERIFY(refused("POST", u"/image/v2/images"_s, with("{'disk_format':'raw','name':'%'}"), json));
        QVERIFY(refused("POST", u"/image/v2/images"_s, with("{'disk_format':'raw','tags':['%']}"), json));
        QVERIFY(refused("POST", u"/image/v2/images"_s, with("{'disk_format':'raw','%':'x'}"), json));
        QVERIFY(refused("PATCH", u"/image/v2/images/"_s + disk, with("[{'op':'replace','path':'/name','value':'%'}]"), patch));
        QCOMPARE(m_daemon->image(disk)["name"_L1].toString(), u"disk"_s);
        QVERIFY(!m_daemon->site().calls().contains(u"spawn"_s));
    }

    void namesOfAnyScriptAreTaken()
    {
        const QString name = u"Überraschung 日本 😀"_s;
        QCOMPARE(m_daemon->image(m_daemon->upload(name, "0123456789"))["name"_L1].toString(), name);
    }

private:
    QString userId() const
    {
        const auto users = Users(m_daemon->folder()).list();
        return std::ranges::find(*users, u"alice"_s, &User::name)->id;
    }

    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"

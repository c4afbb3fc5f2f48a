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

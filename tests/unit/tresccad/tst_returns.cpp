// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a daemon says of a server that left it and comes back under its id.
class TestReturns final : public QObject {
    Q_OBJECT
    std::unique_ptr<DaemonFixture> m_daemon;

    /// As its users change it: name, description, a property, a tag.
    void describe(const QString &id, const QString &name)
    {
        const QString path = u"/compute/v2.1/servers/"_s + id;
        const HttpHeaders newest{std::pair("OpenStack-API-Version"_ba, "compute 2.79"_ba)};
        const auto put = [&](const QString &place, const QByteArray &body) { return m_daemon->send("PUT", place, body, newest).status; };
        QCOMPARE(put(path, R"({"server": {"name": ")" + name.toUtf8() + R"(", "description": "sells"}})"), 200);
        QCOMPARE(put(path + "/metadata/colour"_L1, R"({"meta": {"colour": "red"}})"), 200);
        QCOMPARE(put(path + "/tags/web"_L1, {}) / 100, 2);
    }
    QJsonObject newest(const QString &id)
    {
        const HttpHeaders version{std::pair("OpenStack-API-Version"_ba, "compute 2.79"_ba)};
        return m_daemon->send("GET", u"/compute/v2.1/servers/"_s + id, QByteArray(), version).json()["server"_L1].toObject();
    }
    /// The package of a save that is done.
    QString saved(const QString &id, const QString &migration)
    {
        const QString image = m_daemon->save(id, migration);
        return QTest::qWaitFor([&] { return m_daemon->image(image)["status"_L1] == u"active"_s; }) ? image : QString();
    }
    /// A move took it away.
    QString movedAway(const QString &id, const QString &move = u"m1"_s)
    {
        const QString image = saved(id, move);
        const QJsonObject letGo{{u"keep"_s, false}, {u"migration_id"_s, move}};
        return m_daemon->action(id, u"trescca-release"_s, letGo) == 202 ? image : QString();
    }
    void restored(const QJsonObject &body, const QString &id)
    {
        const QString made = m_daemon->send("POST", u"/compute/v2.1/servers/restore"_s, body).json()["server"_L1]["id"_L1].toString();
        QTRY_COMPARE(m_daemon->server(made)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(m_daemon->server(made)["id"_L1].toString(), id);
    }

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void aNewNameTravels()
    {
        const Instance guest = m_daemon->site().addInstance(u"counter"_s);
        describe(guest.id, u"shop"_s);
        const QString image = movedAway(guest.id);
        QCOMPARE(m_daemon->image(image)["trescca_name"_L1].toString(), u"shop"_s);
        restored({{u"image_id"_s, image}}, guest.id);
        QCOMPARE(m_daemon->site().instance(guest.id, {})->name, u"shop"_s);  // as another program there has it
        QCOMPARE(newest(guest.id)["name"_L1].toString(), u"shop"_s);
    }

    void whatAMoveBringsBackIsDescribedStill()
    {
        const Instance guest = m_daemon->site().addInstance(u"counter"_s);
        describe(guest.id, u"shop"_s);
        restored({{u"image_id"_s, movedAway(guest.id)}}, guest.id);
        const QJsonObject server = newest(guest.id);
        QCOMPARE(server["description"_L1].toString(), u"sells"_s);
        QCOMPARE(server["metadata"_L1]["colour"_L1].toString(), u"red"_s);
        QCOMPARE(server["tags"_L1].toArray(), QJsonArray{u"web"_s});
    }

    void theNameThatArrivesCounts_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("name");
        QTest::newRow("the package's") << QString() << u"zulu"_s;
        QTest::newRow("the one asked for") << u"bar"_s << u"bar"_s;
    }
    void theNameThatArrivesCounts()
    {
        QFETCH(QString, asked);
        QFETCH(QString, name);
        const Instance guest = m_daemon->site().addInstance(u"counter"_s);
        describe(guest.id, u"zulu"_s);
        const QString image = movedAway(guest.id);  // and, as far as this daemon knows, it was renamed meanwhile
        const QString other = m_daemon->site().addInstance(u"other"_s, {}, InstanceState::Running, guest.id).id;
        describe(other, u"alpha"_s);
        QVERIFY(!movedAway(other, u"m2"_s).isEmpty());
        QJsonObject body{{u"image_id"_s, image}};
        if (!asked.isEmpty())
            body.insert(u"name"_s, asked);
        restored(body, guest.id);
        QCOMPARE(newest(guest.id)["name"_L1].toString(), name);
        QCOMPARE(m_daemon->site().instance(guest.id, {})->name, name);
    }

    void lettersThatAHostDoesNotTakeAreToldHere()
    {
        const Instance guest = m_daemon->site().addInstance(u"counter"_s);
        describe(guest.id, u"shop #1"_s);
        restored({{u"image_id"_s, movedAway(guest.id)}}, guest.id);
        QCOMPARE(m_daemon->site().instance(guest.id, {})->name, u"shop -1"_s);
        QCOMPARE(newest(guest.id)["name"_L1].toString(), u"shop #1"_s);
    }

    // libvirt makes paths of the first 20 characters, which have room for as many bytes.
    void aLongNameOfAnotherScriptIsToldWhole()
    {
        const QString name(19, u'\u9867');
        const Instance guest = m_daemon->site().addInstance(u"counter"_s);
        describe(guest.id, name);
        restored({{u"image_id"_s, movedAway(guest.id)}}, guest.id);
        QCOMPARE(m_daemon->site().instance(guest.id, {})->name, QString(8, u'\u9867'));
        QCOMPARE(newest(guest.id)["name"_L1].toString(), name);
    }

    void aNameThatIsShownIsTaken()
    {
        describe(m_daemon->site().addInstance(u"one"_s).id, u"shop"_s);
        describe(m_daemon->site().addInstance(u"shop-2"_s).id, u"till"_s);  // and is free to be shown
        const Instance guest = m_daemon->site().addInstance(u"counter"_s);
        describe(guest.id, u"shop"_s);
        restored({{u"image_id"_s, movedAway(guest.id)}}, guest.id);
        QCOMPARE(m_daemon->site().instance(guest.id, {})->name, u"shop"_s);
        QCOMPARE(newest(guest.id)["name"_L1].toString(), u"shop-2"_s);
    }

    void whatWasDeletedIsForgotten()
    {
        const Instance guest = m_daemon->site().addInstance(u"counter"_s);
        const QString image = saved(guest.id, QString());
        QCOMPARE(m_daemon->action(guest.id, u"resume"_s, QJsonValue()), 202);
        describe(guest.id, u"shop"_s);
        const QString path = u"/compute/v2.1/servers/"_s + guest.id;
        QTRY_COMPARE(m_daemon->server(guest.id)["OS-EXT-STS:task_state"_L1].toString(), QString());
        QCOMPARE(m_daemon->send("DELETE", path).status, 204);
        restored({{u"image_id"_s, image}}, guest.id);
        const QJsonObject server = newest(guest.id);
        QCOMPARE(server["name"_L1].toString(), u"counter"_s);
        QVERIFY(server["description"_L1].isNull());
        QVERIFY(!server["metadata"_L1].toObject().contains("colour"_L1));
        QVERIFY(server["tags"_L1].toArray().isEmpty());
        const QJsonArray actions = m_daemon->send("GET", path + "/os-instance-actions"_L1).json()["instanceActions"_L1].toArray();
        QVERIFY(!actions.isEmpty());  // what was done with it is told on
    }
};

QTEST_GUILESS_MAIN(TestReturns)
#include "tst_returns.moc"

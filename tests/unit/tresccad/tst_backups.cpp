// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Backups of servers: images of which only the youngest of their type stay.
class TestBackups final : public QObject {
    Q_OBJECT
    std::unique_ptr<DaemonFixture> m_daemon;
    Instance m_guest;

    Answer ask(const QString &server, const QJsonObject &backup, const QByteArray &version)
    {
        return m_daemon->send("POST", u"/compute/v2.1/servers/%1/action"_s.arg(server),
            QJsonDocument(QJsonObject{{u"createBackup"_s, backup}}).toJson(), {std::pair("OpenStack-API-Version"_ba, "compute " + version)});
    }
    /// The id of the image, once all is done.
    QString backup(const Instance &server, const QString &name, const QString &type, const QJsonValue &rotation, const QJsonObject &metadata = {})
    {
        const QJsonObject asked{{u"name"_s, name}, {u"backup_type"_s, type}, {u"rotation"_s, rotation}, {u"metadata"_s, metadata}};
        const QString id = ask(server.id, asked, "2.45").json()["image_id"_L1].toString();
        m_daemon->jobs().wait(m_daemon->moves().imageJob(id).value_or(JobView{}).id);
        return id;
    }
    QStringList names() const
    {
        QStringList all;
        for (const Image &image : m_daemon->store().list())
            all << image.name;
        std::ranges::sort(all);
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_daemon = std::make_unique<DaemonFixture>();
        m_guest = m_daemon->site().addInstance(u"web"_s);
    }
    void cleanup() { m_daemon.reset(); }

    void aBackupIsAnImageThatTellsWhatItIs()
    {
        const QJsonObject metadata{{u"k"_s, u"v"_s}, {u"image_type"_s, u"snapshot"_s}};
        const QJsonObject image = m_daemon->image(backup(m_guest, u"mon"_s, u"daily"_s, 2, metadata));
        QCOMPARE(image["status"_L1].toString(), u"active"_s);
        QCOMPARE(image["image_type"_L1].toString(), u"backup"_s);
        QCOMPARE(image["backup_type"_L1].toString(), u"daily"_s);
        QCOMPARE(image["instance_uuid"_L1].toString(), m_guest.id);
        QCOMPARE(image["k"_L1].toString(), u"v"_s);
        QCOMPARE(m_daemon->site().contentOf(image["id"_L1].toString()), "disk of web"_ba);
    }

    void anImageThatIsBeingMadeDoesNotKeepItsServer()
    {
        m_daemon->site().copiesUntilStopped = true;
        const QString image =
            ask(m_guest.id, {{u"name"_s, u"mon"_s}, {u"backup_type"_s, u"daily"_s}, {u"rotation"_s, 1}}, "2.45").json()["image_id"_L1].toString();
        QCOMPARE(m_daemon->server(m_guest.id)["OS-EXT-STS:task_state"_L1].toString(), u"image_backup"_s);
        QCOMPARE(m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + m_guest.id).status, 204);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers/"_s + m_guest.id).status, 404);
        QCOMPARE(m_daemon->send("GET", u"/image/v2/images/"_s + image).status, 404);
    }

    void onlyTheYoungestOfItsTypeAndServerStay()
    {
        const Instance other = m_daemon->site().addInstance(u"db"_s);
        (void)backup(m_guest, u"week"_s, u"weekly"_s, 1);
        (void)backup(other, u"db"_s, u"daily"_s, 1);
        (void)m_daemon->upload(u"disk"_s, "content");
        (void)backup(m_guest, u"untyped"_s, {}, 1);
        for (const QString &day : {u"mon"_s, u"tue"_s, u"wed"_s})
            (void)backup(m_guest, day, u"daily"_s, u"2"_s);  // clients send text too
        QCOMPARE(names(), (QStringList{u"db"_s, u"disk"_s, u"tue"_s, u"untyped"_s, u"wed"_s, u"week"_s}));
    }

    void aProtectedOneIsNoFailure()
    {
        const QString kept = backup(m_guest, u"mon"_s, u"daily"_s, 1);
        QVERIFY(m_daemon->store().change(kept, [](Image &image) -> Result<void> {
            image.isProtected = true;
            return {};
        }));
        QCOMPARE(m_daemon->image(backup(m_guest, u"tue"_s, u"daily"_s, 1))["status"_L1].toString(), u"active"_s);
        QCOMPARE(names(), (QStringList{u"mon"_s, u"tue"_s}));
    }

    void aRotationOfNoneKeepsNone()
    {
        (void)backup(m_guest, u"mon"_s, u"daily"_s, 1);
        (void)backup(m_guest, u"tue"_s, u"daily"_s, 0);
        QVERIFY(names().isEmpty());
        const QJsonObject none{{u"name"_s, u"wed"_s}, {u"backup_type"_s, u"daily"_s}, {u"rotation"_s, 0}};
        const Answer answer = ask(m_guest.id, none, "2.44");
        QCOMPARE(answer.status, 202);
        QVERIFY(!answer.headers.contains("location"));
    }

    void anOldClientIsToldThePlace()
    {
        const Answer answer = ask(m_guest.id, {{u"name"_s, u"mon"_s}, {u"backup_type"_s, u"daily"_s}, {u"rotation"_s, 1}}, "2.44");
        const QString id = QString::fromLatin1(answer.headers.value("location")).section(u'/', -1);
        QCOMPARE(m_daemon->image(id)["name"_L1].toString(), u"mon"_s);
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"

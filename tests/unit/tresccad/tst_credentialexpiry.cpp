// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/users.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

/// When an application credential ends: as Keystone understands it, which a wrong understanding would have live for hours too long.
class TestCredentialExpiry final : public QObject {
    Q_OBJECT
    DaemonFixture m_daemon;

    QString path() const
    {
        const auto users = Users(m_daemon.folder()).list();
        return u"/v3/users/%1/application_credentials"_s.arg(std::ranges::find(*users, u"alice"_s, &User::name)->id);
    }
    Answer make(const QString &name, const QString &expires)
    {
        const QJsonObject credential{{u"name"_s, name}, {u"expires_at"_s, expires}};
        return m_daemon.send("POST", path(), QJsonObject{{u"application_credential"_s, credential}});
    }

private Q_SLOTS:
    void itIsToldAsItWasGiven_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("told");
        QTest::newRow("microseconds") << u"2097-01-01T00:00:00.123456"_s << u"2097-01-01T00:00:00.123456"_s;
        QTest::newRow("UTC") << u"2097-01-01T00:00:00.120456Z"_s << u"2097-01-01T00:00:00.120456"_s;
        QTest::newRow("a part of a second") << u"2097-01-01T23:59:59.5"_s << u"2097-01-01T23:59:59.500000"_s;
        QTest::newRow("the last microsecond") << u"2097-12-31T23:59:59.9999999"_s << u"2097-12-31T23:59:59.999999"_s;
        QTest::newRow("seconds") << u"2097-01-01 10:20:30"_s << u"2097-01-01T10:20:30.000000"_s;
        QTest::newRow("minutes") << u"2097-01-01T10:20"_s << u"2097-01-01T10:20:00.000000"_s;
    }
    void itIsToldAsItWasGiven()
    {
        QFETCH(QString, given);
        QFETCH(QString, told);
        const QJsonValue made = make(QString::fromLatin1(QTest::currentDataTag()), given).json()["application_credential"_L1];
        QCOMPARE(made["expires_at"_L1].toString(), told);
        const QString one = path() + u'/' + made["id"_L1].toString();
        QCOMPARE(m_daemon.send("GET", one).json()["application_credential"_L1]["expires_at"_L1].toString(), told);
    }

    void anotherZoneIsRefused_data()
    {
        QTest::addColumn<QString>("given");
        for (const char *given : {"2097-01-01T00:00:00+05:00", "2097-01-01T00:00:00.000000-0100", "2097-01-01T00:00:00+00", "2097-01-01",
                 "2097-13-01T00:00:00", "tomorrow", ""})
            QTest::newRow(given) << QString::fromLatin1(given);
    }
    void anotherZoneIsRefused()
    {
        QFETCH(QString, given);
        QCOMPARE(make(u"wrong"_s, given).status, 400);
    }
};

QTEST_GUILESS_MAIN(TestCredentialExpiry)
#include "tst_credentialexpiry.moc"

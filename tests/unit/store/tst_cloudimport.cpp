// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cloudimport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace trescca;
using namespace Qt::StringLiterals;

class TestCloudImport final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] QString put(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void everythingButTheSecretIsTaken()
    {
        const QString yaml = put(u"clouds.yaml"_s,
            "clouds:\n"
            "  one:\n    auth: {auth_url: 'https://one:5000/v3', username: u, password: hidden1, project_name: p, user_domain_name: d}\n"
            "    region_name: r\n    cacert: ca.pem\n    verify: true\n    interface: internal\n"
            "  two:\n    auth_type: v3applicationcredential\n"
            "    auth: {auth_url: 'https://two', application_credential_id: 12ab}\n"
            "  three: {auth_type: token, auth: {auth_url: 'https://three', token: hidden3, project_id: x}}\n"
            "  four: {auth: {auth_url: 'https://four', username: u, system_scope: all}}\n"
            "  five: {auth: {username: u}}\n");
        QVERIFY(!put(u"secure.yaml"_s, "clouds:\n  two: {auth: {application_credential_secret: hidden2}}\n").isEmpty());
        const auto clouds = importableClouds(yaml);
        QVERIFY2(clouds, qPrintable(clouds ? QString() : clouds.error().what));
        auto file = SitesFile::read(m_folder.filePath(u"config.yml"_s), {}).value();
        QStringList obstacles;
        for (const ImportableCloud &cloud : *clouds) {
            if (!cloud.obstacle.isEmpty())
                obstacles.append(cloud.name);
            else
                QVERIFY(file.add(cloud.name, cloud.settings));
        }
        QCOMPARE(obstacles, (QStringList{u"five"_s, u"four"_s}));
        const auto written = file.write();
        QVERIFY2(written, qPrintable(written ? QString() : written.error().what));
        QVERIFY(!file.text().contains("hidden"));
        const auto one = file.entry(u"one"_s).value();
        QCOMPARE(one.endpoint.auth.value(u"user_domain_name"_s), u"d"_s);
        QCOMPARE(one.endpoint.region, u"r"_s);
        QCOMPARE(one.endpoint.interface, u"internal"_s);
        QCOMPARE(one.endpoint.caFile, m_folder.filePath(u"ca.pem"_s));
        QCOMPARE(file.entry(u"two"_s)->endpoint.auth.value(u"application_credential_id"_s), u"12ab"_s);
        QVERIFY(file.entry(u"three"_s)->byToken);
        qputenv("TRESCCA_PASSWORD_THREE", "gAAA");
        QCOMPARE(file.entry(u"three"_s)->token, u"gAAA"_s);
        qunsetenv("TRESCCA_PASSWORD_THREE");
    }

    void withoutAFileThereIsNothing()
    {
        QCOMPARE(importableClouds(m_folder.filePath(u"none.yaml"_s)).error().kind, Kind::NotFound);
        QCOMPARE(importableClouds(put(u"bad.yaml"_s, "clouds: [1")).error().kind, Kind::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestCloudImport)
#include "tst_cloudimport.moc"

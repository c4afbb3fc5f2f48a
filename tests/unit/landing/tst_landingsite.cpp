// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/landing/landinghosts.h"
#include "core/landing/landingpackage.h"
#include "core/landing/landingscript.h"
#include "core/landing/landingsite.h"
#include "core/store/sitesconfig.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What stays of a guest host at its user: the site and its password. And which packages are taken.
class TestLandingSite final : public QObject {
    Q_OBJECT

    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Endpoint endpoint()
    {
        LandingHost host;
        host.instance.name = u"annex"_s;
        host.address = u"192.0.2.7"_s;
        host.port = 8774;
        host.fingerprint = QString(64, u'b');
        return host.endpoint();
    }

private Q_SLOTS:
    void aHostBecomesASiteThatLogsIn()
    {
        QTemporaryDir folder;
        const QString config = folder.filePath(u"config.yml"_s);
        const LandingSite site(config, u"annex"_s);
        QVERIFY(site.checkFree() && !site.hasPassword());
        const QString password = site.password().value_or(QString());
        QVERIFY(password.size() >= 40);
        QCOMPARE(site.password().value_or(QString()), password);  // it is kept
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(folder.filePath(u"landing/annex.password"_s)) & others));
        const auto added = site.add(endpoint());
        QVERIFY2(added, added ? "" : qPrintable(added.error().what));
        QVERIFY(!content(config).contains(password.toUtf8()));
        const auto known = SitesConfig::load(config, {}).value().find(u"annex"_s);
        QVERIFY2(known, known ? "" : qPrintable(known.error().what));
        QCOMPARE(known->endpoint.uri, u"https://192.0.2.7:8774/v3"_s);
        QCOMPARE(known->endpoint.fingerprint, QString(64, u'b'));
        QCOMPARE(known->password, password);
        QVERIFY(site.checkFree() && site.add(endpoint()));  // the same once more
        QVERIFY(site.remove() && site.remove());
        QVERIFY(!site.hasPassword() && !content(config).contains("annex"));
    }

    void anotherSiteOfThatNameStays()
    {
        QTemporaryDir folder;
        const QString config = folder.filePath(u"config.yml"_s);
        QFile file(config);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("sites:\n  annex:\n    kind: libvirt\n    uri: qemu:///session\n") > 0);
        file.close();
        const QByteArray before = content(config);
        const LandingSite site(config, u"annex"_s);
        QCOMPARE(site.checkFree().error().kind, Kind::Conflict);
        QCOMPARE(site.add(endpoint()).error().kind, Kind::Conflict);
        QVERIFY(site.remove());
        QCOMPARE(content(config), before);
    }

    void namesLeadOutOfNoFolder()
    {
        for (const QString &name : {u""_s, u"../x"_s, u"a/b"_s, u".x"_s, u"a b"_s, QString(64, u'a')})
            QVERIFY2(!checkLandingName(name), qPrintable(name));
        QVERIFY(checkLandingName(u"landing-factory.1"_s));
        QTemporaryDir folder;
        QCOMPARE(LandingSite(folder.filePath(u"config.yml"_s), u"../x"_s).password().error().kind, Kind::InvalidInput);
    }

    void packagesAreProven()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.deb"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("!<arch>\nx") > 0);
        file.close();
        const auto here = LandingPackage::of(file.fileName());
        QVERIFY(here && here->from == LandingPackage::From::File && here->size == 9 && here->sha256.size() == 64);
        QCOMPARE(LandingPackage::of(folder.path() + u"/none.deb"_s).error().kind, Kind::NotFound);
        QFile other(folder.filePath(u"b.deb"_s));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("no archive") > 0);
        other.close();
        QCOMPARE(LandingPackage::of(other.fileName()).error().kind, Kind::InvalidInput);
        const QString digest(64, u'A');
        QCOMPARE(LandingPackage::of(u"http://h/a.deb#sha256="_s + digest)->sha256, digest.toLower());
        QCOMPARE(LandingPackage::of(u"https://h/a.deb"_s)->url, u"https://h/a.deb"_s);
        QCOMPARE(LandingPackage::of(u"http://h/a.deb"_s).error().kind, Kind::InvalidInput);
        QCOMPARE(LandingPackage::of(u"https://h/a.deb#sha256=1"_s).error().kind, Kind::InvalidInput);
        QVERIFY(LandingPackage::of(u"image"_s)->from == LandingPackage::From::Image);
    }

    void onlyWholeWordsOfItsOwnAreHeard()
    {
        const QString mark = landingscript::markOf(u"secret"_s);
        const QByteArray own = "trescca-landing " + mark.toLatin1() + ' ';
        const QByteArray digest(64, 'c');
        QCOMPARE(landingscript::lastWord("noise", mark).word, QString());
        QCOMPARE(landingscript::lastWord(own + "begun .\r\nnoise\n", mark).word, u"begun"_s);
        QCOMPARE(landingscript::lastWord(own + "begun .\ntrescca-landing 00 ready " + digest + ".\n", mark).word, u"begun"_s);
        QCOMPARE(landingscript::lastWord(own + "starting .\n" + own + "ready " + digest.first(60), mark).word, u"starting"_s);
        QCOMPARE(landingscript::lastWord(own + "starting .\n" + own + "ready " + digest.first(60) + "[ 9.1].\n", mark).word, u"starting"_s);
        QCOMPARE(landingscript::lastWord(own + "ready " + digest + ".\r\n", mark).text, QString::fromLatin1(digest));
        QCOMPARE(landingscript::lastWord(own + "failed apt-get: no.\n", mark).text, u"apt-get: no"_s);
    }
};

QTEST_GUILESS_MAIN(TestLandingSite)
#include "tst_landingsite.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudsfile.h"
#include "testcloud.h"

#include "core/base/digest.h"
#include "core/net/fingerprint.h"
#include "core/openstack/session.h"

#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

/// OpenStackSite against a real Keystone and Glance: see `cloud` beside this file.
class tst_OpenStack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void logsIn_data();
    void logsIn();
    void aWrongPasswordIsToldSo();
    void anotherProjectIsForbiddenOrUnknown();
    void aTokenIsEnough();
    void aRefusedTokenIsRenewed();
    void tlsNeedsTheRightCa();
    void tlsByFingerprint();
    void uploadsOfUnknownAndKnownLength_data();
    void uploadsOfUnknownAndKnownLength();
    void anEmptyImage();
    void aCutUploadLeavesNothing();
    void aStoppedUploadLeavesNothing();
    void aPartIsReadByRange();
    void listsMoreThanAPage();
    void findsABaseByItsDigest();
    void errorsOfGlanceAreTold();
    void aReaderMayNotUpload();
    void aGuestSeesNothing();

private:
    std::unique_ptr<OpenStackSite> m_demo;
};

void tst_OpenStack::initTestCase()
{
    if (!cloudEntry(u"demo"_s))
        QSKIP("OS_CLIENT_CONFIG_FILE names no test cloud: start one with tests/openstack/cloud up");
    m_demo = site(u"demo"_s);
    const auto emptied = removeAllImages(*m_demo);  // of a run that was broken off
    QVERIFY2(emptied, emptied ? "" : qPrintable(emptied.error().what));
}

void tst_OpenStack::cleanupTestCase() { QVERIFY(!m_demo || removeAllImages(*m_demo)); }

void tst_OpenStack::logsIn_data()
{
    QTest::addColumn<QString>("cloud");
    for (const char *name : {"demo", "admin", "discover", "credential", "tls"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_OpenStack::logsIn()
{
    QFETCH(QString, cloud);
    const auto images = site(cloud)->images({});
    QVERIFY2(images, images ? "" : qPrintable(images.error().what));
}

void tst_OpenStack::aWrongPasswordIsToldSo()
{
    CloudEntry entry = cloudEntry(u"demo"_s).value();
    entry.credentials.password = u"wrong-secret"_s;
    const auto images = siteOf(entry)->images({});
    QCOMPARE(images.error().kind, Kind::Unauthorized);
    QVERIFY(!(images.error().what + images.error().detail).contains(u"wrong-secret"_s));
    const auto steps = siteOf(entry)->test({});
    QVERIFY(steps.first().ok);
    QVERIFY(!steps.last().ok);
    QCOMPARE(steps.last().name, u"token"_s);
}

void tst_OpenStack::anotherProjectIsForbiddenOrUnknown()
{
    CloudEntry entry = cloudEntry(u"demo"_s).value();
    entry.endpoint.auth[u"project_name"_s] = u"other"_s;
    QCOMPARE(siteOf(entry)->images({}).error().kind, Kind::Unauthorized);
    entry = cloudEntry(u"demo"_s).value();
    entry.endpoint.region = u"Mars"_s;
    QCOMPARE(siteOf(entry)->images({}).error().kind, Kind::Unsupported);
}

void tst_OpenStack::aTokenIsEnough()
{
    CloudEntry entry = cloudEntry(u"demo"_s).value();
    CloudSession session(entry.endpoint, entry.credentials);
    const auto token = session.token({});
    QVERIFY(token);
    entry.credentials = {.password = {}, .applicationCredentialSecret = {}, .token = QString::fromUtf8(token->value)};
    entry.endpoint.auth.clear();
    const auto images = siteOf(entry)->images({});
    QVERIFY2(images, images ? "" : qPrintable(images.error().what));
    entry.credentials.token = u"nonsense"_s;
    QCOMPARE(siteOf(entry)->images({}).error().kind, Kind::Unauthorized);
}

void tst_OpenStack::aRefusedTokenIsRenewed()
{
    const CloudEntry entry = cloudEntry(u"demo"_s).value();
    CloudSession session(entry.endpoint, entry.credentials);
    const QByteArray old = session.token({}).value().value;
    QVERIFY(session.call(Service::Identity, {.method = "DELETE", .path = u"/auth/tokens"_s, .headers = {{"X-Subject-Token", old}}}, {}));
    QVERIFY(session.call(Service::Image, {.path = u"/v2/images"_s}, {}));
    QVERIFY(session.token({}).value().value != old);
}

void tst_OpenStack::tlsNeedsTheRightCa()
{
    CloudEntry entry = cloudEntry(u"tls"_s).value();
    entry.endpoint.caFile.clear();
    const auto unknown = siteOf(entry)->images({});
    QCOMPARE(unknown.error().kind, Kind::Untrusted);
    const auto steps = siteOf(entry)->test({});
    QCOMPARE(steps.size(), 2);
    QVERIFY(steps.first().ok && !steps.last().ok);
    QCOMPARE(steps.last().name, u"TLS"_s);
}

void tst_OpenStack::tlsByFingerprint()
{
    CloudEntry entry = cloudEntry(u"tls"_s).value();
    entry.endpoint.caFile.clear();
    const QUrl url(entry.endpoint.uri);
    const auto seen = probeFingerprint(url.host(), url.port());
    QVERIFY2(seen, seen ? "" : qPrintable(seen.error().what));
    entry.endpoint.fingerprint = *seen;
    const auto pinned = siteOf(entry);
    const QByteArray bytes = noise(3'000'000);
    const auto image = store(*pinned, named(u"tls"_s), bytes);
    QVERIFY2(image, image ? "" : qPrintable(image.error().what));
    QVERIFY(downloaded(*pinned, image->id) == bytes);
    QVERIFY(pinned->removeImage(image->id, {}));
    entry.endpoint.fingerprint = QString(64, u'0');
    QCOMPARE(siteOf(entry)->images({}).error().kind, Kind::Untrusted);
}

void tst_OpenStack::uploadsOfUnknownAndKnownLength_data()
{
    QTest::addColumn<bool>("known");
    QTest::newRow("unknown") << false;
    QTest::newRow("known") << true;
}

void tst_OpenStack::uploadsOfUnknownAndKnownLength()
{
    QFETCH(bool, known);
    const QByteArray bytes = noise(40'000'003);
    Image spec = named(u"package \u00e4"_s);
    spec.properties = {{QLatin1StringView(property::kind), u"package"_s}, {QLatin1StringView(property::needs), u"a,b"_s}};
    const auto image = store(*m_demo, spec, bytes, known);
    QVERIFY2(image, image ? "" : qPrintable(image.error().what + image.error().detail));
    QCOMPARE(image->status, ImageStatus::Active);
    QCOMPARE(image->name, u"package \u00e4"_s);
    QCOMPARE(image->size, static_cast<std::uint64_t>(bytes.size()));
    QVERIFY(image->isPackage());
    QCOMPARE(image->properties.value(QLatin1StringView(property::needs)), u"a,b"_s);
    Digest digest(DigestKind::Sha512);
    digest.add(bytesOf(bytes));
    QCOMPARE(image->hash, digest.hex());
    const auto back = downloaded(*m_demo, image->id);
    QVERIFY2(back, back ? "" : qPrintable(back.error().what));
    QVERIFY(*back == bytes);
    QVERIFY(m_demo->removeImage(image->id, {}));
    QCOMPARE(m_demo->image(image->id, {}).error().kind, Kind::NotFound);
    QCOMPARE(m_demo->removeImage(image->id, {}).error().kind, Kind::NotFound);
}

void tst_OpenStack::anEmptyImage()
{
    const auto image = store(*m_demo, named(u"empty"_s), {});
    QVERIFY2(image, image ? "" : qPrintable(image.error().what));
    QCOMPARE(image->size, 0ULL);
    QVERIFY(downloaded(*m_demo, image->id));
}

void tst_OpenStack::aCutUploadLeavesNothing()
{
    QString id;
    {
        auto upload = m_demo->upload(named(u"cut"_s), std::nullopt, {});
        QVERIFY(upload);
        id = (*upload)->imageId();
        QVERIFY((*upload)->write(bytesOf(noise(20'000'000))));
    }
    QCOMPARE(m_demo->image(id, {}).error().kind, Kind::NotFound);
}

void tst_OpenStack::aStoppedUploadLeavesNothing()
{
    std::stop_source stop;
    auto upload = m_demo->upload(named(u"stopped"_s), std::nullopt, {.stop = stop.get_token(), .progress = {}});
    QVERIFY(upload);
    const QString id = (*upload)->imageId();
    QVERIFY((*upload)->write(bytesOf(noise(5'000'000))));
    stop.request_stop();
    QVERIFY(!(*upload)->finish());
    upload->reset();
    QCOMPARE(m_demo->image(id, {}).error().kind, Kind::NotFound);
}

void tst_OpenStack::aPartIsReadByRange()
{
    const QByteArray bytes = noise(1'000'000);
    const auto image = store(*m_demo, named(u"range"_s), bytes);
    QVERIFY(image);
    const auto source = m_demo->imageFileUrl(image->id, {});
    QVERIFY(source);
    HttpClient http{HttpSettings()};
    const auto part = http.send({.url = source->first, .headers = {{"X-Auth-Token", source->second.toUtf8()}, {"Range", "bytes=999000-"}}}, {});
    QVERIFY(part);
    QCOMPARE(part->status, 206);
    QVERIFY(part->header("content-range").startsWith("bytes 999000-999999/"));
    QVERIFY(part->body == bytes.sliced(999'000));
}

void tst_OpenStack::listsMoreThanAPage()
{
    const auto before = m_demo->images({});
    QVERIFY(before);
    for (int i = 0; i < 9; ++i)  // the test cloud's pages hold 7
        QVERIFY(store(*m_demo, named(u"page-%1"_s.arg(i)), "x"));
    const auto after = m_demo->images({});
    QVERIFY(after);
    QCOMPARE(after->size(), before->size() + 9);
    QSet<QString> ids;
    for (const Image &image : *after)
        ids.insert(image.id);
    QCOMPARE(ids.size(), after->size());
}

void tst_OpenStack::findsABaseByItsDigest()
{
    const QString digest = QString(64, u'd');
    QCOMPARE(m_demo->findBase(digest, {}).error().kind, Kind::NotFound);
    Image spec = named(u"base"_s);
    spec.properties = {{QLatin1StringView(property::kind), u"base"_s}, {QLatin1StringView(property::baseDigest), digest}};
    const auto stored = store(*m_demo, spec, "base bytes");
    QVERIFY(stored);
    const auto found = m_demo->findBase(digest, {});
    QVERIFY2(found, found ? "" : qPrintable(found.error().what));
    QCOMPARE(found->id, stored->id);
    QCOMPARE(m_demo->findBase(QString(64, u'e'), {}).error().kind, Kind::NotFound);
}

void tst_OpenStack::errorsOfGlanceAreTold()
{
    const auto absent = downloaded(*m_demo, newId());
    QCOMPARE(absent.error().kind, Kind::NotFound);
    QVERIFY2(!absent.error().what.contains(u'<'), qPrintable(absent.error().what));
    Image wrong = named(u"zip"_s);
    wrong.containerFormat = u"zip"_s;
    const auto refused = m_demo->upload(wrong, std::nullopt, {});
    QCOMPARE(refused.error().kind, Kind::InvalidInput);
    QVERIFY2(refused.error().what.contains(u"zip"_s), qPrintable(refused.error().what));
}

void tst_OpenStack::aReaderMayNotUpload()
{
    const auto viewer = site(u"viewer"_s);
    QVERIFY(viewer->images({}));
    QCOMPARE(viewer->upload(named(u"no"_s), std::nullopt, {}).error().kind, Kind::Forbidden);
}

void tst_OpenStack::aGuestSeesNothing()
{
    const auto image = store(*m_demo, named(u"mine"_s), "mine");
    QVERIFY(image);
    const auto other = site(u"other"_s);
    QCOMPARE(other->image(image->id, {}).error().kind, Kind::NotFound);
    QCOMPARE(other->removeImage(image->id, {}).error().kind, Kind::NotFound);
    QCOMPARE(downloaded(*other, image->id).error().kind, Kind::NotFound);
}

QTEST_GUILESS_MAIN(tst_OpenStack)
#include "tst_openstack.moc"

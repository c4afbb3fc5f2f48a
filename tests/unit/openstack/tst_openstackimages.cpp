// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bigimage.h"
#include "fakecloud.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

namespace {

class BytesSink final : public ByteSink {
public:
    Result<void> write(ConstBytes more) override
    {
        if (full)
            return fail(Kind::Unreachable, u"the far side is gone"_s);
        bytes.append(reinterpret_cast<const char *>(more.data()), static_cast<qsizetype>(more.size()));
        return {};
    }
    Result<void> finish() override { return {}; }
    QByteArray bytes;
    bool full = false;
};

}  // namespace

class tst_OpenStackImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void downloads();
    void goesOnAfterCuts();
    void goesOnWhereRangeIsIgnored();
    void goesOnByTheTag();
    void doesNotMixTwoContents();
    void refusesAWrongDigest();
    void aDeactivatedOneIsListedAndNotFetched();
    void aFullSinkIsNotTriedAgain();
    void listsAllPages();
    void findsABaseAndTrustsNoFilter();
    void ownImagesAreOfTheProject();
    void aTresccadProvesABase();
    void pullsThroughTheDestination();
    void aFailedPullLeavesNothing();
    void publishesABase();
    void renames();
};

void tst_OpenStackImages::downloads()
{
    FakeCloud cloud;
    cloud.putImage(u"i1"_s, big);
    BytesSink sink;
    std::uint64_t last = 0;
    const auto done = cloud.site()->download(u"i1"_s, sink, {.stop = {}, .progress = [&last](const Progress &progress) { last = progress.done; }});
    QVERIFY2(done, done ? "" : qPrintable(done.error().what));
    QVERIFY(sink.bytes == big);
    QCOMPARE(last, static_cast<std::uint64_t>(big.size()));
    QCOMPARE(cloud.site()->download(u"absent"_s, sink, {}).error().kind, Kind::NotFound);
}

void tst_OpenStackImages::goesOnAfterCuts()
{
    FakeCloud cloud;
    cloud.putImage(u"i1"_s, big);
    cloud.cuts = {1'000'000, 0, 2'500'000};
    BytesSink sink;
    QVERIFY(cloud.site()->download(u"i1"_s, sink, {}));
    QVERIFY(sink.bytes == big);
    QCOMPARE(cloud.http->log().last().headers.value("range"), "bytes=3500000-");
}

void tst_OpenStackImages::goesOnWhereRangeIsIgnored()
{
    FakeCloud cloud;
    cloud.putImage(u"i1"_s, big);
    cloud.cuts = {1'000'000};
    cloud.ignoresRange = true;
    BytesSink sink;
    QVERIFY(cloud.site()->download(u"i1"_s, sink, {}));
    QVERIFY(sink.bytes == big);
}

void tst_OpenStackImages::goesOnByTheTag()
{
    FakeCloud cloud;
    cloud.putImage(u"i1"_s, big);
    cloud.cuts = {1'000'000};
    cloud.tags = {"\"a\""};
    BytesSink sink;
    QVERIFY(cloud.site()->download(u"i1"_s, sink, {}));
    QVERIFY(sink.bytes == big);
    QCOMPARE(cloud.http->log().last().headers.value("if-range"), "\"a\"");
}

void tst_OpenStackImages::doesNotMixTwoContents()
{
    FakeCloud cloud;
    cloud.putImage(u"i1"_s, big);
    cloud.cuts = {1'000'000};
    cloud.tags = {"\"a\"", "\"b\""};
    BytesSink sink;
    const auto done = cloud.site()->download(u"i1"_s, sink, {});
    QCOMPARE(done.error().kind, Kind::Untrusted);
    QVERIFY2(done.error().what.contains("was changed"_L1), qPrintable(done.error().what));
    QVERIFY(sink.bytes.size() <= 1'000'000);
}

void tst_OpenStackImages::refusesAWrongDigest()
{
    FakeCloud cloud;
    cloud.storesWrongBytes = true;
    cloud.putImage(u"i1"_s, big);
    BytesSink sink;
    QCOMPARE(cloud.site()->download(u"i1"_s, sink, {}).error().kind, Kind::Untrusted);
}

void tst_OpenStackImages::aDeactivatedOneIsListedAndNotFetched()
{
    FakeCloud cloud, other;
    const QJsonObject image{{u"id"_s, u"i1"_s}, {u"name"_s, u"web"_s}, {u"status"_s, u"deactivated"_s}, {u"size"_s, 7}};
    cloud.answer("GET /v2/images", {FakeCloud::json({{u"images"_s, QJsonArray{image}}})});
    cloud.answer("GET /v2/images/i1", {FakeCloud::json(image)});
    other.answer("GET /v2.1/p1/trescca", {FakeCloud::json({{u"trescca"_s, QJsonObject{{u"pulls"_s, true}}}})});
    const auto site = cloud.site();
    QCOMPARE(site->images({}).value().first().status, ImageStatus::Deactivated);
    BytesSink sink;
    for (const auto &done : {site->download(u"i1"_s, sink, {}), other.site()->pull(*site, u"i1"_s, {}).transform([](const QString &) {})}) {
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Kind::Conflict);
        QVERIFY2(
            done.error().what.contains(u"\"web\" is deactivated"_s) && done.error().what.contains(u"--activate i1"_s), qPrintable(done.error().what));
    }
    QCOMPARE(cloud.http->count("GET", "/v2/images/i1/file"), 0);
    QCOMPARE(other.imageCount(), 0);
}

void tst_OpenStackImages::aFullSinkIsNotTriedAgain()
{
    FakeCloud cloud;
    cloud.putImage(u"i1"_s, big);
    BytesSink sink;
    sink.full = true;
    QCOMPARE(cloud.site()->download(u"i1"_s, sink, {}).error().what, u"the far side is gone"_s);
    QCOMPARE(cloud.http->count("GET", "/v2/images/i1/file"), 1);
}

void tst_OpenStackImages::listsAllPages()
{
    FakeCloud cloud;
    const auto page = [](const QString &id, const QString &next) {
        QJsonObject json{{u"images"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"status"_s, u"active"_s}}}}};
        if (!next.isEmpty())
            json.insert(u"next"_s, next);
        return FakeCloud::json(json);
    };
    cloud.answer("GET /v2/images", {page(u"a"_s, u"/v2/images?marker=a&limit=1"_s), page(u"b"_s, u"/v2/images?marker=b"_s), page(u"c"_s, {})});
    const auto images = cloud.site()->images({});
    QVERIFY(images);
    QCOMPARE(images->size(), 3);
    QCOMPARE(cloud.http->log().last().path, "/v2/images?marker=b");
}

void tst_OpenStackImages::findsABaseAndTrustsNoFilter()
{
    FakeCloud cloud;
    const QString wanted(64, u'a');
    const auto entry = [](const QString &id, const QString &digest, const QString &owner, const QString &visibility = u"private"_s) {
        return QJsonObject{
            {u"id"_s, id}, {u"status"_s, u"active"_s}, {u"trescca_base_digest"_s, digest}, {u"owner"_s, owner}, {u"visibility"_s, visibility}};
    };
    const auto listing = [](const QJsonArray &images) { return FakeCloud::json({{u"images"_s, images}}); };
    const QJsonObject other = entry(u"other"_s, QString(64, u'b'), u"p1"_s);
    const QJsonObject strangers = entry(u"strangers"_s, wanted, u"p2"_s, u"community"_s);
    cloud.answer("GET /v2/images",
        {listing({other, strangers, entry(u"mine"_s, wanted, u"p1"_s)}), listing({strangers, entry(u"operators"_s, wanted, u"p0"_s, u"public"_s)}),
            listing({other, strangers})});
    const auto site = cloud.site();
    QCOMPARE(site->findBase(wanted, {}).value().id, u"mine"_s);
    QVERIFY(cloud.http->log().last().path.contains("trescca_base_digest=" + wanted.toLatin1() + "&status=active"));
    QCOMPARE(site->findBase(wanted, {}).value().id, u"operators"_s);
    QCOMPARE(site->findBase(wanted, {}).error().kind, Kind::NotFound);
}

void tst_OpenStackImages::ownImagesAreOfTheProject()
{
    FakeCloud cloud;
    const auto entry = [](const QString &id, const QJsonObject &more) {
        QJsonObject json{{u"id"_s, id}, {u"status"_s, u"active"_s}, {u"owner"_s, u"p1"_s}, {u"size"_s, 7}, {u"visibility"_s, u"private"_s},
            {u"os_hash_algo"_s, u"sha512"_s}, {u"os_hash_value"_s, u"abc"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            json.insert(it.key(), it.value());
        return json;
    };
    // As of a server that knows no filter.
    cloud.answer("GET /v2/images",
        {FakeCloud::json({{u"images"_s,
            QJsonArray{entry(u"strangers"_s, {{u"owner"_s, u"p2"_s}, {u"visibility"_s, u"public"_s}}), entry(u"nobodys"_s, {{u"owner"_s, {}}}),
                entry(u"queued"_s, {{u"status"_s, u"queued"_s}}), entry(u"larger"_s, {{u"size"_s, 8}}), entry(u"mine"_s, {}),
                entry(u"md5"_s, {{u"os_hash_algo"_s, u"md5"_s}})}}})});
    const auto images = cloud.site()->ownImages(7, {});
    QVERIFY(images);
    QCOMPARE(images->size(), 2);
    QCOMPARE(images->first().id, u"mine"_s);
    QCOMPARE(images->first().hash, u"abc"_s);
    QVERIFY(images->last().hash.isEmpty());
    const QByteArray asked = cloud.http->log().last().path;
    QVERIFY2(asked.contains("owner=p1&status=active&size_min=7&size_max=7"), asked.constData());
}

void tst_OpenStackImages::aTresccadProvesABase()
{
    FakeCloud cloud;
    const QString wanted(64, u'a');
    cloud.putImage(u"proven"_s, "bytes");
    cloud.answer("GET /v2.1/p1/trescca/bases/" + wanted.toLatin1(),
        {FakeCloud::json({{u"image_id"_s, u"proven"_s}}), FakeCloud::json({{u"image_id"_s, QString()}})});
    cloud.answer("GET /v2/images",
        {FakeCloud::json(
            {{u"images"_s, QJsonArray{QJsonObject{{u"id"_s, u"liar"_s}, {u"status"_s, u"active"_s}, {u"trescca_base_digest"_s, wanted}}}}})});
    const auto site = cloud.site();
    QCOMPARE(site->findBase(wanted, {}).value().id, u"proven"_s);
    QCOMPARE(site->findBase(wanted, {}).error().kind, Kind::NotFound);
}

void tst_OpenStackImages::pullsThroughTheDestination()
{
    FakeCloud from;
    FakeCloud to;
    from.putImage(u"i1"_s, big, {{u"trescca_kind"_s, u"package"_s}});
    to.answer("GET /v2.1/p1/trescca", {FakeCloud::json({{u"trescca"_s, QJsonObject{{u"pulls"_s, true}, {u"keeps_state"_s, true}}}})});
    to.answer("POST /v2/images/new-1/import", {FakeCloud::status(202)});
    const auto source = from.site();
    const auto destination = to.site();
    std::jthread arrival([&] {
        while (to.http->count("POST", "/v2/images/new-1/import") == 0)
            std::this_thread::yield();
        to.putImage(u"new-1"_s, big);
    });
    const auto id = destination->pull(*source, u"i1"_s, {});
    QVERIFY2(id, id ? "" : qPrintable(id.error().what));
    const auto log = to.http->log();
    const auto sent = std::ranges::find_if(log, [](const ScriptedRequest &request) { return request.path.endsWith("/import"); });
    QVERIFY(sent->body.contains(from.http->url().toLatin1() + "/v2/images/i1/file"));
    QVERIFY(sent->body.contains(R"("token":"token-1")"));
    QCOMPARE(from.site()->pull(*destination, u"new-1"_s, {}).error().kind, Kind::Unsupported);
}

void tst_OpenStackImages::aFailedPullLeavesNothing()
{
    FakeCloud from;
    FakeCloud to;
    from.putImage(u"i1"_s, big);
    to.answer("GET /v2.1/p1/trescca", {FakeCloud::json({{u"trescca"_s, QJsonObject{{u"pulls"_s, true}}}})});
    to.answer("GET /v2/images/new-2",
        {FakeCloud::json({{u"id"_s, u"new-2"_s}, {u"status"_s, u"queued"_s}, {u"trescca_error"_s, u"The source hung up."_s}})});
    to.answer("POST /v2/images/new-1/import", {FakeCloud::status(400)});
    to.answer("POST /v2/images/new-2/import", {FakeCloud::status(202)});
    const auto source = from.site();
    QCOMPARE(to.site()->pull(*source, u"i1"_s, {}).error().kind, Kind::Unsupported);  // its rules keep the source out
    const auto id = to.site()->pull(*source, u"i1"_s, {});
    QVERIFY(!id);
    QCOMPARE(id.error().what, u"The source hung up."_s);
    QCOMPARE(to.imageCount(), 0);
    to.answer("GET /v2/images/new-3",
        {FakeCloud::json({{u"id"_s, u"new-3"_s}, {u"status"_s, u"queued"_s}, {u"trescca_error"_s, u"The source is silent."_s},
            {u"trescca_error_kind"_s, u"unreachable"_s}})});
    to.answer("POST /v2/images/new-3/import", {FakeCloud::status(202)});
    QCOMPARE(to.site()->pull(*source, u"i1"_s, {}).error().kind, Kind::Unsupported);  // it may be reached from here
    QCOMPARE(to.imageCount(), 0);
}

void tst_OpenStackImages::publishesABase()
{
    FakeCloud cloud;
    cloud.putImage(u"base1"_s, big);
    cloud.answer("GET /v2/images", {FakeCloud::json({{u"images"_s, QJsonArray()}})});
    QCOMPARE(cloud.site()->publishBase(u"s1"_s, u"d1"_s, {}).error().kind, Kind::Unsupported);
    cloud.answer("POST /v2.1/p1/servers/s1/publish_base", {FakeCloud::json({{u"image_id"_s, u"base1"_s}})});
    QCOMPARE(cloud.site()->publishBase(u"s1"_s, u"d1"_s, {}).value().id, u"base1"_s);
}

void tst_OpenStackImages::renames()
{
    FakeCloud cloud;
    cloud.putImage(u"i1"_s, "disk");
    QVERIFY(cloud.site()->renameImage(u"i1"_s, u"deb13"_s, {}));
    const ScriptedRequest sent = cloud.http->log().last();
    QCOMPARE(sent.method + ' ' + sent.path, "PATCH /v2/images/i1"_ba);
    QCOMPARE(sent.headers.value("content-type"), "application/openstack-images-v2.1-json-patch"_ba);
    QCOMPARE(sent.body, R"([{"op":"replace","path":"/name","value":"deb13"}])"_ba);
    QCOMPARE(cloud.site()->renameImage(u"i1"_s, {}, {}).error().kind, Kind::InvalidInput);
}

QTEST_GUILESS_MAIN(tst_OpenStackImages)
#include "tst_openstackimages.moc"

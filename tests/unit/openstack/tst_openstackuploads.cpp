// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bigimage.h"
#include "fakecloud.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

namespace {

Image spec()
{
    Image image;
    image.name = u"package"_s;
    image.properties = {{u"trescca_kind"_s, u"package"_s}, {u"trescca_memory"_s, u"1024"_s}};
    return image;
}

}  // namespace

/// An upload arrives as a whole, or leaves no image behind.
class tst_OpenStackUploads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void uploadsAStream();
    void aWrongDigestRemovesTheImage();
    void anAbandonedUploadRemovesTheImage();
    void aRefusedUploadTellsTheWriter();
    void aStopEndsTheUpload();
    void aLostAnswerIsLookedUp();
};

void tst_OpenStackUploads::uploadsAStream()
{
    FakeCloud cloud;
    const auto site = cloud.site();
    auto upload = site->upload(spec(), std::nullopt, {});
    QVERIFY2(upload, upload ? "" : qPrintable(upload.error().what));
    for (int i = 0; i < 5; ++i)
        QVERIFY((*upload)->write(bytesOf(big).subspan(static_cast<std::size_t>(i) * 1'000'000, 1'000'000)));
    const auto done = (*upload)->finish();
    QVERIFY2(done, done ? "" : qPrintable(done.error().what));
    const QString id = (*upload)->imageId();
    upload->reset();
    QVERIFY(cloud.imageBytes(id) == big);
    const auto image = site->image(id, {});
    QVERIFY(image);
    QCOMPARE(image->properties.value(u"trescca_memory"_s), u"1024"_s);
    QCOMPARE(image->diskFormat, u"raw"_s);
    QVERIFY(image->isPackage());
    for (const ScriptedRequest &request : cloud.http->log())
        QVERIFY(!request.headers.contains("content-range"));
}

void tst_OpenStackUploads::aWrongDigestRemovesTheImage()
{
    FakeCloud cloud;
    cloud.storesWrongBytes = true;
    const auto site = cloud.site();
    auto upload = site->upload(spec(), big.size(), {});
    QVERIFY((*upload)->write(bytesOf(big)));
    const auto done = (*upload)->finish();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Kind::Untrusted);
    QCOMPARE(cloud.imageCount(), 0);
}

void tst_OpenStackUploads::anAbandonedUploadRemovesTheImage()
{
    FakeCloud cloud;
    const auto site = cloud.site();
    {
        auto upload = site->upload(spec(), std::nullopt, {});
        QVERIFY((*upload)->write(bytesOf(big)));
        QCOMPARE(cloud.imageCount(), 1);
    }
    QCOMPARE(cloud.imageCount(), 0);
}

void tst_OpenStackUploads::aRefusedUploadTellsTheWriter()
{
    FakeCloud cloud;
    cloud.http->setEarly([](const ScriptedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.method != "PUT")
            return std::nullopt;
        return FakeCloud::status(413, "Image storage quota exceeded");
    });
    const auto site = cloud.site();
    auto upload = site->upload(spec(), std::nullopt, {});
    QVERIFY(upload);
    Result<void> done;
    for (int i = 0; i < 100 && done; ++i)
        done = (*upload)->write(bytesOf(big));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Kind::NoRoom);
    QVERIFY(done.error().what.contains(u"quota"_s));
    upload->reset();
    QCOMPARE(cloud.imageCount(), 0);
}

void tst_OpenStackUploads::aStopEndsTheUpload()
{
    FakeCloud cloud;
    const auto site = cloud.site();
    std::stop_source stop;
    auto upload = site->upload(spec(), std::nullopt, {.stop = stop.get_token(), .progress = {}});
    QVERIFY((*upload)->write(bytesOf(big)));
    stop.request_stop();
    QCOMPARE((*upload)->write(bytesOf(big)).error().kind, Kind::Cancelled);
    upload->reset();
    QCOMPARE(cloud.imageCount(), 0);
}

void tst_OpenStackUploads::aLostAnswerIsLookedUp()
{
    FakeCloud cloud;
    auto cut = FakeCloud::status(200, "12345");
    cut.cutAfter = 1;
    cloud.answer("PUT /v2/images/new-1/file", {cut});
    const auto site = cloud.site();
    auto upload = site->upload(spec(), big.size(), {});
    QVERIFY((*upload)->write(bytesOf(big)));
    cloud.putImage(u"new-1"_s, big);  // the bytes had arrived
    QVERIFY((*upload)->finish());
    upload->reset();
    QCOMPARE(cloud.imageCount(), 1);
}

QTEST_GUILESS_MAIN(tst_OpenStackUploads)
#include "tst_openstackuploads.moc"

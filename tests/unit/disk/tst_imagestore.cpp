// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/disk/imagestore.h"
#include "tests/unit/disk/imagefolder.h"

#include <QTest>

using namespace trescca;
using namespace trescca::test;
using namespace Qt::StringLiterals;

/// Which images there are, what is known of them, and which of them stay.
class TestImageStore : public QObject, ImageFolder {
    Q_OBJECT

    void touch(const QString &name) const
    {
        QFile file(folder() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("left") == 4);
    }

private Q_SLOTS:
    void init() { empty(); }
    void keepsAllMetadata();
    void hostileIdsAreRefused_data();
    void hostileIdsAreRefused();
    void onlyOwnLeftoversAreSwept();
    void protectedAndBusyStay();
    void usedImagesStay();
    void aThousandImagesAreListed();
};

void TestImageStore::keepsAllMetadata()
{
    Image spec;
    spec.name = u"näme \"x\""_s;
    spec.diskFormat = u"qcow2"_s;
    spec.containerFormat = u"ovf"_s;
    spec.virtualSize = (1ULL << 60U) + 1;  // more than a double holds
    spec.owner = u"me"_s;
    spec.visibility = u"public"_s;
    spec.isProtected = true;
    spec.minDisk = 3;
    spec.minRam = 64;
    spec.tags = {u"a"_s, u"b"_s};
    spec.properties = {{u"trescca_kind"_s, u"package"_s}, {u"trescca_needs"_s, u"1,2"_s}};
    QString id;
    {
        const auto store = ImageStore::open(folder());
        QVERIFY(store);
        const auto made = (*store)->create(spec);
        QVERIFY(made);
        id = made->id;
        QVERIFY(made->status == ImageStatus::Queued && made->created.isValid());
        QCOMPARE((*store)->create(*made).error().kind, Kind::Conflict);
        Image changed = *made;
        changed.name = u"other"_s;
        changed.size = 7;
        changed.status = ImageStatus::Active;
        QCOMPARE((*store)->update(changed)->size, 0ULL);
    }
    const auto store = ImageStore::open(folder());
    const auto image = (*store)->get(id);
    QVERIFY(image);
    QCOMPARE(image->name, u"other"_s);
    QCOMPARE(image->virtualSize, spec.virtualSize);
    QVERIFY(image->status == ImageStatus::Queued && image->isProtected && image->isPackage());
    QCOMPARE(image->tags, spec.tags);
    QCOMPARE(image->properties, spec.properties);
    QVERIFY(image->owner == u"me"_s && image->visibility == u"public"_s && image->minDisk == 3 && image->minRam == 64);
    QVERIFY(image->diskFormat == u"qcow2"_s && image->containerFormat == u"ovf"_s && image->updated >= image->created);
}

void TestImageStore::hostileIdsAreRefused_data()
{
    QTest::addColumn<QString>("id");
    const QString good = newId();
    for (const QString &id : {u"../x"_s, u"/etc/passwd"_s, u"."_s, u".lock"_s, u"x"_s, good + u"/.."_s, good.toUpper() + u'A', good + u'\n',
             good.chopped(1) + QChar(0), u"{%1}"_s.arg(good), good.left(8) + u"/../"_s + good.mid(12)})
        QTest::newRow(qPrintable(u"%1"_s.arg(id))) << id;
}

void TestImageStore::hostileIdsAreRefused()
{
    QFETCH(QString, id);
    const auto store = ImageStore::open(folder());
    Image spec;
    spec.id = id;
    QCOMPARE((*store)->create(spec).error().kind, Kind::InvalidInput);
    QVERIFY(!(*store)->get(id) && !(*store)->write(id) && !(*store)->update(spec) && !(*store)->remove(id));
    QVERIFY((*store)->path(id).isEmpty());
    QCOMPARE(files(), QStringList());
}

void TestImageStore::onlyOwnLeftoversAreSwept()
{
    QVERIFY(QDir().mkpath(folder()));
    const QString orphan = newId();
    const QString damaged = newId();
    touch(orphan);
    touch(orphan + u".part"_s);
    touch(orphan + u".json.abcdef"_s);
    touch(damaged);
    touch(damaged + u".json"_s);
    touch(u"notes.txt"_s);
    touch(u"notes.part"_s);
    const auto store = ImageStore::open(folder());
    QVERIFY(store && (*store)->list().isEmpty());
    QStringList expected{damaged, damaged + u".json"_s, u"notes.part"_s, u"notes.txt"_s};
    expected.sort();
    QStringList found = files();
    found.sort();
    QCOMPARE(found, expected);
    Image spec;
    spec.id = damaged;
    QCOMPARE((*store)->create(spec).error().kind, Kind::Conflict);
}

void TestImageStore::protectedAndBusyStay()
{
    const auto store = ImageStore::open(folder());
    Image spec;
    spec.isProtected = true;
    Image image = *(*store)->create(spec);
    QCOMPARE((*store)->remove(image.id).error().kind, Kind::Forbidden);
    image.isProtected = false;
    QVERIFY((*store)->update(image));
    {
        const auto sink = (*store)->write(image.id);
        QCOMPARE((*store)->remove(image.id).error().kind, Kind::Conflict);
    }
    QVERIFY((*store)->remove(image.id));
}

void TestImageStore::usedImagesStay()
{
    const auto store = ImageStore::open(folder());
    const auto other = ImageStore::open(folder());
    const QString id = (*store)->create({})->id;
    QCOMPARE((*store)->use(id).error().kind, Kind::Conflict);  // nothing there yet to be used
    auto sink = (*store)->write(id);
    QCOMPARE((*other)->use(id).error().kind, Kind::Conflict);
    QVERIFY((*sink)->write(bytesOf("x")) && (*sink)->finish());
    {
        const auto one = (*store)->use(id);
        const auto two = (*other)->use(id);
        QVERIFY(one && two);
        QCOMPARE((*other)->remove(id).error().kind, Kind::Conflict);
    }
    QString asked;
    (*other)->setRemovalCheck([&](const Image &image) -> Result<void> {
        asked = image.id;
        // Nobody begins to use it behind the check's back.
        return fail((*store)->use(id) ? Kind::Internal : Kind::Forbidden, u"no"_s);
    });
    QCOMPARE((*other)->remove(id).error().kind, Kind::Forbidden);
    QCOMPARE(asked, id);
    (*other)->setRemovalCheck({});
    QVERIFY((*other)->remove(id));
    QCOMPARE((*store)->use(id).error().kind, Kind::NotFound);
}

void TestImageStore::aThousandImagesAreListed()
{
    Image spec;
    spec.name = u"a rather usual name of an image"_s;
    spec.properties = {{u"trescca_kind"_s, u"package"_s}, {u"trescca_instance"_s, newId()}, {u"trescca_name"_s, u"web-1"_s},
        {u"trescca_memory"_s, u"268435456"_s}, {u"trescca_arch"_s, u"x86_64"_s}};
    const auto store = ImageStore::open(folder());
    // Copies of one record: a thousand durable ones take their time to make.
    const auto made = (*store)->create(spec);
    QFile record(folder() + u'/' + made->id + u".json"_s);
    QVERIFY(record.open(QIODevice::ReadOnly));
    const QByteArray json = record.readAll();
    for (int n = 1; n < 1000; ++n) {
        const QString id = newId();
        QFile copy(folder() + u'/' + id + u".json"_s);
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(QByteArray(json).replace(made->id.toUtf8(), id.toUtf8()));
    }
    QCOMPARE((*store)->list().size(), 1000);
    const auto again = ImageStore::open(folder());
    QVERIFY(again);
    QCOMPARE((*again)->list().size(), 1000);
}

QTEST_GUILESS_MAIN(TestImageStore)
#include "tst_imagestore.moc"

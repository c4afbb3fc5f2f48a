// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/disk/qemuimg.h"
#include "core/libvirt/basefinder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Bases are found by what is in them, whatever their records say.
class TestBaseFinder final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SiteState> m_site;
    QString m_raw;     ///< the base as a raw file
    QString m_digest;  ///< of its content

    QString makeFile(const QString &name, qint64 size, char content) const
    {
        QFile file(m_dir->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || !file.resize(size) || !file.seek(size / 2) || file.write(QByteArray(4096, content)) != 4096)
            return {};
        return file.fileName();
    }

    QString store(const QString &path, const QString &format, const QMap<QString, QString> &properties = {}, Image spec = {})
    {
        spec.name = QFileInfo(path).fileName();
        spec.diskFormat = format;
        spec.properties = properties;
        const auto made = m_site->store->create(spec);
        const auto source = FileSource::open(path);
        auto sink = m_site->store->write(made->id);
        const bool stored = source && sink && copyAll(**source, **sink, {}, u"test"_s) && (*sink)->finish();
        return stored ? made->id : QString();
    }

    void openSite(const QString &name)
    {
        m_site.reset();
        const QString folder = m_dir->filePath(u"site"_s);
        auto images = ImageStore::open(folder + u"/images"_s);
        Endpoint endpoint;
        endpoint.name = name;
        endpoint.uri = u"test:///default"_s;
        if (images)
            m_site = std::make_unique<SiteState>(endpoint, folder, std::move(*images));
    }

    WantedBase wanted() const { return {m_digest, baseSize, u"base.raw"_s}; }
    static QMap<QString, QString> claim(const QString &digest) { return {{u"trescca_kind"_s, u"base"_s}, {u"trescca_base_digest"_s, digest}}; }
    /// Files whose digests were computed.
    qsizetype digests() const { return QDir(m_dir->filePath(u"site/cache"_s)).entryList({u"*.json"_s}, QDir::Files).size(); }
    static constexpr qint64 baseSize = 1 << 20;

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        openSite(u"factory"_s);
        QVERIFY(m_site);
        m_raw = makeFile(u"base.raw"_s, baseSize, 'b');
        m_digest = *fileDigest(m_raw);
    }

    void plainRawImageIsFoundAndNoted()
    {
        const QString id = store(m_raw, u"raw"_s);
        const auto found = basefinder::byDigest(*m_site, wanted(), {});
        QVERIFY2(found, qPrintable(found ? QString() : found.error().what));
        QCOMPARE(found->imageId, id);
        QVERIFY(found->path == m_site->store->path(id) && found->format == u"raw");
        const Image image = *m_site->store->get(id);
        QVERIFY(image.isBase());
        QCOMPARE(image.properties.value(u"trescca_base_digest"_s), m_digest);
        QCOMPARE(image.properties.value(u"trescca_base_size"_s), QString::number(baseSize));
        // From now on whoever does not know the size finds it too.
        QVERIFY(basefinder::byDigest(*m_site, {m_digest, 0, {}}, {}));
    }

    void plainQcow2ImageIsFound()
    {
        const QString packed = m_dir->filePath(u"base.qcow2"_s);
        QVERIFY(qemuimg::flatten(m_raw, u"raw"_s, packed, u"qcow2"_s));
        const QString id = store(packed, u"qcow2"_s);
        const auto found = basefinder::byDigest(*m_site, wanted(), {});
        QVERIFY2(found, qPrintable(found ? QString() : found.error().what));
        QVERIFY(found->imageId == id && found->format == u"qcow2" && found->size == baseSize);
    }

    void onlyImagesOfTheWantedSizeAreRead()
    {
        QVERIFY(!store(makeFile(u"small.raw"_s, baseSize / 2, 'b'), u"raw"_s).isEmpty());
        QVERIFY(!store(makeFile(u"large.raw"_s, baseSize * 2, 'b'), u"raw"_s).isEmpty());
        QVERIFY(!store(m_raw, u"raw"_s, {{u"trescca_kind"_s, u"package"_s}}).isEmpty());
        const auto missing = basefinder::byDigest(*m_site, wanted(), {});
        QCOMPARE(missing.error().kind, Kind::NotFound);
        QCOMPARE(digests(), 0);
        QVERIFY(!store(makeFile(u"same.raw"_s, baseSize, 'c'), u"raw"_s).isEmpty());
        QCOMPARE(basefinder::byDigest(*m_site, wanted(), {}).error().kind, Kind::NotFound);
        QCOMPARE(digests(), 1);
        QCOMPARE(basefinder::byDigest(*m_site, {m_digest, 0, {}}, {}).error().kind, Kind::NotFound);
    }

    void theSentenceTellsWhatHelps()
    {
        const auto missing = basefinder::byDigest(*m_site, wanted(), {});
        QVERIFY2(missing.error().what.contains(u"base.raw") && missing.error().what.contains(m_digest.left(12)), qPrintable(missing.error().what));
        QVERIFY2(missing.error().what.contains(u"`tresccac --cloud factory push FILE`"), qPrintable(missing.error().what));
    }

    void aFalseClaimIsNotTrusted()
    {
        const QString liar = store(makeFile(u"liar.raw"_s, baseSize, 'l'), u"raw"_s, claim(m_digest));
        for (const std::uint64_t size : {std::uint64_t(baseSize), std::uint64_t(0)}) {
            const auto found = basefinder::byDigest(*m_site, {m_digest, size, {}}, {});
            QCOMPARE(found.error().kind, Kind::Untrusted);
            QVERIFY(found.error().what.contains(u"liar.raw"));
        }
        QCOMPARE(basefinder::checkClaim(*m_site, *m_site->store->get(liar), {}).error().kind, Kind::Untrusted);
        const QString right = store(m_raw, u"raw"_s, claim(m_digest));
        QVERIFY(basefinder::checkClaim(*m_site, *m_site->store->get(right), {}));
        QCOMPARE(basefinder::byDigest(*m_site, wanted(), {})->imageId, right);
        QVERIFY(m_site->store->remove(liar));  // it is the base of nobody
    }

    void aBaseThatAPackageNeedsStays()
    {
        m_site->store->setRemovalCheck([this](const Image &image) { return basefinder::checkUnused(*m_site, image); });
        const QString base = store(m_raw, u"raw"_s, claim(m_digest));
        const QString package = store(makeFile(u"saved"_s, baseSize, 'p'), u"raw"_s,
            {{u"trescca_kind"_s, u"package"_s}, {u"trescca_needs"_s, QString(64, u'0') + u',' + m_digest}});
        const auto refused = m_site->store->remove(base);
        QCOMPARE(refused.error().kind, Kind::Conflict);
        QVERIFY2(
            refused.error().what.contains(package) && refused.error().what.contains(u"Delete the package first"), qPrintable(refused.error().what));
        const QString liar = store(makeFile(u"liar.raw"_s, baseSize, 'l'), u"raw"_s, claim(m_digest));
        QVERIFY(!m_site->store->remove(base));  // what only says to be it does not stand in
        QVERIFY(m_site->store->remove(liar));
        const QString twin = store(m_raw, u"raw"_s, claim(m_digest));
        QVERIFY(m_site->store->remove(base));
        QVERIFY(!m_site->store->remove(twin));
        QVERIFY(m_site->store->remove(package));
        QVERIFY(m_site->store->remove(twin));
    }

    /// Who asks a tresccad may have other programs than ours, and calls its host by another name.
    void aDaemonNamesNoCommand()
    {
        openSite(QString::fromLatin1(ownSiteName));
        for (const Error &told : {basefinder::byDigest(*m_site, wanted(), {}).error(), basefinder::byName(*m_site, u"base.raw"_s, {}).error()})
            QVERIFY2(!told.what.contains(u"tresccac") && told.what.contains(u"Upload it there as an image"), qPrintable(told.what));
    }

    void aFalseClaimDoesNotHideTheRightOne()
    {
        const QString modest = store(m_raw, u"raw"_s, claim(QString(64, u'0')));
        const auto found = basefinder::byDigest(*m_site, wanted(), {});
        QVERIFY(found);
        QCOMPARE(found->imageId, modest);
        QCOMPARE(m_site->store->get(modest)->properties.value(u"trescca_base_digest"_s), m_digest);
    }

    /// A package that knows its base by name only must get nobody else's content, and read nobody else's disk.
    void aNameIsBelievedOfOnesOwnImagesOnly()
    {
        const auto owned = [this](const QString &project, const QString &visibility = u"shared"_s) {
            Image spec;
            spec.owner = project;
            spec.visibility = visibility;
            return store(m_raw, u"raw"_s, {}, spec);
        };
        const QString others = owned(u"others"_s, u"community"_s);
        const auto none = basefinder::byName(*m_site, u"base.raw"_s, u"mine"_s);
        QCOMPARE(none.error().kind, Kind::NotFound);
        QVERIFY2(none.error().what.contains(u"`tresccac --cloud factory push FILE --name base.raw`"), qPrintable(none.error().what));
        // By its id neither, which is no secret.
        QCOMPARE(basefinder::byName(*m_site, others, u"mine"_s).error().kind, Kind::NotFound);
        const QString mine = owned(u"mine"_s);
        const auto found = basefinder::byName(*m_site, u"base.raw"_s, u"mine"_s);
        QVERIFY2(found, qPrintable(found ? QString() : found.error().what));
        QCOMPARE(found->imageId, mine);
        QCOMPARE(basefinder::byName(*m_site, u"base.raw"_s, u"others"_s)->imageId, others);
    }

    void aNameIsBelievedOfTheOperator_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("visibility");
        QTest::newRow("stored by who runs the site") << QString() << u"private"_s;
        QTest::newRow("made public") << u"others"_s << u"public"_s;
    }
    void aNameIsBelievedOfTheOperator()
    {
        QFETCH(QString, owner);
        QFETCH(QString, visibility);
        Image spec;
        spec.owner = owner;
        spec.visibility = visibility;
        const QString id = store(m_raw, u"raw"_s, {}, spec);
        QCOMPARE(basefinder::byName(*m_site, u"base.raw"_s, u"mine"_s)->imageId, id);
        spec.owner = u"mine"_s;
        QVERIFY(!store(m_raw, u"raw"_s, {}, spec).isEmpty());
        QCOMPARE(basefinder::byName(*m_site, u"base.raw"_s, u"mine"_s).error().kind, Kind::Ambiguous);
    }

    void anOverlayIsNoBase()
    {
        // It has the content, but only together with a file that is not its own.
        const QString overlay = m_dir->filePath(u"overlay.qcow2"_s);
        QVERIFY(qemuimg::createOverlay(overlay, m_raw, u"raw"_s));
        QVERIFY(!store(overlay, u"qcow2"_s).isEmpty());
        QCOMPARE(basefinder::byDigest(*m_site, wanted(), {}).error().kind, Kind::NotFound);
    }

    void aFoundBaseStays()
    {
        const QString id = store(m_raw, u"raw"_s);
        {
            const auto found = basefinder::byDigest(*m_site, wanted(), {});
            QCOMPARE(m_site->store->remove(id).error().kind, Kind::Conflict);
        }
        QVERIFY(m_site->store->remove(id));
    }

    void cancellingEndsTheSearch()
    {
        QVERIFY(!store(m_raw, u"raw"_s).isEmpty());
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(basefinder::byDigest(*m_site, wanted(), {stop.get_token(), {}}).error().kind, Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestBaseFinder)
#include "tst_basefinder.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/migration/movescene.h"
#include "ui/jobs/imagework.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

struct Scene : MoveScene {
    Scene()
    {
        services.site = [this](const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? laptop : factory; };
    }
    [[nodiscard]] JobSpec saveThere() const { return work::saveTo(services, u"laptop"_s, instance.id, instance.name, u"factory"_s); }
    /// A package of the instance, at the laptop.
    [[nodiscard]] QString package() const { return laptop->saveToImage(instance.id, {}, {}).value_or(QString()); }
    [[nodiscard]] JobSpec restoreThere(const QString &package) const
    {
        return work::restoreFrom(services, u"laptop"_s, package, u"web-1"_s, u"factory"_s, {.paused = true});
    }
    Services services{};
};

int packagesAt(FakeSite &site)
{
    const auto images = site.images({});
    return images ? static_cast<int>(std::ranges::count_if(*images, &Image::isPackage)) : -1;
}

}  // namespace

/// Drops that take two steps: what the first has done, a second try does not do again.
class TestImageWork final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMachineIsSavedToAnotherSite()
    {
        const Scene scene;
        const auto saved = scene.saveThere().work({});
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().what));
        QCOMPARE(packagesAt(*scene.factory), 1);
        QCOMPARE(scene.laptop->stateOf(scene.instance.id), InstanceState::Saved);
        QVERIFY2(saved->sentence().contains(u"Start lets it go on"), qPrintable(saved->sentence()));
        QVERIFY2(scene.factory->findBase(QString(64, u'b'), {}), "the package cannot be restored without its base");
    }

    void aCutCopyIsTriedAgainWithoutASecondSave()
    {
        const Scene scene;
        const JobSpec job = scene.saveThere();
        scene.factory->failNext(u"upload"_s, {Kind::Unreachable, u"factory does not answer."_s, {}});
        const auto cut = job.work({});
        QVERIFY(!cut);
        QCOMPARE(cut.error().kind, Kind::Unreachable);
        QVERIFY2(cut.error().what.startsWith(u"web-1 is saved at laptop, and suspended"), qPrintable(cut.error().what));
        QVERIFY(job.work({}));
        QCOMPARE(packagesAt(*scene.laptop), 1);
        QCOMPARE(packagesAt(*scene.factory), 1);
    }

    /// What it had when it was saved first is old by then.
    void whatWentOnMeanwhileIsSavedAnew()
    {
        const Scene scene;
        const JobSpec job = scene.saveThere();
        scene.factory->failNext(u"upload"_s, {Kind::Unreachable, u"factory does not answer."_s, {}});
        QVERIFY(!job.work({}));
        QVERIFY(scene.laptop->resumeHeld(scene.instance.id, {}, {}));
        QVERIFY(job.work({}));
        QCOMPARE(packagesAt(*scene.laptop), 2);
    }

    void aPackageIsRestoredAtAnotherSite()
    {
        const Scene scene;
        const auto restored = scene.restoreThere(scene.package()).work({});
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().what));
        QCOMPARE(packagesAt(*scene.factory), 1);
        QCOMPARE(packagesAt(*scene.laptop), 1);
        QCOMPARE(scene.factory->instances({})->size(), 1);
        QVERIFY(scene.factory->restored.paused);
    }

    void aFailedRestoreIsTriedAgainWithoutASecondCopy()
    {
        const Scene scene;
        const JobSpec job = scene.restoreThere(scene.package());
        scene.factory->failNext(u"restore"_s, {Kind::NoRoom, u"factory is full."_s, {}});
        const auto refused = job.work({});
        QVERIFY(!refused);
        QCOMPARE(refused.error().what, u"The package is at factory. factory is full."_s);
        QVERIFY(job.work({}));
        QCOMPARE(packagesAt(*scene.factory), 1);
        // Unless it went meanwhile.
        const auto images = scene.factory->images({});
        for (const Image &image : *images)
            if (image.isPackage())
                QVERIFY(scene.factory->removeImage(image.id, {}));
        QVERIFY(job.work({}));
        QCOMPARE(packagesAt(*scene.factory), 1);
    }
};

QTEST_GUILESS_MAIN(TestImageWork)
#include "tst_imagework.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/windowscene.h"
#include "ui/jobs/work.h"
#include "ui/transfers/movedialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What is to wait where it lands, until a person lets it go on.
class TestPausedStart final : public QObject {
    Q_OBJECT

    static void restoreAtLaptop(const WindowScene &scene)
    {
        QTRY_VERIFY(scene.isListed());
        addBase(*scene.sites.laptop);
        QVERIFY(scene.sites.laptop->saveToImage(scene.sites.instance.id, {}, {}));
        scene.window->left().refresh();
        SiteTree &tree = scene.window->left().tree();
        QTRY_COMPARE(tree.model()->rowCount(tree.model()->index(1, 0)), 2);
        tree.setFocus();
        tree.setCurrentIndex(tree.model()->index(1, 0, tree.model()->index(1, 0)));
        QTRY_VERIFY(scene.action(u"Restore"_s)->isEnabled());
        scene.action(u"Restore"_s)->trigger();
        QTRY_VERIFY(scene.dialog());
    }

    [[nodiscard]] static bool says(const QWidget &in, const QString &text)
    {
        return std::ranges::any_of(in.findChildren<QLabel *>(), [&](const QLabel *one) { return one->isVisible() && one->text().contains(text); });
    }
    static void addBase(FakeSite &site)
    {
        site.addImage({.name = u"deb13"_s, .properties = {{QLatin1StringView(property::baseDigest), QString(64, u'b')}}}, "base");
    }

private Q_SLOTS:
    void aMoveEndsPausedWhereThatIsChosen()
    {
        const WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        addBase(*scene.sites.factory);
        scene.select(scene.window->left());
        QTRY_VERIFY(scene.action(u"Move to factory"_s)->isEnabled());
        scene.action(u"Move to factory"_s)->trigger();
        QTRY_VERIFY(scene.dialog());
        const auto *question = qobject_cast<MoveDialog *>(scene.dialog());
        const QPushButton *move = scene.button(*question, u"Move"_s);
        const auto *last = question->findChild<QCheckBox *>(u"lastQuestion"_s);
        QTRY_VERIFY(move->isEnabled() && last->isEnabled());
        question->findChild<QCheckBox *>(u"paused"_s)->click();
        QVERIFY(!last->isEnabled());  // the next one is not to wait unasked
        QTRY_VERIFY(move->isEnabled());
        QVERIFY(says(*question, u"once you start it"_s));
        scene.button(*question, u"Move"_s)->click();
        QTRY_VERIFY(!scene.window->queue().jobs().isEmpty() && scene.window->queue().isIdle());
        const Job *job = scene.window->queue().jobs().first();
        QVERIFY2(job->state() == Job::State::Done, qPrintable(job->error().what));
        QCOMPARE(job->result().sentence(), u"web-1 is at factory now, paused: Start lets it go on."_s);
        QCOMPARE(scene.sites.factory->stateOf(job->result().record->destinationInstance), InstanceState::Paused);
    }

    /// So is the limit of its bandwidth.
    void whatWasChosenIsKeptWhenTheMoveIsResumed()
    {
        WindowScene scene;
        const Error silent{Kind::Unreachable, u"laptop does not answer."_s, {}};
        scene.sites.laptop->failNext(u"save"_s, silent);
        scene.sites.laptop->failNext(u"resumeHeld"_s, silent);
        QVERIFY(!scene.sites.move({.bytesPerSecond = 2'000'000, .paused = true}));
        const auto find = [&scene](const QString &name) -> Result<std::shared_ptr<Site>> {
            return name == u"laptop" ? scene.sites.laptop : scene.sites.factory;
        };
        const Services services{find, {}, scene.sites.engine.get(), scene.sites.journal.get(), scene.history.get()};
        const JobSpec resumed = work::resume(services, scene.sites.record(), {});
        QCOMPARE(resumed.bytesPerSecond, 2'000'000U);
        QVERIFY2(resumed.throttle, "it can pause, too");
        const auto moved = resumed.work({});
        QVERIFY2(moved, moved ? "" : qPrintable(moved.error().what));
        QCOMPARE(moved->sentence(), u"web-1 is at factory now, paused: Start lets it go on."_s);
    }

    void aRestoreIsAskedAbout()
    {
        const WindowScene scene;
        restoreAtLaptop(scene);
        scene.dialog()->reject();
        QVERIFY(scene.window->queue().jobs().isEmpty());
    }

    void aPackageGoesOnPausedWhereThatIsChosen()
    {
        for (const bool paused : {false, true}) {
            const WindowScene scene;
            restoreAtLaptop(scene);
            auto *box = scene.dialog()->findChild<QCheckBox *>(u"paused"_s);
            QVERIFY(box && !box->isChecked());
            box->setChecked(paused);
            scene.button(*scene.dialog(), u"Restore"_s)->click();
            QTRY_VERIFY(!scene.window->queue().jobs().isEmpty() && scene.window->queue().isIdle());
            const Job *job = scene.window->queue().jobs().first();
            QVERIFY2(job->state() == Job::State::Done, qPrintable(job->error().what));
            QCOMPARE(scene.sites.laptop->restored.paused, paused);
            QCOMPARE(job->result().sentence().contains(u"paused: Start lets it go on"_s), paused);
        }
    }
};

QTEST_MAIN(TestPausedStart)
#include "tst_pausedstart.moc"

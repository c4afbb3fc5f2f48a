// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/twositestest.h"

#include <array>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Where nobody has agreed to a second one of a machine, a real host starts none.
class TestLibvirtTwins final : public TwoSitesTest {
    Q_OBJECT

    /// The same package at b, as another client uploads it: without properties.
    Result<QString> bareCopy(const QString &image)
    {
        const auto package = m_sites.b().image(image, {});
        if (!package)
            return fail(package);
        Image bare;
        bare.name = u"bare"_s;
        bare.diskFormat = u"raw"_s;
        const auto upload = m_sites.b().upload(bare, package->size, {});
        const auto sent = upload ? m_sites.b().download(image, **upload, {}) : fail(upload);
        const auto whole = sent ? (*upload)->finish() : fail(sent);
        return whole ? Result<QString>((*upload)->imageId()) : fail(whole);
    }

private Q_SLOTS:
    // Nobody has agreed to a second one: of several at once one is made.
    void ofManyAtOnceOneIsAlone()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), *guest, m_sites.b()));
        const auto image = TwoSites::package(m_sites.a(), *guest, m_sites.b());
        REQUIRE_OK(image);
        const RestoreOptions alone{.alone = true};
        std::array<Result<Instance>, 3> made;
        {
            std::array<std::jthread, 3> threads;
            for (std::size_t i = 0; i < threads.size(); ++i)
                threads[i] = std::jthread([&, i] { made[i] = m_sites.b().restore(*image, alone, {}); });
        }
        QCOMPARE(std::ranges::count_if(made, [](const auto &one) { return one.has_value(); }), 1);
        for (const auto &one : made)
            if (!one)
                QVERIFY2(one.error().kind == Kind::Conflict && one.error().what.contains(u" already"), qPrintable(one.error().what));
        QCOMPARE(m_sites.b().instances({})->size(), 1);
        // It says itself whose it is, whoever has uploaded it.
        const auto bare = bareCopy(*image);
        REQUIRE_OK(bare);
        const auto told = m_sites.b().checkRestore(*bare, alone, {});
        QVERIFY(!told && told.error().what.contains(u"No second one"));
        const auto later = m_sites.b().restore(*image, RestoreOptions{.keepId = false, .alone = true}, {});
        QVERIFY(!later && later.error().what.contains(u"No second one"));
        REQUIRE_OK(m_sites.b().restore(*image, {}, {}));
        QCOMPARE(m_sites.b().instances({})->size(), 2);
    }

    // It has an id of its own, and what it was made of is gone: its network card is the machine's still.
    void aCopyIsKnownByItsCard()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), *guest, m_sites.b()));
        const auto image = TwoSites::package(m_sites.a(), *guest, m_sites.b());
        REQUIRE_OK(image);
        const auto bare = bareCopy(*image);
        REQUIRE_OK(bare);
        const auto copy = m_sites.b().restore(*image, RestoreOptions{.keepId = false}, {});
        REQUIRE_OK(copy);
        QVERIFY(copy->id != *guest);
        REQUIRE_OK(m_sites.b().removeImage(*image, {}));
        const auto told = m_sites.b().checkRestore(*bare, {.alone = true}, {});
        QVERIFY(!told && told.error().what.contains(u"No second one"));
        REQUIRE_OK(m_sites.b().act(copy->id, InstanceAction::ForceOff, {}));
        REQUIRE_OK(m_sites.b().checkRestore(*bare, {.alone = true}, {}));
    }

    // What is under way is not in the list of instances yet.
    void whatIsBeingRestoredIsNotStarted()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const auto image = m_sites.a().saveToImage(*guest, {}, {});
        REQUIRE_OK(image);
        std::atomic<bool> over = false;
        Result<Instance> restored;
        {
            const std::jthread restoring([&] {
                restored = m_sites.a().restore(*image, {.alone = true}, {});
                over = true;
            });
            QString refusal;
            const auto isRefused = [&] {
                const auto started = m_sites.a().act(*guest, InstanceAction::Start, {});
                refusal = started ? u"started"_s : started.error().what;
                return started || over || refusal.contains(u"is being restored"_s);
            };
            QVERIFY(QTest::qWaitFor(isRefused, 60'000));
            QVERIFY2(refusal.contains(u"is being restored"_s) || !restored, qPrintable(refusal));
        }
        const auto all = m_sites.a().instances({});
        REQUIRE_OK(all);
        QCOMPARE(std::ranges::count_if(*all, [](const Instance &one) { return isAlive(one.state); }), 1);
    }
};

QTEST_GUILESS_MAIN(TestLibvirtTwins)
#include "tst_libvirttwins.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakesite.h"
#include "ui/sites/sitefeed.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A pane hears of what is at its site, of changes, and of a site that cannot be reached; it is never asked in the window's thread.
class TestSiteFeed final : public QObject {
    Q_OBJECT
    const std::chrono::milliseconds m_soon{20};
    const std::chrono::milliseconds m_never = std::chrono::hours(1);

    static Engine::Sites only(const std::shared_ptr<FakeSite> &site)
    {
        return [site](const QString &) -> Result<std::shared_ptr<Site>> { return site; };
    }
    static SiteListing last(const QSignalSpy &spy) { return spy.last().first().value<SiteListing>(); }

private Q_SLOTS:
    void itTellsWhatThereIs()
    {
        const auto site = std::make_shared<FakeSite>(u"laptop"_s);
        (void)site->addInstance(u"web"_s);
        SiteFeed feed(u"laptop"_s, only(site), m_soon);
        QSignalSpy connected(&feed, &SiteFeed::connected);
        QSignalSpy listed(&feed, &SiteFeed::listed);
        QTRY_VERIFY(!listed.isEmpty());
        QCOMPARE(connected.count(), 1);
        QCOMPARE(last(listed).instances.size(), 1);
        (void)site->addInstance(u"db"_s);
        QTRY_COMPARE(last(listed).instances.size(), 2);
    }

    void aChangeIsHeardAtOnce()
    {
        const auto site = std::make_shared<FakeSite>(u"laptop"_s);
        site->tellsChanges = true;
        SiteFeed feed(u"laptop"_s, only(site), m_never);
        QSignalSpy listed(&feed, &SiteFeed::listed);
        QTRY_VERIFY(!listed.isEmpty());
        (void)site->addInstance(u"web"_s);
        QTRY_COMPARE(last(listed).instances.size(), 1);
    }

    void itLooksWhenAsked()
    {
        const auto site = std::make_shared<FakeSite>(u"laptop"_s);
        SiteFeed feed(u"laptop"_s, only(site), m_never);
        QSignalSpy listed(&feed, &SiteFeed::listed);
        QTRY_VERIFY(!listed.isEmpty());
        (void)site->addInstance(u"web"_s);
        feed.refresh();
        QTRY_COMPARE(last(listed).instances.size(), 1);
    }

    /// Not at each look: a cloud is asked for much then.
    void whatIsFreeIsToldAnewWhenAsked()
    {
        const auto site = std::make_shared<FakeSite>(u"laptop"_s);
        site->tellsChanges = true;
        SiteFeed feed(u"laptop"_s, only(site), m_never);
        QSignalSpy connected(&feed, &SiteFeed::connected);
        QSignalSpy listed(&feed, &SiteFeed::listed);
        QTRY_VERIFY(!listed.isEmpty());
        (void)site->addInstance(u"web"_s);
        QTRY_COMPARE(last(listed).instances.size(), 1);
        QCOMPARE(connected.count(), 1);
        feed.refresh();
        QTRY_COMPARE(connected.count(), 2);
    }

    void whatIsOutOfReachIsTriedAgain()
    {
        const auto site = std::make_shared<FakeSite>(u"laptop"_s);
        site->failNext(u"facts"_s, {Kind::Unreachable, u"Nobody answers."_s, {}});
        SiteFeed feed(u"laptop"_s, only(site), m_soon);
        QSignalSpy failed(&feed, &SiteFeed::failed);
        QSignalSpy listed(&feed, &SiteFeed::listed);
        QTRY_VERIFY(!listed.isEmpty());
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().what, u"Nobody answers."_s);
        site->failNext(u"instances"_s, {Kind::Unreachable, u"Gone."_s, {}});
        QTRY_COMPARE(failed.count(), 2);
        const auto before = listed.count();
        QTRY_VERIFY(listed.count() > before);
    }
};

QTEST_GUILESS_MAIN(TestSiteFeed)
#include "tst_sitefeed.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcloud.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

/// OpenStackSite against a real Nova and Neutron with two compute hosts: see `cloud` beside this file.
class tst_Nova : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tellsWhatTheCloudIs();
    void aGuestGetsItsAddress();
    void aPausedGuestGoesOn();
    void aSuspendedGuestGoesOn();
    void aResetGuestBootsAnew();
    void aGuestThatIsShutDownIsStarted();
    void memoryIsNotSaved();
    void anotherProjectFindsNothing();
    void aReaderChangesNothing();
    void whatDoesNotFitIsRefused();
    void aRemovedOneIsGone();

private:
    [[nodiscard]] QByteArray console() const { return m_demo->consoleLog(m_guest, 1 << 16, {}).value_or(QByteArray()); }
    /// "boot=...": another one after each boot. Empty before the first line.
    [[nodiscard]] QByteArray boot() const;
    [[nodiscard]] qint64 tick() const;
    [[nodiscard]] QString imageOf(const QString &name, const QString &file, Image spec);

    std::unique_ptr<OpenStackSite> m_demo;
    QString m_guest;  ///< the instance that all look at
};

namespace {

constexpr int bootMillis = 180'000;  ///< an emulated guest on a busy machine

QString fileOf(const QString &name) { return qEnvironmentVariable("TRESCCA_GUEST") + u'/' + name; }

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Image formatted(const QString &name, const QString &disk, const QString &container)
{
    Image image = named(name);
    image.diskFormat = disk;
    image.containerFormat = container;
    return image;
}

/// The last line that matches, its first group.
QByteArray lastOf(const QByteArray &text, const QString &pattern)
{
    auto all = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(QString::fromUtf8(text));
    QByteArray last;
    while (all.hasNext())
        last = all.next().captured(1).toUtf8();
    return last;
}

}  // namespace

#define REQUIRE_RESULT(result) QVERIFY2((result), (result) ? "" : qPrintable((result).error().what))

QByteArray tst_Nova::boot() const { return lastOf(console(), u"^TICK \\d+ (boot=\\S+)"_s); }

qint64 tst_Nova::tick() const { return lastOf(console(), u"^TICK (\\d+) "_s).toLongLong(); }

QString tst_Nova::imageOf(const QString &name, const QString &file, Image spec)
{
    spec.name = name;
    const auto stored = store(*m_demo, spec, contentOf(fileOf(file)), true);
    return stored ? stored->id : QString();
}

void tst_Nova::initTestCase()
{
    const auto entry = cloudEntry(u"demo"_s);
    if (!entry || fileOf(u"x"_s) == "/x"_L1)
        QSKIP("OS_CLIENT_CONFIG_FILE and TRESCCA_GUEST name no test cloud with its guest: see tests/openstack/cloud up full");
    m_demo = siteOf(*entry);
    const auto left = m_demo->instances({});  // of a run that was broken off
    REQUIRE_RESULT(left);
    for (const Instance &each : *left)
        REQUIRE_RESULT(m_demo->removeInstance(each.id, true, {}));
    const auto emptied = removeAllImages(*m_demo);
    REQUIRE_RESULT(emptied);
    Image disk = formatted({}, u"qcow2"_s, u"bare"_s);
    disk.properties = {{u"kernel_id"_s, imageOf(u"kernel"_s, u"vmlinuz"_s, formatted({}, u"aki"_s, u"aki"_s))},
        {u"ramdisk_id"_s, imageOf(u"ramdisk"_s, u"initrd-net.img"_s, formatted({}, u"ari"_s, u"ari"_s))},
        {u"os_command_line"_s, QString::fromUtf8(contentOf(fileOf(u"cmdline"_s)).trimmed()) + u" net=dhcp"_s}};
    SpawnRequest request;
    request.name = u"counter"_s;
    request.imageId = imageOf(u"counter"_s, u"base.qcow2"_s, disk);
    request.flavor = u"tiny"_s;
    const auto instance = m_demo->spawn(request, {});
    REQUIRE_RESULT(instance);
    m_guest = instance->id;
    QTRY_VERIFY_WITH_TIMEOUT(tick() > 2, bootMillis);
}

void tst_Nova::cleanupTestCase()
{
    if (!m_demo)
        return;
    if (!m_guest.isEmpty())
        (void)m_demo->removeInstance(m_guest, true, {});
    QVERIFY(removeAllImages(*m_demo));
}

void tst_Nova::tellsWhatTheCloudIs()
{
    for (const ConnectionStep &step : m_demo->test({}))
        QVERIFY2(step.ok || step.name == "save/restore"_L1, qPrintable(step.name + u": "_s + step.detail));
    const auto facts = m_demo->facts({});
    REQUIRE_RESULT(facts);
    QVERIFY(!facts->keepsState);
    QCOMPARE(facts->networks, QStringList{u"provider"_s});
}

void tst_Nova::aGuestGetsItsAddress()
{
    const auto instance = m_demo->instance(m_guest, {});
    REQUIRE_RESULT(instance);
    QCOMPARE(instance->state, InstanceState::Running);
    QCOMPARE(instance->memory, 192ULL << 20U);
    QCOMPARE(instance->addresses.size(), 1);
    // What the guest itself was given by DHCP.
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(console(), u"^NET (\\S+)"_s), instance->addresses.first().toUtf8(), bootMillis);
}

void tst_Nova::aPausedGuestGoesOn()
{
    const QByteArray before = boot();
    REQUIRE_RESULT(m_demo->act(m_guest, InstanceAction::Pause, {}));
    QCOMPARE(m_demo->instance(m_guest, {})->state, InstanceState::Paused);
    const qint64 stopped = tick();
    REQUIRE_RESULT(m_demo->act(m_guest, InstanceAction::Resume, {}));
    QCOMPARE(m_demo->instance(m_guest, {})->state, InstanceState::Running);
    QTRY_VERIFY_WITH_TIMEOUT(tick() > stopped, bootMillis);
    QCOMPARE(boot(), before);
}

void tst_Nova::aSuspendedGuestGoesOn()
{
    const QByteArray before = boot();
    REQUIRE_RESULT(m_demo->act(m_guest, InstanceAction::Suspend, {}));
    QCOMPARE(m_demo->instance(m_guest, {})->state, InstanceState::Saved);
    REQUIRE_RESULT(m_demo->act(m_guest, InstanceAction::Resume, {}));
    const qint64 stopped = tick();
    QTRY_VERIFY_WITH_TIMEOUT(tick() > stopped, bootMillis);
    QCOMPARE(boot(), before);
}

void tst_Nova::aResetGuestBootsAnew()
{
    const QByteArray before = boot();
    REQUIRE_RESULT(m_demo->act(m_guest, InstanceAction::Reset, {}));
    QTRY_COMPARE_WITH_TIMEOUT(m_demo->instance(m_guest, {})->task, QString(), bootMillis);
    bool anew = false;  // sticks: Nova may not find the console the next time
    const auto look = [&] {
        const QByteArray now = boot();
        anew = anew || (!now.isEmpty() && now != before);
        return anew;
    };
    QTRY_VERIFY_WITH_TIMEOUT(look(), bootMillis);
}

void tst_Nova::aGuestThatIsShutDownIsStarted()
{
    REQUIRE_RESULT(m_demo->act(m_guest, InstanceAction::ShutDown, {}));
    QTRY_COMPARE_WITH_TIMEOUT(m_demo->instance(m_guest, {})->state, InstanceState::Off, bootMillis);
    QTRY_COMPARE_WITH_TIMEOUT(m_demo->instance(m_guest, {})->task, QString(), bootMillis);
    REQUIRE_RESULT(m_demo->act(m_guest, InstanceAction::Start, {}));
    QCOMPARE(m_demo->instance(m_guest, {})->state, InstanceState::Running);  // when it runs, not when Nova heard of it
}

void tst_Nova::memoryIsNotSaved()
{
    const auto forecast = m_demo->forecast(m_guest, {});
    REQUIRE_RESULT(forecast);
    QVERIFY(forecast->obstacles.join(u' ').contains(u"no Trescca plugin"_s));
    QCOMPARE(m_demo->saveToImage(m_guest, {}, {}).error().kind, Kind::Unsupported);
    QCOMPARE(m_demo->instance(m_guest, {})->state, InstanceState::Running);
}

void tst_Nova::anotherProjectFindsNothing()
{
    const auto other = site(u"other"_s);
    QCOMPARE(other->instances({}).value().size(), 0);
    QCOMPARE(other->act(m_guest, InstanceAction::ShutDown, {}).error().kind, Kind::NotFound);
}

void tst_Nova::aReaderChangesNothing()
{
    const auto viewer = site(u"viewer"_s);
    QCOMPARE(viewer->instances({}).value().size(), 1);
    QCOMPARE(viewer->act(m_guest, InstanceAction::ShutDown, {}).error().kind, Kind::Forbidden);
    QCOMPARE(viewer->removeInstance(m_guest, true, {}).error().kind, Kind::Forbidden);
}

void tst_Nova::whatDoesNotFitIsRefused()
{
    SpawnRequest request;
    request.name = u"large"_s;
    request.memory = 64ULL << 30U;
    QCOMPARE(m_demo->checkSpawn(request, 0, {}).error().kind, Kind::NoRoom);
    request.memory = 64ULL << 20U;
    QVERIFY(m_demo->checkSpawn(request, 0, {}));
    request.network = u"absent"_s;
    QCOMPARE(m_demo->checkSpawn(request, 0, {}).error().kind, Kind::NotFound);
}

void tst_Nova::aRemovedOneIsGone()
{
    REQUIRE_RESULT(m_demo->removeInstance(m_guest, true, {}));
    QCOMPARE(m_demo->instance(m_guest, {}).error().kind, Kind::NotFound);
    QCOMPARE(m_demo->instances({}).value().size(), 0);
    m_guest.clear();
}

QTEST_GUILESS_MAIN(tst_Nova)
#include "tst_nova.moc"

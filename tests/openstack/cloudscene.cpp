// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudscene.h"

#include "core/site/networkchoice.h"
#include "tests/integration/guestcommandline.h"

using namespace Qt::StringLiterals;

namespace trescca::test {

namespace {

const QStringList projects{u"demo"_s, u"other"_s};

}  // namespace

bool CloudScene::isThere() { return cloudEntry(u"other"_s).has_value(); }

QString CloudScene::setUp()
{
    if (QString wrong = m_local.setUp(); !wrong.isEmpty())
        return wrong;
    auto journal = Journal::open(m_local.path(u"journal.sqlite"_s));
    if (!journal)
        return faultOf(journal);
    m_journal = std::move(*journal);
    const auto strike = [this](const QString &point) {
        if (!m_struck && point == m_point && m_deed) {
            m_struck = true;
            m_deed();
        }
    };
    m_sites[u"laptop"_s] = std::make_shared<SaboteurSite>(std::shared_ptr<Site>(&m_local.a(), [](Site *) {}), strike);
    for (const QString &name : projects) {
        std::unique_ptr<OpenStackSite> project = test::site(name);
        if (const auto emptied = emptyProject(*project); !emptied)
            return faultOf(emptied);
        m_sites[name] = std::make_shared<SaboteurSite>(std::move(project), strike);
    }
    m_engine = std::make_unique<Engine>(*m_journal, [this](const QString &name) { return site(name); }, Engine::Patience{60});
    return {};
}

Result<std::shared_ptr<Site>> CloudScene::site(const QString &name) const
{
    const auto found = m_sites.find(name);
    return found == m_sites.end() ? fail(Kind::NotFound, name) : Result<std::shared_ptr<Site>>(found->second);
}

QString CloudScene::spawnGuest(Boot boot)
{
    Image disk = named(u"counter-base"_s);
    disk.diskFormat = u"qcow2"_s;
    const QString folder = m_local.guestFolder();
    const auto base = TwoSites::uploadFile(m_local.a(), folder + (boot == Boot::Disk ? u"/bootable.qcow2"_s : u"/base.qcow2"_s), disk);
    if (!base)
        return faultOf(base);
    SpawnRequest request;
    request.name = u"counter"_s;
    request.imageId = *base;
    request.memory = 128U << 20U;
    request.network = userModeNetwork.toString();
    if (boot == Boot::Kernel) {
        request.kernel = folder + u"/vmlinuz"_s;
        request.ramdisk = folder + u"/initrd-net.img"_s;
        request.commandLine = guestCommandLine(folder) + u" net=dhcp"_s;
    }
    const auto made = m_local.a().spawn(request, {});
    if (!made)
        return faultOf(made);
    m_place = u"laptop"_s;
    m_id = made->id;
    m_words.clear();
    return countsOn();
}

Result<MigrationPlan> CloudScene::plan(const QString &destination) { return m_engine->plan({m_id, m_place, destination, {}}, {}); }

Result<MigrationRecord> CloudScene::move(const QString &destination, const MigrationOptions &options)
{
    const auto planned = m_engine->plan({m_id, m_place, destination, options}, {});
    if (!planned)
        return fail(planned);
    const auto moved = m_engine->migrate(*planned, {});
    if (moved) {
        m_place = destination;
        m_id = moved->destinationInstance;
    }
    return moved;
}

Counted CloudScene::counted() const { return countIn(at(m_place).consoleLog(m_id, 1U << 20U, {}).value_or(QByteArray())); }

QString CloudScene::countsOn()
{
    const qint64 now = counted().last;
    Counted later;
    const auto further = [&] {
        later = counted();
        return later.last >= now + 2;
    };
    if (!QTest::qWaitFor(further, bootMillis))
        return u"It does not count on at %1 after %2."_s.arg(m_place).arg(now);
    if (m_words.isEmpty())
        m_words = later.words;
    return later.words == m_words ? QString() : u"Another memory counts at %1: %2, not %3."_s.arg(m_place, later.words, m_words);
}

qsizetype CloudScene::copies() const
{
    qsizetype all = 0;
    for (const auto &[name, site] : m_sites)
        for (const Instance &instance : site->instances({}).value_or(QList<Instance>()))
            all += instance.state == InstanceState::Off ? 0 : 1;
    return all;
}

QStringList CloudScene::packages() const
{
    QStringList left;
    for (const auto &[name, site] : m_sites)
        for (const Image &image : site->images({}).value_or(QList<Image>()))
            if (image.isPackage())
                left << name + u": "_s + image.name;
    return left;
}

void CloudScene::tidy()
{
    m_engine.reset();
    m_sites.clear();
    for (const QString &name : projects)
        std::ignore = emptyProject(*test::site(name));
    if (!m_journal)  // setUp() has told why there is no laptop
        return;
    for (const Instance &instance : m_local.a().instances({}).value_or(QList<Instance>()))
        std::ignore = m_local.a().removeInstance(instance.id, true, {}, instance.heldFor);
    m_local.removeAll();
}

}  // namespace trescca::test

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/screens.h"

#include "tests/unit/package/samplepackage.h"
#include "ui/details/detailsdock.h"
#include "ui/files/opendialog.h"
#include "ui/files/spawndialog.h"
#include "ui/help/shortcutsdialog.h"
#include "ui/history/historypage.h"
#include "ui/main/panerow.h"
#include "ui/main/renamedialog.h"
#include "ui/main/welcome.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"
#include "ui/parts/restorequestion.h"
#include "ui/parts/sentence.h"
#include "ui/settings/importdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/sitespage.h"
#include "ui/transfers/jobrow.h"
#include "ui/transfers/movedialog.h"
#include "ui/transfers/movesdialog.h"
#include "ui/transfers/transferspanel.h"

#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::uint64_t gib = 1ULL << 30U;

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

void furnish(MoveScene &sites)
{
    const auto machine = [](FakeSite &site, const QString &name, InstanceState state, std::uint64_t memory, const QString &address) {
        Instance made = site.addInstance(name, QString(64, u'b'), state);
        made.memory = memory;
        made.vcpus = 2;
        made.addresses = QStringList{address};
        site.put(made);
    };
    sites.instance.memory = 2 * gib;
    sites.instance.addresses = QStringList{u"10.0.0.12"_s};
    sites.laptop->put(sites.instance);
    machine(*sites.laptop, u"db-2"_s, InstanceState::Paused, 4 * gib, {});
    machine(*sites.laptop, u"old-test"_s, InstanceState::Off, gib, {});
    machine(*sites.factory, u"build-7"_s, InstanceState::Off, 4 * gib, u"172.16.0.9"_s);
    machine(*sites.factory, u"redis"_s, InstanceState::Saved, gib / 2, u"172.16.0.11"_s);
    Image base;
    base.name = u"deb13"_s;
    base.diskFormat = u"qcow2"_s;
    (void)sites.factory->addImage(base, QByteArray(1 << 20, 'd'));
    (void)sites.laptop->addImage(base, QByteArray(1 << 20, 'd'));
    Image package;
    package.name = u"web-1, saved"_s;
    package.properties = {{QString::fromLatin1(property::kind), u"package"_s}, {QString::fromLatin1(property::instanceName), u"web-1"_s},
        {QString::fromLatin1(property::memory), QString::number(2 * gib)}};
    (void)sites.factory->addImage(package, QByteArray(300 << 10, 'p'));
}

JobSpec arriving()
{
    return {
        u"agent"_s, u"laptop"_s, u"factory"_s, {u"save"_s, u"transfer"_s, u"restore"_s}, u"agent"_s, [](const Context &context) -> Result<JobResult> {
            context.report(u"save"_s, 21'900'000, 21'900'000);
            context.report(u"transfer"_s, 14'200'000, 21'900'000);
            while (!context.cancelled())
                QThread::msleep(5);
            return fail(context.check());
        }};
}

/// Its pages tell what there is on this computer.
bool hasLooked(const MainWindow &window)
{
    return std::ranges::any_of(window.findChildren<QLabel *>(), [](const QLabel *one) { return one->text().contains(u"qemu:///session"_s); });
}

}  // namespace

Screens::Screens()
{
    qputenv("XDG_CONFIG_HOME", m_sites.folder.path().toUtf8());
    qputenv("XDG_STATE_HOME", m_sites.folder.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_sites.folder.path().toUtf8());
    qputenv("XDG_CACHE_HOME", m_sites.folder.path().toUtf8());
    QDir(m_sites.folder.path()).mkpath(u"trescca"_s);
    write(m_sites.folder.filePath(u"trescca/config.yml"_s),
        "sites:\n  laptop: {kind: libvirt, uri: \"qemu:///session?socket=/nowhere\"}\n"
        "  office: {kind: tresccad, auth_url: \"https://office.example:8774/v3\", username: me}\n"
        "  factory: {kind: openstack, auth_url: \"https://factory.example/identity/v3\", username: me, project_name: demo, region_name: RegionOne}\n");
    write(m_sites.folder.filePath(u"clouds.yaml"_s),
        "clouds:\n  school: {auth: {auth_url: \"https://school.example/v3\", username: me, password: p, project_name: lab}}\n"
        "  other: {auth: {auth_url: \"https://other.example/v3\", username: me, project_name: lab}}\n");
    m_history = History::open(m_sites.folder.filePath(u"journal.sqlite"_s)).value();
    if (const auto moved = m_sites.move())  // a past
        (void)m_sites.factory->removeInstance(moved->destinationInstance, true, {});
    furnish(m_sites);
    m_factory = SiteFactory::load({}).value();
    m_preferences = std::make_unique<Preferences>();
    const auto find = [this](const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? m_sites.laptop : m_sites.factory; };
    m_services = {find, [] { return QStringList{u"laptop"_s, u"factory"_s}; }, m_sites.engine.get(), m_sites.journal.get(), m_history.get()};
}

Screens::~Screens()
{
    m_shown.reset();
    QThreadPool::globalInstance()->waitForDone();
}

QStringList Screens::names()
{
    return {u"machines"_s, u"details"_s, u"welcome"_s, u"history"_s, u"move"_s, u"spawn"_s, u"settings-sites"_s, u"settings-transfers"_s,
        u"settings-appearance"_s, u"settings-found"_s, u"settings-hidden"_s, u"import"_s, u"restore"_s, u"opened"_s, u"shortcuts"_s, u"panes"_s,
        u"rename"_s, u"move-disk-only"_s, u"move-again"_s, u"moves"_s};
}

QWidget *Screens::open(const QString &name)
{
    m_shown.reset();
    static const QStringList windows{u"machines"_s, u"details"_s, u"welcome"_s, u"history"_s, u"panes"_s};
    QWidget *screen = windows.contains(name) ? openWindow(name)
        : name == u"move"                    ? openMove()
        : name == u"move-disk-only"          ? openDiskOnly()
        : name == u"move-again"              ? openMoveAgain()
        : name == u"moves"                   ? openMoves()
        : name == u"spawn"                   ? openSpawn()
        : name == u"import"                  ? openImport()
        : name == u"restore"                 ? openRestore()
        : name == u"rename"                  ? openRename()
        : name == u"shortcuts"               ? openShortcuts()
        : name == u"opened"                  ? openPackage()
                                             : openSettings(name);
    for (int i = 0; i < 5; ++i)  // what has changed its size asks for another layout, which may change sizes
        QCoreApplication::processEvents();
    return screen;
}

QWidget *Screens::openWindow(const QString &name)
{
    auto made = std::make_unique<MainWindow>(m_services);
    MainWindow &window = *made;
    m_shown = std::move(made);
    window.useSettings(settingsServices(*m_factory), *m_preferences);
    teach(window, {[] { return QStringList{u"qemu:///session"_s}; }, u"./installer/run"_s});
    const bool isFirst = name == u"welcome";  // one site is always there
    window.showSites(u"laptop"_s, isFirst ? QString() : u"factory"_s);
    if (name == u"panes")
        window.panes().showSites({u"laptop"_s, u"factory"_s, u"laptop"_s});
    window.show();
    if (isFirst)
        return QTest::qWaitFor([&] { return hasLooked(window) && window.left().isReachable(); }) ? &window : nullptr;
    if (!QTest::qWaitFor([&] { return window.left().model()->instances().size() >= 2 && window.right().model()->instances().size() >= 2; }))
        return nullptr;
    SiteTree &tree = window.left().tree();
    tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(0, 0)));
    const Job *job = window.queue().add(arriving());
    const auto isDrawn = [&window] { return !window.transfers().rows().isEmpty() && !window.transfers().rows().first()->visibleRegion().isEmpty(); };
    if (!QTest::qWaitFor([&] { return job->stages().size() >= 2 && isDrawn(); }))
        return nullptr;
    if (name == u"details")
        window.findChild<DetailsDock *>()->show();
    if (name != u"history")
        return &window;
    window.findChild<QTabWidget *>()->setCurrentIndex(1);
    return QTest::qWaitFor([&] { return !window.history().model().moves().isEmpty(); }) ? &window : nullptr;
}

QWidget *Screens::openSettings(const QString &name)
{
    auto made = std::make_unique<SettingsDialog>(settingsServices(*m_factory), *m_preferences);
    SettingsDialog &dialog = *made;
    m_shown = std::move(made);
    m_preferences->setSiteHidden(u"local"_s, name == u"settings-hidden");
    dialog.show();
    if (name == u"settings-found" || name == u"settings-hidden") {
        dialog.showSites().choose(u"local"_s);
        return &dialog;
    }
    dialog.findChild<QTabWidget *>()->setCurrentIndex(name == u"settings-sites" ? 0 : name == u"settings-transfers" ? 1 : 2);
    return &dialog;
}

QWidget *Screens::openMove()
{
    m_shown = std::make_unique<MoveDialog>(m_services, MoveWish{m_sites.request(), u"web-1"_s});
    m_shown->show();
    const QPushButton *last = m_shown->findChildren<QPushButton *>().last();
    return QTest::qWaitFor([last] { return last->isEnabled(); }) ? m_shown.get() : nullptr;
}

/// To a cloud without the plugin.
QWidget *Screens::openDiskOnly()
{
    m_sites.factory->factsToTell.keepsState = false;
    m_sites.factory->factsToTell.hypervisor.clear();
    m_sites.factory->factsToTell.flavors = {u"m1.small"_s, u"m1.large"_s};
    return openMove();
}

QWidget *Screens::openMoveAgain()
{
    m_sites.factory->failNext(u"instances"_s, {Kind::Unreachable, u"The certificate of factory is not the pinned one."_s, {}});
    m_shown = std::make_unique<MoveDialog>(m_services, MoveWish{m_sites.request(), u"web-1"_s});
    m_shown->show();
    const auto buttons = m_shown->findChildren<QPushButton *>();
    return QTest::qWaitFor([&] { return std::ranges::count_if(buttons, &QWidget::isVisible) == 3; }) ? m_shown.get() : nullptr;
}

QWidget *Screens::openMoves()
{
    const Instance second = m_sites.laptop->addInstance(u"db-3"_s);
    const QList<MoveWish> wanted{{m_sites.request(), u"web-1"_s}, {{second.id, u"laptop"_s, u"factory"_s, {}}, second.name}};
    m_shown = std::make_unique<MovesDialog>(m_services, wanted);
    m_shown->show();
    const auto *move = m_shown->findChild<QPushButton *>(u"move"_s);
    return QTest::qWaitFor([move] { return move->isEnabled(); }) ? m_shown.get() : nullptr;
}

QWidget *Screens::openSpawn()
{
    m_shown = std::make_unique<SpawnDialog>(m_services, work::SpawnOrder{.site = u"factory"_s, .imageId = u"1"_s, .title = u"deb13"_s}, u"deb13"_s);
    m_shown->show();
    const QPushButton *last = m_shown->findChildren<QPushButton *>().last();
    return QTest::qWaitFor([last] { return last->isEnabled(); }) ? m_shown.get() : nullptr;
}

QWidget *Screens::openImport()
{
    m_shown = std::make_unique<ImportDialog>(m_sites.folder.filePath(u"clouds.yaml"_s), QStringList{u"laptop"_s, u"other"_s});
    m_shown->show();
    return m_shown.get();
}

QWidget *Screens::openRestore()
{
    m_shown = std::make_unique<QWidget>();
    m_shown->show();
    auto *box = new RestoreQuestion(m_shown.get(), u"web-1, saved?"_s, u"What was saved goes on."_s);
    box->ask([](const RestoreOptions &) {});
    return box;
}

QWidget *Screens::openRename()
{
    const SiteItem item{SiteItem::Kind::Instance, u"laptop"_s, m_sites.instance.id, m_sites.instance.name, InstanceState::Running};
    m_shown = std::make_unique<RenameDialog>(m_services, item);
    m_shown->show();
    const auto *note = m_shown->findChild<Sentence *>();
    return QTest::qWaitFor([note] { return note->isVisible(); }) ? m_shown.get() : nullptr;
}

QWidget *Screens::openShortcuts()
{
    auto made = std::make_unique<MainWindow>(m_services);
    auto *dialog = new ShortcutsDialog(*made->menuBar(), made.get());
    m_shown = std::move(made);
    dialog->show();
    return dialog;
}

QWidget *Screens::openPackage()
{
    const QString path = m_sites.folder.filePath(u"web-1.trescca"_s);
    write(path, test::samplePackage());
    m_shown = std::make_unique<OpenDialog>(m_services, path, QStringList{u"factory"_s});
    m_shown->show();
    const auto *verdict = m_shown->findChild<QLabel *>(u"verdict"_s);
    const auto *base = m_shown->findChild<QLabel *>(u"base"_s);
    return QTest::qWaitFor([=] { return base->isVisible() && verdict->text().startsWith(u'\u2713'); }) ? m_shown.get() : nullptr;
}

}  // namespace trescca

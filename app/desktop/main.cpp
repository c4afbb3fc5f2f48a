// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"
#include "app/desktop/settingswiring.h"
#include "core/libvirt/localhosts.h"
#include "ui/language/language.h"
#include "ui/main/guesthosts.h"
#include "ui/main/mainwindow.h"
#include "ui/main/panerow.h"
#include "ui/main/welcome.h"
#include "ui/main/windowcarry.h"
#include "ui/main/windowmemory.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/settings/visibleedges.h"
#include "ui/start/demoplace.h"
#include "ui/words/icons.h"

#include <QApplication>
#include <QIcon>
#include <QMessageBox>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// What cannot be without: said in a window, for there may be no terminal.
int complain(const Error &error)
{
    QMessageBox box(QMessageBox::Critical, u"Trescca"_s, error.what, QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.exec();
    return 1;
}

/// Without one, Qt would abort.
bool hasScreen(int argc, char **argv)
{
    const auto isSet = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM")
        || std::ranges::any_of(
            std::span(argv, static_cast<std::size_t>(argc)), [](const char *word) { return QByteArrayView(word).endsWith("-platform"); });
}

constexpr int again = 1000;  // status of a window that is to be replaced

int runWindow(SiteFactory &factory, Journal &journal, History &history, const StartOptions &options)
{
    const auto find = [&factory](const QString &name) { return factory.site(name); };
    Engine engine(journal, find, {});
    const auto throttle = std::make_shared<Throttle>(0);
    engine.shareThrottle(throttle);
    Preferences preferences;
    const QStringList known = factory.names();
    const QStringList sites = options.sites(known);
    QStringList files = options.files(known);
    for (const QString &site : sites)  // who names it wants it
        preferences.setSiteHidden(site, false);
    const Services services{find, [&] { return preferences.shownOf(factory.names(), factory.foundNames()); }, &engine, &journal, &history, throttle,
        [&preferences] { return preferences.workFolder(); }};
    const QStringList names = services.siteNames();
    WindowMemory memory;
    QStringList shown = memory.sitesToShow(sites, names);
    const StartServices start{[] { return answeringHosts(); }, demoProgram(QStringLiteral(TRESCCA_INSTALLER_FOLDER))};
    const GuestHostServices guestHosts = guestHostServices(factory);
    QObject::connect(&preferences, &Preferences::changed, &preferences, [&preferences] { applyAppearance(preferences.appearance()); });
    applyAppearance(preferences.appearance());
    std::shared_ptr<JobQueue> queue;  // what is in it outlives a window
    std::optional<WindowCarry> carry;
    int status = 0;
    do {
        const QString language = preferences.language();
        language::use(language);
        MainWindow window(services, queue);
        queue = window.sharedQueue();
        SettingsServices settings = settingsServices(factory);
        settings.renamed = [&journal](const QString &name, const QString &newName) { return journal.renameSite(name, newName); };
        settings.isNeeded = [&journal](const QString &site) {
            const auto left = journal.migrations({.unfinishedOnly = true});
            return !left || std::ranges::any_of(*left, [&site](const MigrationRecord &one) { return one.source == site || one.destination == site; });
        };
        window.useSettings(settings, preferences);
        teach(window, start);
        new GuestHosts(window, guestHosts);
        window.panes().showSites(shown);
        memory.restore(window);
        if (carry)
            carry->giveTo(window);
        window.show();
        for (const QString &file : std::exchange(files, {}))
            window.openFile(file);
        // Its texts are made with a window.
        QObject::connect(&preferences, &Preferences::changed, &window, [&] {
            if (preferences.language() != language)
                QApplication::exit(again);
        });
        QObject::connect(&window, &MainWindow::closing, &window, [&] { memory.keep(window); });
        status = QApplication::exec();
        if (status == again) {
            memory.keep(window);
            carry.emplace(window);
        }
        shown = window.panes().sites();
    } while (status == again);
    return status;
}

}  // namespace

int main(int argc, char **argv)
{
    if (const auto status = answerWithoutScreen(argc, argv))
        return *status;
    if (!hasScreen(argc, argv)) {
        std::fputs("trescca: There is no display here (DISPLAY and WAYLAND_DISPLAY are not set); use tresccac, or log in with ssh -X.\n", stderr);
        return 1;
    }
    QApplication app(argc, argv);
    QApplication::setStyle(new VisibleEdges);
    QApplication::setApplicationName(u"trescca"_s);
    QApplication::setApplicationDisplayName(u"Trescca"_s);
    QApplication::setApplicationVersion(QStringLiteral(TRESCCA_VERSION));
    QApplication::setDesktopFileName(u"org.trescca.Trescca"_s);
    QApplication::setWindowIcon(icons::named(u"org.trescca.Trescca"_s));  // QIcon alone reads no SVG where Qt's plugin is not installed
    constexpr int mostLooks = 32;  // what waits for sites needs no processor, and one that is silent must not hold up the others
    QThreadPool::globalInstance()->setMaxThreadCount(std::max(mostLooks, QThreadPool::globalInstance()->maxThreadCount()));
    const auto [options, status] = readCommandLine(argc, argv);
    if (status)
        return *status;
    auto factory = SiteFactory::load(options.config, {.keyring = true, .ask = askLater});
    if (!factory)
        return complain(factory.error());
    for (const QString &sentence : (*factory)->leftOut())
        std::fprintf(stderr, "trescca: %s\n", qUtf8Printable(sentence));
    auto journal = Journal::open(SiteFactory::journalPath());
    if (!journal)
        return complain(journal.error());
    auto history = History::open(SiteFactory::journalPath());
    if (!history)
        return complain(history.error());
    const int code = runWindow(**factory, **journal, **history, options);
    QThreadPool::globalInstance()->waitForDone();
    return code;
}

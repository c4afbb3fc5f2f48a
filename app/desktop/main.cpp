// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitefactory.h"
#include "core/store/keyring.h"
#include "ui/main/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

struct Options {
    QString config;
    QString left;
    QString right;
};

Options readOptions(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Moves running virtual machines between your computers and clouds."));
    const QCommandLineOption config(u"config"_s, QApplication::translate("main", "Read the sites from this file."), u"FILE"_s);
    parser.addOption(config);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"SITE"_s, QApplication::translate("main", "What the panes show, left and right."), u"[SITE [SITE]]"_s);
    parser.process(app);
    return {parser.value(config), parser.positionalArguments().value(0), parser.positionalArguments().value(1)};
}

/// What cannot be without: said in a window, for there may be no terminal.
int complain(const Error &error)
{
    QMessageBox::critical(nullptr, u"Trescca"_s, error.what);
    return 1;
}

int runWindow(SiteFactory &factory, Journal &journal, History &history, const Options &options)
{
    const auto sites = [&factory](const QString &name) { return factory.site(name); };
    Engine engine(journal, sites, {});
    Services services{sites, factory.names(), [&factory](const QString &name) { return factory.endpoint(name); }, &engine, &journal, &history};
    const QString left = options.left.isEmpty() ? services.siteNames.value(0) : options.left;
    const QString right = options.right.isEmpty() ? services.siteNames.value(1, left) : options.right;
    MainWindow window(services);
    window.showSites(left, right);
    window.show();
    return QApplication::exec();
}

}  // namespace

int main(int argc, char **argv)
{
    // libvirt runs its events on GLib's default context from a thread of its own; Qt must not own that.
    qputenv("QT_NO_GLIB", "1");
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"trescca"_s);
    QApplication::setApplicationDisplayName(u"Trescca"_s);
    QApplication::setApplicationVersion(QStringLiteral(TRESCCA_VERSION));
    QApplication::setDesktopFileName(u"org.trescca.Trescca"_s);
    const Options options = readOptions(app);
    auto factory = SiteFactory::load(options.config, {.keyring = true});
    if (!factory)
        return complain(factory.error());
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

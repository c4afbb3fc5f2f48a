// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/detailsscene.h"
#include "ui/details/consolelog.h"
#include "ui/details/consoles.h"
#include "ui/details/consoletail.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace trescca;

/// In the browser's place.
class Browser final : public QObject {
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

namespace {

constexpr auto rest = 10ms;
const QString id = u"4dea22b3-1d52-d8f3-2516-782e98ab3fa0"_s;

/// Knows these programs.
ScreenFinder::FindProgram having(const QStringList &programs)
{
    return [programs](const QString &name) { return programs.contains(name) ? u"/usr/bin/"_s + name : QString(); };
}

/// A program of that name, the only one there is, which writes down what it is started with.
QString fakeProgram(const QTemporaryDir &folder, const QString &name)
{
    QFile script(folder.filePath(name));
    if (!script.open(QIODevice::WriteOnly))
        return {};
    const QString told = folder.filePath(u"told"_s);
    script.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > " + (told + u".part"_s).toUtf8() + "\n/bin/mv " + (told + u".part "_s + told).toUtf8() + "\n");
    script.setPermissions(script.permissions() | QFile::ExeOwner);
    return told;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

SiteItem itemOf(const Instance &instance) { return {SiteItem::Kind::Instance, u"laptop"_s, instance.id, instance.name, instance.state, false, 0, 0}; }

struct LogScene : WindowScene {
    LogScene(QByteArray written)
    {
        sites.laptop->console = std::move(written);
        log = std::make_unique<ConsoleLog>(services, itemOf(sites.instance), window.get(), rest);
        log->show();
    }
    ~LogScene()
    {
        log.reset();
        QThreadPool::globalInstance()->waitForDone();
        sites.laptop->onCall({});
    }
    /// In the site's own thread, before it next reads.
    void write(const QByteArray &more)
    {
        sites.laptop->onCall([this, more, done = std::make_shared<bool>(false)](const QString &line) {
            if (!*done && line.startsWith(u"consoleLog")) {
                *done = true;
                sites.laptop->console += more;
            }
        });
    }
    [[nodiscard]] QString text() const { return log->text().toPlainText(); }

    const Services services{[this](const QString &) -> Result<std::shared_ptr<Site>> { return sites.laptop; }, {}, nullptr, nullptr, nullptr};
    std::unique_ptr<ConsoleLog> log;
};

}  // namespace

/// Screens and console logs.
class TestConsoles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyPagesAndScreensAreOpened_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address :
            {"file:///etc/passwd", "javascript:alert(1)", "ftp://cloud/x", "mailto:anna@example.org", "ssh://cloud", "", "cloud/vnc.html", "https://",
                "http:///x", "HTTPS:x", "https://cloud/\nhttps://other", "vnc://127.0.0.1:5900", "-h", "data:text/html,x"})
            QTest::newRow(address) << QString::fromLatin1(address);
        QTest::newRow("endless") << u"https://cloud/"_s + QString(5000, u'x');
    }
    void onlyPagesAndScreensAreOpened()
    {
        QFETCH(QString, address);
        Endpoint cloud;
        cloud.kind = SiteKind::OpenStack;
        const auto way = ScreenFinder::wayTo(cloud, id, address, having({u"virt-viewer"_s, u"remote-viewer"_s}));
        QVERIFY(!way);
        QCOMPARE(way.error().kind, Kind::Untrusted);
        QVERIFY(way.error().what.size() < 300);
    }

    void eachScreenHasItsWay()
    {
        Endpoint host;
        host.uri = u"qemu:///session"_s;
        const QString address = u"vnc://127.0.0.1:5900"_s;
        const QStringList both{u"virt-viewer"_s, u"remote-viewer"_s};
        const auto page = ScreenFinder::wayTo(host, id, u"HTTPS://cloud/vnc_auto.html?token=a%20b"_s, having({}));
        QVERIFY(page && page->program.isEmpty());
        QCOMPARE(page->page.toString(QUrl::FullyEncoded), u"https://cloud/vnc_auto.html?token=a%20b"_s);
        const auto viewer = ScreenFinder::wayTo(host, id, address, having(both));
        QVERIFY(viewer && viewer->page.isEmpty());
        QCOMPARE(viewer->program, u"/usr/bin/virt-viewer"_s);
        QCOMPARE(viewer->arguments, QStringList({u"--connect"_s, u"qemu:///session"_s, u"--"_s, id}));
        const auto remote = ScreenFinder::wayTo(host, id, address, having({u"remote-viewer"_s}));
        QVERIFY(remote);
        QCOMPARE(remote->arguments, QStringList({u"--"_s, address}));
        const auto none = ScreenFinder::wayTo(host, id, address, having({}));
        QVERIFY(!none && none.error().kind == Kind::NotFound);
        QVERIFY2(none.error().what.contains(u"virt-viewer"_s) && none.error().what.contains(address), qPrintable(none.error().what));
        // Its address means nothing here.
        host.uri = u"qemu+ssh://other/system"_s;
        QCOMPARE(ScreenFinder::wayTo(host, id, address, having(both))->program, u"/usr/bin/virt-viewer"_s);
        QVERIFY(!ScreenFinder::wayTo(host, id, address, having({u"remote-viewer"_s})));
    }

    void aPageOpensInTheBrowser()
    {
        Browser browser;
        WindowScene scene;
        scene.sites.laptop->screen = u"https://cloud.example.org/vnc?token=x"_s;
        QTRY_VERIFY(scene.isListed());
        scene.select(scene.window->left());
        scene.action(u"Console"_s)->trigger();
        QTRY_COMPARE(browser.opened, QList<QUrl>{QUrl(scene.sites.laptop->screen)});
    }

    void aScreenOpensInItsViewer()
    {
        const QTemporaryDir folder;
        const QString told = fakeProgram(folder, u"virt-viewer"_s);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", folder.path().toUtf8());
        WindowScene scene;
        scene.sites.laptop->screen = u"spice://127.0.0.1:5901"_s;
        QTRY_VERIFY(scene.isListed());
        scene.select(scene.window->left());
        scene.action(u"Console"_s)->trigger();
        QTRY_VERIFY(QFile::exists(told));
        qputenv("PATH", path);
        QCOMPARE(contentOf(told), u"--connect\n%1\n--\n%2\n"_s.arg(scene.sites.laptop->endpoint().uri, scene.sites.instance.id));
    }

    void whatCannotBeShownIsSaid()
    {
        WindowScene scene;
        const Services services{
            [&scene](const QString &) -> Result<std::shared_ptr<Site>> { return scene.sites.laptop; }, {}, nullptr, nullptr, nullptr};
        Consoles consoles(services, scene.window.get());
        QList<Error> told;
        connect(&consoles, &Consoles::failed, this, [&told](const Error &error) { told.append(error); });
        consoles.openScreen(itemOf(scene.sites.instance));
        QTRY_COMPARE(told.size(), 1);
        QVERIFY2(told.last().kind == Kind::Unsupported && told.last().what.contains(u"console log"_s), qPrintable(told.last().what));
        scene.sites.laptop->screen = u"file:///etc/passwd"_s;
        consoles.openScreen(itemOf(scene.sites.instance));
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(told.last().kind, Kind::Untrusted);
        scene.sites.laptop->failNext(u"consoleUrl"_s, {Kind::Conflict, u"It does not run."_s, {}});
        consoles.openScreen(itemOf(scene.sites.instance));
        QTRY_COMPARE(told.size(), 3);
        QCOMPARE(told.last().what, u"It does not run."_s);
    }

    void whatAGuestWritesIsHarmless()
    {
        QCOMPARE(consoletail::shown("a\x1b[31mred\x1b[0m\x1b]0;title\x07 b\r\nc\x08\x07\td\n"), u"ared b\nc\td\n"_s);
        QCOMPARE(consoletail::shown(u"txt\u202efdp.exe\u2066 \u2028x"_s.toUtf8()), u"txtfdp.exe x"_s);
        const QString wholeLine = QString(consoletail::longestLine, u'x') + u'\n';
        const QString longLine = consoletail::shown(QByteArray(500, 'x') + "\nend");
        QCOMPARE(longLine, wholeLine + wholeLine + QString(100, u'x') + u"\nend"_s);
        QCOMPARE(consoletail::shown(QByteArray(1000000, '\n')).count(u'\n'), consoletail::mostLines - 1);
        QVERIFY(consoletail::shown(QByteArray(1000000, 'x')).size() < 264 << 10);
        QVERIFY(consoletail::shown(QByteArray(1000000, '\xff')).size() < 264 << 10);
    }

    void onlyWhatIsNewIsAdded()
    {
        const QString before = QString(3000, u'x') + u"\nold\n"_s;
        QCOMPARE(consoletail::added({}, u"all"_s), u"all"_s);
        QCOMPARE(consoletail::added(before, before + u"new\n"_s), u"new\n"_s);
        QCOMPARE(consoletail::added(before, before.sliced(500) + u"new\n"_s), u"new\n"_s);
        QCOMPARE(consoletail::added(before, u"booted anew\n"_s), std::nullopt);
        QCOMPARE(consoletail::added(u"short"_s, u"other"_s), std::nullopt);
    }

    void aLogFollowsItsEnd()
    {
        QByteArray lines;
        for (int i = 0; i < 200; ++i)
            lines += "line " + QByteArray::number(i) + '\n';
        LogScene scene(lines);
        QScrollBar *bar = scene.log->text().verticalScrollBar();
        QTRY_VERIFY(scene.text().endsWith(u"line 199\n"_s));
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        scene.write("\x1b[1mlogin:\x1b[0m ");
        QTRY_VERIFY(scene.text().endsWith(u"line 199\nlogin: "_s));
        QCOMPARE(bar->value(), bar->maximum());
        // Who reads further up stays there.
        bar->setValue(10);
        scene.write("anna\n");
        QTRY_VERIFY(scene.text().endsWith(u"login: anna\n"_s));
        QCOMPARE(bar->value(), 10);
    }

    void aLogIsSearchedAndCopied()
    {
        LogScene scene("one\ntwo\nthree\ntwo\n");
        QTRY_VERIFY(!scene.text().isEmpty());
        auto *find = scene.log->findChild<QLineEdit *>();
        find->setText(u"TWO"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(scene.log->text().textCursor().blockNumber(), 1);
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(scene.log->text().textCursor().blockNumber(), 3);
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(scene.log->text().textCursor().blockNumber(), 1);
        scene.button(*scene.log, u"Copy all"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"one\ntwo\nthree\ntwo\n"_s);
    }

    void aLogThatCannotBeReadSaysWhy()
    {
        LogScene scene("kept\n");
        QTRY_COMPARE(scene.text(), u"kept\n"_s);
        for (int i = 0; i < 50; ++i)
            scene.sites.laptop->failNext(u"consoleLog"_s, {Kind::Unreachable, u"Nobody answers at laptop."_s, {}});
        QTRY_COMPARE(scene.log->trouble(), u"Nobody answers at laptop."_s);
        QCOMPARE(scene.text(), u"kept\n"_s);
        QTRY_COMPARE(scene.log->trouble(), QString());
    }

    void eachInstanceHasOneLog()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        QVERIFY(!scene.action(u"Console log"_s)->isEnabled());
        scene.select(scene.window->left());
        scene.action(u"Console log"_s)->trigger();
        scene.action(u"Console log"_s)->trigger();
        const auto logs = scene.window->findChildren<ConsoleLog *>();
        QCOMPARE(logs.size(), 1);
        QCOMPARE(logs.first()->windowTitle(), u"Console log of web-1 at laptop"_s);
        QTest::keyClick(logs.first(), Qt::Key_Escape);
        QTRY_VERIFY(scene.window->findChildren<ConsoleLog *>().isEmpty());
    }

    /// For people to look at.
    void pictures()
    {
        const QString folder = QStringLiteral(TRESCCA_SCREENSHOTS);
        QVERIFY(QDir().mkpath(folder));
        const QPalette light = QApplication::palette();
        for (const bool dark : {false, true}) {
            QApplication::setPalette(dark ? DetailsScene::darkPalette() : light);
            LogScene scene(QByteArray("[    1.234567] virtio_net virtio0 eth0: renamed from enp1s0\n").repeated(60) + "\nweb-1 login: ");
            QTRY_VERIFY(!scene.text().isEmpty());
            QCoreApplication::processEvents();
            QVERIFY(scene.log->grab().save(u"%1/consolelog-%2.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s)));
        }
        QApplication::setPalette(light);
    }
};

QTEST_MAIN(TestConsoles)
#include "tst_consoles.moc"

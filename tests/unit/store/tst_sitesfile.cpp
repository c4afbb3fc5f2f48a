// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sitesfile.h"
#include "core/store/yamlline.h"

#include <QTemporaryDir>
#include <QTest>

using namespace trescca;
using namespace Qt::StringLiterals;

namespace {

const QByteArray office = "# All of mine\n"
                          "sites:   # by hand\n"
                          "  # the one here\n"
                          "  local:\n"
                          "    kind: libvirt   # ours\n"
                          "    uri: 'qemu:///session'\n"
                          "    # folder: /srv\n"
                          "\n"
                          "  # over there\n"
                          "  office:\n"
                          "    kind: tresccad\n"
                          "    auth_url: \"https://office:8774/v3\"\t# its port\n"
                          "    username: me\n"
                          "\n"
                          "# the end\n";

}  // namespace

/// What a person wrote stays as it is, but for what is changed.
class TestSitesFile final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_path;

    void put(const QByteArray &text) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QByteArray onDisk() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] Result<SitesFile> read() const { return SitesFile::read(m_path, {}); }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(u"config.yml"_s);
        QFile::remove(m_path);
    }

    void aChangeTouchesItsWordAlone()
    {
        put(office);
        auto file = read().value();
        QCOMPARE(file.names(), (QStringList{u"local"_s, u"office"_s}));
        auto settings = file.settings(u"office"_s).value();
        settings[u"auth_url"_s] = u"https://office.example.org:8774/v3"_s;
        settings.insert(u"project"_s, u"two words"_s);
        QVERIFY(file.change(u"office"_s, settings));
        QVERIFY(file.write());
        QByteArray expected = office;
        expected.replace("\"https://office:8774/v3\"", "https://office.example.org:8774/v3");
        expected.replace("username: me\n", "username: me\n    project: \"two words\"\n");
        QCOMPARE(onDisk(), expected);
        QCOMPARE(QFile(m_path).permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(read()->entry(u"office"_s)->endpoint.auth.value(u"project_name"_s), u"two words"_s);
        // Nothing changed is nothing touched.
        QVERIFY(file.change(u"office"_s, settings));
        QCOMPARE(file.text(), expected);
        // Taken out again.
        settings.remove(u"project"_s);
        QVERIFY(file.change(u"office"_s, settings));
        expected.replace("    project: \"two words\"\n", "");
        QCOMPARE(file.text(), expected);
    }

    void sitesAreAddedRenamedCopiedMovedAndRemoved()
    {
        put(office);
        auto file = read().value();
        QVERIFY(file.add(u"lab 1"_s, {{u"kind"_s, u"libvirt"_s}, {u"uri"_s, u"qemu+ssh://lab/system"_s}, {u"folder"_s, QString()}}));
        QByteArray expected = office;
        expected.replace("    username: me\n", "    username: me\n  \"lab 1\":\n    kind: libvirt\n    uri: qemu+ssh://lab/system\n");
        QCOMPARE(file.text(), expected);
        QVERIFY(file.rename(u"lab 1"_s, u"lab"_s));
        expected.replace("\"lab 1\"", "lab");
        QCOMPARE(file.text(), expected);
        QVERIFY(file.duplicate(u"lab"_s, u"lab2"_s));
        expected.replace("/system\n", "/system\n  lab2:\n    kind: libvirt\n    uri: qemu+ssh://lab/system\n");
        QCOMPARE(file.text(), expected);
        QVERIFY(file.move(u"office"_s, -1));
        QCOMPARE(file.names(), (QStringList{u"office"_s, u"local"_s, u"lab"_s, u"lab2"_s}));
        // The headings came along, and the blank line between them stayed.
        QVERIFY2(file.text().startsWith("# All of mine\nsites:   # by hand\n  # over there\n  office:\n"), file.text().constData());
        QVERIFY2(file.text().contains("    username: me\n\n  # the one here\n  local:\n"), file.text().constData());
        QVERIFY(file.move(u"office"_s, 1));
        QCOMPARE(file.text(), expected);
        QVERIFY(file.move(u"local"_s, -1));  // is the first
        QVERIFY(file.remove(u"lab"_s));
        QVERIFY(file.remove(u"lab2"_s));
        QCOMPARE(file.text(), office);
        QVERIFY(file.remove(u"local"_s));
        QVERIFY(file.remove(u"office"_s));
        QCOMPARE(file.names(), QStringList());
        QVERIFY(file.text().contains("# over there") && file.text().contains("# the end"));
        QVERIFY(file.restore(office));
        QCOMPARE(file.text(), office);
        QCOMPARE(file.add(u"office"_s, {}).error().kind, Kind::Conflict);
        QCOMPARE(file.rename(u"local"_s, u"office"_s).error().kind, Kind::Conflict);
        QCOMPARE(file.remove(u"nobody"_s).error().kind, Kind::NotFound);
        QCOMPARE(file.add(u" "_s, {}).error().kind, Kind::InvalidInput);
    }

    void theFirstSiteIsAddedWherever_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray site = "  a:\n    kind: libvirt\n    uri: qemu:///system\n";
        QTest::newRow("empty") << QByteArray() << "sites:\n" + site;
        QTest::newRow("comments") << QByteArray("# mine") << "# mine\nsites:\n" + site;
        QTest::newRow("no sites") << QByteArray("sites:\n# none\n") << "sites:\n" + site + "# none\n";
        QTest::newRow("braces") << QByteArray("sites: {}  # none\n") << "sites:  # none\n" + site;
        QTest::newRow("null") << QByteArray("sites: ~") << "sites:\n" + site;
    }
    void theFirstSiteIsAddedWherever()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        put(text);
        auto file = read().value();
        const auto added = file.add(u"a"_s, {{u"kind"_s, u"libvirt"_s}, {u"uri"_s, u"qemu:///system"_s}});
        QVERIFY2(added, qPrintable(added ? QString() : added.error().what));
        QVERIFY(file.write());
        QCOMPARE(onDisk(), expected);
    }

    void withoutAFileOneIsMade()
    {
        m_path = m_folder.filePath(u"not/there/config.yml"_s);
        auto file = read().value();
        QVERIFY(file.add(u"a"_s, {{u"kind"_s, u"libvirt"_s}, {u"uri"_s, u"qemu:///system"_s}}));
        QVERIFY(file.write());
        QCOMPARE(read()->names(), QStringList{u"a"_s});
    }

    void linesEndAsTheyDo()
    {
        put(QByteArray(office).replace("\n", "\r\n"));
        auto file = read().value();
        QVERIFY(file.add(u"lab"_s, {{u"kind"_s, u"libvirt"_s}, {u"uri"_s, u"qemu:///system"_s}}));
        auto settings = file.settings(u"office"_s).value();
        settings[u"username"_s] = u"you"_s;
        QVERIFY(file.change(u"office"_s, settings));
        QCOMPARE(file.text().count('\n'), file.text().count("\r\n"));
        QVERIFY(file.text().contains("    username: you\r\n  lab:\r\n"));
    }

    void whatIsUnknownStays()
    {
        const QByteArray text =
            "sites:\n    a: # x\n          kind:\tlibvirt\t# tab\n          colour: [1, 2]  # mine\n          uri: qemu:///system";
        put(text);
        auto file = read().value();
        QCOMPARE(file.settings(u"a"_s).value(), (SitesFile::Settings{{u"kind"_s, u"libvirt"_s}, {u"uri"_s, u"qemu:///system"_s}}));
        QVERIFY(file.change(u"a"_s, {{u"kind"_s, u"libvirt"_s}, {u"uri"_s, u"qemu:///session"_s}, {u"folder"_s, u"~/vms"_s}}));
        QCOMPARE(file.text(), QByteArray(text).replace("system", "session\n          folder: ~/vms\n"));
    }

    /// The site is refused as long as it is there.
    void aSecretGoesWithAChange()
    {
        for (const QByteArray secret : {"password: hunter2", "token: abc", "application_credential_secret: x"}) {
            put(QByteArray(office).replace("    username: me\n", "    username: me\n    " + secret + "\n"));
            auto file = read().value();
            auto settings = file.settings(u"office"_s).value();
            QVERIFY(settings.remove(QString::fromUtf8(secret).section(u':', 0, 0)) == 1 && !file.entry(u"office"_s));
            QVERIFY(file.change(u"office"_s, settings) && file.entry(u"office"_s));
            QCOMPARE(file.text(), office);
        }
    }

    void aSiteInBracesIsWrittenAsLines()
    {
        put("sites:\n  a: {kind: libvirt, uri: 'qemu:///system', colour: red}  # short\n  b: {kind: libvirt, uri: x}\n");
        auto file = read().value();
        auto settings = file.settings(u"a"_s).value();
        settings.remove(u"colour"_s);
        settings[u"folder"_s] = u"/srv"_s;
        QVERIFY(file.change(u"a"_s, settings));
        QCOMPARE(file.text(),
            QByteArray("sites:\n  a:  # short\n    kind: libvirt\n    uri: qemu:///system\n    folder: /srv\n    colour: red\n"
                       "  b: {kind: libvirt, uri: x}\n"));
        QVERIFY(file.rename(u"b"_s, u"c"_s));
        QVERIFY(file.text().endsWith("  c: {kind: libvirt, uri: x}\n"));
    }

    void whatCannotBeEditedIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("all in braces") << QByteArray("sites: {a: {kind: libvirt, uri: x}}\n");
        QTest::newRow("two documents") << QByteArray("sites:\n  a: {kind: libvirt, uri: x}\n---\nsites: {}\n");
        QTest::newRow("value on two lines") << QByteArray("sites:\n  a:\n    kind: libvirt\n    uri: qemu:///\n      system\n");
        QTest::newRow("block of text") << QByteArray("sites:\n  a:\n    kind: libvirt\n    uri: |\n      qemu:///system\n");
        QTest::newRow("shared by others") << QByteArray(
            "sites:\n  a: &common\n    kind: libvirt\n    uri: x\n  b:\n    <<: *common\n    folder: /b\n");
    }
    void whatCannotBeEditedIsLeftAlone()
    {
        QFETCH(QByteArray, text);
        put(text);
        auto file = read();
        QVERIFY2(file, qPrintable(file ? QString() : file.error().what));
        const auto changed = file->change(u"a"_s, {{u"kind"_s, u"libvirt"_s}, {u"uri"_s, u"qemu:///session"_s}});
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, Kind::InvalidInput);
        QVERIFY2(changed.error().what.contains(u"text editor"), qPrintable(changed.error().what));
        QCOMPARE(file->text(), text);
        QVERIFY(file->write());
        QCOMPARE(onDisk(), text);
    }

    void whatIsNoConfigurationIsNotOpened()
    {
        for (const QByteArray &text : {QByteArray("sites: [1\n"), QByteArray("colour: red\n"), QByteArray("\tsites:\n")}) {
            put(text);
            QCOMPARE(read().error().kind, Kind::InvalidInput);
        }
    }

    void whatAnotherProgramWroteIsNotLost()
    {
        put(office);
        auto file = read().value();
        QVERIFY(file.remove(u"office"_s));
        const QByteArray other = office + "# meanwhile\n";
        put(other);
        QCOMPARE(file.write().error().kind, Kind::Conflict);
        QCOMPARE(onDisk(), other);
        QFile::remove(m_path);
        QCOMPARE(file.write().error().kind, Kind::Conflict);
        QVERIFY(!QFile::exists(m_path));
    }

    void whatWouldNotLoadIsNotWritten()
    {
        put(office);
        auto file = read().value();
        QVERIFY(file.change(u"office"_s, {{u"kind"_s, u"tresccad"_s}, {u"auth_url"_s, u"http://office"_s}, {u"username"_s, u"me"_s}}));
        const auto written = file.write();
        QVERIFY(!written);
        QVERIFY2(written.error().what.contains(u"https://"), qPrintable(written.error().what));
        QCOMPARE(onDisk(), office);
        // One that was broken already keeps nobody from others.
        put("sites:\n  a: {kind: libvirt}\n");
        auto broken = read().value();
        QVERIFY(broken.add(u"b"_s, {{u"kind"_s, u"libvirt"_s}, {u"uri"_s, u"qemu:///system"_s}}));
        QVERIFY(broken.write());
        // A secret has no place in it.
        QVERIFY(broken.change(u"b"_s, {{u"kind"_s, u"libvirt"_s}, {u"uri"_s, u"qemu:///system"_s}, {u"password"_s, u"hidden"_s}}));
        QVERIFY(!broken.write());
        QVERIFY(!onDisk().contains("hidden"));
    }

    void aLinkStaysALink()
    {
        const QString real = m_folder.filePath(u"kept.yml"_s);
        put(office);
        QFile::remove(real);
        QVERIFY(QFile::rename(m_path, real) && QFile::link(real, m_path));
        auto file = read().value();
        QVERIFY(file.remove(u"office"_s) && file.write());
        QVERIFY(QFileInfo(m_path).isSymLink());
        QVERIFY(!onDisk().contains("office"));
    }

    void wordsAreReadAsTheyWereMeant_data()
    {
        QTest::addColumn<QString>("word");
        for (const QString &word : {u"yes"_s, u"0123"_s, u"a: b"_s, u"a #b"_s, u"\"q\" \\"_s, u"'"_s, u"- x"_s, u"\u00e4\u4e2d"_s, u"null"_s, u"x:"_s,
                 u" a "_s, u"{}"_s, u"*x"_s, u"1.5"_s, u"a\tb"_s, u"https://[::1]:5/v3"_s})
            QTest::newRow(qPrintable(word)) << word;
    }
    void wordsAreReadAsTheyWereMeant()
    {
        QFETCH(QString, word);
        const auto value = YamlValue::parse("a: " + yamlline::scalar(word) + "  # c\n", u"x"_s);
        QVERIFY(value);
        QCOMPARE(value->at(u"a"_s).scalar, word);
    }
};

QTEST_GUILESS_MAIN(TestSitesFile)
#include "tst_sitesfile.moc"

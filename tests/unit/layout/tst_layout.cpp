// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// The architecture as the folders show it: who may include what, and that every file names its licence.
class TestLayout final : public QObject {
    Q_OBJECT

    /// Lines "file: include" of all includes below `folders` that match `pattern`.
    static QStringList includes(const QStringList &folders, const QString &pattern, const QStringList &allowed)
    {
        const QRegularExpression wanted(u"^#include [<\"](%1)"_s.arg(pattern), QRegularExpression::MultilineOption);
        QStringList found;
        for (const QString &folder : folders) {
            QDirIterator files(QStringLiteral(TRESCCA_SOURCE_DIR "/") + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next().mid(qsizetype(sizeof TRESCCA_SOURCE_DIR));
                QFile file(files.filePath());
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                const bool mayDoSo = std::ranges::any_of(allowed, [&](const QString &start) { return path.startsWith(start); });
                if (const auto match = wanted.match(QString::fromUtf8(file.readAll())); match.hasMatch() && !mayDoSo)
                    found.append(path + u": "_s + match.captured(1));
            }
        }
        return found;
    }

    static QStringList sources()
    {
        QStringList paths;
        for (const QString &folder : {u"core"_s, u"app"_s, u"ui"_s, u"tests"_s}) {
            QDirIterator files(
                QStringLiteral(TRESCCA_SOURCE_DIR "/") + folder, {u"*.cpp"_s, u"*.h"_s, u"*.c"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext())
                paths << files.next();
        }
        return paths;
    }

private Q_SLOTS:
    void librariesStayInTheirRooms_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("rooms");
        QTest::newRow("libvirt") << u"libvirt/"_s << QStringList{u"core/libvirt/"_s};
        QTest::newRow("pugixml") << u"pugixml"_s << QStringList{u"core/libvirt/"_s};
        QTest::newRow("curl") << u"curl/"_s << QStringList{u"core/net/"_s};
        QTest::newRow("SQL") << u"QSql"_s << QStringList{u"core/store/"_s};
        QTest::newRow("zip and zstd") << u"quazip/|quazip|zstd"_s << QStringList{u"core/package/"_s, u"core/disk/qcow2cluster.cpp"_s};
        QTest::newRow("KArchive") << u"KArchive|KTar|KCompression|K7Zip|KZip|KAr>"_s << QStringList{u"core/import/"_s};
        QTest::newRow("HTTP server") << u"httplib"_s << QStringList{u"app/tresccad/checkedserver.h"_s};
        QTest::newRow("GUI") << u"QtGui|QtWidgets|QWidget|QApplication|QMainWindow|QPixmap|QIcon"_s << QStringList{u"ui/"_s, u"app/desktop/"_s};
    }
    void librariesStayInTheirRooms()
    {
        QFETCH(QString, pattern);
        QFETCH(QStringList, rooms);
        const QStringList wrong = includes({u"core"_s, u"ui"_s, u"app"_s}, pattern, rooms);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void dataFlowsOneWay()
    {
        const QStringList wrong = includes({u"core"_s}, u"app/|ui/|tests/"_s, {}) + includes({u"ui"_s}, u"app/|tests/"_s, {});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// Desktop, daemon and command line show the same texts, so these say in words what to do; a command for it stands in parentheses.
    void theCoreSaysWhatToDoInWords()
    {
        static const QRegularExpression bare(uR"((?<!\(|`, )`tresccac [^`]*`)"_s);
        QStringList wrong;
        for (const QString &path : sources()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (!path.contains(u"/core/"))
                continue;
            for (const auto &match : bare.globalMatch(QString::fromUtf8(file.readAll())))
                wrong << path + u": "_s + match.captured();
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// What sites of others call their things is no HTML: a tip is a text of ours, or goes through words::tip.
    void noTipShowsForeignMarkup()
    {
        static const QRegularExpression tip(uR"((setToolTip\(|Qt::ToolTipRole(?: && column == \w+)?\)\s*return )([^;]*);)"_s);
        static const QRegularExpression safe(
            uR"(^\s*(\{\}\)?$|action(\.|->)toolTip\(\)\)|words::date\(|(\w+, )?(movewords|words)::tip\(|[^;]*\? words::tip\([^:]*: QString\(\)\)$))"_s);
        QStringList wrong;
        for (const QString &path : sources()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (!path.contains(u"/ui/") && !path.contains(u"/app/desktop/"))
                continue;
            for (const auto &match : tip.globalMatch(QString::fromUtf8(file.readAll()))) {
                const QString text = match.captured(2);
                const bool isOurs = text.contains(u"tr(\"") && !text.contains(u".arg(");
                if (!isOurs && !safe.match(text).hasMatch())
                    wrong << path + u": "_s + match.captured();
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everySourceNamesItsLicence()
    {
        for (const QString &path : sources()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.read(200).contains("SPDX-License-Identifier: GPL-3.0-or-later"), qPrintable(path));
        }
    }

    void noSourceIsTooLong()
    {
        QStringList tooLong;
        for (const QString &path : sources()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const qsizetype lines = file.readAll().count('\n');
            if (lines > (path.endsWith(u".h") ? 120 : 300))
                tooLong << u"%1: %2 lines"_s.arg(path).arg(lines);
        }
        QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
    }

    /// Another version of clang-format would format otherwise.
    void everySourceIsFormatted()
    {
        QProcess format;
        format.setProcessChannelMode(QProcess::MergedChannels);
        format.start(u"clang-format-19"_s, QStringList{u"--dry-run"_s, u"-Werror"_s} + sources());
        QVERIFY2(format.waitForStarted(), "clang-format-19 is missing; ./installer/test installs it.");
        QVERIFY(format.waitForFinished(-1));
        QVERIFY2(format.exitCode() == 0, format.readAll().left(2000).constData());
    }
};

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/sentences.h"
#include "ui/words/words.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTextLayout>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// Says of each text that it is said otherwise.
class Other final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        return QLatin1StringView(context) == "core"_L1 ? u'<' + QString::fromUtf8(text) + u'>' : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

}  // namespace

/// Values as people read them.
class TestWords final : public QObject {
    Q_OBJECT

    /// Whether a sign stands left of another in a line that goes from right to left.
    static bool standsBefore(const QString &text, QChar one, QChar other)
    {
        QTextLayout layout(text);
        QTextOption option;
        option.setTextDirection(Qt::RightToLeft);
        layout.setTextOption(option);
        layout.beginLayout();
        layout.createLine().setLineWidth(1000);
        layout.endLayout();
        const auto place = [&](QChar sign) { return layout.glyphRuns(static_cast<int>(text.indexOf(sign)), 1).value(0).boundingRect().x(); };
        return place(one) < place(other);
    }

private Q_SLOTS:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    /// Those of a package's parts too.
    void stagesAreWords()
    {
        QCOMPARE(words::stage(u"nvram"_s), u"firmware's variables"_s);
        QCOMPARE(words::stage(u"copy"_s), u"copying"_s);
        QVERIFY(words::stage(u"base"_s) != words::stage(u"transfer"_s));
    }

    void valuesAreTextsThatCanBeCopied()
    {
        QCOMPARE(words::size(14'200'000), u"14.2 MB"_s);
        QCOMPARE(words::memory(4ULL << 30U), u"4 GiB"_s);
        QCOMPARE(words::rate(1'200'000), u"1.2 MB/s"_s);
        QCOMPARE(words::time(125'000), u"2 min 5 s"_s);
    }

    void timesAreTheNearest()
    {
        QCOMPARE(words::time(3240), u"3.2 s"_s);
        QCOMPARE(words::time(9949), u"9.9 s"_s);
        QCOMPARE(words::time(9951), u"10 s"_s);
        QCOMPARE(words::time(16'240), u"16 s"_s);
        QCOMPARE(words::time(148'270), u"2 min 28 s"_s);
        QCOMPARE(words::time(59'600), u"1 min 0 s"_s);
        // What is left is never less than it is.
        QCOMPARE(words::timeLeft(100), u"about 1 s left"_s);
        QCOMPARE(words::timeLeft(4100), u"about 5 s left"_s);
        QCOMPARE(words::timeLeft(70'000), u"about 1 min 10 s left"_s);
        QVERIFY(!words::unbroken(u"1.0 MB/s"_s).contains(u"/s"_s));
    }

    void noCommandIsToldToWhoSeesNoTerminal()
    {
        QCOMPARE(words::plain(u"Resume the move, or roll it back (`tresccac resume 12`, `tresccac rollback 12`)."_s),
            u"Resume the move, or roll it back."_s);
        QCOMPARE(words::plain(u"Start it by force (`tresccac start 'a (b)' --force`), or wait."_s), u"Start it by force, or wait."_s);
        QCOMPARE(words::plain(u"Look at its console (`tresccac console` without --url)."_s), u"Look at its console."_s);
        QCOMPARE(words::plain(u"There is no folder /a (of b). Make it first (mkdir -p)."_s), u"There is no folder /a (of b). Make it first."_s);
        QCOMPARE(words::plain(u"The package p is not complete yet (queued)."_s),
            u"The package p has not arrived yet: its transfer has not begun. Wait for it."_s);
    }

    void anErrorIsShortAndTheRestIsKept()
    {
        const words::Trouble trouble = words::trouble({Kind::Unreachable,
            u"web-1 runs at laptop. The connection to https://c:1 failed: Send failure: Broken pipe. Try again. The package of web-1 could not be "
            "removed: https://c:1 cannot be reached: Failed to connect. Check the address and that the server runs. (Tried 4 times in 7 s.) Roll the "
            "move back later to remove it (`tresccac rollback 12`)."_s,
            u"curl 55"_s});
        QCOMPARE(trouble.brief, u"web-1 runs at laptop. The connection to https://c:1 failed. Try again."_s);
        for (const QString &part : {u"Broken pipe"_s, u"Tried 4 times"_s, u"Roll the move back later"_s, u"curl 55"_s})
            QVERIFY2(trouble.details.contains(part), qPrintable(part));
        QVERIFY(!trouble.details.contains(u"tresccac"));
        QVERIFY(words::trouble({Kind::NotFound, u"There is no file a."_s, {}}).details.isEmpty());
    }

    void checksAreToldInTheLanguageOfTheDesktop()
    {
        Other other;
        QVERIFY(QCoreApplication::installTranslator(&other));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(words::plain(u"cloud has 1.5 GB of memory left, web%1 needs 2.1 GB. Free memory there, or choose another destination."_s),
            u"<cloud has 1,5 GB of memory left, web%1 needs 2,1 GB.> <Free memory there, or choose another destination.>"_s);
        QCOMPARE(words::plain(u"x86_64 at both."_s), u"<x86_64 at both.>"_s);
        QLocale::setDefault(QLocale(QLocale::French));
        QCOMPARE(words::plain(u"12.0 MB of memory needed, 7 bytes free."_s), u"<12,0 Mo of memory needed, 7 octets free.>"_s);
        QCOMPARE(words::plain(u"c has no network n; the instance joins m there and may get another address. Name the network it shall join."_s),
            u"<c has no network n; the instance joins m there and may get another address.> <Name the network it shall join.>"_s);
        QCOMPARE(words::plain(u"Nobody knows this one. Start it first."_s), u"Nobody knows this one. <Start it first.>"_s);
        QLocale::setDefault(QLocale::c());
    }

    /// What went wrong is told even where nobody has translated the words for it.
    void whatNoTranslationKnowsIsToldByItsKind()
    {
        const QString unknown = u"Nova of \"c\": The cat is on the disk."_s;
        QCOMPARE(words::trouble({Kind::NoRoom, unknown, {}}).brief, unknown);  // core and desktop speak English
        Other other;
        QVERIFY(QCoreApplication::installTranslator(&other));
        const words::Trouble trouble =
            words::trouble({Kind::NoRoom, u"web-1 goes on running at laptop. "_s + unknown + u" It is fat. Try again."_s, {}});
        QCOMPARE(trouble.brief, u"<web-1 goes on running at laptop.> <There is no room: disk, memory or a quota is used up.>"_s);
        QVERIFY2(trouble.details.contains(unknown) && trouble.details.contains(u"Try again."_s), qPrintable(trouble.details));
        // What the desktop says itself is in its language.
        QCOMPARE(words::trouble({Kind::Conflict, u"web-1 ist schon unterwegs."_s, {}}).brief, u"web-1 ist schon unterwegs."_s);
    }

    void aHostThatIsNotReachedIsToldAsOne()
    {
        Other other;
        QVERIFY(QCoreApplication::installTranslator(&other));
        const words::Trouble trouble = words::trouble({Kind::Unreachable,
            u"The libvirt host qemu:///system cannot be reached: Failed to connect socket. See whether its daemon (libvirtd) runs there."_s, {}});
        QCOMPARE(trouble.brief, u"<The libvirt host qemu:///system cannot be reached.> <See whether its daemon (libvirtd) runs there.>"_s);
    }

    void aSentenceWithinOneIsTranslatedToo()
    {
        Other other;
        QVERIFY(QCoreApplication::installTranslator(&other));
        QCOMPARE(words::plain(u"Undoing it is not possible now: There is no instance a at b."_s),
            u"<Undoing it is not possible now: <There is no instance a at b.>>"_s);
        QCOMPARE(words::plain(u"Nova of \"c\": There is no instance a at b."_s), u"Nova of \"c\": <There is no instance a at b.>"_s);
        QCOMPARE(words::plain(u"This one is unknown. a goes on running at b."_s), u"This one is unknown. <a goes on running at b.>"_s);
    }

    void theDesktopIsNotToldOfProcesses()
    {
        const QString told = words::trouble(
            {Kind::Conflict, u"a is being moved to b already, by process 12 (move 34). Wait for it, or stop that program."_s,
                {}}).brief;
        QCOMPARE(told, u"a is on its way to b already. Wait until that move has ended, or cancel it where it was begun."_s);
    }

    /// As in the lists, where a sentence says what something is; a machine may be named like one.
    void statesAreTheListsWords()
    {
        QCOMPARE(words::plain(u"web-1 is error at lab already. Roll back, and lose what it has done there?"_s),
            u"web-1 is broken at lab already. Roll back, and lose what it has done there?"_s);
        QCOMPARE(words::plain(u"It is error there, its memory is gone."_s), u"It is broken there, its memory is gone."_s);
        QCOMPARE(words::plain(u"error runs at lab again; it was booted anew."_s), u"error runs at lab again; it was booted anew."_s);
    }

    /// What core says otherwise one day would be English for everybody.
    void whatIsTranslatedOfCoreIsThere()
    {
        QString all;
        for (QDirIterator files(QStringLiteral(TRESCCA_SOURCE_DIR "/core"), {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            files.hasNext();) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            all += QString::fromUtf8(file.readAll());
        }
        QVERIFY(!words::knownSentences().isEmpty());
        for (const QString &sentence : words::knownSentences())
            QVERIFY2(all.contains(sentence), qPrintable(sentence));
    }

    /// Each whole sentence of the checks before a move, of what a move as disk only says when it fails, and of where an instance is when a move
    /// was cut, resumed or undone.
    void allThatChecksSayIsTranslated_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"migration/preflight", "migration/diskplan", "migration/placechecks", "migration/basechecks",
                 "migration/identitychecks", "migration/networkchecks", "migration/storechecks", "migration/diskrun", "migration/engine",
                 "migration/consent", "migration/moveplaces", "migration/undo", "migration/outcome", "migration/whereabouts", "site/bootproperties",
                 "libvirt/diskcopy", "openstack/openstackdisks"})
            QTest::newRow(file) << QStringLiteral(TRESCCA_SOURCE_DIR "/core/%1.cpp").arg(QLatin1StringView(file));
    }
    void allThatChecksSayIsTranslated()
    {
        QFETCH(QString, file);
        Other other;
        QVERIFY(QCoreApplication::installTranslator(&other));
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        static const QRegularExpression broken(u"\"\\s*\\n\\s*\""_s);  // over several lines
        static const QRegularExpression literal(u"u\"([A-Z%](?:[^\"\\\\]|\\\\.)* (?:[^\"\\\\]|\\\\.)*(?:[.?]|\\)\\.|: %\\d))\"_s"_s);
        static const QRegularExpression sentence(u"(?<=^|[ .?])%(\\d)(?=$| [A-Z%])"_s);  // a place that takes a whole one
        static const QRegularExpression translated(u"<[^<>]*>"_s);
        int count = 0;
        for (const QRegularExpressionMatch &match : literal.globalMatch(QString::fromUtf8(source.readAll()).remove(broken))) {
            QString said = match.captured(1);
            said.replace(sentence, u"Try again."_s);
            // A state where there is one.
            for (const auto &[place, value] : {std::pair{u"%1"_s, u"web"_s}, {u"%2"_s, u"error"_s}, {u"%3"_s, u"c"_s}, {u"%4"_s, u"d"_s}})
                said.replace(place, value);
            said = words::plain(said);
            while (said.contains(translated))
                said.remove(translated);
            QVERIFY2(said.trimmed().isEmpty(), qPrintable(match.captured(1) + u" -> "_s + said));
            ++count;
        }
        QVERIFY(count > 0);
    }

    void valuesKeepTheirOrderFromRightToLeft_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QChar>("first");
        QTest::addColumn<QChar>("last");
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QTest::addRow("size") << words::size(14'200'000) << QChar(u'1') << QChar(u'M');
        QTest::addRow("memory") << words::memory(4ULL << 30U) << QChar(u'4') << QChar(u'G');
        QTest::addRow("rate") << words::rate(1'200'000) << QChar(u'1') << QChar(u's');
        QTest::addRow("time") << words::time(125'000) << QChar(u'2') << QChar(u's');
        QLocale::setDefault(QLocale(QLocale::German));
        const QDateTime time({2026, 11, 27}, {14, 5});
        QTest::addRow("day") << words::day(time) << QChar(u'7') << QChar(u'6');
        QTest::addRow("date") << words::date(time) << QChar(u'7') << QChar(u'5');
        QLocale::setDefault(QLocale::c());
        QTest::addRow("clock") << words::whole(u"27.11. at 8 o"_s) << QChar(u'7') << QChar(u'o');
    }
    void valuesKeepTheirOrderFromRightToLeft()
    {
        QVERIFY(standsBefore(u"4 GiB"_s, u'G', u'4'));  // what it is about
        QFETCH(QString, value);
        QFETCH(QChar, first);
        QFETCH(QChar, last);
        QVERIFY2(standsBefore(value, first, last), qPrintable(value));
    }
};

QTEST_MAIN(TestWords)
#include "tst_words.moc"

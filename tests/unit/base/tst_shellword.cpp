// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shellword.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What is told as a command does what it says when it is pasted into a shell.
class TestShellWord final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShellReadsItAsItIs_data()
    {
        QTest::addColumn<QString>("word");
        for (const char *word : {"web-1", "web 1", "it's", "$HOME", "a\"b", "*", "", "größe; rm", "a\\b", "qemu+unix:///system?socket=/run/x"})
            QTest::addRow("%s", word) << QString::fromUtf8(word);
    }
    void aShellReadsItAsItIs()
    {
        QFETCH(QString, word);
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, u"printf %s "_s + shellWord(word)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word);
    }

    void whatNeedsNoQuotesHasNone()
    {
        QCOMPARE(shellWord(u"web-1.example"_s), u"web-1.example"_s);
        QCOMPARE(shellWord(u"web 1"_s), u"'web 1'"_s);
    }
};

QTEST_GUILESS_MAIN(TestShellWord)
#include "tst_shellword.moc"

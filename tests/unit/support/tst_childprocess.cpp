// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// The program between: starts a sleeper that is to die with it, and tells its id.
int startAndWait()
{
    QProcess sleeper;
    dieWithParent(sleeper);
    sleeper.start(u"sleep"_s, {u"600"_s});
    if (!sleeper.waitForStarted())
        return 1;
    printf("%lld\n", static_cast<long long>(sleeper.processId()));
    fflush(stdout);
    sleeper.waitForFinished(-1);
    return 0;
}

bool runs(const QString &pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    return stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

}  // namespace

class TestChildProcess final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void diesWithAKilledParent()
    {
        QProcess between;
        between.start(QCoreApplication::applicationFilePath(), {u"--between"_s});
        QVERIFY(between.waitForReadyRead(30'000));
        const QString pid = QString::fromLatin1(between.readAllStandardOutput()).trimmed();
        QVERIFY2(runs(pid), qPrintable(pid));
        between.kill();
        QVERIFY(between.waitForFinished());
        QTRY_VERIFY(!runs(pid));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == u"--between")
        return startAndWait();
    TestChildProcess test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_childprocess.moc"

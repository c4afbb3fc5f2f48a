// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Told {
    int exitCode = -1;
    QString out;
    QString err;
};

/// Started as by somebody who has no screen.
Told runDesktop(const QStringList &words, const QString &platform = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    if (!platform.isEmpty())
        environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(TRESCCA_DESKTOP), words);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromLocal8Bit(process.readAllStandardOutput()),
        QString::fromLocal8Bit(process.readAllStandardError())};
}

}  // namespace

/// The desktop's command line, without a window.
class TestDesktopProgram final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersionNeedNoScreen()
    {
        const Told help = runDesktop({u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        QVERIFY2(help.out.contains("--config"_L1) && help.out.contains("drag and drop"_L1), qPrintable(help.out));
        const Told version = runDesktop({u"--version"_s});
        QCOMPARE(version.exitCode, 0);
        QVERIFY(version.out.contains(QStringLiteral(TRESCCA_VERSION)));
    }
    void theManualHasTheOptions()
    {
        const Told manual = runDesktop({u"--help-man"_s});
        QCOMPARE(manual.exitCode, 0);
        QVERIFY2(manual.out.contains(".TH"_L1) && manual.out.contains("config"_L1) && manual.out.contains("tresccac"_L1), qPrintable(manual.out));
    }
    void withoutAScreenItSaysSo()
    {
        const Told told = runDesktop({});
        QCOMPARE(told.exitCode, 1);
        QVERIFY2(told.err.contains("There is no display here"_L1), qPrintable(told.err));
    }
    void whatMakesNoSenseIsRefused()
    {
        const Told told = runDesktop({u"--confg"_s, u"x"_s}, u"offscreen"_s);
        QCOMPARE(told.exitCode, 2);
        QVERIFY2(told.err.contains("--confg"_L1) && told.err.contains("--config"_L1), qPrintable(told.err));
    }
};

QTEST_GUILESS_MAIN(TestDesktopProgram)
#include "tst_desktopprogram.moc"

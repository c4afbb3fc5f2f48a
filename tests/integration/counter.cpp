// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/counter.h"

#include <QDeadlineTimer>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace trescca {

QList<Tick> Counter::ticks() const
{
    // With the line's end: the last one may be half written.
    static const QRegularExpression line(u"^TICK (\\d+) (boot=\\S+ mem=\\S+)\\r?\\n"_s, QRegularExpression::MultilineOption);
    QMap<qint64, Tick> byNumber;
    for (const QString &folder : m_folders) {
        QDirIterator logs(folder, {u"console.log*"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (logs.hasNext()) {
            QFile file(logs.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            auto found = line.globalMatch(QString::fromLatin1(file.readAll()));
            while (found.hasNext()) {
                const auto match = found.next();
                byNumber[match.captured(1).toLongLong()] = {match.captured(1).toLongLong(), match.captured(2)};
            }
        }
    }
    return byNumber.values();
}

QString Counter::countsOn(int more)
{
    const auto last = [this] {
        const QList<Tick> all = ticks();
        return all.isEmpty() ? Tick{} : all.last();
    };
    const Tick before = last();
    const QDeadlineTimer deadline(120'000);
    Tick now = before;
    while (now.number < before.number + more) {
        if (deadline.hasExpired())
            return u"The counter stands still at %1."_s.arg(before.number);
        QTest::qWait(50);
        now = last();
    }
    if (!m_words.isEmpty() && m_words != now.words)
        return u"Another memory counts: %1 before, %2 now."_s.arg(m_words, now.words);
    m_words = now.words;
    return {};
}

QString Counter::diskIsUnbroken(const QString &folder) const
{
    QDirIterator overlays(folder + u"/instances"_s, {u"*.qcow2"_s}, QDir::Files, QDirIterator::Subdirectories);
    if (!overlays.hasNext())
        return u"The guest's disk is not to be found in %1."_s.arg(folder);
    QProcess reading;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"LD_PRELOAD"_s);  // what a test does to our programs concerns no other
    reading.setProcessEnvironment(environment);
    reading.start(QStringLiteral(TRESCCA_SOURCE_DIR "/installer/lib/guest.sh"), {u"log"_s, overlays.next()});
    const bool read = reading.waitForFinished(60'000) && reading.exitCode() == 0;
    const QStringList lines = QString::fromUtf8(reading.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    if (!read || lines.size() < 3)
        return u"The guest's disk cannot be read: "_s + QString::fromUtf8(reading.readAllStandardError());
    qint64 expected = 1;
    for (const QString &line : lines)
        if (line != u"TICK %1 %2"_s.arg(expected++).arg(m_words))
            return u"The counter on the disk is broken: %1 where %2 should be."_s.arg(line).arg(expected - 1);
    return {};
}

}  // namespace trescca

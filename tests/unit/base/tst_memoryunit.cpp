// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memoryunit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A unit that is misread lets a package ask for a thousand times the memory that was checked.
class TestMemoryUnit final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isLibvirts_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<quint64>("bytes");
        const std::pair<const char *, quint64> all[] = {{"", 1024}, {"b", 1}, {"bytes", 1}, {"KB", 1000}, {"k", 1024}, {"KiB", 1024}, {"kib", 1024},
            {"MB", 1000'000}, {"M", 1 << 20}, {"GB", 1000'000'000}, {"G", 1 << 30}, {"TiB", 1ULL << 40}, {"PB", 1000'000'000'000'000},
            {"E", 1ULL << 60}, {"furlong", 0}, {"KiBi", 0}, {"x", 0}};
        for (const auto &[unit, bytes] : all)
            QTest::addRow("\"%s\"", unit) << QString::fromLatin1(unit) << bytes;
    }
    void isLibvirts()
    {
        QFETCH(QString, unit);
        QFETCH(quint64, bytes);
        QCOMPARE(quint64(memoryUnit(unit)), bytes);
    }
};

QTEST_APPLESS_MAIN(TestMemoryUnit)
#include "tst_memoryunit.moc"

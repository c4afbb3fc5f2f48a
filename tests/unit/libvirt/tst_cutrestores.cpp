// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/base/keyedlocks.h"
#include "core/libvirt/cutrestores.h"
#include "core/libvirt/libvirtsite.h"
#include "tests/unit/libvirt/testdriver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a restore that was cut leaves behind, at libvirt's test driver.
class TestCutRestores final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The listing of one who removes it must not count as the look that all others rely on: his removal may fail.
    void whatSomebodyWorksOnIsLookedAtAgain()
    {
        const QTemporaryDir dir;
        const QString id = newId();
        const QString folder = dir.filePath(u"site/instances/"_s + id);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(CutRestores::mark(folder));
        const Endpoint endpoint = testDriver(dir.filePath(u"site"_s));
        const auto site = LibvirtSite::open(endpoint);
        QVERIFY2(site, qPrintable(site ? QString() : site.error().what));
        const auto locks = KeyedLocks::ofUser(endpoint.folder);
        auto working = locks.take(id);
        QVERIFY(working);
        QVERIFY((*site)->instances({}));
        QVERIFY(QFile::exists(folder));
        working->reset();
        QVERIFY((*site)->instances({}));
        QVERIFY(!QFile::exists(folder));
    }
};

QTEST_GUILESS_MAIN(TestCutRestores)
#include "tst_cutrestores.moc"

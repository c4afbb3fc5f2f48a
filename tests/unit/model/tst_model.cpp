// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/image.h"
#include "core/model/instance.h"
#include "core/model/migrationrecord.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The words that files, the journal and the network keep for the values.
class TestModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void instanceStatesAndBack()
    {
        for (const auto state :
            {InstanceState::Running, InstanceState::Paused, InstanceState::Off, InstanceState::Saved, InstanceState::Busy, InstanceState::Error})
            QCOMPARE(stateFromName(stateName(state)), state);
        QCOMPARE(stateFromName(u"no such word"_s), InstanceState::Error);
    }

    void imageStatesAndBack()
    {
        for (const auto status :
            {ImageStatus::Queued, ImageStatus::Saving, ImageStatus::Active, ImageStatus::Deactivated, ImageStatus::Killed, ImageStatus::Deleted})
            QCOMPARE(statusFromName(statusName(status)), status);
        QCOMPARE(statusFromName(u"uploading"_s), ImageStatus::Saving);
        QCOMPARE(statusFromName(u"importing"_s), ImageStatus::Saving);
        QCOMPARE(statusFromName(u"pending_delete"_s), ImageStatus::Deleted);
        QCOMPARE(statusFromName(u"no such word"_s), ImageStatus::Killed);
    }

    void migrationStatesAndBack()
    {
        for (const auto state : {MigrationState::Running, MigrationState::Done, MigrationState::Failed, MigrationState::Cancelled,
                 MigrationState::RolledBack, MigrationState::Interrupted}) {
            QCOMPARE(migrationStateFromName(migrationStateName(state)), state);
            const MigrationRecord record{.state = state};
            QCOMPARE(record.isUnfinished(), state == MigrationState::Running || state == MigrationState::Interrupted);
        }
    }

    void kindsOfImages()
    {
        Image image;
        QVERIFY(!image.isPackage() && !image.isBase());
        image.properties[QLatin1StringView(property::kind)] = u"package"_s;
        QVERIFY(image.isPackage() && !image.isBase());
        image.properties[QLatin1StringView(property::kind)] = u"base"_s;
        QVERIFY(!image.isPackage() && image.isBase());
    }
};

QTEST_GUILESS_MAIN(TestModel)
#include "tst_model.moc"

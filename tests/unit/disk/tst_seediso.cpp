// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"
#include "core/disk/seediso.h"
#include "tests/support/sizelimit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The disk on which a guest finds its user data.
class TestSeedIso final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGuestFindsItsDataOnIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"seed.iso"_s);
        const QByteArray data = "#cloud-config\npackages: [\"\\u00fc\"]\n";
        const auto made = seediso::make(path, {u"1f0c"_s, u"web_1.é-"_s, data, {u"ssh-ed25519 AAAA a\"b"_s}}, {});
        QVERIFY2(made, made ? "" : qPrintable(made.error().what));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());  // there may be passwords in it
        QFile iso(path);
        QVERIFY(iso.open(QIODevice::ReadOnly) && iso.seek((16 << 11) + 40));  // the volume's name in ISO 9660
        QCOMPARE(iso.read(32).trimmed(), QByteArray("CIDATA"));
        const QString out = folder.filePath(u"out"_s);
        const auto read = runProcess(u"xorriso"_s, {u"-osirrox"_s, u"on"_s, u"-indev"_s, path, u"-extract"_s, u"/"_s, out});
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        const auto content = [&out](const QString &name) {
            QFile file(out + u'/' + name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QCOMPARE(content(u"user-data"_s), data);
        QCOMPARE(content(u"meta-data"_s), QByteArray("instance-id: 1f0c\nlocal-hostname: web-1\npublic-keys: [\"ssh-ed25519 AAAA a\\\"b\"]\n"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 2);
    }

    /// No word of the tool that could not write it, which differs by where it was when it could not.
    void onAFullDiskItSaysWhere_data()
    {
        QTest::addColumn<int>("room");
        QTest::newRow("for its content") << 10;
        QTest::newRow("for the disk itself") << (100 << 10);
    }
    void onAFullDiskItSaysWhere()
    {
        QFETCH(int, room);
        const QTemporaryDir folder;
        Result<void> made;
        {
            const SizeLimit limit(static_cast<rlim_t>(room));
            made = seediso::make(folder.filePath(u"seed.iso"_s), {u"1f0c"_s, u"web"_s, "#cloud-config\n", {}}, {});
        }
        QVERIFY(!made);
        QCOMPARE(made.error().what,
            u"The disk with the user data cannot be made: there is no room left in %1. Make room there, then try again."_s.arg(folder.path()));
        QCOMPARE(made.error().kind, Kind::NoRoom);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    /// xorriso looks for it beforehand.
    void whatTheToolSaysOfTheRoomIsUnderstood()
    {
        const QTemporaryDir folder, tools;
        QFile tool(tools.filePath(u"xorriso"_s));
        QVERIFY(tool.open(QIODevice::WriteOnly));
        tool.write("#!/bin/sh\necho 'xorriso : FAILURE : Image size 232s exceeds free space on media 84s' >&2\nexit 32\n");
        tool.close();
        QVERIFY(tool.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(tools.path()));
        const auto made = seediso::make(folder.filePath(u"seed.iso"_s), {u"1f0c"_s, u"web"_s, {}, {}}, {});
        qputenv("PATH", path);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Kind::NoRoom);
        QVERIFY2(made.error().what.contains(u"no room left in "_s + folder.path()) && !made.error().what.contains(u"xorriso"),
            qPrintable(made.error().what));
    }

    void withoutAProgramItSaysWhatToInstall()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        const auto possible = seediso::check();
        qputenv("PATH", path);
        QVERIFY(!possible);
        QVERIFY2(possible.error().kind == Kind::Unsupported && possible.error().what.contains(u"xorriso"), qPrintable(possible.error().what));
    }
};

QTEST_GUILESS_MAIN(TestSeedIso)
#include "tst_seediso.moc"

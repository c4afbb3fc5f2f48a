// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/foundfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace trescca;
using namespace Qt::StringLiterals;

class TestFoundFile : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QByteArray path(const QString &name) const { return QFile::encodeName(m_dir.filePath(name)); }
    void make(const QString &name, mode_t mode, mode_t folderMode = 0700) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_dir.filePath(name)).absolutePath()));
        QFile out(m_dir.filePath(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(::chmod(path(name).constData(), mode), 0);
        QCOMPARE(::chmod(path(QFileInfo(name).path()).constData(), folderMode), 0);
    }
    [[nodiscard]] Result<void> check(const QString &name) const { return foundfile::check(m_dir.filePath(name), u"name it"_s); }
    /// Whether it is refused, with `words` in the sentence.
    void refuses(const QString &name, const QStringList &words) const
    {
        const auto checked = check(name);
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, Kind::Forbidden);
        for (const QString &word : words + QStringList{m_dir.filePath(name), u"it is left out"_s, u"passwords"_s, u", or name it."_s})
            QVERIFY2(checked.error().what.contains(word), qPrintable(checked.error().what));
    }

private Q_SLOTS:
    void ownOnesAreTaken();
    void whatIsNoFileIsNamed();
    void whatOthersMayWriteIsRefused();
    void inAStickyFolderTheOwnOneIsTaken();
    void theFolderCountsToo();
    void whereALinkLeadsCountsToo();
    void everyLinkOnTheWayCounts();
    void everyLinkedFolderOnTheWayCounts();
    void linksWithoutEndAreRefused();
    void whatIsAnothersIsRefused();
};

void TestFoundFile::ownOnesAreTaken()
{
    make(u"own/closed"_s, 0600);
    make(u"own/readable"_s, 0644, 0755);
    QVERIFY(check(u"own/closed"_s) && check(u"own/readable"_s));
    QCOMPARE(check(u"own/none"_s).error().kind, Kind::NotFound);
}

void TestFoundFile::whatIsNoFileIsNamed()
{
    make(u"places/file"_s, 0600);
    const auto there = [this](const QString &name) { return foundfile::isThere(m_dir.filePath(u"places/"_s + name)); };
    QVERIFY(there(u"file"_s).value() && !there(u"none"_s).value() && !there(u"file/in a file"_s).value());
    QVERIFY(QFile::link(u"file"_s, m_dir.filePath(u"places/link"_s)) && there(u"link"_s).value());
    QVERIFY(QDir(m_dir.path()).mkpath(u"places/folder"_s));
    QCOMPARE(::mkfifo(path(u"places/pipe"_s).constData(), 0600), 0);
    for (const auto &[from, to] :
        {std::pair(u"dangling"_s, u"gone"_s), {u"loop"_s, u"loop"_s}, {u"to folder"_s, u"folder"_s}, {u"device"_s, u"/dev/null"_s}})
        QVERIFY(QFile::link(to, m_dir.filePath(u"places/"_s + from)));
    for (const auto &[name, word] : {std::pair(u"folder"_s, u"is a folder"_s), {u"to folder"_s, u"is a folder"_s}, {u"pipe"_s, u"is a named pipe"_s},
             {u"device"_s, u"is a device"_s}, {u"dangling"_s, u"leads to no file (No such file"_s}, {u"loop"_s, u"leads to no file (Too many"_s}}) {
        const auto found = there(name);
        QVERIFY2(!found && found.error().kind == Kind::InvalidInput, qPrintable(name));
        for (const QString &part : {m_dir.filePath(u"places/"_s + name), word, u"it is left out"_s, u"remove it."_s})
            QVERIFY2(found.error().what.contains(part), qPrintable(found.error().what));
    }
}

void TestFoundFile::whatOthersMayWriteIsRefused()
{
    make(u"open/all"_s, 0666);
    make(u"open/it's"_s, 0602);
    refuses(u"open/all"_s, {u"may be written by others"_s, u"chmod go-w %1)"_s.arg(m_dir.filePath(u"open/all"_s))});
    refuses(u"open/it's"_s, {u"chmod go-w '%1/open/it'\\''s')"_s.arg(m_dir.path())});
}

void TestFoundFile::inAStickyFolderTheOwnOneIsTaken()
{
    make(u"sticky/own"_s, 0600, 01777);
    QVERIFY(check(u"sticky/own"_s));
}

// Another could put something else in its place.
void TestFoundFile::theFolderCountsToo()
{
    make(u"wide/own"_s, 0600, 0777);
    refuses(u"wide/own"_s, {u"lies in the folder %1, which may be written by others"_s.arg(m_dir.filePath(u"wide"_s))});
}

void TestFoundFile::whereALinkLeadsCountsToo()
{
    make(u"target/own"_s, 0600);
    make(u"target/open"_s, 0666);
    make(u"widetarget/own"_s, 0600, 0777);
    QVERIFY(QDir(m_dir.path()).mkpath(u"links"_s));
    for (const QString &name : {u"target/own"_s, u"target/open"_s, u"widetarget/own"_s})
        QVERIFY(QFile::link(m_dir.filePath(name), m_dir.filePath(u"links/"_s + QString(name).replace(u'/', u'-'))));
    QVERIFY(check(u"links/target-own"_s));
    refuses(u"links/target-open"_s, {u"leads to %1, which may be written"_s.arg(m_dir.filePath(u"target/open"_s))});
    refuses(u"links/widetarget-own"_s, {m_dir.filePath(u"widetarget"_s)});
}

// Who can put another link in the place of one in the middle decides where the first leads.
void TestFoundFile::everyLinkOnTheWayCounts()
{
    make(u"chain/own"_s, 0600);
    make(u"chainwide/x"_s, 0600, 0777);
    make(u"chainsticky/x"_s, 0600, 01777);
    for (const QString &middle : {u"chainwide"_s, u"chainsticky"_s}) {
        QVERIFY(QFile::link(u"../chain/own"_s, m_dir.filePath(middle + u"/link"_s)));
        QVERIFY(QFile::link(u"../"_s + middle + u"/./link"_s, m_dir.filePath(u"chain/by-"_s + middle)));
    }
    QVERIFY(check(u"chain/by-chainsticky"_s));
    refuses(u"chain/by-chainwide"_s, {u"leads into the folder %1, which may be written by others"_s.arg(m_dir.filePath(u"chainwide"_s))});
    if (::geteuid() != 0)
        QSKIP("only root may give a link away");
    QCOMPARE(::lchown(path(u"chainsticky/link"_s).constData(), 65534, 65534), 0);
    refuses(u"chain/by-chainsticky"_s, {u"leads to %1, which belongs to another user"_s.arg(m_dir.filePath(u"chainsticky/link"_s))});
}

void TestFoundFile::everyLinkedFolderOnTheWayCounts()
{
    make(u"target2/deep/own"_s, 0600);
    make(u"wide2/x"_s, 0600, 0777);
    QVERIFY(QDir(m_dir.path()).mkpath(u"links2"_s));
    QVERIFY(QFile::link(m_dir.filePath(u"target2"_s), m_dir.filePath(u"wide2/folder"_s)));
    QVERIFY(QFile::link(m_dir.filePath(u"wide2/folder/deep/own"_s), m_dir.filePath(u"links2/own"_s)));
    refuses(u"links2/own"_s, {u"leads into the folder %1, which may be written by others"_s.arg(m_dir.filePath(u"wide2"_s))});
}

void TestFoundFile::linksWithoutEndAreRefused()
{
    QVERIFY(QDir(m_dir.path()).mkpath(u"loop"_s));
    QVERIFY(QFile::link(u"two"_s, m_dir.filePath(u"loop/one"_s)) && QFile::link(u"one"_s, m_dir.filePath(u"loop/two"_s)));
    const auto checked = check(u"loop/one"_s);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, Kind::Forbidden);
    QVERIFY2(checked.error().what.contains(u"more than 40 symbolic links; it is left out"), qPrintable(checked.error().what));
}

void TestFoundFile::whatIsAnothersIsRefused()
{
    make(u"other/file"_s, 0600);
    make(u"otherfolder/own"_s, 0600);
    make(u"mine/own"_s, 0600);
    QVERIFY(QFile::link(m_dir.filePath(u"mine/own"_s), m_dir.filePath(u"mine/link"_s)));
    if (::geteuid() != 0)
        QSKIP("only root may give a file away");
    for (const QString &name : {u"other/file"_s, u"otherfolder"_s, u"mine/link"_s})
        QCOMPARE(::lchown(path(name).constData(), 65534, 65534), 0);
    refuses(u"other/file"_s, {u"belongs to another user"_s, u"chown -h $USER"_s});
    refuses(u"otherfolder/own"_s, {u"the folder %1, which belongs to another user"_s.arg(m_dir.filePath(u"otherfolder"_s))});
    refuses(u"mine/link"_s, {u"The file %1 belongs to another user"_s.arg(m_dir.filePath(u"mine/link"_s))});
}

QTEST_GUILESS_MAIN(TestFoundFile)
#include "tst_foundfile.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keyring.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

Endpoint at(const QString &name, const QString &address = u"https://cloud:5000/v3"_s)
{
    Endpoint endpoint;
    endpoint.name = name;
    endpoint.uri = address;
    return endpoint;
}

}  // namespace

/// The keyring through a secret-tool of our own, which keeps what it is given in a folder and notes its words.
class TestKeyring final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void writeTool() const
    {
        QFile tool(m_folder.filePath(u"secret-tool"_s));
        QVERIFY(tool.open(QIODevice::WriteOnly));
        tool.write("#!/bin/sh\n"
                   "cd \"$(dirname \"$0\")\" || exit 1\n"
                   "echo \"$@\" >>words\n"
                   "name() { echo \"kept-$1\" | tr ' /' '__'; }\n"
                   "[ ! -e locked ] || { echo 'secret-tool: Cannot create an item in a locked collection' >&2; exit 1; }\n"
                   "case $1 in\n"
                   "store) cat >\"$(name \"$4\")\" ;;\n"
                   "lookup) [ ! -e sealed ] || exit 1; cat \"$(name \"$3\")\" 2>/dev/null ;;\n"
                   "search) [ ! -e \"$(name \"$3\")\" ] || echo '[/1]' ;;\n"
                   "clear) [ -e sealed ] || rm \"$(name \"$3\")\" ;;\n"
                   "esac\n");
        QVERIFY(tool.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

private Q_SLOTS:
    void init()
    {
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files))
            QVERIFY(QFile::remove(m_folder.filePath(name)));
        writeTool();
        qputenv("PATH", m_folder.path().toUtf8() + ":/usr/bin:/bin");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    }

    void whatIsKeptIsFoundAndForgotten()
    {
        const QString secret = u"p\u00e4ss 'word\" $x"_s;
        QCOMPARE(keyring::secretOf(at(u"factory"_s), {}).error().kind, Kind::NotFound);
        QVERIFY(keyring::keep(at(u"factory"_s), secret, {}));
        QCOMPARE(keyring::secretOf(at(u"factory"_s), {}).value_or(QString()), secret);
        QCOMPARE(keyring::secretOf(at(u"laptop"_s), {}).error().kind, Kind::NotFound);
        QVERIFY(keyring::forget(at(u"factory"_s), {}));
        QVERIFY(keyring::forget(at(u"factory"_s), {}));
        QCOMPARE(keyring::secretOf(at(u"factory"_s), {}).error().kind, Kind::NotFound);
    }

    void noOtherAddressGetsASecret()
    {
        QVERIFY(keyring::keep(at(u"factory"_s), u"hidden"_s, {}));
        QCOMPARE(keyring::secretOf(at(u"factory"_s, u"https://cloud:5000/identity/v3"_s), {}).value_or(QString()), u"hidden"_s);
        for (const QString &other : {u"https://evil:5000/v3"_s, u"https://cloud:5001/v3"_s, u"http://cloud:5000/v3"_s})
            QCOMPARE(keyring::secretOf(at(u"factory"_s, other), {}).error().kind, Kind::NotFound);
    }

    /// Every user of a computer may read them.
    void secretsAreNoArguments()
    {
        QVERIFY(keyring::keep(at(u"factory"_s), u"hidden"_s, {}));
        QVERIFY(!content(u"words"_s).contains("hidden"));
        QCOMPARE(content(u"kept-factory_https:__cloud:5000"_s), QByteArray("hidden"));
        QVERIFY2(content(u"words"_s).startsWith("store --label=Trescca: factory user factory https://cloud:5000 server trescca"),
            content(u"words"_s).constData());
    }

    void aLockedKeyringIsTold()
    {
        QFile lock(m_folder.filePath(u"locked"_s));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        const auto kept = keyring::keep(at(u"factory"_s), u"hidden"_s, {});
        QCOMPARE(kept.error().kind, Kind::Unauthorized);
        QVERIFY2(kept.error().what.contains(u"unlocked?"), qPrintable(kept.error().what));
        QVERIFY2(kept.error().detail.contains(u"locked collection"), qPrintable(kept.error().detail));
    }

    /// As libsecret does it of a locked keyring that nobody unlocks: it finds the item, gives and takes nothing, and says nothing.
    void whatIsLockedIsNotTakenForGone()
    {
        QVERIFY(keyring::keep(at(u"factory"_s), u"hidden"_s, {}));
        QVERIFY(QFile(m_folder.filePath(u"sealed"_s)).open(QIODevice::WriteOnly));
        const auto forgotten = keyring::forget(at(u"factory"_s), {});
        QVERIFY(!forgotten);
        QCOMPARE(forgotten.error().kind, Kind::Unauthorized);
        QVERIFY2(forgotten.error().what.contains(u"is locked") && forgotten.error().what.contains(u"still has"), qPrintable(forgotten.error().what));
        QCOMPARE(content(u"kept-factory_https:__cloud:5000"_s), QByteArray("hidden"));
        const auto secret = keyring::secretOf(at(u"factory"_s), {});
        QVERIFY2(!secret && secret.error().what.contains(u"is locked"), qPrintable(secret ? *secret : secret.error().what));
        QCOMPARE(keyring::secretOf(at(u"laptop"_s), {}).error().kind, Kind::NotFound);
    }

    void aKeyringThatDoesNotAnswerIsTold()
    {
        QVERIFY(QFile(m_folder.filePath(u"locked"_s)).open(QIODevice::WriteOnly));
        for (const Error &error : {keyring::forget(at(u"factory"_s), {}).error(), keyring::secretOf(at(u"factory"_s), {}).error()}) {
            QCOMPARE(error.kind, Kind::Unreachable);
            QVERIFY2(error.what.contains(u"does not answer") && error.what.contains(u"locked collection"), qPrintable(error.what));
        }
    }

    void withoutOneItSaysWhatToDo()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        QCOMPARE(keyring::check().error().kind, Kind::Unsupported);
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        qputenv("PATH", "/nowhere");
        for (const auto &done : {keyring::keep(at(u"factory"_s), u"hidden"_s, {}), keyring::forget(at(u"factory"_s), {})})
            QVERIFY2(!done && done.error().what.contains(u"password_file"), qPrintable(done ? QString() : done.error().what));
    }
};

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"

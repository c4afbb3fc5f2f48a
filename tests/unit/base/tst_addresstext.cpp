// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/addresstext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Secrets that stand in addresses, where they do not belong.
class TestAddressText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passwords_data()
    {
        QTest::addColumn<bool>("has");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *address, bool has, const QString &told) { QTest::newRow(address) << has << told; };
        row("qemu+ssh://anna:geheim@host/system", true, u"qemu+ssh://...@host/system"_s);
        row("qemu+tcp://u:ge/heim@h/system", true, u"qemu+tcp://...@h/system"_s);
        row("qemu+tcp://u:ge@he?im@h:1/system", true, u"qemu+tcp://...@h:1/system"_s);
        row("qemu+ssh://u%3Ageheim@h/system", true, u"qemu+ssh://...@h/system"_s);
        row("qemu+ssh:/u:geheim@h/system", true, u"...@h/system"_s);
        row("u:geheim@h", true, u"...@h"_s);
        row("qemu+ssh://u@h/system?password=geheim", false, u"qemu+ssh://...@h/system?..."_s);
        row("qemu+ssh://anna@[::1]:22/system", false, u"qemu+ssh://...@[::1]:22/system"_s);
        row("qemu:///session?socket=/a:b@c", false, u"qemu:///session?..."_s);
        row("qemu://[::1]/system", false, u"qemu://[::1]/system"_s);
        row("qemu:///system", false, u"qemu:///system"_s);
        row("", false, QString());
    }
    void passwords()
    {
        const QString address = QString::fromLatin1(QTest::currentDataTag());
        QTEST(namesPassword(address), "has");
        QTEST(withoutSecrets(address), "told");
    }
};

QTEST_GUILESS_MAIN(TestAddressText)
#include "tst_addresstext.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/twosites.h"

#include <QCoreApplication>

#include <cstdio>

namespace trescca {

/// The host behind qemu:///system as a LibvirtSite, and counter guests with networks (see installer/lib/with-system-host).
class SystemScene {
public:
    ~SystemScene();
    /// Empty when it stands; else why not.
    [[nodiscard]] QString setUp();
    [[nodiscard]] LibvirtSite &site() const { return *m_site; }
    /// The same host once more, as another program sees it, or with other files.
    [[nodiscard]] Result<std::unique_ptr<LibvirtSite>> openAgain(const QString &name, const QString &folder) const;

    /// A guest on a libvirt network; `words` for its kernel say what it does there (see tests/data/guest/network).
    [[nodiscard]] Result<Instance> spawn(const QString &name, const QString &network, const QString &words);
    /// Runs a program; empty, or what is wrong.
    [[nodiscard]] static QString run(const QString &program, const QStringList &words, QByteArray *out = nullptr);
    [[nodiscard]] static QString virsh(const QStringList &words, QByteArray *out = nullptr);
    /// A network of libvirt's until the host is stopped, without DHCP; the host has its first address (10.77.0.1).
    [[nodiscard]] static QString createNetwork(const QString &name, const QString &subnet);

    [[nodiscard]] QString path(const QString &inside) const { return m_folder.filePath(inside); }
    void removeAll();

private:
    QTemporaryDir m_folder{qEnvironmentVariable("TRESCCA_SCENE", QStringLiteral("/tmp")) + QStringLiteral("/system-XXXXXX")};
    std::unique_ptr<LibvirtSite> m_site;
    QString m_base;  ///< image of the guests' disk
};

/// 77, ctest's word for a test that is skipped, where the machine cannot hold the scene; 0 where it can.
[[nodiscard]] inline int skippedWithoutSystemHost()
{
    const QByteArray reason = qgetenv("TRESCCA_NO_SYSTEM_HOST");
    if (reason.isEmpty())
        return 0;
    std::fprintf(stderr, "Skipped, there is no system host here: %s\n", reason.constData());
    return 77;
}

}  // namespace trescca

/// As QTEST_GUILESS_MAIN, but says so where the test cannot be run.
#define SYSTEM_TEST_MAIN(Test)                                                                                                                       \
    int main(int argc, char **argv)                                                                                                                  \
    {                                                                                                                                                \
        if (const int skipped = trescca::skippedWithoutSystemHost())                                                                                 \
            return skipped;                                                                                                                          \
        const QCoreApplication application(argc, argv);                                                                                              \
        Test test;                                                                                                                                   \
        return QTest::qExec(&test, argc, argv);                                                                                                      \
    }

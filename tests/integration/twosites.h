// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/libvirtsite.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace trescca {

template <typename T>
QString faultOf(const Result<T> &result)
{
    return result ? QString() : result.error().what + QStringLiteral(" | ") + result.error().detail;
}

/// What a counter guest wrote to its console at one site.
struct Counted {
    qint64 first = 0;
    qint64 last = 0;
    bool gapless = true;
    QString words;  ///< "boot=... mem=..." of the last line: the same as long as the same memory lives
};

/// How long a guest may take to boot on a busy machine, ms.
inline constexpr int countingPatience = 120000;
inline constexpr int firmwarePatience = 4 * countingPatience;  // a start by UEFI costs a loaded machine minutes

/// What stands in a console's log.
[[nodiscard]] Counted countIn(const QByteArray &console);
[[nodiscard]] Counted readCounter(LibvirtSite &site, const QString &id);
/// Waits until the guest has counted so far.
[[nodiscard]] bool countsTo(LibvirtSite &site, const QString &id, qint64 number);
/// Waits until it has written two lines more than now, and none is missing.
[[nodiscard]] bool countsOn(LibvirtSite &site, const QString &id);

/// Two real libvirt hosts as LibvirtSites "a" and "b", and the counter guest. Hosts and guest come from the environment
/// (see installer/lib/with-hosts).
class TwoSites {
public:
    /// Empty when both stand; else why not.
    [[nodiscard]] QString setUp();
    [[nodiscard]] LibvirtSite &a() const { return *m_a; }
    [[nodiscard]] LibvirtSite &b() const { return *m_b; }
    /// Ends site "a" as a program that exits does; openA() is the next program.
    void closeA() { m_a.reset(); }
    [[nodiscard]] Result<void> openA();
    [[nodiscard]] static Endpoint endpointOf(const QString &name, const QString &uri, const QString &folder);

    /// A counter guest that runs at "a" and belongs to the running test: the one that is there, or a new one.
    [[nodiscard]] Result<QString> guest();
    [[nodiscard]] Result<Instance> spawn(LibvirtSite &at, const QString &name, const QString &baseImage) const;
    /// The counter guest's base as an image of a site.
    [[nodiscard]] Result<QString> uploadBase(LibvirtSite &to) const;
    [[nodiscard]] static Result<QString> uploadFile(LibvirtSite &to, const QString &path, const Image &spec);
    /// The bases of an instance that `to` lacks.
    [[nodiscard]] static Result<void> sendBases(LibvirtSite &from, const QString &instance, LibvirtSite &to);
    /// Saves into a package of the other site; returns the image's id.
    [[nodiscard]] static Result<QString> package(LibvirtSite &from, const QString &instance, LibvirtSite &to, const SaveOptions &options = {});
    /// Removes what tests made, but for the guest at "a": it runs on there.
    void tidy();
    /// The same with that guest.
    void removeAll();

    [[nodiscard]] QString path(const QString &inside) const { return m_folder.filePath(inside); }
    /// What lies in a site's folder "held", "instances" or the like.
    [[nodiscard]] QStringList entries(const QString &folder) const;
    [[nodiscard]] const QString &uriA() const { return m_uriA; }
    [[nodiscard]] const QString &uriB() const { return m_uriB; }
    [[nodiscard]] const QString &guestFolder() const { return m_guestFolder; }

private:
    QTemporaryDir m_folder{qEnvironmentVariable("TRESCCA_SCENE", QStringLiteral("/tmp")) + QStringLiteral("/sites-XXXXXX")};
    std::unique_ptr<LibvirtSite> m_a;
    std::unique_ptr<LibvirtSite> m_b;
    QString m_guestFolder, m_uriA, m_uriB;
    QString m_guest;  ///< id
};

}  // namespace trescca

#define REQUIRE_OK(result)                                                                                                                           \
    do {                                                                                                                                             \
        const QString why = trescca::faultOf(result);                                                                                                \
        QVERIFY2(why.isEmpty(), qPrintable(why));                                                                                                    \
    } while (false)

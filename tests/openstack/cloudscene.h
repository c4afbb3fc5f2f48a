// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudguest.h"
#include "core/migration/engine.h"
#include "tests/integration/twosites.h"
#include "tests/support/saboteursite.h"

namespace trescca::test {

/// A laptop (libvirt host A of with-hosts) and two projects, "demo" and "other", of the full test cloud that has our plugin; the engine
/// moves a counter guest between them, with a disaster at a point on its way (see SaboteurSite).
class CloudScene {
public:
    /// False where there is no such cloud.
    [[nodiscard]] static bool isThere();
    /// Empty when it stands; else why not.
    [[nodiscard]] QString setUp();
    [[nodiscard]] Site &at(const QString &name) const { return *m_sites.at(name); }
    /// What the guest boots by: a kernel beside its disk, or its disk alone.
    enum class Boot { Kernel, Disk };
    /// Spawns the guest on the laptop and waits until it counts.
    [[nodiscard]] QString spawnGuest(Boot boot = Boot::Kernel);
    /// It is expected to boot anew.
    void forgetMemory() { m_words.clear(); }
    [[nodiscard]] Result<MigrationPlan> plan(const QString &destination);
    [[nodiscard]] Result<MigrationRecord> move(const QString &destination, const MigrationOptions &options = {});
    /// Once, when the next move comes there.
    void disasterAt(const QString &point, std::function<void()> deed) { m_point = point, m_deed = std::move(deed), m_struck = false; }
    [[nodiscard]] bool struck() const { return m_struck; }
    /// Waits until the guest counts on where it is, by the same memory as ever. Empty, or what is wrong.
    [[nodiscard]] QString countsOn();
    /// Where the guest is now.
    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] const QString &guestId() const { return m_id; }
    /// Instances at all sites, those of the laptop that are off left out: the guest alone.
    [[nodiscard]] qsizetype copies() const;
    /// Names of packages at all sites: none.
    [[nodiscard]] QStringList packages() const;
    [[nodiscard]] TwoSites &local() { return m_local; }
    void tidy();

private:
    [[nodiscard]] Result<std::shared_ptr<Site>> site(const QString &name) const;
    [[nodiscard]] Counted counted() const;

    TwoSites m_local;
    std::unique_ptr<Journal> m_journal;
    std::map<QString, std::shared_ptr<Site>> m_sites;
    std::unique_ptr<Engine> m_engine;
    QString m_place, m_id, m_words;
    QString m_point;
    std::function<void()> m_deed;
    bool m_struck = false;
};

}  // namespace trescca::test

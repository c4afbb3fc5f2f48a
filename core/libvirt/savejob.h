// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/packagepacker.h"
#include "core/libvirt/savefollower.h"

#include <memory>

namespace trescca {

/// One save: takes the instance's state into "held" and has its package packed while that is going on.
///
///   plan -> open the package -> stop and save (followed) -> description -> memory -> disks -> close the package -> held
///   any failure or stop: abort libvirt's job, or bring the guest back from what was saved
/// An instance that is held already is packed again from its kept state; a failure leaves it held.
class SaveJob {
public:
    SaveJob(SiteState &site, QString id, SaveOptions options, ByteSink &to, Context context);
    /// Another name for it than its host's, in the package and in errors; an empty one changes nothing.
    void callIt(const QString &name) { m_name = name; }
    [[nodiscard]] Result<void> run();
    /// What the package says of itself, once run() has made one.
    [[nodiscard]] const Manifest &manifest() const { return m_manifest; }

private:
    [[nodiscard]] Result<void> plan();
    [[nodiscard]] Result<void> takeHeld(HeldState held);
    [[nodiscard]] Result<void> openPackage();
    [[nodiscard]] Result<void> hold();
    [[nodiscard]] Result<void> stopGuest();
    [[nodiscard]] Result<void> startSave();
    [[nodiscard]] Result<void> openKept();
    [[nodiscard]] Result<void> sendDescription();
    [[nodiscard]] Result<void> sendSnapshot();
    [[nodiscard]] Result<void> checkSnapshot();
    [[nodiscard]] Result<void> noteDisks();
    [[nodiscard]] Result<void> sendDisks();
    [[nodiscard]] Result<void> close();
    [[nodiscard]] Result<void> hide();
    [[nodiscard]] Result<void> stages();
    [[nodiscard]] Error rollBack(Error cause);

    SiteState &m_site;
    const QString m_id;
    QString m_name;
    const SaveOptions m_options;
    ByteSink &m_to;
    const Context m_context;
    SavePlan m_plan;
    HeldState m_held;
    Manifest m_manifest;
    bool m_again = false;     ///< packed from the held state
    bool m_stopping = false;  ///< something was done that has to be undone on failure
    std::shared_ptr<SaveCall> m_call;
    std::unique_ptr<SaveFollower> m_follower;
    std::unique_ptr<PackagePacker> m_packer;
};

}  // namespace trescca

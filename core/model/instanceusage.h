// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace trescca {

/// What an instance has used since it was started. All but `at` may be missing: not every site tells everything. What is counted up
/// begins anew with the hypervisor's process, and is less when a disk or a card was taken out.
struct InstanceUsage {
    std::chrono::steady_clock::time_point at;  ///< when it was read, by this computer's clock
    std::optional<std::uint64_t> cpuTime;      ///< ns, of all vCPUs together
    std::optional<int> vcpus;                  ///< that it has now
    std::optional<std::uint64_t> memoryUsed;   ///< bytes in use, by the guest's word; where it says nothing, see isResident
    bool isResident = false;                   ///< memoryUsed is what the hypervisor's process holds: seldom less, whatever the guest needs
    std::optional<std::uint64_t> memoryLimit;  ///< bytes that the guest has
    std::optional<std::uint64_t> diskRead;     ///< bytes, of all disks
    std::optional<std::uint64_t> diskWritten;  ///< bytes, of all disks
    std::optional<std::uint64_t> netReceived;  ///< bytes that the guest got, over all cards
    std::optional<std::uint64_t> netSent;      ///< bytes that it sent, over all cards
};

}  // namespace trescca

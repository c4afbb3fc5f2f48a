// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/disk/diskreader.h"
#include "core/disk/qcow2file.h"

#include <list>
#include <vector>

namespace trescca {

/// Finds its way through a qcow2 file's tables: data lie in clusters (or with extended L2 entries in 32nds of them), which may be
/// compressed, zeros, or the backing file's.
class Qcow2Reader final : public DiskReader {
public:
    /// `backing`: null where there is none.
    [[nodiscard]] static Result<std::unique_ptr<Qcow2Reader>> open(Qcow2File file, const QString &path, std::unique_ptr<DiskReader> backing);
    [[nodiscard]] std::uint64_t size() const override { return m_layout.header.virtualSize; }
    [[nodiscard]] Result<Extent> extentAt(std::uint64_t offset) override;
    [[nodiscard]] Result<void> read(std::uint64_t offset, MutableBytes into) override;

private:
    enum class Where { File, Compressed, Zero, Backing };
    struct Place {
        Where where = Where::Zero;
        std::uint64_t length = 0;  ///< of the same from here on
        std::uint64_t entry = 0;   ///< File: offset in the file; Compressed: the L2 entry
    };
    struct Block {
        std::uint64_t key = 0;
        std::vector<std::byte> bytes;
    };

    Qcow2Reader(Qcow2File file, QString path, Qcow2Layout layout, std::unique_ptr<DiskReader> backing);
    [[nodiscard]] Result<void> readL1();
    [[nodiscard]] Result<Place> placeOf(std::uint64_t offset);
    [[nodiscard]] Result<Place> placeIn(ConstBytes table, std::uint64_t offset) const;
    [[nodiscard]] Result<Place> placeInCluster(ConstBytes table, std::uint64_t index, std::uint64_t from) const;
    [[nodiscard]] Result<Place> placeInParts(std::uint64_t data, std::uint64_t bitmap, std::uint64_t from) const;
    [[nodiscard]] Result<ConstBytes> table(std::uint64_t at);
    [[nodiscard]] Result<ConstBytes> cluster(std::uint64_t entry);
    [[nodiscard]] Result<std::vector<std::byte>> decompress(std::uint64_t entry) const;
    [[nodiscard]] Result<void> readPlace(const Place &place, std::uint64_t offset, MutableBytes into);
    [[nodiscard]] std::unexpected<Error> damaged(const QString &what) const;

    Qcow2File m_file;
    QString m_path;
    Qcow2Layout m_layout;
    std::unique_ptr<DiskReader> m_backing;
    std::vector<std::uint64_t> m_l1;  ///< big endian
    std::list<Block> m_tables;        ///< the last ones used, the newest first
    std::list<Block> m_clusters;      ///< decompressed, likewise
};

}  // namespace trescca

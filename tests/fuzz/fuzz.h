// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>

/// What a fuzz target is called by: libFuzzer with what it makes up, or replay.cpp with the files of the kept corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace trescca::fuzz {

/// Ends the program where a promise is broken, so that the input is kept; `shown` is what it was broken by.
void demand(bool holds, const char *promise, const QByteArray &shown = {});

/// What a target has running between inputs ends by this, called after the last one: at exit it would outlive what it uses,
/// since what is static goes in the reverse order of its first use.
inline void (*endScene)() = nullptr;

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size) { return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)}; }

/// A file that has a name for the parsers but lies in memory; made anew for each input.
class MemoryFile {
public:
    /// Longer than its content, it ends in a hole.
    explicit MemoryFile(const QByteArray &content, std::uint64_t size = 0);
    ~MemoryFile();
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    [[nodiscard]] QString path() const;

private:
    int m_fd;
};

}  // namespace trescca::fuzz

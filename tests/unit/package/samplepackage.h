// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/packagereader.h"
#include "core/package/packagewriter.h"

#include <QByteArray>
#include <QTemporaryDir>

namespace trescca::test {

/// Bytes that are the same in every run; `variety` 256 cannot be compressed, 1 is all the same byte.
[[nodiscard]] QByteArray someBytes(qsizetype size, quint32 seed, int variety = 256);

/// A manifest with every field set: one disk with a base, kernel, NVRAM, snapshot.
[[nodiscard]] Manifest sampleManifest();

/// What goes into a sample package.
struct SampleContent {
    QByteArray disk = someBytes(70'000, 1, 16);
    QByteArray snapshot = someBytes(150'000, 2, 4);
    QByteArray kernel = someBytes(5'000, 3);
    QByteArray nvram = someBytes(600, 4);
    QByteArray xml = "<domain type='kvm'><name>web</name></domain>\n";
    Manifest manifest = sampleManifest();
};

/// Writes a whole package; the first error is the answer.
[[nodiscard]] Result<void> writeSample(const SampleContent &content, ByteSink &to, const Context &context = {}, std::size_t piece = SIZE_MAX);
/// A whole package in memory.
[[nodiscard]] QByteArray samplePackage(const SampleContent &content = {});

/// Writes bytes to a file as they are.
[[nodiscard]] bool putFile(const QString &path, const QByteArray &bytes);

/// A member's plain content.
[[nodiscard]] Result<QByteArray> extracted(const PackageReader &reader, const QString &logical, const Context &context = {});

/// A folder for one archive at a time, which a test opens as a package.
class PackageFolder {
protected:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("package.zip")); }
    [[nodiscard]] Result<std::unique_ptr<PackageReader>> opened(const QByteArray &archive) const;
    QTemporaryDir m_folder;
};

}  // namespace trescca::test

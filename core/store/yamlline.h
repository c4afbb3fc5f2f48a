// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// YAML as lines of text, for programs that change a word of a file and leave the rest as a person wrote it.
namespace trescca::yamlline {

/// Where things stand in a line `key: value # comment`, in bytes.
struct Entry {
    qsizetype keyBegin = 0;
    qsizetype keyEnd = 0;
    qsizetype valueBegin = 0;  ///< behind the colon where there is no value in this line
    qsizetype valueEnd = 0;
};

/// Nothing for a line that is none, and for a value that is no plain or quoted word of this line.
[[nodiscard]] std::optional<Entry> entryOf(const QByteArray &line);
/// A text as a scalar: as it is where that means the same, else in double quotes.
[[nodiscard]] QByteArray scalar(const QString &text);
/// Lines with their ends.
[[nodiscard]] QList<QByteArray> linesOf(const QByteArray &text);
[[nodiscard]] bool isBlank(const QByteArray &line);
[[nodiscard]] bool isComment(const QByteArray &line);
/// Of the first character that is no space.
[[nodiscard]] qsizetype columnOf(const QByteArray &line);

}  // namespace trescca::yamlline

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/manual/manpage.h"

#include <CLI/CLI.hpp>
#include <QList>

#include <utility>

namespace trescca {

/// The man page of a program as far as its declared command line tells it: name, synopsis, description, options, and every
/// verb with its own. What is hidden from help is hidden here.
[[nodiscard]] ManPage programManual(const CLI::App &app, int section);

/// A file of a program and what it is for.
using ManualFiles = QList<std::pair<QString, QString>>;

/// The hidden option --help-man of a program: prints that page, with its files, and ends. Called after all else was declared.
void addManualOption(CLI::App &app, int section, const ManualFiles &files, const QStringList &seeAlso);

}  // namespace trescca

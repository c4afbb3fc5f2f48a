// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/session.h"
#include "app/tresccac/verb.h"

#include <map>
#include <memory>

namespace trescca {

/// The command line as declared: what help, man page and completion are made of, and where the words end up.
class CommandLine {
public:
    CommandLine();
    /// The chosen verb; nullptr when the words only asked for `help`. An error for words that make no sense.
    [[nodiscard]] Result<Verb *> parse(const QStringList &words, QString &help);
    [[nodiscard]] QString helpText() const { return QString::fromStdString(m_app.help()).trimmed(); }
    [[nodiscard]] const CommonOptions &options() const { return m_options; }
    [[nodiscard]] CLI::App &app() { return m_app; }

private:
    void declareOptions();
    CLI::App m_app;
    CommonOptions m_options;
    std::string m_config;
    std::string m_cloud = "local";
    std::string m_colour = "auto";
    std::map<std::string, std::unique_ptr<Verb>> m_made;
};

}  // namespace trescca

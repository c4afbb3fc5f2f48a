// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/instance.h"
#include "core/model/migrationplan.h"

#include <QString>

namespace trescca {

/// Colours of the terminal's own sixteen, or none. A colour never says what the words do not.
class Palette {
public:
    explicit Palette(bool coloured) : m_coloured(coloured) {}
    /// "always", "never", or "auto": on a terminal that can show them, unless NO_COLOR is set (no-color.org).
    [[nodiscard]] static bool wanted(const QString &when, bool terminal);

    [[nodiscard]] bool isColoured() const { return m_coloured; }
    [[nodiscard]] QString good(const QString &text) const { return in(32, text); }
    [[nodiscard]] QString warning(const QString &text) const { return in(33, text); }
    [[nodiscard]] QString bad(const QString &text) const { return in(31, text); }
    [[nodiscard]] QString faint(const QString &text) const { return in(2, text); }
    [[nodiscard]] QString heading(const QString &text) const { return in(1, text); }
    /// `text` in the colour of the instance's state.
    [[nodiscard]] QString state(const Instance &instance, const QString &text) const;
    /// "[ok] ...", "[! ] ... what to do", "[no] ... what to do".
    [[nodiscard]] QString finding(const Finding &finding) const;

private:
    [[nodiscard]] QString in(int code, const QString &text) const;
    bool m_coloured;
};

}  // namespace trescca

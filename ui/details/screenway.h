// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/endpoint.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include <functional>

namespace trescca {

/// How the screen of an instance is shown: as a page in the browser, or by a program.
struct ScreenWay {
    QUrl page;        ///< http or https; empty: the program
    QString program;  ///< its path
    QStringList arguments;
};

/// Finds that way.
class ScreenFinder {
    Q_DECLARE_TR_FUNCTIONS(ScreenFinder)
public:
    /// The path of a program that is installed; empty when it is not.
    using FindProgram = std::function<QString(const QString &name)>;

    /// `address`: what Site::consoleUrl() said, which may be what a server or a domain's description wants opened: nothing but a page or a VNC or
    /// SPICE screen is. Untrusted for all else, NotFound where no program is installed.
    [[nodiscard]] static Result<ScreenWay> wayTo(const Endpoint &site, const QString &id, const QString &address, const FindProgram &find);

private:
    [[nodiscard]] static Result<ScreenWay> byViewer(const Endpoint &site, const QString &id, const QUrl &address, const FindProgram &find);
};

}  // namespace trescca

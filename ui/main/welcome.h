// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/start/startpage.h"

namespace trescca {

class MainWindow;

/// Has each pane of the window that shows no site say how to begin. The window has its settings already.
void teach(MainWindow &window, const StartServices &services);

}  // namespace trescca

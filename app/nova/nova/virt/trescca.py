# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nova's way to a driver is by a module of this package: `compute_driver = trescca.Driver` in nova.conf."""
from trescca_nova.compute.driver import Driver

__all__ = ['Driver']

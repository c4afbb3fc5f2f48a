# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saves instances of a Nova with their memory, and restores them.

    api            in nova-api: a filter with the routes, which ride on Nova's own calls
    compute        in nova-compute: LibvirtDriver that knows packages and held instances, and runs trescca-nova-helper, the C++ program that
                   packs and unpacks
    conf, policies, marks
                   options, rights, and the words that both leave in Nova's and Glance's records
    novaversion                            all that may be another way in another version of Nova
"""

# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what a request brings, field by field. (Nova's own schemas are bound to its controllers.)"""
import webob


def text(most):
    def check(value):
        return isinstance(value, str) and len(value) <= most and value.isprintable() or 'a text of up to %d printable characters' % most
    return check


def number(least, most):
    def check(value):
        return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most or 'a number from %d to %d' % (least, most)
    return check


def flag(value):
    return isinstance(value, bool) or 'true or false'


def check(given, known, where):
    """:raises HTTPBadRequest: a sentence that names the first field that is not as it should be"""
    if not isinstance(given, dict):
        raise webob.exc.HTTPBadRequest(explanation='"%s" is no JSON object.' % where)
    for name, value in given.items():
        if name not in known:
            raise webob.exc.HTTPBadRequest(explanation='"%s" has a field "%s", which is not known; it can have %s.' % (
                where, str(name)[:40], ', '.join(sorted(known))))
        fits = known[name](value)
        if fits is not True:
            raise webob.exc.HTTPBadRequest(explanation='"%s" of "%s" has to be %s.' % (name, where, fits))

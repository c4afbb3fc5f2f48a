# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of checks: call -> client -> result. A check is one call of a client, with what was expected of it."""

import re
import sys
import time


class Table:
    def __init__(self, only=None):
        self.rows = []
        self.failed = 0
        self.only = only
        self.began = time.monotonic()

    def check(self, client, call, expected, action):
        """Calls `action`; what it returns goes to `expected` (a predicate, or a value to be equal to). Returns what came back."""
        began = time.monotonic()
        value, problem = None, ""
        try:
            value = action()
            good = expected(value) if callable(expected) else value == expected
            if not good:
                problem = "got " + repr(value)[:300]
        except Exception as error:  # whatever a client throws is the result of its check
            problem = "%s: %s" % (type(error).__name__, str(error)[:300])
        self._tell(client, call, problem, time.monotonic() - began)
        return value

    def refused(self, client, call, status, action):
        """The call is to be refused with this HTTP status."""
        def outcome():
            try:
                return action()
            except Exception as error:
                told = getattr(error, "status_code", None) or getattr(error, "http_status", None) or getattr(error, "code", None)
                if told is None:  # some errors bear their status in their words alone
                    words = re.search(r"HTTP (\d{3})", str(error))
                    told = words and int(words.group(1))
                if told != status:
                    raise
                return status
        return self.check(client, "%s -> %d" % (call, status), status, outcome)

    def _tell(self, client, call, problem, seconds):
        self.rows.append((client, call, problem))
        self.failed += bool(problem)
        print("%-4s %-10s %-78s %5.2f s%s" % ("FAIL" if problem else "ok", client, call, seconds, "\n     " + problem if problem else ""))
        sys.stdout.flush()

    def close(self):
        print("\n%d checks, %d failed, %.1f s" % (len(self.rows), self.failed, time.monotonic() - self.began))
        for client in sorted({row[0] for row in self.rows}):
            mine = [row for row in self.rows if row[0] == client]
            print("  %-10s %d passed, %d failed" % (client, sum(not row[2] for row in mine), sum(bool(row[2]) for row in mine)))
        return 1 if self.failed or not self.rows else 0


def until(wanted, look, seconds=90):
    """Looks again until `wanted` is true of what it sees; returns that, or what it saw last."""
    deadline = time.monotonic() + seconds
    while True:
        seen = look()
        if wanted(seen) or time.monotonic() > deadline:
            return seen
        time.sleep(0.1)

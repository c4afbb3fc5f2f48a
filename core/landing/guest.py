#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""User data of an instance that becomes a host for guests: cloud-init runs this once, as root, at its first boot.

It takes the package tresccad (from a client that sends it to the port, from an address, or as the image has it), installs and
starts it, and tells on the console, which the client reads at the cloud, how far it is; at last the fingerprint of the
certificate that the daemon has made here, whose key never leaves the instance. Nothing in it is secret: of the password it has a hash.
"""

import hashlib
import hmac
import http.server
import json
import os
import subprocess
import sys
import threading
import urllib.request

SETTINGS = json.loads(r"""@SETTINGS@""")
ROOT = SETTINGS["root"]  # empty, but for tests
PACKAGE = ROOT + "/var/cache/trescca-landing/tresccad.deb"


def consoles():
    """All that the kernel writes to: which of them the cloud keeps, nobody here knows. /dev/console is but the last that was named to it."""
    try:
        with open(ROOT + "/sys/class/tty/console/active", encoding="ascii") as active:
            return active.read().split()
    except OSError:
        return ["console"]


def tell(word, text=""):
    """A line of its own, whatever the kernel writes in between."""
    for name in consoles():
        try:
            with open(f"{ROOT}/dev/{name}", "a", encoding="utf-8", errors="replace") as console:
                console.write(f"\r\ntrescca-landing {SETTINGS['mark']} {word} {' '.join(text.split())}.\r\n")
        except OSError as error:  # it was named, and is not there
            print(error, file=sys.stderr)


def run(*words, text=""):
    done = subprocess.run(words, input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
                          env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    if done.returncode != 0:
        raise RuntimeError(f"{words[0]}: {' '.join(done.stdout.split())[-300:] or done.returncode}")
    return done.stdout


class Package:
    """A file that only exists once its digest is right."""

    def __init__(self):
        os.makedirs(os.path.dirname(PACKAGE), exist_ok=True)
        self.taken = threading.Event()

    def take(self, source, size):
        """Reads at most `size` bytes. Whoever sends others than these bytes is refused."""
        part = f"{PACKAGE}.{threading.get_ident()}"
        digest = hashlib.sha256()
        try:
            with open(part, "wb") as file:
                while size > 0 and (block := source.read(min(size, 1 << 16))):
                    digest.update(block)
                    file.write(block)
                    size -= len(block)
            wanted = SETTINGS["sha256"]
            if wanted and not hmac.compare_digest(digest.hexdigest(), wanted):
                return False
            os.replace(part, PACKAGE)
            self.taken.set()
            return True
        finally:
            if os.path.exists(part):
                os.unlink(part)


def receive(package):
    """Until the package has come: it is no secret, and its digest is known."""

    class Handler(http.server.BaseHTTPRequestHandler):
        timeout = 120

        def do_PUT(self):  # pylint: disable=invalid-name
            size = self.headers.get("Content-Length", "")
            good = size.isdigit() and int(size) == SETTINGS["size"] and package.take(self.rfile, int(size))
            self.send_response(204 if good else 400)
            self.end_headers()

        def log_message(self, *_):  # pylint: disable=arguments-differ
            pass

    with http.server.ThreadingHTTPServer(("", SETTINGS["port"]), Handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        tell("waiting", str(server.server_address[1]))
        package.taken.wait()
        server.shutdown()


def fetch(package):
    with urllib.request.urlopen(SETTINGS["url"], timeout=120) as answer:
        if not package.take(answer, SETTINGS["size"]):
            raise RuntimeError(f"{SETTINGS['url']} has another digest than it should have")


def install():
    words = ("apt-get", "install", "-y", "--no-install-recommends", PACKAGE)
    try:
        run(*words)
    except RuntimeError:  # what it depends on is not here, and perhaps not known
        run("apt-get", "update")
        run(*words)


def start():
    """The daemon is set up whole before it listens."""
    run("tresccad", "user", "add", SETTINGS["user"], "--role", "member", "--hashed", text=SETTINGS["hash"] + "\n")
    folder = ROOT + "/etc/systemd/system/tresccad.service.d"
    os.makedirs(folder, exist_ok=True)
    with open(folder + "/landing.conf", "w", encoding="utf-8") as file:
        file.write(f"[Service]\nExecStart=\nExecStart=/usr/bin/tresccad --listen 0.0.0.0 --port {SETTINGS['port']}\n")
    try:
        run("virsh", "-c", "qemu:///system", "net-autostart", "default")
        run("virsh", "-c", "qemu:///system", "net-start", "default")
    except RuntimeError as error:  # it runs already, or there is none: moves tell which networks there are
        print(error, file=sys.stderr)
    run("systemctl", "daemon-reload")
    run("systemctl", "enable", "--now", "libvirtd.service")
    run("systemctl", "enable", "tresccad.service")
    run("systemctl", "restart", "tresccad.service")  # returns once it listens
    words = run("tresccad", "--print-fingerprint").split()
    return words[-1].removeprefix("sha256:")


def main():
    tell("begun")
    package = Package()
    if SETTINGS["source"] == "push":
        receive(package)
    elif SETTINGS["source"] == "url":
        tell("fetching")
        fetch(package)
    if SETTINGS["source"] != "image":
        tell("installing")
        install()
    tell("starting")
    fingerprint = start()
    for _ in range(3):  # one of them is whole, whoever else writes there
        tell("ready", fingerprint)


if __name__ == "__main__":
    try:
        main()
    except Exception as error:  # pylint: disable=broad-exception-caught
        tell("failed", str(error) or repr(error))
        raise

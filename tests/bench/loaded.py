# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A tresccad to lay load on, in little memory if need be, and its slow clients."""
import contextlib
import functools
import json
import os
import pathlib
import re
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

PASSWORD = "correct horse battery staple"
SLOW = 20


class MemoryGroup:
    """A cgroup whose processes may hold so many MiB, the page cache of what they write among it; None where there is none."""

    def __init__(self, folder):
        self.folder = folder

    @staticmethod
    def make(mebibytes):
        version_2 = os.path.exists("/sys/fs/cgroup/cgroup.controllers")
        root, limit = ("/sys/fs/cgroup", "memory.max") if version_2 else ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")
        group = MemoryGroup(pathlib.Path(root) / f"trescca-load-{os.getpid()}")
        try:
            group.folder.mkdir()
            (group.folder / limit).write_text(str(mebibytes << 20), encoding="ascii")
            return group
        except OSError:
            with contextlib.suppress(OSError):
                group.remove()
            return None

    def enter(self):
        (self.folder / "cgroup.procs").write_text(str(os.getpid()))

    def remove(self):
        self.folder.rmdir()


class Daemon:
    """A tresccad with one user and one token."""

    def __init__(self, program, folder, group=None):
        state = pathlib.Path(tempfile.mkdtemp(prefix="daemon-", dir=folder))
        subprocess.run([program, "--state", state, "user", "add", "load"], input=PASSWORD, text=True, check=True, stdout=subprocess.DEVNULL)
        self.log = open(state / "log", "w+", encoding="utf-8")
        self.process = subprocess.Popen([program, "--state", state, "--libvirt", "test:///default", "--port", "0"], stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=self.log, preexec_fn=group.enter if group else None)
        self.url = self.said("listening on ").removesuffix("/v3")
        self.port = int(self.url.rsplit(":", 1)[1])
        self.context = ssl.create_default_context(cafile=state / "tls.crt")
        self.context.check_hostname = False
        self.token = self.login()

    def said(self, word, seconds=60):
        until = time.monotonic() + seconds
        while time.monotonic() < until and self.process.poll() is None:
            found = re.search(f"^{word}(.*)$", pathlib.Path(self.log.name).read_text(encoding="utf-8"), re.M)
            if found:
                return found[1]
            time.sleep(0.02)
        sys.exit(f"tresccad did not start:\n{pathlib.Path(self.log.name).read_text(encoding='utf-8')}")

    def call(self, method, path, body=None, token=None):
        """Status, headers, body; an error status is raised."""
        data, kind = (body, "application/octet-stream") if isinstance(body, bytes) else (json.dumps(body).encode() if body else None, "application/json")
        request = urllib.request.Request(self.url + path, data=data, method=method, headers={"Content-Type": kind, "X-Auth-Token": token or ""})
        with urllib.request.urlopen(request, context=self.context, timeout=600) as answer:
            return answer.status, answer.headers, answer.read()

    def login(self):
        who = {"name": "load", "password": PASSWORD, "domain": {"id": "default"}}
        scope = {"project": {"name": "default", "domain": {"id": "default"}}}
        auth = {"auth": {"identity": {"methods": ["password"], "password": {"user": who}}, "scope": scope}}
        return self.call("POST", "/v3/auth/tokens", auth)[1]["X-Subject-Token"]

    def new_image(self, token):
        spec = {"name": "load", "disk_format": "raw", "container_format": "bare"}
        return "/image/v2/images/" + json.loads(self.call("POST", "/image/v2/images", spec, token)[2])["id"]

    def uploaded(self, size):
        image = self.new_image(self.token)
        self.call("PUT", image + "/file", os.urandom(size), self.token)
        return image

    def memory(self, name="VmHWM"):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(re.search(rf"^{name}:\s+(\d+) kB", status, re.M)[1]) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


class SlowClients:
    """Uploads and downloads of 1 KB/s, as many of each; they count what they exchanged.

    The images that they upload to are there before: a longer list takes longer to list, whoever else is there.
    """

    def __init__(self, one, image, receivers):
        self.one, self.image, self.bytes, self.cut, self.stop = one, image, 0, 0, threading.Event()
        acts = [functools.partial(self.upload, receiver) for receiver in receivers] + [self.download] * SLOW
        self.threads = [threading.Thread(target=self.run, args=(act,)) for act in acts]
        for thread in self.threads:
            thread.start()

    def run(self, act):
        raw = socket.create_connection(("127.0.0.1", self.one.port))
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        try:
            with self.one.context.wrap_socket(raw) as wire:
                act(wire)
                while not self.stop.wait(0.25):
                    self.bytes += self.step(wire)
        except OSError:
            self.cut += 1

    def step(self, wire):
        return wire.send(bytes(256)) if getattr(wire, "sends", False) else len(wire.recv(256)) or self.ended()

    @staticmethod
    def ended():
        raise ConnectionError("the daemon ended it")

    def upload(self, image, wire):
        wire.sends = True
        wire.sendall(f"PUT {image}/file HTTP/1.1\r\nHost: x\r\nX-Auth-Token: {self.one.token}\r\nContent-Type: application/octet-stream\r\n"
                     f"Content-Length: {1 << 30}\r\n\r\n".encode())

    def download(self, wire):
        wire.sendall(f"GET {self.image}/file HTTP/1.1\r\nHost: x\r\nX-Auth-Token: {self.one.token}\r\n\r\n".encode())

    def end(self):
        self.stop.set()
        for thread in self.threads:
            thread.join()

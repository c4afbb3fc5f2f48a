# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A libvirt host with a guest that counts, for the measurements beside this."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time


def run(command, **options):
    """Runs a command; seconds, peak memory in bytes, standard output. Ends the benchmark when it fails."""
    with tempfile.TemporaryFile("w+") as out:
        begin = time.monotonic()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.PIPE, text=True, **options)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - begin
        out.seek(0)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{' '.join(map(str, command))} failed:\n{out.read()}{errors}")
        return seconds, usage.ru_maxrss * 1024, out.read()


def append(path, data, most):
    """Appends at most so many bytes of a file, in pieces: what this process has held counts as its children's peak memory."""
    done = 0
    with open(path, "rb") as source:
        while piece := source.read(min(1 << 20, most - done)):
            done += data.write(piece)
    return done


def base_image(folder, mebibytes):
    """A base image whose file /data is real content: this machine's program libraries, one after the other."""
    tree = folder / "tree"
    tree.mkdir(exist_ok=True)
    left = mebibytes << 20
    with open(tree / "data", "wb") as data:
        for library in sorted(pathlib.Path("/usr/lib").rglob("*.so*")):
            if left > 0 and library.is_file() and not library.is_symlink() and os.access(library, os.R_OK):
                left -= append(library, data, left)
    raw, image = folder / "base.raw", folder / f"base-{mebibytes}.qcow2"
    run(["mke2fs", "-q", "-t", "ext4", "-d", tree, raw, f"{mebibytes + 64}M"], env=dict(os.environ, PATH=os.environ["PATH"] + ":/usr/sbin:/sbin"))
    run(["qemu-img", "convert", "-O", "qcow2", raw, image])
    raw.unlink()
    shutil.rmtree(tree)
    return image


class Host:
    """One libvirt host of the scene as the site "bench" of our command line."""

    def __init__(self, uri, program, folder, guest):
        self.uri, self.program, self.folder, self.guest = uri, program, folder, guest
        self.config = folder / "config.yml"
        self.know("")

    def know(self, cloud):
        """Writes the configuration: this host, and this text about a cloud."""
        self.config.write_text(f"sites:\n  bench:\n    kind: libvirt\n    uri: {self.uri}\n    folder: {self.folder}/site\n{cloud}")
        self.config.chmod(0o600)

    def tresccac(self, *words):
        return self.at("bench", *words)

    def at(self, site, *words):
        environment = dict(os.environ, XDG_STATE_HOME=str(self.folder / "state"))
        seconds, memory, text = run([self.program, "--config", self.config, "--cloud", site, "--json", "--yes", *words], env=environment)
        return seconds, memory, json.loads(text)

    def virsh(self, *words):
        return run(["virsh", "-q", "-c", self.uri, *words])

    def spawn(self, memory, fill):
        append = (self.guest / "cmdline").read_text().strip() + f" fill={fill}"
        instance = self.tresccac("spawn", str(base_image(self.folder, fill)), "--name", "bench", "--memory", f"{memory}M",
                                 "--kernel", str(self.guest / "vmlinuz"), "--initrd", str(self.guest / "initrd.img"), "--append", append)[2]
        self.console = self.folder / "site" / "instances" / instance["id"] / "console.log"
        self.wait_for_ticks(5)
        if f"FILLED {fill} MiB" not in self.console.read_text(errors="replace"):
            sys.exit(f"the guest could not read its data; see {self.console}")
        return instance

    def ticks(self):
        """Numbers of the counter's lines; the guest prints them from its memory."""
        lines = self.console.read_text(errors="replace").splitlines() if self.console.exists() else []
        return [int(line.split()[1]) for line in lines if line.startswith("TICK ") and len(line.split()) == 4]

    def wait_for_ticks(self, more, seconds=240):
        until = time.monotonic() + seconds
        seen = len(self.ticks())
        while len(self.ticks()) < seen + more:
            if time.monotonic() > until:
                sys.exit(f"the guest's counter stands still; see {self.console}")
            time.sleep(0.05)

# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The `openstack` program's own main(), command after command in this process: started as a program, each would cost over a second."""

import contextlib
import io
import json
import os
import shlex
import tempfile

from openstackclient import shell

from checks import until


class Program:
    def __init__(self, table, cloud):
        self.table = table
        self.options = ["--os-auth-url", cloud.url, "--os-username", cloud.user, "--os-password", cloud.password, "--os-project-name", cloud.project,
                        "--os-user-domain-id", "default", "--os-project-domain-id", "default", "--os-cacert", cloud.cacert, "--os-region-name", cloud.region,
                        "--os-identity-api-version", "3"]

    def run(self, line, as_json=True):
        """(exit code, what it printed: parsed, or as it is, errors)."""
        out, err = io.StringIO(), io.StringIO()
        words = shlex.split(line) + (["-f", "json"] if as_json else [])
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = shell.main(self.options + words)
            except SystemExit as ending:
                code = ending.code
        text = out.getvalue()
        return code, json.loads(text) if as_json and code == 0 and text.strip() else text, err.getvalue()

    def good(self, line, expected=lambda told: True, as_json=True):
        def outcome():
            code, told, errors = self.run(line, as_json)
            if code != 0:
                raise RuntimeError("exit code %s: %s" % (code, errors[-300:]))
            return told
        return self.table.check("openstack", line, expected, outcome)

    def bad(self, line, words):
        self.table.check("openstack", line + " (refused)", True, lambda: [(code != 0 and words in errors) or errors[-300:] for code, _, errors in [self.run(line, False)]][0])


def named(name):
    return lambda all: any(name in (one.get("Name"), one.get("name")) for one in all)


def identity(openstack):
    openstack.good("token issue", lambda told: len(told["id"]) > 40)
    openstack.good("catalog list", lambda all: {one["Type"] for one in all} == {"identity", "image", "compute"})
    openstack.good("catalog show compute", lambda told: told["type"] == "compute")
    openstack.good("versions show", lambda all: {"identity", "image", "compute"} <= {one["Service Type"] for one in all})
    openstack.good("project list", named("default"))
    openstack.good("project show default", lambda told: told["name"] == "default")
    openstack.good("application credential create conf-osc --unrestricted", lambda told: told["secret"])
    openstack.good("application credential list", named("conf-osc"))
    openstack.good("application credential show conf-osc", lambda told: told["name"] == "conf-osc")
    openstack.good("application credential delete conf-osc", as_json=False)


def images(openstack, folder):
    data = os.path.join(folder, "data")
    with open(data, "wb") as file:
        file.write(bytes(1 << 20))
    openstack.good("image create conf-osc --file %s --disk-format raw --container-format bare --property os_shutdown_timeout=0 --property purpose=conf --tag t1" % data,
                   lambda told: told["status"] in ("active", "queued"))
    openstack.good("image show conf-osc", lambda told: told["status"] == "active" and told["size"] == 1 << 20)
    openstack.good("image list --name conf-osc --tag t1 --sort name:asc,size:desc", lambda all: len(all) == 1)
    openstack.good("image list --property purpose=conf --long", named("conf-osc"))
    openstack.good("image set conf-osc --property colour=red --tag t2 --min-ram 16", as_json=False)
    openstack.good("image unset conf-osc --property colour --tag t1", as_json=False)
    openstack.good("image show conf-osc", lambda told: told["min_ram"] == 16 and told["tags"] == ["t2"] and "colour" not in str(told["properties"]))
    openstack.good("image save conf-osc --file %s" % os.path.join(folder, "copy"), lambda told: os.path.getsize(os.path.join(folder, "copy")) == 1 << 20, as_json=False)
    openstack.good("image member list conf-osc", lambda all: all == [])
    openstack.bad("image show none", "No Image found")


def servers(openstack):
    openstack.good("flavor list", lambda all: len(all) >= 5)
    openstack.good("flavor show m1.nano", lambda told: told["ram"] == 128)
    openstack.good("limits show --absolute", lambda all: any(one["Name"] in ("maxTotalRAMSize", "max_total_ram_size", "total_ram") for one in all))
    openstack.good("limits show --rate", lambda all: all == [])
    openstack.good("availability zone list --compute", lambda all: all[0]["Zone Name"] == "nova")
    openstack.good("keypair create conf-key", lambda told: "PRIVATE KEY" in told, as_json=False)
    openstack.good("keypair list", named("conf-key"))
    openstack.good("keypair show conf-key", lambda told: told["name"] == "conf-key")
    openstack.good("extension list --compute", named("Consoles"))
    openstack.good("usage show", as_json=True)
    openstack.good("--os-compute-api-version 2.40 usage show", lambda told: told)  # in pages
    openstack.good("quota show", lambda told: "instances" in str(told))
    openstack.bad("hypervisor list", "403")
    openstack.bad("volume list", "endpoint")
    openstack.good("server create conf-osc --image conf-osc --flavor m1.nano --key-name conf-key --property a=b --wait",
                   lambda told: told["status"] == "ACTIVE" and told["key_name"] == "conf-key")
    openstack.good("keypair delete conf-key", as_json=False)
    openstack.good("server list --name conf-osc --status ACTIVE", named("conf-osc"))
    openstack.good("server set conf-osc --name conf-named --property c=d", as_json=False)
    openstack.good("server unset conf-named --property a", as_json=False)
    openstack.good("server show conf-named", lambda told: told["name"] == "conf-named" and "c" in str(told["properties"]))
    show = lambda: openstack.run("server show conf-named")[1]["status"]
    for verb, status in (("pause", "PAUSED"), ("unpause", "ACTIVE"), ("suspend", "SUSPENDED"), ("resume", "ACTIVE"), ("reboot --hard", "ACTIVE"), ("stop", "SHUTOFF"), ("start", "ACTIVE")):
        line = "server %s conf-named" % verb
        openstack.good(line, lambda told: until(lambda one: one == status, show) == status, as_json=False)
    openstack.good("server lock conf-named", as_json=False)
    openstack.good("server unlock conf-named", as_json=False)
    openstack.good("server image create conf-named --name conf-osc-snapshot --wait", lambda told: told["status"] == "active")
    openstack.good("server event list conf-named", lambda all: {"create", "stop"} <= {one["Action"] for one in all})
    openstack.good("console log show conf-named", as_json=False)
    openstack.bad("console url show conf-named", "400")
    openstack.good("server delete conf-named --wait", as_json=False)
    openstack.good("image delete conf-osc conf-osc-snapshot", as_json=False)
    openstack.good("server list", lambda all: not any(one["Name"].startswith("conf-") for one in all))


def run(table, cloud):
    openstack = Program(table, cloud)
    with tempfile.TemporaryDirectory() as folder:
        identity(openstack)
        images(openstack, folder)
        servers(openstack)

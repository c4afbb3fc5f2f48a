# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a running tresccad with OpenStack's own clients, openstacksdk and the `openstack` program, as a project's member uses them.
Starts nothing itself; cloud and user come from the environment as the clients take them:

    OS_AUTH_URL=https://127.0.0.1:8774/v3 OS_USERNAME=anna OS_PASSWORD=... OS_CACERT=tls.crt conformance.py [PART...]

Part web needs WEB_ADDRESS, which the settings let images be fetched from, with WEB_CERTIFICATE and WEB_KEY to serve there.

PART: identity, images, servers, wire, web, program; all without one. Prints a line a call; ends with 0 when all are as expected."""

import hashlib
import os
import ssl
import sys
import warnings

warnings.filterwarnings("ignore")

import identity
import images
import program
import servers
import web
import wire
from checks import Table


class Cloud:
    """Where and as whom."""

    def __init__(self, environment):
        self.url = environment["OS_AUTH_URL"].rstrip("/")
        self.root = self.url.rsplit("/", 1)[0]
        self.user = environment["OS_USERNAME"]
        self.password = environment["OS_PASSWORD"]
        self.project = environment.get("OS_PROJECT_NAME", "default")
        self.region = environment.get("OS_REGION_NAME", "RegionOne")
        self.cacert = environment["OS_CACERT"]
        self.web = {key: environment.get("WEB_" + key.upper()) for key in ("address", "certificate", "key")}
        with open(self.cacert) as file:
            self.fingerprint = hashlib.sha256(ssl.PEM_cert_to_DER_cert(file.read())).hexdigest()


def main(parts):
    cloud = Cloud(os.environ)
    for name in [name for name in os.environ if name.startswith("OS_")]:
        del os.environ[name]  # each check says itself who logs in, and how
    conn = identity.login(cloud, username=cloud.user, password=cloud.password, project_name=cloud.project, user_domain_id="default",
                          project_domain_id="default")
    table = Table()
    known = {"identity": identity.run, "images": images.run, "servers": servers.run, "wire": wire.run, "web": web.run, "program": lambda table, cloud, conn: program.run(table, cloud)}
    for part in parts or known:
        table.check("suite", "all of " + part, None, lambda: known[part](table, cloud, conn))
    return table.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

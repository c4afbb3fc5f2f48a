#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Network and flavors of the full test cloud, and whether its services tell of themselves."""

import datetime
import sys
import time

import requests

HOST, PASSWORD = sys.argv[1:3]
COMPUTE, NETWORK = f"http://{HOST}:8774/v2.1", f"http://{HOST}:9696/v2.0"


def admin():
    domain = {"id": "default"}
    body = {
        "auth": {
            "identity": {"methods": ["password"], "password": {"user": {"name": "admin", "domain": domain, "password": PASSWORD}}},
            "scope": {"project": {"name": "admin", "domain": domain}},
        }
    }
    answer = requests.post(f"http://{HOST}:5000/v3/auth/tokens", json=body, timeout=60)
    answer.raise_for_status()
    session = requests.Session()
    session.headers["X-Auth-Token"] = answer.headers["X-Subject-Token"]
    return session


def made(answer):
    if not answer.ok:
        sys.exit(f"{answer.request.method} {answer.url}: {answer.status_code} {answer.text}")
    return answer.json()


def network(session, prefix):
    """A flat network of the whole cloud with the addresses PREFIX.100 to .199; this machine is PREFIX.1."""
    if made(session.get(f"{NETWORK}/networks", params={"name": "provider"}, timeout=60))["networks"]:
        return
    entry = {"name": "provider", "shared": True, "provider:network_type": "flat", "provider:physical_network": "provider"}
    net = made(session.post(f"{NETWORK}/networks", json={"network": entry}, timeout=60))["network"]
    subnet = {"network_id": net["id"], "name": "provider4", "ip_version": 4, "cidr": f"{prefix}.0/24", "gateway_ip": f"{prefix}.1",
              "enable_dhcp": True, "allocation_pools": [{"start": f"{prefix}.100", "end": f"{prefix}.199"}]}
    made(session.post(f"{NETWORK}/subnets", json={"subnet": subnet}, timeout=60))


def flavors(session):
    known = {entry["name"] for entry in made(session.get(f"{COMPUTE}/flavors", timeout=60))["flavors"]}
    for name, memory, cpus, disk in (("tiny", 192, 1, 1), ("small", 512, 1, 2), ("double", 512, 2, 2)):
        if name not in known:
            made(session.post(f"{COMPUTE}/flavors", json={"flavor": {"name": name, "ram": memory, "vcpus": cpus, "disk": disk}}, timeout=60))


def ready(session, *hosts):
    """Waits until all services write once more that they live: a call to one that does not listen yet is lost, and one that was started again
    has the mark of its life before."""
    started = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    wanted = {("nova-conductor", "controller"), ("nova-scheduler", "controller")} | {("nova-compute", host) for host in hosts}
    end = time.monotonic() + 120
    while time.monotonic() < end:
        services = made(session.get(f"{COMPUTE}/os-services", timeout=60))["services"]
        alive = {(each["binary"], each["host"]) for each in services
                 if each["state"] == "up" and each["updated_at"] and datetime.datetime.fromisoformat(each["updated_at"]) > started}
        if wanted <= alive:
            return
        time.sleep(0.5)
    sys.exit(f"no word from {sorted(wanted - alive)}")


if __name__ == "__main__":
    {"network": network, "flavors": flavors, "ready": ready}[sys.argv[3]](admin(), *sys.argv[4:])

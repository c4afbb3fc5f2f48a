#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users, projects, services and an application credential for the test cloud; prints its clouds.yaml (JSON is YAML)."""

import json
import sys

import requests

HOST, PASSWORD, CA_FILE = sys.argv[1:4]
# What else than Keystone and Glance the cloud has: type of service, its user, the URL's port and path.
MORE = {"compute": ("nova", ":8774/v2.1"), "network": ("neutron", ":9696"), "placement": ("placement", ":8778")}
KEYSTONE = f"http://{HOST}:5000/v3"


def login(user, project):
    domain = {"id": "default"}
    body = {
        "auth": {
            "identity": {"methods": ["password"], "password": {"user": {"name": user, "domain": domain, "password": PASSWORD}}},
            "scope": {"project": {"name": project, "domain": domain}},
        }
    }
    answer = requests.post(f"{KEYSTONE}/auth/tokens", json=body, timeout=60)
    answer.raise_for_status()
    return answer.headers["X-Subject-Token"], answer.json()["token"]["user"]["id"]


class Keystone:
    def __init__(self, token):
        self.session = requests.Session()
        self.session.headers["X-Auth-Token"] = token

    def ensure(self, kind, keys, **more):
        """The entry with these keys, made when it is not there."""
        found = self.session.get(f"{KEYSTONE}/{kind}s", params=keys, timeout=60)
        found.raise_for_status()
        if entries := found.json()[f"{kind}s"]:
            return entries[0]
        made = self.session.post(f"{KEYSTONE}/{kind}s", json={kind: {**keys, **more}}, timeout=60)
        made.raise_for_status()
        return made.json()[kind]

    def user(self, name, project, roles):
        entry = self.ensure("user", {"name": name}, domain_id="default", password=PASSWORD)
        for role in roles:
            role_id = self.ensure("role", {"name": role})["id"]
            url = f"{KEYSTONE}/projects/{project['id']}/users/{entry['id']}/roles/{role_id}"
            self.session.put(url, timeout=60).raise_for_status()


def setup(admin):
    projects = {name: admin.ensure("project", {"name": name}, domain_id="default") for name in ("service", "demo", "other")}
    more = {kind: MORE[kind] for kind in sys.argv[4:]}
    for user in ["glance", *(user for user, _ in more.values())]:
        admin.user(user, projects["service"], ["admin", "service"])
    admin.user("demo", projects["demo"], ["member"])
    admin.user("viewer", projects["demo"], ["reader"])
    admin.user("other", projects["other"], ["member"])
    image = admin.ensure("service", {"name": "glance", "type": "image"})
    identity = admin.ensure("service", {"name": "keystone", "type": "identity"})
    tls = f"https://{HOST}"
    for region, urls in {
        "RegionOne": {image["id"]: f"http://{HOST}:9292"} | {
            admin.ensure("service", {"name": user, "type": kind})["id"]: f"http://{HOST}{url}" for kind, (user, url) in more.items()},
        "RegionTls": {image["id"]: f"{tls}:9443", identity["id"]: f"{tls}:5443/v3"},
    }.items():
        admin.session.put(f"{KEYSTONE}/regions/{region}", json={"region": {}}, timeout=60)
        for service, url in urls.items():
            for interface in ("public", "internal"):
                keys = {"service_id": service, "interface": interface, "region_id": region}
                admin.ensure("endpoint", keys, url=url)


def application_credential():
    token, user = login("demo", "demo")
    demo = Keystone(token)
    url = f"{KEYSTONE}/users/{user}/application_credentials"
    for entry in demo.session.get(url, timeout=60).json()["application_credentials"]:
        demo.session.delete(f"{url}/{entry['id']}", timeout=60)
    made = demo.session.post(url, json={"application_credential": {"name": "trescca", "secret": PASSWORD}}, timeout=60)
    made.raise_for_status()
    return made.json()["application_credential"]["id"]


def clouds(credential):
    def cloud(user, project, **more):
        auth = {"auth_url": f"http://{HOST}:5000/v3", "username": user, "password": PASSWORD, "project_name": project,
                "user_domain_name": "Default", "project_domain_name": "Default"}
        auth.update(more.pop("auth", {}))
        return {"region_name": "RegionOne", "auth": auth, **more}

    return {"clouds": {
        "admin": cloud("admin", "admin"),
        "demo": cloud("demo", "demo"),
        "viewer": cloud("viewer", "demo"),
        "other": cloud("other", "other"),
        "discover": cloud("demo", "demo", auth={"auth_url": f"http://{HOST}:5000"}),
        "tls": cloud("demo", "demo", auth={"auth_url": f"https://{HOST}:5443/v3"}, cacert=CA_FILE) | {"region_name": "RegionTls"},
        "credential": {"region_name": "RegionOne", "auth_type": "v3applicationcredential",
                       "auth": {"auth_url": f"http://{HOST}:5000/v3", "application_credential_id": credential,
                                "application_credential_secret": PASSWORD}},
    }}


if __name__ == "__main__":
    setup(Keystone(login("admin", "admin")[0]))
    print(json.dumps(clouds(application_credential()), indent=2))

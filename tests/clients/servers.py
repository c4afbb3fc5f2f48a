# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compute v2.1 by openstacksdk and its session, on a guest that need not boot anything."""

import datetime
import threading
import uuid

import novaclient.client

from checks import until

NONE = "00000000-0000-0000-0000-000000000000"


class Servers:
    def __init__(self, table, cloud, conn):
        self.table, self.conn = table, conn
        self.base = cloud.root + "/compute/v2.1"

    def get(self, path, version=None):
        return self.conn.session.get(self.base + path, headers={"OpenStack-API-Version": "compute " + version} if version else {})

    def post(self, path, body, version=None):
        return self.conn.session.post(self.base + path, json=body, headers={"OpenStack-API-Version": "compute " + version} if version else {})

    def act(self, server, action, value=None, version=None):
        return self.post("/servers/%s/action" % server, {action: value}, version)

    def show(self, server):
        return self.get("/servers/" + server).json()["server"]

    def settled(self, server):
        """A server that is being restored, once that has ended."""
        return until(lambda one: one["status"] in ("ACTIVE", "ERROR"), lambda: self.show(server))

    def reaches(self, server, status):
        return until(lambda one: one["status"] == status and not one["OS-EXT-STS:task_state"], lambda: self.show(server))["status"]

    def host(self):
        table, conn = self.table, self.conn
        table.check("sdk", "flavors", lambda all: len(all) >= 5 and all[0].ram == 128, lambda: list(conn.compute.flavors()))
        table.check("sdk", "flavors(min_ram=4096)", lambda all: all and all[0].ram >= 4096, lambda: list(conn.compute.flavors(minRam=4096)))
        table.check("sdk", "find_flavor", "1", lambda: conn.compute.find_flavor("m1.nano").id)
        table.refused("sdk", "get_flavor of none", 404, lambda: conn.compute.get_flavor("99"))
        table.refused("sdk", "create_flavor", 403, lambda: conn.compute.create_flavor(name="x", ram=1, vcpus=1, disk=1))
        table.check("sdk", "get_limits", lambda all: all.absolute.total_ram > 0, conn.compute.get_limits)
        table.check("session", "os-quota-sets", conn.current_project_id,
                    lambda: self.get("/os-quota-sets/" + conn.current_project_id).json()["quota_set"]["id"])
        table.check("sdk", "availability_zones", ["nova"], lambda: [one.name for one in conn.compute.availability_zones()])
        table.check("sdk", "extensions", lambda all: "os-consoles" in all, lambda: [one.alias for one in conn.compute.extensions()])
        table.check("sdk", "keypairs", [], lambda: list(conn.compute.keypairs()))
        key = table.check("sdk", "create_keypair", lambda one: "PRIVATE KEY" in one.private_key, lambda: conn.compute.create_keypair(name="conf-sdk"))
        table.check("sdk", "find_keypair", key.fingerprint, lambda: conn.compute.find_keypair("conf-sdk").fingerprint)
        table.refused("sdk", "create_keypair again", 409, lambda: conn.compute.create_keypair(name="conf-sdk"))
        table.check("sdk", "server_groups", [], lambda: list(conn.compute.server_groups()))
        for path in ("/os-hypervisors", "/os-services", "/os-aggregates", "/os-migrations", "/os-simple-tenant-usage", "/os-availability-zone/detail"):
            table.refused("session", "GET " + path, 403, lambda: self.get(path))
        table.refused("session", "GET /os-security-groups (no such service)", 404, lambda: self.get("/os-security-groups"))
        table.refused("session", "GET /os-networks at 2.36", 404, lambda: self.get("/os-networks", "2.36"))

    def versions(self):
        table = self.table
        for asked, told in ((None, "2.1"), ("2.1", "2.1"), ("2.60", "2.60"), ("latest", "2.79")):
            table.check("session", "microversion %s" % asked, "compute " + told, lambda: self.get("/servers", asked).headers["OpenStack-API-Version"])
        table.refused("session", "microversion 2.999", 406, lambda: self.get("/servers", "2.999"))
        table.refused("session", "microversion two", 400, lambda: self.get("/servers", "two"))
        answer = table.check("session", "an error in Nova's form", 404, lambda: self.conn.session.get(self.base + "/servers/" + NONE, raise_exc=False).json()["itemNotFound"]["code"])
        table.check("session", "request ids", True, lambda: answer and len({self.get("/servers").headers[name][:4] for name in ("X-Openstack-Request-Id", "X-Compute-Request-Id")}) == 1)

    def seen(self, server):
        one = self.conn.compute.get_server(server)
        return one.image["id"], one.metadata, one.availability_zone

    def create(self, image):
        table, conn = self.table, self.conn
        server = table.check("sdk", "create_server", lambda one: one.status in ("BUILD", "ACTIVE"), lambda: conn.compute.get_server(conn.compute.create_server(
            name="conf-server", image_id=image, flavor_id="1", networks="auto", key_name="conf-sdk", metadata={"purpose": "test"}).id))
        table.check("sdk", "wait_for_server", "ACTIVE", lambda: conn.compute.wait_for_server(server, wait=120).status)
        table.check("sdk", "get_server: key_name", "conf-sdk", lambda: conn.compute.get_server(server.id).key_name)
        table.check("sdk", "delete_keypair", 0, lambda: (conn.compute.delete_keypair("conf-sdk"), len(list(conn.compute.keypairs())))[1])
        table.check("sdk", "get_server", (image, {"purpose": "test"}, "nova"), lambda: self.seen(server.id))
        table.check("cloud layer", "create_server(wait=True)", True, lambda: bool(conn.create_server(
            "conf-cloud", image=image, flavor="m1.nano", wait=True, auto_ip=False).addresses))
        table.check("cloud layer", "delete_server(wait=True)", True, lambda: conn.delete_server("conf-cloud", wait=True))
        good = {"name": "conf-x", "imageRef": image, "flavorRef": "1"}
        for change, status in [({"name": ""}, 400), ({"name": 5}, 400), ({"name": "x" * 256}, 400), ({"colour": "red"}, 400), ({"imageRef": NONE}, 400),
                               ({"imageRef": "x"}, 400), ({"flavorRef": "99"}, 400), ({"key_name": "none"}, 400), ({"min_count": 0}, 400), ({"max_count": "x"}, 400),
                               ({"min_count": 3, "max_count": 2}, 400), ({"accessIPv4": "1.1.1.1.1"}, 400), ({"metadata": {"k": "x" * 256}}, 400),
                               ({"security_groups": [{"name": "none"}]}, 400), ({"networks": [{"uuid": NONE}]}, 400), ({"user_data": "not base64!"}, 400),
                               ({"availability_zone": "mars"}, 400), ({"availability_zone": "nova:host"}, 403), ({"description": "x"}, 400)]:
            table.refused("session", "POST servers %s" % str(change)[:50], status, lambda: self.post("/servers", {"server": {**good, **change}}))
        table.refused("session", "POST servers without networks at 2.37", 400, lambda: self.post("/servers", {"server": good}, "2.37"))
        return server.id

    def lists(self, server, image):
        table = self.table
        ids = lambda query, version=None: [one["id"] for one in self.get("/servers/detail?" + query, version).json()["servers"]]
        for query, expected in [("name=conf-ser", True), ("name=%5Econf.*r%24", True), ("name=other", False), ("status=ACTIVE", True), ("status=SHUTOFF", False),
                                ("status=none", False), ("image=" + image, True), ("image=" + NONE, False), ("flavor=1", True), ("flavor=8", False),
                                ("changes-since=2001-01-01T00:00:00Z", True), ("changes-since=2051-01-01T00:00:00Z", False), ("limit=0", False), ("colour=red", True)]:
            table.check("session", "GET servers/detail?" + query, expected, lambda: server in ids(query))
        for query, version, status in [("limit=-1", None, 400), ("sort_key=colour", None, 400), ("sort_key=uuid&sort_dir=up", None, 400), ("limit=x", None, 400), ("marker=" + NONE, None, 400), ("changes-since=now", None, 400),
                                       ("all_tenants=1", None, 403), ("colour=red", "2.75", 400), ("name=(", None, 400)]:
            table.refused("session", "GET servers/detail?%s at %s" % (query[:30], version or "2.1"), status, lambda: ids(query, version))

    def words(self, server):
        table, conn = self.table, self.conn
        table.check("sdk", "update_server", "conf-renamed", lambda: conn.compute.update_server(server, name="conf-renamed").name)
        table.check("session", "PUT servers: description since 2.19", "words", lambda: conn.session.put(
            self.base + "/servers/" + server, json={"server": {"description": "words"}}, headers={"OpenStack-API-Version": "compute 2.19"}).json()["server"]["description"])
        table.refused("session", "PUT servers, empty name", 400, lambda: conn.session.put(self.base + "/servers/" + server, json={"server": {"name": ""}}))
        table.check("sdk", "set_server_metadata", {"purpose": "test", "more": "1"}, lambda: (
            conn.compute.set_server_metadata(server, more="1"), self.get("/servers/%s/metadata" % server).json()["metadata"])[1])
        table.check("sdk", "delete_server_metadata", {"purpose": "test"}, lambda: (
            conn.compute.delete_server_metadata(server, ["more"]), self.get("/servers/%s/metadata" % server).json()["metadata"])[1])
        table.refused("session", "metadata that is not there", 404, lambda: self.get("/servers/%s/metadata/none" % server))
        tag = self.base + "/servers/%s/tags/blue" % server
        new = {"OpenStack-API-Version": "compute 2.26"}
        table.check("session", "PUT tags/blue, twice", [201, 204], lambda: [conn.session.put(tag, headers=new).status_code for _ in range(2)])
        table.check("session", "GET tags", ["blue"], lambda: self.get("/servers/%s/tags" % server, "2.26").json()["tags"])
        table.refused("session", "GET tags before 2.26", 404, lambda: self.get("/servers/%s/tags" % server, "2.25"))

    def parts(self, server):
        table = self.table
        for path, key in [("ips", "addresses"), ("os-interface", "interfaceAttachments"), ("os-volume_attachments", "volumeAttachments"),
                          ("os-security-groups", "security_groups"), ("os-instance-actions", "instanceActions"), ("metadata", "metadata")]:
            table.check("session", "GET servers/ID/" + path, True, lambda: key in self.get("/servers/%s/%s" % (server, path)).json())
        for version, expected in (("2.48", ["libvirt", "running"]), ("2.47", [])):
            table.check("session", "GET servers/ID/diagnostics at " + version, [True, expected], lambda: (lambda told: [
                "cpu_details" in told or "cpu0_time" in told, [told[key] for key in ("driver", "state") if key in told]])(self.get("/servers/%s/diagnostics" % server, version).json()))
        table.check("sdk", "get_server_console_output", True, lambda: "output" in self.conn.compute.get_server_console_output(server, length=10))
        table.refused("session", "os-getVNCConsole (no such console)", 400, lambda: self.act(server, "os-getVNCConsole", {"type": "novnc"}))
        table.refused("session", "remote-consoles (no such console)", 400, lambda: self.post(
            "/servers/%s/remote-consoles" % server, {"remote_console": {"protocol": "vnc", "type": "novnc"}}, "2.6"))
        table.check("session", "server_usage of the project", True, lambda: self.get(
            "/os-simple-tenant-usage/" + self.conn.current_project_id).json()["tenant_usage"]["total_hours"] >= 0)
        table.check("novaclient", "usage.get, page after page", lambda all: all.count(server) == 1, self.usage_pages)
        for query in ("limit=x", "limit=-1", "marker=" + NONE):
            table.refused("session", "GET os-simple-tenant-usage?" + query, 400, lambda: self.get(
                "/os-simple-tenant-usage/%s?%s" % (self.conn.current_project_id, query), "2.40"))

    def usage_pages(self):
        """Read as Nova's own library has it done: until a page is empty. What does not end is cut."""
        usage = novaclient.client.Client("2.40", session=self.conn.session).usage
        today = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)
        found = []
        while len(found) < 100:
            page = usage.get(self.conn.current_project_id, today - datetime.timedelta(days=1), today, marker=found[-1] if found else None, limit=1)
            if not getattr(page, "server_usages", None):
                break
            found += [one["instance_id"] for one in page.server_usages]
        return found

    def power(self, server):
        table, conn = self.table, self.conn
        steps = [("pause_server", "PAUSED", lambda: conn.compute.pause_server(server)), ("unpause_server", "ACTIVE", lambda: conn.compute.unpause_server(server)),
                 ("suspend_server", "SUSPENDED", lambda: conn.compute.suspend_server(server)), ("resume_server", "ACTIVE", lambda: conn.compute.resume_server(server)),
                 ("reboot_server SOFT", "ACTIVE", lambda: conn.compute.reboot_server(server, "SOFT")), ("reboot_server HARD", "ACTIVE", lambda: conn.compute.reboot_server(server, "HARD")),
                 ("stop_server", "SHUTOFF", lambda: conn.compute.stop_server(server)), ("start_server", "ACTIVE", lambda: conn.compute.start_server(server))]
        wrong = {"PAUSED": ("pause", "reboot", "resume", "os-start"), "ACTIVE": ("unpause", "resume", "os-start"),
                 "SUSPENDED": ("suspend", "pause", "os-stop", "os-start"), "SHUTOFF": ("pause", "suspend", "os-stop", "reboot")}
        for name, status, step in steps:
            table.check("sdk", name, status, lambda: (step(), self.reaches(server, status))[1])
            for action in wrong.pop(status, ()):
                table.refused("session", "%s while %s" % (action, status), 409, lambda: self.act(server, action, {"type": "SOFT"} if action == "reboot" else None))
        table.check("sdk", "lock_server", True, lambda: (conn.compute.lock_server(server), self.get("/servers/" + server, "2.9").json()["server"]["locked"])[1])
        table.refused("session", "pause while locked", 409, lambda: self.act(server, "pause"))
        table.check("sdk", "unlock_server", 202, lambda: (conn.compute.unlock_server(server), 202)[1])
        for action, value, status in [("fly", None, 400), ("reboot", None, 400), ("reboot", {"type": "LOUD"}, 400), ("rebuild", {"imageRef": NONE}, 400), ("resize", {"flavorRef": "2"}, 501),
                                      ("os-resetState", {"state": "active"}, 403), ("migrate", None, 403)]:
            table.refused("session", "action %s %s" % (action, value or ""), status, lambda: self.act(server, action, value))
        table.refused("session", "pause of none", 404, lambda: self.act(NONE, "pause"))
        events = table.check("session", "os-instance-actions tell them all", True, lambda: {"create", "pause", "unpause", "suspend", "resume", "reboot", "stop", "start"} <= {
            one["action"] for one in self.get("/servers/%s/os-instance-actions" % server).json()["instanceActions"]})
        table.check("session", "they tell their requests", True, lambda: bool(events) and all(
            one["request_id"].startswith("req-") for one in self.get("/servers/%s/os-instance-actions" % server).json()["instanceActions"]))

    def snapshot(self, server):
        conn = self.conn
        image = self.table.check("sdk", "create_server_image of a running server", lambda one: one["status"] == "active" and one["disk_format"] == "qcow2", lambda: until(
            lambda one: one["status"] == "active", lambda made=self.act(server, "createImage", {"name": "conf-snapshot"}, "2.45").json()["image_id"]: conn.session.get(
                self.base.replace("/compute/v2.1", "/image/v2/images/") + made).json()))
        data = conn.image.download_image(image["id"]).content
        self.table.check("sdk", "its content is a qcow2 file", b"QFI\xfb", lambda: data[:4])
        conn.image.delete_image(image["id"])

    def rebuild(self, server, image):
        self.table.check("sdk", "rebuild_server", image, lambda: self.conn.compute.rebuild_server(server, image=image, name="conf-renamed", admin_password="x").image.id)
        self.table.check("session", "the rebuilt server runs again", "ACTIVE", lambda: self.reaches(server, "ACTIVE"))

    def moves(self, server):
        """Save and restore: asynchronous, safe to repeat, safe under two at once."""
        table, conn = self.table, self.conn
        move = str(uuid.uuid4())
        answers = []
        ask = lambda: answers.append(conn.session.post(self.base + "/servers/%s/save" % server, json={"save": {"migration_id": move}}, raise_exc=False))
        both = [threading.Thread(target=ask) for _ in range(2)]
        [one.start() for one in both], [one.join() for one in both]
        table.check("session", "POST save, two at once for one move", [1, [202, 202]], lambda: [len({one.json().get("image_id") for one in answers}), sorted(one.status_code for one in answers)])
        package = answers[0].json()["image_id"]
        look = lambda: conn.session.get(self.base.replace("/compute/v2.1", "/image/v2/images/") + package).json()
        table.check("session", "the package becomes active, its progress is told", "active", lambda: until(lambda one: one["status"] == "active", look)["status"])
        table.check("session", "POST save again", package, lambda: self.post("/servers/%s/save" % server, {"save": {"migration_id": move}}).json()["image_id"])
        table.check("session", "the server is held", "SUSPENDED", lambda: self.reaches(server, "SUSPENDED"))
        table.refused("session", "POST save for another move", 409, lambda: self.post("/servers/%s/save" % server, {"save": {"migration_id": "other"}}))
        table.refused("session", "resume, not for the move", 409, lambda: self.act(server, "resume"))
        table.refused("session", "DELETE, not for the move", 409, lambda: conn.session.delete(self.base + "/servers/" + server))
        body = {"image_id": package, "migration_id": move, "keep_id": False, "name": "conf-restored"}
        table.check("session", "POST restore for another move", True, lambda: "part of the move" in self.settled(self.post(
            "/servers/restore", {**body, "migration_id": str(uuid.uuid4())}).json()["server"]["id"])["fault"]["message"])
        made = []
        ask = lambda: made.append(conn.session.post(self.base + "/servers/restore", json=body, raise_exc=False))
        both = [threading.Thread(target=ask) for _ in range(2)]
        [one.start() for one in both], [one.join() for one in both]
        table.check("session", "POST restore, two at once for one move", [1, [202, 202]], lambda: [len({one.json()["server"]["id"] for one in made}), sorted(one.status_code for one in made)])
        restored = self.settled(made[0].json()["server"]["id"])
        table.check("session", "the restored server runs", "ACTIVE", lambda: restored["status"])
        table.check("session", "POST restore again", restored["id"], lambda: self.settled(self.post("/servers/restore", body).json()["server"]["id"])["id"])
        gone = lambda headers: conn.session.delete(self.base + "/servers/" + restored["id"], headers=headers).status_code
        table.refused("session", "DELETE the restored one, not for the move", 409, lambda: gone({}))
        table.check("session", "DELETE the restored one for the move", 204, lambda: gone({"X-Trescca-Migration": move}))
        table.check("session", "resume for the move", "ACTIVE", lambda: (self.act(server, "resume", {"migration_id": move}), self.reaches(server, "ACTIVE"))[1])
        for path, body in [("/servers/%s/save" % server, {"save": {"colour": 1}}), ("/servers/%s/save" % server, {"save": {"compression_level": 99}}), ("/servers/restore", {})]:
            table.refused("session", "POST %s %s" % (path[-7:], body), 400, lambda: self.post(path, body))
        conn.image.delete_image(package)

    def remove(self, server):
        table, conn = self.table, self.conn
        table.check("sdk", "delete_server", 404, lambda: (conn.compute.delete_server(server), conn.compute.wait_for_delete(conn.compute.get_server(server)) if conn.compute.find_server(server) else None,
                                                         conn.session.get(self.base + "/servers/" + server, raise_exc=False).status_code)[2])
        table.refused("sdk", "delete_server again", 404, lambda: conn.compute.delete_server(server, ignore_missing=False))
        table.check("session", "events of a removed server, since 2.21", "delete", lambda: self.get("/servers/%s/os-instance-actions" % server, "2.21").json()["instanceActions"][0]["action"])


def run(table, cloud, conn):
    servers = Servers(table, cloud, conn)
    image = conn.create_image("conf-disk", data=bytes(1 << 20), disk_format="raw", container_format="bare", os_shutdown_timeout="0", wait=True).id
    servers.host()
    servers.versions()
    server = servers.create(image)
    servers.lists(server, image)
    servers.words(server)
    servers.parts(server)
    servers.power(server)
    servers.snapshot(server)
    servers.rebuild(server, image)
    servers.moves(server)
    servers.remove(server)
    conn.image.delete_image(image)

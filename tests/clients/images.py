# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Image v2 by openstacksdk and its session."""

import hashlib
import os

from checks import until

PATCH = {"Content-Type": "application/openstack-images-v2.1-json-patch"}


class Images:
    def __init__(self, table, cloud, conn):
        self.table, self.conn = table, conn
        self.base = cloud.root + "/image/v2"
        self.region = cloud.region
        self.made = []

    def url(self, path):
        return self.base + path

    def queued(self, name, **more):
        fields = dict(name=name, disk_format="raw", container_format="bare", visibility="private", **more)
        made = self.conn.session.post(self.url("/images"), json=fields).json()
        self.made.append(made["id"])
        return made

    def put(self, path, data, **headers):
        headers.setdefault("Content-Type", "application/octet-stream")
        return self.conn.session.put(self.url(path), data=data, headers=headers)

    def show(self, image):
        return self.conn.session.get(self.url("/images/" + image)).json()

    def files(self):
        table, conn = self.table, self.conn
        data = os.urandom(300_000)
        image = table.check("sdk", "create_image (data)", lambda one: one.status == "active" and one.size == len(data),
                            lambda: conn.image.get_image(conn.create_image("conf-data", data=data, disk_format="raw", container_format="bare", wait=True).id))
        self.made.append(image.id)
        table.check("sdk", "its digests", [hashlib.md5(data).hexdigest(), hashlib.sha512(data).hexdigest()], lambda: [image.checksum, image.hash_value])
        table.check("sdk", "download_image", data, lambda: conn.image.download_image(image.id).content)
        path = self.url("/images/%s/file" % image.id)
        part = table.check("session", "download, Range: bytes=1000-1999", lambda one: one.status_code == 206 and one.content == data[1000:2000],
                           lambda: conn.session.get(path, headers={"Range": "bytes=1000-1999"}))
        table.check("session", "its Content-Range", "bytes 1000-1999/300000", lambda: part.headers["Content-Range"])
        table.check("session", "download resumes: bytes=299990-", data[-10:], lambda: conn.session.get(path, headers={"Range": "bytes=299990-"}).content)
        table.refused("session", "Range beyond the end", 416, lambda: conn.session.get(path, headers={"Range": "bytes=400000-"}))
        table.refused("session", "upload to an active image", 409, lambda: self.put("/images/%s/file" % image.id, b"again"))
        empty = self.queued("conf-empty")
        table.check("session", "download of a queued image", 204, lambda: conn.session.get(self.url("/images/%s/file" % empty["id"])).status_code)
        table.refused("session", "upload with another media type", 415,
                      lambda: self.put("/images/%s/file" % empty["id"], b"x", **{"Content-Type": "text/plain"}))
        bare = conn.session.post(self.url("/images"), json={"name": "conf-formless"}).json()
        self.made.append(bare["id"])
        table.check("session", "an image without formats", [None, None, "shared"], lambda: [bare["disk_format"], bare["container_format"], bare["visibility"]])
        table.refused("session", "upload to it", 400, lambda: self.put("/images/%s/file" % bare["id"], b"x"))
        return image

    def imports(self, source):
        table, conn = self.table, self.conn
        table.check("session", "GET info/import", lambda all: {"glance-direct", "web-download", "glance-download"} <= set(all),
                    lambda: conn.session.get(self.url("/info/import")).json()["import-methods"]["value"])
        staged = self.queued("conf-staged")["id"]
        table.check("session", "PUT stage", 204, lambda: self.put("/images/%s/stage" % staged, b"staged bytes").status_code)
        table.check("session", "the image is uploading", "uploading", lambda: self.show(staged)["status"])
        table.refused("session", "stage twice", 409, lambda: self.put("/images/%s/stage" % staged, b"again"))
        answer = table.check("sdk", "import_image (glance-direct)", lambda one: one.status_code == 202,
                             lambda: conn.session.post(self.url("/images/%s/import" % staged), json={"method": {"name": "glance-direct"}}))
        table.check("session", "it becomes active", "active", lambda: until(lambda one: one == "active", lambda: self.show(staged)["status"]))
        table.check("session", "GET images/ID/tasks", ["success", answer.headers["X-Openstack-Request-Id"]], lambda: [
            self.conn.session.get(self.url("/images/%s/tasks" % staged)).json()["tasks"][0][key] for key in ("status", "request_id")])
        copy = self.queued("conf-copy")["id"]
        method = {"name": "glance-download", "glance_region": self.region, "glance_image_id": source.id}
        table.check("session", "import (glance-download, this region)", 202,
                    lambda: conn.session.post(self.url("/images/%s/import" % copy), json={"method": method}).status_code)
        table.check("session", "the copy has the same digest", source.hash_value,
                    lambda: until(lambda one: one["status"] == "active", lambda: self.show(copy))["os_hash_value"])
        other = self.queued("conf-refused")["id"]
        post = lambda method: conn.session.post(self.url("/images/%s/import" % other), json={"method": method})
        for uri in ("http://cloud.example/image", "https://127.0.0.1/image", "https://[::1]/x", "https://10.0.0.1/x", "https://169.254.169.254/latest", "file:///etc/passwd"):
            table.refused("session", "web-download from " + uri, 400, lambda: post({"name": "web-download", "uri": uri}))
        table.refused("session", "import by an unknown method", 400, lambda: post({"name": "telepathy"}))
        table.refused("session", "glance-direct without staged data", 409, lambda: post({"name": "glance-direct"}))
        table.check("session", "trescca-pull from this very daemon", 202, lambda: post({
            "name": "trescca-pull", "uri": self.url("/images/%s/file" % source.id), "token": conn.authorize(), "fingerprint": self.fingerprint,
            "size": source.size, "os_hash_value": source.hash_value}).status_code)
        table.check("session", "it becomes active with that digest", source.hash_value,
                    lambda: until(lambda one: one["status"] == "active", lambda: self.show(other))["os_hash_value"])

    def lists(self):
        table, conn = self.table, self.conn
        for index in range(5):
            made = self.queued("conf-list-%d" % index, tags=["even" if index % 2 == 0 else "odd", "conf"], colour="red" if index < 2 else "blue")
            self.put("/images/%s/file" % made["id"], b"x" * (100 * (index % 3 + 1)))
        names = lambda query: [one["name"] for one in conn.session.get(self.url("/images?" + query)).json()["images"]]
        table.check("sdk", "images (paged by two)", 5, lambda: len([one for one in conn.image.images(limit=2) if one.name.startswith("conf-list")]))
        for query, expected in [("name=conf-list-3", [3]), ("tag=odd&tag=conf&sort=name:asc", [1, 3]), ("colour=red&sort_key=name&sort_dir=asc", [0, 1]),
                                ("tag=conf&size_min=250&sort=name:asc", [2]), ("tag=conf&size_max=150&sort=name:asc", [0, 3]),
                                ("name=in:conf-list-1,conf-list-4&sort=name:desc", [4, 1]), ("tag=conf&sort=size:asc,name:desc", [3, 0, 4, 1, 2]),
                                ("tag=conf&created_at=gt:2001-01-01T00:00:00Z&sort=name:asc&limit=2", [0, 1]), ("tag=conf&created_at=lt:2001-01-01T00:00:00Z", []),
                                ("tag=conf&protected=true", []), ("tag=conf&status=queued", []), ("tag=conf&sort_key=size&sort_dir=desc&sort_key=name&sort_dir=asc", [2, 1, 4, 0, 3])]:
            table.check("session", "GET images?" + query, ["conf-list-%d" % index for index in expected], lambda: names(query))
        for query in ("limit=x", "limit=-1", "marker=none", "sort_key=colour", "sort=name:up", "sort=name&sort_key=name", "size_min=big",
                      "created_at=gt:yesterday", "protected=maybe", "visibility=secret"):
            table.refused("session", "GET images?" + query, 400, lambda: names(query))
        page = conn.session.get(self.url("/images?tag=conf&sort=name:asc&limit=2")).json()
        table.check("session", "first and next of a page", ["/v2/images?", True], lambda: [page["first"][:11], "marker=" in page["next"] and page["next"].startswith("/v2/images?")])

    def fields(self):
        table, conn = self.table, self.conn
        image = self.queued("conf-fields", tags=["a"], old="value")["id"]
        patch = lambda changes, headers=PATCH: conn.session.patch(self.url("/images/" + image), json=changes, headers=headers)
        table.check("sdk", "update_image", "renamed", lambda: conn.image.update_image(image, name="renamed").name)
        table.check("session", "PATCH 2.1: add, replace, remove", ["3", None], lambda: [patch([
            {"op": "add", "path": "/hw_cpu_cores", "value": "3"}, {"op": "remove", "path": "/old"}, {"op": "replace", "path": "/min_ram", "value": 64}]).json().get(key)
            for key in ("hw_cpu_cores",)] + [self.show(image).get("old")])
        table.check("session", "PATCH 2.0", "first", lambda: patch([{"replace": "/name", "value": "first"}],
                                                                  {"Content-Type": "application/openstack-images-v2.0-json-patch"}).json()["name"])
        for changes, status in [([{"op": "replace", "path": "/status", "value": "active"}], 403), ([{"op": "replace", "path": "/none", "value": "x"}], 409),
                                ([{"op": "remove", "path": "/none"}], 409), ([{"op": "add", "path": "/os_glance_x", "value": "x"}], 403),
                                ([{"op": "replace", "path": "/locations", "value": []}], 403), ([{"op": "move", "path": "/name"}], 400),
                                ([{"op": "replace", "path": "name", "value": "x"}], 400), ([{"op": "replace", "path": "/min_ram", "value": "x"}], 400),
                                ([{"op": "replace", "path": "/visibility", "value": "public"}], 403), ({"op": "replace"}, 400)]:
            table.refused("session", "PATCH %s" % (changes[0] if isinstance(changes, list) else changes), status, lambda: patch(changes))
        table.refused("session", "PATCH as application/json", 415, lambda: patch([], {"Content-Type": "application/json"}))
        table.check("sdk", "add_tag", ["a", "b c"], lambda: (conn.image.add_tag(image, "b c"), sorted(self.show(image)["tags"]))[1])
        table.check("sdk", "remove_tag", ["b c"], lambda: (conn.image.remove_tag(image, "a"), self.show(image)["tags"])[1])
        table.refused("session", "a tag that is not there", 404, lambda: conn.session.delete(self.url("/images/%s/tags/zz" % image)))
        table.check("session", "os_hidden leaves the list", [False, True], lambda: [image in [one["id"] for one in (
            patch([{"op": "replace", "path": "/os_hidden", "value": True}]), conn.session.get(self.url("/images?limit=1000" + more)).json()["images"])[1]] for more in ("", "&os_hidden=true")])
        patch([{"op": "replace", "path": "/protected", "value": True}])
        table.refused("sdk", "delete_image of a protected one", 403, lambda: conn.image.delete_image(image, ignore_missing=False))
        patch([{"op": "replace", "path": "/protected", "value": False}])
        for body, status in [({"name": 5}, 400), ({"disk_format": "wrong"}, 400), ({"status": "active"}, 403), ({"os_glance_x": "y"}, 403), ({"id": "x"}, 400),
                             ({"visibility": "public"}, 403), ({"prop": 5}, 400), ({"id": image}, 409), ([], 400)]:
            table.refused("session", "POST images %s" % (body,), status, lambda: conn.session.post(self.url("/images"), json=body))

    def rest(self, source):
        table, conn = self.table, self.conn
        for kind in ("image", "images", "member", "members", "task", "tasks", "metadefs/namespace"):
            table.check("session", "GET schemas/" + kind, kind.split("/")[-1], lambda: conn.session.get(self.url("/schemas/" + kind)).json()["name"])
        table.refused("sdk", "add_member to a private image", 403, lambda: conn.image.add_member(self.queued("conf-private")["id"], member="0" * 32))
        shared = self.queued("conf-shared")["id"]
        conn.image.update_image(shared, visibility="shared")
        table.check("sdk", "add_member", "pending", lambda: conn.image.add_member(shared, member="f" * 32).status)
        table.refused("sdk", "add_member twice", 409, lambda: conn.image.add_member(shared, member="f" * 32))
        table.check("sdk", "members", ["f" * 32], lambda: [one.member_id for one in conn.image.members(shared)])
        table.check("sdk", "remove_member", [], lambda: (conn.image.remove_member("f" * 32, shared), list(conn.image.members(shared)))[1])
        table.refused("session", "GET tasks", 403, lambda: conn.session.get(self.url("/tasks")))
        table.refused("session", "GET info/stores", 404, lambda: conn.session.get(self.url("/info/stores")))
        table.check("sdk", "deactivate_image", "deactivated", lambda: (conn.image.deactivate_image(source.id), self.show(source.id)["status"])[1])
        table.refused("session", "its download", 403, lambda: conn.session.get(self.url("/images/%s/file" % source.id)))
        table.check("sdk", "reactivate_image", "active", lambda: (conn.image.reactivate_image(source.id), self.show(source.id)["status"])[1])
        table.refused("sdk", "get_image of none", 404, lambda: conn.image.get_image("0" * 8 + "-0000-0000-0000-" + "0" * 12))

    def remove(self):
        for image in self.made:
            self.conn.image.delete_image(image)
        self.table.check("sdk", "delete_image", [], lambda: [one.name for one in self.conn.image.images() if one.id in self.made])


def run(table, cloud, conn):
    images = Images(table, cloud, conn)
    images.fingerprint = cloud.fingerprint
    source = images.files()
    images.imports(source)
    images.lists()
    images.fields()
    images.rest(source)
    images.remove()

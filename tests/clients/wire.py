# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What only shows on the wire: version documents, error bodies of each service, cut uploads."""

import socket
import ssl
import urllib.parse

from checks import until


def cut_upload(cloud, conn, image, length):
    """Sends a part of an image's bytes and breaks the connection off."""
    place = urllib.parse.urlsplit(cloud.root)
    trust = ssl.create_default_context(cafile=cloud.cacert)
    framing = "Content-Length: 1000000" if length else "Transfer-Encoding: chunked"
    head = "PUT /image/v2/images/%s/file HTTP/1.1\r\nHost: %s\r\nX-Auth-Token: %s\r\nContent-Type: application/octet-stream\r\n%s\r\n\r\n" % (
        image, place.netloc, conn.authorize(), framing)
    body = b"x" * 50_000 if length else b"%x\r\n" % 50_000 + b"x" * 50_000 + b"\r\n"
    with socket.create_connection((place.hostname, place.port)) as plain, trust.wrap_socket(plain, server_hostname=place.hostname) as secure:
        secure.sendall(head.encode() + body)
        show = lambda: conn.session.get(cloud.root + "/image/v2/images/" + image).json()["status"]
        began = until(lambda one: one == "saving", show)
    return began, until(lambda one: one == "queued", show)


def versions(table, cloud, conn):
    get = lambda path: conn.session.get(cloud.root + path, authenticated=False, redirect=False, raise_exc=False)
    for path, status, key in (("/", 300, "versions"), ("/v3", 200, "version"), ("/v3/", 200, "version"), ("/image/", 300, "versions"), ("/image/versions", 200, "versions"),
                              ("/compute/", 200, "versions"), ("/compute/v2.1/", 200, "version"), ("/healthz", 200, "status")):
        table.check("session", "GET %s -> %d" % (path, status), (status, True), lambda: (get(path).status_code, key in get(path).json()))
    table.check("session", "the compute version tells its microversions", ("2.1", "2.79"),
                lambda: tuple(get("/compute/v2.1/").json()["version"][key] for key in ("min_version", "version")))


def errors(table, cloud, conn):
    def get(path, accept="application/json", **more):
        return conn.session.get(cloud.root + path, headers={"Accept": accept}, raise_exc=False, **more)
    nothing = "/image/v2/images/00000000-0000-0000-0000-000000000000"
    table.check("session", "Glance's error in JSON", ["404 Not Found", "Not Found"], lambda: [get(nothing).json()[key] for key in ("code", "title")])
    table.check("session", "Glance's error in HTML", True, lambda: get(nothing, "*/*").text.startswith("<html>") and "text/html" in get(nothing, "*/*").headers["Content-Type"])
    table.check("session", "Keystone's error", [404, "Not Found"], lambda: [get("/v3/none").json()["error"][key] for key in ("code", "title")])
    for path in ("/v3/projects", "/image/v2/images", "/compute/v2.1/servers"):
        answer = get(path, authenticated=False)
        table.check("session", "no token at " + path, (401, 401, True), lambda: (answer.status_code, answer.json()["error"]["code"], "WWW-Authenticate" in answer.headers))
    answer = conn.session.request(cloud.root + "/image/v2/images", "PUT", json={}, raise_exc=False)
    table.check("session", "a method that is not there", (405, "GET, POST"), lambda: (answer.status_code, answer.headers["Allow"]))
    table.refused("session", "an id that is missing", 404, lambda: conn.session.get(cloud.root + "/image/v2/images/"))
    table.refused("session", "a body that is no JSON", 400, lambda: conn.session.post(cloud.root + "/compute/v2.1/servers", data=b"{", headers={"Content-Type": "application/json"}))
    table.refused("session", "a body of another type", 415, lambda: conn.session.post(cloud.root + "/compute/v2.1/servers", data=b"<x/>", headers={"Content-Type": "application/xml"}))
    table.refused("session", "another project in the path", 400, lambda: conn.session.get(cloud.root + "/compute/v2.1/%s/servers" % ("0" * 32)))


def run(table, cloud, conn):
    versions(table, cloud, conn)
    errors(table, cloud, conn)
    image = conn.session.post(cloud.root + "/image/v2/images", json={"name": "conf-cut", "disk_format": "raw", "container_format": "bare"}).json()["id"]
    for length in (True, False):
        table.check("raw TLS", "an upload is cut (%s): the image is queued again" % ("length" if length else "chunked"), ("saving", "queued"),
                    lambda: cut_upload(cloud, conn, image, length))
    conn.image.delete_image(image)

# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import by web-download, from a web server at an address that the daemon's settings name (import_networks), and that misbehaves."""

import hashlib
import http.server
import ssl
import threading

from checks import until

CONTENT = bytes(range(256)) * 4096


class Handler(http.server.BaseHTTPRequestHandler):
    ranges = []

    def log_message(self, *words):
        pass

    def do_GET(self):
        redirects = {"/away": "https://127.0.0.1:1/inside", "/moved": "https://%s:%d/good" % self.server.server_address[:2], "/round": "/round"}
        if self.path in redirects:
            self.send_response(302)
            self.send_header("Location", redirects[self.path])
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if "X-Auth-Token" in self.headers:  # a daemon must not tell a stranger what its users' tokens are
            self.send_error(500)
            return
        self.ranges.append(self.headers.get("Range"))
        begin = int((self.headers.get("Range") or "bytes=0-")[6:].split("-")[0])
        self.send_response(206 if begin else 200)
        if begin:
            self.send_header("Content-Range", "bytes %d-%d/%d" % (begin, len(CONTENT) - 1, len(CONTENT)))
        self.send_header("Content-Length", str(len(CONTENT) - begin))
        self.send_header("Content-MD5", "0" * 32 if self.path == "/lie" else hashlib.md5(CONTENT).hexdigest())
        self.end_headers()
        end = 300_000 if self.path == "/cut" and begin == 0 else len(CONTENT)
        self.wfile.write(CONTENT[begin:end])


def serve(web):
    server = http.server.ThreadingHTTPServer((web["address"], 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(web["certificate"], web["key"])
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, "https://%s:%d" % server.server_address[:2]


def run(table, cloud, conn):
    server, root = serve(cloud.web)
    base = cloud.root + "/image/v2/images"

    def fetch(path):
        image = conn.session.post(base, json={"name": "conf-web", "disk_format": "raw", "container_format": "bare"}).json()["id"]
        conn.session.post(base + "/%s/import" % image, json={"method": {"name": "web-download", "uri": root + path}})
        settled = lambda one: one["status"] == "active" or "trescca_error" in one
        ended = until(settled, lambda: conn.session.get(base + "/" + image).json())
        conn.image.delete_image(image)
        return ended

    digest = hashlib.sha512(CONTENT).hexdigest()
    table.check("session", "web-download from a network that is allowed", ["active", digest], lambda: [fetch("/good").get(key) for key in ("status", "os_hash_value")])
    table.check("session", "one that is cut goes on", ["active", digest], lambda: [fetch("/cut").get(key) for key in ("status", "os_hash_value")])
    table.check("session", "... where it stopped", True, lambda: (Handler.ranges[-1] or "").startswith("bytes=") and Handler.ranges[-1] != "bytes=0-")
    table.check("session", "another digest than the source tells", "queued", lambda: fetch("/lie")["status"])
    table.check("session", "a redirect is followed", ["active", digest], lambda: [fetch("/moved").get(key) for key in ("status", "os_hash_value")])
    table.check("session", "... five times", lambda told: "redirects more than 5 times" in str(told), lambda: fetch("/round").get("trescca_error"))
    table.check("session", "a redirect into this host is not followed", lambda told: "127.0.0.1 is not a public address" in str(told),
                lambda: fetch("/away").get("trescca_error"))
    server.shutdown()

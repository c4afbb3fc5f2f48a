# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plain cloud with so many instances and images, which only lists them."""
import http.server
import json
import threading
import urllib.parse
import uuid

TIME = "2026-11-20T10:00:00Z"


def server(number):
    flavor = {"original_name": "small", "ram": 2048, "vcpus": 2, "disk": 20}
    address = {"addr": f"10.0.{number // 250}.{number % 250 + 1}", "OS-EXT-IPS-MAC:mac_addr": f"fa:16:3e:00:{number // 256:02x}:{number % 256:02x}"}
    return {"id": str(uuid.UUID(int=number + 1)), "name": f"guest-{number:04}", "status": "ACTIVE" if number % 3 else "SHUTOFF", "created": TIME,
            "flavor": flavor, "addresses": {"private": [address]}, "metadata": {}}


def image(number):
    return {"id": str(uuid.UUID(int=number + 1_000_001)), "name": f"image-{number:04}", "status": "active", "size": 1 << 30, "disk_format": "qcow2",
            "container_format": "bare", "visibility": "private", "created_at": TIME, "updated_at": TIME}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def answer(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("X-Subject-Token", "token")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        root = "http://%s:%d" % self.server.server_address
        services = {"compute": "/compute/v2.1", "image": "/image", "network": "/network"}
        catalog = [{"type": kind, "endpoints": [{"interface": "public", "region": "one", "url": root + path}]} for kind, path in services.items()]
        self.answer(201, {"token": {"expires_at": "2099-01-01T00:00:00Z", "issued_at": TIME, "project": {"id": "p", "name": "p"}, "roles": [],
                                    "catalog": catalog}})

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        if url.path.endswith("/servers/detail"):
            return self.answer(200, {"servers": self.server.servers})
        if url.path.endswith("/v2/images"):
            return self.images(urllib.parse.parse_qs(url.query))
        if url.path.endswith("/networks"):
            return self.answer(200, {"networks": []})
        if url.path in ("/compute/v2.1", "/compute/v2.1/"):
            return self.answer(200, {"version": {"id": "v2.1", "version": "2.79"}})
        return self.answer(404, {"itemNotFound": {"code": 404, "message": "not here"}})

    def images(self, query):
        begin, limit = int(query.get("marker", ["0"])[0]), int(query.get("limit", ["100"])[0])
        body = {"images": self.server.images[begin:begin + limit]}
        if begin + limit < len(self.server.images):
            body["next"] = f"/v2/images?limit={limit}&marker={begin + limit}"
        self.answer(200, body)


def serve(count):
    """A cloud in a thread; its auth_url."""
    cloud = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    cloud.daemon_threads = True
    cloud.servers, cloud.images = [server(i) for i in range(count)], [image(i) for i in range(count)]
    threading.Thread(target=cloud.serve_forever, daemon=True).start()
    return "http://%s:%d/v3" % cloud.server_address

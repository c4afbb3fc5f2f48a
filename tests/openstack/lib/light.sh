# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2154,SC2317
# The light cloud: Keystone and Glance on one host, over SQLite. What both clouds need of these two is here as well.

profile_light() {
    # 198.18.0.0/15 is kept for tests of this kind (RFC 2544), so it meets no real network.
    NETWORKS=management PREFIX_management=198.18.77 LINK=trescca-l DATABASE=sqlite CONTROLLER=198.18.77.2 ROOT_SIZE='about 1 GB'
    host_number() { echo 2; }
    use_root light 'python3-keystone python3-glance' glance-common
}

up_light() {
    start_host light 2
    write_hosts light light
    configure_identity light
    configure_images light
    prepare_once light databases prepare_light
    start_identity light
    start_images light
}

prepare_once() { # host, what, function
    local root
    root=$(root_of "$1")
    mkdir -p "$root/var/lib/cloud"
    [ -e "$root/var/lib/cloud/$2.done" ] && return
    "$3" "$1" >"$CLOUD/$2.log" 2>&1 || { tail -n 20 "$CLOUD/$2.log"; stop "the $2 could not be prepared, see $CLOUD/$2.log"; }
    touch "$root/var/lib/cloud/$2.done"
}

prepare_light() { # host
    sync_identity "$1" && sync_images "$1" && make_journals "$1" && bootstrap_identity "$1"
}

# SQLite's default journal makes two writers fail with "database is locked".
make_journals() { # host
    inside "$1" python3 -c 'import sqlite3; [sqlite3.connect(f"/var/lib/cloud/{n}.db").execute("pragma journal_mode=wal") for n in ("keystone", "glance")]'
}

# --- Keystone

write_tls() {
    [ -e "$CLOUD/tls/server.pem" ] && return
    mkdir -p "$CLOUD/tls"
    (
        cd "$CLOUD/tls" || exit
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj "/CN=Trescca test CA" -keyout ca.key -out ca.pem
        openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=trescca-os" -keyout server.key -out server.csr
        openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -out server.pem \
            -extfile <(printf 'subjectAltName=IP:%s\n' "$CONTROLLER")
    ) >"$CLOUD/tls.log" 2>&1
}

configure_identity() { # host
    write_tls
    mkdir -p "$(root_of "$1")"/{etc/tls,var/lib/cloud,var/log/cloud}
    cp "$CLOUD"/tls/server.{pem,key} "$(root_of "$1")/etc/tls/"
    configure "$1" keystone.conf /etc/keystone/keystone.conf
    write_file "$1" /opt/cloud/identities.py <"$here/lib/identities.py"
}

sync_identity() { inside "$1" keystone-manage db_sync; }

bootstrap_identity() { # host
    local url=http://$CONTROLLER:5000/v3
    inside "$1" keystone-manage fernet_setup --keystone-user root --keystone-group root
    inside "$1" keystone-manage credential_setup --keystone-user root --keystone-group root
    inside "$1" keystone-manage bootstrap --bootstrap-password "$PASSWORD" --bootstrap-region-id RegionOne \
        --bootstrap-admin-url "$url" --bootstrap-internal-url "$url" --bootstrap-public-url "$url"
}

tls_socket() { echo "https-socket = $CONTROLLER:$1,/etc/tls/server.pem,/etc/tls/server.key"; }

start_identity() { # host, further services...
    start_api "$1" keystone 5000 keystone.wsgi.api:application 2 "$(tls_socket 5443)"
    ready "$1" keystone 60 answers "$1" "http://$CONTROLLER:5000/v3"
    if [ ! -e "$CLOUD/clouds.yaml" ] || [ ! -e "$(root_of "$1")/var/lib/cloud/identities" ]; then
        inside "$1" python3 /opt/cloud/identities.py "$CONTROLLER" "$PASSWORD" "$CLOUD/tls/ca.pem" "${@:2}" >"$CLOUD/clouds.yaml.part"
        mv "$CLOUD/clouds.yaml.part" "$CLOUD/clouds.yaml"
        touch "$(root_of "$1")/var/lib/cloud/identities"
    fi
}

# --- Glance

configure_images() { # host
    mkdir -p "$(root_of "$1")"/var/lib/cloud/{images,staging,tasks}
    configure "$1" glance-api.conf /etc/glance/glance-api.conf
    common_file "$1" usr/share/glance-common/glance-api-paste.ini /etc/glance/glance-api-paste.ini
    common_file "$1" usr/share/glance-common/schema-image.json /etc/glance/schema-image.json
    echo 'from glance.common.wsgi_app import init_app; application = init_app()' | write_file "$1" /opt/cloud/glance_wsgi.py
}

sync_images() { manage "$1" glance.cmd.manage glance-manage db_sync; }

start_images() { # host
    start_api "$1" glance 9292 glance_wsgi:application 2 "$(tls_socket 9443)"
    ready "$1" glance 60 answers "$1" "http://$CONTROLLER:9292/versions"
}

# The command line of a Python program of which only the module is installed.
manage() { # host, module, program's name, arguments...
    inside "$1" python3 -c 'import importlib, sys
module = sys.argv[1]
sys.argv = sys.argv[2:]
sys.exit(importlib.import_module(module).main())' "${@:2}"
}

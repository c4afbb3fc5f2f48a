# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2154,SC2317
# Services of a host: ordinary processes, whose pid (as the host sees it) is in the host's /run and whose output is in its
# /var/log/cloud.

service_pid() { # host, service
    local root pid
    root=$(root_of "$1")
    pid=$(cat "$root/run/$2.service" 2>/dev/null) && [ -d "$root/proc/$pid" ] && echo "$pid"
}

start() { # host, service, command...
    service_pid "$1" "$2" >/dev/null && return
    local host=$1 service=$2 root
    root=$(root_of "$1")
    shift 2
    mkdir -p "$root/var/log/cloud"
    # shellcheck disable=SC2016  # for the shell inside
    setsid nsenter -t "$(host_pid "$host")" -m -u -i -n -p -r -w env -i HOME=/root LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        sh -c 'echo $$ >"/run/$0.service"; exec "$@"' "$service" "$@" </dev/null >>"$root/var/log/cloud/$service.out" 2>&1 9>&- &
}

ready() { # host, service, seconds, command that works when it is...
    local host=$1 service=$2 seconds=$3
    shift 3
    wait_until "$seconds" "$@" && return
    tail -n 20 "$(root_of "$host")/var/log/cloud/$service.out" || true
    stop "$service on $host is not ready after $seconds s; the logs are in $(root_of "$host")/var/log/cloud"
}

answers() { inside "$1" curl -s -o /dev/null --max-time 5 "$2"; }  # host, URL

kill_service() { # host, service
    local pid
    pid=$(service_pid "$1" "$2") || stop "$2 does not run on $1"
    # shellcheck disable=SC2016  # for the shell inside
    # With its children: uwsgi's workers and Python's services have some.
    inside "$1" sh -c 'kill -9 "$1" $(cat "/proc/$1/task/$1/children")' sh "$pid"
    wait_until 20 test ! -d "$(root_of "$1")/proc/$pid" || stop "$2 on $1 does not end"
}

# An API under uWSGI. More for its section comes from standard input.
start_api() { # host, name, port, module, processes, more lines
    write_file "$1" "/etc/$2-uwsgi.ini" <<X
[uwsgi]
http-socket = $(management_address "$1"):$3
module = $4
pythonpath = /opt/cloud
plugins = python3
master = true
processes = $5
enable-threads = true
lazy-apps = true
need-app = true
die-on-term = true
buffer-size = 65535
disable-logging = true
add-header = Connection: close
socket-timeout = 60
wsgi-manage-chunked-input = true
chunked-input-timeout = 120
chunked-input-limit = 16777216
${6:-}
X
    start "$1" "$2" uwsgi --ini "/etc/$2-uwsgi.ini"
}

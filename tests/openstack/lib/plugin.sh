# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2154,SC2317
# Our plugin in the full cloud, put there and taken out as its guide says: the guide's own commands are run, so it is tried, too.
GUIDE=$here/../../app/nova/INSTALL.md

# The commands of a section: what stands between ```sh and ```.
commands_of() { # section
    awk -v section="## $1" '/^## / {ours = ($0 == section)} /^```/ {inside = ours && $0 == "```sh"; next} inside' "$GUIDE"
}

follow_guide() { # host, section
    local commands
    commands=$(commands_of "$2")
    [ -n "$commands" ] || stop "$GUIDE has no commands for '$2'"
    inside "$1" sh -exc "PATH=/usr/local/bin:\$PATH; cd /root; $commands" >>"$CLOUD/plugin.log" 2>&1 \
        || { tail -n 20 "$CLOUD/plugin.log"; stop "what the guide says for '$2' failed on $1, see $CLOUD/plugin.log"; }
}

# There is no systemd in here: what is to be restarted is ended, and started with all the rest.
provide_systemctl() { # host
    write_file "$1" /usr/local/bin/systemctl <<'X'
#!/bin/sh
[ "$1" = restart ] || { echo "only restart is known here" >&2; exit 1; }
shift
for each; do
    pid=$(cat "/run/$each.service") && kill "$pid" && while [ -d "/proc/$pid" ]; do sleep 0.1; done
done
X
    chmod 755 "$(root_of "$1")/usr/local/bin/systemctl"
}

restart_ended() {
    local host
    start_control
    for host in "${COMPUTE_HOSTS[@]}"; do start_compute "$host"; done
    finish_control
}

plug_in() { # package
    local host
    plug_out  # an earlier one
    for host in controller "${COMPUTE_HOSTS[@]}"; do
        provide_systemctl "$host"
        rm -f "$(root_of "$host")"/root/trescca-nova_*.deb
        cp "$1" "$(root_of "$host")/root/"
    done
    touch "$CLOUD/plugged"
    follow_guide controller 'Hosts that run nova-api'
    for host in "${COMPUTE_HOSTS[@]}"; do follow_guide "$host" 'Hosts that run nova-compute'; done
    restart_ended
}

plug_out() {
    local host
    [ -e "$CLOUD/plugged" ] || return 0
    follow_guide controller 'Taking it out of a host that runs nova-api'
    for host in "${COMPUTE_HOSTS[@]}"; do follow_guide "$host" 'Taking it out of a host that runs nova-compute'; done
    rm "$CLOUD/plugged"
    restart_ended
}

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

# Over an earlier one as well: that is how the guide has it upgraded.
plug_in() { # package
    local host
    for host in controller "${COMPUTE_HOSTS[@]}"; do
        provide_systemctl "$host"
        rm -f "$(root_of "$host")"/root/trescca-nova_*.deb
        cp "$1" "$(root_of "$host")/root/"
    done
    touch "$CLOUD/plugged"
    for host in "${COMPUTE_HOSTS[@]}"; do follow_guide "$host" 'Hosts that run nova-compute'; done
    follow_guide controller 'Hosts that run nova-api'
    expect_in_pipelines 1
    restart_ended
}

# How often each of the pipelines that callers come through has the filter, and the file the filter's section.
expect_in_pipelines() { # count
    inside controller awk -v wanted="$1" '
        $1 == "[filter:trescca]" {sections++}
        /^keystone = / {count = 0; for (i = 3; i <= NF; i++) count += $i == "trescca"; if (count != wanted) exit failed = 1}
        END {exit failed || sections + 0 != wanted}' /etc/nova/api-paste.ini || stop "after $GUIDE the filter is not $1 times in api-paste.ini"
}

plug_out() {
    local host
    [ -e "$CLOUD/plugged" ] || return 0
    follow_guide controller 'Taking it out of a host that runs nova-api'
    for host in "${COMPUTE_HOSTS[@]}"; do follow_guide "$host" 'Taking it out of a host that runs nova-compute'; done
    expect_in_pipelines 0
    rm "$CLOUD/plugged"
    restart_ended
}

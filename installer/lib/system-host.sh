# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# A libvirt host in system mode in namespaces of its own, and an sshd beside it. Sourced after setup.sh and hosts.sh.

# The first process dies with the one that waits for it, and everything else with the first.
namespaces=(unshare --mount --net --pid --ipc --uts --fork --kill-child --propagation private --)

# Prints why this machine cannot hold it; fails where it can.
no_system_host() {
    if [ "$(id -u)" != 0 ]; then echo "it needs root."
    elif ! "${namespaces[@]}" true 2>/dev/null; then echo "the kernel or the container forbids new namespaces."
    elif ! "${namespaces[@]}" ip link add trescca0 type bridge 2>/dev/null; then echo "the kernel or the container has no network bridges."
    elif ! "${namespaces[@]}" ip tuntap add trescca0 mode tap 2>/dev/null; then echo "the kernel or the container has no virtual network cards (/dev/net/tun)."
    else return 1
    fi
}

# Everything of libvirt's that is this machine's is covered by folders of the scene. The user ordinary is nobody in particular.
enter_system_scene() { # scene
    local scene=$1 place pid
    read -r pid _ </proc/self/stat  # as the others outside know us
    echo "$pid" >"$scene/namespace.pid"
    mkdir -p "$scene/system" "$scene/home" && chmod 755 "$scene/system" && chmod 700 "$scene/home" || die "the folder $scene could not be written; is its file system full?"
    sed "s#^root:\([^:]*\):0:0:\([^:]*\):.*#root:\1:0:0:\2:$scene/home:/bin/bash#" /etc/passwd >"$scene/passwd"
    echo "trescca-ordinary:x:64900:65534::$scene/ordinary:/bin/bash" >>"$scene/passwd"
    mount -t proc proc /proc && mount -t sysfs sysfs /sys && mount --bind "$scene/passwd" /etc/passwd \
        || die "the namespaces of a system host cannot be furnished: mounting fails, as stands above."
    for place in etc/libvirt var/lib/libvirt run var/cache/libvirt var/log/libvirt; do
        mkdir -p "$scene/system/$place" "/$place" && mount --bind "$scene/system/$place" "/$place" || die "the folder /$place cannot be covered, so no system host is started."
    done
    mkdir -p /run/lock "$scene/ordinary" && chown 64900:65534 "$scene/ordinary"
    hostname trescca-test && ip link set lo up
    export TRESCCA_ORDINARY=trescca-ordinary
}

default_network() {
    cat <<XML
<network>
  <name>default</name>
  <forward mode="nat"/>
  <bridge name="virbr0" stp="off" delay="0"/>
  <ip address="192.168.122.1" netmask="255.255.255.0"><dhcp><range start="192.168.122.2" end="192.168.122.254"/></dhcp></ip>
</network>
XML
}

# "user": QEMU runs as root, as containers do it; the tests of rights write settings of their own.
write_system_settings() { # scene
    mkdir -p /etc/libvirt/qemu/networks/autostart || return 1
    default_network >/etc/libvirt/qemu/networks/default.xml
    ln -sf ../default.xml /etc/libvirt/qemu/networks/autostart/default.xml
    printf '%s\n' 'user = "root"' 'group = "root"' 'security_driver = "none"' 'stdio_handler = "file"' 'namespaces = []' \
        'cgroup_controllers = []' 'remember_owner = 0' >/etc/libvirt/qemu.conf
    printf '%s\n' "log_outputs = \"3:file:$1/system/libvirtd.log\"" 'unix_sock_rw_perms = "0777"' 'auth_unix_rw = "none"' \
        "host_uuid = \"$(cat /proc/sys/kernel/random/uuid)\"" >/etc/libvirt/libvirtd.conf
}

start_system_host() { # scene
    local tries log=$1/system/libvirtd.log probed=/var/cache/libvirt/qemu
    PATH=$PATH:/usr/sbin:/sbin
    write_system_settings "$1" || die "the folder $1 could not be written; is its file system full?"
    mkdir -p "$probed" "$probes" 2>/dev/null && cp -r "$probes" "$probed/capabilities"
    setsid libvirtd -p /run/libvirtd.pid </dev/null >"$1/system/libvirtd.out" 2>&1 &
    disown $!
    for ((tries = 0; tries < 300; ++tries)); do
        [ -S /run/libvirt/libvirt-sock ] && timeout 60 virsh -q -c qemu:///system net-info default 2>/dev/null | grep -q '^Active: *yes' && return
        kill -0 $! 2>/dev/null || break
        sleep 0.1
    done
    tail -n 5 "$1/system/libvirtd.out" "$log" >&2
    die "the libvirt host in system mode, or its network, did not start; its last words stand above."
}

# Hosts in session mode, as with-hosts has them, at the same time.
start_hosts_beside() { # scene
    local name starting=()
    for name in a b; do
        # shellcheck disable=SC2016
        in_session env TRESCCA_CACHE="$cache_dir" bash -c '. "$1/setup.sh"; . "$1/hosts.sh"; start_host "$2"' - "$here" "$1/$name" &
        starting+=($!)
    done
    wait "${starting[@]}" || die "the hosts in session mode did not start; the reason stands above."
    TRESCCA_HOST_A=$(host_uri "$1/a") TRESCCA_HOST_B=$(host_uri "$1/b")
    export TRESCCA_HOST_A TRESCCA_HOST_B
}

start_sshd() { # scene
    local folder=$1/ssh tries port=2022  # of our own loopback, where nobody else is
    mkdir -p "$folder" /run/sshd && chmod 700 "$folder" || die "the folder $folder could not be made."
    ssh-keygen -q -t ed25519 -N '' -f "$folder/host_key" && ssh-keygen -q -t ed25519 -N '' -f "$folder/user_key" || die "no keys for ssh could be made."
    cp "$folder/user_key.pub" "$folder/authorized_keys"
    printf '%s\n' "Port $port" 'ListenAddress 127.0.0.1' "HostKey $folder/host_key" "AuthorizedKeysFile $folder/authorized_keys" "PidFile $folder/sshd.pid" \
        'UsePAM no' 'PasswordAuthentication yes' 'KbdInteractiveAuthentication no' 'StrictModes no' 'PermitRootLogin yes' >"$folder/sshd_config"
    /usr/sbin/sshd -f "$folder/sshd_config" -E "$folder/sshd.log" || { tail -n 5 "$folder/sshd.log" >&2; die "sshd did not start; its last words stand above."; }
    for ((tries = 0; tries < 100; ++tries)); do
        ssh-keyscan -p "$port" 127.0.0.1 >/dev/null 2>&1 && break
        sleep 0.1
    done
    export TRESCCA_SSH=root@127.0.0.1:$port TRESCCA_SSH_KEY=$folder/user_key
}

# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2154,SC2317
# The full cloud: a controller and two compute hosts. Guests are emulated; their network is one flat one, which OVN cares
# for (addresses, security groups) by Open vSwitch in user space, so that no kernel module is needed.
COMPUTE_HOSTS=(compute1 compute2)

profile_full() {
    NETWORKS='management provider' PREFIX_management=198.18.78 PREFIX_provider=198.18.79 LINK=trescca-f
    DATABASE=mariadb CONTROLLER=198.18.78.2 ROOT_SIZE='about 2.5 GB'
    host_number() { case $1 in controller) echo 2 ;; compute*) echo $((10 + ${1#compute})) ;; esac; }
    use_root full 'python3-keystone python3-glance python3-placement python3-nova python3-neutron python3-libvirt mariadb-server
        rabbitmq-server libvirt-daemon-system libvirt-clients qemu-system-x86 qemu-utils seabios ovmf genisoimage openvswitch-switch
        ovn-central ovn-host sudo libcurl4t64 libpugixml1v5 libqt6core6t64 libquazip1-qt6-1t64' 'glance-common nova-common neutron-common placement-common'
}

up_full() {
    local host
    start_host controller 2
    for host in "${COMPUTE_HOSTS[@]}"; do start_host "$host" "$(host_number "$host")"; done
    for host in controller "${COMPUTE_HOSTS[@]}"; do write_hosts "$host" controller "${COMPUTE_HOSTS[@]}"; done
    configure_controller
    for host in "${COMPUTE_HOSTS[@]}"; do configure_compute "$host"; done
    start_foundations
    prepare_once controller databases prepare_databases
    start_identity controller compute network placement
    start_control
    for host in "${COMPUTE_HOSTS[@]}"; do start_compute "$host"; done
    finish_control
}

# --- the controller

configure_controller() {
    local service
    configure_identity controller
    configure_images controller
    configure controller placement.conf /etc/placement/placement.conf
    configure controller neutron.conf /etc/neutron/neutron.conf
    write_file controller /etc/neutron/plugins/ml2/ml2_conf.ini </dev/null  # neutron.wsgi.api insists on it
    configure controller nova.conf /etc/nova/nova.conf
    configure controller nova-databases.conf /etc/nova/nova.conf.d/databases.conf
    common_file controller usr/share/nova-common/api-paste.ini /etc/nova/api-paste.ini
    common_file controller usr/share/neutron-common/api-paste.ini /etc/neutron/api-paste.ini
    for service in conductor scheduler; do program controller "nova-$service" "nova.cmd.$service"; done
    program controller neutron-ovn-maintenance neutron.cmd.eventlet.server.ovn_maintenance
    write_file controller /opt/cloud/resources.py <"$here/lib/resources.py"
}

sql() { inside controller mariadb -N -e "$1"; }

# What the services stand on: database, messages, OVN's databases.
start_foundations() {
    local root
    root=$(root_of controller)
    [ -d "$root/var/lib/mysql/mysql" ] || inside controller mariadb-install-db --user=root --auth-root-authentication-method=normal --skip-test-db >/dev/null 2>&1
    inside controller mkdir -p /run/mysqld /var/run/ovn
    start controller mariadb mariadbd --user=root --skip-networking --innodb-flush-log-at-trx-commit=0 --innodb-buffer-pool-size=128M \
        --max-connections=300 --performance-schema=OFF --skip-log-bin
    start_messages
    start_ovn_databases
    ready controller mariadb 60 sql 'select 1'
}

# Who was killed has left queues that nobody reads; they are made anew.
start_messages() {
    service_pid controller rabbitmq >/dev/null && return
    inside controller sh -c 'rm -rf /var/lib/rabbitmq/mnesia; mkdir -p /var/lib/rabbitmq /var/log/rabbitmq; chown -R rabbitmq /var/lib/rabbitmq /var/log/rabbitmq'
    # guest may log in from the compute hosts as well: this network is nobody else's.
    echo 'loopback_users = none' | write_file controller /etc/rabbitmq/rabbitmq.conf
    start controller rabbitmq runuser -u rabbitmq -- env HOME=/var/lib/rabbitmq RABBITMQ_NODENAME=rabbit@localhost \
        RABBITMQ_NODE_IP_ADDRESS="$CONTROLLER" RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='+S 2:2 +sbwt none' ERL_EPMD_ADDRESS=127.0.0.1 \
        /usr/lib/rabbitmq/bin/rabbitmq-server
}

start_ovn_databases() {
    local name port=6641
    for name in nb sb; do
        inside controller sh -c "[ -e /var/lib/cloud/ovn_$name.db ] || { mkdir -p /var/lib/cloud; ovsdb-tool create /var/lib/cloud/ovn_$name.db /usr/share/ovn/ovn-$name.ovsschema; }"
        start controller "ovn-$name" ovsdb-server "--remote=punix:/var/run/ovn/ovn${name}_db.sock" "--remote=ptcp:$port:$CONTROLLER" \
            "--unixctl=/var/run/ovn/ovn$name.ctl" "/var/lib/cloud/ovn_$name.db"
        port=$((port + 1))
    done
    start controller ovn-northd ovn-northd
}

prepare_databases() { # host
    local name
    for name in keystone glance placement nova nova_api nova_cell0 neutron; do
        sql "create database if not exists $name character set utf8mb4" || return 1
    done
    sync_identity "$1" & local identity=$!
    sync_images "$1" & local images=$!
    inside "$1" placement-manage db sync & local placement=$!
    manage "$1" neutron.db.migration.cli neutron-db-manage --config-file /etc/neutron/neutron.conf upgrade head & local network=$!
    sync_compute "$1" || return 1
    wait $identity && wait $images && wait $placement && wait $network && bootstrap_identity "$1"
}

nova_manage() { manage controller nova.cmd.manage nova-manage "$@"; }

sync_compute() { # host
    nova_manage api_db sync \
        && nova_manage cell_v2 map_cell0 --database_connection "$(database nova_cell0 | sed 's/^connection = //')" \
        && nova_manage db sync && nova_manage cell_v2 create_cell --name=cell1
}

start_control() {
    local service
    start_images controller
    start_api controller placement 8778 placement.wsgi.api:application 1
    # Of OVN's events Neutron wants to know since when it runs.
    start_api controller neutron 9696 neutron.wsgi.api:application 1 'start-time = %t'
    ready controller rabbitmq 90 inside controller bash -c "exec 3<>/dev/tcp/$CONTROLLER/5672"
    start_api controller nova-api 8774 nova.wsgi.osapi_compute:application 1
    for service in conductor scheduler; do start controller "nova-$service" python3 "/opt/cloud/nova-$service" --config-file /etc/nova/nova.conf --config-dir /etc/nova/nova.conf.d; done
    start controller neutron-ovn-maintenance python3 /opt/cloud/neutron-ovn-maintenance --config-file /etc/neutron/neutron.conf
}

resources() { inside controller python3 /opt/cloud/resources.py "$CONTROLLER" "$PASSWORD" "$@"; }

finish_control() {
    ready controller placement 60 answers controller "http://$CONTROLLER:8778/"
    ready controller neutron 60 answers controller "http://$CONTROLLER:9696/"
    ready controller nova-api 60 answers controller "http://$CONTROLLER:8774/"
    prepare_once controller resources prepare_resources
    resources ready "${COMPUTE_HOSTS[@]}" || stop "the compute hosts do not tell of themselves"
    prepare_once controller hosts prepare_hosts
}

prepare_resources() { resources network "$PREFIX_provider" && resources flavors; }

# Nova finds a compute host in its cell only when told to look.
prepare_hosts() { nova_manage cell_v2 discover_hosts; }

# --- a compute host

configure_compute() { # host
    configure "$1" nova.conf /etc/nova/nova.conf
    configure "$1" qemu.conf /etc/libvirt/qemu.conf
    sed "s/@UUID@/$(printf '%s' "$1" | md5sum | sed -E 's/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/\1-\2-\3-\4-\5/')/" "$here/etc/libvirtd.conf" \
        | write_file "$1" /etc/libvirt/libvirtd.conf
    program "$1" nova-compute nova.cmd.compute
    inside "$1" sh -c 'id nova >/dev/null 2>&1 || useradd --system --home-dir /var/lib/nova --shell /bin/sh --groups libvirt,kvm nova'
    echo 'nova ALL = (root) NOPASSWD: /usr/bin/privsep-helper' | write_file "$1" /etc/sudoers.d/nova
}

start_compute() { # host
    inside "$1" mkdir -p /run/openvswitch /run/ovn /run/libvirt /var/lib/cloud /var/log/cloud
    inside "$1" install -d -o nova -g nova /var/lib/nova /var/lib/nova/instances
    inside "$1" chmod 1777 /run/lock /var/log/cloud
    start "$1" libvirtd libvirtd
    start_switch "$1"
    ready "$1" libvirtd 60 inside "$1" virsh -c qemu:///system version
    start "$1" nova-compute setpriv --reuid nova --regid nova --init-groups env HOME=/var/lib/nova \
        python3 /opt/cloud/nova-compute --config-file /etc/nova/nova.conf
}

# br-int is where OVN connects the guests' cards, br-provider has this host's card in the provider network.
start_switch() { # host
    inside "$1" sh -c '[ -e /var/lib/cloud/switch.db ] || ovsdb-tool create /var/lib/cloud/switch.db /usr/share/openvswitch/vswitch.ovsschema'
    start "$1" switch-db ovsdb-server --remote=punix:/run/openvswitch/db.sock --remote=ptcp:6640:127.0.0.1 --unixctl=/run/openvswitch/db.ctl /var/lib/cloud/switch.db
    ready "$1" switch-db 30 inside "$1" ovs-vsctl --no-wait init
    inside "$1" ovs-vsctl --no-wait -- set open_vswitch . "external_ids:system-id=$1" "external_ids:hostname=$1" \
        "external_ids:ovn-remote=tcp:$CONTROLLER:6642" external_ids:ovn-encap-type=geneve "external_ids:ovn-encap-ip=$(management_address "$1")" \
        external_ids:ovn-bridge-datapath-type=netdev external_ids:ovn-bridge-mappings=provider:br-provider other_config:userspace-tso-enable=true \
        -- --may-exist add-br br-int -- set bridge br-int datapath_type=netdev fail_mode=secure \
        -- --may-exist add-br br-provider -- set bridge br-provider datapath_type=netdev -- --may-exist add-port br-provider eth1
    start "$1" switch ovs-vswitchd unix:/run/openvswitch/db.sock --unixctl=/run/openvswitch/switch.ctl
    start "$1" ovn-controller ovn-controller unix:/run/openvswitch/db.sock
}

#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The counter guest, made of Debian packages and tests/data/guest/counter.c. Run it, or source it and call
# build_guest: prints the folder with vmlinuz, initrd.img, initrd-net.img, base.qcow2, bootable.qcow2 and cmdline. A second call is instant.
# bootable.qcow2 is base.qcow2 with kernel, initramfs and boot loader on it: it boots by its disk alone (BIOS, virtio), as at a cloud.
# initrd-net.img is the same guest with a network and QEMU's guest agent, for who asks for them on the kernel's command
# line: see tests/data/guest/network.

if ! declare -F die >/dev/null; then
    # shellcheck source=installer/lib/setup.sh
    . "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
fi

guest_modules=(virtio_pci virtio_blk button evdev)
guest_net_modules=("${guest_modules[@]}" virtio_net virtio_console af_packet)
guest_cmdline='console=ttyS0 quiet panic=-1 nokaslr mitigations=off no_timer_check random.trust_cpu=on'

# What the guest is made of, apart from packages: a change of any makes a new guest.
guest_hash() {
    cat "$source_dir"/tests/data/guest/{counter.c,network} "${BASH_SOURCE[0]}" | sha256sum | cut -c1-8
}

# The release that all of it comes from, as the libraries do that are here.
guest_release=()
[ ! -e "$trixie_source" ] || guest_release=(-o APT::Default-Release=trixie)

# The newest kernel package there is, as "name=version": the meta package only depends on it.
guest_kernel_package() {
    apt-cache "${guest_release[@]}" show --no-all-versions linux-image-cloud-amd64 2>/dev/null \
        | sed -n 's/^Depends: .*\(linux-image-[^ ]*\) (= \([^)]*\)).*/\1=\2/p' | head -n1
}

fetch_package() { # folder, package
    (cd "$1" && apt-get "${guest_release[@]}" -o APT::Sandbox::User=root download -qq "$2" >apt.log 2>&1) \
        || { tail -n3 "$1/apt.log" >&2; say "the guest's package $2 could not be downloaded; check the network, the package sources and the room in $cache_dir, then run this again."; return 1; }
}

fetch_kernel() { # folder
    local package
    package=$(guest_kernel_package)
    if [ -z "$package" ]; then
        apt_get update -qq && package=$(guest_kernel_package)
    fi
    [ -n "$package" ] || { say "no kernel package for the guest: linux-image-cloud-amd64 is in none of the package sources. Run 'apt-get update' with the network on, then this again."; return 1; }
    fetch_package "$1" "$package" && dpkg-deb -x "$1"/linux-image-*.deb "$1/kernel" && rm "$1"/linux-image-*.deb
}

# Debian 12 has modules in /lib, Debian 13 in /usr/lib, and compressed.
add_modules() { # kernel folder, initramfs folder, modules...
    local base=$1 folder=$2 version module path name
    shift 2
    [ -d "$base/lib/modules" ] || base=$base/usr
    version=$(ls "$base/lib/modules") && depmod -b "$base" "$version" && mkdir -p "$folder/modules" || return 1
    for module in "$@"; do modprobe -d "$base" -S "$version" --show-depends "$module" || return 1; done \
        | sed -n 's/^insmod \([^ ]*\).*/\1/p' | awk '!seen[$0]++' | while read -r path; do
            name=$(basename "${path%.xz}")
            case $path in *.xz) xz -dc "$path" ;; *) cat "$path" ;; esac >"$folder/modules/$name" || return 1
            echo "/modules/$name" >>"$folder/modules/order"
        done
}

pack_initramfs() { # folder, result
    (cd "$1" && find . -exec touch -h -d @0 {} + && find . | LC_ALL=C sort | cpio -o -H newc -R 0:0 --reproducible --quiet) >"$1.cpio" \
        && gzip -9 -n <"$1.cpio" >"$2"
}

make_initramfs() { # working folder, result
    mkdir "$1/initramfs" || return 1
    gcc -static -Os -s -Wall -Wextra -Werror -o "$1/initramfs/init" "$source_dir/tests/data/guest/counter.c" \
        && add_modules "$1/kernel" "$1/initramfs" "${guest_modules[@]}" \
        && pack_initramfs "$1/initramfs" "$2"
}

# The agent with the libraries it needs, which are those of libvirt too, so they are there.
add_agent() { # working folder, initramfs folder
    local library
    fetch_package "$1" qemu-guest-agent && dpkg-deb -x "$1"/qemu-guest-agent_*.deb "$1/agent" \
        && install "$1/agent/usr/sbin/qemu-ga" "$2/qemu-ga" || return 1
    ldd "$2/qemu-ga" | awk '/not found/ {exit 1} $2 == "=>" {print $3} $1 ~ "^/" {print $1}' >"$1/libraries" \
        || { say "the guest agent's libraries are not all here: $(ldd "$2/qemu-ga" | awk '/not found/ {print $1}' | xargs)."; return 1; }
    while read -r library; do install -D "$library" "$2$library" || return 1; done <"$1/libraries"
}

# The kernel unpacks one archive over the other.
make_net_initramfs() { # working folder, initramfs to build on, result
    local folder=$1/initramfs-net
    mkdir "$folder" && fetch_package "$1" busybox-static && dpkg-deb -x "$1"/busybox-static_*.deb "$1/busybox" || return 1
    find "$1/busybox" -path '*bin/busybox' -exec install {} "$folder/busybox" \; \
        && install "$source_dir/tests/data/guest/network" "$folder/network" \
        && add_agent "$1" "$folder" \
        && add_modules "$1/kernel" "$folder" "${guest_net_modules[@]}" \
        && pack_initramfs "$folder" "$1/net.img" && cat "$2" "$1/net.img" >"$3"
}

# Without a journal what was fsynced stands in its place, so a disk can be read while its guest is saved.
make_base() { # working folder, result
    truncate -s 64M "$1/base.raw" \
        && mke2fs -q -F -t ext4 -O ^has_journal -L counter -E lazy_itable_init=0,root_owner=0:0 "$1/base.raw" \
        && qemu-img convert -f raw -O qcow2 -c "$1/base.raw" "$2"
}

# GRUB in two pieces: its first sector is that of the disk, before which a file system leaves room; the rest lies behind the file system. Each says
# at a fixed place where the next is (boot.S, diskboot.S). What it does is built in, so that nothing has to be found.
make_loader() { # working folder, raw disk, MiB that the file system has
    local grub=$1/grub/usr/lib/grub/i386-pc behind=$(($3 * 2048))
    fetch_package "$1" grub-pc-bin && dpkg-deb -x "$1"/grub-pc-bin_*.deb "$1/grub" \
        && fetch_package "$1" grub-common && dpkg-deb -x "$1"/grub-common_*.deb "$1/grub" || return 1
    ! ldd "$1/grub/usr/bin/grub-mkimage" | grep -q 'not found' \
        || { say "the boot loader's libraries are not all here: $(ldd "$1/grub/usr/bin/grub-mkimage" | awk '/not found/ {print $1}' | xargs)."; return 1; }
    printf '%s\n' "linux (hd0)/boot/vmlinuz $guest_cmdline" 'initrd (hd0)/boot/initrd.img' boot >"$1/grub.cfg"
    "$1/grub/usr/bin/grub-mkimage" -d "$grub" -O i386-pc -p '(hd0)/boot' -c "$1/grub.cfg" -o "$1/core.img" biosdisk ext2 linux \
        && cp "$grub/boot.img" "$1/boot.img" \
        && put_number "$1/boot.img" 92 "$behind" && put_number "$1/core.img" 500 $((behind + 1)) \
        && put_partition "$1/boot.img" $((behind - 1)) \
        && dd if="$1/boot.img" of="$2" bs=512 count=1 conv=notrunc status=none \
        && dd if="$1/core.img" of="$2" bs=512 seek="$behind" conv=notrunc status=none && truncate -s $(($3 + 1))M "$2"
}

# One partition, of all but the first sector: nobody uses it, but a cloud takes no disk that has a boot sector and none (oslo.utils, format_inspector.py).
put_partition() { # file, sectors
    dd if=/dev/zero of="$1" bs=1 seek=446 count=64 conv=notrunc status=none \
        && put_number "$1" 446 $((0x80)) && put_number "$1" 450 $((0x83)) && put_number "$1" 454 1 && put_number "$1" 458 "$2"
}

put_number() { # file, offset, number of up to 32 bits, to be written in 64, the lowest byte first
    local bytes='' i
    for i in 0 8 16 24 32 40 48 56; do bytes+=$(printf '\\x%02x' $((($3 >> i) & 255))); done
    printf '%b' "$bytes" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}

# Features that every GRUB of the last ten years can read.
make_bootable() { # working folder, folder with kernel and initramfs, result
    mkdir -p "$1/root/boot" && cp "$2/vmlinuz" "$2/initrd.img" "$1/root/boot/" && truncate -s 64M "$1/bootable.raw" \
        && mke2fs -q -F -t ext4 -O none,extent,filetype,sparse_super -L counter -E lazy_itable_init=0,root_owner=0:0 -d "$1/root" "$1/bootable.raw" \
        && make_loader "$1" "$1/bootable.raw" 64 \
        && qemu-img convert -f raw -O qcow2 -c "$1/bootable.raw" "$3"
}

make_guest() { # working folder, result folder
    fetch_kernel "$1" && mkdir "$1/result" \
        && cp "$1"/kernel/boot/vmlinuz-* "$1/result/vmlinuz" \
        && make_initramfs "$1" "$1/result/initrd.img" \
        && make_net_initramfs "$1" "$1/result/initrd.img" "$1/result/initrd-net.img" \
        && make_base "$1" "$1/result/base.qcow2" \
        && make_bootable "$1" "$1/result" "$1/result/bootable.qcow2" \
        && echo "$guest_cmdline" >"$1/result/cmdline" \
        && chmod -R a+rX "$1/result" && sync -f "$1/result" || return 1
    # Where locks do not hold (a shared home), whoever was first has won; both have made the same.
    mv -T "$1/result" "$2" 2>/dev/null || [ -e "$2/cmdline" ]
}

build_guest() {
    local folder tool guest_lock=''
    PATH=$PATH:/usr/sbin:/sbin
    folder=$cache_dir/guest-$(guest_hash)
    if [ ! -e "$folder/cmdline" ]; then
        [ "$(dpkg --print-architecture 2>/dev/null)" = amd64 ] || die "the counter guest is made of Debian's packages for amd64; this machine is another."
        for tool in gcc cpio mke2fs qemu-img xz depmod modprobe; do
            command -v $tool >/dev/null || die "$tool is missing, which the counter guest is made with; run ./installer/run or ./installer/test, which install it."
        done
        take_lock guest_lock "$cache_dir/guest.lock" "makes the counter guest"
    fi
    if [ ! -e "$folder/cmdline" ]; then
        step "Making the counter guest"
        (
            work=$(mktemp -d "$cache_dir/.guest-XXXXXX") || exit 1
            at_exit "rm -rf '$work'"
            make_guest "$work" "$folder"
        ) || die "the counter guest could not be made in $folder; what failed stands above."
    fi
    [ -z "$guest_lock" ] || exec {guest_lock}>&-
    printf '%s\n' "$folder"
}

# A fresh overlay FOLDER/NAME.qcow2 over the guest's base, and on stdout the domain that runs on it (emulated, so
# that it starts everywhere); its console is written to FOLDER/NAME.log.
counter_domain() { # guest folder, name, folder, MiB of memory, more for the kernel's command line
    qemu-img create -q -f qcow2 -b "$1/base.qcow2" -F qcow2 "$3/$2.qcow2" || return 1
    cat <<XML
<domain type="qemu">
  <name>$2</name>
  <memory unit="MiB">${4:-128}</memory>
  <vcpu>1</vcpu>
  <os>
    <type arch="x86_64" machine="pc">hvm</type>
    <kernel>$1/vmlinuz</kernel>
    <initrd>$1/initrd.img</initrd>
    <cmdline>$(cat "$1/cmdline")${5:+ $5}</cmdline>
  </os>
  <features><acpi/></features>
  <cpu mode="custom" match="exact"><model>qemu64</model></cpu>
  <on_reboot>restart</on_reboot>
  <devices>
    <disk type="file" device="disk">
      <driver name="qemu" type="qcow2"/>
      <source file="$3/$2.qcow2"/>
      <target dev="vda" bus="virtio"/>
    </disk>
    <serial type="pty"><log file="$3/$2.log" append="on"/></serial>
    <memballoon model="none"/>
  </devices>
</domain>
XML
}

# What the guest wrote to its disk, line by line, read from the overlay (of a guest that is off or saved).
guest_disk_log() { # overlay
    (
        raw=$(mktemp "${TMPDIR:-/tmp}/trescca-disk-XXXXXX") || exit 1
        trap 'rm -f "$raw"' EXIT
        qemu-img convert -U -O raw "$1" "$raw" && PATH=$PATH:/usr/sbin:/sbin debugfs -R 'cat /ticks.log' "$raw" 2>/dev/null
    )
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    case ${1:-} in
        '') build_guest ;;
        domain) shift; counter_domain "$@" ;;
        log) guest_disk_log "$2" ;;
        *) die "usage: guest.sh (prints the guest's folder, made if absent) | guest.sh domain GUEST NAME FOLDER [MiB] [CMDLINE] (prints a domain) | guest.sh log OVERLAY (prints what the guest wrote to its disk)" ;;
    esac
fi

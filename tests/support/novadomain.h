// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace trescca::test {

/// What differs between the instances of a Nova.
struct NovaInstance {
    QByteArray folder;  ///< /var/lib/nova/instances/UUID
    QByteArray name = "instance-0000002a";
    QByteArray uuid = "0e6f7a52-6d0f-4b5e-9a43-0f3c6a1c2b77";
    QByteArray interface =
        "<interface type=\"bridge\"><mac address=\"fa:16:3e:aa:bb:01\"/><model type=\"virtio\"/><driver name=\"qemu\"/><source bridge=\"br-int\"/>"
        "<mtu size=\"1442\"/><target dev=\"tap5b6d3a1e-90\"/><virtualport type=\"openvswitch\"><parameters interfaceid=\"5b6d3a1e-9000-4c55-8d7e-"
        "1f2a3b4c5d6e\"/></virtualport></interface>";
    QByteArray serial = "<serial type=\"pty\"><log file=\"FOLDER/console.log\" append=\"off\"/></serial>";
    QByteArray disks = "<disk type=\"file\" device=\"disk\"><driver name=\"qemu\" type=\"qcow2\" cache=\"none\" io=\"native\" discard=\"unmap\"/>"
                       "<source file=\"FOLDER/disk\"/><target dev=\"vda\" bus=\"virtio\"/></disk>";
    QByteArray more;         ///< devices
    QByteArray head;         ///< below <domain>
    bool inSession = false;  ///< without what libvirt limits by its rights alone
};

/// The description that Nova 31 (2025.1) makes for an instance with virt_type=qemu that boots from a kernel: written after
/// nova/virt/libvirt/config.py and driver.py, which have all elements in this order.
inline QByteArray novaDomain(const NovaInstance &instance)
{
    QByteArray xml = R"(<domain type="qemu">
  <uuid>UUID</uuid>
  <name>NAME</name>
  <memory>131072</memory>
  <vcpu cpuset="0-1">1</vcpu>
  <metadata>
    <nova:instance xmlns:nova="http://openstack.org/xmlns/libvirt/nova/1.1">
      <nova:package version="31.0.0"/>
      <nova:name>web</nova:name>
      <nova:creationTime>2026-11-27 17:02:11</nova:creationTime>
      <nova:flavor name="m1.tiny" id="1">
        <nova:memory>128</nova:memory>
        <nova:disk>1</nova:disk>
        <nova:swap>0</nova:swap>
        <nova:ephemeral>0</nova:ephemeral>
        <nova:vcpus>1</nova:vcpus>
        <nova:extraSpecs/>
      </nova:flavor>
      <nova:owner>
        <nova:user uuid="c0ffee00c0ffee00c0ffee00c0ffee00">demo</nova:user>
        <nova:project uuid="deadbeefdeadbeefdeadbeefdeadbeef">demo</nova:project>
      </nova:owner>
      <nova:root type="image" uuid="5f0c7a6e-2222-4d1c-8c33-9a7b0d8e1f10"/>
      <nova:ports>
        <nova:port uuid="5b6d3a1e-9000-4c55-8d7e-1f2a3b4c5d6e"><nova:ip type="fixed" address="10.99.0.7" ipVersion="4"/></nova:port>
      </nova:ports>
    </nova:instance>
  </metadata>
  <sysinfo type="smbios">
    <system>
      <entry name="manufacturer">OpenStack Foundation</entry>
      <entry name="product">OpenStack Nova</entry>
      <entry name="version">31.0.0</entry>
      <entry name="serial">UUID</entry>
      <entry name="uuid">UUID</entry>
      <entry name="family">Virtual Machine</entry>
    </system>
  </sysinfo>
  <os>
    <type machine="q35">hvm</type>
    <kernel>FOLDER/kernel</kernel>
    <initrd>FOLDER/ramdisk</initrd>
    <cmdline>root=/dev/vda console=ttyS0 nova=words</cmdline>
    <boot dev="hd"/>
    <smbios mode="sysinfo"/>
  </os>
  <features>
    <acpi/>
    <apic/>
    <vmcoreinfo/>
  </features>
  <cputune>
    <shares>1024</shares>
  </cputune>
  <clock offset="utc"/>
  <cpu mode="custom" match="exact"><model>Nehalem</model><topology sockets="1" cores="1" threads="1"/></cpu>
  HEAD
  <devices>
    DISKS
    INTERFACE
    SERIAL
    <graphics type="vnc" autoport="yes" listen="127.0.0.1"/>
    <video><model type="virtio"/></video>
    <memballoon model="virtio"><stats period="10"/></memballoon>
    <rng model="virtio"><backend model="random">/dev/urandom</backend></rng>
    <controller type="usb" index="0" model="none"/>
    MORE
  </devices>
</domain>
)";
    if (instance.inSession)
        xml.replace("<shares>1024</shares>", "").replace(" cpuset=\"0-1\"", "");
    // What fills places may have places itself.
    const std::pair<const char *, QByteArray> places[] = {{"DISKS", instance.disks}, {"INTERFACE", instance.interface}, {"SERIAL", instance.serial},
        {"MORE", instance.more}, {"HEAD", instance.head}, {"UUID", instance.uuid}, {"NAME", instance.name}, {"FOLDER", instance.folder}};
    for (const auto &[place, content] : places)
        xml.replace(place, content);
    return xml;
}

}  // namespace trescca::test

# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kernel that a restored guest was booted by. Nova knows of kernels only that are images, and describes a guest anew whenever it starts one
that was off: without this, such a guest would come back once, and never boot again."""
import json
import os

from lxml import etree

NAMES = ('kernel', 'initrd', 'cmdline')


def _record(folder):
    return os.path.join(folder, 'boot.json')


def keep(folder, domain_xml):
    """Notes what libvirt is told in <os> (formatdomain, "Direct kernel boot") of a guest whose kernel lies in its folder."""
    told = etree.fromstring(domain_xml).find('os')
    kept = {name: told.findtext(name) for name in NAMES if told.findtext(name)}
    if 'kernel' in kept:
        with open(_record(folder), 'w') as record:
            json.dump(kept, record)


def add(xml, folder):
    """The description with the kernel that was noted; as it is where there is none, or it has one of Nova's."""
    if not os.path.exists(_record(folder)):
        return xml
    domain = etree.fromstring(xml)
    told = domain.find('os')
    if told.find('kernel') is not None:
        return xml
    with open(_record(folder)) as record:
        kept = json.load(record)
    for name in NAMES:
        if name in kept:
            etree.SubElement(told, name).text = kept[name]
    return etree.tostring(domain, encoding='unicode')

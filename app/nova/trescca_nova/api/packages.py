# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a package says of its guest, before a host has it. It may be a lie: all of it is checked on the host."""
import json
import zipfile
import zlib

from lxml import etree
import webob.exc

from trescca_nova import marks
from trescca_nova import novaversion

MEMBER_LIMIT = 1 << 20  # bytes
UNITS = {'b': 1, 'bytes': 1, 'KB': 1000, 'k': 1 << 10, 'KiB': 1 << 10, 'MB': 10 ** 6, 'M': 1 << 20, 'MiB': 1 << 20, 'GB': 10 ** 9, 'G': 1 << 30,
         'GiB': 1 << 30}
UNREADABLE = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, ValueError, EOFError, OverflowError, RuntimeError, NotImplementedError)


class ImageFile:
    """An image's content as the file that zipfile reads: only the blocks that are looked into are fetched."""

    BLOCK = 1 << 16
    MOST = 8 << 20  # bytes in all: a directory that is larger is no package's

    def __init__(self, fetch, size):
        self._fetch = fetch  # of (offset, count)
        self._size = size
        self._at = 0
        self._left = self.MOST
        self._blocks = {}

    def seekable(self):
        return True

    def tell(self):
        return self._at

    def seek(self, offset, whence=0):
        self._at = max(0, offset + (0, self._at, self._size)[whence])
        return self._at

    def read(self, count=-1):
        end = self._size if count < 0 else min(self._size, self._at + count)
        self._left -= max(0, end - self._at)
        if self._left < 0:
            raise zipfile.BadZipFile('its directory is too large')
        parts = []
        while self._at < end:
            start = self._at - self._at % self.BLOCK
            part = self._block(start)[self._at - start:end - start]
            if not part:
                break
            parts.append(part)
            self._at += len(part)
        return b''.join(parts)

    def _block(self, start):
        if start not in self._blocks:
            self._blocks[start] = self._fetch(start, min(self.BLOCK, self._size - start))
        return self._blocks[start]


def manifest(call, image):
    """The manifest of a package. One without, as the reference system makes them, tells the same in its libvirt.xml.

    :raises HTTPBadRequest: what it has cannot be read
    """
    content = ImageFile(lambda start, count: novaversion.bytes_of(call.images, call.context, image['id'], start, count), image['size'] or 0)
    try:
        with zipfile.ZipFile(content) as archive:
            if 'manifest.json' in archive.namelist():
                told = json.loads(_member(archive, 'manifest.json'))
                return told if isinstance(told, dict) else {}
            if 'libvirt.xml' in archive.namelist():
                return _of_description(_member(archive, 'libvirt.xml'))
    except (*UNREADABLE, etree.XMLSyntaxError) as error:
        raise webob.exc.HTTPBadRequest(explanation='Image %s is no package that can be read (%s). Upload it again from its source.' % (
            image['id'], error))
    raise webob.exc.HTTPBadRequest(explanation='Image %s is no package: it is an archive without manifest.json or libvirt.xml. Upload one that '
                                   'Trescca has made.' % image['id'])


def _member(archive, name):
    with archive.open(name) as member:
        data = member.read(MEMBER_LIMIT + 1)
    if len(data) > MEMBER_LIMIT:
        raise zipfile.BadZipFile('%s is too large' % name)
    return data


def _of_description(xml):
    domain = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    memory = domain.find('memory')
    kind = domain.find('os/type')
    told = {'name': domain.findtext('name'), 'hypervisor': domain.get('type'),
            'macs': [each.get('address') for each in domain.findall('devices/interface/mac')], 'vcpus': (domain.findtext('vcpu') or '1').strip()}
    if memory is not None:
        told['memory'] = int(memory.text) * UNITS.get(memory.get('unit', 'KiB'), 1 << 10)
    if kind is not None:
        told['machine'] = kind.get('machine')
    return told


def macs(told):
    """Of the guest's network cards, in their order."""
    given = told.get('macs')
    return [each for each in given if isinstance(each, str)] if isinstance(given, list) else []


def needed_traits(told):
    """What its host has to be able to do, as the hosts tell it to Placement. None for a machine type that is only an alias: those each host
    has, for another machine."""
    machine, hypervisor = told.get('machine'), told.get('hypervisor')
    if not isinstance(machine, str) or hypervisor not in ('qemu', 'kvm') or not marks.VERSIONED.fullmatch(machine):
        return set()
    return {marks.machine_trait(hypervisor, machine)}

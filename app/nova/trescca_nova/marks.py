# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written beside instances and images: their properties and metadata, by which nova-api, nova-compute and clients tell each other."""
import hashlib
import re

from oslo_utils import uuidutils

# Properties of an image.
KIND = 'trescca_kind'              # "package"
PACKAGE = 'package'
INSTANCE = 'trescca_instance'      # whom it was made of
NAME = 'trescca_name'
MIGRATION = 'trescca_migration'    # the move it belongs to; of an instance: the move that brought it
NICS = 'trescca_nics'              # JSON: [{"mac", "network", "addresses"}]
BASES = 'trescca_base_images'      # digest:image, comma separated: where a base was here, a hint
FLAVOR = 'trescca_flavor'          # id of the flavor it had
SELF_CONTAINED = 'trescca_self_contained'
LEVEL = 'trescca_compression_level'
UNFINISHED = 'trescca_unfinished'  # "true", of what a save makes, until all is in it and told: it goes away in the same step as the last is told

# Metadata of an instance.
HELD_FOR = 'trescca_held_for'      # the move for which it stands still
ERROR = 'trescca_error'            # why its last save, or its restore, failed
ERROR_KIND = 'trescca_error_kind'
NOTE = 'trescca_note'              # what its user has to know after a restore that went well

# System metadata, which users cannot write: what nova-api asks nova-compute along with a call.
QUESTION = 'trescca_question'      # "forecast", of get_console_output; not stored
RESUMED_FOR = 'trescca_resumed_for'

NICS_DIGEST = 'trescca_nics'       # of what its last package tells of its cards; stored, and kept when the instance is deleted
SAVING = 'trescca_saving'          # the image that it is being saved into; stored
DISCARDED = 'trescca_discarded'    # ids, comma separated, of images of saves that failed, as long as Glance does not remove them; stored

# Metadata of an instance that is being restored.
PAUSED = 'trescca_paused'          # "true": stays paused
PORTS = 'trescca_ports'            # ids, comma separated, of the ports that were made for it: they go with it, as those do that Nova makes

# Nova takes no longer values of metadata.
LONGEST = 255

# What hosts tell Placement of themselves: that they have this driver, and which machines they run by what.
HOST = 'CUSTOM_TRESCCA'
VERSIONED = re.compile(r'[a-z0-9][a-z0-9_.-]*[-_]\d+(\.\d+)+')  # "pc-q35-10.0", not "q35"

# An image that is made of a restored instance is no package, though the instance came from one. (Nova has all of an instance's system metadata
# inherited, not only what came from its image.)
NOT_INHERITED = [KIND, INSTANCE, NAME, MIGRATION, NICS, BASES, FLAVOR, SELF_CONTAINED, LEVEL, 'trescca_memory', 'trescca_saved_memory',
                 'trescca_saved_disk', 'trescca_arch', 'trescca_macs', 'trescca_needs', UNFINISHED, SAVING, DISCARDED, QUESTION, RESUMED_FOR]

# Images that Nova wants for an instance which boots by a kernel. A package has its kernel in itself.
KERNELS = ['kernel_id', 'ramdisk_id']


def base_hints(instance):
    """Digest -> image, of the bases of what an instance was restored from; {} for others."""
    pairs = (each.partition(':') for each in instance.system_metadata.get('image_' + BASES, '').split(','))
    return {digest: image for digest, _, image in pairs if uuidutils.is_uuid_like(image)}


def machine_trait(hypervisor, machine):
    """Of a host where `hypervisor` ("qemu", "kvm") runs this type of machine."""
    return '%s_%s_%s' % (HOST, hypervisor.upper(), re.sub('[^A-Z0-9]', '_', machine.upper()))


def note_ports(metadata, ports):
    """As many to a value as it holds."""
    for at in range(0, len(ports), 6):
        metadata[PORTS + ('_%d' % (at // 6) if at else '')] = ','.join(ports[at:at + 6])


def ports(metadata):
    """Ids of those that were made for an instance."""
    return [port for key, value in metadata.items() if key == PORTS or key.startswith(PORTS + '_') for port in value.split(',') if port]


def disk_sizes(flavor):
    """Bytes of the disks that Nova gives an instance, in its order: root (0: as large as its image), ephemeral, swap."""
    return [flavor.root_gb << 30] + [size for size in (flavor.ephemeral_gb << 30, flavor.swap << 20) if size]


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def is_package(properties):
    return properties.get(KIND) == PACKAGE


def discarded(instance):
    """Ids of images of saves that failed, which Glance has not removed yet."""
    return [each for each in instance.system_metadata.get(DISCARDED, '').split(',') if each]


def note_discarded(instance, images):
    """The last ones, where a value does not hold all."""
    note(instance, DISCARDED, ','.join(images[-6:]) or None)


def is_unfinished(properties):
    """Whether the save that makes an image has not told all of it. (An earlier version of the driver tells it, and leaves the mark.)"""
    return UNFINISHED in properties and NICS not in properties


def note(instance, key, value):
    """In its system metadata, which users cannot write; None takes it out."""
    kept = {name: each for name, each in instance.system_metadata.items() if name != key}
    instance.system_metadata = kept if value is None else dict(kept, **{key: value})
    instance.save()


def shortened(text):
    """As much of a sentence as Nova takes, in whole words."""
    return text if len(text) <= LONGEST else text[:LONGEST - 1].rsplit(' ', 1)[0] + '…'


def note_error(instance, kind, text):
    """Notes with an instance why something failed, for those who may not read Nova's logs. `kind` is a word of core's."""
    instance.metadata = dict(instance.metadata, **{ERROR: shortened(text), ERROR_KIND: kind})
    instance.save()


def forget_error(instance):
    if ERROR in instance.metadata:
        instance.metadata = {key: value for key, value in instance.metadata.items() if key not in (ERROR, ERROR_KIND)}
        instance.save()

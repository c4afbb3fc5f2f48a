# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""POST /servers/restore: Nova creates an instance of an image that is a package; the driver has it go on where it stopped."""
from nova import objects
from nova import policy
from oslo_utils import uuidutils
import webob
import webob.exc

from trescca_nova import marks
from trescca_nova import novaversion
from trescca_nova import policies
from trescca_nova.api import copies
from trescca_nova.api import cuts
from trescca_nova.api import fields
from trescca_nova.api import packages
from trescca_nova.api import ports

FIELDS = {'image_id': fields.text(64), 'name': fields.text(255), 'migration_id': fields.text(255), 'keep_id': fields.flag, 'force': fields.flag,
          'alone': fields.flag, 'paused': fields.flag, 'flavor': fields.text(255), 'network': fields.text(255), 'availability_zone': fields.text(255)}


def restore(call):
    wanted = call.body
    fields.check(wanted, FIELDS, 'restore')
    if not wanted.get('image_id'):  # before the rights: clients ask so whether there is this route
        raise webob.exc.HTTPBadRequest(explanation='"image_id" is missing: the package that is to be restored.')
    policy.authorize(call.context, policies.RESTORE, {'project_id': call.context.project_id, 'user_id': call.context.user_id})
    if not uuidutils.is_uuid_like(wanted['image_id']):
        raise webob.exc.HTTPNotFound(explanation='Image %s could not be found.' % wanted['image_id'])
    image = call.images.get(call.context, wanted['image_id'])
    _check(image, wanted)
    cuts.refuse(call, image)
    cuts.sweep(call)
    if earlier := _earlier(call, wanted.get('migration_id')):
        return _answer(earlier)
    if wanted.get('alone'):
        copies.confirm_none(call, image)
    manifest = packages.manifest(call, image)
    _check_hosts(call, manifest)
    server = _server(call, wanted, image, manifest)
    made, notes = ports.make(call, image, packages.macs(manifest), wanted.get('network'))
    server['networks'] = [{'port': port} for port in made] or 'none'
    marks.note_ports(server['metadata'], made)
    if notes:
        server['metadata'][marks.NOTE] = marks.shortened(' '.join(notes))
    created = call.ask_nova('POST', '/servers', {'server': server}, '2.79')
    if created.status_int != 202:
        ports.remove(call.context, made)
        return created
    if wanted.get('alone'):
        copies.withdraw_second(call, image, created.json['server']['id'])
    return _answer(created.json['server']['id'], notes)


def _answer(server_id, notes=()):
    return webob.Response(status=202, json_body={'server': {'id': server_id}, **({'notes': list(notes)} if notes else {})})


def _check(image, wanted):
    properties = image['properties']
    if not marks.is_package(properties):
        raise webob.exc.HTTPBadRequest(explanation='Image %s is no package (its property %s is not "%s"). Spawn an instance of it instead.' % (
            image['id'], marks.KIND, marks.PACKAGE))
    if image['status'] != 'active':
        raise webob.exc.HTTPConflict(explanation='Package %s is not complete yet (%s). Wait until it is active.' % (image['id'], image['status']))
    owner = properties.get(marks.MIGRATION)
    if owner and owner != wanted.get('migration_id') and not wanted.get('force'):
        raise webob.exc.HTTPConflict(explanation='The package belongs to the move %s, which may yet bring it to life. Finish or roll back that '
                                     'move, or restore by force if it surely runs nowhere.' % owner[:8])


def _earlier(call, migration):
    """The instance that an earlier request for this move has made, when the answer to that was lost."""
    if not migration:
        return None
    servers = call.compute.get_all(call.context, search_opts={'deleted': False, 'project_id': call.context.project_id},
                                   expected_attrs=['metadata'])
    return next((each.uuid for each in servers if each.metadata.get(marks.MIGRATION) == migration), None)


def _check_hosts(call, told):
    """Told before anything is made; and Nova's scheduler, which takes one of those hosts."""
    needed = packages.needed_traits(told)
    if novaversion.hosts_with(call.compute, {marks.HOST, *needed}) == []:
        if not novaversion.hosts_with(call.compute, {marks.HOST}):
            raise webob.exc.HTTPConflict(explanation='No host of this cloud restores packages. Ask its operator for the plugin on its compute hosts.')
        raise webob.exc.HTTPConflict(explanation='No host of this cloud runs the machine that the guest was saved on: %s by %s. Restore it where one '
                                     'does, or ask the operator of this cloud for a newer QEMU.' % (
                                         told.get('machine'), 'KVM' if told.get('hypervisor') == 'kvm' else 'QEMU without KVM'))
    call.context.trescca_traits = needed


def _server(call, wanted, image, manifest):
    metadata = {}
    if wanted.get('migration_id'):
        metadata[marks.MIGRATION] = wanted['migration_id']
    if wanted.get('paused'):
        metadata[marks.PAUSED] = 'true'
    server = {'name': wanted.get('name') or image['properties'].get(marks.NAME) or manifest.get('name') or 'restored', 'imageRef': image['id'],
              'flavorRef': _flavor(call, wanted.get('flavor'), image['properties'], manifest), 'metadata': metadata}
    if any(disk.get('device') == 'cdrom' for disk in _disks(manifest)):
        server['config_drive'] = True
    if wanted.get('availability_zone'):
        server['availability_zone'] = wanted['availability_zone']
    return server


def _flavor(call, name, properties, manifest):
    """The one that is asked for, by id or name; else the one it had; else the smallest that holds it."""
    flavors = objects.FlavorList.get_all(call.context, filters={'is_public': True, 'disabled': False}, sort_key='memory_mb')
    if name:
        for flavor in flavors:
            if name in (flavor.flavorid, flavor.name):
                return flavor.flavorid
        return objects.Flavor.get_by_flavor_id(call.context, name).flavorid
    memory, vcpus, disks = _size(manifest, properties)
    fitting = [each for each in flavors if each.memory_mb << 20 >= memory and each.vcpus >= vcpus and _holds(marks.disk_sizes(each), disks)]
    for each in fitting:
        if each.flavorid == properties.get(marks.FLAVOR):
            return each.flavorid
    if not fitting:
        gigabytes = ' + '.join(str(-(-disk >> 30)) for disk in disks)
        raise webob.exc.HTTPBadRequest(explanation='No flavor of this cloud holds the guest: it needs %d MiB of memory, %d processors and disks '
                                       'of %s GiB. Ask its operator for one.' % (memory >> 20, vcpus, gigabytes))
    return min(fitting, key=lambda each: (each.memory_mb, each.vcpus, each.root_gb, each.ephemeral_gb, each.swap)).flavorid


def _holds(sizes, disks):
    return len(disks) <= len(sizes) and all(not most or disk <= most for most, disk in zip(sizes, disks))


def _disks(manifest):
    disks = manifest.get('disks')
    return [disk for disk in disks if isinstance(disk, dict)] if isinstance(disks, list) else []


def _size(manifest, properties):
    try:
        disks = [int(disk.get('virtual_size') or 0) for disk in _disks(manifest) if disk.get('device') != 'cdrom']
        return int(manifest.get('memory') or properties.get('trescca_memory') or 0), int(manifest.get('vcpus') or 1), disks or [0]
    except (ValueError, TypeError, OverflowError):
        raise webob.exc.HTTPBadRequest(explanation='The package does not tell the size of its guest. Name a flavor.')

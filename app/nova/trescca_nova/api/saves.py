# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""POST /servers/{id}/save: Nova makes an image of the instance, which says that it is to be a package; the driver does the rest."""
from nova.compute import vm_states
from nova import exception
from nova import objects
from nova import policy
import webob

from trescca_nova import marks
from trescca_nova import policies
from trescca_nova.api import cuts
from trescca_nova.api import fields

FIELDS = {'name': fields.text(255), 'migration_id': fields.text(255), 'self_contained': fields.flag, 'compression_level': fields.number(1, 19)}


def save(call):
    fields.check(call.body, {'save': lambda _: True}, 'the body')
    wanted = call.body.get('save', {})
    fields.check(wanted, FIELDS, 'save')
    instance = call.instance()
    policy.authorize(call.context, policies.SAVE, {'project_id': instance.project_id, 'user_id': instance.user_id})
    migration = wanted.get('migration_id', '')
    if earlier := _earlier(call, instance, migration):  # first: an instance that is being saved is busy
        return _answer(earlier)
    _check(call, instance, migration)
    cuts.remove(call, instance)
    properties = {marks.KIND: marks.PACKAGE, marks.UNFINISHED: 'true', marks.NAME: instance.display_name, marks.INSTANCE: instance.uuid}
    if migration:
        properties[marks.MIGRATION] = migration
    if wanted.get('self_contained') or packs_whole(call, instance):
        properties[marks.SELF_CONTAINED] = 'true'
    if 'compression_level' in wanted:
        properties[marks.LEVEL] = str(wanted['compression_level'])
    made = call.ask_nova('POST', '/servers/%s/action' % instance.uuid,
                         {'createImage': {'name': wanted.get('name') or instance.display_name, 'metadata': properties}}, '2.45')
    return _answer(made.json['image_id']) if made.status_int == 202 else made


def refuse_to_imitate(action):
    """An image of an instance becomes a package by the route for that, whose checks and rules bind, and not by its properties.

    :param action: body of POST /servers/{id}/action
    """
    for name in ('createImage', 'createBackup'):
        order = action.get(name)
        metadata = order.get('metadata') if isinstance(order, dict) else None
        if isinstance(metadata, dict) and marks.is_package(metadata):
            raise webob.exc.HTTPBadRequest(explanation='An image that is to be a package is made by POST /servers/{id}/save.')


def _answer(image_id):
    return webob.Response(status=202, json_body={'image_id': image_id})


def _check(call, instance, migration):
    if instance.locked and not call.context.is_admin:
        raise webob.exc.HTTPConflict(explanation='%s is locked. Unlock it first.' % instance.display_name)
    held_for = instance.metadata.get(marks.HELD_FOR, '')
    if instance.vm_state == vm_states.SUSPENDED and (not migration or held_for != migration):
        reason = 'is held by the move %s already; finish or roll back that first.' % held_for[:8] if held_for else \
            'was saved by a person and does not run: only what runs is saved. Resume it first.'
        raise webob.exc.HTTPConflict(explanation='%s %s' % (instance.display_name, reason))
    if instance.vm_state not in (vm_states.ACTIVE, vm_states.PAUSED, vm_states.SUSPENDED):
        raise webob.exc.HTTPConflict(explanation='%s is %s: only what runs has a state to save. Start it first.' % (
            instance.display_name, instance.vm_state))
    _check_disks(call, instance)
    if instance.task_state:
        raise webob.exc.HTTPConflict(explanation='%s is busy (%s). Wait for that, then try again.' % (instance.display_name, instance.task_state))


def _check_disks(call, instance):
    """A volume lies in no file of the host, or in one that others write to as well."""
    volumes = [bdm for bdm in objects.BlockDeviceMappingList.get_by_instance_uuid(call.context, instance.uuid) if bdm.is_volume]
    if any(bdm.is_root for bdm in volumes):
        raise webob.exc.HTTPConflict(explanation='%s boots from a volume, which no package takes along. Make it anew on a disk of its flavor, from '
                                     'an image of the volume.' % instance.display_name)
    if volumes:
        raise webob.exc.HTTPConflict(explanation='%s has %s, which no package takes along. Detach what it can do without, then save it.' % (
            instance.display_name, 'a volume' if len(volumes) == 1 else '%d volumes' % len(volumes)))


def _earlier(call, instance, migration):
    """The image that an earlier request for this move is making, when the answer to that was lost."""
    if not migration or not instance.task_state:
        return None
    failed = marks.discarded(instance)
    return next((image['id'] for image in cuts.unfinished(call, instance)
                 if image['properties'].get(marks.MIGRATION) == migration and image['id'] not in failed), None)


def packs_whole(call, instance):
    """What ephemeral and swap disks build on is of its host alone. And an image that is gone from Glance, or out of the project's reach, is no base
    for a restore, though hosts still have it in their caches."""
    return bool(instance.flavor.ephemeral_gb or instance.flavor.swap) or not all(_is_there(call, image) for image in _base_images(instance))


def _base_images(instance):
    """As far as Nova's own record tells them."""
    if marks.PACKAGE == instance.system_metadata.get('image_' + marks.KIND):
        return list(marks.base_hints(instance).values())
    return [instance.image_ref] if instance.image_ref else []


def _is_there(call, image):
    try:
        return call.images.get(call.context, image)['status'] == 'active'
    except (exception.ImageNotFound, exception.ImageNotAuthorized):
        return False

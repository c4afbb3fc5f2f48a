# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""POST /servers/{id}/save: Nova makes an image of the instance, which says that it is to be a package; the driver does the rest."""
from nova.compute import vm_states
from nova import policy
import webob

from trescca_nova import marks
from trescca_nova import policies
from trescca_nova.api import fields

FIELDS = {'name': fields.text(255), 'migration_id': fields.text(255), 'self_contained': fields.flag, 'compression_level': fields.number(1, 19)}


def save(call):
    wanted = call.body.get('save', {})
    fields.check(wanted, FIELDS, 'save')
    instance = call.instance()
    policy.authorize(call.context, policies.SAVE, {'project_id': instance.project_id, 'user_id': instance.user_id})
    migration = wanted.get('migration_id', '')
    if earlier := _earlier(call, instance, migration):  # first: an instance that is being saved is busy
        return _answer(earlier)
    _check(call, instance, migration)
    properties = {marks.KIND: marks.PACKAGE, marks.NAME: instance.display_name, marks.INSTANCE: instance.uuid}
    if migration:
        properties[marks.MIGRATION] = migration
    # What a paused one builds on cannot be asked beforehand (facts.forecast), so it is packed to need nothing.
    if wanted.get('self_contained') or instance.vm_state == vm_states.PAUSED:
        properties[marks.SELF_CONTAINED] = 'true'
    if 'compression_level' in wanted:
        properties[marks.LEVEL] = str(wanted['compression_level'])
    made = call.ask_nova('POST', '/servers/%s/action' % instance.uuid,
                         {'createImage': {'name': wanted.get('name') or instance.display_name, 'metadata': properties}}, '2.45')
    return _answer(made.json['image_id']) if made.status_int == 202 else made


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
    if instance.task_state:
        raise webob.exc.HTTPConflict(explanation='%s is busy (%s). Wait for that, then try again.' % (instance.display_name, instance.task_state))


def _earlier(call, instance, migration):
    """The image that an earlier request for this move is making, when the answer to that was lost."""
    if not migration:
        return None
    for image in call.images.get_all(call.context, filters={'property-' + marks.MIGRATION: migration}):
        if image['properties'].get(marks.INSTANCE) == instance.uuid and image['status'] in ('queued', 'saving') and instance.task_state:
            return image['id']
    return None

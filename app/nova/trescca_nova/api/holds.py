# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done to an instance that stands still for a move: go on or be let go, for that very move, and nothing else.

The driver keeps to the same rules by what lies on its host; here they are told at once, and the name of the move is handed on to it.
"""
import contextlib

from nova.compute import instance_actions
from nova.compute import rpcapi
from nova.compute import task_states
from nova.compute import vm_states
from nova import exception
from nova import objects
from nova import policy
import webob

from trescca_nova import marks
from trescca_nova import policies
from trescca_nova.api import bootguard
from trescca_nova.api import cuts
from trescca_nova.api import fields
from trescca_nova.api import ports
from trescca_nova.api import saves

HARMLESS = {'lock', 'unlock', 'addSecurityGroup', 'removeSecurityGroup', 'os-getConsoleOutput'}


def act(call):
    """POST /servers/{id}/action"""
    body = call.body
    if list(body) == ['trescca-release']:
        return _release(call, body['trescca-release'])
    if list(body) == ['resume'] and isinstance(body['resume'], dict):
        return _resume(call, body['resume'])
    bootguard.check_action(call, body)
    saves.refuse_to_imitate(body)
    if HARMLESS.isdisjoint(body):
        _refuse_held(call, call.instance(), '')
    return call.pass_on()


def delete(call):
    """DELETE /servers/{id}, with the move that lets it go in X-Trescca-Migration"""
    instance = call.instance()
    _refuse_held(call, instance, call.request.headers.get('X-Trescca-Migration', ''))
    answer = call.pass_on()
    if answer.status_int == 204:
        # Of an instance that never came to be Nova knows no ports of ours that would have to go with it.
        if instance.vm_state in (vm_states.ERROR, vm_states.BUILDING):
            ports.remove(call.context, marks.ports(instance.metadata))
        with contextlib.suppress(exception.NovaException):  # it is deleted, whether Glance answers or not
            cuts.remove(call, instance)
    return answer


def _refuse_held(call, instance, migration):
    held_for = instance.metadata.get(marks.HELD_FOR, '')
    if instance.vm_state == vm_states.SUSPENDED and held_for and held_for != migration:
        raise webob.exc.HTTPConflict(explanation='%s is held by the move %s, and may run at its destination. Resume that move or roll it back.' % (
            instance.display_name, held_for[:8]))


def _resume(call, asked):
    fields.check(asked, {'migration_id': fields.text(255)}, 'resume')
    instance = call.instance()
    policy.authorize(call.context, 'os_compute_api:os-suspend-server:resume', {'project_id': instance.project_id, 'user_id': instance.user_id})
    migration = asked.get('migration_id', '')
    if migration != '*':
        _refuse_held(call, instance, migration)
    instance.system_metadata = dict(instance.system_metadata, **{marks.RESUMED_FOR: migration})
    call.compute.resume(call.context, instance)
    return webob.Response(status=202)


def _release(call, asked):
    fields.check(asked, {'keep': fields.flag, 'migration_id': fields.text(255)}, 'trescca-release')
    instance = call.instance()
    policy.authorize(call.context, policies.SAVE, {'project_id': instance.project_id, 'user_id': instance.user_id})
    if instance.locked and not call.context.is_admin:
        raise webob.exc.HTTPConflict(explanation='%s is locked. Unlock it first.' % instance.display_name)
    _refuse_held(call, instance, asked.get('migration_id', ''))
    if instance.vm_state != vm_states.SUSPENDED or instance.task_state:
        raise webob.exc.HTTPConflict(explanation='%s is %s, not held: it is not let go.' % (
            instance.display_name, instance.task_state or instance.vm_state))
    # As Nova's own stop, which it offers for running ones only.
    instance.task_state = task_states.POWERING_OFF
    instance.save(expected_task_state=[None])
    objects.InstanceAction.action_start(call.context, instance.uuid, instance_actions.STOP, want_result=False)  # its events need it
    rpcapi.ComputeAPI().stop_instance(call.context, instance, do_cast=True, clean_shutdown=False)
    return webob.Response(status=202)

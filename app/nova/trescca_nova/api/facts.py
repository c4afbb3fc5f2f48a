# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What clients ask before a move: GET /trescca, GET /servers/{id}/trescca, POST /servers/{id}/publish_base."""
import json

from nova.compute import vm_states
from nova import context as nova_context
from nova import objects
from nova import policy
import oslo_messaging
import webob
import webob.exc

from trescca_nova import marks
from trescca_nova import policies
from trescca_nova.api import fields
from trescca_nova.api import saves

KINDS = {'not_found': webob.exc.HTTPNotFound, 'conflict': webob.exc.HTTPConflict, 'unsupported': webob.exc.HTTPBadRequest}


def facts(call):
    """Of the cloud as a whole. Its hosts may differ: what one of them lacks shows when it unpacks, and Nova takes another one."""
    policy.authorize(call.context, policies.SHOW, {'project_id': call.context.project_id, 'user_id': call.context.user_id})
    nodes = objects.ComputeNodeList.get_all(nova_context.get_admin_context())
    specs = [spec for node in nodes for spec in node.supported_hv_specs or []]
    return webob.Response(json_body={'trescca': {
        'keeps_state': bool(nodes), 'no_state_reason': '' if nodes else 'The cloud has no compute host.', 'pulls': False,
        'architectures': sorted({spec.arch for spec in specs})}})


def forecast(call):
    """What a save of the instance would send, or what is wrong with the state of a held one, from its host."""
    instance = call.instance()
    policy.authorize(call.context, policies.SHOW, {'project_id': instance.project_id, 'user_id': instance.user_id})
    held = instance.vm_state == vm_states.SUSPENDED and instance.metadata.get(marks.HELD_FOR)
    if instance.host and (held or instance.vm_state in (vm_states.ACTIVE, vm_states.PAUSED)):
        return webob.Response(json_body={'forecast': _ask_host(call, instance)})
    return webob.Response(json_body={'forecast': _forecast_of_a_still_one(instance)})


def _ask_host(call, instance):
    """By the one question that Nova passes on to the host whether the instance runs or not."""
    instance.system_metadata = dict(instance.system_metadata, **{marks.QUESTION: 'forecast'})  # goes along with the question, is not stored
    try:
        told = json.loads(call.compute.get_console_output(call.context.elevated(), instance))
    except oslo_messaging.MessagingTimeout:
        raise webob.exc.HTTPServiceUnavailable(explanation='The host of %s does not answer. Try again when it does.' % instance.display_name)
    except ValueError:
        raise webob.exc.HTTPServiceUnavailable(explanation='The host of %s runs another version of trescca-nova, which tells of no forecast. Ask the '
                                               'operator of this cloud to update it.' % instance.display_name)
    if 'error' in told:
        error = told['error']
        raise KINDS.get(error['kind'], webob.exc.HTTPServiceUnavailable)(explanation=error['what'])
    return dict(told['forecast'], needed_bases=[], bases=[]) if saves.packs_whole(call, instance) else told['forecast']


def _forecast_of_a_still_one(instance):
    return {'needed_bases': [], 'bases': [], 'memory_bytes': instance.flavor.memory_mb << 20, 'disk_bytes': instance.flavor.root_gb << 30,
            'obstacles': ['%s is %s: only what runs has a state to save. Start it first.' % (instance.display_name, instance.vm_state)]}


def publish_base(call):
    """The image that a base of the instance is: what its root disk was made of, or what its package says. Whether it is so its reader finds out."""
    body = call.body
    fields.check(body, {'digest': fields.text(64)}, 'publish_base')
    instance = call.instance()
    policy.authorize(call.context, policies.SAVE, {'project_id': instance.project_id, 'user_id': instance.user_id})
    hints = marks.base_hints(instance)
    image = hints.get(body.get('digest')) or (instance.image_ref if marks.PACKAGE != instance.system_metadata.get('image_' + marks.KIND) else '')
    if not image:
        raise webob.exc.HTTPNotFound(explanation='The base %s of %s is no image of this cloud. Save it self-contained.' % (
            str(body.get('digest'))[:12], instance.display_name))
    return webob.Response(json_body={'image_id': call.images.get(call.context, image)['id']})


def nics_of(properties):
    """[{"mac", "network", "addresses"}] of a package's properties; [] when it tells none, or nonsense."""
    try:
        nics = json.loads(properties.get(marks.NICS, '[]'))
        return [{'mac': str(nic['mac']), 'network': nic.get('network'), 'addresses': [str(each) for each in nic.get('addresses', [])]} for nic in nics]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return []

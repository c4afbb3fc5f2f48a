# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where nobody has agreed to a second one of a machine, none is started beside one that runs."""
from nova.compute import vm_states
import webob.exc

from trescca_nova import marks

AT_REST = (vm_states.STOPPED, vm_states.SUSPENDED, vm_states.SHELVED, vm_states.SHELVED_OFFLOADED, vm_states.ERROR, vm_states.DELETED,
           vm_states.SOFT_DELETED)


def confirm_none(call, image):
    """:raises HTTPConflict: what the package was saved from, or what was made of it, runs in this project or is about to"""
    _refuse(_others(call, image))


def withdraw_second(call, image, made):
    """Of several requests at once none saw the other. The later one gives way; in one and the same second each does.

    :raises HTTPConflict: `made` was given up
    """
    own = call.compute.get(call.context, made)
    others = [each for each in _others(call, image) if each.uuid != made and each.created_at <= own.created_at]
    if others:
        call.compute.delete(call.context, own)
    _refuse(others)


def _others(call, image):
    origin = image['properties'].get(marks.INSTANCE)
    servers = call.compute.get_all(call.context, search_opts={'deleted': False, 'project_id': call.context.project_id})
    return [each for each in servers if each.vm_state not in AT_REST and (each.image_ref == image['id'] or each.uuid == origin)]


def _refuse(others):
    for each in others:
        raise webob.exc.HTTPConflict(explanation='%s is %s at this cloud already. No second one of it was started: ask for it once more if you '
                                     'want that, and agree to it.' % (each.display_name, each.vm_state))

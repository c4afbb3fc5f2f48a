# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nova's own ways to have something boot from an image. Packages are restored by the route for that, whose checks and rules bind."""
from nova import exception
from oslo_utils import uuidutils
import webob.exc

from trescca_nova import marks


def create(call):
    """POST /servers"""
    server = call.body.get('server')
    if isinstance(server, dict):
        _refuse_package(call, server.get('imageRef'))
        for disk in _list(server, 'block_device_mapping_v2') + _list(server, 'block_device_mapping'):
            if isinstance(disk, dict) and disk.get('source_type') == 'image':
                _refuse_package(call, disk.get('uuid'))
    return call.pass_on()


def check_action(call, action):
    """:param action: body of POST /servers/{id}/action"""
    if isinstance(order := action.get('rebuild'), dict):
        _refuse_package(call, order.get('imageRef'))
    if 'rescue' in action:
        _check_rescue(call, action['rescue'])


def _check_rescue(call, order):
    """Where no image is named, Nova takes the one that the instance was made of."""
    named = order.get('rescue_image_ref') if isinstance(order, dict) else None
    if named:
        _refuse_package(call, named)
        return
    instance = call.instance()
    if marks.PACKAGE == instance.system_metadata.get('image_' + marks.KIND):
        raise webob.exc.HTTPBadRequest(explanation='%s was restored from a saved machine, which boots nothing: name an image to rescue it by '
                                       '(rescue_image_ref).' % instance.display_name)


def _list(server, name):
    given = server.get(name)
    return given if isinstance(given, list) else []


def _refuse_package(call, image_id):
    if not uuidutils.is_uuid_like(image_id):
        return
    try:
        image = call.images.get(call.context, image_id)
    except exception.NovaException:
        return  # Nova says it
    if marks.is_package(image['properties']):
        raise webob.exc.HTTPBadRequest(explanation='Image %s is a saved machine: restore it (`tresccac restore`, POST /servers/restore).' % image_id)

# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What saves leave in Glance that came to no end: their instances go on, so nobody may restore it, and it is removed.

It is known by one of three things, none of which a whole package or an image of somebody else has: it is not active; it bears the mark that a save
takes away with its last step, when it tells the rest; or the host has noted with the instance, where users cannot, that the save failed.
"""
import contextlib

from nova import exception
from oslo_log import log as logging
from oslo_utils import timeutils
from oslo_utils import uuidutils
import webob.exc

from trescca_nova import marks

LOG = logging.getLogger(__name__)

YOUNG = 60  # seconds: Nova makes a save's image before it notes that the instance is busy


def unfinished(call, instance):
    """Packages of the instance that are being made, or whose making was cut."""
    # Not by Nova's 'property-': of what follows that it cuts more off than this (2025.1), and then finds none.
    images = call.images.get_all(call.context, filters={marks.INSTANCE: instance.uuid})
    return [image for image in images if _is_cut(call, image, instance)]


def remove(call, instance):
    """Of an instance that is not being saved."""
    if instance.task_state:
        return
    left = [image['id'] for image in unfinished(call, instance) if not _removed(call, image['id'])]
    noted = marks.discarded(instance)
    if noted:
        with contextlib.suppress(exception.InstanceNotFound):  # it is being deleted
            marks.note_discarded(instance, [image for image in noted if image in left])


def sweep(call):
    """Of all instances of the project, also deleted ones."""
    for image in call.images.get_all(call.context, filters={marks.UNFINISHED: 'true'}):
        if timeutils.is_older_than(image['created_at'], YOUNG):
            _is_refused(call, image)


def refuse(call, image):
    """:raises HTTPConflict: the save that made the image failed; it is removed"""
    if _is_refused(call, image):
        raise webob.exc.HTTPConflict(explanation='Package %s is not whole: the save that made it failed, and its machine went on. Save that again.' %
                                     image['id'])
    if marks.is_unfinished(image['properties']):
        raise webob.exc.HTTPConflict(explanation='Package %s is not complete yet. Wait until its save is done.' % image['id'])


def _is_refused(call, image):
    """Whether a save failed that made it, in this project. Then it is removed."""
    instance = _origin(call, image)
    if not instance or not _is_cut(call, image, instance) or (instance.task_state and not instance.deleted):
        return False
    _removed(call, image['id'])
    return True


def _origin(call, image):
    origin = image['properties'].get(marks.INSTANCE)
    if not uuidutils.is_uuid_like(origin):
        return None
    try:
        instance = call.compute.get(call.context.elevated(read_deleted='yes'), origin, expected_attrs=['system_metadata'])
    except exception.InstanceNotFound:
        return None
    return instance if instance.project_id == call.context.project_id else None


def _is_cut(call, image, instance):
    if not marks.is_package(image['properties']) or image['owner'] not in (call.context.project_id, instance.project_id):
        return False
    return image['status'] in ('queued', 'saving') or marks.is_unfinished(image['properties']) or image['id'] in marks.discarded(instance)


def _removed(call, image_id):
    try:
        call.images.delete(call.context, image_id)
    except exception.ImageNotFound:
        pass
    except exception.NovaException as error:
        LOG.warning('image %s of a save that was cut is left: %s', image_id, error)
        return False
    return True

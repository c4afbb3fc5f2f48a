# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images of saves that failed. Their instances go on, so nothing may be restored from them: they are removed.

    the save failed   removed at once -> done
                      Glance does not remove it: noted with the instance, tried again for some minutes by the right of who saved
    nova-compute starts: what is noted, and what was being made when it ended, is tried again by its own right
    nova-api (api/cuts.py) tries again what is still noted, at the next save, restore or deletion
"""
import eventlet
from nova import context as nova_context
from nova import exception
from nova import objects
from oslo_log import log as logging

from trescca_nova import marks

LOG = logging.getLogger(__name__)

WAITS = (5, 5, 10, 20, 40, 80, 160, 240)  # seconds between two tries: less in all than a token lives


def discard(image_api, context, instance, images):
    """Removes what can be removed now, and goes on trying beside."""
    left = _left(image_api, context, images)
    try:
        marks.note_discarded(instance, left)
    except exception.InstanceNotFound:
        pass  # it was deleted meanwhile; the image's own mark is left
    if left:
        eventlet.spawn(_go_on, image_api, context, instance.uuid, left)


def _go_on(image_api, context, uuid, images):
    for wait in WAITS:
        eventlet.sleep(wait)
        left = _left(image_api, context, images)
        if left == images:
            continue
        images = left
        try:
            instance = objects.Instance.get_by_uuid(nova_context.get_admin_context(), uuid, expected_attrs=['system_metadata'])
            marks.note_discarded(instance, left)
        except exception.InstanceNotFound:
            pass
        if not left:
            return


def _left(image_api, context, images):
    return [image for image in images if not _is_gone(image_api, context, image)]


def _is_gone(image_api, context, image):
    try:
        image_api.delete(context, image)
    except exception.ImageNotFound:
        return bool(context.auth_token)  # a service without rights is told this of all images of others
    except Exception as error:  # whatever Glance is in: it is tried again
        LOG.warning('image %s of a save that failed is left for now: %s', image, error)
        return False
    LOG.info('image %s of a save that failed is removed', image)
    return True

# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is not part of Nova's interfaces and may be another way in another version. Tried with Nova 31 (2025.1)."""
import importlib

from nova.compute import api as compute_api
import nova.conf
from nova import policy
from nova import utils
from oslo_policy import policy as oslo_policy

CONF = nova.conf.CONF


def native(module):
    """The module as Python has it, should eventlet have put green ones in the places of its parts."""
    try:
        from eventlet import patcher
    except ImportError:
        return importlib.import_module(module)
    return patcher.original(module)


def in_thread(function, *arguments):
    """Runs what blocks in a thread of its own, while others go on."""
    return utils.tpool_execute(function, *arguments)


def register_policies(rules):
    """Nova keeps its rules in one enforcer for all of its process."""
    policy.init()
    for rule in rules:
        try:
            policy._ENFORCER.register_default(rule)
        except oslo_policy.DuplicatePolicyError:
            pass


def leave_out_of_snapshots(properties):
    """Images that are made of instances do not inherit these properties of theirs."""
    names = list(CONF.non_inheritable_image_properties)
    CONF.set_override('non_inheritable_image_properties', names + [name for name in properties if name not in names])


def measure_packages_by_memory_and_disk(is_package):
    """Nova compares the size of an image with the flavor's disk. A package's says nothing of the disk in it, which the compute host looks at
    when it has it."""
    original = compute_api.API._validate_flavor_image_nostatus

    def checked(context, image, *arguments, **options):
        if image and is_package(image.get('properties', {})):
            image = dict(image, size=0)
        return original(context, image, *arguments, **options)

    if not getattr(original, 'knows_packages', False):
        checked.knows_packages = True
        compute_api.API._validate_flavor_image_nostatus = staticmethod(checked)


def record_of_image(image_api, context, image_id):
    """An image as Glance tells it; Nova's own translation leaves out the digest (`os_hash_value`, `size`)."""
    return dict(image_api._get_session(context)._client.call(context, 2, 'get', args=(image_id,)))


def images_with(image_api, context, filters):
    """The images that Glance lists for these filters, as it tells them."""
    return [dict(image) for image in image_api._get_session(context)._client.call(context, 2, 'list', kwargs={'filters': filters})]


def first_bytes(image_api, context, image_id, wanted):
    """The beginning of an image's content; the rest is not fetched."""
    data = b''
    chunks = image_api.download(context, image_id)
    for chunk in chunks:
        data += chunk
        if len(data) >= wanted:
            break
    close = getattr(getattr(chunks, 'iterable', chunks), 'close', None)
    if close:
        close()
    return data[:wanted]

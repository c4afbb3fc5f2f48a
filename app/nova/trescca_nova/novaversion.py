# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is not part of Nova's interfaces and may be another way in another version: used here, or (DRIVER) checked here before the driver relies
on it. Tried with Nova 31 (2025.1)."""
import importlib
import inspect

from keystoneauth1 import adapter
from keystoneauth1 import exceptions as ksa_exceptions
from keystoneauth1 import loading as ksa_loading
from lxml import etree
from nova.compute import api as compute_api
import nova.conf
from nova import context as nova_context
from nova import exception
from nova.image import glance
from nova import objects
from nova import policy
from nova.privsep import path as privsep_path
from nova import utils
from oslo_policy import policy as oslo_policy
import requests

CONF = nova.conf.CONF


# What the driver takes of LibvirtDriver that is not part of ComputeDriver, with the arguments that it gives or is given.
DRIVER = {
    '_create_guest': ('context', 'xml', 'instance', 'power_on', 'pause', 'post_xml_callback'),
    '_create_guest_with_network': ('context', 'xml', 'instance', 'network_info', 'block_device_info', 'power_on', 'cleanup_instance_dir',
                                   'cleanup_instance_disks'),
    '_ensure_console_log_for_instance': ('instance',),
    '_get_guest_xml': ('context', 'instance', 'network_info', 'disk_info', 'image_meta', 'rescue', 'block_device_info'),
    '_register_undefined_instance_details': ('context', 'instance'),
    '_uri': (),
}


def check_driver(driver):
    """:raises NovaException: at the start of nova-compute, rather than in the middle of the first restore"""
    for name, wanted in DRIVER.items():
        method = getattr(driver, name, None)
        missing = ['itself'] if method is None else [each for each in wanted if each not in inspect.signature(method).parameters]
        if missing:
            raise exception.NovaException('trescca-nova does not fit this version of Nova: %s.%s lacks %s. Install the one for it, or set '
                                          'compute_driver = libvirt.LibvirtDriver.' % (driver.__name__, name, ', '.join(missing)))


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


def complete_image(image_api, context, image_id, properties, without):
    """Gives an image properties and takes others from it, in one step.

    :raises NovaException: as for Nova's own changes of images
    """
    try:
        known = record_of_image(image_api, context, image_id)
        image_api._get_session(context)._client.call(context, 2, 'update', kwargs=dict(
            properties, image_id=image_id, remove_props=[each for each in without if each in known]))
    except Exception:
        glance._reraise_translated_image_exception(image_id)


def images_with(image_api, context, filters):
    """The images that Glance lists for these filters, as it tells them."""
    return [dict(image) for image in image_api._get_session(context)._client.call(context, 2, 'list', kwargs={'filters': filters})]


def bytes_of(image_api, context, image_id, first, count):
    """A part of an image's content; the rest is not fetched, unless its store only gives all of it.

    :raises GlanceConnectionFailed: Glance does not answer, or refuses
    """
    try:
        return _bytes_of(image_api, context, image_id, first, count)
    except (ksa_exceptions.ClientException, requests.RequestException) as error:
        raise exception.GlanceConnectionFailed(server='', reason=str(error))


def _bytes_of(image_api, context, image_id, first, count):
    wrapper = image_api._get_session(context)._client
    client = wrapper.client or wrapper._create_onetime_client(context, 2)
    # Not by way of Glance's own client, which would quote the header's "=".
    answer = adapter.Adapter.request(client.http_client, '/v2/images/%s/file' % image_id, 'GET', stream=True,
                                     headers={'Range': 'bytes=%d-%d' % (first, first + count - 1)})
    skipped = 0 if answer.status_code == 206 else first
    data = b''
    for chunk in answer.iter_content(1 << 16):
        data += chunk
        if len(data) >= skipped + count:
            break
    answer.close()
    return data[skipped:skipped + count]


def service_context():
    """For what is done at nobody's request, by the rights of [service_user]; None where that is not set."""
    auth = ksa_loading.load_auth_from_conf_options(CONF, nova.conf.service_token.SERVICE_USER_GROUP)
    return auth and nova_context.RequestContext(is_admin=True, user_auth_plugin=auth)


def take_no_kernels_for(is_package, kernels):
    """What a package says of images of kernels, as its instance had: it has the kernel in itself, and the images may be out of reach."""
    original = compute_api.API._handle_kernel_and_ramdisk

    def without(self, context, kernel_id, ramdisk_id, image):
        if image and is_package(image.get('properties', {})):
            for name in kernels:
                image['properties'].pop(name, None)  # here, as what the image says goes into the instance's record, too
        return original(self, context, kernel_id, ramdisk_id, image)

    if not getattr(original, 'knows_packages', False):
        without.knows_packages = True
        compute_api.API._handle_kernel_and_ramdisk = without


def take_hosts_with(is_package, trait):
    """A package goes only to hosts that tell Placement of this trait, and of those in `context.trescca_traits`."""
    original = compute_api.API._validate_and_build_base_options

    def asking(self, context, flavor, boot_meta, *arguments, **options):
        result = original(self, context, flavor, boot_meta, *arguments, **options)
        if boot_meta and is_package(boot_meta.get('properties', {})):
            if result[0]['request_level_params'] is None:  # without network cards
                result[0]['request_level_params'] = objects.RequestLevelParams()
            result[0]['request_level_params'].root_required |= {trait, *getattr(context, 'trescca_traits', ())}
        return result

    if not getattr(original, 'knows_packages', False):
        asking.knows_packages = True
        compute_api.API._validate_and_build_base_options = asking


def hosts_with(compute, traits):
    """Names of the hosts that have all of these traits; None when Placement does not tell."""
    answer = compute.placementclient.get('/resource_providers?required=' + ','.join(sorted(traits)), version='1.18')
    if answer.status_code == 400:
        return []  # it has never heard of one of them
    return [each['name'] for each in answer.json()['resource_providers']] if answer.status_code == 200 else None


def machines_of(host, hypervisor):
    """Types of machine that libvirt tells of this host, for guests of its own architecture: others may be run by another QEMU."""
    capabilities = host.get_capabilities()
    for guest in capabilities.guests:
        if guest.arch == capabilities.host.cpu.arch and hypervisor in guest.domains:
            yield from guest.domains[hypervisor].machines


def firmware_variables(xml):
    """Where the variables of a guest's UEFI are, by its description; None when it has none."""
    variables = etree.fromstring(xml).find('./os/nvram')
    if variables is None:
        return None
    source = variables.find('source')
    return (variables.text or '').strip() or (source.get('file') if source is not None else None)


def let_all_read(path):
    """By Nova's own way to rights that nova-compute lacks. As its disks are, which hold more that is a guest's own."""
    privsep_path.chmod(path, 0o644)

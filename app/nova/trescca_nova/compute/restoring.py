# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a package becomes an instance: unpacked and checked by the helper, started by Nova's own way to start guests."""
import json
import os

import eventlet
import libvirt
from nova.compute import power_state
from nova.compute import vm_states
import nova.conf
from nova import context as nova_context
from nova import exception
from nova import objects
from nova.virt.libvirt import blockinfo
from nova.virt.libvirt import guest as libvirt_guest
from nova.virt.libvirt import imagecache
from nova.virt.libvirt import utils as libvirt_utils
from oslo_concurrency import lockutils
from oslo_log import log as logging
from oslo_utils import fileutils
from oslo_utils import units

from trescca_nova import marks
from trescca_nova import novaversion
from trescca_nova.compute import helper
from trescca_nova.compute import ownkernel

CONF = nova.conf.CONF
LOG = logging.getLogger(__name__)


class Restoring:
    """A part of the driver, which stands before LibvirtDriver."""

    def __init__(self, virtapi, read_only=False):
        super().__init__(virtapi, read_only)
        self._restored = {}  # of instances that are being restored: the helper's answer

    def update_provider_tree(self, provider_tree, nodename, allocations=None):
        super().update_provider_tree(provider_tree, nodename, allocations)
        hypervisor = CONF.libvirt.virt_type
        machines = (name for name in novaversion.machines_of(self._host, hypervisor) if marks.VERSIONED.fullmatch(name))
        ours = {marks.HOST, *(marks.machine_trait(hypervisor, name) for name in machines)}
        known = {trait for trait in provider_tree.data(nodename).traits if trait.startswith(marks.HOST)}
        provider_tree.remove_traits(nodename, *(known - ours))
        provider_tree.add_traits(nodename, *ours)

    def spawn(self, context, instance, image_meta, injected_files, admin_password, allocations, network_info=None, block_device_info=None,
              power_on=True, accel_info=None):
        if instance.system_metadata.get('image_' + marks.KIND) != marks.PACKAGE or image_meta.id != instance.image_ref:
            return super().spawn(context, instance, image_meta, injected_files, admin_password, allocations, network_info, block_device_info,
                                 power_on, accel_info)
        folder = libvirt_utils.get_instance_path(instance)
        fileutils.ensure_tree(folder)
        self._ensure_console_log_for_instance(instance)
        package = os.path.join(folder, 'package.trescca')
        try:
            self._image_api.download(context, image_meta.id, dest_path=package)
            restored = self._unpack(context, instance, image_meta, network_info, block_device_info, package)
            self._restored[instance.uuid] = restored
            fileutils.delete_if_exists(package)
            self._create_guest_with_network(context, restored['domain_xml'], instance, network_info, block_device_info,
                                            power_on=power_on, cleanup_instance_dir=True, cleanup_instance_disks=True)
        except helper.HelperError as error:
            self.cleanup(context, instance, network_info, block_device_info)
            self._refuse_package(instance, image_meta.id, error)
        except libvirt.libvirtError as error:
            marks.note_error(instance, 'unsupported', 'It could not be started from its memory: %s' % error)
            raise
        finally:
            self._restored.pop(instance.uuid, None)
            fileutils.delete_if_exists(package)
        marks.forget_error(instance)
        self._own_ports(instance, network_info)
        if restored.get('changed_macs') and not self._stays_paused(instance, restored):
            eventlet.spawn(self._renew_links, instance, restored['changed_macs'])
        self._register_undefined_instance_details(context, instance)
        LOG.info('It goes on from its package.', instance=instance)

    def _renew_links(self, instance, macs):
        """A guest that comes from QEMU's user mode has an address of there: it asks for another one when its cards had no cable for a moment."""
        try:
            self._call('renew_links', instance, macs=macs)
        except helper.HelperError as error:
            LOG.warning('Its guest may keep an address that is of no use here: %s', error, instance=instance)

    @staticmethod
    def _refuse_package(instance, image_id, error):
        """Another host may be able to do what this one lacks; what is wrong with the package is wrong everywhere.

        Of a host's reasons Nova tells users nothing when it has tried them all, so they are noted.
        """
        LOG.warning('Package %s: %s %s', image_id, error, error.detail, instance=instance)
        if error.missing_bases:
            error = helper.HelperError(error.kind, 'The package builds on an image (content %s...) which this project does not have or see here. '
                                       'Upload it (any raw or qcow2 file with this content), or save self-contained.' % error.missing_bases[0][:12])
        marks.note_error(instance, error.kind, str(error))
        if error.kind in ('unsupported', 'no_room', 'unreachable'):
            raise error
        raise exception.ImageUnacceptable(image_id=image_id, reason=str(error))

    def _unpack(self, context, instance, image_meta, network_info, block_device_info, package):
        bases = self._bases(context, instance, package)
        disk_info = blockinfo.get_disk_info(CONF.libvirt.virt_type, instance, image_meta, block_device_info)
        xml = self._get_guest_xml(context, instance, network_info, disk_info, image_meta, block_device_info=block_device_info)
        folder = libvirt_utils.get_instance_path(instance)
        unpacked = self._call('unpack', package=package, instance_folder=folder, domain_xml=xml, bases=bases,
                              most_memory=instance.flavor.memory_mb * units.Mi, most_vcpus=instance.flavor.vcpus,
                              most_disks=marks.disk_sizes(instance.flavor))
        with open(os.path.join(folder, 'disk.info'), 'w') as record:  # as Nova's image backend keeps it
            json.dump({disk['path']: disk['format'] for disk in unpacked['disks']}, record)
        ownkernel.keep(folder, unpacked['domain_xml'])
        for sentence in unpacked.get('left_out', []):
            LOG.info('%s', sentence, instance=instance)
        return unpacked

    def _get_guest_xml(self, context, instance, *arguments, **options):
        xml = super()._get_guest_xml(context, instance, *arguments, **options)
        return xml if options.get('rescue') else ownkernel.add(xml, libvirt_utils.get_instance_path(instance))

    def _bases(self, context, instance, package):
        """Fetches the bases of a package that this host may lack into Nova's cache, by hint and by what images say of themselves. Which of
        them really is one the helper finds out by its content.

        Nothing else of the cache is looked at: it holds the images of all projects, and a digest is no right to what it is of.
        """
        needed = self._call('inspect', package=package)['manifest'].get('disks', [])
        digests = {disk['base']['digest'] for disk in needed if disk.get('base')}
        hints = marks.base_hints(instance)
        return [base for digest in sorted(digests) for base in self._fetched(context, digest, hints.get(digest))]

    def _fetched(self, context, digest, hint):
        images = [hint] if hint else []
        images += [image['id'] for image in novaversion.images_with(self._image_api, context, {'trescca_base_digest': digest, 'status': 'active'})]
        for image_id in dict.fromkeys(images):
            try:
                image = self._image_api.get(context, image_id)  # also of what is in the cache: may who asks see it?
                if image['status'] == 'active' and not marks.is_package(image['properties']):
                    yield {'path': self._cached(context, image_id), 'format': self._format_in_cache(image)}
            except (exception.ImageNotFound, exception.ImageNotAuthorized, exception.ImageUnacceptable) as error:
                LOG.info('Image %s is no base for %s: %s', image_id, digest[:12], error)

    @staticmethod
    def _format_in_cache(image):
        return 'qcow2' if image['disk_format'] == 'qcow2' and not CONF.force_raw_images else 'raw'

    @staticmethod
    def _cached(context, image_id):
        name = imagecache.get_cache_fname(image_id)
        path = os.path.join(CONF.instances_path, CONF.image_cache.subdirectory_name, name)
        with lockutils.lock(name, external=True, lock_path=os.path.join(CONF.instances_path, 'locks')):
            if not os.path.exists(path):
                fileutils.ensure_tree(os.path.dirname(path))
                libvirt_utils.fetch_image(context, path, image_id)
        return path

    def _create_guest(self, context, xml, instance, power_on=True, pause=False, post_xml_callback=None):
        restored = self._restored.get(instance.uuid)
        if not restored:
            return super()._create_guest(context, xml, instance, power_on, pause, post_xml_callback)
        guest = libvirt_guest.Guest.create(xml, self._host)
        if post_xml_callback is not None:
            post_xml_callback()
        stays_paused = self._stays_paused(instance, restored)
        flags = libvirt.VIR_DOMAIN_SAVE_PAUSED if pause or stays_paused else libvirt.VIR_DOMAIN_SAVE_RUNNING
        self._host.get_connection().restoreFlags(restored['memory'], None, flags)
        fileutils.delete_if_exists(restored['memory'])
        if stays_paused:
            guest.resume = lambda: None  # Nova would have it run once its ports are plugged
            eventlet.spawn(self._note_paused, instance.uuid)
        return guest

    @staticmethod
    def _stays_paused(instance, restored):
        return restored.get('paused') or instance.metadata.get(marks.PAUSED) == 'true'

    @staticmethod
    def _note_paused(uuid):
        """Nova calls all that it has spawned active. So that it can be unpaused, it is called what it is once that is done."""
        for _ in range(120):
            eventlet.sleep(0.5)
            instance = objects.Instance.get_by_uuid(nova_context.get_admin_context(), uuid)
            if instance.vm_state == vm_states.ACTIVE and instance.task_state is None:
                instance.vm_state = vm_states.PAUSED
                instance.power_state = power_state.PAUSED
                instance.save()
                return

    @staticmethod
    def _own_ports(instance, network_info):
        """Ports that were made for the restore go with the instance, as those do that Nova makes itself."""
        made = marks.ports(instance.metadata)
        for vif in network_info:
            if vif['id'] in made:
                vif['preserve_on_delete'] = False
        instance.info_cache.network_info = network_info
        instance.info_cache.save()

# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How an instance is saved: packed by the helper, straight into Glance, with its memory kept on this host until it is let go."""
import contextlib
import json
import os

import eventlet
from nova.compute import power_state
from nova.compute import task_states
from nova.compute import vm_states
from nova import exception
from oslo_log import log as logging
from oslo_utils import excutils

from trescca_nova import marks
from trescca_nova import novaversion
from trescca_nova.compute import discarding
from trescca_nova.compute import failures
from trescca_nova.compute import helper

LOG = logging.getLogger(__name__)


class Saving:
    """A part of the driver, which stands before LibvirtDriver."""

    def snapshot(self, context, instance, image_id, update_task_state):
        properties = self._image_api.get(context, image_id)['properties']
        if not marks.is_package(properties):
            return super().snapshot(context, instance, image_id, update_task_state)
        update_task_state(task_state=task_states.IMAGE_PENDING_UPLOAD)
        update_task_state(task_state=task_states.IMAGE_UPLOADING, expected_state=task_states.IMAGE_PENDING_UPLOAD)
        was = instance.vm_state
        marks.forget_error(instance)
        marks.note(instance, marks.SAVING, image_id)
        try:
            self._save(context, instance, image_id, properties)
        except Exception as error:
            with excutils.save_and_reraise_exception():
                self._note_failure(context, instance, image_id, error)
        self._note_held(instance, properties.get(marks.MIGRATION, ''), was)

    def _note_failure(self, context, instance, image_id, error):
        """Before its image goes: whoever sees that it is gone finds the reason."""
        LOG.warning('It was not saved: %s', error, instance=instance)
        with contextlib.suppress(exception.InstanceNotFound):
            instance.progress = 0
            marks.note(instance, marks.SAVING, None)
            marks.note_error(instance, *failures.kind_and_sentence(error))
        discarding.discard(self._image_api, context, instance, marks.discarded(instance) + [image_id])

    def _save(self, context, instance, image_id, properties):
        if was_held := self._held(instance):
            if was_held['migration_id'] != properties.get(marks.MIGRATION, ''):
                self._refuse_held(instance, was_held, 'save')
        request = self._request(
            instance, name=properties.get(marks.NAME) or instance.display_name, migration_id=properties.get(marks.MIGRATION, ''),
            self_contained=properties.get(marks.SELF_CONTAINED) == 'true', compression_level=self._level(properties))
        self._let_read_firmware(instance)
        read_end, write_end = os.pipe()
        try:
            packing = helper.Helper(self._options, 'save', dict(request, package_fd=write_end), (write_end,))
        except Exception:
            with excutils.save_and_reraise_exception():
                os.close(read_end)
        try:
            with self._told_progress(instance, packing), contextlib.closing(helper.PackageStream(read_end, packing)) as package:
                self._image_api.update(context, image_id, {'disk_format': 'raw', 'container_format': 'bare', 'status': 'active'},
                                       package, purge_props=False)
            packed = novaversion.in_thread(packing.wait)
            self._check_stored(context, image_id, packed)
            self._describe_package(context, instance, image_id, packed)
        except Exception:
            with excutils.save_and_reraise_exception():
                self._undo_save(instance, packing, was_held, properties.get(marks.MIGRATION, ''))

    def _let_read_firmware(self, instance):
        """The variables of its firmware are a file of QEMU's user, and of root once it has stopped, which nova-compute need not be."""
        try:
            path = novaversion.firmware_variables(self._host.get_guest(instance).get_xml_desc())
            if path and not os.access(path, os.R_OK):
                novaversion.let_all_read(path)
        except exception.InstanceNotFound:
            pass  # libvirt does not know what is held, and it could be read when it was saved
        except (exception.NovaException, OSError) as error:
            LOG.warning('The variables of its firmware stay as they are: %s', error, instance=instance)  # the helper tells what is in the way

    def _level(self, properties):
        told = properties.get(marks.LEVEL) or str(self._options.compression_level)
        if told not in map(str, range(1, 20)):
            raise helper.HelperError('invalid_input', 'The property %s has to be a number from 1 to 19.' % marks.LEVEL)
        return int(told)

    def _check_stored(self, context, image_id, packed):
        stored = novaversion.record_of_image(self._image_api, context, image_id)
        if stored.get('status') != 'active' or stored.get('size') != packed['size'] or (
                stored.get('os_hash_algo') == 'sha512' and stored.get('os_hash_value') != packed['sha512']):
            raise exception.ImageUnacceptable(image_id=image_id, reason='Glance holds other bytes than were sent (%s of %s).' % (
                stored.get('size'), packed['size']))

    def _describe_package(self, context, instance, image_id, packed):
        nics = [{'mac': vif['address'], 'network': vif['network']['id'], 'addresses': [ip['address'] for ip in vif.fixed_ips()]}
                for vif in instance.get_network_info()]
        told = json.dumps(nics)
        marks.note(instance, marks.NICS_DIGEST, marks.digest(told))
        properties = dict(packed['properties'], **{marks.NICS: told, marks.FLAVOR: instance.flavor.flavorid})
        bases = self._base_hints(instance, packed)
        if bases:
            properties[marks.BASES] = bases
        novaversion.complete_image(self._image_api, context, image_id, properties, [marks.UNFINISHED, *marks.KERNELS])

    @staticmethod
    def _base_hints(instance, packed):
        """Of a disk's base only the root disk's is an image; a restored instance has it from its package."""
        inherited = instance.system_metadata.get('image_' + marks.BASES)
        needs = [each for each in packed['properties'].get('trescca_needs', '').split(',') if each]
        if inherited or not needs or not instance.image_ref:
            return inherited or ''
        return '%s:%s' % (needs[0], instance.image_ref)

    @contextlib.contextmanager
    def _told_progress(self, instance, packing):
        """While inside, the instance's progress tells how many percent are packed. (Notes beside the image would undo what Glance notes of its
        upload at the same moment.) That it cannot be told does no harm."""
        def tell():
            while True:
                eventlet.sleep(self._options.progress_interval)
                now = packing.progress
                percent = min(99, 100 * now.get('done', 0) // now['total']) if now.get('total') else 0
                if percent != instance.progress:
                    try:
                        instance.progress = percent
                        instance.save()
                    except exception.NovaException as error:
                        LOG.debug('progress is not told: %s', error, instance=instance)
        telling = eventlet.spawn(tell)
        try:
            yield
        finally:
            telling.kill()

    def _undo_save(self, instance, packing, was_held, migration):
        packing.cancel()
        try:
            novaversion.in_thread(packing.wait)
        except helper.HelperError as error:
            LOG.info('The save ended: %s', error, instance=instance)
        if was_held:
            return  # it stood still before, and still does
        try:
            self._bring_back(instance)
        except helper.HelperError as error:
            LOG.error('It could not be brought back: %s', error, instance=instance)
            self._note_held(instance, migration, instance.vm_state)  # what is kept of it is resumed once that is mended

    @staticmethod
    def _note_held(instance, migration, was):
        """In one step, that it holds and that it is not being saved any more: between them its package would be taken for a failed one, or kept
        though it goes on."""
        if migration:
            instance.metadata = dict(instance.metadata, **{marks.HELD_FOR: migration})
        kept = {key: value for key, value in instance.system_metadata.items() if key != marks.SAVING}
        if was != vm_states.SUSPENDED:
            kept['old_vm_state'] = was
        instance.system_metadata = kept
        instance.progress = 0
        instance.vm_state = vm_states.SUSPENDED
        instance.power_state = power_state.SHUTDOWN
        instance.save()

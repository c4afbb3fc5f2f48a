# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Instances that stand still: what is kept of them on this host, how they go on, and how they are let go."""
import os

import eventlet
from nova.compute import task_states
from nova.compute import vm_states
import nova.conf
from nova import context as nova_context
from nova import exception
from nova import objects
from oslo_log import log as logging

from trescca_nova import conf
from trescca_nova import marks
from trescca_nova import novaversion
from trescca_nova.compute import discarding
from trescca_nova.compute import helper

CONF = nova.conf.CONF
LOG = logging.getLogger(__name__)


class Holding:
    """A part of the driver, which stands before LibvirtDriver."""

    def __init__(self, virtapi, read_only=False):
        super().__init__(virtapi, read_only)
        self._options = conf.register(CONF)

    def init_host(self, host):
        super().init_host(host)
        try:
            self._tell_cut(host)
            self._settle()
        except helper.HelperError as error:
            LOG.error('What cut saves have left could not be put right: %s', error)  # no reason to leave all others alone

    def _request(self, instance=None, **more):
        request = {'uri': self._uri(), 'folder': self._options.held_path, **more}
        return dict(request, instance=instance.uuid) if instance else request

    def _call(self, operation, instance=None, **more):
        return helper.call(self._options, operation, self._request(instance, **more))

    def _held(self, instance):
        """The state that is kept of an instance ({"instance", "migration_id", "phase", "name"}); None when there is none."""
        if not os.path.isdir(self._options.held_path):
            return None
        held = self._call('held', instance)['held']
        return held[0] if held else None

    def _refuse_held(self, instance, held, method):
        raise exception.InstanceInvalidState(
            attr='state', instance_uuid=instance.uuid, state='held by the move %s' % held['migration_id'][:8], method=method)

    def _tell_cut(self, host):
        """Of what was in the middle when this host's nova-compute ended; Nova gives users no reason."""
        for instance in objects.InstanceList.get_by_host(nova_context.get_admin_context(), host, expected_attrs=['metadata', 'system_metadata']):
            cut = instance.system_metadata.get(marks.SAVING)
            images = marks.discarded(instance) + ([cut] if cut else [])
            if cut:
                marks.note_discarded(instance, images)
                instance.progress = 0
                marks.note(instance, marks.SAVING, None)
                marks.note_error(instance, 'unreachable', 'Its host was restarted in the middle of the save; it goes on.')
            elif instance.vm_state == vm_states.BUILDING and instance.system_metadata.get('image_' + marks.KIND) == marks.PACKAGE:
                marks.note_error(instance, 'unreachable', 'Its host was restarted in the middle of the restore. Its package is whole: restore it again.')
            if images:
                self._discard(instance, images)

    def _discard(self, instance, images):
        """By the service's own right; where it has none, the next who saves or restores does it."""
        if context := novaversion.service_context():
            eventlet.spawn(discarding.discard, self._image_api, context, instance, images)

    def _settle(self):
        """After a restart: what a cut save left goes on. So does what was saved, but not yet told: nobody was promised that it stands still.
        What was deleted meanwhile is let go."""
        if not os.path.isdir(self._options.held_path):
            return
        settled = self._call('settle')
        for instance in self._instances(settled.get('resumed', [])):
            marks.note_error(instance, 'unreachable', 'Its host was restarted in the middle of the save; it goes on.')
        failed = {each['instance']: each for each in settled.get('failed', [])}
        for instance in self._instances(failed):
            LOG.error('It does not go on: %s', failed[instance.uuid]['what'], instance=instance)
            marks.note_error(instance, failed[instance.uuid]['kind'], failed[instance.uuid]['what'])
        for instance in self._instances(settled.get('held', [])):
            if instance.vm_state != vm_states.SUSPENDED:
                LOG.info('Its save was cut before it was noted; it goes on.', instance=instance)
                try:
                    self._bring_back(instance)
                except helper.HelperError as error:
                    LOG.error('It does not go on: %s', error, instance=instance)

    def _instances(self, ids):
        """Those that are to live. Of the deleted ones (while this host was down) nothing is kept."""
        for each in ids:
            try:
                instance = objects.Instance.get_by_uuid(nova_context.get_admin_context(read_deleted='yes'), each)
            except exception.InstanceNotFound:
                LOG.warning('Instance %s is unknown to Nova; what is kept of it is left.', each)
                continue
            if not instance.deleted:
                yield instance
                continue
            LOG.info('It was deleted; what was kept of it is removed.', instance=instance)
            self._call('forget', instance)

    def _bring_back(self, instance):
        """It runs where it did, whatever was done to it. Fails only if it cannot."""
        self.plug_vifs(instance, instance.get_network_info())
        self._call('resume', instance, migration_id='*')

    def resume(self, context, instance, network_info, block_device_info=None, share_info=None):
        wanted = instance.system_metadata.pop(marks.RESUMED_FOR, '')
        if not self._held(instance):
            return super().resume(context, instance, network_info, block_device_info, share_info)
        try:
            self.plug_vifs(instance, network_info)
            self._call('resume', instance, migration_id=wanted)
        except helper.HelperError as error:
            raise exception.InstanceResumeFailure(reason=str(error))
        self._forget_held(instance)

    @staticmethod
    def _forget_held(instance):
        instance.metadata = {key: value for key, value in instance.metadata.items() if key != marks.HELD_FOR}
        instance.save()

    def _forget(self, instance):
        """For what is deleted: nothing that is kept of it, however damaged, is in the way of that."""
        if not os.path.isdir(self._options.held_path):
            return
        try:
            if self._held(instance):
                self._let_go(instance)
        except helper.HelperError as error:
            LOG.warning('What is kept of it is removed as it is: %s', error, instance=instance)
            self._call('forget', instance)

    def _let_go(self, instance):
        self._call('release', instance)
        LOG.info('Its memory is let go.', instance=instance)

    def power_off(self, instance, timeout=0, retry_interval=0):
        if held := self._held(instance):
            # Stopping is how a move lets it go; all else that powers off (shelving, ...) could start it again.
            if held['migration_id'] and instance.task_state != task_states.POWERING_OFF:
                self._refuse_held(instance, held, 'power_off')
            self._let_go(instance)
            self._forget_held(instance)
        super().power_off(instance, timeout, retry_interval)

    def power_on(self, context, instance, network_info, block_device_info=None, accel_info=None, share_info=None):
        self._refuse_boot(instance, 'power_on')
        super().power_on(context, instance, network_info, block_device_info, accel_info, share_info)

    def reboot(self, context, instance, network_info, reboot_type, block_device_info=None, bad_volumes_callback=None, accel_info=None,
               share_info=None):
        self._refuse_boot(instance, 'reboot')
        super().reboot(context, instance, network_info, reboot_type, block_device_info, bad_volumes_callback, accel_info, share_info)

    def _refuse_boot(self, instance, method):
        """What a move holds may run elsewhere. What a person saved is theirs to boot anew, as any suspended one."""
        held = self._held(instance)
        if held and held['migration_id']:
            self._refuse_held(instance, held, method)
        if held:
            self._let_go(instance)

    def destroy(self, context, instance, network_info, block_device_info=None, destroy_disks=True, destroy_secrets=True):
        self._forget(instance)
        super().destroy(context, instance, network_info, block_device_info, destroy_disks, destroy_secrets)

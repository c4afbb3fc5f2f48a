# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The compute driver: LibvirtDriver, which also saves instances with their memory, and restores them.

A save is Nova's own snapshot of an instance, for an image that says to be a package: so Nova has looked at rights, quota and state, has locked the
instance, and has sent the order to the right host. Once the package is in Glance the instance is *held*: suspended for Nova, its memory in our folder
on this host. It goes on by Nova's resume; deleting it lets it go.

    saving       snapshot                            save
    holding      resume, power_off, destroy          go on, let go
                 power_on, reboot                    refused while a move holds it
                 init_host                           what was cut is put right
    restoring    spawn                               restore
                 update_provider_tree                for the scheduler: what can be restored here
"""
import json

from nova.virt.libvirt import driver as libvirt_driver

from trescca_nova import marks
from trescca_nova import novaversion
from trescca_nova.compute import helper
from trescca_nova.compute import holding
from trescca_nova.compute import restoring
from trescca_nova.compute import saving


class Driver(saving.Saving, restoring.Restoring, holding.Holding, libvirt_driver.LibvirtDriver):

    def __init__(self, virtapi, read_only=False):
        novaversion.check_driver(libvirt_driver.LibvirtDriver)
        super().__init__(virtapi, read_only)

    def get_console_output(self, context, instance):
        if instance.system_metadata.get(marks.QUESTION) != 'forecast':
            return super().get_console_output(context, instance)
        self._let_read_firmware(instance)
        try:
            return json.dumps({'forecast': self._call('forecast', instance)})
        except helper.HelperError as error:
            return json.dumps({'error': {'kind': error.kind, 'what': str(error)}})

# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The network cards of a restored guest: ports with the addresses that it has in its memory, as far as they are free and allowed.

A guest goes on with the MAC address it had. Where its port has to have another one (the old one still belongs to an instance of the same network),
the port lets the guest's own pass as well, if its user may have that.

What Neutron lets users choose in their own networks only, they get in a network of others no further than this: there the addresses that an instance
of their project had, which Nova's own record says and not their image; and a MAC address as virtual machines have, if it is free.
"""
import re

from neutronclient.common import exceptions as neutron_exceptions
from nova import exception
from nova.network import neutron
from nova import policy
from oslo_log import log as logging
from oslo_utils import timeutils
from oslo_utils import uuidutils
import webob.exc

from trescca_nova import marks
from trescca_nova import policies
from trescca_nova.api import facts

LOG = logging.getLogger(__name__)

NAME = 'trescca-restore'
YOUNG = 600  # seconds
MOST = 16    # cards of a guest; each costs Neutron some requests
VIRTUAL = re.compile(r'(52:54:00|fa:16:3e)(:[0-9a-f]{2}){3}')  # QEMU's and Neutron's own: no gateway of flesh and blood has such a one


def make(call, image, macs, network):
    """What the image's properties tell of the cards is a hint: the package has those of `macs`.

    :returns: ids of new ports, in the order of the guest's cards, and sentences on cards that are without a network; on failure no port is left
    """
    _sweep(call.context)
    if len(macs) > MOST:
        raise webob.exc.HTTPBadRequest(explanation='The guest has %d network cards; at most %d are made for one.' % (len(macs), MOST))
    told = {nic['mac'].lower(): nic for nic in facts.nics_of(image['properties'])}
    nics = [told.get(mac.lower(), {'mac': mac, 'network': None, 'addresses': []}) for mac in macs]
    ours = _is_record(call, image['properties'])
    made, notes = [], []
    try:
        for nic in nics:
            port, refusal = _make(call, nic, _network(call.context, network, nic['network']), ours)
            made.append(port['id'])
            if refusal:
                notes.append(_cut_off(nic['mac'], port['mac_address'], refusal))
    except Exception:
        remove(call.context, made)
        raise
    return made, notes


def _cut_off(had, given, refusal):
    """The guest's memory knows its card by the address that it had, and Neutron lets pass only what comes from the port's."""
    return 'The network card %s has no network: its port has the address %s, as %s. Set the card to that in the guest, or reboot it hard.' % (
        had, given, refusal)


def remove(context, ports):
    for port in ports:
        try:
            neutron.get_client(context).delete_port(port)
        except neutron_exceptions.NeutronClientException as error:
            LOG.warning('port %s of a restore is left: %s', port, error)


def _sweep(context):
    """Ports of restores that came to nothing and that nobody deletes any more: they keep the addresses that another attempt needs. Young
    ones may be of a restore whose instance is not there yet."""
    client = neutron.get_client(context)
    for port in client.list_ports(project_id=context.project_id, name=NAME, device_id='')['ports']:
        if timeutils.is_older_than(timeutils.parse_isotime(port['created_at']), YOUNG):
            remove(context, [port['id']])


def _network(context, wanted, had):
    """The one that is asked for (name or id), the one it had where there is such a one, or the only one."""
    networks = neutron.get_client(context).list_networks()['networks']
    for name in filter(None, (wanted, had)):
        found = [each['id'] for each in networks if name in (each['id'], each['name'])]
        if len(found) == 1:
            return found[0]
        if name == wanted:
            raise webob.exc.HTTPBadRequest(explanation='"%s" is %s network of this project. Name one of: %s.' % (
                wanted, 'more than one' if found else 'no', ', '.join(sorted(each['name'] or each['id'] for each in networks)) or 'there is none'))
    if len(networks) != 1:
        raise webob.exc.HTTPBadRequest(explanation='Which network the guest is to join has to be said: there %s.' % (
            'is none' if not networks else 'are ' + ', '.join(sorted(each['name'] or each['id'] for each in networks))))
    return networks[0]['id']


def _is_record(call, properties):
    """Whether the addresses that an image tells are those that an instance of this project had when it was saved: its host has noted that with the
    instance, where users cannot."""
    origin, told = properties.get(marks.INSTANCE), properties.get(marks.NICS)
    if not told or not uuidutils.is_uuid_like(origin):
        return False
    try:
        instance = call.compute.get(call.context.elevated(read_deleted='yes'), origin, expected_attrs=['system_metadata'])
    except exception.InstanceNotFound:
        return False
    return instance.project_id == call.context.project_id and instance.system_metadata.get(marks.NICS_DIGEST) == marks.digest(told)


def _make(call, nic, network, ours):
    had = ours and nic['network'] == network
    wishes = [({'mac_address': nic['mac'], 'fixed_ips': [{'ip_address': each} for each in nic['addresses']]}, had)] if nic['addresses'] else []
    wishes += [({'mac_address': nic['mac']}, had or VIRTUAL.fullmatch(nic['mac'].lower())),
               ({'allowed_address_pairs': [{'mac_address': nic['mac'], 'ip_address': '0.0.0.0/0'}]}, False),
               ({}, False)]
    refusal = 'Neutron does not give its own there'
    for wish, as_nova in wishes:
        try:
            port = _create(call, {'network_id': network, 'name': NAME, **wish}, as_nova)
            return port, '' if wish else refusal
        except neutron_exceptions.OverQuotaClient as error:
            raise webob.exc.HTTPForbidden(explanation='The quota of ports is exceeded: %s' % error)
        except neutron_exceptions.IpAddressGenerationFailureClient as error:
            raise webob.exc.HTTPBadRequest(explanation='The network %s has no free address: %s' % (network, error))
        except exception.Forbidden as error:
            LOG.info('port with %s: %s', wish, error)
            if isinstance(error, exception.PolicyNotAuthorized):
                refusal = 'this cloud does not let you keep its own there (%s)' % policies.KEEP_ADDRESS
        except neutron_exceptions.NeutronClientException as error:
            if error.status_code not in (400, 403, 409):
                raise webob.exc.HTTPServiceUnavailable(explanation='Neutron makes no port: %s' % error)
            LOG.info('port with %s: %s', wish, error)
            refusal = 'its own is taken there' if error.status_code == 409 else refusal
    raise webob.exc.HTTPConflict(explanation='Neutron makes no port for the guest in the network %s.' % network)


def _create(call, port, as_nova):
    """As the caller; what only Nova may choose (addresses in a network of others), as Nova, where that is in order and our own policy lets the
    caller."""
    try:
        return neutron.get_client(call.context).create_port({'port': port})['port']
    except (neutron_exceptions.Forbidden, exception.Forbidden):  # Nova's client translates some
        if not as_nova:
            raise
        policy.authorize(call.context, policies.KEEP_ADDRESS, {'project_id': call.context.project_id, 'user_id': call.context.user_id})
    return neutron.get_client(call.context, admin=True).create_port({'port': dict(port, project_id=call.context.project_id)})['port']

# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rights, for policy.yaml (`oslopolicy-sample-generator --namespace trescca-nova`)."""
from nova.policies import base
from oslo_policy import policy

SAVE = 'trescca:servers:save'
RESTORE = 'trescca:servers:restore'
KEEP_ADDRESS = 'trescca:servers:restore:keep_address'
SHOW = 'trescca:servers:show'

RULES = [
    policy.DocumentedRuleDefault(
        SAVE, base.PROJECT_MEMBER_OR_ADMIN, 'Save an instance with its memory into an image, let it go, or have it go on',
        [{'method': 'POST', 'path': '/servers/{server_id}/save'}, {'method': 'POST', 'path': '/servers/{server_id}/action (trescca-release)'}],
        scope_types=['project']),
    policy.DocumentedRuleDefault(
        RESTORE, base.PROJECT_MEMBER_OR_ADMIN, 'Have a saved instance go on as a new one',
        [{'method': 'POST', 'path': '/servers/restore'}], scope_types=['project']),
    policy.DocumentedRuleDefault(
        KEEP_ADDRESS, base.PROJECT_MEMBER_OR_ADMIN,
        'Give a restored instance, in a network of others, the MAC and IP addresses that it had there, or a free MAC address of a virtual machine',
        [{'method': 'POST', 'path': '/servers/restore'}], scope_types=['project']),
    policy.DocumentedRuleDefault(
        SHOW, base.PROJECT_READER_OR_ADMIN, 'See what a save of an instance would send, and whether it is possible',
        [{'method': 'GET', 'path': '/servers/{server_id}/trescca'}, {'method': 'GET', 'path': '/trescca'}], scope_types=['project']),
]


def list_rules():
    """For oslopolicy-sample-generator."""
    return RULES

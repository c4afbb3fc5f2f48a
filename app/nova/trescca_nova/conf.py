# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options of the section [trescca] in nova.conf."""
from oslo_config import cfg

GROUP = cfg.OptGroup('trescca', title='Trescca', help='Instances that are saved with their memory, and restored.')

OPTIONS = [
    cfg.StrOpt('helper', default='/usr/libexec/trescca/trescca-nova-helper',
               help='The program that packs and unpacks instances on a compute host.'),
    cfg.StrOpt('held_path', default='$state_path/trescca',
               help='Where a compute host keeps the memory of instances that are saved and not let go yet. It needs as much room as they '
                    'have memory, and must survive a restart of the host.'),
    cfg.IntOpt('compression_level', default=3, min=1, max=19,
               help='How hard Zstandard tries where a request does not say: 1 is fast, 19 is small.'),
    cfg.FloatOpt('progress_interval', default=2.0, min=0.5,
                 help='Seconds between two notes of how far a save has come, as the progress of its instance.'),
]


def register(conf):
    """Makes the options known to `conf`; harmless when they are."""
    conf.register_group(GROUP)
    conf.register_opts(OPTIONS, GROUP)
    return conf.trescca


def list_options():
    """For oslo-config-generator."""
    return [(GROUP, OPTIONS)]

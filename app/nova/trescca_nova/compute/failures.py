# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a save failed, for those who may not read Nova's logs: without addresses of the cloud's inside, and what to do."""
from glanceclient import exc as glance_errors
from nova import exception
import requests

from trescca_nova.compute import helper

UNREACHABLE = (exception.GlanceConnectionFailed, glance_errors.CommunicationError, glance_errors.InvalidEndpoint,
               glance_errors.HTTPInternalServerError, glance_errors.HTTPBadGateway, glance_errors.ServiceUnavailable, requests.RequestException,
               ConnectionError, TimeoutError)


def kind_and_sentence(error):
    """The kind is a word of core's."""
    if isinstance(error, helper.HelperError):
        return error.kind, str(error)
    if isinstance(error, UNREACHABLE):
        return 'unreachable', 'The image service (Glance) broke the save off, or does not answer. The instance is as it was; save it again ' \
            'when Glance is back.'
    if isinstance(error, exception.ImageNotFound):
        return 'conflict', 'The image that the instance was being saved into was deleted. The instance is as it was; save it again if you want it.'
    return 'internal', str(error)

# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The filter for nova-api's pipeline, with the routes that Nova lacks and guards before some that it has.

    [filter:trescca]
    paste.filter_factory = trescca_nova.api.filter:filter_factory

It stands before osapi_compute_app_v21, where the caller is known. Paths are those below /v2.1, with or without the project's id.
"""
import json
import re

from nova.api.openstack import wsgi as openstack_wsgi
from nova.api import wsgi
from nova.compute import api as compute_api
import nova.conf
from nova import exception
from nova.image import glance
import webob
import webob.dec
import webob.exc

from trescca_nova import conf
from trescca_nova import marks
from trescca_nova import novaversion
from trescca_nova import policies
from trescca_nova.api import bootguard
from trescca_nova.api import facts
from trescca_nova.api import holds
from trescca_nova.api import restores
from trescca_nova.api import saves

UUID = '[0-9a-fA-F-]{32,36}'
SERVERS = '/(?:servers|os-volumes_boot)'  # Nova has two names for one thing
SERVER = '%s/(?P<server>%s)' % (SERVERS, UUID)

ROUTES = [(method, re.compile('^(?P<project>/(?!servers|os-volumes_boot|trescca)[^/]+)?%s$' % path), handler) for method, path, handler in (
    ('POST', SERVER + '/save', saves.save),
    ('POST', '/servers/restore', restores.restore),
    ('POST', SERVERS, bootguard.create),
    ('GET', SERVER + '/trescca', facts.forecast),
    ('POST', SERVER + '/publish_base', facts.publish_base),
    ('GET', '/trescca', facts.facts),
    ('POST', SERVER + '/action', holds.act),
    ('DELETE', SERVER, holds.delete),
)]

STATUS = ((exception.Forbidden, webob.exc.HTTPForbidden), (exception.NotFound, webob.exc.HTTPNotFound),
          (exception.InstanceInvalidState, webob.exc.HTTPConflict), (exception.InstanceIsLocked, webob.exc.HTTPConflict),
          (exception.Invalid, webob.exc.HTTPBadRequest), (exception.GlanceConnectionFailed, webob.exc.HTTPServiceUnavailable))


class Call:
    """One request of a known route.

    :ivar context: who asks
    :ivar body: the JSON object that came with it; {} for none
    :ivar server: id of the instance that the path names
    """

    def __init__(self, request, application, compute, images, found):
        self.request = request
        self.context = request.environ['nova.context']
        self.compute = compute
        self.images = images
        self.server = found.get('server')
        self._project = found.get('project') or ''
        self._application = application

    @property
    def body(self):
        try:
            body = json.loads(self.request.body or b'{}')
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise webob.exc.HTTPBadRequest(explanation='The body of the request is no JSON object.')
        return body

    def instance(self):
        """The instance of the path, with what the handlers look at. :raises InstanceNotFound: also for one of others"""
        return self.compute.get(self.context, self.server, expected_attrs=['flavor', 'metadata', 'system_metadata', 'info_cache'])

    def ask_nova(self, method, path, body, version):
        """Has Nova itself answer another request of the same caller."""
        environ = {key: value for key, value in self.request.environ.items()
                   if not key.startswith(('webob.', 'wsgiorg.', 'routes.'))}
        request = wsgi.Request(environ)
        request.method, request.path_info, request.body = method, self._project + path, json.dumps(body).encode()
        request.content_type = 'application/json'
        request.headers.pop('X-OpenStack-Nova-API-Version', None)
        request.headers['OpenStack-API-Version'] = 'compute ' + version
        return request.get_response(self._application)

    def pass_on(self):
        """Lets Nova answer this very request."""
        return self.request.get_response(self._application)


def accepted(body):
    return webob.Response(status=202, json_body=body)


class Filter(wsgi.Middleware):

    def __init__(self, application):
        super().__init__(application)
        conf.register(nova.conf.CONF)
        novaversion.register_policies(policies.RULES)
        novaversion.leave_out_of_snapshots(marks.NOT_INHERITED)
        novaversion.measure_packages_by_memory_and_disk(marks.is_package)
        novaversion.take_no_kernels_for(marks.is_package, marks.KERNELS)
        novaversion.take_hosts_with(marks.is_package, marks.HOST)
        self._compute = compute_api.API()
        self._images = glance.API()

    @webob.dec.wsgify(RequestClass=wsgi.Request)
    def __call__(self, request):
        for method, pattern, handler in ROUTES:
            found = pattern.match(request.path_info) if method == request.method else None
            if found:
                return self._answer(handler, Call(request, self.application, self._compute, self._images, found.groupdict()))
        return self.application

    @staticmethod
    def _answer(handler, call):
        try:
            return handler(call)
        except webob.exc.HTTPException as error:
            return openstack_wsgi.Fault(error)
        except exception.NovaException as error:
            for kind, answer in STATUS:
                if isinstance(error, kind):
                    return openstack_wsgi.Fault(answer(explanation=error.format_message()))
            raise


def filter_factory(_global_conf, **_local_conf):
    return Filter

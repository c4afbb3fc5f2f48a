# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs trescca-nova-helper. What is said to it and by it stands in app/nova/helper/helper.h."""
import io
import json
import os
import re

from oslo_log import log as logging

from trescca_nova import novaversion

LOG = logging.getLogger(__name__)

# The helper is followed by real threads: a green one would have to be told of each line, and the upload runs in a real one too.
subprocess = novaversion.native('subprocess')
threading = novaversion.native('threading')


class HelperError(Exception):
    """What the helper could not do: `kind` is a word of core's (no-room, conflict, ...), the text a sentence for people."""

    # What core tells is for people at a command line, too; the cloud's users have another one.
    COMMAND = re.compile(r' \(`tresccac [^`]*`\)')

    def __init__(self, kind, what, detail='', missing_bases=()):
        super().__init__(self.COMMAND.sub('', what))
        self.kind = kind
        self.detail = detail
        self.missing_bases = list(missing_bases)


class Helper:
    """One operation of the helper, as a process.

    :param options: the section [trescca] of the configuration
    :param operation: its name, as in the contract
    :param request: a dict, sent as JSON
    :param descriptors: file descriptors that it inherits; closed here once it has them
    """

    def __init__(self, options, operation, request, descriptors=()):
        self.operation = operation
        self.progress = {}
        self._answer = None
        try:
            self._process = subprocess.Popen([options.helper, operation], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                             stderr=subprocess.PIPE, pass_fds=descriptors, bufsize=0)
        finally:
            for descriptor in descriptors:
                os.close(descriptor)
        self._process.stdin.write(json.dumps(request).encode() + b'\n')
        self._readers = [threading.Thread(target=reads, daemon=True) for reads in (self._read_answer, self._read_log)]
        for reader in self._readers:
            reader.start()

    def cancel(self):
        """Has it undo what it has done; harmless when it is through. wait() tells how it ended."""
        try:
            self._process.stdin.close()
        except OSError:
            pass

    def wait(self):
        """Blocks its thread until the process is through. :returns: the result; :raises HelperError:"""
        self._process.wait()
        for reader in self._readers:
            reader.join()
        self.cancel()
        answer = self._answer or {'error': {'kind': 'internal', 'what': 'The helper for "%s" ended with %d and said nothing. Its log is above, '
                                            'in that of nova-compute.' % (self.operation, self._process.returncode)}}
        if 'error' in answer:
            error = answer['error']
            raise HelperError(error.get('kind', 'internal'), error.get('what', ''), error.get('detail', ''), error.get('missing_bases', ()))
        return answer['result']

    def _read_answer(self):
        for line in io.BufferedReader(self._process.stdout):
            try:
                told = json.loads(line)
            except ValueError:
                LOG.warning('%s said what is no JSON: %r', self.operation, line[:200])
                continue
            if 'progress' in told:
                self.progress = told['progress']
            else:
                self._answer = told

    def _read_log(self):
        for line in io.BufferedReader(self._process.stderr):
            LOG.info('%s: %s', self.operation, line.decode(errors='replace').rstrip())


def call(options, operation, request):
    """Runs an operation to its end, without keeping other green threads from running. :raises HelperError:"""
    return novaversion.in_thread(Helper(options, operation, request).wait)


class PackageStream:
    """The package that a helper writes, as the file that Glance's client reads.

    It ends well only if the helper did: else Glance would take what came for the whole.
    """

    def __init__(self, descriptor, helper):
        self._file = io.FileIO(descriptor)
        self._helper = helper

    def read(self, size=-1):
        data = self._file.read(size)
        if not data:
            self._helper.wait()
        return data

    def close(self):
        self._file.close()

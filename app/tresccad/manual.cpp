// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/manual.h"

#include "app/tresccad/settings.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

void addSettings(ManPage &page)
{
    page.heading(u"Configuration file"_s);
    page.prose(u"What --config names: YAML, a line \"key: value\" each. Options of the command line count before it. `tresccad --make-config` prints "
               "such a file, and --check-config checks one. The value shown is the default, or how such a value is written."_s);
    for (const Setting &setting : settings())
        page.item(setting.name + u": "_s + setting.sample, setting.meaning);
}

void addFiles(ManPage &page)
{
    page.heading(u"Files"_s);
    page.item(u"/var/lib/tresccad, ~/.local/state/tresccad"_s,
        u"The state folder, of root and of others, unless --state names another; a systemd unit's StateDirectory comes before them. In it lie:"_s);
    page.item(u"users.json, appcredentials.json, accessrules.json"_s, u"Users and their application credentials; secrets only as hashes."_s);
    page.item(u"tokens.sqlite"_s, u"Who is logged in: digests of the tokens, a row each. Without it all have to log in again."_s);
    page.item(u"tls.crt, tls.key"_s, u"The certificate that is made at the first start, and its key."_s);
    page.item(u"audit.log"_s, u"Who changed what, and who logged in or was refused."_s);
    page.item(u"site"_s, u"Instances, images and bases, unless --folder names another."_s);
    page.item(u"/run/trescca, /tmp/trescca-UID"_s, u"Locks of root, and of another user, that programs at one libvirt host share."_s);
}

void addRunning(ManPage &page)
{
    page.heading(u"Exit status"_s);
    page.item(u"0"_s, u"done; of the daemon: it was told to end"_s);
    page.item(u"1"_s, u"it could not start or go on: another tresccad uses its folders, the port is taken, a file cannot be written"_s);
    page.item(u"2"_s, u"an option, a setting or a file that it names makes no sense or is not there"_s);
    page.heading(u"Signals"_s);
    page.item(u"SIGTERM, SIGINT"_s,
        u"It ends. Moves, uploads and downloads that are under way come to their end first, for which they have as long as stop_seconds says; what is new is "
        "refused (503), and what is short, such as a deletion or a pause, goes on. The second such signal ends it at once: an instance that is "
        "being saved goes on here, and what was cut can be resumed by the client."_s);
    page.heading(u"Units of systemd"_s);
    page.prose(
        u"tresccad.service serves libvirt's system instance as root; its copy for users (systemctl --user) serves qemu:///session. They are started "
        "once the daemon listens (Type=notify, see sd_notify(3)), and are not started again after the exit status 2. Settings go into a drop-in "
        "(systemctl edit tresccad). The system's unit may write below its state folder and /var/lib/libvirt only: a folder elsewhere has "
        "to be added as ReadWritePaths=. Both listen on the port 8774: where both run, give one another."_s);
    page.heading(u"Roles"_s);
    page.item(u"reader"_s, u"Sees instances and images, and downloads them."_s);
    page.item(u"member"_s, u"Changes them, too."_s);
    page.item(u"admin"_s,
        u"Moreover passes the locks of servers, makes images public, ends other users' tokens, and sees users, roles, services and endpoints by the "
        "Identity API. Users are changed by `tresccad user` alone, and what a cloud's administrators do with its hosts no role may."_s);
    page.heading(u"Watching it"_s);
    page.item(u"/healthz"_s, u"Answers 200 while the daemon serves, and 503 once it is being stopped; needs no log-in."_s);
    page.item(u"/metrics"_s, u"Figures in Prometheus' text form, for callers of this host only."_s);
}

}  // namespace

void addDaemonManual(ManPage &page)
{
    addSettings(page);
    addFiles(page);
    addRunning(page);
    page.heading(u"Examples"_s);
    page.prose(u"A first start, of a user's own guests, and where its client lies:"_s);
    page.verbatim(u"tresccad user add anna\n"
                  "tresccad --libvirt qemu:///session\n"
                  "tresccac cloud test laptop"_s);
    page.prose(u"A host that serves its network, with settings of its own:"_s);
    page.verbatim(u"tresccad --make-config > /etc/tresccad.yml\n"
                  "tresccad --config /etc/tresccad.yml --listen 0.0.0.0 --check-config\n"
                  "tresccad --config /etc/tresccad.yml --listen 0.0.0.0"_s);
    page.seeAlso({u"tresccac(1)"_s, u"virsh(1)"_s, u"systemctl(1)"_s});
}

}  // namespace trescca

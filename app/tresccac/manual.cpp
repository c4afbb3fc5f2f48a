// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/manual.h"

#include "app/common/manual/programmanual.h"
#include "app/tresccac/commandline.h"
#include "app/tresccac/exitcode.h"
#include "core/store/sitekeys.h"
#include "core/store/sitesconfig.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

constexpr std::array kinds{Kind::Internal, Kind::InvalidInput, Kind::NotFound, Kind::Ambiguous, Kind::Conflict, Kind::Unauthorized, Kind::Forbidden,
    Kind::NoRoom, Kind::Unreachable, Kind::Untrusted, Kind::Unsupported, Kind::Cancelled};

QString meaningOf(Kind kind)
{
    switch (kind) {
    case Kind::InvalidInput: return u"the words or a file make no sense"_s;
    case Kind::NotFound: return u"there is no such instance, image, file or site"_s;
    case Kind::Ambiguous: return u"a name fits several things; the sentence lists them with their ids"_s;
    case Kind::Conflict: return u"the thing is in a state, or in use, that forbids this"_s;
    case Kind::Unauthorized: return u"who you are was not accepted"_s;
    case Kind::Forbidden: return u"you are known, and may not"_s;
    case Kind::NoRoom: return u"disk, memory or quota is used up"_s;
    case Kind::Unreachable: return u"a host, daemon or network does not answer"_s;
    case Kind::Untrusted: return u"a server, digest or file cannot be trusted"_s;
    case Kind::Unsupported: return u"right, but this site or version cannot do it"_s;
    case Kind::Cancelled: return u"stopped on request (Ctrl-C, SIGTERM, the answer no)"_s;
    case Kind::Internal: return u"a defect of Trescca or of a library"_s;
    }
    return {};
}

void addExitCodes(ManPage &page)
{
    page.heading(u"Exit status"_s);
    page.item(u"0"_s, u"done"_s);
    for (const Kind kind : kinds)
        page.item(QString::number(exitCode(kind)), u"%1: %2"_s.arg(kindName(kind), meaningOf(kind)));
    page.item(u"141"_s, u"who was to read the answer went away; what was to be done is done"_s);
    page.prose(
        u"Of several instances the worst counts: cancelled, then internal, untrusted, unreachable, no_room, unauthorized, forbidden, unsupported, conflict, "
        "ambiguous, not_found, invalid_input."_s);
}

QString programPage()
{
    CommandLine line;
    ManPage page = programManual(line.app(), 1);
    addExitCodes(page);
    page.heading(u"Environment"_s);
    page.item(u"TRESCCA_PASSWORD_<SITE>"_s,
        u"Password, or application credential's secret, of a site: its name in upper case, other signs than letters and digits as _."_s);
    page.item(u"NO_COLOR"_s, u"If it is set and not empty, --color auto means never."_s);
    page.item(u"OS_CLIENT_CONFIG_FILE"_s, u"The clouds.yaml to read, as for OpenStack's own clients."_s);
    page.item(u"XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME"_s,
        u"Where configuration, local sites, the journal of moves, and what is unpacked or converted lie."_s);
    page.heading(u"Files"_s);
    page.item(u"./config.yml, ~/.config/trescca/config.yml"_s, u"The sites, see trescca-config(5). The first that is there counts."_s);
    page.item(u"clouds.yaml, secure.yaml"_s,
        u"OpenStack's clouds, in the working directory, ~/.config/openstack or /etc/openstack; see trescca-config(5)."_s);
    page.item(u"~/.local/state/trescca/journal.sqlite"_s, u"The moves, for history, resume and rollback."_s);
    page.item(u"~/.local/state/trescca/known_certificates"_s,
        u"The certificates trusted on first use or by `tresccac cloud trust`, a line each: https://HOST:PORT and the SHA-256. "
        "It is not believed when others may write it."_s);
    page.item(u"/tmp/trescca-UID, /run/trescca"_s,
        u"Locks, of users and of root, that keep programs at one libvirt host from working on the same thing."_s);
    page.seeAlso({u"tresccad(8)"_s, u"tresccac-json(5)"_s, u"trescca-config(5)"_s, u"virsh(1)"_s, u"qemu-img(1)"_s});
    return page.text();
}

QString configPage()
{
    ManPage page(u"trescca-config"_s, 5, u"the sites that Trescca works with"_s);
    page.heading(u"Description"_s);
    page.prose(
        u"A YAML file with one map, sites:, of names and their settings. It is looked for as config.yml in the working directory (where it counts only if it "
        "has sites: in it), then as ~/.config/trescca/config.yml; --config names another. One that another user owns or may write, or could put another in the place of (itself, its folder, a link on the way to it), is left out with a warning, unless --config names it; so is what is no file there, as a folder or a link that leads to nothing.\n\nBeside its sites there are the clouds of OpenStack's clouds.yaml, which "
        "secure.yaml and clouds-public.yaml complete: of each the one that OS_CLIENT_CONFIG_FILE, OS_CLIENT_SECURE_FILE or OS_CLIENT_VENDOR_FILE names counts, then that of the working directory (under the same rule as config.yml), ~/.config/openstack and /etc/openstack; and "
        "\"local\", this computer: qemu:///system for root, qemu:///session for others, unless the file says otherwise.\n\nSecrets do not belong into it: a password "
        "or a secret in it is refused. They are taken from TRESCCA_PASSWORD_<SITE>, then from the file that password_file names, then from the desktop's keyring (`tresccac cloud login SITE` puts them there), and are asked for without any."_s);
    page.heading(u"Settings of a site"_s);
    for (const SiteKey &key : siteKeys())
        page.item(key.name, key.meaning);
    page.prose(u"Paths may begin with ~/ and are relative to the file they stand in."_s);
    page.heading(u"Example"_s);
    page.prose(u"As `tresccac make_config` writes it:"_s);
    page.verbatim(SitesConfig::exampleText().trimmed());
    page.seeAlso({u"tresccac(1)"_s, u"tresccad(8)"_s});
    return page.text();
}

QString typeOf(const QJsonObject &field)
{
    const QString reference = field[u"$ref"].toString().section(u'/', -1);
    if (!reference.isEmpty())
        return reference;
    const QString type = field[u"type"].toString();
    if (type == u"array")
        return u"list of "_s + typeOf(field[u"items"].toObject());
    QStringList choices;
    for (const QJsonValue &one : field[u"anyOf"].toArray())
        choices.append(typeOf(one.toObject()));
    for (const QJsonValue &one : field[u"enum"].toArray())
        choices.append(one.toString());
    return field.contains(u"anyOf") ? choices.join(u" or "_s) : choices.isEmpty() ? type : choices.join(u" | "_s);
}

void addFields(ManPage &page, const QJsonObject &form)
{
    QStringList required;
    for (const QJsonValue &one : form[u"required"].toArray())
        required.append(one.toString());
    const QJsonObject fields = form[u"properties"].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QJsonObject about = field.value().toObject();
        page.item(field.key(),
            u"%1%2. %3"_s.arg(typeOf(about), required.contains(field.key()) ? QString() : u", may be missing"_s, about[u"description"].toString()));
        const QJsonObject inner = about[u"items"].toObject();
        if (inner.contains(u"properties"))
            addFields(page, inner);
    }
}

QString jsonPage()
{
    const QJsonObject schema = QJsonDocument::fromJson(answerSchema()).object();
    ManPage page(u"tresccac-json"_s, 5, u"what tresccac answers under --json"_s);
    page.heading(u"Description"_s);
    page.prose(schema[u"description"].toString());
    page.prose(
        u"An error is an answer too: an object with \"error\", and the exit status of tresccac(1). The same as JSON Schema is in share/trescca/answers.schema.json."_s);
    page.heading(u"Answers"_s);
    const QJsonObject answers = schema[u"answers"].toObject();
    for (auto verb = answers.begin(); verb != answers.end(); ++verb)
        page.item(verb.key(), verb.value()[u"description"].toString() + u": "_s + typeOf(verb.value().toObject()));
    page.heading(u"Forms"_s);
    const QJsonObject forms = schema[u"$defs"].toObject();
    for (auto form = forms.begin(); form != forms.end(); ++form) {
        page.subheading(form.key());
        page.prose(form.value()[u"description"].toString() + u'.');
        addFields(page, form.value().toObject());
    }
    page.seeAlso({u"tresccac(1)"_s});
    return page.text();
}

}  // namespace

QByteArray answerSchema()
{
    QFile file(u":/trescca/answers.schema.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<QString> manualPage(const QString &name)
{
    if (name == u"tresccac")
        return programPage();
    if (name == u"tresccac-json")
        return jsonPage();
    if (name == u"trescca-config")
        return configPage();
    return fail(Kind::NotFound, u"There is no man page \"%1\"."_s.arg(name));
}

int printManual(const QString &name, const World &world)
{
    const auto page = manualPage(name);
    if (!page) {
        world.err(page.error().what);
        return exitCode(page.error().kind);
    }
    world.raw(*page);
    return 0;
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/packagetrust.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/import/imagefile.h"
#include "core/libvirt/packagemanifest.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString sizeAndBase(const ManifestDisk &disk)
{
    return sizeText(disk.virtualSize) + (disk.baseDigest.isEmpty() ? u", whole"_s : u", needs base %1"_s.arg(disk.baseDigest));
}

QString describe(const PackageReader &package, const PackageNotes &notes)
{
    const Manifest &manifest = package.manifest();
    QStringList lines{u"%1: %2, %3 of memory, %4, %5 %6"_s.arg(manifest.name,
        package.isReferenceForm() ? u"package of the reference form"_s : u"package of format 1"_s, memoryText(manifest.memory),
        counted(manifest.vcpus, u"processor"_s), manifest.arch, manifest.machine)};
    for (const ManifestDisk &disk : manifest.disks)
        lines.append(
            u"disk %1: %2"_s.arg(disk.target, package.isReferenceForm() ? u"its size and base are read when it is restored"_s : sizeAndBase(disk)));
    if (!manifest.sources.isEmpty())
        lines.append(u"made of pages of its base images, too: who unpacks it gives them (`tresccac unpack --base`)"_s);
    QList<QStringList> rows{{u"MEMBER"_s, u"STORED"_s, u"PLAIN"_s, u"SHA-256"_s}};
    for (const PackageMember &member : package.members())
        rows.append({member.name, sizeText(member.storedSize), member.plainSize > 0 ? sizeText(member.plainSize) : u"-"_s, member.digest});
    if (!package.has(u"snapshot"_s))
        lines.append(u"no memory: it cannot be restored. "_s + wayWithoutSnapshot(manifest, package.isReferenceForm()));
    for (const QString &part : notes.leftOut)
        lines.append(u"left out at a restore: %1"_s.arg(part));
    for (const QString &note : notes.differing)
        lines.append(u"note: "_s + note);
    return lines.join(u'\n') + u'\n' + table(rows);
}

class InspectVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("FILE", m_file, "A VM package")->required()->type_name("");
        app.footer("Reads the descriptions in the package only; `tresccac verify` reads all of it.\n\n"
                   "Examples:\n"
                   "  tresccac inspect web-1.zip");
    }

    Result<Answer> run(Session &) override
    {
        const QString path = QString::fromStdString(m_file);
        const auto package = openPackage(path);
        if (!package)
            return fail(package);
        const auto notes = notesOf(**package, path);
        if (!notes)
            return fail(notes);
        QJsonObject json = toJson((*package)->manifest(), (*package)->members());
        json[u"has_memory"] = (*package)->has(u"snapshot"_s);
        json[u"left_out"] = QJsonArray::fromStringList(notes->leftOut);
        json[u"notes"] = QJsonArray::fromStringList(notes->differing);
        return Answer{describe(**package, *notes), json};
    }

private:
    std::string m_file;
};

}  // namespace

std::unique_ptr<Verb> makeInspectVerb() { return std::make_unique<InspectVerb>(); }

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/packagebases.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/import/imagefile.h"
#include "core/package/unpackinto.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class UnpackVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("FILE", m_file, "A VM package")->required()->type_name("");
        app.add_option("FOLDER", m_folder, "Where its members go, plain and decompressed (default: the file's name without its ending, here)")
            ->type_name("");
        app.add_option("--base", m_bases, "File of a base image that the package is made of pages of (`tresccac inspect` tells which)")
            ->type_name("FILE");
        app.add_flag("--force", m_force, "Replace files that are there");
        declareDryRun(app, m_dryRun);
        app.footer("Every member is checked against its digest. If one is wrong, the folder stays as it was.\n\n"
                   "Examples:\n"
                   "  tresccac unpack web-1.zip                           # into ./web-1\n"
                   "  tresccac unpack web-1.zip /srv/look --force");
    }

    Result<Answer> run(Session &session) override
    {
        const auto package = openPackage(QString::fromStdString(m_file));
        if (!package)
            return fail(package);
        const auto place = chosenFolder();
        if (!place)
            return fail(place);
        const QDir folder(*place);
        QStringList bases;
        for (const std::string &base : m_bases)
            bases.append(QString::fromStdString(base));
        if (const auto given = useBases(**package, bases, session.context()); !given)
            return fail(given);
        if (const auto possible = check(**package, folder); !possible)
            return fail(possible);
        if (m_dryRun)
            return dryAnswer(u"%1 members would be unpacked into %2."_s.arg((*package)->members().size()).arg(folder.path()),
                {{u"folder"_s, folder.path()}, {u"members"_s, membersJson(**package, folder)}});
        if (const auto unpacked = unpackInto(folder, **package, session.context()); !unpacked)
            return fail(unpacked);
        QStringList names;
        for (const PackageMember &member : (*package)->members())
            names.append(member.logical);
        return Answer{u"Unpacked into %1: %2."_s.arg(folder.path(), names.join(u", "_s)),
            {{u"folder"_s, folder.path()}, {u"members"_s, membersJson(**package, folder)}}};
    }

private:
    /// A file called "...zip" would name the folder above.
    [[nodiscard]] Result<QString> chosenFolder() const
    {
        if (!m_folder.empty())
            return QString::fromStdString(m_folder);
        const QString file = QString::fromStdString(m_file);
        const QString name = QFileInfo(file).completeBaseName();
        if (name.isEmpty() || name == u"." || name == u"..")
            return fail(Kind::InvalidInput, u"No folder can have the name of %1 without its ending. Give a FOLDER too."_s.arg(file));
        return name;
    }
    [[nodiscard]] Result<void> check(const PackageReader &package, const QDir &folder) const
    {
        std::uint64_t needed = 0;
        for (const PackageMember &member : package.members()) {
            const QFileInfo target(folder.filePath(member.logical));
            if (target.isDir() && !target.isSymLink())
                return fail(Kind::Conflict, u"%1 is a folder, and a member is to have that name. Give another folder."_s.arg(target.filePath()));
            if (!m_force && (target.exists() || target.isSymLink()))
                return fail(Kind::Conflict, u"The file %1 is there already. Give another folder, or --force to replace it."_s.arg(target.filePath()));
            needed += member.storedSize;  // at least: holes take no room
        }
        QDir existing(folder.absolutePath());
        while (!existing.exists() && existing.path() != u"/")
            existing.setPath(QFileInfo(existing.path()).path());
        const auto free = static_cast<std::uint64_t>(std::max<qint64>(0, QStorageInfo(existing.path()).bytesAvailable()));
        if (free < needed)
            return fail(Kind::NoRoom,
                u"%1 unpacked takes more than %2, and %3 are free there. Make room, or give another folder."_s.arg(
                    QString::fromStdString(m_file), sizeText(needed), sizeText(free)));
        return {};
    }

    static QJsonArray membersJson(const PackageReader &package, const QDir &folder)
    {
        QJsonArray list;
        for (const PackageMember &member : package.members())
            list.append(QJsonObject{{u"name"_s, member.logical}, {u"path"_s, folder.filePath(member.logical)}});
        return list;
    }

    std::string m_file, m_folder;
    std::vector<std::string> m_bases;
    bool m_force = false, m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeUnpackVerb() { return std::make_unique<UnpackVerb>(); }

}  // namespace trescca

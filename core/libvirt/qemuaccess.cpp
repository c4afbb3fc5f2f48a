// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/qemuaccess.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <vector>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

struct Identity {
    QString name;
    std::vector<gid_t> groups;
};

Identity identityOf(const QemuUser &user)
{
    Identity identity{QString::number(user.uid), {user.gid}};
    passwd entry = {};
    passwd *found = nullptr;
    std::vector<char> text(16384);
    if (::getpwuid_r(user.uid, &entry, text.data(), text.size(), &found) != 0 || !found)
        return identity;
    identity.name = QString::fromLocal8Bit(found->pw_name);
    int count = 256;
    std::vector<gid_t> groups(static_cast<std::size_t>(count));
    if (::getgrouplist(found->pw_name, user.gid, groups.data(), &count) >= 0)
        identity.groups.assign(groups.begin(), groups.begin() + count);
    return identity;
}

bool has(const QString &path, const QemuUser &user, const std::vector<gid_t> &groups, mode_t bits)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat facts = {};
    if (user.uid == 0 || ::stat(name.constData(), &facts) != 0 || ::getxattr(name.constData(), "system.posix_acl_access", nullptr, 0) > 0)
        return true;
    const bool ofGroup = std::ranges::find(groups, facts.st_gid) != groups.end();
    const unsigned int shift = facts.st_uid == user.uid ? 6 : ofGroup ? 3 : 0;
    return (facts.st_mode >> shift & bits) == bits;
}

}  // namespace

QString nameOf(const QemuUser &user) { return identityOf(user).name; }

bool mayReadAndWrite(const QString &path, const QemuUser &user) { return has(path, user, identityOf(user).groups, S_IROTH | S_IWOTH); }

QStringList foldersClosedTo(const QemuUser &user, const QString &folder)
{
    const Identity identity = identityOf(user);
    QStringList closed;
    for (QString at = QFileInfo(folder).canonicalFilePath(); !at.isEmpty() && at != "/"_L1; at = QFileInfo(at).absolutePath())
        if (!has(at, user, identity.groups, S_IXOTH))
            closed.prepend(at);
    return closed;
}

Result<void> checkQemuReaches(const QString &folder, const QemuUser &user)
{
    const QStringList closed = foldersClosedTo(user, folder);
    if (closed.isEmpty())
        return {};
    return fail(Kind::Forbidden,
        u"QEMU runs as the user %1 here, who may not enter %2, so no guest can have its files there. Let it pass "
        "(setfacl -m u:%1:x %3), or give this site another folder."_s.arg(nameOf(user), closed.constFirst(), closed.join(u' ')));
}

}  // namespace trescca

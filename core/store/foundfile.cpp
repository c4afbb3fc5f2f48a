// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/foundfile.h"
#include "core/base/shellword.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <climits>

#include <sys/stat.h>
#include <unistd.h>

namespace trescca::foundfile {

using namespace Qt::StringLiterals;

namespace {

/// What of a path is another's: "belongs to another user", or "may be written by others". Empty: nothing.
struct Foreign {
    QString what;
    QString remedy;
};

Result<Foreign> foreignIn(const QString &path)
{
    struct stat facts{};
    if (::lstat(QFile::encodeName(path).constData(), &facts) != 0)
        return failErrno(u"%1 cannot be examined"_s.arg(path));
    const bool folder = S_ISDIR(facts.st_mode);
    if (facts.st_uid != ::geteuid() && facts.st_uid != 0)
        return Foreign{u"belongs to another user"_s,
            folder ? u"copy it into a folder of your own"_s : u"make it yours (chown -h $USER %1)"_s.arg(shellWord(path))};
    if (S_ISLNK(facts.st_mode) || (folder && (facts.st_mode & S_ISVTX) != 0))
        return Foreign{};
    if ((facts.st_mode & S_IWOTH) != 0 || ((facts.st_mode & S_IWGRP) != 0 && facts.st_gid != ::getegid()))
        return Foreign{u"may be written by others"_s, u"close %1 (chmod go-w %2)"_s.arg(folder ? u"that folder"_s : u"it"_s, shellWord(path))};
    return Foreign{};
}

constexpr int mostLinks = 40;  // as many as Linux follows

QString why(const QFileInfo &given, const QString &place)
{
    if (place == given.absoluteFilePath())
        return u"The file %1"_s.arg(given.filePath());
    const QString how = !QFileInfo(place).isDir() || QFileInfo(place).isSymLink() ? u"leads to"_s
        : place == given.absolutePath()                                           ? u"lies in the folder"_s
                                                                                  : u"leads into the folder"_s;
    return u"The file %1 %2 %3, which"_s.arg(given.filePath(), how, place);
}

/// A file or link, and the folder it lies in: who may write there may put another in its place.
Result<void> checkPlace(const QFileInfo &given, const QString &naming, const QString &place)
{
    for (const QString &one : {QFileInfo(place).absolutePath(), place}) {
        const auto foreign = foreignIn(one);
        if (!foreign)
            return fail(foreign);
        if (!foreign->what.isEmpty())
            return fail(Kind::Forbidden,
                u"%1 %2; it is left out. Look at what is in it: it tells where passwords are sent to. Then %3, or %4."_s.arg(
                    why(given, one), foreign->what, foreign->remedy, naming));
    }
    return {};
}

/// Where a path leads, a part at a time as the system goes it: whatever is a link on the way decides where.
class Walk {
public:
    explicit Walk(const QString &path) { add(path); }
    /// The next link; empty at the end of the way.
    Result<QString> next()
    {
        while (!m_ahead.isEmpty()) {
            const QString part = m_ahead.takeFirst();
            const QString place = part == u".." ? QFileInfo(m_at).absolutePath() : (m_at == u"/" ? QString() : m_at) + u'/' + part;
            struct stat facts{};
            if (::lstat(QFile::encodeName(place).constData(), &facts) != 0)
                return failErrno(u"%1 cannot be examined"_s.arg(place));
            if (S_ISLNK(facts.st_mode))
                return follow(place);
            m_at = place;
        }
        return QString();
    }
    [[nodiscard]] const QString &at() const { return m_at; }

private:
    void add(const QString &path)
    {
        if (path.startsWith(u'/'))
            m_at = u"/"_s;
        QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
        parts.removeAll(u"."_s);
        m_ahead = parts + m_ahead;
    }
    Result<QString> follow(const QString &link)
    {
        QByteArray target(PATH_MAX, 0);
        const ssize_t length = ::readlink(QFile::encodeName(link).constData(), target.data(), static_cast<std::size_t>(target.size()));
        if (length < 0)
            return failErrno(u"%1 cannot be examined"_s.arg(link));
        if (++m_links > mostLinks)
            return fail(Kind::Forbidden,
                u"%1 leads through more than %2 symbolic links; it is left out. Put the file itself there."_s.arg(link).arg(mostLinks));
        add(QFile::decodeName(target.first(length)));
        return link;
    }

    QString m_at;
    QStringList m_ahead;
    int m_links = 0;
};

QString kindOf(mode_t mode)
{
    if (S_ISDIR(mode))
        return u"a folder"_s;
    if (S_ISFIFO(mode))
        return u"a named pipe"_s;
    return S_ISSOCK(mode) ? u"a socket"_s : u"a device"_s;
}

}  // namespace

Result<bool> isThere(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat facts{};
    if (::lstat(name.constData(), &facts) != 0)
        return false;
    if (S_ISLNK(facts.st_mode) && ::stat(name.constData(), &facts) != 0) {
        const QString reason = qt_error_string(errno);
        return fail(Kind::InvalidInput,
            u"%1 is a link that leads to no file (%2); it is left out. Make it lead to the file, or remove it."_s.arg(path, reason));
    }
    if (S_ISREG(facts.st_mode))
        return true;
    return fail(Kind::InvalidInput,
        u"%1 is %2, no file to read; it is left out. Put the file itself in its place, or remove it."_s.arg(path, kindOf(facts.st_mode)));
}

Result<void> check(const QString &path, const QString &naming)
{
    const QFileInfo given(path);
    Walk walk(given.absoluteFilePath());
    auto link = walk.next();
    for (; link && !link->isEmpty(); link = walk.next())
        if (const auto own = checkPlace(given, naming, *link); !own)
            return own;
    return link ? checkPlace(given, naming, walk.at()) : fail(link);
}

}  // namespace trescca::foundfile

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/import/importscene.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace trescca {

ImportScene::ImportScene()
{
    m_disk = QByteArray(3 << 20, '\0');
    for (qsizetype at = 0; at < m_disk.size(); ++at)
        if (at < (1 << 20) || at >= (2 << 20))
            m_disk[at] = static_cast<char>((at * 31 + at / 509) & 0xff);
    (void)put(u"disk.raw"_s, m_disk);
}

QString ImportScene::put(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

QByteArray ImportScene::content(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ImportScene::run(const QString &program, const QStringList &words) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(program, words);
    const bool ended = process.waitForFinished(60'000);
    QVERIFY2(ended && process.exitCode() == 0, qPrintable(program + u": "_s + QString::fromLocal8Bit(process.readAllStandardError())));
}

QString ImportScene::converted(const QString &format, const QString &options) const
{
    const QString name = u"disk-%1.%2"_s.arg(options.section(u'=', -1), format);
    run(u"qemu-img"_s,
        QStringList{u"convert"_s, u"-f"_s, u"raw"_s, u"-O"_s, format} + (options.isEmpty() ? QStringList() : QStringList{u"-o"_s, options})
            + QStringList{u"disk.raw"_s, name});
    return path(name);
}

Result<ImportedDisk> ImportScene::import(const QString &file, const ImportLimits &limits, const Context &context) const
{
    return Importer(path(u"work"_s), limits, context).import(file);
}

QByteArray ImportScene::seen(const ImportedDisk &disk) const
{
    if (disk.format.qemuName == u"raw")
        return content(disk.path);
    run(u"qemu-img"_s, {u"convert"_s, u"-f"_s, disk.format.qemuName, u"-O"_s, u"raw"_s, disk.path, u"seen.raw"_s});
    return content(path(u"seen.raw"_s));
}

QStringList ImportScene::leftovers() const { return QDir(path(u"work"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

}  // namespace trescca

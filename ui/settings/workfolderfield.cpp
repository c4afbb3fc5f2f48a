// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/workfolderfield.h"

#include "core/import/imagefile.h"
#include "ui/jobs/background.h"
#include "ui/parts/sentence.h"
#include "ui/settings/filefield.h"
#include "ui/settings/preferences.h"
#include "ui/words/words.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace trescca {

WorkFolderField::WorkFolderField(Preferences &preferences, QWidget *parent) : QWidget(parent), m_preferences(preferences), m_note(new Sentence)
{
    auto *field = new FileField(FileField::What::Folder);
    m_edit = &field->edit();
    m_edit->setObjectName(u"workFolder"_s);
    m_edit->setAccessibleName(tr("Unpack and convert in"));
    m_edit->setPlaceholderText(QDir::toNativeSeparators(standardWorkFolder()));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(field);
    setFocusProxy(field);
    connect(m_edit, &QLineEdit::textChanged, this, &WorkFolderField::look);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        m_edit->setModified(false);
        look();
    });
    showChosen();
    look();
}

void WorkFolderField::showChosen() { m_edit->setText(m_preferences.workFolder()); }

/// The standard one is made when it is needed; blocks, as folders of other computers may.
Result<WorkFolderField::Room> WorkFolderField::roomIn(const QString &folder)
{
    QString there = folder.isEmpty() ? standardWorkFolder() : folder;
    if (QDir::isRelativePath(there) || (!folder.isEmpty() && !QFileInfo(there).isDir()))
        return fail(Kind::NotFound, tr("There is no folder %1. Make it, or choose another.").arg(folder));
    while (!QFileInfo::exists(there) && there != QDir::rootPath())
        there = QFileInfo(there).absolutePath();
    if (!QFileInfo(there).isWritable())
        return fail(Kind::Forbidden, tr("You may not write in %1. Choose another folder.").arg(QDir::toNativeSeparators(there)));
    return Room{static_cast<quint64>(std::max<qint64>(0, QStorageInfo(there).bytesAvailable()))};
}

void WorkFolderField::look()
{
    const QString folder = m_edit->text();
    const auto work = [folder](const Context &) { return roomIn(folder); };
    inBackground<Room>(this, work, [this, folder](const Result<Room> &room) { take(folder, room); });
}

/// Of what was typed meanwhile comes an answer of its own.
void WorkFolderField::take(const QString &folder, const Result<Room> &room)
{
    if (folder != m_edit->text())
        return;
    m_note->setText(room
            ? tr("For disk images that are packed or of another format, until they are sent. %1 free there.").arg(words::size(room->free))
            : u"\u26a0 "_s + room.error().what);
    if (room && !m_edit->isModified())  // what is being typed is no folder yet, though its beginning may be one
        m_preferences.setWorkFolder(folder);
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/filefield.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace trescca {

FileField::FileField(What what, QWidget *parent) : QWidget(parent), m_edit(new QLineEdit)
{
    auto *button = new QPushButton(tr("Choose..."));
    button->setAccessibleName(what == What::File ? tr("Choose a file") : tr("Choose a folder"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit, 1);
    row->addWidget(button);
    setFocusProxy(m_edit);
    connect(button, &QPushButton::clicked, this, [this, what] { choose(what); });
}

void FileField::choose(What what)
{
    auto *dialog = new QFileDialog(this, what == What::File ? tr("Choose a file") : tr("Choose a folder"), m_edit->text());
    dialog->setFileMode(what == What::File ? QFileDialog::ExistingFile : QFileDialog::Directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_edit, &QLineEdit::setText);
    dialog->open();
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/fileedit.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace trescca {

FileEdit::FileEdit(const QString &what, const QString &without, QWidget *parent) : QWidget(parent), m_path(new QLineEdit)
{
    m_path->setAccessibleName(what);
    m_path->setPlaceholderText(without);
    m_path->setClearButtonEnabled(true);
    auto *button = new QPushButton(tr("Choose..."));
    button->setAccessibleName(tr("Choose: %1").arg(what));
    button->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_path, 1);
    row->addWidget(button);
    setFocusProxy(m_path);
    connect(m_path, &QLineEdit::textChanged, this, &FileEdit::changed);
    connect(button, &QPushButton::clicked, this, [this, what] { choose(what); });
}

QString FileEdit::path() const { return m_path->text().trimmed(); }

void FileEdit::setPath(const QString &path) { m_path->setText(path); }

void FileEdit::choose(const QString &what)
{
    auto *dialog = new QFileDialog(this, what);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileEdit::setPath);
    dialog->open();
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/restorequestion.h"

#include "ui/parts/plaintext.h"

#include <QCheckBox>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

RestoreQuestion::RestoreQuestion(QWidget *window, const QString &question, const QString &more)
    : QMessageBox(QMessageBox::Question, tr("Restore"), question, QMessageBox::Cancel, window),
      m_paused(new QCheckBox(tr("Start &it paused"))),
      m_restore(addButton(tr("&Restore"), QMessageBox::AcceptRole))
{
    setAttribute(Qt::WA_DeleteOnClose);
    showAsPlainText(*this);
    m_paused->setObjectName(u"paused"_s);
    m_paused->setToolTip(tr("It waits there, with its memory, until you let it go on"));
    setCheckBox(m_paused);
    setDefaultButton(m_restore);
    add(more);
}

void RestoreQuestion::add(const QString &note)
{
    if (note.isEmpty() || m_paragraphs.contains(note))
        return;
    m_paragraphs.append(note);
    tell();
}

void RestoreQuestion::setPaused(bool paused) { m_paused->setChecked(paused); }

void RestoreQuestion::setDoing(const QString &line)
{
    if (std::exchange(m_doing, line) != line)
        tell();
}

void RestoreQuestion::tell()
{
    const QStringList below = m_doing.isEmpty() ? QStringList() : QStringList{m_doing};
    setInformativeText((m_paragraphs + below).join(u"\n\n"_s));
}

void RestoreQuestion::warnOfSecond(const QString &warning)
{
    add(warning);
    m_second = true;
    setIcon(QMessageBox::Warning);
    m_restore->setText(tr("&Start a second one"));
    setDefaultButton(QMessageBox::Cancel);
    button(QMessageBox::Cancel)->setFocus();
}

void RestoreQuestion::ask(std::function<void(const RestoreOptions &options)> then)
{
    connect(this, &QDialog::finished, this, [this, then = std::move(then)] {
        if (clickedButton() != m_restore)
            return;
        RestoreOptions options;
        options.paused = m_paused->isChecked();
        options.alone = !m_second;
        then(options);
    });
    open();
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/restorequestion.h"

#include "ui/parts/plaintext.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RestoreQuestion)
};

}  // namespace

void askToRestore(QWidget *window, const QString &question, const QString &more, const std::function<void(bool paused)> &then)
{
    auto *box = new QMessageBox(QMessageBox::Question, Texts::tr("Restore"), question, QMessageBox::Cancel, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(more);
    showAsPlainText(*box);
    auto *paused = new QCheckBox(Texts::tr("Start &it paused"));
    paused->setObjectName(u"paused"_s);
    paused->setToolTip(Texts::tr("It waits there, with its memory, until you let it go on"));
    box->setCheckBox(paused);
    auto *restore = box->addButton(Texts::tr("&Restore"), QMessageBox::AcceptRole);
    box->setDefaultButton(restore);
    QObject::connect(box, &QDialog::finished, box, [box, restore, paused, then] {
        if (box->clickedButton() == restore)
            then(paused->isChecked());
    });
    box->open();
}

}  // namespace trescca

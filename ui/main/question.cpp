// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/question.h"

#include "ui/jobs/answer.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include <memory>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

void show(QWidget *window, const QString &question, const QString &yes, const std::shared_ptr<Answer> &answer)
{
    auto *box = new QMessageBox(QMessageBox::Question, u"Trescca"_s, question, QMessageBox::Cancel, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const auto *button = box->addButton(yes, QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QDialog::finished, box, [box, button, answer] { answer->give(box->clickedButton() == button); });
    box->open();
}

}  // namespace

Result<void> askUser(const QPointer<QWidget> &window, const QString &question, const QString &yes, const std::stop_token &stop)
{
    const auto answer = std::make_shared<Answer>();
    QMetaObject::invokeMethod(qApp, [window, question, yes, answer] {
        if (window)
            show(window, question, yes, answer);
        else
            answer->give(false);
    });
    if (answer->wait(stop))
        return {};
    return fail(Kind::Cancelled, QCoreApplication::translate("Question", "Nothing was done: you did not agree."));
}

}  // namespace trescca

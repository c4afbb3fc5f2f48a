// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include <condition_variable>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What the two threads share.
struct Answer {
    std::mutex mutex;
    std::condition_variable_any given;
    std::optional<bool> yes;

    void give(bool value)
    {
        const std::scoped_lock lock(mutex);
        yes = value;
        given.notify_all();
    }
};

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
    std::unique_lock lock(answer->mutex);
    answer->given.wait(lock, stop, [&] { return answer->yes.has_value(); });
    if (answer->yes.value_or(false))
        return {};
    return fail(Kind::Cancelled, QCoreApplication::translate("Question", "Nothing was done: you did not agree."));
}

}  // namespace trescca

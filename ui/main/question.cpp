// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/question.h"

#include "ui/jobs/answer.h"
#include "ui/jobs/jobqueue.h"
#include "ui/parts/plaintext.h"
#include "ui/words/sentences.h"

#include <QApplication>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>

#include <memory>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Question)
};

void show(QWidget *window, const QString &question, const QString &yes, const std::shared_ptr<Answer> &answer)
{
    auto *box = new QMessageBox(QMessageBox::Question, u"Trescca"_s, words::plain(question), QMessageBox::Cancel, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    showAsPlainText(*box);
    const auto *button = box->addButton(yes, QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QDialog::finished, box, [box, button, answer] { answer->give(box->clickedButton() == button); });
    box->open();
}

/// The window that has come in place of one that is gone; null: none.
QWidget *another()
{
    for (QWidget *one : QApplication::topLevelWidgets())
        if (one->isVisible() && qobject_cast<QMainWindow *>(one))
            return one;
    return nullptr;
}

}  // namespace

Result<void> askUser(const QPointer<QWidget> &window, const QString &question, const QString &yes, const std::stop_token &stop)
{
    const auto answer = std::make_shared<Answer>();
    QMetaObject::invokeMethod(qApp, [window, question, yes, answer] {
        if (QWidget *there = window ? window.data() : another())
            show(there, question, yes, answer);
        else
            answer->give(false);
    });
    if (answer->wait(stop))
        return {};
    return fail(Kind::Cancelled, u"Nothing was done: you did not agree."_s);
}

std::function<Result<void>(const QString &, const std::stop_token &)> askIn(QWidget *window, const QString &yes)
{
    return [window = QPointer<QWidget>(window), yes](
               const QString &question, const std::stop_token &stop) { return askUser(window, question, yes, stop); };
}

bool askToQuit(QWidget *window, const JobQueue &queue)
{
    QMessageBox question(QMessageBox::Question, Texts::tr("Quit"), {}, QMessageBox::NoButton, window);
    const auto count = [&question, &queue] {
        question.setText(Texts::tr("%n moves are on their way or wait. Cancel them and quit?", nullptr, queue.open()));
    };
    count();
    question.setInformativeText(Texts::tr("What is cancelled goes on running where it came from."));
    auto *stay = question.addButton(Texts::tr("&Stay"), QMessageBox::RejectRole);
    auto *quit = question.addButton(Texts::tr("Cancel and &quit"), QMessageBox::DestructiveRole);
    question.setDefaultButton(stay);
    // It ends by itself once there is nothing left to be cancelled, nor anything that a person should know before.
    QStringList failed;
    QObject::connect(&queue, &JobQueue::ended, &question, [&](const Job *job) {
        if (job->state() == Job::State::Failed)
            failed.append(Texts::tr("%1: %2").arg(job->spec().title, words::trouble(job->error()).brief));
        if (queue.isIdle() && failed.isEmpty())
            return question.done(QDialog::Accepted);
        count();
        if (!failed.isEmpty())
            question.setInformativeText(failed.join(u'\n'));
        if (queue.isIdle()) {
            question.setText(Texts::tr("What was on its way has ended, and not well. Quit?"));
            quit->setText(Texts::tr("&Quit"));
        }
        showAsPlainText(question);
    });
    question.exec();
    return (queue.isIdle() && failed.isEmpty()) || question.clickedButton() == quit;
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

namespace trescca {

/// Does something that blocks on a thread of the pool, and then `done` with its result in the receiver's thread; not any more
/// when the receiver is gone: the work is asked to stop then. Call it from the receiver's thread.
template <typename T>
void inBackground(QObject *receiver, std::function<Result<T>(const Context &)> work, std::function<void(const Result<T> &)> done)
{
    auto stop = std::make_shared<std::stop_source>();
    const auto onEnd = QObject::connect(receiver, &QObject::destroyed, receiver, [stop] { stop->request_stop(); }, Qt::DirectConnection);
    QThreadPool::globalInstance()->start([receiver = QPointer<QObject>(receiver), stop, onEnd, work = std::move(work), done = std::move(done)] {
        auto result = std::make_shared<Result<T>>(work({stop->get_token(), {}}));
        QMetaObject::invokeMethod(qApp, [receiver, onEnd, result, done] {
            QObject::disconnect(onEnd);
            if (receiver)
                done(*result);
        });
    });
}

}  // namespace trescca

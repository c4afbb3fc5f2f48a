// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace trescca {

/// A sentence above everything else that waits until it was read, and is closed then: nothing modal while moves run.
class NoticeBar final : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);
    void tell(const Error &error);
    /// Something that has come about as it was wished.
    void say(const QString &sentence);
    [[nodiscard]] QString text() const;

private:
    void show(const QString &sentence, const QString &details);
    QLabel *m_text;
    QPushButton *m_details;
    QString m_detail;
};

}  // namespace trescca

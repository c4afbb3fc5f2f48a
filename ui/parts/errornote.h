// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace trescca {

/// What went wrong, in a few words behind a sign; the rest behind a fold.
class ErrorNote final : public QWidget {
    Q_OBJECT
public:
    explicit ErrorNote(QWidget *parent = nullptr);
    void tell(const Error &error);
    [[nodiscard]] QString text() const;     ///< what is read at once
    [[nodiscard]] QString details() const;  ///< what is behind the fold; empty: there is none

private:
    QLabel *m_text;
    QToolButton *m_fold;
    QLabel *m_details;
};

}  // namespace trescca

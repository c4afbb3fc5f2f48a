// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

class QLineEdit;

namespace trescca {

class Preferences;
class Sentence;

/// The folder in which disk images are unpacked and converted before they are sent, with the room that there is; one that does not do is said so
/// and not taken.
class WorkFolderField final : public QWidget {
    Q_OBJECT
public:
    explicit WorkFolderField(Preferences &preferences, QWidget *parent = nullptr);
    void showChosen();  ///< what is preferred now
    /// What there is to say of it, to be laid below the field.
    [[nodiscard]] Sentence &note() const { return *m_note; }

private:
    /// Of a folder that can be used.
    struct Room {
        quint64 free = 0;  ///< bytes
    };
    [[nodiscard]] static Result<Room> roomIn(const QString &folder);
    void look();
    void take(const QString &folder, const Result<Room> &room);

    Preferences &m_preferences;
    QLineEdit *m_edit;
    Sentence *m_note;
};

}  // namespace trescca

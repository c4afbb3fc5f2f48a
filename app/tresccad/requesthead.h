// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QMultiMap>
#include <QString>

#include <optional>

namespace trescca {

/// The request line and header of one HTTP request, judged byte by byte as they come (RFC 9112), so that a wrong one is answered
/// at once. What can be read in two ways is refused: whoever stands before the daemon may have read it in the other one.
class RequestHead {
public:
    struct Refusal {
        int status = 400;
        QString why;
    };

    /// Takes bytes as far as the head goes, or to what is wrong with it; returns how many.
    qsizetype take(QByteArrayView bytes);
    /// All of it is there, and it is sound.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] const std::optional<Refusal> &refusal() const { return m_refusal; }

    /// Of the body, without codings; nullopt: it is chunked.
    [[nodiscard]] std::optional<std::uint64_t> bodyLength() const;
    using Fields = QMultiMap<QByteArray, QByteArray>;
    [[nodiscard]] const Fields &fields() const { return m_fields; }
    /// The request line and what tells how to read the body, for a server that has to do no more; of a refused one, as much as
    /// there was of the line.
    [[nodiscard]] QByteArray text() const;

private:
    void takeByte(char byte);
    void endLine();
    void readRequestLine();
    void readTarget(QByteArrayView target);
    void readField();
    void checkFields();
    void checkHost();
    void checkBody();
    void checkSize();
    void refuse(int status, const QString &why) { m_refusal = Refusal{status, why}; }

    QByteArray m_line;
    char m_last = 0;
    qsizetype m_size = 0;
    bool m_begun = false;
    bool m_complete = false;
    std::optional<Refusal> m_refusal;
    QByteArray m_method, m_target, m_version;
    std::optional<QByteArray> m_authority;  ///< of an address that names its host, which then counts
    Fields m_fields;                        ///< names in lower case
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/world.h"
#include "tests/support/fakesite.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace trescca {

/// Whole command lines over two fake sites, "local" and "cloud", and a real journal; every call is a program of its own.
class CliFixture {
public:
    struct Outcome {
        int exitCode = -1;
        QString out;
        QString err;
        /// What is on standard output as the one JSON object it has to be; empty when it is not.
        [[nodiscard]] QJsonObject json() const;
        [[nodiscard]] QString error() const { return json()[u"error"].toObject()[u"what"].toString(); }
        [[nodiscard]] QString all() const { return QStringLiteral("exit code %1\n").arg(exitCode) + out + err; }
    };

    [[nodiscard]] Outcome run(const QStringList &words);
    [[nodiscard]] Result<Places> places();
    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    /// A file below the folder, with this content; its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray content(const QString &name) const;

    QTemporaryDir folder;
    std::shared_ptr<FakeSite> local = std::make_shared<FakeSite>(QStringLiteral("local"));
    std::shared_ptr<FakeSite> cloud = std::make_shared<FakeSite>(QStringLiteral("cloud"));
    std::optional<Error> unusable;  ///< why neither site can be opened
    QStringList leftOut;            ///< of the configuration, a sentence each
    QMap<QString, QString> uris;    ///< of sites that are configured with others than they have
    QString cloudKind = QStringLiteral("tresccad");
    std::optional<QString> answer;  ///< of the person at the terminal; none without
    std::stop_source stop;
    bool terminal = false;                  ///< standard output is one
    QList<Finding> findings;                ///< of the doctor
    QStringList keyring;                    ///< sites whose secret it has
    QString trusted;                        ///< fingerprint of the certificate that is trusted of every cloud
    QStringList asked;                      ///< the questions
    std::shared_ptr<LandingHosts> landing;  ///< guest hosts of "cloud"; none: it is no such cloud
};

}  // namespace trescca

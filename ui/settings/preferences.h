// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/bandwidth.h"

#include <QObject>
#include <QSettings>

namespace trescca {

/// What a person chose about the desktop, in $XDG_CONFIG_HOME/trescca/desktop.ini. What is not there, or makes no sense, has its
/// default. No secrets.
class Preferences final : public QObject {
    Q_OBJECT
public:
    enum class Appearance { System, Light, Dark };

    explicit Preferences(const QString &file = standardFile(), QObject *parent = nullptr);
    [[nodiscard]] static QString standardFile();

    [[nodiscard]] int movesAtOnce() const;         ///< 1 to 16
    [[nodiscard]] qint64 bytesPerSecond() const;   ///< of each transfer; 0: no limit
    [[nodiscard]] Bandwidth bandwidth() const;     ///< of all transfers together
    [[nodiscard]] int compressionLevel() const;    ///< of zstd: 1 to 19
    [[nodiscard]] bool keepPackage() const;        ///< at the destination, after a move
    [[nodiscard]] QString downloadFolder() const;  ///< where downloads are offered to go; empty: nobody chose, or it is there no more
    [[nodiscard]] QString workFolder() const;      ///< where images are unpacked and converted; empty: nobody chose, or it is there no more
    [[nodiscard]] bool notifies() const;           ///< when a transfer has ended while the window is in the background
    [[nodiscard]] bool showsTray() const;          ///< the icon in the system tray, where there is one
    [[nodiscard]] Appearance appearance() const;
    [[nodiscard]] QString language() const;  ///< one of language::available(); empty: the system's

    /// Sites that are to be offered nowhere, where they are known without being configured (see shownOf()).
    [[nodiscard]] QStringList hiddenSites() const;
    /// All of `names` but those of `found` that are hidden.
    [[nodiscard]] QStringList shownOf(QStringList names, const QStringList &found) const;
    void setSiteHidden(const QString &name, bool hidden);

    /// Kinds of moves that are made without a question: source, destination and how, each in a line.
    [[nodiscard]] QStringList quietMoves() const;

    void addQuietMove(const QString &kind);
    void forgetQuietMoves();
    void setMovesAtOnce(int moves);
    void setBytesPerSecond(qint64 bytes);
    void setBandwidth(const Bandwidth &bandwidth);
    void setCompressionLevel(int level);
    void setKeepPackage(bool keep);
    void setDownloadFolder(const QString &folder);
    void setWorkFolder(const QString &folder);
    void setNotifies(bool notifies);
    void setShowsTray(bool shows);
    void setAppearance(Appearance appearance);
    void setLanguage(const QString &code);
    /// All transfers as if nobody had chosen.
    void resetTransfers();

Q_SIGNALS:
    void changed();

private:
    void set(int which, qint64 value);
    [[nodiscard]] bool store(int which, qint64 value);
    void setText(QLatin1StringView key, const QString &text);
    [[nodiscard]] qint64 get(int which) const;
    QSettings m_file;
};

}  // namespace trescca

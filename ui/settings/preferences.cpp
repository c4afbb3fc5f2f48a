// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include "core/base/compression.h"
#include "ui/language/language.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

enum Which { MovesAtOnce, BytesPerSecond, CompressionLevel, KeepPackage, Scheme, Always, ByHours, From, To, AtHours, Notifies, ShowsTray };

struct Preference {
    QLatin1StringView key;
    qint64 fallback;
    qint64 least;
    qint64 most;
};

constexpr auto languageKey = "appearance/language"_L1;
constexpr auto downloadKey = "transfers/download_folder"_L1;
constexpr auto workKey = "transfers/work_folder"_L1;
constexpr auto hiddenKey = "sites/hidden"_L1;
constexpr auto quietKey = "transfers/quiet_moves"_L1;
constexpr qint64 fastest = 100'000'000'000;
constexpr int minute = 60'000;              // ms
constexpr qint64 lastMinute = 24 * 60 - 1;  // of the day

constexpr std::array preferences{
    Preference{"transfers/moves_at_once"_L1, 2, 1, 16},
    Preference{"transfers/bytes_per_second"_L1, 0, 0, fastest},
    Preference{"transfers/compression_level"_L1, defaultCompressionLevel, 1, 19},
    Preference{"transfers/keep_package"_L1, 0, 0, 1},
    Preference{"appearance/scheme"_L1, 0, 0, 2},
    Preference{"transfers/all_bytes_per_second"_L1, 0, 0, fastest},
    Preference{"transfers/limit_by_hours"_L1, 0, 0, 1},
    Preference{"transfers/hours_from"_L1, 8 * 60, 0, lastMinute},
    Preference{"transfers/hours_to"_L1, 18 * 60, 0, lastMinute},
    Preference{"transfers/hours_bytes_per_second"_L1, 0, 0, fastest},
    Preference{"transfers/notify"_L1, 1, 0, 1},
    Preference{"transfers/tray"_L1, 1, 0, 1},
};

}  // namespace

QString Preferences::standardFile() { return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/trescca/desktop.ini"_s; }

Preferences::Preferences(const QString &file, QObject *parent) : QObject(parent), m_file(file, QSettings::IniFormat) {}

qint64 Preferences::get(int which) const
{
    const Preference &one = preferences.at(static_cast<std::size_t>(which));
    bool sound = false;
    const qint64 value = m_file.value(one.key).toLongLong(&sound);
    return sound && value >= one.least && value <= one.most ? value : one.fallback;
}

/// False where it stands already.
bool Preferences::store(int which, qint64 value)
{
    const Preference &one = preferences.at(static_cast<std::size_t>(which));
    value = std::clamp(value, one.least, one.most);
    if (value == get(which))
        return false;
    m_file.setValue(one.key, value);
    return true;
}

void Preferences::set(int which, qint64 value)
{
    if (store(which, value))
        Q_EMIT changed();
}

int Preferences::movesAtOnce() const { return static_cast<int>(get(MovesAtOnce)); }
qint64 Preferences::bytesPerSecond() const { return get(BytesPerSecond); }
int Preferences::compressionLevel() const { return static_cast<int>(get(CompressionLevel)); }
bool Preferences::keepPackage() const { return get(KeepPackage) != 0; }

QString Preferences::downloadFolder() const
{
    const QString folder = m_file.value(downloadKey).toString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

QString Preferences::workFolder() const
{
    const QString folder = m_file.value(workKey).toString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

bool Preferences::notifies() const { return get(Notifies) != 0; }
bool Preferences::showsTray() const { return get(ShowsTray) != 0; }
Preferences::Appearance Preferences::appearance() const { return static_cast<Appearance>(get(Scheme)); }

Bandwidth Preferences::bandwidth() const
{
    const auto time = [this](int which) { return QTime::fromMSecsSinceStartOfDay(static_cast<int>(get(which)) * minute); };
    return {get(Always), get(ByHours) != 0, time(From), time(To), get(AtHours)};
}

QString Preferences::language() const
{
    const QString code = m_file.value(languageKey).toString();
    return language::available().contains(code) ? code : QString();
}

QStringList Preferences::hiddenSites() const { return m_file.value(hiddenKey).toStringList(); }

QStringList Preferences::shownOf(QStringList names, const QStringList &found) const
{
    names.removeIf([hidden = hiddenSites(), &found](const QString &name) { return hidden.contains(name) && found.contains(name); });
    return names;
}

void Preferences::setSiteHidden(const QString &name, bool hidden)
{
    QStringList names = hiddenSites();
    if (names.contains(name) == hidden)
        return;
    names.removeAll(name);
    if (hidden)
        names.append(name);
    if (names.isEmpty())
        m_file.remove(hiddenKey);
    else
        m_file.setValue(hiddenKey, names);
    Q_EMIT changed();
}

QStringList Preferences::quietMoves() const { return m_file.value(quietKey).toStringList(); }

void Preferences::addQuietMove(const QString &kind)
{
    if (quietMoves().contains(kind))
        return;
    m_file.setValue(quietKey, quietMoves() << kind);
    Q_EMIT changed();
}

void Preferences::forgetQuietMoves()
{
    m_file.remove(quietKey);
    Q_EMIT changed();
}

void Preferences::setMovesAtOnce(int moves) { set(MovesAtOnce, moves); }
void Preferences::setBytesPerSecond(qint64 bytes) { set(BytesPerSecond, bytes); }

void Preferences::setBandwidth(const Bandwidth &bandwidth)
{
    const std::pair<int, qint64> values[]{{Always, bandwidth.always}, {ByHours, bandwidth.byHours ? 1 : 0},
        {From, bandwidth.from.msecsSinceStartOfDay() / minute}, {To, bandwidth.to.msecsSinceStartOfDay() / minute}, {AtHours, bandwidth.atHours}};
    bool another = false;
    for (const auto &[which, value] : values)
        another = store(which, value) || another;
    if (another)
        Q_EMIT changed();
}

void Preferences::setCompressionLevel(int level) { set(CompressionLevel, level); }
void Preferences::setKeepPackage(bool keep) { set(KeepPackage, keep ? 1 : 0); }

void Preferences::setText(QLatin1StringView key, const QString &text)
{
    if (text == m_file.value(key).toString())
        return;
    m_file.setValue(key, text);
    Q_EMIT changed();
}

void Preferences::setDownloadFolder(const QString &folder) { setText(downloadKey, folder); }
void Preferences::setWorkFolder(const QString &folder) { setText(workKey, folder); }

void Preferences::setNotifies(bool notifies) { set(Notifies, notifies ? 1 : 0); }
void Preferences::setShowsTray(bool shows) { set(ShowsTray, shows ? 1 : 0); }
void Preferences::setAppearance(Appearance appearance) { set(Scheme, static_cast<qint64>(appearance)); }

void Preferences::setLanguage(const QString &code)
{
    if (code == language())
        return;
    m_file.setValue(languageKey, code);
    Q_EMIT changed();
}

void Preferences::resetTransfers()
{
    m_file.remove(u"transfers"_s);
    Q_EMIT changed();
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca::words {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(words)
};

QString timeOf(std::int64_t milliseconds)
{
    const std::int64_t seconds = (milliseconds + 500) / 1000;
    if (milliseconds < 9950)
        return Texts::tr("%1 s").arg(QLocale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1));
    if (seconds < 60)
        return Texts::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Texts::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return Texts::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

/// Numbers alone have no letter that would tell their direction.
QString dateOf(const QString &text)
{
    constexpr QChar leftToRightMark(0x200e);
    return QGuiApplication::layoutDirection() == Qt::RightToLeft && !text.isEmpty() ? leftToRightMark + text + leftToRightMark : text;
}

QString sizeOf(std::uint64_t bytes) { return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat); }

}  // namespace

QString whole(const QString &value)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popIsolate(0x2069);
    return QGuiApplication::layoutDirection() == Qt::RightToLeft ? firstStrongIsolate + value + popIsolate : value;
}

QString size(std::uint64_t bytes) { return whole(sizeOf(bytes)); }

QString rate(double bytesPerSecond) { return whole(Texts::tr("%1/s").arg(sizeOf(static_cast<std::uint64_t>(std::llround(bytesPerSecond))))); }

QString memory(std::uint64_t bytes)
{
    const QLocale locale;
    const QString none = locale.decimalPoint() + locale.zeroDigit() + u' ';
    return whole(locale.formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeIecFormat).replace(none, u" "_s));
}

QString time(std::int64_t milliseconds) { return whole(timeOf(milliseconds)); }

QString timeLeft(std::int64_t milliseconds)
{
    constexpr std::int64_t second = 1000;
    const std::int64_t rounded = std::max<std::int64_t>(second, (milliseconds + second - 1) / second * second);
    return Texts::tr("about %1 left").arg(rounded < 10 * second ? whole(Texts::tr("%1 s").arg(rounded / second)) : time(rounded));
}

QString unbroken(QString text)
{
    constexpr QChar wordJoiner(0x2060);
    return text.replace(u"/s"_s, u'/' + QString(wordJoiner) + u's');
}

QString day(const QDateTime &time)
{
    return dateOf(time.isValid() ? QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat) : QString());
}

QString date(const QDateTime &time) { return dateOf(time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString()); }

QString state(const Instance &instance)
{
    if (instance.task == "saving"_L1)
        return Texts::tr("being saved");
    if (instance.task == "restoring"_L1)
        return Texts::tr("arriving");
    if (isGoingOff(instance))
        return Texts::tr("shutting down");
    if (!instance.task.isEmpty())
        return Texts::tr("busy");
    switch (instance.state) {
    case InstanceState::Running: return Texts::tr("running");
    case InstanceState::Paused: return Texts::tr("paused");
    case InstanceState::Off: return Texts::tr("off");
    case InstanceState::Saved: return Texts::tr("saved");
    case InstanceState::Busy: return Texts::tr("busy");
    case InstanceState::Error: return Texts::tr("broken");
    }
    return {};
}

bool isGoingOff(const Instance &instance) { return instance.task == "powering-off"_L1; }

QString kind(const Image &image)
{
    if (image.status != ImageStatus::Active)
        return image.status == ImageStatus::Saving ? Texts::tr("arriving") : Texts::tr("not complete");
    if (image.isPackage())
        return Texts::tr("package");
    return image.isBase() ? Texts::tr("base image") : Texts::tr("image");
}

QString stage(const QString &stage, MoveMode mode)
{
    if (mode == MoveMode::DiskOnly && stage == "save"_L1)
        return Texts::tr("shutting down");
    if (mode == MoveMode::DiskOnly && stage == "restore"_L1)
        return Texts::tr("starting");
    if (stage == "save"_L1)
        return Texts::tr("saving");
    if (stage == "transfer"_L1 || stage == "upload"_L1)
        return Texts::tr("sending");
    if (stage == "base"_L1)
        return Texts::tr("sending the base");
    if (stage == "restore"_L1)
        return Texts::tr("restoring");
    if (stage == "verify"_L1)
        return Texts::tr("checking");
    if (stage == "unpack"_L1)
        return Texts::tr("unpacking");
    if (stage == "convert"_L1)
        return Texts::tr("converting");
    if (stage == "digest"_L1)
        return Texts::tr("comparing");
    if (stage == "spawn"_L1)
        return Texts::tr("starting");
    if (stage == "shut down"_L1)
        return Texts::tr("shutting down");
    if (stage == "waiting, a few minutes at most, for it to be off, to boot it again"_L1)
        return Texts::tr("waiting, a few minutes at most, until it is off, to start it again");
    if (stage == "commit"_L1)
        return Texts::tr("letting go");
    if (stage == "disk"_L1)
        return Texts::tr("disk");
    if (stage == "kernel"_L1)
        return Texts::tr("kernel");
    if (stage == "ramdisk"_L1)
        return Texts::tr("ramdisk");
    if (stage == "nvram"_L1)
        return Texts::tr("firmware's variables");
    if (stage == "copy"_L1)
        return Texts::tr("copying");
    if (stage == "check"_L1)
        return Texts::tr("checking");
    if (stage == "instance"_L1)
        return Texts::tr("making the instance");
    if (stage == "boot"_L1)
        return Texts::tr("booting");
    if (stage == "package"_L1)
        return Texts::tr("sending the package");
    if (stage == "install"_L1)
        return Texts::tr("installing");
    if (stage == "connect"_L1)
        return Texts::tr("connecting");
    if (stage == "waiting for a site that does not answer"_L1)
        return Texts::tr("waiting");
    return stage;
}

bool isWait(const QString &stage) { return stage == "waiting for a site that does not answer"_L1; }

}  // namespace trescca::words

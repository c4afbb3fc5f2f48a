// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notification.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int patience = 3000;  // ms

/// A connection of its own: the session's common one belongs to the GUI thread.
class Bus {
public:
    Bus() : m_name(QUuid::createUuid().toString()), m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name)) {}
    ~Bus() { QDBusConnection::disconnectFromBus(m_name); }
    Bus(const Bus &) = delete;
    Bus &operator=(const Bus &) = delete;
    [[nodiscard]] QDBusMessage call(const QString &method, const QVariantList &arguments) const
    {
        auto message = QDBusMessage::createMethodCall(
            u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, method);
        message.setArguments(arguments);
        return m_bus.call(message, QDBus::Block, patience);
    }

private:
    QString m_name;
    QDBusConnection m_bus;
};

/// Without one, the library would start a bus of its own.
bool hasBus()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") || (!runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s));
}

}  // namespace

Result<void> sendNotification(const QString &title, const QString &text)
{
    if (!hasBus())
        return fail(Kind::Unsupported, u"There is no session bus here, so no desktop shows notifications."_s);
    const Bus bus;
    const QDBusReply<QStringList> can = bus.call(u"GetCapabilities"_s, {});
    if (!can.isValid())
        return fail(Kind::Unsupported, u"This desktop shows no notifications."_s, can.error().message());
    // A name with a bracket is no markup.
    const QString body = can.value().contains(u"body-markup"_s) ? text.toHtmlEscaped() : text;
    const QString program = QGuiApplication::desktopFileName();
    constexpr int asItLikes = -1;
    const QDBusReply<uint> shown = bus.call(u"Notify"_s,
        {QGuiApplication::applicationDisplayName(), 0U, program, title, body, QStringList(), QVariantMap{{u"desktop-entry"_s, program}}, asItLikes});
    if (!shown.isValid())
        return fail(Kind::Unsupported, u"The desktop did not show a notification."_s, shown.error().message());
    return {};
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/programlog.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>
#include <unistd.h>

#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

// Qt has one place for all messages of a program, and hands nothing to it.
std::atomic<LogFormat> chosen = LogFormat::Text;
thread_local QByteArray currentRequest;

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return u"debug"_s;
    case QtInfoMsg: return u"info"_s;
    case QtWarningMsg: return u"warning"_s;
    case QtCriticalMsg:
    case QtFatalMsg: break;
    }
    return u"error"_s;
}

QByteArray jsonLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QJsonObject entry{{u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}, {u"level"_s, levelName(type)},
        {u"category"_s, QString::fromUtf8(context.category)}, {u"message"_s, message.trimmed()}};
    if (!currentRequest.isEmpty())
        entry.insert(u"request"_s, QString::fromLatin1(currentRequest));
    return QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
}

// What came from elsewhere must not look like lines of our own.
QString onOneLine(QString message)
{
    message = message.trimmed();
    for (QChar &letter : message) {
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    return message;
}

// In one call, so that lines of several threads do not mix.
void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = logLine(chosen, type, context, message);
    (void)!::write(STDERR_FILENO, line.constData(), static_cast<std::size_t>(line.size()));
    if (type == QtFatalMsg)
        std::abort();
}

}  // namespace

QByteArray logLine(LogFormat format, QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (format == LogFormat::Json)
        return jsonLine(type, context, message);
    return qFormatLogMessage(type, context, onOneLine(message)).toLocal8Bit() + '\n';
}

void logTo(LogFormat format)
{
    chosen = format;
    qInstallMessageHandler(write);
}

LogFormat logFormat() { return chosen; }

RequestScope::RequestScope(QByteArray id) : m_before(std::exchange(currentRequest, std::move(id))) {}

RequestScope::~RequestScope() { currentRequest = m_before; }

QByteArray RequestScope::current() { return currentRequest; }

}  // namespace trescca

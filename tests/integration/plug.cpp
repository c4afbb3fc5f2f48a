// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// plug PORT TARGET_PORT [MIB_PER_SECOND]: a cable between two ports of this machine. Pulled by SIGKILL: what flows is
// cut, and nobody can connect until it is plugged in again. Prints "plugged in PORT" when it listens (PORT 0: any).
// TARGET_PORT 0: an HTTP proxy, which leads to the port of this machine that a CONNECT names.
#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace {

constexpr qint64 most = 1 << 20;

/// One direction. Stops reading from `from` while `to` has a MiB to send, so that a slow side slows the other.
class Lane final : public QObject {
public:
    Lane(QTcpSocket *from, QTcpSocket *to, qint64 perSecond) : QObject(to), m_from(from), m_to(to)
    {
        from->setReadBufferSize(most);
        connect(from, &QTcpSocket::readyRead, this, &Lane::move);
        connect(to, &QTcpSocket::bytesWritten, this, &Lane::move);
        // Queued, as all that ends a socket: it may happen in the middle of a read or a write of the same socket.
        connect(
            from, &QTcpSocket::disconnected, this,
            [this] {
                m_to->write(m_from->readAll());
                m_to->disconnectFromHost();
            },
            Qt::QueuedConnection);
        if (perSecond == 0)
            return;
        constexpr int ticks = 100;
        m_credit = perSecond / ticks;
        connect(&m_clock, &QTimer::timeout, this, [this, perSecond] {
            m_credit = perSecond / ticks;
            move();
        });
        m_clock.start(1000 / ticks);
    }

    void move()
    {
        while (m_from->bytesAvailable() > 0 && m_to->bytesToWrite() < most && m_credit > 0) {
            const QByteArray piece = m_from->read(std::min<qint64>(64 << 10, m_credit));
            m_to->write(piece);
            if (m_clock.isActive())
                m_credit -= piece.size();
        }
    }

private:
    QTcpSocket *m_from;
    QTcpSocket *m_to;
    QTimer m_clock;
    qint64 m_credit = most;
};

void join(QTcpSocket *inner, quint16 target, qint64 perSecond)
{
    auto *outer = new QTcpSocket(inner);
    auto *out = new Lane(inner, outer, perSecond);
    new Lane(outer, inner, perSecond);
    // An end is no error here: what is still on its way has to arrive first (see Lane).
    QObject::connect(
        outer, &QTcpSocket::errorOccurred, inner,
        [inner](QAbstractSocket::SocketError error) {
            if (error != QAbstractSocket::RemoteHostClosedError)
                inner->abort();
        },
        Qt::QueuedConnection);
    outer->connectToHost(QHostAddress(QHostAddress::LocalHost), target);
    out->move();
}

/// Waits for "CONNECT host:port HTTP/1.1" and its headers.
void awaitTarget(QTcpSocket *inner, qint64 perSecond)
{
    auto *asking = new QObject(inner);
    QObject::connect(inner, &QTcpSocket::readyRead, asking, [inner, asking, perSecond] {
        const QByteArray head = inner->peek(most);
        const qsizetype end = head.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        asking->deleteLater();
        QObject::disconnect(inner, &QTcpSocket::readyRead, asking, nullptr);
        inner->skip(end + 4);
        inner->write("HTTP/1.1 200 OK\r\n\r\n");
        const QByteArray where = head.split(' ').value(1);
        join(inner, where.mid(where.lastIndexOf(':') + 1).toUShort(), perSecond);
    });
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc < 3)
        return 2;
    const quint16 target = QByteArray(argv[2]).toUShort();
    const qint64 perSecond = argc > 3 ? QByteArray(argv[3]).toLongLong() << 20 : 0;
    QTcpServer server;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server, target, perSecond] {
        QTcpSocket *inner = server.nextPendingConnection();
        QObject::connect(inner, &QTcpSocket::disconnected, inner, &QObject::deleteLater);
        if (target == 0)
            awaitTarget(inner, perSecond);
        else
            join(inner, target, perSecond);
    });
    if (!server.listen(QHostAddress::LocalHost, QByteArray(argv[1]).toUShort()))
        return 1;
    printf("plugged in %u\n", static_cast<unsigned>(server.serverPort()));
    fflush(stdout);
    return QCoreApplication::exec();
}

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// plug PORT TARGET_PORT: a cable between two ports of this machine. Pulled by SIGKILL: what flows is cut, and nobody
// can connect until it is plugged in again. Prints "plugged in PORT" when it listens (PORT 0: any).
#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

#include <cstdio>

namespace {

/// Stops reading from `from` while `to` has a MiB to send, so that a slow side slows the other.
void carry(QTcpSocket *from, QTcpSocket *to)
{
    const auto move = [from, to] {
        while (from->bytesAvailable() > 0 && to->bytesToWrite() < (1 << 20))
            to->write(from->read(64 << 10));
    };
    from->setReadBufferSize(1 << 20);
    QObject::connect(from, &QTcpSocket::readyRead, to, move);
    QObject::connect(to, &QTcpSocket::bytesWritten, from, move);
    QObject::connect(from, &QTcpSocket::disconnected, to, [to, move] {
        move();
        to->disconnectFromHost();
    });
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc < 3)
        return 2;
    const quint16 target = QByteArray(argv[2]).toUShort();
    QTcpServer server;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server, target] {
        QTcpSocket *inner = server.nextPendingConnection();
        auto *outer = new QTcpSocket(inner);
        QObject::connect(inner, &QTcpSocket::disconnected, inner, &QObject::deleteLater);
        carry(inner, outer);
        carry(outer, inner);
        QObject::connect(outer, &QTcpSocket::errorOccurred, inner, [inner] { inner->abort(); });
        outer->connectToHost(QHostAddress(QHostAddress::LocalHost), target);
    });
    if (!server.listen(QHostAddress::LocalHost, QByteArray(argv[1]).toUShort()))
        return 1;
    printf("plugged in %u\n", static_cast<unsigned>(server.serverPort()));
    fflush(stdout);
    return QCoreApplication::exec();
}

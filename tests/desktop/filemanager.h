// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDrag>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QTimer>
#include <QUrl>

#include <cstdio>

namespace trescca {

/// A file as a file manager shows it: it can be dragged.
class FileIcon final : public QLabel {
public:
    explicit FileIcon(const QString &path) : QLabel(QFileInfo(path).fileName()), m_path(path)
    {
        setFrameShape(Box);
        setAlignment(Qt::AlignCenter);
    }

protected:
    void mousePressEvent(QMouseEvent *event) override { m_pressed = event->position().toPoint(); }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if ((event->position().toPoint() - m_pressed).manhattanLength() < QApplication::startDragDistance())
            return;
        auto *file = new QMimeData;
        file->setUrls({QUrl::fromLocalFile(m_path)});
        auto *drag = new QDrag(this);
        drag->setMimeData(file);
        drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction);
    }

private:
    const QString m_path;
    QPoint m_pressed;
};

/// Another program with files, below the window that is tested. Writes where each lies, and what is let go over it.
class FileManager final : public QWidget {
public:
    explicit FileManager(const QStringList &paths)
    {
        setAcceptDrops(true);
        setGeometry(0, 700, 1280, 200);
        auto *row = new QHBoxLayout(this);
        for (const QString &path : paths) {
            auto *icon = new FileIcon(path);
            icon->setFixedSize(200, 60);
            row->addWidget(icon);
            m_icons.append(icon);
        }
        row->addStretch();
    }
    void tellPlaces() const
    {
        for (const FileIcon *icon : m_icons) {
            const QPoint at = icon->mapToGlobal(icon->rect().center());
            std::printf("%d %d\n", at.x(), at.y());
        }
        std::fflush(stdout);
    }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        if (event->mimeData()->hasUrls())
            event->acceptProposedAction();
    }
    void dropEvent(QDropEvent *event) override
    {
        std::printf("dropped %s\n", qPrintable(event->mimeData()->formats().join(u' ')));
        std::fflush(stdout);
    }

private:
    QList<FileIcon *> m_icons;
};

}  // namespace trescca

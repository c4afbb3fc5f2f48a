// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desktop/windowscene.h"
#include "tests/unit/package/samplepackage.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace trescca {

/// The window over two fake sites, and a folder with files of which "debian-13.raw" is a disk image.
struct FileScene : WindowScene {
    FileScene()
    {
        // Where imports and digests lie.
        qputenv("XDG_CACHE_HOME", files.filePath(QStringLiteral("cache")).toUtf8());
        disk = put(QStringLiteral("debian-13.raw"), content);
    }
    [[nodiscard]] QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(files.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    [[nodiscard]] QByteArray contentOf(const QString &name) const
    {
        QFile file(files.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }
    [[nodiscard]] SiteTree &there() const { return window->right().tree(); }
    /// Onto the row of the instances, or below all rows, where the images are.
    [[nodiscard]] QPoint place(bool instances) const
    {
        const QModelIndex row = there().model()->index(0, 0);
        return instances ? there().visualRect(row).center() : QPoint(there().viewport()->width() / 2, there().viewport()->height() - 10);
    }
    template <typename Event>
    void drag(const QStringList &paths, bool instances) const
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        Event event(place(instances), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(there().viewport(), &event);
    }
    void drop(const QStringList &paths, bool instances) const
    {
        drag<QDragEnterEvent>(paths, instances);
        drag<QDragMoveEvent>(paths, instances);
        drag<QDropEvent>(paths, instances);
    }
    [[nodiscard]] QString hint() const { return there().findChild<QLabel *>(QStringLiteral("dropHint"))->text(); }
    [[nodiscard]] Job *job() const { return window->queue().jobs().value(0); }
    /// At the factory, and shown as such.
    [[nodiscard]] QString addImage(const QString &name, const QByteArray &bytes) const
    {
        Image spec;
        spec.name = name;
        const QString id = sites.factory->addImage(spec, bytes).id;
        window->right().refresh();
        return id;
    }
    void selectImage() const
    {
        SiteTree &tree = there();
        const QModelIndex images = tree.model()->index(1, 0);
        QTRY_COMPARE(tree.model()->rowCount(images), 1);
        tree.setFocus();
        tree.setCurrentIndex(tree.model()->index(0, 0, images));
    }
    /// In the file dialog that is open.
    void choose(const QString &path) const
    {
        auto *chooser = qobject_cast<QFileDialog *>(dialog());
        QVERIFY(chooser);
        chooser->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(chooser, "accept");
    }
    [[nodiscard]] QString trouble() const
    {
        const auto *label = dialog()->findChild<QLabel *>(QStringLiteral("trouble"));
        return label->isVisible() ? label->text() : QString();
    }
    template <typename Field>
    [[nodiscard]] Field *field(const QString &name) const
    {
        for (const QLabel *label : dialog()->findChildren<QLabel *>())
            if (label->text().remove(u'&') == name + u':')
                return qobject_cast<Field *>(label->buddy());
        return nullptr;
    }

    QTemporaryDir files;
    QByteArray content = test::someBytes(1 << 20, 7);
    QString disk;
};

}  // namespace trescca

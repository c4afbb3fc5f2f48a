// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/migration/movescene.h"
#include "ui/transfers/movedialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <memory>

namespace trescca {

/// That web-1 builds on.
inline void addBaseTo(FakeSite &site)
{
    site.addImage({.name = QStringLiteral("deb13"), .properties = {{QLatin1StringView(property::baseDigest), QString(64, u'b')}}}, "base");
}

/// The question alone, about web-1 from laptop to factory.
struct QuestionScene {
    explicit QuestionScene(const MigrationOptions &options = {})
        : history(History::open(sites.folder.filePath(QStringLiteral("journal.sqlite"))).value())
    {
        const auto find = [this](const QString &name) -> Result<std::shared_ptr<Site>> {
            return name == QLatin1StringView("laptop") ? sites.laptop : sites.factory;
        };
        services = {find, {}, sites.engine.get(), sites.journal.get(), history.get()};
        wanted = options;
    }
    void ask()
    {
        dialog = std::make_unique<MoveDialog>(services, MoveWish{sites.request(wanted), sites.instance.name});
        dialog->show();
    }
    /// A move of the past, of its size: 2 s of saving, 3 s of sending, 1 s of restoring, all in 5 s.
    void remember(const QString &source = QStringLiteral("laptop"), const QString &destination = QStringLiteral("factory"),
        const QString &instance = QStringLiteral("another"), MoveMode mode = MoveMode::Full) const
    {
        MigrationRecord record;
        record.id = source + destination + instance + moveModeName(mode);
        record.mode = moveModeName(mode);
        record.instanceId = instance;
        record.source = source;
        record.destination = destination;
        record.state = MigrationState::Done;
        record.created = QDateTime({2026, 11, 20}, {10, 0}, QTimeZone::UTC);
        record.ended = record.created.addMSecs(5000);
        record.bytesMemory = 256ULL << 20U;
        record.bytesDisk = 8ULL << 20U;
        record.packageBytes = 39'300'000;
        record.downtimeMs = 4450;
        QVERIFY(sites.journal->begin(record) && sites.journal->update(record));
        for (const auto &[name, begin, end] : {std::tuple{QStringLiteral("save"), 0, 2000}, std::tuple{QStringLiteral("transfer"), 0, 3000},
                 std::tuple{QStringLiteral("restore"), 3000, 4000}})
            QVERIFY(sites.journal->stage(record.id, {name, 1, begin, end, 0, QStringLiteral("ok")}));
    }
    void addBase() const { addBaseTo(*sites.factory); }
    [[nodiscard]] bool says(const QString &text) const
    {
        return std::ranges::any_of(
            dialog->findChildren<QLabel *>(), [&](const QLabel *one) { return one->isVisible() && one->text().contains(text); });
    }
    [[nodiscard]] QPushButton &move() const
    {
        const auto all = dialog->findChildren<QPushButton *>();
        return **std::ranges::find(all, QStringLiteral("&Move"), &QPushButton::text);
    }
    template <typename Widget>
    [[nodiscard]] Widget &field(const QString &name) const
    {
        return *dialog->findChild<Widget *>(name);
    }

    MoveScene sites;
    std::unique_ptr<History> history;
    Services services;
    MigrationOptions wanted;
    std::unique_ptr<MoveDialog> dialog;
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desktop/detailssamples.h"
#include "tests/desktop/windowscene.h"
#include "ui/details/detailspanel.h"
#include "ui/details/factsview.h"
#include "ui/details/traillist.h"
#include "ui/details/usagegraph.h"

#include <QLineEdit>
#include <QThreadPool>

#include <atomic>

namespace trescca {

/// The panel alone, over a fake site, in a hurry.
struct DetailsScene {
    explicit DetailsScene(std::chrono::milliseconds rest = std::chrono::milliseconds(10))
        : history(History::open(sites.folder.filePath(QStringLiteral("journal.sqlite"))).value()),
          services{[this](const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? sites.laptop : sites.factory; }, {},
              sites.engine.get(), sites.journal.get(), history.get()},
          panel(std::make_unique<DetailsPanel>(services, rest))
    {
        sites.laptop->onCall({});
        panel->resize(340, 820);
        panel->show();
    }

    ~DetailsScene()
    {
        panel.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    [[nodiscard]] Instance guest() const { return samples::guest(sites.instance); }
    [[nodiscard]] static Selection selectionOf(const Instance &instance) { return {QStringLiteral("laptop"), {instance}, {}, {samples::base()}}; }
    [[nodiscard]] bool graphsShown() const { return panel->graphs().first()->isVisible(); }
    [[nodiscard]] QString told(int graph) const { return panel->graphs()[graph]->told(); }
    /// From now on the guest uses more at each look.
    void useMore()
    {
        sites.laptop->onCall([this](const QString &line) {
            if (line.startsWith(u"usage "))
                use(looks++);
        });
    }
    [[nodiscard]] static QPalette darkPalette()
    {
        QPalette dark(QColor(50, 50, 50), QColor(35, 35, 35));
        dark.setColor(QPalette::Base, QColor(28, 28, 28));
        dark.setColor(QPalette::Highlight, QColor(60, 110, 180));
        return dark;
    }

    MoveScene sites;
    std::unique_ptr<History> history;
    Services services;
    std::unique_ptr<DetailsPanel> panel;
    std::atomic<int> looks = 0;

private:
    /// Called in the site's thread, one look after the other.
    void use(int number) const
    {
        InstanceUsage &used = sites.laptop->used;
        const auto step = static_cast<std::uint64_t>(number % 20);
        const auto add = [](std::optional<std::uint64_t> &counter, std::uint64_t more) { counter = counter.value_or(0) + more; };
        used.vcpus = 2;
        used.memoryLimit = 512U << 20U;
        used.memoryUsed = (200 + 8 * step) << 20U;
        add(used.cpuTime, step * 600'000);
        add(used.diskRead, step * 20'000);
        add(used.diskWritten, (19 - step) * 10'000);
        add(used.netReceived, step * step * 1'000);
        add(used.netSent, step * 2'000);
    }
};

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/image.h"
#include "core/model/instance.h"

#include <QCoreApplication>

namespace trescca {

/// What is selected at one site.
struct Selection {
    QString site;
    QList<Instance> instances;
    QList<Image> images;
    QList<Image> siteImages;  ///< all that the site has, to name bases by

    [[nodiscard]] qsizetype size() const { return instances.size() + images.size(); }
};

/// A line of the details.
struct Fact {
    QString label;
    QString value;
    bool isCode = false;  ///< an id or a digest: long, without a place to break it, and made to be copied
};

/// What is told of a selection in words. What the site does not tell is left out.
class Facts {
    Q_DECLARE_TR_FUNCTIONS(Facts)
public:
    [[nodiscard]] static QList<Fact> of(const Selection &selection);

private:
    [[nodiscard]] static QList<Fact> ofInstance(const Instance &instance, const Selection &selection);
    [[nodiscard]] static QList<Fact> ofImage(const Image &image, const Selection &selection);
    [[nodiscard]] static QList<Fact> ofSeveral(const Selection &selection);
    [[nodiscard]] static QString disk(const Disk &disk, const QList<Image> &images);
    [[nodiscard]] static QString bases(const Image &package, const QList<Image> &images);
};

}  // namespace trescca

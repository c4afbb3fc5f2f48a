// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/http.h"

namespace trescca {

/// `limit` and `marker` of a list request.
struct Page {
    qsizetype limit = 1000;
    QString marker;
};

/// InvalidInput for a limit that is no number or negative. `fallback` and `most` as the service has them.
[[nodiscard]] Result<Page> pageOf(const ApiRequest &request, qsizetype fallback, qsizetype most);
/// "path?query" of the page after `lastId`, with the filters of this request.
[[nodiscard]] QString nextPage(const ApiRequest &request, const QString &lastId);

/// The part of `all` after the marker; sets `more`. InvalidInput when the marker is not among them.
template <typename T>
[[nodiscard]] Result<QList<T>> pagePart(const QList<T> &all, const Page &page, bool &more)
{
    qsizetype from = 0;
    if (!page.marker.isEmpty()) {
        while (from < all.size() && all[from].id != page.marker)
            ++from;
        if (from == all.size())
            return fail(Kind::InvalidInput, QStringLiteral("The marker %1 is not in the list; start from its beginning.").arg(page.marker));
        ++from;
    }
    more = all.size() - from > page.limit;
    return all.sliced(from, qMin(page.limit, all.size() - from));
}

}  // namespace trescca

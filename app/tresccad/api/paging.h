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
/// "path?query" of the first page, with the filters of this request.
[[nodiscard]] QString firstPage(const ApiRequest &request);
/// "path?query" of the page after `lastId`, with the filters of this request.
[[nodiscard]] QString nextPage(const ApiRequest &request, const QString &lastId);

/// A time in a query as ISO 8601 writes it, in UTC where it names no zone; invalid for anything else.
[[nodiscard]] QDateTime timeOf(const QString &word);

/// The part of `all` after the marker; sets `more`. InvalidInput when the marker is not among them. `idOf` gives an item's id.
template <typename T, typename IdOf>
[[nodiscard]] Result<QList<T>> pagePart(const QList<T> &all, const Page &page, bool &more, IdOf idOf)
{
    qsizetype from = 0;
    if (!page.marker.isEmpty()) {
        while (from < all.size() && idOf(all[from]) != page.marker)
            ++from;
        if (from == all.size())
            return fail(Kind::InvalidInput, QStringLiteral("Marker %1 could not be found; start from the list's beginning.").arg(page.marker));
        ++from;
    }
    more = all.size() - from > page.limit;
    return all.sliced(from, qMin(page.limit, all.size() - from));
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/removal.h"

#include "core/site/site.h"
#include "ui/main/itemquestion.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Removal)
};

int turn(const SiteItem &item)
{
    switch (item.kind) {
    case SiteItem::Kind::Instance: return 0;
    case SiteItem::Kind::Package: return 1;
    case SiteItem::Kind::Image: return 2;
    }
    return 2;
}

/// To delete what is gone is no error everywhere, and who asked for it is to know.
Result<void> removeOne(Site &site, const SiteItem &item, const RemoveMore &removeMore, const Context &context)
{
    if (item.kind == SiteItem::Kind::Instance) {
        const auto more = removeMore ? removeMore(item, context) : fail(Kind::NotFound, {});
        if (more || more.error().kind != Kind::NotFound)
            return more;
        const auto there = site.instance(item.id, context);
        return there ? site.removeInstance(item.id, true, context) : fail(there);
    }
    const auto there = site.image(item.id, context);
    return there ? site.removeImage(item.id, context) : fail(there);
}

QString goneSentence(const QList<SiteItem> &gone)
{
    const QString &site = gone.first().site;
    return gone.size() == 1 ? Texts::tr("%1 is not at %2 any more, so it was not deleted.").arg(gone.first().name, site)
                            : Texts::tr("%1 are not at %2 any more, so they were not deleted.").arg(namesOf(gone), site);
}

}  // namespace

Result<void> removeItems(Site &site, QList<SiteItem> items, const RemoveMore &removeMore, const Context &context)
{
    std::ranges::stable_sort(items, {}, turn);
    QList<SiteItem> gone;
    QList<Error> errors;
    for (const SiteItem &item : std::as_const(items)) {
        const auto removed = removeOne(site, item, removeMore, context);
        if (!removed && removed.error().kind == Kind::NotFound)
            gone.append(item);
        else if (!removed)
            errors.append(removed.error());
    }
    if (!gone.isEmpty())
        errors.append({Kind::NotFound, goneSentence(gone), {}});
    if (errors.isEmpty())
        return {};
    QStringList sentences, details;
    for (const Error &error : std::as_const(errors)) {
        sentences.append(error.what);
        details.append(error.detail);
    }
    details.removeAll(QString());
    return fail(errors.first().kind, sentences.join(u'\n'), details.join(u'\n'));
}

}  // namespace trescca

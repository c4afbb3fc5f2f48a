// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/openedfile.h"

namespace trescca {

Result<OpenedFile> readOpenedFile(const QString &path)
{
    auto file = readImageFile(path, {});
    if (!file)
        return fail(file);
    OpenedFile opened{std::move(*file)};
    if (!opened.file.spec.isPackage())
        return opened;
    const auto package = openPackage(path);
    if (!package)
        return fail(package);
    opened.manifest = (*package)->manifest();
    opened.isReferenceForm = (*package)->isReferenceForm();
    return opened;
}

Result<QList<PackageFinding>> checkOpenedFile(const QString &path, const Context &context)
{
    const auto package = openPackage(path);
    return package ? (*package)->verify(context) : fail(package);
}

Result<QStringList> basesMissingAt(const Services &services, const QString &site, const QStringList &digests, const Context &context)
{
    const auto at = services.site(site);
    if (!at)
        return fail(at);
    QStringList missing;
    for (const QString &digest : digests) {
        const auto base = (*at)->findBase(digest, context);
        if (!base && base.error().kind != Kind::NotFound)
            return fail(base);
        if (!base)
            missing.append(digest);
    }
    return missing;
}

}  // namespace trescca

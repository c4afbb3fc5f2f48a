// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/helper.h"
#include "app/nova/helper/hostsite.h"
#include "core/libvirt/heldsettling.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

Outcome run(const QJsonObject &request, const Context &context)
{
    const auto host = openHost(request);
    const auto settled = host ? (*host)->settle(context) : fail(host);
    if (!settled)
        return fail(settled);
    QJsonArray failed;
    for (auto one = settled->failed.cbegin(); one != settled->failed.cend(); ++one)
        failed << QJsonObject{{u"instance"_s, one.key()}, {u"kind"_s, kindName(one->kind)}, {u"what"_s, one->what}};
    return QJsonObject{
        {u"resumed"_s, QJsonArray::fromStringList(settled->resumed)}, {u"held"_s, QJsonArray::fromStringList(settled->held)}, {u"failed"_s, failed}};
}

}  // namespace

const Operation settleOperation{"settle", "", R"("uri", "folder")", run};

}  // namespace trescca::nova

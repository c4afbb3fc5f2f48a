// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/landing/guesthostwork.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace trescca::work {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(work)
};

}  // namespace

JobSpec makeGuestHost(const GuestHostServices &services, const QString &cloud, const LandingRequest &request)
{
    const QStringList stages{u"check"_s, u"instance"_s, u"boot"_s, u"package"_s, u"install"_s, u"connect"_s};
    return {request.name, cloud, cloud, stages, [name = request.name, cloud] { return Texts::tr("Nothing of %1 is left at %2.").arg(name, cloud); },
        [add = services.add, cloud, request](const Context &context) -> Result<JobResult> {
            const auto host = add(cloud, request, context);
            if (!host)
                return fail(host);
            return JobResult{[name = request.name, cloud] {
                                 return Texts::tr("%1 is a guest host of %2, and a site now: machines can be dragged there.").arg(name, cloud);
                             },
                {}};
        }};
}

}  // namespace trescca::work

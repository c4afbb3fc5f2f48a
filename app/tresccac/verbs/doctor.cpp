// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class DoctorVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.footer("It looks at libvirt, QEMU, KVM (by booting a kernel under it), rights, room, memory, network, firmware, what makes CDs\n"
                   "with user data, and the clock. Exit code 0: instances can run and be moved here; 10: something stands in the way,\n"
                   "or the site is a cloud.\n\n"
                   "Examples:\n"
                   "  tresccac doctor\n"
                   "  tresccac --cloud local --json doctor");
    }

    Result<Answer> run(Session &session) override
    {
        const auto places = session.places();
        if (!places)
            return fail(places);
        const auto findings = (*places)->checkHost(session.options().cloud, session.context());
        if (!findings)
            return fail(findings);
        QStringList lines;
        for (const Finding &finding : *findings)
            lines.append(session.palette().finding(finding));
        const auto blocker = std::ranges::find(*findings, Finding::Level::Blocker, &Finding::level);
        const bool healthy = blocker == findings->cend();
        lines.append(healthy ? u"Instances can run here, and be moved from and to here."_s
                             : u"Instances cannot run here before what is marked [no] is mended."_s);
        Answer answer{lines.join(u'\n'), {{u"site"_s, session.options().cloud}, {u"healthy"_s, healthy}, {u"findings"_s, toJson(*findings)}}};
        if (!healthy)
            answer.failure = Error{Kind::Unsupported, blocker->what + u' ' + blocker->remedy, {}};
        return answer;
    }
};

}  // namespace

std::unique_ptr<Verb> makeDoctorVerb() { return std::make_unique<DoctorVerb>(); }

}  // namespace trescca

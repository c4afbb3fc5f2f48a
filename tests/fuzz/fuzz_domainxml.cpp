// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A foreign domain's XML on its way to libvirt: what a restore would start has nothing that reaches the host.
#include "core/libvirt/domainxml.h"
#include "tests/fuzz/builtdomain.h"
#include "tests/fuzz/fuzz.h"
#include "tests/unit/libvirt/samplehost.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

bool hasDocumentType(const QByteArray &text)
{
    QXmlStreamReader xml(text);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::DTD)
            return true;
    return false;
}

void build(const QByteArray &foreign, const LocalParts &host)
{
    const auto built = DomainBuilder::build(foreign, host);
    if (!built) {
        fuzz::demand(built.error().kind != Kind::Internal && !built.error().what.isEmpty(), "a refusal says why", foreign);
        return;
    }
    fuzz::demand(!hasDocumentType(foreign), "a description with a document type is refused", foreign);
    fuzz::demandNothingOfTheHost(*built, host);
    const auto read = describeDomain(*built);
    fuzz::demand(read && read->instance.name == host.name && read->instance.migration == host.migrationId, "what was built is ours", *built);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray foreign = fuzz::bytesOf(data, size);
    (void)describeDomain(foreign);
    build(foreign, test::richHost());
    build(foreign, test::bareHost());
    if (const auto clean = withoutSecrets(foreign); clean && describeDomain(foreign))
        fuzz::demand(describeDomain(*clean).has_value(), "without its secrets it is as sound as before", foreign);
    fuzz::demandOnlyCpu(DomainBuilder::buildCookie(foreign));
    return 0;
}

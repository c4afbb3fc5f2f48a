// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/moveplaces.h"

#include "core/model/place.h"

using namespace Qt::StringLiterals;

namespace trescca {

void notePlaces(MigrationRecord &record, const Site &source, const Site &destination)
{
    record.options[u"source_place"_s] = placeOf(source.endpoint());
    record.options[u"destination_place"_s] = placeOf(destination.endpoint());
}

Result<void> checkPlaces(const MigrationRecord &record, const Site &source, const Site &destination)
{
    for (const auto &[key, site] : {std::pair{u"source_place"_s, &source}, {u"destination_place"_s, &destination}})
        if (const auto change = otherPlace(record.options[key].toObject(), site->endpoint()))
            return fail(Kind::Conflict,
                u"%1 is another place than when the move of %2 began: it was %3 and is %4. Set it back in its settings until the move has ended."_s
                    .arg(site->endpoint().name, record.instanceName, change->was, change->is));
    return {};
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/settings.h"

#include "app/tresccad/config.h"

using namespace Qt::StringLiterals;

namespace trescca {

QString sampleConfig()
{
    QString sample = u"# Settings of tresccad (tresccad --config FILE). What stands behind a # is not set: the line shows the default,\n"
                     "# or how such a value is written. Check with: tresccad --config FILE --check-config\n"_s;
    for (const Setting &setting : settings())
        sample += u"\n# %1\n#%2: %3\n"_s.arg(setting.meaning, setting.name, setting.sample);
    return sample;
}

}  // namespace trescca

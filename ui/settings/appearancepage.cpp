// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancepage.h"

#include "ui/settings/preferences.h"

#include <QButtonGroup>
#include <QGroupBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace trescca {

AppearancePage::AppearancePage(Preferences &preferences, QWidget *parent) : QWidget(parent)
{
    auto *box = new QGroupBox(tr("Colours"));
    auto *group = new QButtonGroup(this);
    auto *inner = new QVBoxLayout(box);
    for (const QString &text : {tr("As the &desktop has them"), tr("&Light"), tr("Da&rk")}) {
        auto *button = new QRadioButton(text);
        group->addButton(button, static_cast<int>(group->buttons().size()));
        inner->addWidget(button);
    }
    group->button(static_cast<int>(preferences.appearance()))->setChecked(true);
    connect(group, &QButtonGroup::idClicked, &preferences,
        [&preferences](int id) { preferences.setAppearance(static_cast<Preferences::Appearance>(id)); });
    auto *column = new QVBoxLayout(this);
    column->addWidget(box);
    column->addStretch();
}

}  // namespace trescca

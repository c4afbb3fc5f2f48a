// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancepage.h"

#include "ui/language/language.h"
#include "ui/settings/preferences.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

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
    auto *languages = new QComboBox;
    languages->addItem(tr("As the desktop has it"), QString());
    for (const QString &code : language::available())
        languages->addItem(language::nameOf(code), code);
    languages->setCurrentIndex(std::max(0, languages->findData(preferences.language())));
    connect(
        languages, &QComboBox::activated, &preferences, [&preferences, languages] { preferences.setLanguage(languages->currentData().toString()); });
    auto *row = new QFormLayout;
    row->addRow(tr("Lan&guage:"), languages);
    auto *column = new QVBoxLayout(this);
    column->addWidget(box);
    column->addLayout(row);
    column->addStretch();
}

}  // namespace trescca

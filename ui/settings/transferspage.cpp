// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/transferspage.h"

#include "ui/settings/preferences.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr double megabyte = 1e6;
constexpr double fastest = 100'000;  // MB/s

}  // namespace

TransfersPage::TransfersPage(Preferences &preferences, QWidget *parent) : QWidget(parent)
{
    auto *atOnce = new QSpinBox;
    atOnce->setObjectName(u"movesAtOnce"_s);
    atOnce->setRange(1, 16);
    auto *limit = new QDoubleSpinBox;
    limit->setObjectName(u"limit"_s);
    limit->setRange(0, fastest);
    limit->setDecimals(1);
    limit->setSuffix(tr(" MB/s"));
    limit->setSpecialValueText(tr("no limit"));
    auto *level = new QSpinBox;
    level->setObjectName(u"level"_s);
    level->setRange(1, 19);
    level->setToolTip(tr("1 is quickest, 19 smallest."));
    auto *keep = new QCheckBox(tr("&Keep the package at the destination after a move"));
    auto *hint = new QLabel(tr("What runs already goes on as it began. With a limit, images go from cloud to cloud through this computer, "
                               "where the limit can be kept."));
    hint->setWordWrap(true);
    auto *reset = new QPushButton(tr("Use the &defaults"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Moves at once"), atOnce);
    form->addRow(tr("&Limit of each transfer"), limit);
    form->addRow(tr("&Compression"), level);
    form->addRow(QString(), keep);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(hint);
    column->addWidget(reset, 0, Qt::AlignLeft);
    column->addStretch();

    const auto show = [=, &preferences] {
        atOnce->setValue(preferences.movesAtOnce());
        limit->setValue(static_cast<double>(preferences.bytesPerSecond()) / megabyte);
        level->setValue(preferences.compressionLevel());
        keep->setChecked(preferences.keepPackage());
    };
    show();
    connect(atOnce, &QSpinBox::valueChanged, &preferences, &Preferences::setMovesAtOnce);
    connect(limit, &QDoubleSpinBox::valueChanged, &preferences,
        [&preferences](double value) { preferences.setBytesPerSecond(qRound64(value * megabyte)); });
    connect(level, &QSpinBox::valueChanged, &preferences, &Preferences::setCompressionLevel);
    connect(keep, &QCheckBox::toggled, &preferences, &Preferences::setKeepPackage);
    connect(reset, &QPushButton::clicked, this, [&preferences, show] {
        preferences.resetTransfers();
        show();
    });
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/transferspage.h"

#include "ui/parts/ratefield.h"
#include "ui/parts/sentence.h"
#include "ui/settings/askagain.h"
#include "ui/settings/bandwidthfields.h"
#include "ui/settings/filefield.h"
#include "ui/settings/preferences.h"
#include "ui/settings/workfolderfield.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trescca {

TransfersPage::TransfersPage(Preferences &preferences, QWidget *parent) : QWidget(parent)
{
    auto *atOnce = new QSpinBox;
    atOnce->setObjectName(u"movesAtOnce"_s);
    atOnce->setRange(1, 16);
    auto *limit = new RateField(u"limit"_s);
    auto *level = new QSpinBox;
    level->setObjectName(u"level"_s);
    level->setRange(1, 19);
    auto *levelHint = new Sentence(tr("1 packs quickest, 19 smallest. The default suits most networks; a higher one pays only over a slow line."));
    levelHint->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    auto *folder = new FileField(FileField::What::Folder);
    folder->edit().setObjectName(u"downloadFolder"_s);
    folder->edit().setAccessibleName(tr("Do&wnloads go to").remove(u'&'));
    folder->edit().setPlaceholderText(tr("asked each time"));
    folder->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    auto *noFolder = new Sentence;
    noFolder->setMinimumWidth(folder->minimumWidth());
    noFolder->hide();
    auto *work = new WorkFolderField(preferences);
    for (QWidget *one : std::initializer_list<QWidget *>{work, &work->note()})
        one->setMinimumWidth(folder->minimumWidth());
    auto *keep = new QCheckBox(tr("&Keep the package at the destination after a move"));
    keep->setObjectName(u"keep"_s);
    auto *all = new BandwidthFields(preferences);
    auto *hint =
        new Sentence(tr("A limit of all together holds at once, also for what is on its way. Everything else holds for what you start from now "
                        "on. With a limit, images from one cloud to another go through this computer, so that it can slow them down."));
    auto *notify = new QCheckBox(tr("Tell when a transfer has &ended, while the window is in the background"));
    notify->setObjectName(u"notify"_s);
    auto *tray = new QCheckBox(tr("Show the progress in the system tra&y, where there is one"));
    tray->setObjectName(u"tray"_s);
    auto *reset = new QPushButton(tr("Use the &defaults"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Moves at once"), atOnce);
    form->addRow(tr("&Limit of each transfer"), limit);
    all->addTo(*form);
    form->addRow(tr("&Compression"), level);
    form->addRow(QString(), levelHint);
    form->addRow(tr("Do&wnloads go to"), folder);
    form->addRow(QString(), noFolder);
    form->addRow(tr("&Unpack and convert in"), work);
    form->addRow(QString(), &work->note());
    form->addRow(QString(), keep);
    form->addRow(QString(), notify);
    form->addRow(QString(), tray);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(hint);
    column->addWidget(reset, 0, Qt::AlignLeft);
    column->addWidget(new AskAgain(preferences), 0, Qt::AlignLeft);
    column->addStretch();

    m_show = [=, &preferences] {
        atOnce->setValue(preferences.movesAtOnce());
        limit->setBytesPerSecond(preferences.bytesPerSecond());
        level->setValue(preferences.compressionLevel());
        folder->edit().setText(preferences.downloadFolder());
        work->showChosen();
        keep->setChecked(preferences.keepPackage());
        notify->setChecked(preferences.notifies());
        tray->setChecked(preferences.showsTray());
        all->show();
    };
    m_show();
    connect(atOnce, &QSpinBox::valueChanged, &preferences, &Preferences::setMovesAtOnce);
    connect(limit, &RateField::valueChanged, &preferences, [&preferences, limit] { preferences.setBytesPerSecond(limit->bytesPerSecond()); });
    connect(level, &QSpinBox::valueChanged, &preferences, &Preferences::setCompressionLevel);
    const auto takeFolder = [&preferences, noFolder, &edit = folder->edit()] {
        const QString path = edit.text();
        const bool fits = path.isEmpty() || QFileInfo(path).isDir();
        noFolder->setText(fits ? QString() : u"\u26a0 "_s + tr("There is no folder %1. Make it, or choose another.").arg(path));
        noFolder->setVisible(!fits);
        if (fits && !edit.isModified())  // what is being typed is no folder yet, though its beginning may be one
            preferences.setDownloadFolder(path);
    };
    connect(&folder->edit(), &QLineEdit::textChanged, this, takeFolder);
    connect(&folder->edit(), &QLineEdit::editingFinished, this, [&edit = folder->edit(), takeFolder] {
        edit.setModified(false);
        takeFolder();
    });
    connect(keep, &QCheckBox::toggled, &preferences, &Preferences::setKeepPackage);
    connect(notify, &QCheckBox::toggled, &preferences, &Preferences::setNotifies);
    connect(tray, &QCheckBox::toggled, &preferences, &Preferences::setShowsTray);
    connect(reset, &QPushButton::clicked, this, [this, &preferences] {
        preferences.resetTransfers();
        m_show();
    });
}

void TransfersPage::showEvent(QShowEvent *event)
{
    m_show();
    QWidget::showEvent(event);
}

}  // namespace trescca

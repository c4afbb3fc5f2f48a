// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/importdialog.h"

#include "ui/settings/filefield.h"
#include "ui/words/tip.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trescca {

ImportDialog::ImportDialog(const QString &cloudsYaml, QStringList taken, QWidget *parent)
    : QDialog(parent), m_taken(std::move(taken)), m_file(new FileField(FileField::What::File)), m_list(new QListWidget), m_hint(new QLabel)
{
    setWindowTitle(tr("Import clouds"));
    auto *label = new QLabel(tr("Clouds of this clouds.&yaml:"));
    label->setBuddy(&m_file->edit());
    m_list->setAccessibleName(tr("Clouds"));
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_file);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_file->edit(), &QLineEdit::textChanged, this, &ImportDialog::look);
    connect(m_list, &QListWidget::itemChanged, this, &ImportDialog::showCount);
    m_file->edit().setText(cloudsYaml);
    look();
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 22);
}

void ImportDialog::look()
{
    m_list->clear();
    m_clouds.clear();
    const QString path = m_file->edit().text().trimmed();
    const auto clouds = importableClouds(path);
    m_hint->setText(path.isEmpty() ? tr("Choose a clouds.yaml, as OpenStack's own programs use it.")
            : !clouds              ? clouds.error().what
            : clouds->isEmpty()    ? tr("There are no clouds in it.")
                                   : tr("Passwords and other secrets stay where they are: give them anew at each site."));
    for (const ImportableCloud &cloud : clouds.value_or(QList<ImportableCloud>())) {
        const bool isTaken = m_taken.contains(cloud.name);
        const QString why = isTaken ? tr("There is a site of this name already.") : cloud.obstacle;
        auto *item = new QListWidgetItem(
            (why.isEmpty() ? tr("%1, %2").arg(cloud.name, cloud.settings.value(u"auth_url"_s)) : tr("%1: %2").arg(cloud.name, why)).simplified());
        item->setToolTip(words::tip(why));
        item->setFlags(why.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable : Qt::NoItemFlags);
        item->setCheckState(why.isEmpty() ? Qt::Checked : Qt::Unchecked);
        m_clouds.append(cloud);
        m_list->addItem(item);
    }
    showCount();
}

void ImportDialog::showCount() { m_import->setEnabled(!chosen().isEmpty()); }

QList<ImportableCloud> ImportDialog::chosen() const
{
    QList<ImportableCloud> all;
    for (int row = 0; row < m_list->count() && row < m_clouds.size(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            all.append(m_clouds[row]);
    return all;
}

}  // namespace trescca

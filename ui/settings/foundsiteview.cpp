// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/foundsiteview.h"

#include "ui/parts/sentence.h"
#include "ui/settings/connectionview.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trescca {

FoundSiteView::FoundSiteView(const SettingsServices &services, QWidget *parent)
    : QWidget(parent),
      m_title(new Sentence),
      m_origin(new Sentence),
      m_hidden(new Sentence(tr("It is hidden, so it is offered nowhere. Moves on their way and the history are as before."))),
      m_facts(new QFormLayout),
      m_test(new QPushButton(tr("Test &connection"))),
      m_adopt(new QPushButton(tr("C&hange it here"))),
      m_hide(new QPushButton(tr("Hid&e"))),
      m_connection(new ConnectionView(services))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_adopt->setToolTip(tr("Writes it into Trescca's own config.yml, which counts from then on. Passwords and other secrets stay where they are."));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addWidget(m_adopt);
    buttons->addWidget(m_hide);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_origin);
    column->addWidget(m_hidden);
    column->addLayout(m_facts);
    column->addLayout(buttons);
    column->addWidget(m_connection);
    column->addStretch();
    connect(m_test, &QPushButton::clicked, this, [this] { m_connection->start(m_entry, {}); });
    connect(m_adopt, &QPushButton::clicked, this, &FoundSiteView::adoptWanted);
    connect(m_hide, &QPushButton::clicked, this, [this] { Q_EMIT hidingWanted(!m_isHidden); });
}

void FoundSiteView::addFact(const QString &name, const QString &text)
{
    if (!text.isEmpty())
        m_facts->addRow(name, new Sentence(text));
}

void FoundSiteView::show(const QString &name, const Result<CloudEntry> &entry, bool hidden)
{
    m_connection->clear();
    m_isHidden = hidden;
    m_hidden->setVisible(hidden);
    m_hide->setText(hidden ? tr("Sho&w") : tr("Hid&e"));
    m_hide->setToolTip(
        hidden ? tr("Has it offered again where sites are chosen.") : tr("Offers it no more where sites are chosen. It stays in this list."));
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    m_title->setText(name);
    m_test->setEnabled(entry.has_value());
    m_adopt->setEnabled(entry.has_value());
    m_entry = entry.value_or(CloudEntry());
    if (!entry)
        return m_origin->setText(entry.error().what);
    const Endpoint &site = entry->endpoint;
    const bool isCloud = site.kind == SiteKind::OpenStack;
    m_origin->setText(isCloud ? tr("It comes from clouds.yaml, which OpenStack's own programs use too.")
                              : tr("This computer, which Trescca knows without being told."));
    addFact(tr("Address:"), site.uri);
    addFact(tr("User:"), site.auth.value(u"username"_s));
    addFact(tr("Project:"), site.auth.value(u"project_name"_s));
    addFact(tr("Region:"), site.region);
}

}  // namespace trescca

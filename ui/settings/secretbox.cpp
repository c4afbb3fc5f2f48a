// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/secretbox.h"

#include "core/store/keyring.h"
#include "core/store/secretfile.h"
#include "ui/parts/sentence.h"
#include "ui/words/tip.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trescca {

SecretBox::SecretBox(const SettingsServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_edit(new QLineEdit),
      m_keep(new QCheckBox(tr("Keep it in the ke&yring"))),
      m_forget(new QPushButton(tr("Forget"))),
      m_hint(new Sentence)
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setObjectName(u"secret"_s);
    m_forget->setToolTip(tr("The keyring forgets the secret of this site"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_keep, 1);
    row->addWidget(m_forget);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_edit);
    column->addLayout(row);
    column->addWidget(m_hint);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &SecretBox::edited);
    connect(m_forget, &QPushButton::clicked, this, &SecretBox::forgetWanted);
}

void SecretBox::setSite(const SiteDraft &draft, bool isStored)
{
    constexpr qsizetype longest = 40;
    const QString name = secretfile::variableOf(draft.name());
    const QString variable = draft.name().isEmpty() || name.size() > longest ? secretfile::variableOf({}) + u'\u2026' : name;
    m_hint->setToolTip(words::tip(draft.name().isEmpty() ? QString() : name));
    const auto keyring = m_services.keyring();
    m_edit->setPlaceholderText(isStored && !draft.hasSecretInFile ? tr("left empty, nothing changes") : QString());
    m_keep->setVisible(keyring.has_value());
    m_keep->setChecked(keyring.has_value());
    m_forget->setVisible(keyring.has_value() && isStored);
    if (draft.hasSecretInFile)
        m_hint->setText(tr("config.yml has a secret of this site in it, so the site is not used: others may read that file. Save takes it out."));
    else if (!secretfile::fromEnvironment(draft.name()).isEmpty())
        m_hint->setText(tr("The variable %1 is set, and goes first.").arg(variable));
    else if (!keyring)
        m_hint->setText(
            (keyring::hasTool() ? tr("No keyring runs here, so what is typed is for the test alone. To have it later too, name a file of "
                                     "mode 0600 as password file, or set the variable %1 before the program starts.")
                                : tr("A keyring is asked through secret-tool, which is not here: install the package libsecret-tools. Else "
                                     "what is typed is for the test alone; to have it later too, name a file of mode 0600 as password file, "
                                     "or set the variable %1 before the program starts."))
                .arg(variable));
    else
        m_hint->setText({});
    m_hint->setVisible(!m_hint->text().isEmpty());
}

QString SecretBox::secret() const { return m_edit->text(); }

void SecretBox::setSecret(const QString &secret) { m_edit->setText(secret); }

bool SecretBox::keeps() const { return !m_edit->text().isEmpty() && m_services.keyring() && m_keep->isChecked(); }

}  // namespace trescca

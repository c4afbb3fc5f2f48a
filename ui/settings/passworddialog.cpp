// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/passworddialog.h"

#include "ui/jobs/background.h"
#include "ui/parts/errornote.h"
#include "ui/settings/certificatedialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace trescca {

PasswordDialog::PasswordDialog(const SettingsServices &services, const QString &site, QWidget *parent)
    : QDialog(parent),
      m_services(services),
      m_site(site),
      m_password(new QLineEdit),
      m_keep(new QCheckBox(tr("Keep it in the ke&yring"))),
      m_error(new ErrorNote)
{
    build();
}

void PasswordDialog::build()
{
    setWindowTitle(tr("Sign in at %1").arg(m_site));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    const bool keeps = m_services.keyring && m_services.keyring();
    m_keep->setChecked(keeps);
    m_keep->setVisible(keeps);
    m_error->hide();
    auto *buttons = new QDialogButtonBox;
    m_signIn = buttons->addButton(tr("&Sign in"), QDialogButtonBox::ActionRole);
    m_signIn->setDefault(true);
    m_signIn->setEnabled(false);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);  // else Return is for it, while one signs in and after
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Password or secret:"), m_password);
    form->addRow(QString(), m_keep);
    form->addRow(m_error);
    form->addRow(buttons);
    connect(m_password, &QLineEdit::textChanged, this, [this](const QString &text) { m_signIn->setEnabled(!text.isEmpty()); });
    connect(m_signIn, &QPushButton::clicked, this, &PasswordDialog::signIn);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PasswordDialog::signIn()
{
    m_signIn->setEnabled(false);
    m_signIn->setText(tr("Signing in..."));
    m_error->hide();
    m_password->setEnabled(false);
    const auto work = [signIn = m_services.signIn, site = m_site, secret = m_password->text(), keep = m_keep->isChecked()](
                          const Context &context) { return signIn(site, secret, keep, context); };
    inBackground<void>(this, work, [this](const Result<void> &done) { finish(done); });
}

void PasswordDialog::finish(const Result<void> &done)
{
    if (done)
        return accept();
    m_signIn->setText(tr("&Sign in"));
    m_signIn->setEnabled(true);
    m_signIn->setDefault(true);
    m_password->setEnabled(true);
    m_password->setFocus();
    m_password->selectAll();
    m_error->tell(done.error());
    m_error->show();
    if (done.error().kind == Kind::Untrusted && m_services.certificate)
        askTrust();
}

/// Nobody is told a secret whose certificate is not trusted: that comes first, then the same secret.
void PasswordDialog::askTrust()
{
    auto *dialog = new CertificateDialog(m_services, m_site, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &PasswordDialog::signIn);
    dialog->open();
}

}  // namespace trescca

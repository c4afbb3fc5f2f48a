// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/certificatedialog.h"

#include "ui/jobs/background.h"
#include "ui/parts/errornote.h"
#include "ui/parts/sentence.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// In lines and groups, as people compare it.
QString readable(const QString &fingerprint)
{
    constexpr qsizetype group = 4;
    constexpr qsizetype line = 32;
    QString text;
    for (qsizetype i = 0; i < fingerprint.size(); i += group)
        text += (i == 0 ? QString() : QString(i % line == 0 ? u'\n' : u' ')) + fingerprint.mid(i, group);
    return text;
}

}  // namespace

CertificateDialog::CertificateDialog(const SettingsServices &services, const QString &site, QWidget *parent)
    : QDialog(parent), m_services(services), m_site(site), m_text(new Sentence), m_error(new ErrorNote)
{
    build();
    look();
}

void CertificateDialog::build()
{
    setWindowTitle(tr("Certificate of %1").arg(m_site));
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_error->hide();
    auto *buttons = new QDialogButtonBox;
    m_trust = buttons->addButton(tr("&Trust it"), QDialogButtonBox::ActionRole);
    m_trust->setAutoDefault(false);
    m_trust->setEnabled(false);
    buttons->addButton(tr("&Do not trust it"), QDialogButtonBox::RejectRole)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(m_error);
    column->addStretch();
    column->addWidget(buttons);
    connect(m_trust, &QPushButton::clicked, this, &CertificateDialog::trust);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void CertificateDialog::look()
{
    m_text->setText(tr("Asking %1 for its certificate...").arg(m_site));
    const auto work = [look = m_services.certificate, site = m_site](const Context &context) { return look(site, context); };
    inBackground<ShownCertificate>(this, work, [this](const Result<ShownCertificate> &shown) { show(shown); });
}

void CertificateDialog::show(const Result<ShownCertificate> &shown)
{
    m_text->setVisible(shown.has_value());
    m_error->setVisible(!shown);
    if (!shown)
        return m_error->tell(shown.error());
    m_fingerprint = shown->fingerprint;
    QString text = tr("%1 shows a certificate with this SHA-256 fingerprint:").arg(shown->origin) + u"\n\n"_s + readable(shown->fingerprint);
    if (shown->trusted == shown->fingerprint)
        text += u"\n\n"_s + tr("It is trusted already.");
    else if (!shown->trusted.isEmpty())
        text += u"\n\n"_s + tr("Until now another one was trusted:") + u"\n\n"_s + readable(shown->trusted) + u"\n\n"_s
            + tr("If nobody has renewed it, somebody may be listening in.");
    m_text->setText(text + u"\n\n"_s + tr("Compare it with what the owner of the server tells you, and trust it only if both are the same."));
    m_trust->setEnabled(shown->trusted != shown->fingerprint);
    adjustSize();
}

void CertificateDialog::trust()
{
    m_trust->setEnabled(false);
    const auto work = [trust = m_services.trust, site = m_site, seen = m_fingerprint](const Context &) { return trust(site, seen); };
    inBackground<void>(this, work, [this](const Result<void> &done) {
        if (done)
            return accept();
        m_error->tell(done.error());
        m_error->show();
        m_trust->setEnabled(true);
    });
}

QString CertificateDialog::text() const { return m_error->isHidden() ? m_text->text() : m_error->text(); }

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/landing/guesthostdialog.h"

#include "ui/files/fileedit.h"
#include "ui/jobs/background.h"
#include "ui/parts/errornote.h"
#include "ui/parts/sentence.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int mebibyte = 20;  // bits

QLineEdit *field(const QString &hint)
{
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(hint);
    return edit;
}

}  // namespace

GuestHostDialog::GuestHostDialog(const GuestHostServices &services, const QString &cloud, QWidget *parent)
    : QDialog(parent),
      m_services(services),
      m_cloud(new QComboBox),
      m_name(field(tr("landing and the cloud's name"))),
      m_memory(new QSpinBox),
      m_flavor(field(tr("the smallest that fits"))),
      m_network(field(tr("the only one, or the cloud's choice"))),
      m_floating(field(tr("none"))),
      m_from(field(tr("any"))),
      m_package(new FileEdit(tr("Package of tresccad"), tr("the one beside this program"))),
      m_told(new Sentence),
      m_error(new ErrorNote)
{
    build(cloud);
    edited();
}

QString GuestHostDialog::cloud() const { return m_cloud->currentText(); }

void GuestHostDialog::build(const QString &cloud)
{
    setWindowTitle(tr("New guest host"));
    m_cloud->addItems(m_services.clouds());
    m_cloud->setCurrentIndex(std::max(0, m_cloud->findText(cloud)));
    m_error->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_make = buttons->addButton(tr("&Check"), QDialogButtonBox::ActionRole);
    auto *form = new QFormLayout(this);
    form->addRow(new Sentence(
        tr("A guest host is an instance of a cloud that runs a tresccad: machines go there with their memory, also where the cloud itself "
           "takes none. They run in an instance, so they are slower there.")));
    addFields(*form);
    form->addRow(m_told);
    form->addRow(m_error);
    form->addRow(buttons);
    connect(m_make, &QPushButton::clicked, this, &GuestHostDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_make->setDefault(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    m_name->setFocus();
}

void GuestHostDialog::addFields(QFormLayout &form)
{
    constexpr int least = 128, most = 1 << 22;
    m_memory->setRange(least, most);
    m_memory->setSingleStep(256);
    m_memory->setValue(static_cast<int>(LandingWish().guestMemory >> mebibyte));
    m_memory->setSuffix(tr(" MiB"));
    form.addRow(tr("C&loud:"), m_cloud);
    form.addRow(tr("&Name:"), m_name);
    form.addRow(tr("&Memory for guests:"), m_memory);
    form.addRow(tr("&Flavor:"), m_flavor);
    form.addRow(tr("Net&work:"), m_network);
    form.addRow(tr("Network of a floating &address:"), m_floating);
    form.addRow(tr("Let in fr&om (CIDR):"), m_from);
    form.addRow(tr("&Package of tresccad:"), m_package);
    connect(m_cloud, &QComboBox::currentIndexChanged, this, &GuestHostDialog::edited);
    connect(m_memory, &QSpinBox::valueChanged, this, &GuestHostDialog::edited);
    connect(m_package, &FileEdit::changed, this, &GuestHostDialog::edited);
    for (QLineEdit *edit : {m_name, m_flavor, m_network, m_floating, m_from})
        connect(edit, &QLineEdit::textChanged, this, &GuestHostDialog::edited);
}

/// What was found possible, or is asked about, was something else.
void GuestHostDialog::edited()
{
    ++m_revision;
    forget();
}

void GuestHostDialog::forget()
{
    m_isPossible = false;
    m_error->hide();
    m_told->hide();
    m_make->setText(tr("&Check"));
    m_make->setEnabled(!m_isAsking && !cloud().isEmpty());
}

Result<LandingRequest> GuestHostDialog::typed() const
{
    LandingRequest request;
    request.name = m_name->text().trimmed().isEmpty() ? u"landing-"_s + cloud() : m_name->text().trimmed();
    request.wish.flavor = m_flavor->text().trimmed();
    request.wish.network = m_network->text().trimmed();
    request.wish.floatingNetwork = m_floating->text().trimmed();
    request.wish.guestMemory = static_cast<std::uint64_t>(m_memory->value()) << mebibyte;
    if (const QStringList from = m_from->text().split(u',', Qt::SkipEmptyParts); !from.isEmpty())
        request.from = from;
    for (QString &network : request.from)
        network = network.trimmed();
    const auto package = LandingPackage::of(m_package->path());
    if (!package)
        return fail(package);
    request.package = *package;
    return request;
}

void GuestHostDialog::ask()
{
    if (m_isPossible)
        return accept();
    const auto request = typed();
    if (!request)
        return take(fail(request));
    m_request = *request;
    m_isAsking = true;
    forget();
    m_told->setText(tr("Asking %1...").arg(cloud()));
    m_told->show();
    const auto work = [check = m_services.check, cloud = cloud(), request = *request](
                          const Context &context) { return check(cloud, request, context); };
    inBackground<LandingChoice>(this, work, [this, revision = m_revision](const Result<LandingChoice> &choice) {
        m_isAsking = false;
        forget();
        if (revision == m_revision)
            take(choice);
    });
}

void GuestHostDialog::take(const Result<LandingChoice> &choice)
{
    m_isPossible = choice.has_value();
    m_error->setVisible(!choice);
    m_told->setVisible(choice.has_value());
    if (!choice)
        return m_error->tell(choice.error());
    m_told->setText(tr("%1 is made of the image %2 with the flavor %3 (%4 of memory). That takes some minutes, and the cloud may charge for it.")
            .arg(m_request.name, choice->image.name, choice->flavor.name, words::memory(choice->flavor.memory)));
    m_make->setText(tr("Ma&ke it"));
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/spawndialog.h"

#include "core/import/guestaccess.h"
#include "core/site/thingname.h"
#include "ui/files/fileedit.h"
#include "ui/jobs/background.h"
#include "ui/parts/screensize.h"
#include "ui/words/sentences.h"
#include "ui/words/tip.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int mebibyte = 20;  // bits
constexpr int leastMemory = 16;
constexpr int mostMemory = 1 << 24;
constexpr int mostVcpus = 1024;

/// Files that are read for the request, which may lie on a slow disk.
struct AccessFiles {
    bool ownKeys = false;
    QString key;
    QString userData;
};

Result<void> readInto(SpawnRequest &request, const AccessFiles &files)
{
    auto keyFiles = files.ownKeys ? ownPublicKeyFiles() : QStringList();
    if (!keyFiles)
        return fail(keyFiles);
    if (!files.key.isEmpty())
        keyFiles->append(files.key);
    const auto keys = publicKeysOf(*keyFiles);
    const auto data = keys ? readUserData(files.userData) : fail(keys);
    if (!data)
        return fail(data);
    request.publicKeys = *keys;
    request.userData = *data;
    return {};
}

/// Choices that come late change nothing that was typed. Where there are none, the field is off and says `why`.
void offer(QComboBox &choice, const QStringList &values, const QString &why)
{
    const QString typed = choice.currentText();
    {
        const QSignalBlocker quiet(&choice);
        choice.addItem(QString());
        choice.addItems(values);
        choice.setCurrentText(values.isEmpty() ? QString() : typed);
    }
    choice.setEnabled(!values.isEmpty());
    if (!values.isEmpty())
        return;
    choice.lineEdit()->setPlaceholderText(why);
    choice.setToolTip(words::tip(why));
}

QLabel *sentence(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

SpawnDialog::SpawnDialog(const Services &services, work::SpawnOrder order, const QString &source, QWidget *parent)
    : QDialog(parent), m_services(services), m_order(std::move(order))
{
    build(source);
    look();
}

void SpawnDialog::build(const QString &source)
{
    setWindowTitle(tr("New instance at %1").arg(m_order.site));
    auto *title = sentence(tr("A new instance at %1, made of %2").arg(m_order.site, m_order.title));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_form = new QFormLayout;
    addFields(*m_form);
    m_trouble = sentence();
    m_trouble->setObjectName(u"trouble"_s);
    m_trouble->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_start = buttons->addButton(tr("&Start"), QDialogButtonBox::AcceptRole);
    // Accepted only when nothing would be refused.
    connect(m_start, &QPushButton::clicked, this, &SpawnDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(title);
    column->addWidget(sentence(source));
    column->addLayout(m_form);
    column->addWidget(m_trouble);
    column->addStretch();
    column->addWidget(buttons);
    m_start->setDefault(true);  // the dialog takes note only now that it is in it
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    m_name->setFocus();
}

void SpawnDialog::addFields(QFormLayout &form)
{
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("as the image, with a number where that is taken"));
    m_memory = makeNumber(tr("Memory"), mostMemory, 256, tr("as the image says, else 512 MiB"));
    m_memory->setSuffix(tr(" MiB"));
    m_vcpus = makeNumber(tr("Processors"), mostVcpus, 1, tr("as the image says, else 1"));
    m_flavor = makeChoice(u"flavor"_s, tr("the smallest that fits"));
    m_network = makeChoice(u"network"_s, tr("the usual one"));
    m_ownKeys = new QCheckBox(tr("Let &all my own keys in (~/.ssh)"));
    m_key = new FileEdit(tr("Public SSH key"));
    m_userData = new FileEdit(tr("User data for cloud-init"));
    form.addRow(tr("&Name:"), m_name);
    form.addRow(tr("&Memory:"), m_memory);
    form.addRow(tr("&Processors:"), m_vcpus);
    form.addRow(tr("&Flavor:"), m_flavor);
    form.addRow(tr("Net&work:"), m_network);
    form.addRow(tr("SSH &keys:"), m_ownKeys);
    form.addRow(tr("Public k&ey file:"), m_key);
    form.addRow(tr("&User data file:"), m_userData);
    form.setRowVisible(m_flavor, false);
    connect(m_name, &QLineEdit::textChanged, this, &SpawnDialog::validate);
    for (const QComboBox *choice : {m_flavor, m_network})
        connect(choice, &QComboBox::currentTextChanged, this, &SpawnDialog::validate);
    connect(m_ownKeys, &QCheckBox::toggled, this, &SpawnDialog::validate);
    for (const QSpinBox *number : {m_memory, m_vcpus})
        connect(number, &QSpinBox::valueChanged, this, &SpawnDialog::validate);
    for (const FileEdit *file : {m_key, m_userData})
        connect(file, &FileEdit::changed, this, &SpawnDialog::validate);
}

QComboBox *SpawnDialog::makeChoice(const QString &name, const QString &unlessGiven)
{
    auto *choice = new QComboBox;
    choice->setObjectName(name);
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->lineEdit()->setPlaceholderText(unlessGiven);
    return choice;
}

QSpinBox *SpawnDialog::makeNumber(const QString &what, int largest, int step, const QString &unlessGiven)
{
    auto *number = new QSpinBox;
    number->setAccessibleName(what);
    number->setRange(0, largest);
    number->setSingleStep(step);
    number->setGroupSeparatorShown(true);
    number->setSpecialValueText(unlessGiven);
    return number;
}

void SpawnDialog::look()
{
    const auto work = [sites = m_services.site, name = m_order.site](const Context &context) -> Result<Look> {
        const auto site = sites(name);
        auto facts = site ? (*site)->facts(context) : fail(site);
        if (!facts)
            return fail(facts);
        return Look{std::move(*facts), (*site)->endpoint().kind == SiteKind::OpenStack};
    };
    inBackground<Look>(this, work, [this](const Result<Look> &look) { show(look); });
}

void SpawnDialog::show(const Result<Look> &look)
{
    if (!look)
        return tell(words::trouble(look.error()).brief);
    m_freeMemory = look->facts.freeMemory;
    m_form->setRowVisible(m_flavor, look->isCloud);
    offer(*m_flavor, look->facts.flavors, tr("none to choose: the cloud names no flavors"));
    offer(*m_network, look->facts.networks, tr("none to choose: the site names no networks"));
    validate();
}

/// Why it cannot be so, as far as that can be told at once; empty: nothing is known against it.
QString SpawnDialog::trouble() const
{
    const QString name = m_name->text().trimmed();
    if (const auto fits = name.isEmpty() ? Result<void>() : checkServerName(name); !fits)
        return words::trouble(fits.error()).brief;
    const int memory = m_memory->value();
    if (memory > 0 && memory < leastMemory)
        return tr("That is too little memory: give it %1 or more.").arg(words::memory(static_cast<std::uint64_t>(leastMemory) << mebibyte));
    const std::uint64_t wanted = static_cast<std::uint64_t>(memory) << mebibyte;
    if (m_freeMemory && wanted > *m_freeMemory)
        return tr("%1 has %2 of memory left: give it less, or free some there.").arg(m_order.site, words::memory(*m_freeMemory));
    return {};
}

void SpawnDialog::validate()
{
    const QString wrong = trouble();
    tell(wrong);
    m_start->setEnabled(wrong.isEmpty() && !m_checking);
}

void SpawnDialog::tell(const QString &trouble)
{
    m_trouble->setText(trouble.isEmpty() ? QString() : u"\u2717  "_s + trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    growToFit(*this);
}

work::SpawnOrder SpawnDialog::chosen() const
{
    work::SpawnOrder order = m_order;
    SpawnRequest &request = order.request;
    request.name = m_name->text().trimmed();
    request.memory = m_memory->value() > 0 ? static_cast<std::uint64_t>(m_memory->value()) << mebibyte : SpawnRequest().memory;
    request.vcpus = m_vcpus->value() > 0 ? m_vcpus->value() : SpawnRequest().vcpus;
    request.flavor = m_flavor->currentText().trimmed();
    request.network = m_network->currentText().trimmed();
    order.given.name = !request.name.isEmpty();
    order.given.memory = m_memory->value() > 0;
    order.given.vcpus = m_vcpus->value() > 0;
    return order;
}

void SpawnDialog::start()
{
    m_checking = true;
    validate();
    const AccessFiles files{m_ownKeys->isChecked(), m_key->path(), m_userData->path()};
    const auto check = [services = m_services, order = chosen(), files](const Context &context) mutable -> Result<work::SpawnOrder> {
        const auto possible = readInto(order.request, files).and_then([&] { return work::checkSpawn(services, order, context); });
        return possible ? Result<work::SpawnOrder>(order) : fail(possible);
    };
    inBackground<work::SpawnOrder>(this, check, [this](const Result<work::SpawnOrder> &order) {
        m_checking = false;
        validate();
        if (!order)
            return tell(words::trouble(order.error()).brief);
        m_order = *order;
        accept();
    });
}

}  // namespace trescca

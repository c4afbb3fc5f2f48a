// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/moveoptions.h"

#include "core/site/thingname.h"
#include "ui/parts/ratefield.h"
#include "ui/words/sentences.h"
#include "ui/words/tip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Choices that come late change nothing that was typed. `why`: there are none.
void fill(QComboBox &choice, const QStringList &values, const QString &unlessGiven, const QString &why)
{
    const bool none = values.isEmpty();
    const QString typed = choice.currentText();
    {
        const QSignalBlocker quiet(&choice);
        choice.clear();
        choice.addItem(QString());
        choice.addItems(values);
        choice.setCurrentText(typed);
    }
    choice.setEnabled(!none);
    choice.setToolTip(none ? words::tip(why) : QString());
    choice.lineEdit()->setPlaceholderText(none ? why : unlessGiven);
    if (none)
        choice.setCurrentText({});
}

QString smallest() { return MoveOptions::tr("the smallest that fits"); }

QString usualNetwork(bool isDiskOnly) { return isDiskOnly ? MoveOptions::tr("the default") : MoveOptions::tr("of the same name, or the default"); }

enum Mode { WithMemory, DiskOnly };

QString diskOnly(bool several, bool isOff)
{
    if (isOff)
        return several ? MoveOptions::tr("Disk only: their disks are copied, and the copies boot there")
                       : MoveOptions::tr("Disk only: its disk is copied, and the copy boots there");
    return several ? MoveOptions::tr("Disk only: they are shut down, and boot there anew")
                   : MoveOptions::tr("Disk only: it is shut down, and boots there anew");
}

QComboBox *makeModes(bool several, bool isOff)
{
    auto *modes = new QComboBox;
    modes->setObjectName(u"mode"_s);
    modes->addItem(MoveOptions::tr("With memory: programs go on where they are"));
    modes->addItem(diskOnly(several, isOff));
    modes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return modes;
}

/// What the field makes of it, which need not be all of its digits.
qint64 showLimit(RateField &field, const MigrationOptions &options)
{
    field.setToolTip(MoveOptions::tr("How fast this one move may send; the limit of all together holds too"));
    field.setBytesPerSecond(static_cast<qint64>(options.bytesPerSecond));
    return field.bytesPerSecond();
}

}  // namespace

MoveOptions::MoveOptions(const MigrationRequest &request, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_ownName(name),
      m_isOff(request.options.mode == MoveMode::DiskOnly),
      m_form(new QFormLayout(this)),
      m_name(new QLineEdit(name)),
      m_trouble(new QLabel),
      m_mode(makeModes(name.isEmpty(), m_isOff)),
      m_flavor(makeChoice(smallest())),
      m_network(makeChoice(usualNetwork(false))),
      m_limit(new RateField(u"limit"_s)),
      m_keepSource(
          new QCheckBox((name.isEmpty() ? tr("&Keep them at %1 too, switched off") : tr("&Keep it at %1 too, switched off")).arg(request.source))),
      m_paused(new QCheckBox(name.isEmpty() ? tr("Start them &paused") : tr("Start &it paused"))),
      m_forceOff(new QCheckBox(name.isEmpty() ? tr("&Switch off those that do not shut down") : tr("&Switch it off if it does not shut down"))),
      m_usualLimit(showLimit(*m_limit, request.options))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name->setObjectName(u"name"_s);
    m_flavor->setObjectName(u"flavor"_s);
    m_network->setObjectName(u"network"_s);
    m_keepSource->setObjectName(u"keepSource"_s);
    m_trouble->setObjectName(u"nameTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_paused->setObjectName(u"paused"_s);
    m_paused->setToolTip(name.isEmpty() ? tr("They wait there, with their memory, until you let them go on")
                                        : tr("It waits there, with its memory, until you let it go on"));
    m_paused->setChecked(request.options.paused);
    m_keepSource->setChecked(request.options.keepSource);
    m_forceOff->setObjectName(u"forceOff"_s);
    m_forceOff->setToolTip(
        words::tip(tr("As if the plug were pulled: what is not written yet is lost. Else nothing moves then, and it goes on running.")));
    m_forceOff->setChecked(request.options.forceOff);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(QString(), m_trouble);
    m_form->addRow(tr("&How"), m_mode);
    m_form->addRow(tr("&Flavor"), m_flavor);
    m_form->addRow(tr("Net&work"), m_network);
    m_form->addRow(tr("&At most"), m_limit);
    m_form->addRow(QString(), m_keepSource);
    m_form->addRow(QString(), m_paused);
    m_form->addRow(QString(), m_forceOff);
    m_form->setRowVisible(m_name, !name.isEmpty());
    m_form->setRowVisible(m_trouble, false);
    m_form->setRowVisible(m_flavor, false);
    connect(m_name, &QLineEdit::textChanged, this, &MoveOptions::validate);
    for (const QComboBox *choice : {m_flavor, m_network})
        connect(choice, &QComboBox::currentTextChanged, this, &MoveOptions::changed);
    connect(m_limit, &RateField::valueChanged, this, &MoveOptions::limitChanged);
    for (const QCheckBox *choice : {m_keepSource, m_paused, m_forceOff})
        connect(choice, &QCheckBox::toggled, this, &MoveOptions::changed);
    m_mode->setCurrentIndex(m_isOff ? DiskOnly : WithMemory);
    showMode();
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        showMode();
        fillChoices();
        Q_EMIT changed();
    });
}

bool MoveOptions::isDiskOnly() const { return m_mode->currentIndex() == DiskOnly; }

QString MoveOptions::whyDiskOnly() const
{
    if (m_isOff)
        return m_ownName.isEmpty() ? tr("They are off, so there is no memory to take along.") : tr("It is off, so there is no memory to take along.");
    return m_place.withoutMemory.isEmpty() ? QString() : tr("%1 moves machines without their memory only.").arg(m_place.withoutMemory);
}

/// Shut down, it has nothing to be paused; and it stays where it was by itself.
void MoveOptions::showMode()
{
    const bool forced = !whyDiskOnly().isEmpty();
    m_mode->setEnabled(!forced);
    m_mode->setToolTip(words::tip(whyDiskOnly()));
    m_form->setRowVisible(m_keepSource, !isDiskOnly());
    m_form->setRowVisible(m_paused, !isDiskOnly());
    m_form->setRowVisible(m_forceOff, isDiskOnly() && !m_isOff);
}

QComboBox *MoveOptions::makeChoice(const QString &unlessGiven)
{
    auto *choice = new QComboBox;
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->lineEdit()->setPlaceholderText(unlessGiven);
    return choice;
}

void MoveOptions::offer(const MovePlace &place)
{
    m_place = place;
    if (!whyDiskOnly().isEmpty())
        m_mode->setCurrentIndex(DiskOnly);
    showMode();
    fillChoices();
}

void MoveOptions::fillChoices()
{
    if (!m_place.facts)
        return;
    const SiteFacts &facts = *m_place.facts;
    // A tresccad's flavors are for new instances: it takes what moves there with its memory as it is.
    const bool takesAsItIs = !facts.hypervisor.isEmpty() && !isDiskOnly();
    fill(*m_flavor, takesAsItIs ? QStringList() : facts.flavors, smallest(),
        takesAsItIs ? tr("none: what moves there keeps its memory and processors") : tr("none to choose: the cloud names no flavors"));
    fill(*m_network, facts.networks, usualNetwork(isDiskOnly()), tr("none to choose: the site names no networks"));
    m_form->setRowVisible(m_flavor, m_place.isCloud || !facts.flavors.isEmpty());
}

void MoveOptions::validate()
{
    const QString name = m_name->text().trimmed();
    const auto fits = name.isEmpty() ? Result<void>() : checkServerName(name);
    m_trouble->setText(fits ? QString() : u"\u2717  "_s + words::trouble(fits.error()).brief);
    m_form->setRowVisible(m_trouble, !fits);
    Q_EMIT changed();
}

bool MoveOptions::isValid() const { return m_trouble->text().isEmpty(); }

MigrationOptions MoveOptions::applyTo(MigrationOptions options) const
{
    const QString name = m_name->text().trimmed();
    options.name = name == m_ownName ? QString() : name;
    options.flavor = m_flavor->currentText().trimmed();
    options.network = m_network->currentText().trimmed();
    if (m_limit->bytesPerSecond() != m_usualLimit)
        options.bytesPerSecond = static_cast<std::uint64_t>(m_limit->bytesPerSecond());
    // What is off is so whatever is chosen for others.
    if (isDiskOnly())
        options.mode = MoveMode::DiskOnly;
    const bool diskOnly = options.mode == MoveMode::DiskOnly;
    options.keepSource = !diskOnly && m_keepSource->isChecked();
    options.paused = !diskOnly && m_paused->isChecked();
    options.forceOff = diskOnly && m_forceOff->isChecked();
    return options;
}

bool MoveOptions::isUsual() const
{
    const MigrationOptions chosen = applyTo({});
    return chosen.mode == MoveMode::Full && chosen.name.isEmpty() && chosen.flavor.isEmpty() && chosen.network.isEmpty() && !chosen.paused
        && m_limit->bytesPerSecond() == m_usualLimit;
}

}  // namespace trescca

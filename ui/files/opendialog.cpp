// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/opendialog.h"

#include "ui/jobs/background.h"
#include "ui/parts/screensize.h"
#include "ui/words/sentences.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QLabel *sentence(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString whenOf(const Manifest &manifest)
{
    const auto saved = QDateTime::fromString(manifest.created, Qt::ISODate);
    return saved.isValid() ? words::date(saved) : OpenDialog::tr("not known");
}

/// What a base is called, or else the beginning of its digest.
QString nameOf(const ManifestDisk &disk) { return disk.baseName.isEmpty() ? disk.baseDigest.left(12) : disk.baseName; }

}  // namespace

OpenDialog::OpenDialog(const Services &services, const QString &path, const QStringList &shown, QWidget *parent)
    : QDialog(parent), m_services(services), m_path(path)
{
    build(shown);
    read();
}

void OpenDialog::build(const QStringList &shown)
{
    setWindowTitle(QFileInfo(m_path).fileName());
    m_title = sentence(u"title"_s);
    m_title->setText(tr("Looking into %1...").arg(QDir::toNativeSeparators(m_path)));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_facts = new QFormLayout;
    m_verdict = sentence(u"verdict"_s);
    m_verdict->hide();
    m_site = new QComboBox;
    QStringList others = m_services.siteNames();
    others.removeIf([&shown](const QString &name) { return shown.contains(name); });
    m_site->addItems(shown);
    if (!shown.isEmpty() && !others.isEmpty())
        m_site->insertSeparator(m_site->count());
    m_site->addItems(others);
    m_site->setCurrentIndex(0);
    auto *at = new QLabel(tr("&Where:"));
    at->setBuddy(m_site);
    m_where = new QWidget;
    auto *where = new QHBoxLayout(m_where);
    where->setContentsMargins(0, 0, 0, 0);
    where->addWidget(at);
    where->addWidget(m_site, 1);
    m_base = sentence(u"base"_s);
    m_base->hide();
    m_paused = new QCheckBox(tr("S&tart it paused"));
    m_paused->setToolTip(tr("It waits there, with its memory, until you let it go on"));
    m_paused->setObjectName(u"paused"_s);
    m_paused->hide();
    auto *buttons = new QDialogButtonBox;
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_start = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_push = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    connect(m_start, &QPushButton::clicked, this, [this] { choose(Deed::Bring); });
    connect(m_push, &QPushButton::clicked, this, [this] { choose(Deed::Push); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_site, &QComboBox::currentIndexChanged, this, &OpenDialog::lookAtSite);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addLayout(m_facts);
    column->addWidget(m_verdict);
    column->addWidget(m_where);
    column->addWidget(m_base);
    column->addWidget(m_paused);
    column->addStretch();
    column->addWidget(buttons);
    m_start->setDefault(true);  // the dialog takes note only now that it is in it
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    nameButtons();
}

QString OpenDialog::site() const { return m_site->currentText(); }

void OpenDialog::nameButtons()
{
    const QString name = site();
    m_start->setText(!m_isReadable || m_isPackage ? tr("&Start it on %1").arg(name) : tr("&New instance at %1...").arg(name));
    m_push->setText(tr("&Push to %1").arg(name));
    for (QPushButton *button : {m_start, m_push})
        button->setEnabled(m_isReadable && m_isSound && !name.isEmpty());
    if (m_lacksBase)
        m_start->setEnabled(false);
}

void OpenDialog::read()
{
    const auto read = [path = m_path](const Context &) { return readOpenedFile(path); };
    inBackground<OpenedFile>(this, read, [this](const Result<OpenedFile> &opened) { show(opened); });
}

void OpenDialog::show(const Result<OpenedFile> &opened)
{
    if (!opened) {
        const bool noPath = opened.error().kind == Kind::NotFound && !m_path.contains(u'/');
        m_title->setText(noPath ? tr("There is neither a site nor a file \"%1\". Sites: %2.").arg(m_path, m_services.siteNames().join(u", "_s))
                                : words::trouble(opened.error()).brief);
        for (QWidget *part : std::initializer_list<QWidget *>{m_where, m_start, m_push})
            part->hide();
        m_cancel->setText(tr("C&lose"));
        return growToFit(*this);
    }
    m_isReadable = true;
    m_isPackage = opened->manifest.has_value();
    const QString file = QDir::toNativeSeparators(m_path);
    if (m_isPackage)
        showPackage(*opened->manifest, opened->isReferenceForm);
    else
        m_title->setText(tr("%1 is a disk image.").arg(QFileInfo(m_path).fileName()));
    addFact(tr("File:"), tr("%1, %2").arg(file, words::size(opened->file.spec.size)));
    nameButtons();
    lookAtSite();
    if (m_isPackage)
        check();
    m_start->setFocus();
    growToFit(*this);
}

void OpenDialog::addFact(const QString &what, const QString &value)
{
    QLabel *label = sentence({});
    label->setText(value);
    m_facts->addRow(what, label);
    label->show();  // not later, as a layout does: what is not shown has no height yet
}

void OpenDialog::showPackage(const Manifest &manifest, bool isReferenceForm)
{
    m_title->setText(
        manifest.hasSnapshot ? tr("%1, a machine saved as it ran").arg(manifest.name) : tr("%1, a machine without its memory").arg(manifest.name));
    m_paused->setVisible(manifest.hasSnapshot);
    addFact(tr("Saved:"), whenOf(manifest));
    addFact(tr("Memory:"), words::memory(manifest.memory));
    addFact(tr("Processors:"), QLocale().toString(manifest.vcpus));
    QStringList disks;
    for (const ManifestDisk &disk : manifest.disks) {
        if (!disk.baseDigest.isEmpty())
            m_bases.insert(disk.baseDigest, nameOf(disk));
        disks.append(isReferenceForm        ? tr("%1, read when it is restored").arg(disk.target)
                : disk.baseDigest.isEmpty() ? tr("%1, %2, whole").arg(disk.target, words::size(disk.virtualSize))
                                            : tr("%1, %2, needs the base %3").arg(disk.target, words::size(disk.virtualSize), nameOf(disk)));
    }
    if (!disks.isEmpty())
        addFact(tr("Disks:"), disks.join(u'\n'));
}

void OpenDialog::check()
{
    m_verdict->setText(tr("Checking its content..."));
    m_verdict->show();
    const auto work = [path = m_path](const Context &context) { return checkOpenedFile(path, context); };
    inBackground<QList<PackageFinding>>(this, work, [this](const Result<QList<PackageFinding>> &findings) { tellVerdict(findings); });
}

void OpenDialog::tellVerdict(const Result<QList<PackageFinding>> &findings)
{
    QStringList lines;
    for (const PackageFinding &finding : findings.value_or(QList<PackageFinding>()))
        lines.append((finding.refused ? u"\u2717  "_s : u"!  "_s) + words::plain(finding.what));
    const auto refused = [](const PackageFinding &finding) { return finding.refused; };
    m_isSound = findings && std::ranges::none_of(*findings, refused);
    if (!findings)
        lines.append(u"\u2717  "_s + words::trouble(findings.error()).brief);
    lines.append(
        m_isSound ? u"\u2713  "_s + tr("Its content is what was saved.") : tr("It is not to be trusted, and goes nowhere. Get another copy of it."));
    m_verdict->setText(lines.join(u'\n'));
    nameButtons();
    growToFit(*this);
}

/// What is missing there is told before anything is sent.
void OpenDialog::lookAtSite()
{
    m_lacksBase = false;
    nameButtons();
    m_base->hide();
    if (m_bases.isEmpty() || site().isEmpty())
        return;
    const QString name = site();
    const auto look = [services = m_services, name, digests = m_bases.keys()](
                          const Context &context) { return basesMissingAt(services, name, digests, context); };
    inBackground<QStringList>(this, look, [this, name](const Result<QStringList> &missing) {
        if (name != site())
            return;
        QStringList names;
        for (const QString &digest : missing.value_or(QStringList()))
            names.append(m_bases.value(digest));
        m_lacksBase = !names.isEmpty();
        nameButtons();
        m_base->setText(!missing ? u"!  "_s + words::trouble(missing.error()).brief
                : names.isEmpty()
                ? u"\u2713  "_s + tr("%1 has its base.").arg(name)
                : u"\u2717  "_s + tr("%1 does not have its base %2: push that there first, then it can start.").arg(name, names.join(u", "_s)));
        m_base->show();
        growToFit(*this);
    });
}

bool OpenDialog::isToBePaused() const { return m_deed == Deed::Bring && m_isPackage && m_paused->isChecked(); }

void OpenDialog::choose(Deed deed)
{
    m_deed = deed;
    accept();
}

}  // namespace trescca

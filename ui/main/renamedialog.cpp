// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/renamedialog.h"

#include "core/site/instancename.h"
#include "core/site/thingname.h"
#include "ui/jobs/background.h"
#include "ui/parts/errornote.h"
#include "ui/parts/sentence.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace trescca {

RenameDialog::RenameDialog(const Services &services, const SiteItem &item, QWidget *parent)
    : QDialog(parent), m_services(services), m_item(item), m_name(new QLineEdit(item.name)), m_note(new Sentence), m_error(new ErrorNote)
{
    build();
    check();
    if (m_item.kind == SiteItem::Kind::Instance)
        look();
}

void RenameDialog::build()
{
    setWindowTitle(tr("Rename %1 at %2").arg(m_item.name, m_item.site));
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    m_name->selectAll();
    m_error->hide();
    auto *buttons = new QDialogButtonBox;
    m_rename = buttons->addButton(tr("&Rename"), QDialogButtonBox::ActionRole);
    m_rename->setDefault(true);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&New name:"), m_name);
    form->addRow(m_note);
    form->addRow(m_error);
    form->addRow(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &RenameDialog::check);
    connect(m_rename, &QPushButton::clicked, this, &RenameDialog::rename);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// Where that fails, the site tells with the deed.
void RenameDialog::look()
{
    const auto work = [sites = m_services.site, item = m_item](const Context &context) -> Result<Place> {
        const auto site = sites(item.site);
        if (!site)
            return fail(site);
        const auto facts = (*site)->facts(context);
        const auto instances = facts ? (*site)->instances(context) : fail(facts);
        if (!instances)
            return fail(instances);
        Place place{*facts, {}};
        for (const Instance &instance : *instances)
            if (instance.id != item.id)
                place.taken.append(instance.name);
        return place;
    };
    inBackground<Place>(this, work, [this](const Result<Place> &place) { take(place); });
}

void RenameDialog::take(const Result<Place> &place)
{
    if (!place)
        return;
    m_place = *place;
    m_name->setEnabled(!m_isBusy && obstacle().isEmpty());
    check();
}

/// Whatever the name is.
QString RenameDialog::obstacle() const
{
    if (!m_place || m_place->facts.renamesRunning || !isAlive(m_item.state))
        return {};
    return tr("%1 is on, and %2 renames an instance only while it is switched off or saved. Shut it down or save it first.")
        .arg(m_item.name, m_item.site);
}

/// Empty for one that is fine; of an empty one nothing is said either.
QString RenameDialog::flaw(const QString &name) const
{
    const bool isInstance = m_item.kind == SiteItem::Kind::Instance;
    const bool isStrict = isInstance && m_place && !m_place->facts.renamesRunning;
    if (isStrict && !checkInstanceName(name))
        return tr("A name has up to 64 letters, digits, blanks and . _ + : @ -. It begins with none of . - and blank, and ends with no blank.");
    if (isStrict && m_place->taken.contains(name))
        return tr("There is an instance named %1 at %2 already. Choose another name.").arg(name, m_item.site);
    if (!(isInstance ? checkServerName(name) : checkImageName(name)))
        return tr("A name has up to %1 characters, and no blank at its beginning or end.").arg(longestThingName);
    return {};
}

void RenameDialog::check()
{
    const QString name = m_name->text();
    const QString why = !obstacle().isEmpty() ? obstacle() : name.isEmpty() ? QString() : flaw(name);
    m_note->setText(why.isEmpty() ? QString() : u"\u26a0 "_s + why);
    m_note->setVisible(!why.isEmpty());
    m_rename->setEnabled(!m_isBusy && why.isEmpty() && !name.isEmpty() && name != m_item.name);
}

void RenameDialog::rename()
{
    m_isBusy = true;
    m_error->hide();
    m_name->setEnabled(false);
    check();
    const auto work = [sites = m_services.site, item = m_item, name = m_name->text()](const Context &context) -> Result<void> {
        const auto site = sites(item.site);
        if (!site)
            return fail(site);
        return item.kind == SiteItem::Kind::Instance ? (*site)->rename(item.id, name, context) : (*site)->renameImage(item.id, name, context);
    };
    inBackground<void>(this, work, [this](const Result<void> &done) { finish(done); });
}

void RenameDialog::finish(const Result<void> &done)
{
    if (done)
        return accept();
    m_isBusy = false;
    m_name->setEnabled(true);
    m_name->setFocus();
    check();
    m_error->tell(done.error());
    m_error->show();
}

}  // namespace trescca

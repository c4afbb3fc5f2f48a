// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/itemquestion.h"

#include "ui/parts/plaintext.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ItemQuestion)
};

constexpr qsizetype mostNames = 5;

bool isInstance(const SiteItem &item) { return item.kind == SiteItem::Kind::Instance; }

int count(const QList<SiteItem> &items) { return static_cast<int>(items.size()); }

/// What is said of each up to the fifth, and then how many are left.
QStringList some(const QList<SiteItem> &items, const std::function<QString(const SiteItem &item)> &say)
{
    QStringList said;
    for (const SiteItem &item : items.first(std::min(mostNames, items.size())))
        said.append(say(item));
    if (items.size() > mostNames)
        said.append(Texts::tr("and %n more", nullptr, static_cast<int>(items.size() - mostNames)));
    return said;
}

QString withKind(const SiteItem &item)
{
    switch (item.kind) {
    case SiteItem::Kind::Instance: return Texts::tr("Instance %1").arg(item.name);
    case SiteItem::Kind::Image: return Texts::tr("Image %1").arg(item.name);
    case SiteItem::Kind::Package: return Texts::tr("Package %1").arg(item.name);
    }
    return item.name;
}

QString deleteQuestion(const QList<SiteItem> &items)
{
    const SiteItem &first = items.first();
    if (items.size() > 1)
        return std::ranges::all_of(items, isInstance) ? Texts::tr("Delete these %n instances at %1?", nullptr, count(items)).arg(first.site)
                                                      : Texts::tr("Delete these %n things at %1?", nullptr, count(items)).arg(first.site);
    switch (first.kind) {
    case SiteItem::Kind::Instance: return Texts::tr("Delete the instance %1 at %2?").arg(first.name, first.site);
    case SiteItem::Kind::Image: return Texts::tr("Delete the image %1 at %2?").arg(first.name, first.site);
    case SiteItem::Kind::Package: return Texts::tr("Delete the package %1 at %2?").arg(first.name, first.site);
    }
    return {};
}

/// Nothing for images and packages: they are what is lost.
QString deleteLosses(const QList<SiteItem> &items)
{
    const auto instances = std::ranges::count_if(items, isInstance);
    if (instances == 0)
        return {};
    if (items.size() == 1)
        return Texts::tr("Its own disks and its memory are lost. The base image below a disk stays.");
    if (instances == items.size())
        return Texts::tr("Their own disks and their memory are lost. The base images below their disks stay.");
    return Texts::tr("The own disks and the memory of an instance are lost with it.");
}

QMessageBox *ask(
    QWidget *window, const QString &title, const QString &question, const QStringList &more, const QString &yes, const std::function<void()> &then)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, question, QMessageBox::Cancel, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(more.join(u"\n\n"_s));
    showAsPlainText(*box);
    const auto *button = box->addButton(yes, QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QDialog::finished, box, [box, button, then] {
        if (box->clickedButton() == button)
            then();
    });
    box->open();
    return box;
}

/// One is named by the question itself.
QString listOf(const QList<SiteItem> &items) { return items.size() == 1 ? QString() : some(items, withKind).join(u'\n'); }

QStringList told(QStringList paragraphs)
{
    paragraphs.removeAll(QString());
    return paragraphs;
}

}  // namespace

QString namesOf(const QList<SiteItem> &items)
{
    return some(items, [](const SiteItem &item) { return item.name; }).join(u", "_s);
}

QMessageBox *askToDelete(QWidget *window, const QList<SiteItem> &items, const QStringList &warnings, const std::function<void()> &then)
{
    const QStringList more = told(QStringList{listOf(items)} + warnings + QStringList{deleteLosses(items), Texts::tr("This cannot be undone.")});
    return ask(window, Texts::tr("Delete"), deleteQuestion(items), more, Texts::tr("&Delete"), then);
}

void askToForceOff(QWidget *window, const QList<SiteItem> &instances, const std::function<void()> &then)
{
    const bool one = instances.size() == 1;
    const QString question = one ? Texts::tr("Force off %1 at %2?").arg(instances.first().name, instances.first().site)
                                 : Texts::tr("Force off these %n instances at %1?", nullptr, count(instances)).arg(instances.first().site);
    const QString losses = one
        ? Texts::tr("Its power is cut at once: what it has in memory only is lost, and files that it writes just now may be "
                    "damaged. \"Shut down\" asks it to end by itself.")
        : Texts::tr("Their power is cut at once: what they have in memory only is lost, and files that they write just now may "
                    "be damaged. \"Shut down\" asks them to end by themselves.");
    ask(window, Texts::tr("Force off"), question, told({listOf(instances), losses}), Texts::tr("&Force off"), then);
}

void askToStartTwin(QWidget *window, const SiteItem &instance, const QString &warning, const std::function<void()> &then)
{
    ask(window, Texts::tr("Start"), Texts::tr("Start %1 at %2?").arg(instance.name, instance.site), {warning}, Texts::tr("&Start a second one"),
        then);
}

void askToSave(QWidget *window, const QList<SiteItem> &instances, const QString &site, const std::function<void()> &then)
{
    const bool one = instances.size() == 1;
    const QString from = instances.first().site;
    const bool elsewhere = site != from;
    const QString question = one ? Texts::tr("Save %1 at %2?").arg(instances.first().name, from)
                                 : Texts::tr("Save these %n instances at %1?", nullptr, count(instances)).arg(from);
    const QString consequence = one
        ? Texts::tr("A package is made of it, with its memory. It stays there, and stands still until it is started again.")
        : Texts::tr("Packages are made of them, with their memory. They stay there, and stand still until they are started again.");
    const QString copied = elsewhere ? Texts::tr("What is made is then copied to %1.").arg(site) : QString();
    ask(window, Texts::tr("Save"), question, told({listOf(instances), consequence, copied}), Texts::tr("&Save"), then);
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/movestarter.h"

#include "ui/jobs/background.h"
#include "ui/jobs/imagework.h"
#include "ui/main/itemquestion.h"
#include "ui/main/question.h"
#include "ui/panes/twins.h"
#include "ui/parts/restorequestion.h"
#include "ui/settings/preferences.h"
#include "ui/transfers/movedialog.h"
#include "ui/transfers/movesdialog.h"
#include "ui/transfers/planwords.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What moves have in common that need no question any more.
QString kindOf(const MigrationRequest &request)
{
    return QStringList{request.source, request.destination, request.options.keepSource ? u"keep"_s : u"move"_s}.join(u'\n');
}

QString consequence(bool isOne, bool elsewhere, const QString &site)
{
    if (!elsewhere)
        return isOne ? MoveStarter::tr("What was saved goes on where it was, with its memory. The package stays.")
                     : MoveStarter::tr("What was saved goes on where it was, with its memory. The packages stay.");
    return (isOne
            ? MoveStarter::tr("The package is copied to %1 first. What was saved goes on there where it was, with its memory; both packages stay.")
            : MoveStarter::tr("The packages are copied to %1 first. What was saved goes on there where it was, with its memory; all packages stay."))
        .arg(site);
}

}  // namespace

MoveStarter::MoveStarter(const Services &services, JobQueue &queue, QWidget *window)
    : QObject(window), m_services(services), m_queue(queue), m_window(window)
{}

void MoveStarter::start(Deed deed, const QList<SiteItem> &items, const QString &site, bool keepSource)
{
    if (deed == Deed::Restore)
        return askAboutPackages(items, site);
    if (deed == Deed::Migrate)
        return askToMove(items, site, keepSource);
    if (deed == Deed::Save)
        return askToSave(items, site);
    if (deed == Deed::Transfer)
        for (const SiteItem &item : items)
            m_queue.add(work::transfer(m_services, item.site, item.id, item.name, site, limit()));
}

void MoveStarter::askToSave(const QList<SiteItem> &items, const QString &site)
{
    const QList<SiteItem> free = withoutMoving(items);
    if (free.isEmpty())
        return;
    trescca::askToSave(m_window, free, site, [this, free, site] {
        for (const SiteItem &item : free)
            m_queue.add(item.site == site ? work::save(m_services, site, item.id, item.name)
                                          : work::saveTo(m_services, item.site, item.id, item.name, site, limit()));
    });
}

std::uint64_t MoveStarter::limit() const { return m_preferences ? static_cast<std::uint64_t>(m_preferences->bytesPerSecond()) : 0; }

void MoveStarter::askAboutPackages(const QList<SiteItem> &packages, const QString &site)
{
    if (packages.isEmpty())
        return;
    const QString question = packages.size() == 1 ? tr("Restore %1 at %2?").arg(packages.first().name, site)
                                                  : tr("Restore %n packages at %1?", nullptr, static_cast<int>(packages.size())).arg(site);
    auto *box = new RestoreQuestion(m_window, question, consequence(packages.size() == 1, packages.first().site != site, site));
    warn(*box, packages, site);
    box->ask([this, packages, site](const RestoreOptions &options) {
        for (const SiteItem &package : packages)
            restore(package, site, options);
    });
}

void MoveStarter::restore(const SiteItem &package, const QString &site, const RestoreOptions &options)
{
    JobSpec spec = package.site == site ? work::restore(m_services, site, package.id, package.name, options)
                                        : work::restoreFrom(m_services, package.site, package.id, package.name, site, options, limit());
    m_queue.add(work::restoring(m_services, std::move(spec), m_twins ? m_twins->machineOf(package) : Machine{}, options));
}

void MoveStarter::warn(RestoreQuestion &question, const QList<SiteItem> &packages, const QString &site) const
{
    if (!m_twins)
        return;
    QSet<QString> machines;
    for (const SiteItem &package : packages) {
        const Machine machine = m_twins->machineOf(package);
        if (machine.ids.intersects(machines))
            question.warnOfSecond(tr("Two of these packages were saved of one machine: there would be two of it."));
        machines += machine.ids;
        m_twins->warn(question, m_twins->of(package), machine, site);
    }
}

MigrationRequest MoveStarter::requestFor(const SiteItem &item, const QString &destination) const
{
    MigrationRequest request{item.id, item.site, destination, {}};
    if (!isAlive(item.state))
        request.options.mode = MoveMode::DiskOnly;
    if (m_preferences) {
        request.options.keepPackage = m_preferences->keepPackage();
        request.options.compressionLevel = m_preferences->compressionLevel();
        request.options.bytesPerSecond = limit();
    }
    return request;
}

QString MoveStarter::secondOf(const SiteItem &item, const QList<SiteItem> &others) const
{
    if (!m_twins || isAlive(item.state))
        return {};
    const QString copy = m_twins->copyAmong(others, item);
    return copy.isEmpty() ? m_twins->onItsWay(m_twins->machineOf(item)) : copy;
}

QList<SiteItem> MoveStarter::withoutMoving(const QList<SiteItem> &items)
{
    QList<SiteItem> free;
    QStringList underWay;
    for (const SiteItem &item : items)
        if (m_queue.isTaken(item.id, item.site))
            underWay.append(item.name);
        else
            free.append(item);
    if (!underWay.isEmpty())
        refuse(underWay, items.first().site);
    return free;
}

void MoveStarter::askToMove(const QList<SiteItem> &items, const QString &destination, bool keepSource)
{
    QList<MoveWish> wishes;
    for (const SiteItem &item : withoutMoving(items)) {
        wishes.append({requestFor(item, destination), item.name, secondOf(item, items)});
        wishes.last().request.options.keepSource = keepSource;
    }
    if (wishes.isEmpty())
        return;
    if (m_preferences && m_preferences->quietMoves().contains(kindOf(wishes.first().request)))
        moveQuietly(wishes);
    else
        ask(wishes);
}

void MoveStarter::refuse(const QStringList &underWay, const QString &site)
{
    const QString sentence = underWay.size() == 1
        ? tr("%1 is on its way from %2 already, or being saved there, or waits for that. Cancel that first if it is to be otherwise; its row is below.")
        : tr("%1 are on their way from %2 already, or being saved there, or wait for that. Cancel that first if it is to be otherwise; their rows "
             "are below.");
    Q_EMIT refused({Kind::Conflict, sentence.arg(underWay.join(u", "_s), site), {}});
}

void MoveStarter::queue(const QList<MigrationPlan> &plans)
{
    QStringList underWay;
    for (const MigrationPlan &plan : plans)
        if (m_queue.isTaken(plan.instance.id, plan.request.source))
            underWay.append(plan.instance.name);
        else
            m_queue.add(work::migrate(m_services, plan));
    if (!underWay.isEmpty())
        refuse(underWay, plans.first().request.source);
}

void MoveStarter::moveQuietly(const QList<MoveWish> &wishes)
{
    const auto makePlans = [services = m_services, wishes](const Context &context) -> Result<QList<std::optional<MigrationPlan>>> {
        QList<std::optional<MigrationPlan>> plans;
        for (const MoveWish &wish : wishes) {
            auto plan = planOf(services, wish, wish.request.options, context);
            plans.append(plan && planwords::allGood(*plan) ? std::optional(std::move(*plan)) : std::nullopt);
        }
        return plans;
    };
    inBackground<QList<std::optional<MigrationPlan>>>(this, makePlans, [this, wishes](const Result<QList<std::optional<MigrationPlan>>> &plans) {
        QList<MoveWish> doubtful;
        QList<MigrationPlan> good;
        for (qsizetype i = 0; i < wishes.size(); ++i) {
            if (const auto &plan = plans->at(i))
                good.append(*plan);
            else
                doubtful.append(wishes[i]);
        }
        queue(good);
        ask(doubtful);
    });
}

void MoveStarter::ask(const QList<MoveWish> &wishes)
{
    if (wishes.size() == 1)
        askAboutOne(wishes.first());
    else if (!wishes.isEmpty())
        askAboutSeveral(wishes);
}

void MoveStarter::askAboutOne(const MoveWish &wish)
{
    auto *dialog = new MoveDialog(m_services, wish, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (m_preferences && dialog->isLastQuestion())
            m_preferences->addQuietMove(kindOf(dialog->plan().request));
        queue({dialog->plan()});
    });
    dialog->open();
}

void MoveStarter::askAboutSeveral(const QList<MoveWish> &wishes)
{
    auto *dialog = new MovesDialog(m_services, wishes, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QList<MigrationPlan> plans = dialog->plans();
        if (m_preferences && dialog->isLastQuestion())
            m_preferences->addQuietMove(kindOf(plans.first().request));
        queue(plans);
    });
    dialog->open();
}

void MoveStarter::moveBack(const MigrationRecord &made)
{
    // Its sites may have other names by now.
    const MigrationRecord record = m_services.journal ? m_services.journal->migration(made.id).value_or(made) : made;
    SiteItem item;
    item.site = record.destination;
    item.id = record.destinationInstance;
    item.state = InstanceState::Running;  // else the checks tell
    item.name = record.destinationName.isEmpty() ? record.instanceName : record.destinationName;
    askToMove({item}, record.source, false);
}

void MoveStarter::resume(const MigrationRecord &record)
{
    m_queue.add(work::resume(m_services, record, askIn(m_window, tr("&Go on, it may be lost"))));
}

void MoveStarter::rollBack(const MigrationRecord &record)
{
    m_queue.add(work::rollBack(m_services, record, askIn(m_window, tr("&Go on, it may be lost"))));
}

}  // namespace trescca

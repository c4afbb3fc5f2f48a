// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// mover CONFIG SOURCE DEST INSTANCE POINT DEED [ABOUT]: a real move with a disaster at a point (see SaboteurSite), or, as
// grown:<n>:<pattern>, as soon as a file whose path fits the pattern has n MiB. Tells on standard error which points it passed.
// Deeds: cancel | die (SIGKILL to itself) | kill PID (SIGKILL) | stop PID (SIGTERM) | freeze PID (SIGSTOP) | fill FILE (grows it until its file
// system is full) | crowd FILE (until 8 MiB are left there)
//        | hold (stands there until standard input ends) | nothing
#include "app/common/wiring/sitefactory.h"
#include "core/migration/engine.h"
#include "core/store/journal.h"
#include "tests/integration/filldisk.h"
#include "tests/support/saboteursite.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <thread>

#include <glob.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

class Disaster {
public:
    Disaster(QString point, QString deed, QString about) : m_point(std::move(point)), m_deed(std::move(deed)), m_about(std::move(about)) {}
    void at(const QString &point)
    {
        if (!point.endsWith(u"MiB"))
            fprintf(stderr, "passed %s\n", qPrintable(point));
        if (point != m_point || m_done.exchange(true))
            return;
        fprintf(stderr, "disaster at %s\n", qPrintable(point));
        if (m_deed == u"cancel")
            m_stop.request_stop();
        else if (m_deed == u"die")
            ::kill(::getpid(), SIGKILL);
        else if (m_deed == u"kill")
            ::kill(static_cast<pid_t>(m_about.toLongLong()), SIGKILL);
        else if (m_deed == u"stop")
            ::kill(static_cast<pid_t>(m_about.toLongLong()), SIGTERM);
        else if (m_deed == u"freeze")
            ::kill(static_cast<pid_t>(m_about.toLongLong()), SIGSTOP);
        else if (m_deed == u"fill")
            std::ignore = fillDisk(m_about);
        else if (m_deed == u"crowd")
            std::ignore = fillDisk(m_about, qint64(8) << 20);
        else if (m_deed == u"hold")
            while (getchar() != EOF) {}
    }
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    QString m_point;
    QString m_deed;
    QString m_about;
    std::atomic<bool> m_done = false;
    std::stop_source m_stop;
};

/// Has the disaster strike as soon as a file is there, whatever the move does meanwhile.
class FileWatch {
public:
    FileWatch(Disaster &disaster, const QString &point) : m_disaster(disaster), m_point(point), m_pattern(QFile::encodeName(point.section(u':', 2)))
    {
        if (point.startsWith(u"grown:"))
            m_thread =
                std::jthread([this, least = point.section(u':', 1, 1).toLongLong() << 20](const std::stop_token &stop) { watch(stop, least); });
    }

private:
    void watch(const std::stop_token &stop, qint64 least)
    {
        while (!isGrown(least)) {
            if (stop.stop_requested())
                return;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        m_disaster.at(m_point);
    }

    [[nodiscard]] bool isGrown(qint64 least) const
    {
        glob_t found{};
        ::glob(m_pattern.constData(), GLOB_NOSORT, nullptr, &found);
        const auto grown = [least](const char *path) {
            struct stat facts{};
            return ::stat(path, &facts) == 0 && facts.st_size >= least;
        };
        const bool any = std::any_of(found.gl_pathv, found.gl_pathv + found.gl_pathc, grown);
        ::globfree(&found);
        return any;
    }

    Disaster &m_disaster;
    QString m_point;
    QByteArray m_pattern;
    std::jthread m_thread;
};

int tell(const Error &error)
{
    fprintf(stderr, "%s %s\n", qPrintable(kindName(error.kind)), qUtf8Printable(error.what));
    return 1;
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"trescca"_s);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 7)
        return 2;
    Disaster disaster(words[5], words[6], words.value(7));
    auto factory = SiteFactory::load(words[1]);
    auto journal = Journal::open(SiteFactory::journalPath());
    if (!factory || !journal)
        return tell(factory ? journal.error() : factory.error());
    std::map<QString, std::shared_ptr<Site>> wrapped;
    Engine engine(
        **journal,
        [&](const QString &name) -> Result<std::shared_ptr<Site>> {
            if (!wrapped.contains(name)) {
                auto site = (*factory)->site(name);
                if (!site)
                    return site;
                wrapped[name] = std::make_shared<SaboteurSite>(*site, [&](const QString &point) { disaster.at(point); });
            }
            return wrapped[name];
        },
        Engine::Patience{2});
    auto source = (*factory)->site(words[2]);
    if (!source)
        return tell(source.error());
    const auto instances = (*source)->instances({});
    if (!instances)
        return tell(instances.error());
    for (const Instance &instance : *instances) {
        if (instance.name != words[4])
            continue;
        const auto plan = engine.plan({instance.id, words[2], words[3], {}}, {});
        if (!plan)
            return tell(plan.error());
        const FileWatch watch(disaster, words[5]);
        const auto record = engine.migrate(*plan, {disaster.token(), {}});
        return record ? 0 : tell(record.error());
    }
    return 3;
}

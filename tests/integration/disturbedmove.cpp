// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

DisturbedMove::DisturbedMove(MovingScene &scene, QString source, QString destination)
    : m_scene(scene), m_source(std::move(source)), m_destination(std::move(destination))
{}

QString DisturbedMove::resolved(const QString &point) const
{
    static const QMap<QString, QString> files{{u"saving"_s, u"grown:0:%1/held/*/memory.save"_s}, {u"storing"_s, u"grown:4:%1/images/*.part"_s},
        {u"unpacking"_s, u"grown:0:%1/instances/*/memory.save.part"_s}, {u"restoring"_s, u"grown:0:%1/instances/*/console.log"_s}};
    const auto file = files.constFind(point.section(u':', 1));
    return file == files.constEnd() ? point : file->arg(m_scene.siteFolder(point.section(u':', 0, 0)));
}

std::unique_ptr<QProcess> DisturbedMove::begin(const QString &point, const QString &deed, const QString &about) const
{
    return m_scene.startMover({m_source, m_destination, u"counter"_s, resolved(point), deed, about});
}

const MovingScene::Outcome &DisturbedMove::strike(
    const QString &point, const QString &deed, const QString &about, const std::function<void()> &meanwhile)
{
    const auto process = begin(point, deed, about);
    if (meanwhile)
        meanwhile();
    m_outcome = MovingScene::outcomeOf(*process);
    return m_outcome;
}

QString DisturbedMove::struck() const
{
    if (!m_outcome.err.contains(u"disaster at "))
        return u"The disaster did not strike: "_s + m_outcome.text();
    if (m_scene.copiesRunning() > 1)
        return u"Two copies run: "_s + m_outcome.text();
    return {};
}

bool DisturbedMove::isUnfinished() const { return !m_scene.tresccac({u"history"_s, u"--unfinished"_s}).json()[u"migrations"].toArray().isEmpty(); }

QString DisturbedMove::finishBy(const QString &verb) const
{
    const auto finished = m_scene.tresccac({verb});
    return finished.exitCode == 0 ? QString() : m_outcome.text() + finished.text() + m_scene.daemonLog();
}

QString DisturbedMove::finishWhatIsLeft()
{
    if (const QString wrong = struck(); !wrong.isEmpty())
        return wrong;
    if (isUnfinished())
        if (const QString wrong = finishBy(u"resume"_s); !wrong.isEmpty())
            return wrong;
    return oneCounting(m_scene.runningAt(MovingScene::hostName(m_source)).isEmpty() ? m_destination : m_source);
}

QString DisturbedMove::oneCounting(const QString &site)
{
    const QStringList here = m_scene.runningAt(MovingScene::hostName(site));
    if (here != QStringList{u"counter"_s} || m_scene.copiesRunning() != 1)
        return u"%1 copies run, at %2: %3 (%4). "_s.arg(m_scene.copiesRunning())
                   .arg(site, here.join(u','),
                       m_scene.virsh(MovingScene::hostName(site), {u"domstate"_s, u"--reason"_s, u"counter"_s}).text().trimmed())
            + m_outcome.text();
    const QString wrong = m_scene.countsOn() + m_scene.diskIsUnbroken() + m_scene.leftovers();
    if (!wrong.isEmpty())
        return wrong + u'\n' + m_outcome.text();
    return isUnfinished() ? u"A move is left unfinished. "_s + m_outcome.text() : QString();
}

QString DisturbedMove::cancelled(const QString &point)
{
    if (const QString wrong = prepare(); !wrong.isEmpty())
        return wrong;
    strike(point, u"cancel"_s);
    return m_outcome.exitCode == 1 && m_outcome.err.contains(u"cancelled") ? oneCounting(m_source) : m_outcome.text();
}

QString DisturbedMove::killed(const QString &point, const QString &verb)
{
    if (const QString wrong = prepare(); !wrong.isEmpty())
        return wrong;
    strike(point, u"die"_s);
    if (const QString wrong = struck(); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = finishBy(verb); !wrong.isEmpty())
        return wrong;
    return oneCounting(verb == u"resume" ? m_destination : m_source);
}

QString DisturbedMove::daemonKilled(const QString &point)
{
    if (const QString wrong = prepare(); !wrong.isEmpty())
        return wrong;
    strike(point, u"kill"_s, QString::number(m_scene.daemonPid()));
    m_scene.killDaemon();
    m_scene.startDaemon();
    return finishWhatIsLeft();
}

QString DisturbedMove::connectionCut(const QString &point)
{
    if (const QString wrong = prepare(); !wrong.isEmpty())
        return wrong;
    strike(point, u"kill"_s, QString::number(m_scene.plugPid()));
    m_scene.pullPlug();
    m_scene.plugIn();
    return finishWhatIsLeft();
}

QString DisturbedMove::diskFull(const QString &site, const QString &point)
{
    if (const QString wrong = prepare(); !wrong.isEmpty())
        return wrong;
    const QString filler = m_scene.siteFolder(site) + u"/filler"_s;
    strike(point, u"fill"_s, filler);
    if (!QFile::remove(filler))
        return u"The disk was not filled: "_s + m_outcome.text();
    const QString wrong = startWhatWasPaused(site);
    return wrong.isEmpty() ? finishWhatIsLeft() : wrong;
}

QString DisturbedMove::startWhatWasPaused(const QString &site) const
{
    const QStringList paused =
        m_scene.virsh(MovingScene::hostName(site), {u"list"_s, u"--name"_s, u"--state-paused"_s}).out.split(u'\n', Qt::SkipEmptyParts);
    if (paused.isEmpty())
        return {};
    const auto started = m_scene.tresccac({u"--cloud"_s, site, u"start"_s, u"counter"_s});
    return started.exitCode == 0 ? QString() : u"What QEMU paused does not start: "_s + started.text();
}

namespace {

void addColumns()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("point");
}

void addRow(const char *source, const char *point)
{
    QTest::addRow("%s %s", source, point) << QString::fromLatin1(source) << QString::fromLatin1(point);
}

}  // namespace

void addPoints(Points fromLaptop, Points fromCloud)
{
    addColumns();
    for (const char *point : fromLaptop)
        addRow("laptop", point);
    for (const char *point : fromCloud)
        addRow("cloud", point);
}

void addPointsByTurns(Points fromLaptop, Points fromCloud)
{
    addColumns();
    for (std::size_t turn = 0; turn < std::max(fromLaptop.size(), fromCloud.size()); ++turn) {
        if (turn < fromLaptop.size())
            addRow("laptop", std::data(fromLaptop)[turn]);
        if (turn < fromCloud.size())
            addRow("cloud", std::data(fromCloud)[turn]);
    }
}

}  // namespace trescca

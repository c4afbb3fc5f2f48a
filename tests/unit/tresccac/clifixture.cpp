// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccac/clifixture.h"

#include "app/tresccac/program.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace trescca {

QJsonObject CliFixture::Outcome::json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }

CliFixture::Outcome CliFixture::run(const QStringList &words)
{
    Outcome outcome;
    World world;
    world.sites = [this](const QString &) -> Result<Engine::Sites> {
        return [this](const QString &name) -> Result<std::shared_ptr<Site>> {
            if (name == u"local")
                return local;
            if (name == u"cloud")
                return cloud;
            return fail(Kind::NotFound, u"There is no site \"%1\"."_s.arg(name));
        };
    };
    world.journal = path(u"journal.sqlite"_s);
    world.out = [&](const QString &line) { outcome.out += line + u'\n'; };
    world.err = [&](const QString &line) { outcome.err += line + u'\n'; };
    world.ask = [this](const QString &question) {
        asked.append(question);
        return answer;
    };
    world.stop = stop.get_token();
    world.columns = [] { return 80; };
    outcome.exitCode = runProgram(words, world);
    return outcome;
}

QString CliFixture::file(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

QByteArray CliFixture::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace trescca

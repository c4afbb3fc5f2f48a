// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccac/clifixture.h"

#include "app/tresccac/manual.h"
#include "app/tresccac/program.h"
#include "core/base/jsonschema.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace trescca {

QJsonObject CliFixture::Outcome::json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }

namespace {

/// Every answer in JSON, of every test, is held against the schema that the manual is made of.
void checkAnswer(const QStringList &words, const CliFixture::Outcome &outcome)
{
    static const JsonSchema schema(answerSchema());
    const QJsonObject answers = schema.json()[u"answers"].toObject();
    QJsonObject wanted{{u"$ref"_s, u"#/$defs/failure"_s}};
    for (const QString &word : words)
        if (answers.contains(word)) {
            wanted = answers[word].toObject();
            break;
        }
    if (outcome.out.isEmpty() && !outcome.err.isEmpty())
        return;  // the word was the value of an option
    const bool lines = words.contains(u"watch"_s);
    for (const QString &text : lines ? outcome.out.split(u'\n', Qt::SkipEmptyParts) : QStringList{outcome.out}) {
        const auto answer = QJsonDocument::fromJson(text.toUtf8());
        const auto fits = answer.isObject() ? schema.check(answer.object(), wanted) : fail(Kind::InvalidInput, u"The answer is no JSON object."_s);
        if (!fits)
            QTest::qFail(qPrintable(fits.error().what + u'\n' + fits.error().detail + u'\n' + text), __FILE__, __LINE__);
    }
}

}  // namespace

Result<Places> CliFixture::places()
{
    const auto find = [this](const QString &name) -> Result<std::shared_ptr<Site>> {
        if (unusable)
            return std::unexpected(*unusable);
        if (name == u"local")
            return local;
        if (name == u"cloud")
            return cloud;
        return fail(Kind::NotFound, (QStringList{u"There is no site \"%1\"."_s.arg(name)} + leftOut).join(u' '));
    };
    Places places;
    places.site = places.quietly = find;
    places.names = {u"local"_s, u"cloud"_s};
    places.leftOut = leftOut;
    places.endpoint = [find, this](const QString &name) {
        return find(name).transform([&](const auto &site) {
            Endpoint endpoint = site->endpoint();
            endpoint.uri = uris.value(name, endpoint.uri);
            return endpoint;
        });
    };
    places.kind = [this](const QString &name) -> Result<QString> { return name == u"local" ? u"libvirt"_s : cloudKind; };
    places.login = [this](const QString &name, const Context &) -> Result<void> {
        keyring.append(name);
        return {};
    };
    places.logout = [this](const QString &name, const Context &) -> Result<void> {
        keyring.removeAll(name);
        return {};
    };
    places.certificate = [this](const QString &name, const Context &) -> Result<ShownCertificate> {
        return ShownCertificate{u"https://"_s + name, u"new"_s, trusted};
    };
    places.trust = [this](const QString &, const QString &fingerprint) -> Result<void> {
        trusted = fingerprint;
        return {};
    };
    places.landing = [this](const QString &name) -> Result<std::shared_ptr<LandingHosts>> {
        if (name != u"cloud" || !landing)
            return fail(Kind::Unsupported, u"%1 is no cloud."_s.arg(name));
        return landing;
    };
    places.configFile = path(u"config.yml"_s);
    places.checkHost = [this](const QString &, const Context &) -> Result<QList<Finding>> { return findings; };
    return places;
}

CliFixture::Outcome CliFixture::run(const QStringList &words)
{
    Outcome outcome;
    World world;
    world.places = [this](const QString &) { return places(); };
    world.journal = path(u"journal.sqlite"_s);
    world.out = [&](const QString &line) { outcome.out += line + u'\n'; };
    world.raw = [&](const QString &text) { outcome.out += text; };
    world.err = [&](const QString &line) { outcome.err += line + u'\n'; };
    world.redraw = [&](const QString &line) { outcome.err += u'\r' + line; };
    world.ask = [this](const QString &question) {
        asked.append(question);
        return answer;
    };
    world.stop = stop.get_token();
    world.stopIsTheEnd = [] {};
    world.outTerminal = terminal;
    world.columns = [] { return 80; };
    world.rows = [] { return 24; };
    outcome.exitCode = runProgram(words, world);
    if (words.contains(u"--json"_s) && !words.contains(u"--help"_s))
        checkAnswer(words, outcome);
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

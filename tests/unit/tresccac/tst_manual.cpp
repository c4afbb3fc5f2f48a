// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/manual/programmanual.h"
#include "app/tresccac/commandline.h"
#include "app/tresccac/manual.h"
#include "core/store/sitekeys.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The man pages say what the programs' help says, the schema what the answers are.
class TestManual final : public QObject {
    Q_OBJECT

    /// What a reader sees, roughly: roff's signs made plain again.
    static QString read(const QString &name)
    {
        QString text = *manualPage(name);
        for (const auto &[sign, plain] : {std::pair{u"\\-"_s, u"-"_s}, {u"\\(aq"_s, u"'"_s}, {u"\\(ga"_s, u"`"_s}, {u"\\(ha"_s, u"^"_s},
                 {u"\\(ti"_s, u"~"_s}, {u"\\fB"_s, {}}, {u"\\fR"_s, {}}, {u"\\&"_s, {}}, {u"\\e"_s, u"\\"_s}})
            text.replace(sign, plain);
        return text;
    }

    static QString text(const std::string &from) { return QString::fromStdString(from); }

    static void expectAll(const CLI::App &app, const QString &page)
    {
        for (const CLI::Option *option : app.get_options([](const CLI::Option *one) { return !one->get_group().empty(); })) {
            const QString name = text(option->get_positional() ? option->get_name(true) : "--" + option->get_lnames().front());
            const QString description = text(option->get_description()).simplified();
            QVERIFY2(page.contains(name) && page.contains(description), qPrintable(name + u": "_s + description));
        }
        for (const QString &line : text(app.get_footer()).split(u'\n'))
            QVERIFY2(page.contains(line.trimmed()), qPrintable(line));
        for (const CLI::App *verb : app.get_subcommands([](const CLI::App *) { return true; })) {
            QVERIFY2(page.contains(u".SS "_s + (app.get_parent() != nullptr ? text(app.get_name()) + u' ' : QString()) + text(verb->get_name())),
                verb->get_name().c_str());
            QVERIFY(page.contains(text(verb->get_description())));
            expectAll(*verb, page);
        }
    }

private Q_SLOTS:
    void thePageHasAllThatHelpHas()
    {
        CommandLine line;
        expectAll(line.app(), read(u"tresccac"_s));
    }

    void exitCodesAreThoseOfErrors()
    {
        const QString page = read(u"tresccac"_s);
        for (const QString &entry : {u"2\ninvalid_input: "_s, u"8\nunreachable: "_s, u"130\ncancelled: "_s})
            QVERIFY2(page.contains(entry), qPrintable(entry));
    }

    void everySettingIsExplained()
    {
        const QString page = read(u"trescca-config"_s);
        for (const SiteKey &key : siteKeys())
            QVERIFY2(page.contains(u'\n' + key.name + u'\n' + key.meaning), qPrintable(key.name));
        QVERIFY(page.contains(u"password_file: office.password"));
        QCOMPARE(manualPage(u"nothing"_s).error().kind, Kind::NotFound);
    }

    void everyVerbHasAnAnswer()
    {
        const QJsonObject answers = QJsonDocument::fromJson(answerSchema())[u"answers"].toObject();
        CommandLine line;
        QStringList verbs;
        for (const CLI::App *verb : line.app().get_subcommands([](const CLI::App *) { return true; }))
            verbs.append(text(verb->get_name()));
        verbs.sort();
        QCOMPARE(answers.keys(), verbs);
        const QString page = read(u"tresccac-json"_s);
        for (const QString &verb : verbs)
            QVERIFY2(page.contains(u'\n' + verb + u'\n'), qPrintable(verb));
    }

    /// roff takes a line that begins with a dot or an apostrophe for a command, and a backslash for one of its signs.
    void nothingIsTakenForACommand()
    {
        QCOMPARE(roffText(u".config 'x' \\n ~ a-b `c`"_s), u"\\&.config \\(aqx\\(aq \\en \\(ti a\\-b \\(gac\\(ga"_s);
        ManPage page(u"x"_s, 1, u"a test"_s);
        page.prose(u"first\n.TH evil"_s);
        QVERIFY2(page.text().endsWith(u"first\n\\&.TH evil\n"), qPrintable(page.text()));
    }
};

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/helper.h"
#include "app/nova/helper/requestline.h"
#include "app/nova/helper/talk.h"
#include "tests/unit/nova/openpipe.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::nova;

/// What the plugin asks of its helper, and what it is told.
class TestNovaRequests final : public QObject {
    Q_OBJECT

    static Result<QJsonObject> read(const QByteArray &text)
    {
        test::OpenPipe pipe;
        std::jthread writer([&] {
            (void)!::write(pipe.writer(), text.constData(), static_cast<std::size_t>(text.size()));
            pipe.closeWriter();
        });
        auto request = readRequest(pipe.reader());
        pipe.closeReader();
        return request;
    }
    static QString faultOf(const QString &operation, const QJsonObject &request)
    {
        const Outcome outcome = runOperation(operation, request, {});
        return outcome || outcome.error().error.kind != Kind::InvalidInput ? QString() : outcome.error().error.what;
    }

private Q_SLOTS:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }

    void aRequestIsOneLine()
    {
        const auto request = read("{\"instance\": \"a\"}\nmore");
        QVERIFY(request);
        QCOMPARE((*request)["instance"_L1].toString(), u"a"_s);
        QVERIFY(read("{}"));
    }

    void whatIsNoRequestIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("a list") << "[]\n"_ba;
        QTest::newRow("cut") << "{\"instance\": \n"_ba;
        QTest::newRow("endless") << QByteArray((4 << 20) + 10, ' ');
    }
    void whatIsNoRequestIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto request = read(text);
        QVERIFY(!request);
        QCOMPARE(request.error().kind, Kind::InvalidInput);
    }

    void operationsHaveSoundSchemas()
    {
        QSet<QString> names;
        for (const Operation &operation : operations()) {
            names.insert(QString::fromLatin1(operation.name));
            const QString fault = faultOf(QString::fromLatin1(operation.name), {});
            QVERIFY2(fault.contains("is a required property"_L1), qPrintable(fault));
        }
        QCOMPARE(names.size(), 12);
        QVERIFY(faultOf(u"erase"_s, {}).startsWith("There is no operation erase;"_L1));
    }

    void wrongMembersAreRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("unknown") << u"instnace"_s << QJsonValue(u"x"_s);
        QTest::newRow("no uuid") << u"instance"_s << QJsonValue(u"../../etc"_s);
        QTest::newRow("a relative folder") << u"folder"_s << QJsonValue(u"trescca"_s);
        QTest::newRow("the root") << u"folder"_s << QJsonValue(u"/"_s);
        QTest::newRow("standard output") << u"package_fd"_s << QJsonValue(1);
        QTest::newRow("level") << u"compression_level"_s << QJsonValue(40);
        QTest::newRow("a name of lines") << u"name"_s << QJsonValue(u"a\nb"_s);
    }
    void wrongMembersAreRefused()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QJsonObject request{{u"uri"_s, u"test:///default"_s}, {u"folder"_s, u"/nowhere/at/all"_s},
            {u"instance"_s, u"0e6f7a52-6d0f-4b5e-9a43-0f3c6a1c2b77"_s}, {u"package_fd"_s, 99}};
        request.insert(member, value);
        const QString fault = faultOf(u"save"_s, request);
        QVERIFY2(fault.contains(member), qPrintable(fault));
    }

    void whatIsToldIsLines()
    {
        test::OpenPipe pipe;
        Talk talk(pipe.writer());
        talk.tell({u"save"_s, 1, 10});
        talk.tell({u"save"_s, 2, 10});  // at once: left out
        talk.tell({{}, 3, 10});
        talk.tell({u"disk"_s, 4, 10});
        QCOMPARE(talk.end(std::unexpected(Failure(Error{Kind::NoRoom, u"Full."_s, u"sdb"_s}, {{u"missing_bases"_s, u"x"_s}}))), 1);
        QCOMPARE(talk.end(QJsonObject{{u"size"_s, 5}}), 0);
        pipe.closeWriter();
        QList<QJsonObject> lines;
        for (const QByteArray &line : pipe.readAll().split('\n'))
            lines << QJsonDocument::fromJson(line).object();
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0], QJsonObject({{u"progress"_s, QJsonObject{{u"stage"_s, u"save"_s}, {u"done"_s, 1}, {u"total"_s, 10}}}}));
        QCOMPARE(lines[1]["progress"_L1]["stage"_L1].toString(), u"disk"_s);
        QCOMPARE(lines[2]["error"_L1].toObject(),
            QJsonObject({{u"kind"_s, u"no_room"_s}, {u"what"_s, u"Full."_s}, {u"detail"_s, u"sdb"_s}, {u"missing_bases"_s, u"x"_s}}));
        QCOMPARE(lines[3], QJsonObject({{u"result"_s, QJsonObject{{u"size"_s, 5}}}}));
    }

    void nobodyWhoListensIsNoError()
    {
        test::OpenPipe pipe;
        pipe.closeReader();
        Talk talk(pipe.writer());
        talk.tell({u"save"_s, 1, 10});
        QCOMPARE(talk.end(QJsonObject()), 0);
    }
};

QTEST_GUILESS_MAIN(TestNovaRequests)
#include "tst_novarequests.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/accessrules.h"
#include "app/tresccad/importrules.h"
#include "core/base/jsonschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The small judges of requests: schemas, access rules, addresses.
class TestRequestChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void schemasAcceptAndRefuse_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, const QByteArray &schema, const QByteArray &value, bool good) {
            QTest::newRow(name) << schema << value << good;
        };
        row("type", R"({"type": "string"})", "5", false);
        row("one of types", R"({"type": ["null", "integer"]})", "null", true);
        row("whole number", R"({"type": "integer"})", "1.5", false);
        row("flag in words", R"({"type": "flag"})", R"("True")", true);
        row("no flag", R"({"type": "flag"})", R"("maybe")", false);
        row("count in digits", R"({"type": "count", "minimum": 1})", R"("7")", true);
        row("count too small in digits", R"({"type": "count", "minimum": 1})", R"("0")", false);
        row("enum", R"({"enum": ["a", null]})", "null", true);
        row("not of enum", R"({"enum": ["a"]})", R"("b")", false);
        row("too long", R"({"maxLength": 2})", R"("abc")", false);
        row("length in characters, not in halves of them", R"({"maxLength": 2})", R"("😀😀")", true);
        row("pattern", R"({"pattern": "^a+$"})", R"("ab")", false);
        row("uuid", R"({"format": "uuid"})", R"("0f0e0d0c-0b0a-0908-0706-050403020100")", true);
        row("ipv4", R"({"format": "ipv4"})", R"("1.1.1.1.1")", false);
        row("ipv6", R"({"format": "ipv6"})", R"("fe80::1")", true);
        row("name with a space at its end", R"({"format": "name"})", R"("a ")", false);
        row("base64", R"({"format": "base64"})", R"("a!")", false);
        row("items", R"({"items": {"type": "string"}})", R"(["a", 1])", false);
        row("twice", R"({"uniqueItems": true})", R"(["a", "a"])", false);
        row("missing", R"({"required": ["a"]})", "{}", false);
        row("unexpected", R"({"additionalProperties": false, "properties": {"a": {}}})", R"({"b": 1})", false);
        row("by pattern", R"({"additionalProperties": false, "patternProperties": {"^x": {"type": "string"}}})", R"({"xa": "1"})", true);
        row("others by schema", R"({"additionalProperties": {"type": "string"}})", R"({"a": 1})", false);
        row("text of two lines", R"({"format": "line"})", R"("a\nb")", false);
        row("nothing behind a pattern's end", R"({"pattern": "^a$"})", R"("a\n")", false);
        row("any of schemas", R"({"anyOf": [{"type": "null"}, {"type": "string"}]})", R"("a")", true);
        row("none of any", R"({"anyOf": [{"type": "null"}, {"type": "string"}]})", "2", false);
        // \u0023 is a number sign, which moc would take for a directive.
        row("as defined", R"({"$defs": {"a": {"type": "string"}}, "items": {"$ref": "\u0023/$defs/a"}})", R"(["b"])", true);
        row("not as defined", R"({"$defs": {"a": {"type": "string"}}, "items": {"$ref": "\u0023/$defs/a"}})", R"([1])", false);
        row("defined nowhere", R"({"$ref": "\u0023/$defs/a"})", "1", false);
        row("a keyword that nothing checks", R"({"const": 1})", "1", false);
        row("one of schemas", R"({"oneOf": [{"type": "null"}, {"type": "integer", "minimum": 3}]})", "2", false);
    }

    void schemasAcceptAndRefuse()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, value);
        const QJsonValue parsed = QJsonDocument::fromJson('[' + value + ']').array().first();
        QTEST(JsonSchema(schema).check(parsed).has_value(), "good");
    }

    void aRefusalNamesTheField()
    {
        const JsonSchema schema(R"({"properties": {"a": {"properties": {"b": {"type": "string"}}}}})");
        const auto refused = schema.check(QJsonObject{{u"a"_s, QJsonObject{{u"b"_s, 5}}}});
        QVERIFY(!refused);
        QVERIFY2(refused.error().what.startsWith("Invalid input for field/attribute b. Value: 5."_L1), qPrintable(refused.error().what));
        QCOMPARE(refused.error().detail, u"/a/b"_s);
    }

    void aRefusalTellsWhatEachChoiceLacks()
    {
        const JsonSchema schema(R"({"properties": {"a": {"items": {"anyOf": [{"type": "null"}, {"type": "string"}]}}}})");
        const auto refused = schema.check(QJsonObject{{u"a"_s, QJsonArray{u"b"_s, 5}}});
        QVERIFY(!refused);
        QVERIFY2(refused.error().what.startsWith("Invalid input for field/attribute a. Value: 5."_L1), qPrintable(refused.error().what));
        for (const auto &word : {"null"_L1, "string"_L1, "/a[1]"_L1})
            QVERIFY2(refused.error().detail.contains(word), qPrintable(refused.error().detail));
    }

    void accessRulesAreForOneServiceMethodAndPath_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("good");
        const QString one = u"/v2.1/servers/*"_s, all = u"/v2.1/**"_s;
        QTest::newRow("fits") << one << "GET"_ba << u"/compute/v2.1/servers/1"_s << true;
        QTest::newRow("deeper") << one << "GET"_ba << u"/compute/v2.1/servers/1/action"_s << false;
        QTest::newRow("shorter") << one << "GET"_ba << u"/compute/v2.1/servers"_s << false;
        QTest::newRow("other method") << one << "POST"_ba << u"/compute/v2.1/servers/1"_s << false;
        QTest::newRow("other service") << one << "GET"_ba << u"/image/v2.1/servers/1"_s << false;
        QTest::newRow("anything below") << all << "GET"_ba << u"/compute/v2.1/servers/1/ips"_s << true;
        QTest::newRow("named segment") << u"/v2.1/servers/{id}/ips"_s << "GET"_ba << u"/compute/v2.1/servers/1/ips"_s << true;
        QTest::newRow("a star is no part of a word") << u"/v2.1/ser*"_s << "GET"_ba << u"/compute/v2.1/servers"_s << false;
    }

    void accessRulesAreForOneServiceMethodAndPath()
    {
        QFETCH(QString, rule);
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QTEST(isAllowed({{u"1"_s, u"compute"_s, u"GET"_s, rule}}, method, path), "good");
    }

    void onlyPublicAddressesAreGlobal_data()
    {
        QTest::addColumn<bool>("global");
        for (const char *address : {"8.8.8.8", "192.0.1.1", "172.32.0.1", "100.128.0.1", "192.88.98.255", "192.88.100.0", "2606:4700:4700::1111",
                 "2001:4860:4860::8888", "3fff:1000::1"})
            QTest::newRow(address) << true;
        for (const char *address : {"0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8",
                 "192.88.99.1", "192.168.1.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1",
                 "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2002:7f00:1::1", "2001:0:1::1", "2001:db8::1", "3fff:fff::1", "localhost", ""})
            QTest::newRow(address) << false;
    }

    void onlyPublicAddressesAreGlobal() { QTEST(isGlobalAddress(QString::fromLatin1(QTest::currentDataTag())), "global"); }
};

QTEST_GUILESS_MAIN(TestRequestChecks)
#include "tst_requestchecks.moc"

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/catalog.h"
#include "core/openstack/resterror.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

class tst_RestForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void errorsOfAllServices_data();
    void errorsOfAllServices();
    void aTresccadNamesTheKind();
    void catalogUrls_data();
    void catalogUrls();
};

void tst_RestForms::errorsOfAllServices_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, int status, const QByteArray &body, Kind kind, const QString &says) {
        QTest::newRow(name) << status << body << static_cast<int>(kind) << says;
    };
    row("Keystone", 401, R"({"error": {"code": 401, "message": "The request requires authentication."}})", Kind::Unauthorized,
        u"requires authentication."_s);
    row("Nova", 404, R"({"itemNotFound": {"code": 404, "message": "Instance x could not be found."}})", Kind::NotFound,
        u"Instance x could not be found."_s);
    row("Neutron", 409, R"({"NeutronError": {"type": "IpAddressInUse", "message": "In use", "detail": ""}})", Kind::Conflict, u"In use."_s);
    row("Glance", 415, "<html>\n <head>\n  <title>415</title>\n </head><body><h1>415 Unsupported</h1>Wrong type.<br /></body></html>",
        Kind::InvalidInput, u"Wrong type."_s);
    row("Nova at work", 409, R"({"conflictingRequest": {"code": 409, "message": "Cannot 'stop' instance x while it is in task_state rebooting"}})",
        Kind::Conflict, u"rebooting. Wait until that is done"_s);
    row("quota", 403, R"({"forbidden": {"message": "Quota exceeded for ram: Requested 512"}})", Kind::NoRoom, u"Quota exceeded for ram"_s);
    row("policy", 403, R"({"forbidden": {"message": "Policy does not allow it."}})", Kind::Forbidden, u"Policy does not allow it."_s);
    row("too large", 413, "", Kind::NoRoom, u"HTTP status 413"_s);
    row("no route", 405, "", Kind::Unsupported, u"405"_s);
    row("busy", 503, "<html><body>no worker</body></html>", Kind::Unreachable, u"no worker"_s);
    row("broken", 500, "", Kind::Internal, u"500"_s);
}

void tst_RestForms::errorsOfAllServices()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(QString, says);
    HttpResponse response;
    response.status = status;
    response.body = body;
    const Error error = restError(response, u"Nova"_s, u"factory"_s);
    QCOMPARE(static_cast<int>(error.kind), kind);
    QVERIFY2(error.what.contains(says), qPrintable(error.what));
    QVERIFY(!error.what.contains(u'<'));
    QVERIFY2(error.what.startsWith(u"Nova of \"factory\": "), qPrintable(error.what));
}

void tst_RestForms::aTresccadNamesTheKind()
{
    HttpResponse response;
    response.status = 400;
    response.headers = {{"x-trescca-error", "untrusted"}};
    response.body = R"({"badRequest": {"code": 400, "message": "web is no package."}})";
    const Error refused = restError(response, u"Nova"_s, u"factory"_s);
    QCOMPARE(refused.kind, Kind::Untrusted);
    QCOMPARE(refused.what, u"factory: web is no package."_s);  // there is no Nova
    response.headers = {{"x-trescca-error", "marvellous"}};
    QCOMPARE(restError(response, u"Nova"_s, u"factory"_s).kind, Kind::InvalidInput);
    response.status = 429;
    response.headers = {{"x-trescca-error", "conflict"}, {"retry-after", "41"}};
    QCOMPARE(restError(response, u"Keystone"_s, u"factory"_s).kind, Kind::Conflict);
    QVERIFY(restError(response, u"Keystone"_s, u"factory"_s).what.endsWith(u" Try again in 41 s."_s));
}

void tst_RestForms::catalogUrls_data()
{
    QTest::addColumn<int>("service");
    QTest::addColumn<QString>("listed");
    QTest::addColumn<QString>("used");
    const auto row = [](Service service, const QString &listed, const QString &used) {
        QTest::newRow(qPrintable(listed)) << static_cast<int>(service) << listed << used;
    };
    row(Service::Compute, u"http://c:8774/v2.1"_s, u"http://c:8774/v2.1"_s);
    row(Service::Compute, u"http://c:8774/v2.1/p1/"_s, u"http://c:8774/v2.1"_s);
    row(Service::Compute, u"https://c/compute/v2/p1"_s, u"https://c/compute/v2.1"_s);
    row(Service::Compute, u"https://c/compute"_s, u"https://c/compute/v2.1"_s);
    row(Service::Image, u"http://c:9292"_s, u"http://c:9292"_s);
    row(Service::Image, u"https://c/image/v2/"_s, u"https://c/image"_s);
    row(Service::Network, u"https://c:9696/networking/v2.0/"_s, u"https://c:9696/networking"_s);
}

void tst_RestForms::catalogUrls()
{
    QFETCH(int, service);
    QFETCH(QString, listed);
    QFETCH(QString, used);
    QJsonArray services;
    for (const QString &type : {u"compute"_s, u"image"_s, u"network"_s})
        services.append(QJsonObject{
            {u"type"_s, type}, {u"endpoints"_s, QJsonArray{QJsonObject{{u"interface"_s, u"public"_s}, {u"region"_s, u"R"_s}, {u"url"_s, listed}}}}});
    const Catalog catalog(services);
    QCOMPARE(catalog.url(static_cast<Service>(service), u"R"_s, u"public"_s, u"p1"_s).value(), used);
    QVERIFY(!catalog.has(static_cast<Service>(service), u"R"_s, u"internal"_s));
}

QTEST_GUILESS_MAIN(tst_RestForms)
#include "tst_restforms.moc"

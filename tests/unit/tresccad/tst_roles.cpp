// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Which role may what, and the access rules by which a user narrows a program.
class TestRoles final : public QObject {
    Q_OBJECT

    void be(const QString &user)
    {
        static const QMap<QString, QString> words{{u"alice"_s, u"wonderland"_s}, {u"carol"_s, u"lookingglass"_s}, {u"queen"_s, u"of hearts"_s}};
        m_daemon->useToken(m_daemon->token(user, words[user]));
    }
    /// Of the token in use.
    QJsonObject self()
    {
        const QByteArray token = m_daemon->currentToken();
        return m_daemon->send("GET", u"/v3/auth/tokens"_s, QByteArray(), {std::pair("X-Subject-Token"_ba, token)}).json()["token"_L1].toObject();
    }
    QString userId() { return self()["user"_L1]["id"_L1].toString(); }
    static QStringList namesOf(const QJsonValue &list)
    {
        QStringList names;
        for (const QJsonValue &one : list.toArray())
            names << one["name"_L1].toString();
        return names;
    }
    Answer create(const QString &name, const QJsonArray &rules)
    {
        return m_daemon->send("POST", u"/v3/users/%1/application_credentials"_s.arg(userId()),
            QJsonObject{{u"application_credential"_s, QJsonObject{{u"name"_s, name}, {u"access_rules"_s, rules}}}});
    }
    static QJsonObject rule(const QString &path) { return {{u"service"_s, u"compute"_s}, {u"method"_s, u"GET"_s}, {u"path"_s, path}}; }
    static QString firstRule(const Answer &created) { return created.json()["application_credential"_L1]["access_rules"_L1][0]["id"_L1].toString(); }
    int send(const QByteArray &method, const QString &path) { return m_daemon->send(method, path).status; }

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void aRoleImpliesTheLesserOnes()
    {
        for (const auto &[user, roles] : {std::pair(u"queen"_s, QStringList{u"admin"_s, u"member"_s, u"reader"_s}),
                 {u"alice"_s, {u"member"_s, u"reader"_s}}, {u"carol"_s, {u"reader"_s}}}) {
            be(user);
            QCOMPARE(namesOf(self()["roles"_L1]), roles);
        }
    }

    /// Who asks for one role gets what it implies, and no more.
    void aCredentialOfOneRoleHasWhatThatImplies()
    {
        be(u"queen"_s);
        const QJsonObject spec{{u"name"_s, u"robot"_s}, {u"roles"_s, QJsonArray{QJsonObject{{u"name"_s, u"member"_s}}}}};
        const QJsonObject made =
            m_daemon->send("POST", u"/v3/users/%1/application_credentials"_s.arg(userId()), QJsonObject{{u"application_credential"_s, spec}})
                .json()["application_credential"_L1]
                .toObject();
        QCOMPARE(namesOf(made["roles"_L1]), QStringList{u"member"_s});
        const QJsonObject key{{u"id"_s, made["id"_L1]}, {u"secret"_s, made["secret"_L1]}};
        const QJsonObject identity{{u"methods"_s, QJsonArray{u"application_credential"_s}}, {u"application_credential"_s, key}};
        const Answer login = m_daemon->send("POST", u"/v3/auth/tokens"_s, QJsonObject{{u"auth"_s, QJsonObject{{u"identity"_s, identity}}}});
        m_daemon->useToken(login.headers.value("x-subject-token"));
        QCOMPARE(namesOf(self()["roles"_L1]), (QStringList{u"member"_s, u"reader"_s}));
        QCOMPARE(send("GET", u"/v3/users"_s), 403);
    }

    void anAdminSeesWhoIsThere()
    {
        for (const QString &path : {u"/v3/users"_s, u"/v3/roles"_s, u"/v3/domains"_s, u"/v3/projects"_s, u"/v3/role_inferences"_s}) {
            be(u"alice"_s);
            QCOMPARE(send("GET", path), 403);
            be(u"queen"_s);
            QCOMPARE(send("GET", path), 200);
        }
        QStringList users = namesOf(m_daemon->send("GET", u"/v3/users"_s).json()["users"_L1]);
        users.sort();
        QCOMPARE(users, (QStringList{u"alice"_s, u"carol"_s, u"queen"_s}));
        QCOMPARE(namesOf(m_daemon->send("GET", u"/v3/users?name=carol"_s).json()["users"_L1]), QStringList{u"carol"_s});
        const QJsonArray roles = m_daemon->send("GET", u"/v3/roles"_s).json()["roles"_L1].toArray();
        QCOMPARE(namesOf(roles), (QStringList{u"admin"_s, u"member"_s, u"reader"_s}));
        const Answer role = m_daemon->send("GET", u"/v3/roles/"_s + roles[1]["id"_L1].toString());
        QCOMPARE(role.json()["role"_L1]["name"_L1].toString(), u"member"_s);
        QCOMPARE(send("GET", u"/v3/roles/0123"_s), 404);
        const QJsonValue first = m_daemon->send("GET", u"/v3/role_inferences"_s).json()["role_inferences"_L1][0];
        QCOMPARE(first["prior_role"_L1]["name"_L1].toString(), u"admin"_s);
        QCOMPARE(namesOf(first["implies"_L1]), QStringList{u"member"_s});
        QCOMPARE(send("POST", u"/v3/users"_s), 403);  // `tresccad user` does it
    }

    void anAdminSeesTheCatalogsServices()
    {
        for (const auto &[kind, count] : {std::pair(u"services"_s, 3), {u"endpoints"_s, 9}}) {
            be(u"alice"_s);
            QCOMPARE(send("GET", u"/v3/"_s + kind), 403);
            be(u"queen"_s);
            const QJsonArray all = m_daemon->send("GET", u"/v3/"_s + kind).json()[kind].toArray();
            QCOMPARE(all.size(), count);
            const QString own = u"/v3/%1/%2"_s.arg(kind, all[1]["id"_L1].toString());
            QVERIFY(all[1]["links"_L1]["self"_L1].toString().endsWith(own));
            QCOMPARE(m_daemon->send("GET", own).json()[kind.chopped(1)], all[1]);
            QCOMPARE(send("GET", own + u'0'), 404);
            QCOMPARE(send("POST", u"/v3/"_s + kind), 403);
        }
        const QJsonValue compute = m_daemon->send("GET", u"/v3/services?type=compute"_s).json()["services"_L1];
        QCOMPARE(namesOf(compute), QStringList{u"nova"_s});
        const QString query = u"/v3/endpoints?interface=public&service_id="_s + compute[0]["id"_L1].toString();
        const QJsonArray found = m_daemon->send("GET", query).json()["endpoints"_L1].toArray();
        QCOMPARE(found.size(), 1);
        QVERIFY(found[0]["url"_L1].toString().endsWith("/compute/v2.1"_L1));
    }

    void whatIsACloudsNoRoleMay()
    {
        be(u"queen"_s);
        for (const QString &path : {u"os-hypervisors/detail"_s, u"os-services"_s, u"os-hypervisors/statistics"_s}) {
            const Answer refused = m_daemon->send("GET", u"/compute/v2.1/"_s + path);
            QCOMPARE(refused.status, 403);
            QVERIFY2(refused.body.contains("whatever the role"), refused.body.constData());
        }
    }

    void anAdminListsTheServersOfAll()
    {
        std::ignore = m_daemon->site().addInstance(u"web"_s);
        const QString path = u"/compute/v2.1/servers?all_tenants=1"_s;
        be(u"alice"_s);
        QCOMPARE(send("GET", path), 403);
        be(u"queen"_s);
        QCOMPARE(namesOf(m_daemon->send("GET", path).json()["servers"_L1]), QStringList{u"web"_s});
    }

    void aLockKeepsAllOutButAdmins()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        be(u"alice"_s);
        QCOMPARE(m_daemon->action(guest.id, u"lock"_s, QJsonValue::Null), 202);
        QCOMPARE(m_daemon->action(guest.id, u"pause"_s, QJsonValue::Null), 409);
        QVERIFY(m_daemon->save(guest.id, u"m1"_s).isEmpty());
        be(u"queen"_s);
        QCOMPARE(m_daemon->action(guest.id, u"pause"_s, QJsonValue::Null), 202);
        QTRY_COMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"PAUSED"_s);
        QVERIFY(!m_daemon->save(guest.id, u"m1"_s).isEmpty());
    }

    void onlyAdminsMakeAnImagePublic()
    {
        const QJsonObject spec{
            {u"name"_s, u"base"_s}, {u"visibility"_s, u"public"_s}, {u"disk_format"_s, u"raw"_s}, {u"container_format"_s, u"bare"_s}};
        const QByteArray patch = R"([{"op": "replace", "path": "/visibility", "value": "public"}])";
        const HttpHeaders type{std::pair("Content-Type"_ba, "application/openstack-images-v2.1-json-patch"_ba)};
        be(u"alice"_s);
        QCOMPARE(m_daemon->send("POST", u"/image/v2/images"_s, spec).status, 403);
        const QString own = u"/image/v2/images/"_s + m_daemon->upload(u"own"_s, "bytes");
        QCOMPARE(m_daemon->send("PATCH", own, patch, type).status, 403);
        be(u"queen"_s);
        QCOMPARE(m_daemon->send("POST", u"/image/v2/images"_s, spec).json()["visibility"_L1].toString(), u"public"_s);
        QCOMPARE(m_daemon->send("PATCH", own, patch, type).json()["visibility"_L1].toString(), u"public"_s);
    }

    void anAccessRuleOutlivesItsCredential()
    {
        const QString rules = u"/v3/users/%1/access_rules"_s.arg(userId());
        const Answer made = create(u"robot"_s, {rule(u"/v2.1/servers"_s)});
        QCOMPARE(made.status, 201);
        const QString id = firstRule(made);
        QCOMPARE(send("DELETE", rules + u'/' + id), 403);
        const QString credential = made.json()["application_credential"_L1]["id"_L1].toString();
        QCOMPARE(send("DELETE", u"/v3/users/%1/application_credentials/%2"_s.arg(userId(), credential)), 204);
        m_daemon->restart();
        QCOMPARE(m_daemon->send("GET", rules + u'/' + id).json()["access_rule"_L1]["path"_L1].toString(), u"/v2.1/servers"_s);
        QCOMPARE(m_daemon->send("GET", rules).json()["access_rules"_L1].toArray().size(), 1);
        QCOMPARE(m_daemon->send("GET", rules + u"?method=POST"_s).json()["access_rules"_L1].toArray().size(), 0);
        QCOMPARE(firstRule(create(u"named"_s, {QJsonObject{{u"id"_s, id}}})), id);
        QCOMPARE(firstRule(create(u"alike"_s, {rule(u"/v2.1/servers"_s)})), id);  // one that is there already is taken
        QCOMPARE(m_daemon->send("GET", rules).json()["access_rules"_L1].toArray().size(), 1);
        const QJsonArray all =
            m_daemon->send("GET", u"/v3/users/%1/application_credentials"_s.arg(userId())).json()["application_credentials"_L1].toArray();
        for (const QJsonValue &one : all)
            QCOMPARE(send("DELETE", u"/v3/users/%1/application_credentials/%2"_s.arg(userId(), one["id"_L1].toString())), 204);
        QCOMPARE(send("DELETE", rules + u'/' + id), 204);
        QCOMPARE(send("DELETE", rules + u'/' + id), 404);
        QCOMPARE(send("GET", rules + u'/' + id), 404);
        QCOMPARE(m_daemon->send("GET", rules).json()["access_rules"_L1].toArray().size(), 0);
    }

    void aRulesIdNamesOnesOwn()
    {
        QCOMPARE(create(u"robot"_s, {QJsonObject{{u"id"_s, u"0123"_s}}}).status, 404);
        QCOMPARE(create(u"robot"_s, {QJsonObject{{u"service"_s, u"compute"_s}}}).status, 400);
        const QString id = firstRule(create(u"robot"_s, {rule(u"/v2.1/servers"_s), rule(u"/v2.1/servers"_s)}));
        const QString rules = u"/v3/users/%1/access_rules/"_s.arg(userId());
        QVERIFY(!id.isEmpty());
        be(u"carol"_s);
        QCOMPARE(create(u"thief"_s, {QJsonObject{{u"id"_s, id}}}).status, 404);
        QCOMPARE(send("GET", u"/v3/users/%1/access_rules/%2"_s.arg(userId(), id)), 404);
        QCOMPARE(send("DELETE", rules + id), 403);
        QCOMPARE(
            m_daemon->send("GET", u"/v3/users/%1/application_credentials"_s.arg(userId())).json()["application_credentials"_L1].toArray().size(), 0);
    }

private:
    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"

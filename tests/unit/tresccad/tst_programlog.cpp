// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/programlog.h"
#include "core/base/log.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QJsonDocument>
#include <QTest>

#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// All that is logged while it lives, as the daemon would write it.
class Listener {
public:
    explicit Listener(LogFormat format)
    {
        const std::lock_guard lock(s_mutex);
        s_format = format;
        s_lines.clear();
        QLoggingCategory::setFilterRules(u"trescca.*.debug=true"_s);
        m_before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) {
            const QByteArray line = logLine(s_format, type, context, message);
            const std::lock_guard adding(s_mutex);
            s_lines << line;
        });
    }
    ~Listener()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules(QString());
    }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;
    [[nodiscard]] static QByteArrayList lines()
    {
        const std::lock_guard lock(s_mutex);
        return s_lines;
    }
    [[nodiscard]] static QList<QJsonObject> entries()
    {
        QList<QJsonObject> all;
        for (const QByteArray &line : lines())
            all << QJsonDocument::fromJson(line).object();
        return all;
    }

private:
    static inline std::mutex s_mutex;
    static inline QByteArrayList s_lines;
    static inline LogFormat s_format = LogFormat::Text;
    QtMessageHandler m_before;
};

}  // namespace

/// What programs that collect logs get, and what nobody gets.
class TestProgramLog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsAnObject_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("level");
        QTest::newRow("debug") << int(QtDebugMsg) << u"debug"_s;
        QTest::newRow("info") << int(QtInfoMsg) << u"info"_s;
        QTest::newRow("warning") << int(QtWarningMsg) << u"warning"_s;
        QTest::newRow("critical") << int(QtCriticalMsg) << u"error"_s;
    }
    void anEntryIsAnObject()
    {
        QFETCH(int, type);
        QFETCH(QString, level);
        const QMessageLogContext context("file.cpp", 7, "function", "trescca.disk");
        const QByteArray line = logLine(LogFormat::Json, QtMsgType(type), context, u"a \"word\" of \u00fcber \n{\"level\":\"error\"}"_s);
        QVERIFY(line.endsWith('\n') && line.count('\n') == 1);
        QJsonObject entry = QJsonDocument::fromJson(line).object();
        QVERIFY(QDateTime::fromString(entry.take("time"_L1).toString(), Qt::ISODateWithMs).isValid());
        QCOMPARE(entry,
            (QJsonObject{
                {u"level"_s, level}, {u"category"_s, u"trescca.disk"_s}, {u"message"_s, u"a \"word\" of \u00fcber \n{\"level\":\"error\"}"_s}}));
    }

    void aTextIsOneLineWhateverIsInIt()
    {
        const QMessageLogContext context("file.cpp", 7, "function", "trescca.disk");
        QCOMPARE(logLine(LogFormat::Text, QtWarningMsg, context, u"seen\r\ntrescca.daemon: all is well\x1b[2J\n"_s),
            "trescca.disk: seen  trescca.daemon: all is well [2J\n"_ba);
    }

    void aRequestIsOfItsThread()
    {
        const RequestScope outer("req-1");
        {
            const RequestScope inner("req-2");
            QCOMPARE(RequestScope::current(), "req-2"_ba);
            QByteArray elsewhere = "none";
            std::jthread([&elsewhere] { elsewhere = RequestScope::current(); }).join();
            QCOMPARE(elsewhere, QByteArray());
        }
        QCOMPARE(RequestScope::current(), "req-1"_ba);
    }

    void aJobBelongsToItsRequest()
    {
        DaemonFixture daemon;
        const Instance guest = daemon.site().addInstance(u"web"_s);
        daemon.site().failNext(u"save"_s, {Kind::NoRoom, u"the disk is full"_s, {}});
        const Listener listener(LogFormat::Json);
        const Answer asked = daemon.send("POST", u"/compute/v2.1/servers/%1/save"_s.arg(guest.id), QJsonObject{{u"save"_s, QJsonObject{}}});
        QCOMPARE(asked.status, 202);
        const auto told = [] {
            for (const QJsonObject &entry : Listener::entries())
                if (entry["message"_L1].toString().contains("the disk is full"_L1))
                    return entry;
            return QJsonObject();
        };
        QTRY_VERIFY(!told().isEmpty());
        QCOMPARE(told()["level"_L1].toString(), u"warning"_s);
        QCOMPARE(told()["category"_L1].toString(), u"trescca.daemon"_s);
        QCOMPARE(told()["request"_L1].toString().toLatin1(), asked.headers.value("x-openstack-request-id"));
    }

    // All that the daemon can say, beside all secrets that it is told.
    void noSecretIsSaid_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("text") << int(LogFormat::Text);
        QTest::newRow("json") << int(LogFormat::Json);
    }
    void noSecretIsSaid()
    {
        QFETCH(int, format);
        const Listener listener{LogFormat(format)};
        DaemonFixture daemon;
        QVERIFY(daemon.token(u"alice"_s, u"secret-word"_s).isEmpty());
        (void)daemon.anonymous("GET", u"/image/v2/images?secret=1"_s, {}, {std::pair("X-Auth-Token"_ba, "secret-token"_ba)});
        const QString id = daemon.queued();
        const QJsonObject method{{u"name"_s, u"web-download"_s}, {u"uri"_s, u"https://localhost:1/secret-path?secret=1"_s}};
        QCOMPARE(daemon.send("POST", u"/image/v2/images/%1/import"_s.arg(id), QJsonObject{{u"method"_s, method}}).status, 202);
        const auto said = [] { return Listener::lines().join(); };
        QTRY_VERIFY(said().contains("failed"));
        QVERIFY(said().contains("/image/v2/images 401"));
        for (const QByteArray &secret : {"wonderland"_ba, "secret"_ba, daemon.currentToken()})
            QVERIFY2(!said().contains(secret), said().constData());
    }
};

QTEST_GUILESS_MAIN(TestProgramLog)
#include "tst_programlog.moc"

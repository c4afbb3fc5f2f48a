// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a connection to the daemon: the real server, over TLS, before a site in memory. The input's first byte is the
// size of the pieces in which the others are sent (0: all at once). In them these words are replaced:
//   @MEMBER@ @READER@   a token of somebody who may write, and of one who may only read
//   @SERVER@ @IMAGE@    the ids of an instance and of an image that are there
#include "tests/fuzz/fuzz.h"
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/rawtls.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// The daemon, and how it is at the beginning of each input.
class Scene {
public:
    Scene()
    {
        QLoggingCategory::setFilterRules(u"*=false"_s);
        m_server = m_daemon.site().addInstance(u"web"_s).id;
        reset();
    }

    [[nodiscard]] QByteArray filled(QByteArray input)
    {
        if (input.contains("@READER@"))
            input.replace("@READER@", token(m_reader, u"carol"_s, u"lookingglass"_s));
        if (input.contains("@MEMBER@"))
            input.replace("@MEMBER@", token(m_member, u"alice"_s, u"wonderland"_s));
        return input.replace("@SERVER@", m_server.toLatin1()).replace("@IMAGE@", m_image.toLatin1());
    }

    [[nodiscard]] QByteArray exchange(const QByteArray &bytes, qsizetype piece)
    {
        constexpr qsizetype mostPieces = 64;
        RawTls connection(m_daemon.port());
        const qsizetype step = piece == 0 ? std::max<qsizetype>(1, bytes.size()) : std::max(piece, bytes.size() / mostPieces);
        for (qsizetype at = 0; at < bytes.size(); at += step)
            if (!connection.write(bytes.sliced(at, std::min(step, bytes.size() - at))))
                break;
        connection.finish();
        return connection.readAll();
    }

    /// All that a request might have changed, once what it began has ended.
    [[nodiscard]] QByteArray state()
    {
        for (const JobView &job : m_daemon.jobs().list())
            if (!job.forgotten)
                m_daemon.jobs().wait(job.id);
        QStringList all = m_daemon.site().calls();
        for (const Image &image : m_daemon.store().list())
            all << image.id + image.name + statusName(image.status) + image.hash + image.visibility + image.tags.join(u',')
                    + QStringList(image.properties.values()).join(u',') + QString::number(image.minDisk + image.minRam)
                    + (image.isProtected ? u"!"_s : u""_s);
        const auto instances = m_daemon.site().instances({});
        for (const Instance &instance : *instances)
            all << instance.id + instance.name + QString::number(static_cast<int>(instance.state));
        return all.join(u'\n').toUtf8();
    }

    void reset()
    {
        (void)state();
        for (const Image &image : m_daemon.store().list()) {
            (void)m_daemon.store().change(image.id, [](Image &left) -> Result<void> {
                left.isProtected = false;
                return {};
            });
            (void)m_daemon.store().remove(image.id);
        }
        const auto instances = m_daemon.site().instances({});
        for (const Instance &instance : *instances)
            if (instance.id != m_server)
                (void)m_daemon.site().removeInstance(instance.id, true, {}, {});
        Instance fresh;
        fresh.id = m_server;
        fresh.name = u"web"_s;
        fresh.state = InstanceState::Running;
        m_daemon.site().put(fresh);
        m_image = m_daemon.upload(u"data"_s, "0123456789");
        fuzz::demand(!m_image.isEmpty(), "the daemon serves whoever comes next");
        m_daemon.site().clearLog();
    }

private:
    /// A request may have ended the token, as its holder may.
    QByteArray token(QByteArray &kept, const QString &user, const QString &password)
    {
        const auto works = [&] { return m_daemon.anonymous("GET", u"/v3/auth/projects"_s, {}, {std::pair("X-Auth-Token"_ba, kept)}).status == 200; };
        if (kept.isEmpty() || (++m_uses % 16 == 0 && !works()))
            kept = m_daemon.token(user, password);
        return kept;
    }

    DaemonFixture m_daemon{600, {u"nowhere.invalid:1"_s}};
    QString m_server;
    QString m_image;
    QByteArray m_reader;
    QByteArray m_member;
    unsigned m_uses = 0;
};

/// One answer, as long as it says, and none that tells of a defect. (What was not read of a request may cost its answer.)
void demandOneAnswer(const QByteArray &answer, const QByteArray &request)
{
    if (answer.isEmpty())
        return;
    QByteArray rest = answer;
    while (rest.startsWith("HTTP/1.1 100 "))
        rest = rest.sliced(rest.indexOf("\r\n\r\n") + 4);
    const QByteArray shown = request + "\n--- was answered:\n" + answer;
    fuzz::demand(rest.isEmpty() || rest.startsWith("HTTP/1.1 "), "an answer begins as one", shown);
    const int status = rest.mid(9, 3).toInt();
    fuzz::demand(rest.isEmpty() || (status >= 200 && status < 600 && status != 500), "no request finds a defect", shown);
    const qsizetype head = rest.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    const QByteArray fields = rest.first(head + 2).toLower();
    const qsizetype at = fields.indexOf("\r\ncontent-length: ");
    const qsizetype length = at < 0 ? 0 : fields.sliced(at + 18, fields.indexOf("\r\n", at + 2) - at - 18).toLongLong();
    const QByteArray body = rest.sliced(head + 4);
    fuzz::demand(fields.count("\r\ncontent-length: ") <= 1 && !fields.contains("\r\ntransfer-encoding:"), "an answer has one length", shown);
    fuzz::demand(body.size() <= length, "nothing follows an answer", shown);
    const bool whole = body.size() == length && length > 0;
    if (whole && fields.contains("\r\ncontent-type: application/json\r\n"))
        fuzz::demand(!QJsonDocument::fromJson(body).isNull(), "JSON is JSON", shown);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int count = 0;
    static const auto *application = new QCoreApplication(count, nullptr);  // never ends: Qt's SQL module, which goes before it, would hear of it
    Q_UNUSED(application)
    static auto scene = std::make_unique<Scene>();
    fuzz::endScene = [] { scene.reset(); };
    if (size == 0)
        return 0;
    const QByteArray input = fuzz::bytesOf(data + 1, size - 1);
    const QByteArray before = scene->state();
    const QByteArray request = scene->filled(input);
    demandOneAnswer(scene->exchange(request, data[0]), request);
    const QByteArray after = scene->state();
    fuzz::demand(
        before == after || input.contains("@MEMBER@"), "who may not write changes nothing", request + "\n---\n" + before + "\n---\n" + after);
    if (before != after)
        scene->reset();
    return 0;
}

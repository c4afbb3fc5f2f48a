// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/http.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

class SmallBody final : public ByteSink {
public:
    explicit SmallBody(std::uint64_t most) : m_most(most) {}
    QByteArray bytes;
    bool tooLarge = false;
    Result<void> write(ConstBytes more) override
    {
        tooLarge = static_cast<std::uint64_t>(bytes.size()) + more.size() > m_most;
        if (tooLarge)
            return fail(Kind::InvalidInput, tooLargeText(m_most));
        bytes.append(reinterpret_cast<const char *>(more.data()), static_cast<qsizetype>(more.size()));
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    const std::uint64_t m_most;
};

bool isText(const QJsonValue &value)
{
    if (value.isArray())
        return std::ranges::all_of(value.toArray(), [](const QJsonValue &one) { return isText(one); });
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
        if (!it.key().isValidUtf16() || !isText(it.value()))
            return false;
    return value.toString().isValidUtf16();
}

}  // namespace

Result<QByteArray> ApiRequest::smallBody() const
{
    SmallBody sink(bodyLimit);
    if (!readBody)
        return QByteArray();
    const auto read = readBody(sink);
    tooLarge = sink.tooLarge;
    return read ? Result<QByteArray>(sink.bytes) : fail(read);
}

Result<QJsonObject> ApiRequest::json() const
{
    const auto bytes = smallBody();
    if (!bytes)
        return fail(bytes);
    if (bytes->trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    if (!document.isObject())
        return fail(Kind::InvalidInput, u"The request's body is no JSON object; check what the client sends."_s, problem.errorString());
    if (const auto text = checkText(document.object()); !text)
        return fail(text);
    return document.object();
}

Result<void> checkText(const QJsonValue &value)
{
    if (!isText(value))
        return fail(Kind::InvalidInput,
            u"The request's body has half a character (a lone surrogate as \\ud800), which is no text; check what the client sends."_s);
    return {};
}

QString tooLargeText(std::uint64_t limit) { return u"The request's body is larger than %1 KiB."_s.arg(limit >> 10U); }

ApiResponse jsonResponse(const QJsonObject &object, int status)
{
    ApiResponse response;
    response.status = status;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

ApiResponse emptyResponse(int status)
{
    ApiResponse response;
    response.status = status;
    return response;
}

QString isoTime(const QDateTime &time) { return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s) : QString(); }

}  // namespace trescca

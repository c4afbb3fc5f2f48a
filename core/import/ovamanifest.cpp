// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ovamanifest.h"

#include "core/base/memorysink.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

class CheckedSink final : public ByteSink {
public:
    CheckedSink(ByteSink &to, QString name, QCryptographicHash::Algorithm algorithm, QByteArray expected)
        : m_to(to), m_name(std::move(name)), m_digest(algorithm), m_expected(std::move(expected))
    {}
    Result<void> write(ConstBytes bytes) override
    {
        if (!m_expected.isEmpty())
            m_digest.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        return m_to.write(bytes);
    }
    Result<void> finish() override
    {
        if (m_expected.isEmpty() || m_digest.result().toHex() == m_expected)
            return {};
        return fail(Kind::Untrusted,
            u"%1 has another digest than the archive's own list says: it is damaged or was exchanged. Fetch it again."_s.arg(m_name));
    }

private:
    ByteSink &m_to;
    QString m_name;
    QCryptographicHash m_digest;
    QByteArray m_expected;
};

}  // namespace

OvaManifest OvaManifest::parse(const QByteArray &text)
{
    static const QRegularExpression form(u"^SHA(1|256|512)\\s*\\((.+)\\)\\s*=\\s*([0-9a-fA-F]+)\\s*$"_s, QRegularExpression::MultilineOption);
    static const QMap<QString, QCryptographicHash::Algorithm> algorithms{
        {u"1"_s, QCryptographicHash::Sha1}, {u"256"_s, QCryptographicHash::Sha256}, {u"512"_s, QCryptographicHash::Sha512}};
    OvaManifest manifest;
    for (auto found = form.globalMatch(QString::fromUtf8(text)); found.hasNext();) {
        const auto line = found.next();
        manifest.m_lines.insert(line.captured(2), {algorithms[line.captured(1)], line.captured(3).toLatin1().toLower()});
    }
    return manifest;
}

Result<void> OvaManifest::check(const QString &name, const QByteArray &content) const
{
    NullSink nowhere;
    const auto sink = checkedSink(name, nowhere);
    return sink->write(bytesOf(content)).and_then([&] { return sink->finish(); });
}

std::unique_ptr<ByteSink> OvaManifest::checkedSink(const QString &name, ByteSink &to) const
{
    const Line line = m_lines.value(name);
    return std::make_unique<CheckedSink>(to, name, line.algorithm, line.hex);
}

}  // namespace trescca

// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/devicestates.h"
#include "tests/unit/libvirt/samplestream.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

namespace {

constexpr quint32 raw = 0;
constexpr quint32 sparse = 6;

/// A libvirt save image: its head, some memory, and the devices.
QByteArray imageOf(const QByteArray &tail, const QByteArray &memory = QByteArray(9000, 'M'), quint32 format = raw)
{
    const QByteArray text = QByteArray("<domain/>") + QByteArray(100, '\0');
    QByteArray head(92, '\0');
    head.replace(0, 16, "LibvirtQemudSave");
    const quint32 words[] = {2, static_cast<quint32>(text.size()), 1, format, 0};
    for (int i = 0; i < 5; ++i)
        qToLittleEndian(words[i], head.data() + 16 + i * 4);
    return head + text + QByteArray("QEVM\0\0\0\3", 8) + memory + tail;
}

SampleStream withSlirp()
{
    return SampleStream().add("timer", "tick").add("slirp", "connections").add("cpu", QByteArray(300, 'c')).add("cpu", "second", 1);
}

const QStringList macs{u"52:54:00:00:00:01"_s};

}  // namespace

/// Edits of what stands behind a guest's memory; whatever that is made of, the file is either sound or untouched.
class TestDeviceStates final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"memory"_s);

    void write(const QByteArray &bytes) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    }
    [[nodiscard]] QByteArray read() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Of an image that cannot be edited.
    void verifyLeft(const QByteArray &image, const char *what) const
    {
        write(image);
        const auto dropped = devicestates::drop(m_path, "slirp");
        QVERIFY2(!dropped, what);
        QVERIFY2(dropped.error().kind == Kind::Unsupported, what);
        QVERIFY2(read() == image, what);
    }
    [[nodiscard]] QByteArray forgotten(const QByteArray &image, Kind *kind = nullptr) const
    {
        write(image);
        const auto done = devicestates::forgetOffloads(m_path, macs);
        if (kind && !done)
            *kind = done.error().kind;
        return done.has_value() == (kind == nullptr) ? read() : QByteArray();
    }

private Q_SLOTS:
    void aDeviceIsTakenOut()
    {
        const SampleStream without = [] {
            SampleStream stream = SampleStream().add("timer", "tick");
            ++stream.next;
            return stream.add("cpu", QByteArray(300, 'c')).add("cpu", "second", 1);
        }();
        for (const quint32 format : {raw, sparse}) {
            write(imageOf(withSlirp().bytes(), QByteArray(9000, 'M'), format));
            QVERIFY(devicestates::drop(m_path, "slirp"));
            QCOMPARE(read(), imageOf(without.bytes(), QByteArray(9000, 'M'), format));
            QVERIFY(devicestates::drop(m_path, "slirp"));  // none is there any more
            QCOMPARE(read(), imageOf(without.bytes(), QByteArray(9000, 'M'), format));
        }
    }

    // Two cards in user mode, and more behind them than is read at once.
    void allInstancesAreTakenOut()
    {
        QByteArray large(5'000'000, '\0');
        for (qsizetype i = 0; i < large.size(); ++i)
            large[i] = static_cast<char>(i * 7 / 3);
        SampleStream without = SampleStream().add("timer", "tick");
        ++without.next;
        without.add("cpu", large);
        ++without.next;
        without.add("vga", "picture");
        const SampleStream with =
            SampleStream().add("timer", "tick").add("slirp", "one").add("cpu", large).add("slirp", "other", 1).add("vga", "picture");
        write(imageOf(with.bytes()));
        QVERIFY(devicestates::drop(m_path, "slirp"));
        QVERIFY(read() == imageOf(without.bytes()));
    }

    // A guest may have a save image of its own in memory.
    void whatLooksLikeItInTheMemoryStays()
    {
        const QByteArray memory = withSlirp().bytes() + withSlirp().sections;
        write(imageOf(withSlirp().bytes(), memory));
        QVERIFY(devicestates::drop(m_path, "slirp"));
        QVERIFY(read().startsWith(imageOf({}, memory)));
        QCOMPARE(read().count("connections"), 2);
    }

    void whatIsCutIsLeftAlone()
    {
        const QByteArray image = imageOf(withSlirp().bytes());
        for (qsizetype cut = 1; cut < withSlirp().bytes().size() + 100; ++cut)
            verifyLeft(image.chopped(cut), qPrintable(u"cut by %1"_s.arg(cut)));
    }

    void whatLiesIsLeftAlone()
    {
        const SampleStream honest = withSlirp();
        const auto lie = [&honest](const char *member, const QJsonValue &value) {
            SampleStream stream = honest;
            QJsonObject slirp = stream.devices[1].toObject();
            slirp[QLatin1StringView(member)] = value;
            stream.devices[1] = slirp;
            return imageOf(stream.bytes());
        };
        verifyLeft(lie("size", 10), "shorter than it is");
        verifyLeft(lie("size", 1e300), "longer than anything");
        verifyLeft(lie("size", u"11"_s), "no size");
        verifyLeft(lie("instance_id", 1), "another instance");
        verifyLeft(lie("instance_id", -1), "no instance");
        verifyLeft(lie("name", QString()), "no name");
        verifyLeft(lie("name", QString(256, u'x')), "a long name");
        SampleStream more = honest;
        more.devices.append(QJsonObject{{u"name"_s, u"slirp"_s}, {u"instance_id"_s, 0}, {u"size"_s, 11}});
        verifyLeft(imageOf(more.bytes()), "one more than there are");
        SampleStream none = honest;
        none.devices = {};
        verifyLeft(imageOf(none.bytes()), "no devices");
    }

    // Each byte of the sections' heads and ends, and of what holds the description.
    void whatIsBrokenIsLeftAlone()
    {
        const QByteArray good = imageOf(withSlirp().bytes());
        const qsizetype slirp = good.indexOf("slirp");
        for (const qsizetype at : {slirp - 6, slirp - 5, slirp - 1, slirp, slirp + 8, slirp + 24, slirp + 28, good.lastIndexOf("second") + 6,
                 good.lastIndexOf("second") + 11, good.lastIndexOf("second") + 12, good.lastIndexOf("second") + 16}) {
            QByteArray image = good;
            image[at] = static_cast<char>(image[at] ^ 0x40);
            verifyLeft(image, qPrintable(u"byte %1, slirp at %2"_s.arg(at).arg(slirp)));
        }
        verifyLeft(imageOf(withSlirp().sections), "no description");
        verifyLeft(imageOf(QByteArray(100'000, '\x06') + QByteArray("\0\x06\0\x06\0\x06\0\x06\0\x06", 10)), "many beginnings");
        verifyLeft(imageOf(withSlirp().sections + QByteArray("\0\x06", 2) + number(4) + "nope"), "no JSON");
    }

    void noSaveImageIsLeftAlone()
    {
        write("no image");
        QCOMPARE(devicestates::drop(m_path, "slirp").error().kind, Kind::Untrusted);
        QCOMPARE(devicestates::forgetOffloads(m_path, macs).error().kind, Kind::Untrusted);
        QCOMPARE(read(), QByteArray("no image"));
        QCOMPARE(devicestates::drop(m_folder.filePath(u"none"_s), "slirp").error().kind, Kind::NotFound);
    }

    void offloadsAreForgotten()
    {
        const auto image = [](const SampleCard &card) {
            SampleCard other = card;
            other.mac = QByteArray::fromHex("525400000002");
            other.vnetHeader = other.ufo = 1;
            return imageOf(SampleStream()
                    .add("0000:00:02.0/virtio-net", SampleCard(card).bytes())
                    .add("0000:00:03.0/virtio-net", SampleCard{other.mac}.bytes())
                    .add("cpu", "c")
                    .bytes());
        };
        SampleCard after;
        after.vnetHeader = after.ufo = 0;
        after.features &= ~(7ULL << 54U);
        QCOMPARE(forgotten(image({})), image(after));
        QCOMPARE(forgotten(image(after)), image(after));
        SampleCard unread, unreadAfter = after;
        unread.isRead = unreadAfter.isRead = false;
        QCOMPARE(forgotten(image(unread)), image(unreadAfter));
        for (const quint64 checksum : {1U, 2U}) {  // a driver that has them may use the rest as well
            SampleCard able, left;
            able.features |= checksum;
            left = able;
            left.vnetHeader = left.ufo = 0;
            QCOMPARE(forgotten(image(able)), image(left));
        }
    }

    void aCardThatIsNotKnownIsLeftAlone()
    {
        QList<SampleCard> cards(6);
        cards[0].mac = QByteArray::fromHex("525400000009");
        cards[1].mergeable = 2;
        cards[2].macs = 65;
        cards[3].vnetHeader = 256;
        cards[4].ufo = 2;
        QList<QByteArray> states;
        for (const SampleCard &card : std::as_const(cards))
            states << card.bytes();
        states[5] += states[5];  // which of two?
        const qsizetype features = SampleCard().bytes().indexOf("virtio/64bit_features") - 2;
        for (qsizetype size = 0; size < features; size += 7)
            states << SampleCard().bytes().first(size);
        for (const QByteArray &state : std::as_const(states)) {
            const QByteArray image = imageOf(SampleStream().add("0000:00:02.0/virtio-net", state).bytes());
            Kind kind = Kind::Internal;
            QCOMPARE(forgotten(image, &kind), image);
            QCOMPARE(kind, Kind::Unsupported);
        }
    }
};

QTEST_GUILESS_MAIN(TestDeviceStates)
#include "tst_devicestates.moc"

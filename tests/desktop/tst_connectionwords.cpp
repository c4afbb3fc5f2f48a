// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/settingsscene.h"
#include "ui/settings/connectionview.h"

#include <QRegularExpression>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// Says of each text of the steps that it is said otherwise.
class Other final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        const bool isMeant = QLatin1StringView(context) == "core"_L1 || QLatin1StringView(context) == "ConnectionView"_L1;
        return isMeant ? u'<' + QString::fromUtf8(text) + u'>' : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// Names of the steps that core takes.
QStringList stepsOf(const QString &source)
{
    QFile file(QStringLiteral(TRESCCA_SOURCE_DIR "/core/") + source);
    static const QRegularExpression step(u"(?:take|note)\\(u\"([^\"]+)\"_s"_s);
    QStringList names;
    if (file.open(QIODevice::ReadOnly))
        for (const QRegularExpressionMatch &match : step.globalMatch(QString::fromUtf8(file.readAll())))
            names.append(match.captured(1));
    return names;
}

}  // namespace

/// The words of a test of the connection.
class TestConnectionWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// In the language of the desktop: each step that there is, and what most of them tell.
    void allOfItIsTranslated()
    {
        Other other;
        QVERIFY(QCoreApplication::installTranslator(&other));
        QStringList names = stepsOf(u"openstack/connectiontest.cpp"_s) + stepsOf(u"site/site.cpp"_s);
        names.removeDuplicates();
        QVERIFY(names.size() > 8 && names.contains(u"quota"_s) && names.contains(u"guest host"_s));
        Scene scene;
        scene.services.test = [names](const CloudEntry &, const QString &, const auto &, const Context &) -> Result<QList<ConnectionStep>> {
            QList<ConnectionStep> steps{{u"compute"_s, true, u"7 instances, API 2.96"_s},
                {u"quota"_s, true, u"9 instances, 1 processors, 48 GiB of memory, 12 GiB of images left"_s},
                {u"guest host"_s, true, u"can be made of the image d with the flavor m"_s}};
            for (const QString &name : names)
                steps.append({name, true, {}});
            return steps;
        };
        scene.open();
        scene.page().choose(u"office"_s);
        scene.click(u"Test connection"_s);
        const ConnectionView &view = scene.editor().connectionView();
        QTRY_VERIFY(!view.isRunning());
        const QStringList lines = view.lines().mid(1);
        QCOMPARE(lines.size(), names.size() + 3);
        QCOMPARE(lines.first(3),
            (QStringList{u"\u2713 <Instances>: <7 instances, API 2.96>"_s,
                u"\u2713 <Quota>: <<9 instances>, <1 processor>, <48 GiB of memory>, <12 GiB of images> left>"_s,
                u"\u2713 <Guest host>: <can be made of the image d with the flavor m>"_s}));
        for (const QString &line : lines)
            QVERIFY2(line.startsWith(u"\u2713 <"_s), qPrintable(line));
    }
};

QTEST_MAIN(TestConnectionWords)
#include "tst_connectionwords.moc"

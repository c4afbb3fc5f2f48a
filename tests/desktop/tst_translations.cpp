// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language.h"
#include "ui/words/untold.h"
#include "ui/words/words.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const QString sources = QStringLiteral(TRESCCA_SOURCE_DIR);

struct Message {
    QString context, source;
    QStringList translations;  ///< one, or one for each number's form
    bool isFinished = true;
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QString context;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append({context, {}, {}, true});
        else if (xml.name() == "source"_L1)
            messages.last().source = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            messages.last().isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements); !text.trimmed().isEmpty())
                messages.last().translations.append(text);
        }
    }
    return messages;
}

/// %1, %2, %n: each as often as it stands there.
QStringList places(const QString &text)
{
    QStringList found;
    static const QRegularExpression place(u"%(?:\\d+|n)"_s);
    for (const QRegularExpressionMatch &match : place.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

}  // namespace

/// Every text of the windows is there in every language.
class TestTranslations final : public QObject {
    Q_OBJECT
    QTemporaryDir m_now;  ///< the files as they would be if they took the texts of now

    static void eachLanguage()
    {
        QTest::addColumn<QString>("file");
        for (const QString &code : language::available())
            QTest::newRow(qPrintable(code)) << u"trescca_%1.ts"_s.arg(code);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &code : language::available()) {
            const QString name = u"trescca_%1.ts"_s.arg(code);
            QVERIFY(QFile::copy(sources + u"/translations/"_s + name, m_now.filePath(name)));
        }
        QProcess update;
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(sources + u"/translations/update"_s, {m_now.path()});
        QVERIFY(update.waitForFinished(120'000));
        const QByteArray said = update.readAll();
        QVERIFY2(update.exitCode() == 0 && said.isEmpty(), said.constData());  // what it warns of it does not find at run time
    }
    void allIsTranslated_data() { eachLanguage(); }
    void allIsTranslated()
    {
        QFETCH(QString, file);
        const QList<Message> messages = messagesOf(m_now.filePath(file));
        QVERIFY(!messages.isEmpty());
        QStringList missing;
        for (const Message &message : messages)
            if (!message.isFinished || message.translations.isEmpty())
                missing.append(message.context + u": "_s + message.source);
        QVERIFY2(missing.isEmpty(), qPrintable(u"not translated:\n"_s + missing.join(u'\n')));
    }
    void nothingOldIsLeft_data() { eachLanguage(); }
    void nothingOldIsLeft()
    {
        QFETCH(QString, file);
        QCOMPARE(messagesOf(sources + u"/translations/"_s + file).size(), messagesOf(m_now.filePath(file)).size());
    }
    void placesForNamesAndNumbersStay_data() { eachLanguage(); }
    void placesForNamesAndNumbersStay()
    {
        QFETCH(QString, file);
        for (const Message &message : messagesOf(m_now.filePath(file)))
            for (const QString &translation : message.translations)
                if (!message.source.contains(u"%n"_s))
                    QVERIFY2(places(translation) == places(message.source), qPrintable(message.source + u" / "_s + translation));
    }
    /// By which what core says is told from what the desktop says: in sentences, not in what names the authors.
    void noLanguageHasTheWordsOfEnglish_data() { eachLanguage(); }
    void noLanguageHasTheWordsOfEnglish()
    {
        QFETCH(QString, file);
        if (file.endsWith("_en.ts"_L1))
            return;
        for (const Message &message : messagesOf(sources + u"/translations/"_s + file))
            for (const QString &translation : message.translations)
                QVERIFY2(translation.contains(u'\n') || !words::isEnglish(QString(translation).remove(u'&')), qPrintable(translation));
    }
    void aLanguageIsSpokenAtOnce()
    {
        QLocale::setDefault(QLocale::c());
        language::use(u"de"_s);
        QCOMPARE(words::time(65'000), u"1 min 5 s"_s);
        const QString german = words::stage(u"restore"_s);
        language::use(u"en"_s);
        QVERIFY2(german != words::stage(u"restore"_s), qPrintable(german));
        language::use(u"de"_s);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Abbrechen"_s);  // Qt's own
        language::use(u"en"_s);
    }
    void languagesNameThemselves()
    {
        QCOMPARE(language::nameOf(u"de"_s), u"Deutsch"_s);
        QCOMPARE(language::nameOf(u"en"_s), u"English"_s);
        QCOMPARE(language::nameOf(u"fr"_s), u"Français"_s);
        QCOMPARE(language::nameOf(u"es"_s), u"Español"_s);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"

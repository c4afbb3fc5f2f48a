// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QMap>
#include <QTranslator>

#include <array>

using namespace Qt::StringLiterals;

namespace trescca::language {

namespace {

const QString folder = u":/trescca/translations"_s;

QString ofSystem()
{
    for (const QString &name : QLocale::system().uiLanguages())
        if (const QString code = name.section(u'-', 0, 0); available().contains(code))
            return code;
    return u"en"_s;
}

}  // namespace

QStringList available() { return {u"en"_s, u"de"_s, u"es"_s, u"fr"_s}; }

/// Without a country, which QLocale has beside it for some, before it or behind it.
QString nameOf(const QString &code)
{
    static const QMap<QString, QString> names{
        {u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}, {u"es"_s, u"Espa\u00f1ol"_s}, {u"fr"_s, u"Fran\u00e7ais"_s}};
    return names.value(code, code);
}

void use(const QString &code)
{
    static std::array<QTranslator, 2> translators;
    const QString wanted = code.isEmpty() ? ofSystem() : code;
    const auto system = QLocale::system().language();
    const bool isChosen = !code.isEmpty() && system != QLocale(code).language();
    QLocale::setDefault(isChosen || system == QLocale::C ? QLocale(wanted) : QLocale::system());
    for (QTranslator &translator : translators)
        QCoreApplication::removeTranslator(&translator);
    const std::array loaded{translators[0].load(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
        translators[1].load(u"trescca_"_s + wanted, folder)};
    for (std::size_t i = 0; i < translators.size(); ++i)
        if (loaded[i])
            QCoreApplication::installTranslator(&translators[i]);
}

}  // namespace trescca::language

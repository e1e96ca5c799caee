// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace pulpit::gui {

namespace {
constexpr char kInstalled[] = "pulpit_language";
}

QStringList languages()
{
    QStringList codes;
    const QStringList files = QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("pulpit_*.qm")});
    for (const QString &file : files)
        codes.append(file.section(QLatin1Char('_'), 1).chopped(3));
    if (!codes.contains(QStringLiteral("en")))
        codes.append(QStringLiteral("en"));
    codes.sort();
    return codes;
}

QString languageName(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (code == QLatin1String("en"))
        name = QStringLiteral("English"); // Qt says "American English"
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

void installLanguage(QCoreApplication &application, const QString &code)
{
    if (application.property(kInstalled).isValid())
        return; // a second window in the same program
    application.setProperty(kInstalled, code);
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    if (!code.isEmpty())
        QLocale::setDefault(locale);
    const auto install = [&](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    // English has a translation as well: it holds the plural forms.
    auto *english = new QTranslator(&application);
    if (english->load(QStringLiteral(":/i18n/pulpit_en.qm")))
        QCoreApplication::installTranslator(english);
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("qtbase"), QStringLiteral(":/i18n"));
    install(QStringLiteral("pulpit"), QStringLiteral(":/i18n"));
}

} // namespace pulpit::gui

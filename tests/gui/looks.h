// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QTest>

#include <algorithm>

/// How windows look: what is clipped, what says nothing to a screen reader, and pictures for people.
namespace pulpit::test {

/// Texts that are wider than their widget, unless the widget says that it gives way (Ignored) or breaks lines.
inline QStringList clippedTexts(const QWidget &root)
{
    QStringList found;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->wordWrap() || label->text().isEmpty() || label->textFormat() == Qt::RichText
            || label->property("elides").toBool())
            continue;
        if (label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            continue;
        int needed = 0;
        for (const QString &line : QString(label->text()).remove(QLatin1Char('&')).split(QLatin1Char('\n')))
            needed = std::max(needed, label->fontMetrics().horizontalAdvance(line));
        if (needed > label->width() + 1)
            found.append(
                QStringLiteral("label “%1” (%2 px for %3)").arg(label->text()).arg(label->width()).arg(needed));
    }
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>())
        if (button->isVisible() && !button->text().isEmpty() && button->width() + 1 < button->sizeHint().width()
            && !button->inherits("QToolButton"))
            found.append(QStringLiteral("button “%1” (%2 px for %3)")
                             .arg(button->text())
                             .arg(button->width())
                             .arg(button->sizeHint().width()));
    return found;
}

/// Widgets that can be reached but say nothing to a screen reader.
inline QStringList namelessWidgets(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->accessibleName().isEmpty() == false)
            continue;
        const QString type = QString::fromLatin1(widget->metaObject()->className());
        static const QStringList inner = {QStringLiteral("QHeaderView"), QStringLiteral("QTabBar"),
                                          QStringLiteral("QSplitterHandle"), QStringLiteral("QLineEditIconButton")};
        const bool isInner = inner.contains(type) || widget->objectName().startsWith(QStringLiteral("qt_"));
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
        if (area && area->viewport() == widget)
            continue; // the area itself has the name
        const bool isText = qobject_cast<const QLabel *>(widget) != nullptr;
        if (!isInner && !isText)
            found.append(QStringLiteral("%1 “%2” in %3")
                             .arg(type, widget->objectName(),
                                  widget->parentWidget() ? widget->parentWidget()->objectName() : QString()));
    }
    return found;
}

/// Only where PULPIT_SCREENSHOT_DIR names a folder.
inline void saveScreenshot(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("PULPIT_SCREENSHOT_DIR");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QVERIFY2(window.grab().save(QStringLiteral("%1/%2.png").arg(folder, name)), qPrintable(name));
}

/// Waits for a sheet of the window; nullptr: none comes.
inline QDialog *openDialog(QWidget &window)
{
    (void)QTest::qWaitFor([&window] {
        const auto dialogs = window.findChildren<QDialog *>();
        return std::any_of(dialogs.cbegin(), dialogs.cend(), [](const QDialog *d) { return d->isVisible(); });
    });
    for (QDialog *dialog : window.findChildren<QDialog *>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

} // namespace pulpit::test

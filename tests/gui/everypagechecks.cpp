// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/everypagechecks.h"

#include "gui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSet>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

namespace pulpit::test {

namespace {

QString nameOf(const QWidget *widget)
{
    QString name = QString::fromLatin1(widget->metaObject()->className()).section(QStringLiteral("::"), -1);
    if (!widget->objectName().isEmpty())
        name += QStringLiteral(" #") + widget->objectName();
    if (!widget->accessibleName().isEmpty())
        name += QStringLiteral(" “%1”").arg(widget->accessibleName());
    return name;
}

/// Parts of another widget, which answers for them.
bool isInner(const QWidget *widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")))
        return true;
    static const char *const kTypes[] = {"QHeaderView", "QTabBar",    "QSplitterHandle", "QLineEditIconButton",
                                         "QScrollBar",  "QChartView", "QSizeGrip",       "QComboBoxPrivateContainer"};
    for (const char *type : kTypes)
        if (widget->inherits(type))
            return true;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
    if (area && area->viewport() == widget)
        return true;
    return qobject_cast<const QLineEdit *>(widget)
        && (widget->parentWidget()->inherits("QAbstractSpinBox") || widget->parentWidget()->inherits("QComboBox"));
}

bool isShown(const QWidget *widget)
{
    return widget->isVisible() && !widget->visibleRegion().isEmpty();
}

} // namespace

QStringList clippedTexts(const QWidget &root)
{
    QStringList found;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->wordWrap() || label->text().isEmpty() || label->textFormat() == Qt::RichText
            || label->property("elides").toBool() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            continue;
        int needed = 0;
        for (const QString &line : QString(label->text()).remove(QLatin1Char('&')).split(QLatin1Char('\n')))
            needed = std::max(needed, label->fontMetrics().horizontalAdvance(line));
        if (needed > label->width() + 1)
            found.append(QStringLiteral("label “%1” (%2 px for %3)")
                             .arg(label->text().left(80))
                             .arg(label->width())
                             .arg(needed));
    }
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>())
        if (button->isVisible() && !button->text().isEmpty() && button->width() + 1 < button->sizeHint().width()
            && !button->inherits("QToolButton") && !button->property("elides").toBool())
            found.append(QStringLiteral("button “%1” (%2 px for %3)")
                             .arg(button->text().left(80))
                             .arg(button->width())
                             .arg(button->sizeHint().width()));
    return found;
}

QStringList overlaps(const QWidget &root)
{
    QStringList found;
    QList<const QWidget *> parents {&root};
    for (const QWidget *widget : root.findChildren<QWidget *>())
        if (isShown(widget) && !isInner(widget))
            parents.append(widget);
    for (const QWidget *parent : std::as_const(parents)) {
        if (!parent->layout() && !qobject_cast<const QSplitter *>(parent))
            continue; // who places its children by hand means it
        QList<const QWidget *> children;
        for (const QObject *object : parent->children()) {
            const auto *child = qobject_cast<const QWidget *>(object);
            const bool isPlaced
                = child && parent->layout() && parent->layout()->indexOf(const_cast<QWidget *>(child)) >= 0;
            if (child && !child->isWindow() && isShown(child) && isPlaced && !child->size().isEmpty())
                children.append(child);
        }
        for (int i = 0; i < children.size(); ++i)
            for (int k = i + 1; k < children.size(); ++k) {
                const QRect common = children.at(i)->geometry().intersected(children.at(k)->geometry());
                if (common.width() > 2 && common.height() > 2)
                    found.append(QStringLiteral("%1 lies over %2 by %3×%4 px")
                                     .arg(nameOf(children.at(i)), nameOf(children.at(k)))
                                     .arg(common.width())
                                     .arg(common.height()));
            }
    }
    return found;
}

QStringList namelessWidgets(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && widget->accessibleName().isEmpty()
            && !isInner(widget) && !qobject_cast<const QLabel *>(widget))
            found.append(QStringLiteral("%1 in %2")
                             .arg(nameOf(widget), widget->parentWidget() ? nameOf(widget->parentWidget()) : QString()));
    return found;
}

QStringList tabProblems(QWidget &window, QWidget &page)
{
    QStringList found;
    QSet<const QWidget *> reached;
    constexpr int kMost = 1200;
    constexpr int kMostLinks = 400;
    int sameFor = 0;
    const QWidget *first = nullptr;
    QWidget *last = nullptr;
    for (int i = 0; i < kMost; ++i) {
        QWidget *focused = QApplication::focusWidget();
        // A page of text lets Tab go through its links first.
        sameFor = focused == last ? sameFor + 1 : 0;
        if (focused && sameFor > (focused->inherits("QTextBrowser") ? kMostLinks : 0)) {
            found.append(QStringLiteral("%1 does not let the focus go").arg(nameOf(focused)));
            break;
        }
        if (focused && focused == first && focused != last)
            break;
        if (!first)
            first = focused;
        last = focused;
        if (qEnvironmentVariableIsSet("PULPIT_TELL_FOCUS"))
            qInfo("%s", qPrintable(focused ? nameOf(focused) : QStringLiteral("nothing")));
        for (const QWidget *widget = focused; widget; widget = widget->parentWidget())
            reached.insert(widget);
        const auto *text = qobject_cast<QPlainTextEdit *>(focused);
        const bool keepsTab = text && !text->isReadOnly() && !text->tabChangesFocus();
        QTest::keyClick(focused ? focused : &window, Qt::Key_Tab, keepsTab ? Qt::ControlModifier : Qt::NoModifier);
    }
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        const bool canBeReached = isShown(widget) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
            && !widget->focusProxy() && !isInner(widget) && !qobject_cast<const QLabel *>(widget);
        // Of radio buttons one is reached, the arrows do the rest.
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isOneOfMany = button && button->inherits("QRadioButton");
        if (canBeReached && !isOneOfMany && !reached.contains(widget))
            found.append(QStringLiteral("Tab never reaches %1").arg(nameOf(widget)));
    }
    return found;
}

namespace {

void chooseFirstRows(const QWidget &page)
{
    for (auto *view : page.findChildren<QAbstractItemView *>())
        if (view->isVisible() && view->model() && view->model()->rowCount() > 0 && !view->currentIndex().isValid())
            view->setCurrentIndex(view->model()->index(0, 0));
    QTest::qWait(40);
}

} // namespace

void forEveryView(gui::MainWindow &window, const std::function<void(const QString &view)> &look)
{
    for (const QString &id : window.pageIds()) {
        window.open({id, {}});
        QTest::qWait(60);
        QWidget &page = *window.page(id);
        chooseFirstRows(page);
        look(id);
        for (QTabWidget *tabs : page.findChildren<QTabWidget *>()) {
            const int first = tabs->currentIndex();
            for (int i = 0; i < tabs->count() && tabs->isVisible(); ++i) {
                if (i == first || !tabs->isTabEnabled(i))
                    continue;
                tabs->setCurrentIndex(i);
                QTest::qWait(20);
                chooseFirstRows(page);
                const QString name = tabs->widget(i)->objectName();
                look(QStringLiteral("%1-%2").arg(id, name.isEmpty() ? QString::number(i) : name));
            }
            tabs->setCurrentIndex(first);
        }
    }
}

void StallWatch::run(int milliseconds)
{
    QElapsedTimer total;
    total.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_worst = std::max(m_worst, m_timer.elapsed());
        m_timer.start();
        QTest::qSleep(1);
        m_timer.start();
    } while (total.elapsed() < milliseconds);
}

bool StallWatch::runUntil(const std::function<bool()> &isReached)
{
    constexpr int kTurns = 500;
    for (int i = 0; i < kTurns && !isReached(); ++i)
        run(20);
    return isReached();
}

} // namespace pulpit::test

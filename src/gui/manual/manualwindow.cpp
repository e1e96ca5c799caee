// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/manual/manualwindow.h"

#include "gui/manual/manualbrowser.h"
#include "gui/shell/page.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {

constexpr int kSideWidth = 280;
constexpr int kHistoryLimit = 100;
constexpr int kPathRole = Qt::UserRole;
const QString kRoot = QStringLiteral(":/manual");

QString chapterTitle(const QString &chapter)
{
    if (chapter.isEmpty())
        return ManualWindow::tr("Overview");
    if (chapter == QLatin1String("console"))
        return ManualWindow::tr("Pages of the console");
    if (chapter == QLatin1String("operations"))
        return ManualWindow::tr("Operations");
    if (chapter == QLatin1String("findings"))
        return ManualWindow::tr("Findings");
    if (chapter == QLatin1String("adr"))
        return ManualWindow::tr("Why it is made so");
    return chapter;
}

} // namespace

ManualWindow::ManualWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_library(kRoot)
{
    setObjectName(QStringLiteral("manualWindow"));
    setWindowTitle(tr("Pulpit – manual"));
    setWindowIcon(icon(QStringLiteral("pulpit")));
    resize(1080, 760);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_browser = new ManualBrowser(kRoot, this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    column->addWidget(makeBar());
    m_splitter->addWidget(makeSide());
    m_splitter->addWidget(m_browser);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kSideWidth, width() - kSideWidth});
    m_splitter->setChildrenCollapsible(false);
    column->addWidget(m_splitter, 1);
    fillContents();
    connect(m_browser, &QTextBrowser::anchorClicked, this, &ManualWindow::followLink);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

QWidget *ManualWindow::makeBar()
{
    auto *bar = new QFrame(this);
    bar->setObjectName(QStringLiteral("headerBar"));
    bar->setFixedHeight(46);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kSmall, 0, space::kLarge, 0);
    row->setSpacing(space::kTiny);
    const auto arrow = [&](const QString &iconName, const QString &name, Qt::Key key) {
        auto *button = new QToolButton(bar);
        const QKeySequence keys(Qt::ALT | key);
        button->setIcon(icon(iconName));
        button->setAccessibleName(name);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
        button->setShortcut(keys);
        button->setEnabled(false);
        row->addWidget(button);
        return button;
    };
    m_back = arrow(QStringLiteral("back"), tr("Back"), Qt::Key_Left);
    m_forward = arrow(QStringLiteral("forward"), tr("Forward"), Qt::Key_Right);
    m_back->setObjectName(QStringLiteral("manualBack"));
    m_forward->setObjectName(QStringLiteral("manualForward"));
    m_title = plainLabel({}, bar);
    m_title->setObjectName(QStringLiteral("manualTitle"));
    m_title->setFont(strongFont());
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addSpacing(space::kSmall);
    row->addWidget(m_title, 1);
    connect(m_back, &QToolButton::clicked, this, &ManualWindow::goBack);
    connect(m_forward, &QToolButton::clicked, this, &ManualWindow::goForward);
    return bar;
}

QWidget *ManualWindow::makeSide()
{
    auto *side = new QWidget(this);
    side->setMinimumWidth(200);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, 0);
    column->setSpacing(space::kSmall);
    m_search = new QLineEdit(side);
    m_search->setObjectName(QStringLiteral("manualSearch"));
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    m_contents = new QTreeWidget(side);
    m_contents->setObjectName(QStringLiteral("manualContents"));
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_contents->setIndentation(space::kLarge);
    m_contents->setTabKeyNavigation(false);
    m_found = new QListWidget(side);
    m_found->setObjectName(QStringLiteral("manualFound"));
    m_found->setAccessibleName(tr("Pages found"));
    m_found->setWordWrap(true);
    m_found->setTabKeyNavigation(false);
    m_nothing = secondaryLabel({}, side);
    m_nothing->setObjectName(QStringLiteral("manualNothing"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_nothing->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    m_side = new QStackedWidget(side);
    for (QWidget *view : QList<QWidget *> {m_contents, m_found, m_nothing})
        m_side->addWidget(view);
    column->addWidget(m_search);
    column->addWidget(m_side, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_found->count() > 0 && m_side->currentWidget() == m_found)
            m_found->setCurrentRow(0);
    });
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        const QString path = item ? item->data(0, kPathRole).toString() : QString();
        if (!path.isEmpty() && path != m_here.path)
            open({path, {}});
    });
    connect(m_found, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (!item)
            return;
        open({item->data(kPathRole).toString(), {}});
        m_browser->mark(m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts));
    });
    return side;
}

void ManualWindow::fillContents()
{
    QTreeWidgetItem *chapter = nullptr;
    QString last;
    for (const ManualPage &page : m_library.pages()) {
        if (const QString name = manualChapter(page.path); !chapter || name != last) {
            chapter = new QTreeWidgetItem(m_contents, {chapterTitle(name)});
            chapter->setFont(0, strongFont());
            chapter->setExpanded(name != QLatin1String("adr"));
            last = name;
        }
        auto *item = new QTreeWidgetItem(chapter, {page.title});
        item->setData(0, kPathRole, page.path);
        item->setToolTip(0, page.title);
    }
}

void ManualWindow::openTopic(const QString &topic)
{
    m_search->clear();
    open(m_library.find(topic));
    QWidget::show();
    raise();
    activateWindow();
    m_browser->setFocus(Qt::OtherFocusReason);
}

void ManualWindow::open(const ManualPlace &where)
{
    if (!m_here.path.isEmpty() && m_here != where) {
        m_pastPlaces.append(m_here);
        if (m_pastPlaces.size() > kHistoryLimit)
            m_pastPlaces.removeFirst();
        m_nextPlaces.clear();
    }
    show(where);
}

void ManualWindow::show(const ManualPlace &where)
{
    const int index = m_library.indexOf(where.path);
    if (index < 0)
        return;
    const ManualPage &page = m_library.pages().at(index);
    if (where.path != m_here.path)
        m_browser->showPage(page);
    m_here = where;
    m_browser->scrollToHeading(where.anchor);
    m_title->setText(page.title);
    m_back->setEnabled(!m_pastPlaces.isEmpty());
    m_forward->setEnabled(!m_nextPlaces.isEmpty());
    selectInContents();
}

void ManualWindow::goBack()
{
    if (m_pastPlaces.isEmpty())
        return;
    m_nextPlaces.append(m_here);
    show(m_pastPlaces.takeLast());
}

void ManualWindow::goForward()
{
    if (m_nextPlaces.isEmpty())
        return;
    m_pastPlaces.append(m_here);
    show(m_nextPlaces.takeLast());
}

void ManualWindow::search(const QString &typed)
{
    m_found->clear();
    if (typed.trimmed().isEmpty()) {
        m_side->setCurrentWidget(m_contents);
        m_browser->mark({});
        return;
    }
    const QList<ManualHit> hits = m_library.search(typed);
    for (const ManualHit &hit : hits) {
        const ManualPage &page = m_library.pages().at(hit.page);
        auto *item = new QListWidgetItem(page.title + QLatin1Char('\n') + hit.excerpt, m_found);
        item->setData(kPathRole, page.path);
    }
    m_nothing->setText(tr("No page of the manual has “%1”.").arg(typed.trimmed()));
    m_side->setCurrentWidget(hits.isEmpty() ? static_cast<QWidget *>(m_nothing) : m_found);
}

void ManualWindow::followLink(const QUrl &url)
{
    if (const ManualPlace place = m_library.follow(m_here.path, url.toString()); !place.path.isEmpty())
        open(place);
    else
        Q_EMIT outsideLinkActivated(url);
}

void ManualWindow::selectInContents()
{
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
        QTreeWidgetItem *chapter = m_contents->topLevelItem(i);
        for (int k = 0; k < chapter->childCount(); ++k)
            if (chapter->child(k)->data(0, kPathRole).toString() == m_here.path) {
                m_contents->setCurrentItem(chapter->child(k));
                return;
            }
    }
}

void ManualWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_search->text().isEmpty())
            close();
        else
            m_search->clear();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ManualWindow::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("manual/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("manual/splitter"), m_splitter->saveState());
}

void ManualWindow::restoreState(QSettings &settings)
{
    restoreGeometry(settings.value(QStringLiteral("manual/geometry")).toByteArray());
    m_splitter->restoreState(settings.value(QStringLiteral("manual/splitter")).toByteArray());
}

} // namespace pulpit::gui

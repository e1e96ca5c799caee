// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/mainwindow.h"

#include "gui/dialogs/addserverdialog.h"
#include "gui/dialogs/newsyncdialog.h"
#include "gui/drafts/formdraft.h"
#include "gui/manual/manualwindow.h"
#include "gui/notices/noticecenter.h"
#include "gui/notices/noticestack.h"
#include "gui/pages/welcome/configurationopening.h"
#include "gui/pages/welcome/welcomepage.h"
#include "gui/palette/commandpalette.h"
#include "gui/preferences.h"
#include "gui/shell/drawer/jobsdrawer.h"
#include "gui/shell/headerbar.h"
#include "gui/shell/jobsstrip.h"
#include "gui/shell/navigationbar.h"
#include "gui/shell/pages.h"
#include "gui/theme/icons.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kHistoryLimit = 100;
constexpr int kFiltersMs = 700; // after the last key

/// Splitters of a page are kept for it, in the order in which it made them.
QString splitterKey(const QWidget &page, qsizetype number)
{
    return QStringLiteral("splitters/%1/%2").arg(page.objectName()).arg(number);
}

void saveSplitters(const QWidget &page, QSettings &state)
{
    const auto splitters = page.findChildren<QSplitter *>();
    for (qsizetype i = 0; i < splitters.size(); ++i)
        state.setValue(splitterKey(page, i), splitters.at(i)->saveState());
}

void restoreSplitters(const QWidget &page, QSettings &state)
{
    const auto splitters = page.findChildren<QSplitter *>();
    for (qsizetype i = 0; i < splitters.size(); ++i)
        if (const QByteArray kept = state.value(splitterKey(page, i)).toByteArray(); !kept.isEmpty())
            splitters.at(i)->restoreState(kept);
}
} // namespace

MainWindow::MainWindow(ports::Engine &engine, ports::ConfigurationReader &reader, FleetFeed &feed, Prompter &prompter,
                       Preferences &preferences, const WindowOptions &options, QWidget *parent)
    : QMainWindow(parent)
    , m_options(options)
    , m_context {engine, reader, feed, prompter, *this, options.operatorName, preferences, options.desktop}
    , m_infos(allPages())
{
    setWindowTitle(options.profile.isEmpty() ? tr("Pulpit") : tr("Pulpit – %1").arg(options.profile));
    setWindowIcon(icon(QStringLiteral("pulpit")));
    setMinimumSize(960, 600);
    buildFrame();
    connect(&feed, &FleetFeed::serversChanged, this, &MainWindow::showWelcomeIfEmpty);
    connect(&feed, &FleetFeed::failed, this,
            [this](const Error &error) { showError(tr("The fleet could not be read"), error); });
    m_filtersDue.setSingleShot(true);
    m_filtersDue.setInterval(kFiltersMs);
    connect(&m_filtersDue, &QTimer::timeout, this, &MainWindow::saveFilters);
    restoreState();
    qApp->installEventFilter(this); // F1 in sheets over the window as well
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame()
{
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new HeaderBar(central);
    m_navigation = new NavigationBar(central);
    m_log = new NoticeLog(this);
    m_notices = new NoticeStack(*m_log, central);
    m_stack = new QStackedWidget(central);
    m_strip = new JobsStrip(m_context, central);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_notices);
    right->addWidget(m_stack, 1);
    middle->addWidget(m_navigation);
    middle->addLayout(right, 1);
    column->addWidget(m_header);
    column->addLayout(middle, 1);
    column->addWidget(m_strip);
    setCentralWidget(central);

    for (const PageInfo &info : std::as_const(m_infos))
        m_navigation->addPage(info.id, info.title, info.icon);
    connect(m_navigation, &NavigationBar::pageChosen, this, [this](const QString &id) { open({id, {}}); });
    connect(m_header, &HeaderBar::backRequested, this, &MainWindow::goBack);
    connect(m_header, &HeaderBar::forwardRequested, this, &MainWindow::goForward);
    connect(m_header, &HeaderBar::pageRequested, this, [this] { open({m_here.page, {}}); });
    connect(m_header, &HeaderBar::filterChanged, this, [this](const QString &text) {
        m_filters[m_here.page] = text;
        m_filtersDue.start();
        if (Page *current = m_pages.value(m_here.page))
            current->setFilterText(text);
    });
    connect(m_header, &HeaderBar::paletteRequested, this, [this] { commandPalette().open(); });
    connect(m_header, &HeaderBar::manualRequested, this, [this] { openManual(pageTopic()); });
    connect(m_header, &HeaderBar::saveFilterRequested, this, [this](const QString &filter, bool isSaved) {
        if (isSaved)
            m_savedFilters.add(m_here.page, filter);
        else
            m_savedFilters.remove(m_here.page, filter);
        saveFilters();
        m_header->setSavedFilters(m_savedFilters.of(m_here.page));
    });
    connect(m_header, &HeaderBar::noticesRequested, this, &MainWindow::toggleCenter);
    connect(m_log, &NoticeLog::changed, this, [this] { m_header->setUnread(m_log->unread()); });
    connect(m_notices, &NoticeStack::linkActivated, this, &MainWindow::openLink);
    connect(m_strip, &JobsStrip::drawerRequested, this, &MainWindow::toggleDrawer);
}

CommandPalette &MainWindow::commandPalette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(m_context, m_infos, centralWidget());
        if (const auto state = settings())
            m_palette->usage().restore(*state);
    }
    return *m_palette;
}

bool MainWindow::isWelcome() const
{
    return m_welcome && m_stack->currentWidget() == m_welcome;
}

Page *MainWindow::page(const QString &id)
{
    if (Page *known = m_pages.value(id))
        return known;
    for (const PageInfo &info : std::as_const(m_infos)) {
        if (info.id != id)
            continue;
        Page *made = info.factory(m_context, m_stack);
        made->setObjectName(QStringLiteral("page_") + id);
        made->setAccessibleName(info.title);
        m_pages.insert(id, made);
        m_stack->addWidget(made);
        if (const auto state = settings()) {
            made->restoreState(*state);
            restoreSplitters(*made, *state);
        }
        if (const QString filter = m_filters.value(id); !filter.isEmpty())
            made->setFilterText(filter);
        connect(made, &Page::objectChanged, this, [this, made, id] {
            if (m_here.page != id || m_here.object == made->object())
                return;
            // A page that shows its first object because none was asked for is still where the operator went.
            if (!m_here.object.isEmpty()) {
                m_back.append(m_here);
                m_forward.clear();
            }
            m_here.object = made->object();
            refreshHeader();
        });
        connect(made, &Page::filterRequested, this, [this, made, id](const QString &text) {
            m_filters[id] = text;
            made->setFilterText(text);
            if (m_here.page == id)
                m_header->setFilterText(text);
        });
        return made;
    }
    return nullptr;
}

QStringList MainWindow::pageIds() const
{
    QStringList ids;
    for (const PageInfo &info : m_infos)
        ids.append(info.id);
    return ids;
}

void MainWindow::open(const Location &where)
{
    openFirst();
    if (!page(where.page))
        return;
    if (!m_here.page.isEmpty() && m_here != where) {
        m_back.append(m_here);
        if (m_back.size() > kHistoryLimit)
            m_back.removeFirst();
        m_forward.clear();
    }
    goTo(where);
}

void MainWindow::openFiltered(const QString &pageId, const QString &filter)
{
    Page *target = page(pageId);
    if (!target)
        return;
    openFirst();
    m_filters[pageId] = filter;
    target->setFilterText(filter);
    open({pageId, {}});
}

void MainWindow::openLink(const Location &where, const QString &filter)
{
    if (filter.isEmpty())
        open(where);
    else
        openFiltered(where.page, filter);
}

void MainWindow::goTo(const Location &where)
{
    Page *next = page(where.page);
    if (!next)
        return;
    m_here = where;
    next->openObject(where.object);
    m_navigation->setCurrent(where.page);
    if (!isWelcome() || m_context.feed.servers().size() > 0 || !m_context.feed.hasServers())
        m_stack->setCurrentWidget(next);
    // A proxy would be where Tab enters the page, past everything before it; it is only where the page begins.
    if (QWidget *first = next->focusProxy()) {
        next->setFocusProxy(nullptr);
        m_first.insert(where.page, first);
    }
    QWidget *first = m_first.value(where.page);
    (first ? first : next)->setFocus(Qt::OtherFocusReason);
    refreshHeader();
}

void MainWindow::goBack()
{
    if (m_back.isEmpty())
        return;
    m_forward.append(m_here);
    goTo(m_back.takeLast());
}

void MainWindow::goForward()
{
    if (m_forward.isEmpty())
        return;
    m_back.append(m_here);
    goTo(m_forward.takeLast());
}

void MainWindow::refreshHeader()
{
    const bool welcomes = isWelcome();
    const QString id = m_firstPage.isEmpty() ? m_here.page : m_firstPage;
    const Page *current = m_pages.value(id);
    QString title = tr("Welcome");
    for (const PageInfo &info : std::as_const(m_infos))
        if (!welcomes && info.id == id)
            title = info.title;
    m_header->setPlace(title, current && !welcomes ? current->crumb() : QString());
    m_header->setCanGo(!m_back.isEmpty(), !m_forward.isEmpty());
    const bool canFilter = current && !welcomes && current->canFilter();
    m_header->setCanFilter(canFilter, canFilter ? current->filterFields() : QList<FilterField>());
    m_header->setFilterText(m_filters.value(id));
    m_header->setSavedFilters(m_savedFilters.of(id));
}

void MainWindow::showWelcomeIfEmpty()
{
    if (!m_context.feed.hasServers())
        return;
    const bool isEmpty = m_context.feed.servers().isEmpty();
    if (isEmpty == isWelcome())
        return;
    if (isEmpty) {
        if (!m_welcome) {
            m_welcome = new WelcomePage(m_context, m_stack);
            m_stack->addWidget(m_welcome);
        }
        m_stack->setCurrentWidget(m_welcome);
    } else if (Page *current = page(m_here.page)) {
        m_stack->setCurrentWidget(current);
    }
    refreshHeader();
}

void MainWindow::showError(const QString &what, const Error &error)
{
    if (error.code == ErrorCode::Canceled)
        return;
    Notice notice;
    notice.level = Notice::Level::Failed;
    notice.text = what.isEmpty() ? error.what : tr("%1: %2").arg(what, error.what);
    if (!error.where.isEmpty())
        notice.text = tr("%1 (%2)", "what happened (where)").arg(notice.text, error.where);
    notice.advice = error.advice;
    notice.detail = error.detail;
    showNotice(notice);
}

void MainWindow::showDone(const QString &text, const QString &linkText, const Location &link)
{
    Notice notice;
    notice.text = text;
    notice.linkText = linkText;
    notice.link = link;
    showNotice(notice);
}

void MainWindow::showNotice(const Notice &notice)
{
    m_notices->show(notice);
}

void Shell::showUndoable(const QString &text, std::function<void()> undo)
{
    Notice notice;
    notice.text = text;
    notice.actionText = MainWindow::tr("Undo");
    notice.action = std::move(undo);
    showNotice(notice);
}

void MainWindow::toggleDrawer()
{
    if (!m_drawer) {
        m_drawer = new JobsDrawer(m_context, m_strip->height(), centralWidget());
        if (const auto state = settings())
            m_drawer->restoreState(*state);
    }
    if (m_drawer->isOpen())
        m_drawer->close();
    else
        m_drawer->open();
}

void MainWindow::toggleCenter()
{
    if (!m_center) {
        m_center = new NoticeCenter(*m_log, centralWidget());
        connect(m_center, &NoticeCenter::linkActivated, this, &MainWindow::openLink);
    }
    if (m_center->isVisible())
        m_center->close();
    else
        m_center->open();
}

void MainWindow::addServer()
{
    auto *dialog = new AddServerDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::newSync(const QString &server, const QString &group)
{
    auto *dialog = new NewSyncDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->choose(server, group);
    dialog->open();
}

void MainWindow::openConfiguration()
{
    m_context.prompter.chooseFile(this, tr("Open a pulp_config.yml"),
                                  tr("Fleet configuration (*.yml *.yaml);;All files (*)"),
                                  [this](const QString &path) { openConfigurationFile(path); });
}

void MainWindow::openConfigurationFile(const QString &path)
{
    auto *opening = new ConfigurationOpening(m_context, this);
    opening->open(path);
}

void MainWindow::openManual(const QString &topic)
{
    if (!m_manual) {
        m_manual = std::make_unique<ManualWindow>();
        if (const auto state = settings())
            m_manual->restoreState(*state);
        connect(m_manual.get(), &ManualWindow::outsideLinkActivated, this,
                [](const QUrl &url) { QDesktopServices::openUrl(url); });
    }
    m_manual->openTopic(topic);
}

QString MainWindow::pageTopic() const
{
    return isWelcome() ? QString() : QStringLiteral("console/") + m_here.page;
}

bool MainWindow::isOurs(const QWidget *widget) const
{
    while (widget && widget != this)
        widget = widget->parentWidget();
    return widget;
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::DynamicPropertyChange)
        if (auto *form = qobject_cast<QWidget *>(watched); form && wantsDraft(form) && isOurs(form))
            attachDraft(form, m_options.stateFile);
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1) {
        const auto *focused = qobject_cast<QWidget *>(watched);
        if (focused && isOurs(focused)) {
            const QString topic = manualTopicOf(focused);
            openManual(topic.isEmpty() ? pageTopic() : topic);
            return true;
        }
    }
    // A text that keeps Tab for itself is left by Ctrl+Tab.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab
        && static_cast<QKeyEvent *>(event)->modifiers() == Qt::ControlModifier) {
        const auto *text = qobject_cast<QPlainTextEdit *>(watched);
        if (text && text->window() == this)
            return focusNextPrevChild(true);
    }
    return QMainWindow::eventFilter(watched, event);
}

std::unique_ptr<QSettings> MainWindow::settings() const
{
    if (m_options.stateFile.isEmpty())
        return nullptr;
    return std::make_unique<QSettings>(m_options.stateFile, QSettings::IniFormat);
}

void MainWindow::saveFilters()
{
    m_filtersDue.stop();
    const auto state = settings();
    if (!state)
        return;
    for (auto it = m_filters.cbegin(); it != m_filters.cend(); ++it)
        state->setValue(QStringLiteral("filter/") + it.key(), it.value());
    m_savedFilters.save(*state);
}

void MainWindow::saveState()
{
    const auto state = settings();
    if (!state)
        return;
    state->setValue(QStringLiteral("window/geometry"), saveGeometry());
    state->setValue(QStringLiteral("window/page"), m_firstPage.isEmpty() ? m_here.page : m_firstPage);
    state->setValue(QStringLiteral("window/folded"), m_navigation->isFolded());
    saveFilters();
    for (const Page *made : std::as_const(m_pages)) {
        made->saveState(*state);
        saveSplitters(*made, *state);
    }
    if (m_palette)
        m_palette->usage().save(*state);
    if (m_manual)
        m_manual->saveState(*state);
    if (m_drawer)
        m_drawer->saveState(*state);
}

void MainWindow::restoreState()
{
    resize(1440, 900);
    QString first = m_infos.first().id;
    if (const auto state = settings()) {
        restoreGeometry(state->value(QStringLiteral("window/geometry")).toByteArray());
        m_savedFilters.restore(*state);
        m_navigation->setFolded(state->value(QStringLiteral("window/folded")).toBool());
        const QString last = state->value(QStringLiteral("window/page")).toString();
        if (pageIds().contains(last))
            first = last;
        for (const PageInfo &info : std::as_const(m_infos))
            m_filters[info.id] = state->value(QStringLiteral("filter/") + info.id).toString();
    }
    m_firstPage = first;
    m_navigation->setCurrent(first);
    m_header->setCanFilter(false, {});
    refreshHeader();
}

void MainWindow::openFirst()
{
    if (const QString first = std::exchange(m_firstPage, {}); !first.isEmpty())
        goTo({first, {}});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    if (m_staysRunning) {
        event->ignore();
        hide();
        Q_EMIT hiddenByClose();
        return;
    }
    event->accept();
    if (m_manual)
        m_manual->close();
    Q_EMIT quitRequested();
}

} // namespace pulpit::gui

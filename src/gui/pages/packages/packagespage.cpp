// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/packages/packagespage.h"

#include "gui/pages/packages/bannedtab.h"
#include "gui/pages/packages/comparetab.h"
#include "gui/pages/packages/findtab.h"
#include "gui/shell/pages.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/tabparent.h"

#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {
const QString kFindObject = u"find/"_s;
const QString kCompareObject = u"compare/"_s; // "compare/12/15": ids of two repositories
const QStringList kTabObjects {QString(), u"compare"_s, u"banned"_s};
} // namespace

PageInfo packagesPageInfo()
{
    return {pageid::kPackages, PackagesPage::tr("Packages"), u"nav-packages"_s,
            [](const PageContext &context, QWidget *parent) -> Page * { return new PackagesPage(context, parent); }};
}

PackagesPage::PackagesPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_tabs(new QTabWidget(this))
    , m_find(new FindTab(context, tabParent(m_tabs)))
    , m_compare(new CompareTab(context, tabParent(m_tabs)))
    , m_banned(new BannedTab(context, tabParent(m_tabs)))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kLarge);
    m_tabs->setObjectName(u"packagesTabs"_s);
    m_tabs->setAccessibleName(tr("Sides of packages"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(m_find, tr("Find"));
    m_tabs->addTab(m_compare, tr("Compare"));
    m_tabs->addTab(m_banned, tr("Banned"));
    column->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == 2)
            m_banned->read();
        Q_EMIT objectChanged();
    });
    connect(m_find, &FindTab::bansChanged, m_banned, &BannedTab::read);
    connect(m_find, &FindTab::filterClearRequested, this, [this] { Q_EMIT filterRequested({}); });
    connect(m_banned, &BannedTab::filterClearRequested, this, [this] { Q_EMIT filterRequested({}); });
    setFocusProxy(m_find);
}

QString PackagesPage::crumb() const
{
    return m_tabs->currentIndex() == 0 ? QString() : m_tabs->tabText(m_tabs->currentIndex());
}

QString PackagesPage::object() const
{
    return kTabObjects.value(m_tabs->currentIndex());
}

void PackagesPage::openObject(const QString &object)
{
    if (object.startsWith(kFindObject)) {
        m_tabs->setCurrentIndex(0);
        m_find->find(object.mid(kFindObject.size()));
        return;
    }
    if (object.startsWith(kCompareObject)) {
        m_tabs->setCurrentIndex(1);
        m_compare->choose(RepositoryId(object.section(u'/', 1, 1).toLongLong()),
                          RepositoryId(object.section(u'/', 2, 2).toLongLong()));
        return;
    }
    m_tabs->setCurrentIndex(std::max(0, int(kTabObjects.indexOf(object))));
}

void PackagesPage::setFilterText(const QString &text)
{
    m_find->setFilterText(text);
    m_banned->setFilterText(text);
}

void PackagesPage::saveState(QSettings &settings) const
{
    m_find->table()->saveState(settings, u"packages"_s);
}

void PackagesPage::restoreState(QSettings &settings)
{
    m_find->table()->restoreState(settings, u"packages"_s);
}

} // namespace pulpit::gui

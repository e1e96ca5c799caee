// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/snapshots/snapshotspage.h"

#include "gui/pages/snapshots/cutovertab.h"
#include "gui/pages/snapshots/snapshotstab.h"
#include "gui/shell/pages.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/tableview.h"

#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {
const QString kCutOver = u"cut-over"_s;
} // namespace

PageInfo snapshotsPageInfo()
{
    return {pageid::kSnapshots, SnapshotsPage::tr("Snapshots"), u"nav-snapshots"_s,
            [](const PageContext &context, QWidget *parent) -> Page * { return new SnapshotsPage(context, parent); }};
}

SnapshotsPage::SnapshotsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_tabs(new QTabWidget(this))
    , m_snapshots(new SnapshotsTab(context, m_tabs))
    , m_cutOver(new CutOverTab(context, m_tabs))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kLarge);
    m_tabs->setObjectName(u"snapshotsTabs"_s);
    m_tabs->setAccessibleName(tr("Sides of snapshots"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(m_snapshots, tr("Snapshots"));
    m_tabs->addTab(m_cutOver, tr("Cut-over"));
    column->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { Q_EMIT objectChanged(); });
    connect(m_snapshots, &SnapshotsTab::filterClearRequested, this, [this] { Q_EMIT filterRequested({}); });
    setFocusProxy(m_snapshots);
}

QString SnapshotsPage::crumb() const
{
    return m_tabs->currentIndex() == 0 ? QString() : m_tabs->tabText(m_tabs->currentIndex());
}

QString SnapshotsPage::object() const
{
    return m_tabs->currentIndex() == 1 ? kCutOver : QString();
}

void SnapshotsPage::openObject(const QString &object)
{
    m_tabs->setCurrentIndex(object == kCutOver ? 1 : 0);
}

void SnapshotsPage::setFilterText(const QString &text)
{
    m_snapshots->setFilterText(text);
}

void SnapshotsPage::saveState(QSettings &settings) const
{
    m_snapshots->table()->saveState(settings, u"snapshots"_s);
}

void SnapshotsPage::restoreState(QSettings &settings)
{
    m_snapshots->table()->restoreState(settings, u"snapshots"_s);
}

} // namespace pulpit::gui

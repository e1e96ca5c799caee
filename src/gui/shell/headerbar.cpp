// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/headerbar.h"

#include "gui/shell/filteredit.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>

namespace pulpit::gui {

namespace {

constexpr int kFieldWidth = 280;
constexpr auto kNoticesKeys = Qt::CTRL | Qt::SHIFT | Qt::Key_N;

QToolButton *makeArrow(const QString &iconName, const QString &name, const QKeySequence &keys, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    button->setShortcut(keys);
    return button;
}
} // namespace

HeaderBar::HeaderBar(QWidget *parent)
    : QFrame(parent)
    , m_back(makeArrow(QStringLiteral("back"), tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), this))
    , m_forward(makeArrow(QStringLiteral("forward"), tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), this))
    , m_page(makeLinkButton({}, this))
    , m_separator(secondaryLabel(QStringLiteral("›"), this))
    , m_crumb(plainLabel({}, this))
    , m_problem(plainLabel({}, this))
    , m_filter(new FilterEdit(this))
    , m_saved(new QToolButton(this))
    , m_palette(makeButton(
          tr("Search or do…   %1").arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)), this))
    , m_notices(new QToolButton(this))
    , m_manual(new QToolButton(this))
{
    setObjectName(QStringLiteral("headerBar"));
    setFixedHeight(46);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kSmall, 0, space::kLarge, 0);
    layout->setSpacing(space::kTiny);
    m_page->setFocusPolicy(Qt::TabFocus);
    m_page->setObjectName(QStringLiteral("breadcrumbPage"));
    m_crumb->setObjectName(QStringLiteral("breadcrumbObject"));
    m_crumb->setFont(strongFont());
    m_crumb->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_filter->setFixedWidth(kFieldWidth);
    m_problem->setObjectName(QStringLiteral("filterProblem"));
    m_problem->setProperty("role", QStringLiteral("failed"));
    m_problem->hide();
    m_palette->setObjectName(QStringLiteral("openPalette"));
    m_palette->setAccessibleName(tr("Search or do"));
    m_palette->setProperty("field", true);
    m_palette->setFixedWidth(kFieldWidth - 60);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addSpacing(space::kSmall);
    layout->addWidget(m_page);
    layout->addWidget(m_separator);
    layout->addWidget(m_crumb, 1);
    layout->addWidget(m_problem);
    layout->addSpacing(space::kTiny);
    layout->addWidget(m_filter);
    m_saved->setObjectName(QStringLiteral("savedFilters"));
    m_saved->setIcon(icon(QStringLiteral("bookmark")));
    m_saved->setAccessibleName(tr("Saved filters"));
    m_saved->setToolTip(tr("Saved filters"));
    m_saved->setPopupMode(QToolButton::InstantPopup);
    m_saved->setMenu(new QMenu(m_saved));
    connect(m_saved->menu(), &QMenu::aboutToShow, this, &HeaderBar::fillSavedMenu);
    layout->addWidget(m_saved);
    layout->addSpacing(space::kTiny);
    layout->addWidget(m_palette);
    m_notices->setObjectName(QStringLiteral("openNotices"));
    m_notices->setIcon(icon(QStringLiteral("bell")));
    m_notices->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setUnread(0);
    layout->addWidget(m_notices);
    connect(m_notices, &QToolButton::clicked, this, &HeaderBar::noticesRequested);
    // A shortcut of the button's own would go with each new text.
    connect(new QShortcut(QKeySequence(kNoticesKeys), this), &QShortcut::activated, this, &HeaderBar::noticesRequested);
    m_manual->setObjectName(QStringLiteral("openManual"));
    m_manual->setIcon(icon(QStringLiteral("info")));
    m_manual->setAccessibleName(tr("Manual"));
    m_manual->setToolTip(
        tr("The manual about this page (%1)").arg(QKeySequence(Qt::Key_F1).toString(QKeySequence::NativeText)));
    layout->addWidget(m_manual);
    connect(m_manual, &QToolButton::clicked, this, &HeaderBar::manualRequested);
    connect(m_back, &QToolButton::clicked, this, &HeaderBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &HeaderBar::forwardRequested);
    connect(m_page, &QPushButton::clicked, this, &HeaderBar::pageRequested);
    connect(m_filter, &QLineEdit::textChanged, this, &HeaderBar::filterChanged);
    connect(m_filter, &FilterEdit::problemChanged, this, [this] {
        m_problem->setText(m_filter->problem());
        m_problem->setVisible(!m_filter->problem().isEmpty() && m_filter->isVisible());
    });
    connect(m_palette, &QPushButton::clicked, this, &HeaderBar::paletteRequested);
    auto *palette = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    connect(palette, &QShortcut::activated, this, &HeaderBar::paletteRequested);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
}

void HeaderBar::setPlace(const QString &pageTitle, const QString &crumb)
{
    m_page->setText(pageTitle);
    m_page->setAccessibleName(pageTitle);
    m_page->setFont(crumb.isEmpty() ? strongFont() : font());
    m_separator->setVisible(!crumb.isEmpty());
    m_crumb->setText(crumb);
    m_crumb->setToolTip(crumb);
}

void HeaderBar::setCanGo(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void HeaderBar::setFilterText(const QString &text)
{
    // What the page set is not news to the page.
    if (m_filter->text() != text) {
        const QSignalBlocker blocker(this);
        m_filter->setText(text);
    }
}

void HeaderBar::setSavedFilters(const QStringList &filters)
{
    m_savedFilters = filters;
}

void HeaderBar::fillSavedMenu()
{
    QMenu *menu = m_saved->menu();
    menu->clear();
    for (const QString &filter : std::as_const(m_savedFilters)) {
        // A "&" of the filter is no mnemonic.
        QAction *action = menu->addAction(QString(filter).replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, filter] { m_filter->setText(filter); });
    }
    if (!m_savedFilters.isEmpty())
        menu->addSeparator();
    const QString now = m_filter->text().simplified();
    const bool isSaved = m_savedFilters.contains(now);
    QAction *keep = menu->addAction(isSaved ? tr("Forget this filter") : tr("Save this filter"));
    keep->setEnabled(!now.isEmpty());
    connect(keep, &QAction::triggered, this, [this, now, isSaved] { Q_EMIT saveFilterRequested(now, !isSaved); });
}

void HeaderBar::setUnread(int count)
{
    const QString name = count > 0 ? tr("Notices, %n new", nullptr, count) : tr("Notices");
    m_notices->setText(count > 0 ? QString::number(count) : QString());
    m_notices->setIcon(icon(QStringLiteral("bell"), count > 0 ? Token::Attention : Token::TextSecondary));
    m_notices->setAccessibleName(name);
    m_notices->setToolTip(
        QStringLiteral("%1 (%2)").arg(name, QKeySequence(kNoticesKeys).toString(QKeySequence::NativeText)));
}

void HeaderBar::setCanFilter(bool can, const QList<FilterField> &fields)
{
    m_filter->setFields(fields);
    m_filter->setVisible(can);
    m_saved->setVisible(can);
    m_problem->setVisible(can && !m_filter->problem().isEmpty());
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/theme.h"

#include "gui/theme/tokens.h"

#include <QApplication>
#include <QFontDatabase>
#include <QHash>
#include <QPalette>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

namespace pulpit::gui {

namespace {

constexpr char kSystemSchemeProperty[] = "pulpit_systemSchemeIsDark";
constexpr char kDensityProperty[] = "pulpit_isComfortable";

Scheme systemScheme(QApplication &application)
{
    // The desktop's palette is gone once ours is set, so the first look is kept.
    if (!application.property(kSystemSchemeProperty).isValid())
        application.setProperty(kSystemSchemeProperty, schemeOf(QApplication::palette()) == Scheme::Dark);
    return application.property(kSystemSchemeProperty).toBool() ? Scheme::Dark : Scheme::Light;
}

QPalette paletteFor(Scheme s)
{
    QPalette p;
    const auto set = [&p, s](QPalette::ColorRole role, Token token) { p.setColor(role, color(token, s)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Card);
    set(QPalette::AlternateBase, Token::Hover);
    set(QPalette::Text, Token::Text);
    set(QPalette::PlaceholderText, Token::TextSecondary);
    set(QPalette::Button, Token::Card);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Failed);
    set(QPalette::Highlight, Token::Accent);
    set(QPalette::HighlightedText, Token::AccentText);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::ToolTipBase, Token::Card);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::Light, Token::Card);
    set(QPalette::Midlight, Token::Hover);
    set(QPalette::Mid, Token::FieldBorder);
    set(QPalette::Dark, Token::FieldBorder);
    set(QPalette::Shadow, Token::Hairline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, color(Token::TextDisabled, s));
    return p;
}

/// $Name in the sheet stands for the token of that name, $scheme and $row for what they say.
QString styleSheetFor(Scheme s, Density density)
{
    static const QString sheet = QStringLiteral(R"(
QToolTip { background: $Card; color: $Text; border: 1px solid $FieldBorder; padding: 4px 6px; }
#navigationBar { background: $Navigation; border: none; border-right: 1px solid $Hairline; }
#headerBar { background: $Bar; border: none; border-bottom: 1px solid $Hairline; }
#jobsStrip { background: $Bar; border: none; border-top: 1px solid $Hairline; }
#navigationBar QToolButton { border: none; border-radius: 4px; padding: 7px 10px; text-align: left; color: $TextSecondary; background: transparent; }
#navigationBar QToolButton:hover { background: $Hover; color: $Text; }
#navigationBar QToolButton:checked { background: $Selection; color: $Accent; font-weight: 600; }
#navigationBar QToolButton::menu-indicator { image: none; }
QToolButton:focus { border: 1px solid $Accent; padding: 6px 9px; }
QFrame[card="true"] { background: $Card; border: 1px solid $Hairline; border-radius: 6px; }
QFrame[card="true"][selected="true"] { border-bottom: 2px solid $Accent; }
QFrame[card="true"]:focus { border: 1px solid $Accent; }
QLabel[role="secondary"] { color: $TextSecondary; }
QLabel[role="failed"] { color: $Failed; }
QLabel[role="attention"] { color: $Attention; }
QLabel[role="healthy"] { color: $Healthy; }
QLabel[pill="running"] { background: $RunningSoft; color: $Running; border-radius: 9px; }
QLabel[pill="healthy"] { background: $HealthySoft; color: $Healthy; border-radius: 9px; }
QLabel[pill="attention"] { background: $AttentionSoft; color: $Attention; border-radius: 9px; }
QLabel[pill="failed"] { background: $FailedSoft; color: $Failed; border-radius: 9px; }
QLabel[pill="unknown"] { background: $UnknownSoft; color: $Unknown; border-radius: 9px; }
QLabel[pill="paused"] { background: $PausedSoft; color: $Paused; border-radius: 9px; }
QPushButton { outline: none; background: $Card; color: $Text; border: 1px solid $FieldBorder; border-radius: 4px; padding: 4px 12px; min-height: 18px; }
QPushButton:hover { background: $Hover; }
QPushButton:pressed { background: $Selection; }
QPushButton:focus { border-color: $Accent; }
QPushButton:disabled { color: $TextDisabled; border-color: $Hairline; background: $Card; }
QPushButton[primary="true"] { background: $Accent; color: $AccentText; border-color: $Accent; font-weight: 600; }
QPushButton[primary="true"]:focus { border-color: $Text; }
QPushButton[primary="true"]:disabled { background: $UnknownSoft; color: $TextDisabled; border-color: $Hairline; }
QPushButton[link="true"] { background: transparent; border: 1px solid transparent; color: $Accent; padding: 2px 4px; }
QPushButton[link="true"][flush="true"] { padding-left: 0px; padding-right: 0px; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border: 1px solid $Accent; }
QPushButton[chip="true"] { border-radius: 12px; padding: 2px 10px; background: $UnknownSoft; border: 1px solid transparent; color: $TextSecondary; }
QPushButton[chip="true"]:hover { border-color: $FieldBorder; }
QPushButton[chip="true"]:checked { background: $Selection; color: $Accent; border-color: $Accent; }
QPushButton[chip="true"]:focus { border-color: $Accent; }
QPushButton::menu-indicator { image: none; width: 0px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px; background: transparent; }
QToolButton:hover { background: $Hover; }
QToolButton:focus { border-color: $Accent; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateTimeEdit, QPlainTextEdit { background: $Field; color: $Text; border: 1px solid $FieldBorder; border-radius: 4px; padding: 4px 8px; min-height: 18px; selection-background-color: $Accent; selection-color: $AccentText; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/sort-down-$scheme.svg); width: 10px; height: 10px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button, QDateTimeEdit::up-button, QDateTimeEdit::down-button { border: none; width: 18px; background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QDateTimeEdit::up-arrow { image: url(:/icons/sort-up-$scheme.svg); width: 9px; height: 9px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QDateTimeEdit::down-arrow { image: url(:/icons/sort-down-$scheme.svg); width: 9px; height: 9px; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QDateTimeEdit:focus, QPlainTextEdit:focus { border-color: $Accent; }
QLineEdit[invalid="true"] { border-color: $Failed; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: $TextDisabled; border-color: $Hairline; }
QTableView, QTreeView, QListView { background: $Card; color: $Text; border: none; gridline-color: $Hairline; selection-background-color: $Selection; selection-color: $Text; outline: none; }
QTableView::item { border-bottom: 1px solid $Hairline; padding: 0px 6px; }
QTableView::item:selected, QTreeView::item:selected { background: $Selection; }
QTreeView::item:selected { color: $Text; }
QTreeView::item:hover:!selected { background: $Hover; }
QTreeView::item { padding: $row 2px; border: none; }
QTreeView#jobsTree::item { border-bottom: 1px solid $Hairline; padding: $row 6px $row 0px; }
QTreeView::branch { background: $Card; }
QTreeView::branch:selected { background: $Selection; }
QTreeView::branch:has-children:closed { image: url(:/icons/branch-closed-$scheme.svg); }
QTreeView::branch:has-children:open { image: url(:/icons/branch-open-$scheme.svg); }
QHeaderView { background: $Card; border: none; }
QHeaderView::section { background: $Card; color: $TextSecondary; border: none; border-bottom: 1px solid $Hairline; padding: 6px 0px 6px 9px; font-weight: 500; }
QTreeView QHeaderView::section { padding-left: 4px; }
QFrame[divider="true"] { background: $Hairline; border: none; }
QHeaderView::section:hover { color: $Text; }
QHeaderView::down-arrow { image: url(:/icons/sort-down-$scheme.svg); width: 10px; height: 10px; subcontrol-position: center right; subcontrol-origin: padding; right: 4px; }
QHeaderView::up-arrow { image: url(:/icons/sort-up-$scheme.svg); width: 10px; height: 10px; subcontrol-position: center right; subcontrol-origin: padding; right: 4px; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $TextSecondary; padding: 8px 14px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $Text; border-bottom: 2px solid $Accent; font-weight: 600; }
QTabBar::tab:hover { color: $Text; }
QTabBar::tab:focus { color: $Accent; }
QSplitter::handle { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget[scrollBody="true"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $FieldBorder; border-radius: 3px; min-height: 28px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $FieldBorder; border-radius: 3px; min-width: 28px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $Card; color: $Text; border: 1px solid $FieldBorder; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 3px; }
QMenu::item:selected { background: $Selection; }
QMenu::item:disabled { color: $TextDisabled; }
QMenu::separator { height: 1px; background: $Hairline; margin: 4px 6px; }
QDialog { background: $Window; }
#commandPalette { background: $Card; border: 1px solid $FieldBorder; border-radius: 8px; }
#commandPalette QListView { background: $Card; }
#noticeCenter { background: $Card; border: none; border-left: 1px solid $FieldBorder; }
#jobsDrawer { background: $Card; border: none; border-top: 1px solid $FieldBorder; }
#noticeList::item { border-bottom: 1px solid $Hairline; padding: 6px 4px; }
#noticeList::item:selected, #manualFound::item:selected { background: $Selection; color: $Text; }
#manualFound::item { border-bottom: 1px solid $Hairline; padding: 6px 4px; }
#filterOffers { background: $Card; border: 1px solid $FieldBorder; padding: 4px; }
#filterOffers::item { padding: 4px 8px; }
#filterOffers::item:selected { background: $Selection; color: $Text; }
QPushButton[field="true"] { background: $Field; color: $TextSecondary; text-align: left; padding: 4px 8px; }
QPushButton[field="true"]:hover { background: $Hover; color: $Text; }
QFileDialog QListView::item:selected { background: $Selection; color: $Text; }
QRadioButton, QCheckBox { spacing: 8px; }
QRadioButton:focus, QCheckBox:focus { color: $Accent; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 13px; height: 13px; border: 1px solid $TextSecondary; border-radius: 3px; background: $Field; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $Accent; border-color: $Accent; image: url(:/icons/check-$scheme.svg); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: $Accent; border: 4px solid $Field; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $FieldBorder; background: $Window; }
QCheckBox::indicator:checked:disabled { background: $TextDisabled; }
QRadioButton::indicator { width: 13px; height: 13px; border: 1px solid $TextSecondary; border-radius: 7px; background: $Field; }
QRadioButton::indicator:checked { width: 5px; height: 5px; border: 5px solid $Accent; border-radius: 7px; background: $AccentText; }
QTextBrowser { background: $Card; color: $Text; border: none; selection-background-color: $Accent; selection-color: $AccentText; }
#notice[level="failed"] { background: $FailedSoft; border: none; border-bottom: 1px solid $Hairline; }
#notice[level="attention"] { background: $AttentionSoft; border: none; border-bottom: 1px solid $Hairline; }
#notice[level="done"] { background: $HealthySoft; border: none; border-bottom: 1px solid $Hairline; }
)");
    static const QList<std::pair<QString, Token>> names = {
        {QStringLiteral("Window"), Token::Window},
        {QStringLiteral("Navigation"), Token::Navigation},
        {QStringLiteral("Bar"), Token::Bar},
        {QStringLiteral("Card"), Token::Card},
        {QStringLiteral("Field"), Token::Field},
        {QStringLiteral("Hairline"), Token::Hairline},
        {QStringLiteral("FieldBorder"), Token::FieldBorder},
        {QStringLiteral("Text"), Token::Text},
        {QStringLiteral("TextSecondary"), Token::TextSecondary},
        {QStringLiteral("TextDisabled"), Token::TextDisabled},
        {QStringLiteral("Accent"), Token::Accent},
        {QStringLiteral("AccentText"), Token::AccentText},
        {QStringLiteral("Selection"), Token::Selection},
        {QStringLiteral("Hover"), Token::Hover},
        {QStringLiteral("Healthy"), Token::Healthy},
        {QStringLiteral("HealthySoft"), Token::HealthySoft},
        {QStringLiteral("Running"), Token::Running},
        {QStringLiteral("RunningSoft"), Token::RunningSoft},
        {QStringLiteral("Attention"), Token::Attention},
        {QStringLiteral("AttentionSoft"), Token::AttentionSoft},
        {QStringLiteral("Failed"), Token::Failed},
        {QStringLiteral("FailedSoft"), Token::FailedSoft},
        {QStringLiteral("Unknown"), Token::Unknown},
        {QStringLiteral("UnknownSoft"), Token::UnknownSoft},
        {QStringLiteral("Paused"), Token::Paused},
        {QStringLiteral("PausedSoft"), Token::PausedSoft},
    };
    QHash<QString, QString> values;
    for (const auto &[name, token] : names)
        values.insert(name, color(token, s).name());
    values.insert(QStringLiteral("scheme"), s == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark"));
    values.insert(QStringLiteral("row"), density == Density::Compact ? QStringLiteral("3px") : QStringLiteral("7px"));
    QString result;
    result.reserve(sheet.size() * 2);
    for (qsizetype i = 0; i < sheet.size();) {
        if (sheet.at(i) != QLatin1Char('$')) {
            result.append(sheet.at(i++));
            continue;
        }
        qsizetype end = i + 1;
        while (end < sheet.size() && sheet.at(end).isLetter())
            ++end;
        result.append(values.value(sheet.mid(i + 1, end - i - 1)));
        i = end;
    }
    return result;
}

QFont scaled(double factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * factor));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

/// Where no desktop chose a font, Qt falls back to whatever fontconfig names first; a text face drawn for screens reads
/// better.
void chooseFont()
{
    QFont font = QApplication::font();
    const QStringList fallbacks
        = {QStringLiteral("Sans Serif"), QStringLiteral("Sans"), QStringLiteral("DejaVu Sans"), QString()};
    if (fallbacks.contains(font.family()) || qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP")) {
        for (const QString &family :
             {QStringLiteral("Inter"), QStringLiteral("Cantarell"), QStringLiteral("Noto Sans")}) {
            if (QFontDatabase::hasFamily(family)) {
                font.setFamily(family);
                break;
            }
        }
        font.setPixelSize(13);
    }
    QApplication::setFont(font);
}

} // namespace

void applyTheme(QApplication &application, SchemeChoice choice, Density density)
{
    const Scheme system = systemScheme(application);
    const Scheme scheme = choice == SchemeChoice::System ? system
        : choice == SchemeChoice::Dark                   ? Scheme::Dark
                                                         : Scheme::Light;
    if (QStyle *fusion = QStyleFactory::create(QStringLiteral("Fusion")))
        QApplication::setStyle(fusion);
    chooseFont();
    const QPalette palette = paletteFor(scheme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QPixmapCache::clear();
    application.setProperty(kDensityProperty, density == Density::Comfortable);
    application.setStyleSheet(styleSheetFor(scheme, density));
}

int rowHeight()
{
    return qApp->property(kDensityProperty).toBool() ? kComfortableRow : kCompactRow;
}

QFont secondaryFont()
{
    return scaled(12.0 / 13.0, QFont::Normal);
}

QFont strongFont()
{
    return scaled(1.0, QFont::DemiBold);
}

QFont titleFont()
{
    return scaled(17.0 / 13.0, QFont::DemiBold);
}

QFont numberFont()
{
    return scaled(24.0 / 13.0, QFont::DemiBold);
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont base = secondaryFont();
    if (base.pixelSize() > 0)
        font.setPixelSize(base.pixelSize());
    else
        font.setPointSizeF(base.pointSizeF());
    return font;
}

} // namespace pulpit::gui

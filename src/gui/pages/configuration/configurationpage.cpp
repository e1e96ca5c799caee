// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/configurationpage.h"

#include "gui/ask.h"
#include "gui/background.h"
#include "gui/dialogs/scheduleedit.h"
#include "gui/editor/codeeditor.h"
#include "gui/editor/findbar.h"
#include "gui/format/format.h"
#include "gui/pages/configuration/nodeform.h"
#include "gui/pages/configuration/notebar.h"
#include "gui/pages/configuration/plainnodes.h"
#include "gui/pages/configuration/previewpane.h"
#include "gui/pages/configuration/problemsmodel.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/tableview.h"

#include <QFileInfo>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kReadMs = 30; ///< after a keystroke; one reading at a time
constexpr int kNodeMs = 60;
constexpr int kDraftMs = 1000;
} // namespace

PageInfo configurationPageInfo()
{
    return {
        pageid::kConfiguration, ConfigurationPage::tr("Configuration"), QStringLiteral("nav-configuration"),
        [](const PageContext &context, QWidget *parent) -> Page * { return new ConfigurationPage(context, parent); }};
}

ConfigurationPage::ConfigurationPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_reader(std::make_shared<config::PiecewiseReader>())
{
    const auto timer = [this](int ms, void (ConfigurationPage::*slot)()) {
        auto *made = new QTimer(this);
        made->setSingleShot(true);
        made->setInterval(ms);
        connect(made, &QTimer::timeout, this, slot);
        return made;
    };
    m_readSoon = timer(kReadMs, &ConfigurationPage::read);
    m_nodeSoon = timer(kNodeMs, &ConfigurationPage::refreshNode);
    m_draftSoon = timer(kDraftMs, &ConfigurationPage::keepDraft);
    setProperty("manual", QStringLiteral("console/configuration"));
    build();
    connectEditor();
    connect(&m_document, &ConfigDocument::changedOnDisk, this, &ConfigurationPage::diskChanged);
    connect(
        &context.engine, &ports::Engine::changed, this,
        [this](ports::Topics topics) {
            if (topics.testFlag(ports::Topic::Configuration))
                configurationChanged();
        },
        Qt::QueuedConnection);
    connect(&context.feed, &FleetFeed::repositoriesChanged, m_nodeSoon, qOverload<>(&QTimer::start));
    readStored(false);
}

ConfigurationPage::~ConfigurationPage() = default;

void ConfigurationPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeBar());
    m_note = new NoteBar(this);
    column->addWidget(m_note);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);

    m_down = new QSplitter(Qt::Vertical, m_stack);
    m_across = new QSplitter(Qt::Horizontal, m_down);
    auto *text = new Card(m_across);
    text->setFlush();
    m_editor = new CodeEditor(text);
    m_editor->setObjectName(QStringLiteral("configurationText"));
    m_editor->setAccessibleName(tr("Text of the configuration"));
    m_find = new FindBar(m_editor, text);
    text->body()->addWidget(m_editor, 1);
    text->body()->addWidget(m_find);
    m_across->addWidget(text);
    m_side = makeSide();
    m_across->addWidget(m_side);
    m_across->setStretchFactor(0, 1);
    m_across->setSizes({660, 440});
    m_across->setChildrenCollapsible(false);
    m_down->addWidget(m_across);
    m_down->addWidget(makeProblems());
    m_down->setStretchFactor(0, 1);
    m_down->setSizes({560, 150});
    m_down->setChildrenCollapsible(false);
    m_stack->addWidget(m_down);
    m_stack->addWidget(makeEmpty());
    setFocusProxy(m_editor);
}

QWidget *ConfigurationPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_title = plainLabel({}, bar);
    m_title->setFont(titleFont());
    m_state = secondaryLabel({}, bar);
    m_state->setObjectName(QStringLiteral("configurationState"));
    m_state->setMinimumWidth(60);
    QPushButton *more = makeButton(tr("&More"), bar);
    more->setObjectName(QStringLiteral("configurationMore"));
    more->setMenu(makeMenu());
    QPushButton *open = makeButton(tr("&Open…"), bar);
    open->setObjectName(QStringLiteral("openConfigurationFile"));
    QPushButton *versions = makeButton(tr("&Versions"), bar);
    versions->setObjectName(QStringLiteral("showVersions"));
    m_discard = makeButton(tr("&Discard"), bar);
    m_discard->setObjectName(QStringLiteral("discardChanges"));
    m_save = makeButton(tr("&Save file"), bar);
    m_save->setObjectName(QStringLiteral("saveConfiguration"));
    m_save->setShortcut(QKeySequence::Save);
    m_plan = makePrimaryButton(tr("&Plan…"), bar);
    m_plan->setObjectName(QStringLiteral("planConfiguration"));
    row->addWidget(m_title);
    row->addWidget(m_state, 1);
    for (QPushButton *button : {more, open, versions, m_discard, m_save, m_plan})
        row->addWidget(button);
    connect(open, &QPushButton::clicked, this, &ConfigurationPage::chooseFile);
    connect(versions, &QPushButton::clicked, this, &ConfigurationPage::showVersions);
    connect(m_discard, &QPushButton::clicked, this, &ConfigurationPage::discard);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_document.isFile())
            save(false);
        else
            saveVersion();
    });
    connect(m_plan, &QPushButton::clicked, this, &ConfigurationPage::plan);
    return bar;
}

QMenu *ConfigurationPage::makeMenu()
{
    auto *menu = new QMenu(this);
    menu->addAction(tr("Configuration in force"), this,
                    [this] { leaveIfUnchanged(tr("Show the configuration in force"), [this] { readStored(true); }); });
    menu->addAction(tr("Compare with the text it was made from"), this,
                    [this] { compareWith(tr("What was changed here"), m_document.base()); });
    menu->addSeparator();
    menu->addAction(tr("Find and replace"), this, [this] { m_find->open(); });
    menu->addAction(tr("Rename everywhere…"), this, &ConfigurationPage::rename);
    menu->addAction(tr("Remove everywhere…"), this, &ConfigurationPage::removeName);
    menu->addAction(tr("Go to the definition"), this, &ConfigurationPage::goToDefinition);
    menu->addSeparator();
    menu->addAction(tr("Register repositories from Git…"), this, &ConfigurationPage::registerFromGit);
    return menu;
}

QWidget *ConfigurationPage::makeSide()
{
    auto *area = new QScrollArea(m_across);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(280);
    area->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget(area);
    body->setProperty("scrollBody", true);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::kSmall, 0, 0, 0);
    column->setSpacing(space::kMedium);
    m_form = new NodeForm(body);
    m_preview = new PreviewPane(body);
    column->addWidget(m_form);
    column->addWidget(m_preview, 1);
    column->addStretch(0);
    area->setWidget(body);
    connect(m_form, &NodeForm::valueEntered, this, &ConfigurationPage::enterValue);
    connect(m_preview, &PreviewPane::repositoryActivated, this,
            [this](const QString &name) { m_context.shell.openFiltered(pageid::kRepositories, name); });
    return area;
}

QWidget *ConfigurationPage::makeProblems()
{
    m_problemsCard = new Card(tr("Problems"), m_down);
    m_problemsCard->setFlush();
    m_problemsCard->setMinimumHeight(90);
    m_problems = new ProblemsModel(this);
    m_problemsTable = new TableView(tr("Problems"), m_problemsCard);
    m_problemsTable->setObjectName(QStringLiteral("problemsTable"));
    m_problemsTable->setModel(m_problems);
    m_problemsTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_problemsTable->setColumns(
        {QStringLiteral("severity"), QStringLiteral("problem"), QStringLiteral("line"), QStringLiteral("where")},
        {100, 480, 70, 300}, 1);
    m_problemsTable->sortByColumn(0, Qt::AscendingOrder);
    TableExport::addTo(m_problemsTable, m_context, QStringLiteral("problems"));
    m_fix = makeLinkButton(tr("Fix…"), m_problemsCard);
    m_fix->setObjectName(QStringLiteral("fixProblem"));
    m_problemsCard->addAction(m_fix);
    m_problemsCard->body()->addWidget(m_problemsTable);
    const auto go = [this](const QModelIndex &index) { goToProblem(index.row()); };
    connect(m_problemsTable, &QAbstractItemView::activated, this, go);
    connect(m_problemsTable, &QAbstractItemView::clicked, this, go);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        const QModelIndexList rows = m_problemsTable->selectionModel()->selectedRows();
        goToProblem(rows.isEmpty() ? 0 : rows.first().row());
        showFixes(m_fix->mapToGlobal(QPoint(0, m_fix->height())));
    });
    return m_problemsCard;
}

QWidget *ConfigurationPage::makeEmpty()
{
    auto *empty = new QWidget(m_stack);
    empty->setObjectName(QStringLiteral("configurationEmpty"));
    auto *column = new QVBoxLayout(empty);
    QLabel *text = plainLabel(tr("No configuration is in force yet."), empty);
    text->setFont(titleFont());
    text->setAlignment(Qt::AlignCenter);
    QLabel *more
        = secondaryLabel(tr("It names the Pulp servers of the fleet, how to log in, and what is synced when."), empty);
    more->setAlignment(Qt::AlignCenter);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    QPushButton *add = makePrimaryButton(tr("Add a server…"), empty);
    QPushButton *open = makeButton(tr("Open a pulp_config.yml…"), empty);
    QPushButton *write = makeButton(tr("Write one here"), empty);
    write->setObjectName(QStringLiteral("writeConfiguration"));
    row->addStretch(1);
    for (QPushButton *button : {add, open, write})
        row->addWidget(button);
    row->addStretch(1);
    column->addStretch(1);
    column->addWidget(text);
    column->addWidget(more);
    column->addSpacing(space::kMedium);
    column->addLayout(row);
    column->addStretch(2);
    connect(add, &QPushButton::clicked, this, [this] { m_context.shell.addServer(); });
    connect(open, &QPushButton::clicked, this, &ConfigurationPage::chooseFile);
    connect(write, &QPushButton::clicked, this, [this] {
        m_hasConfiguration = true;
        m_stack->setCurrentIndex(0);
        m_editor->replaceAll(QStringLiteral("pulp_servers: {}\n\ncredentials: {}\n\nrepo_groups: {}\n"));
        m_editor->setFocus();
    });
    return empty;
}

void ConfigurationPage::showText(const QString &text, bool keepsUndo)
{
    const CodeLanguage language = m_document.kind() == ConfigKind::Ini ? CodeLanguage::Ini
        : m_document.kind() == ConfigKind::Definition                  ? CodeLanguage::Json
                                                                       : CodeLanguage::Yaml;
    m_editor->setLanguage(language);
    m_diagnosis = {};
    if (keepsUndo)
        m_editor->replaceAll(text);
    else
        m_editor->setPlainText(text);
    if (!keepsUndo && m_document.kind() == ConfigKind::Fleet)
        goToFirstSchedule();
    m_editor->setReadOnly(m_editor->text() != text);
    if (m_editor->isReadOnly())
        m_note->show(
            tr("This file has characters that an editor of lines would change; it is shown and cannot be edited here."),
            {});
    else if (m_document.hasMixedLineEnds())
        m_note->show(tr("The line ends of this file are mixed; when it is saved, all of them become the same."), {});
    m_stack->setCurrentIndex(m_hasConfiguration || m_document.isFile() ? 0 : 1);
    m_preview->setVisible(m_document.kind() == ConfigKind::Fleet);
    m_isChanged = false;
    textChanged();
    refreshTitle();
}

/// A text that was just read opens on its first schedule, so that form and previews beside it tell something at once.
void ConfigurationPage::goToFirstSchedule()
{
    constexpr int kLines = 30; // that are surely in view without scrolling
    static const QRegularExpression key(QStringLiteral("^ +(schedule):"));
    QTextBlock block = m_editor->document()->firstBlock();
    for (int line = 0; line < kLines && block.isValid(); ++line, block = block.next()) {
        const QRegularExpressionMatch match = key.match(block.text().left(200));
        if (!match.hasMatch())
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + int(match.capturedStart(1)));
        m_editor->setTextCursor(cursor);
        return;
    }
}

void ConfigurationPage::textChanged()
{
    ++m_revision;
    if (!m_readSoon->isActive() && !m_isComputing)
        m_readSoon->start();
}

void ConfigurationPage::read()
{
    // One at a time; a change meanwhile is read afterwards, so that the problems are never far behind.
    if (m_isComputing)
        return;
    m_isComputing = true;
    const QString text = m_editor->text();
    const bool isChanged = text != m_document.base();
    if (isChanged != m_isChanged) {
        m_isChanged = isChanged;
        refreshState();
    }
    if (m_isChanged)
        m_draftSoon->start();
    else
        removeDraft(m_draft ? QString() : m_draftFile);
    compute(
        this,
        [text, kind = m_document.kind(), path = m_document.path(), reader = m_reader] {
            return diagnose(kind, text, path, reader.get());
        },
        [this, revision = m_revision](const Diagnosis &diagnosis) {
            m_isComputing = false;
            m_readRevision = revision;
            take(diagnosis);
            if (revision != m_revision)
                read(); // what was typed meanwhile has waited long enough
        });
}

void ConfigurationPage::take(const Diagnosis &diagnosis)
{
    m_diagnosis = diagnosis;
    if (diagnosis.index)
        m_names = diagnosis.names;
    m_editor->setProblems(diagnosis.problems);
    m_problems->setSnapshot(diagnosis.problems);
    const int errors = diagnosis.count(domain::Problem::Severity::Error);
    const int warnings = diagnosis.count(domain::Problem::Severity::Warning);
    const int hints = diagnosis.count(domain::Problem::Severity::Hint);
    QStringList parts;
    if (errors > 0)
        parts.append(tr("%n errors", nullptr, errors));
    if (warnings > 0)
        parts.append(tr("%n warnings", nullptr, warnings));
    if (hints > 0)
        parts.append(tr("%n hints", nullptr, hints));
    m_problemsCard->setHeading(tr("Problems"), parts.isEmpty() ? tr("none") : parts.join(QStringLiteral(", ")));
    m_problemsTable->setEmptyText(tr("Everything is as it should be."));
    m_fix->setVisible(!diagnosis.problems.isEmpty());
    refreshState();
    refreshNode();
    goToWanted();
}

void ConfigurationPage::refreshNode()
{
    if (isReading())
        return; // the reading that goes on comes here again
    if (m_document.kind() != ConfigKind::Fleet) {
        m_form->setEnabled(!m_editor->isReadOnly());
        m_form->show(m_document.kind() == ConfigKind::Ini
                         ? iniNode(m_diagnosis, m_editor->line())
                         : definitionNode(m_diagnosis, m_editor->line(), m_editor->column()));
        return;
    }
    const NodeView view = nodeAtLine(m_diagnosis, m_editor->line(), m_editor->column());
    // While the text is no document the form stays as it is, without a place to write to.
    m_form->setEnabled(m_diagnosis.index != nullptr && !m_editor->isReadOnly());
    if (!m_diagnosis.index)
        return;
    m_form->show(view);
    m_preview->show(view, m_context.feed.repositories());
}

void ConfigurationPage::refreshTitle()
{
    m_title->setText(m_document.name());
    m_title->setToolTip(m_document.path());
    refreshState();
    Q_EMIT objectChanged();
}

void ConfigurationPage::refreshState()
{
    QStringList parts;
    if (m_isChanged)
        parts.append(tr("changed"));
    const int errors = m_diagnosis.count(domain::Problem::Severity::Error);
    if (errors > 0)
        parts.append(tr("%n errors", nullptr, errors));
    if (m_document.isFile())
        parts.append(QFileInfo(m_document.path()).absolutePath());
    else if (m_document.version() > 0)
        parts.append(m_document.author().isEmpty()
                         ? tr("version %1").arg(m_document.version())
                         : tr("version %1 by %2").arg(m_document.version()).arg(m_document.author()));
    if (isWaiting())
        parts.append(m_inForce > 0 ? tr("not applied, version %1 is in force").arg(m_inForce) : tr("not applied"));
    m_state->setText(parts.join(QStringLiteral(" · ")));
    const bool isFleet = m_document.kind() == ConfigKind::Fleet;
    const bool isRead = !isReading();
    const QString save = m_document.isFile() ? tr("&Save file") : tr("&Save version");
    m_save->setText(save);
    m_save->setAccessibleName(QString(save).remove(QLatin1Char('&')));
    m_save->setShortcut(QKeySequence::Save);
    m_save->setEnabled(m_isChanged && errors == 0 && isRead && m_hasConfiguration);
    m_save->setToolTip(errors > 0 ? tr("A text with errors is not saved; it is kept as a draft.")
                           : m_document.isFile()
                           ? QString()
                           : tr("Keeps the text as a new version. Nothing changes until it is applied."));
    m_discard->setEnabled(m_isChanged);
    m_plan->setVisible(isFleet);
    m_plan->setEnabled(isFleet && isRead && m_diagnosis.canApply()
                       && (m_isChanged || m_document.isFile() || isWaiting()));
    m_plan->setToolTip(errors > 0 ? tr("Mend the errors first.") : tr("Shows what would change before it does."));
}

QString ConfigurationPage::crumb() const
{
    return m_document.isFile() ? m_document.name() : QString();
}

void ConfigurationPage::openObject(const QString &object)
{
    if (const auto place = pathOfPlace(object)) {
        m_wantedPlace = *place;
        goToWanted();
    } else if (!object.isEmpty() && object != m_document.path()) {
        openFile(object);
    }
}

/// As soon as the text was read.
void ConfigurationPage::goToWanted()
{
    if (m_wantedPlace.isEmpty() || isReading() || !m_diagnosis.index)
        return;
    m_editor->goTo(lineOf(*m_diagnosis.index, std::exchange(m_wantedPlace, {})), 0);
    m_editor->setFocus();
}

void ConfigurationPage::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("configuration/across"), m_across->saveState());
    settings.setValue(QStringLiteral("configuration/down"), m_down->saveState());
    m_problemsTable->saveState(settings, QStringLiteral("configurationProblems"));
}

void ConfigurationPage::restoreState(QSettings &settings)
{
    m_across->restoreState(settings.value(QStringLiteral("configuration/across")).toByteArray());
    m_down->restoreState(settings.value(QStringLiteral("configuration/down")).toByteArray());
    m_problemsTable->restoreState(settings, QStringLiteral("configurationProblems"));
    m_draftFile = draftFile(settings.fileName());
    m_draft = readDraft(m_draftFile);
    if (m_document.version() > 0)
        offerDraft();
}

} // namespace pulpit::gui

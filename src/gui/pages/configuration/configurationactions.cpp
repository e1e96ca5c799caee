// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the page that does what the operator asks for.
#include "gui/pages/configuration/configurationpage.h"

#include "config/mapping.h"
#include "config/schema/quickfixes.h"
#include "config/schema/removal.h"
#include "gui/ask.h"
#include "gui/background.h"
#include "gui/editor/codeeditor.h"
#include "gui/editor/comparisonview.h"
#include "gui/editor/findbar.h"
#include "gui/format/format.h"
#include "gui/format/phrases.h"
#include "gui/pages/configuration/nodeform.h"
#include "gui/pages/configuration/notebar.h"
#include "gui/pages/configuration/plainnodes.h"
#include "gui/pages/configuration/problemsmodel.h"
#include "gui/pages/configuration/renamesheet.h"
#include "gui/plan/plandialog.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

namespace pulpit::gui {

using Kind = config::SchemaKey::Kind;

void ConfigurationPage::connectEditor()
{
    connect(m_editor, &QPlainTextEdit::textChanged, this, &ConfigurationPage::textChanged);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, m_nodeSoon, qOverload<>(&QTimer::start));
    connect(m_editor, &CodeEditor::findRequested, m_find, &FindBar::open);
    connect(m_editor, &CodeEditor::definitionRequested, this, &ConfigurationPage::goToDefinition);
    connect(m_editor, &CodeEditor::renameRequested, this, &ConfigurationPage::rename);
    connect(m_editor, &CodeEditor::fixRequested, this,
            [this] { showFixes(m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft())); });
    m_editor->setAssistance({[this](int line, int column) { return proposals(line, column); },
                             [this](int line, int column) { return contextAt(line, column); },
                             [this](int line, int column) { return help(line, column); }});
}

void ConfigurationPage::leaveIfUnchanged(const QString &verb, const std::function<void()> &leave)
{
    if (!m_isChanged && m_editor->text() == m_document.base()) {
        leave();
        return;
    }
    Prompter::Question question;
    question.title = tr("%1 has changes that were not saved").arg(m_document.name());
    question.text = tr("They are lost when something else is opened.");
    question.verb = verb;
    question.isDestructive = true;
    m_context.prompter.confirm(this, question, leave);
}

void ConfigurationPage::chooseFile()
{
    m_context.prompter.chooseFile(this, tr("Open a configuration file"),
                                  tr("Configuration (*.yml *.yaml *.ini *.json);;All files (*)"),
                                  [this](const QString &path) { openFile(path); });
}

void ConfigurationPage::openFile(const QString &path)
{
    leaveIfUnchanged(tr("Open the file"), [this, path] {
        const Result<> opened = m_document.openFile(path);
        if (!opened) {
            m_context.shell.showError(tr("%1 could not be opened").arg(path), opened.error());
            return;
        }
        m_note->hide();
        showText(m_document.base(), false);
    });
}

void ConfigurationPage::save(bool overwrites)
{
    if (!m_document.isFile())
        return;
    const Result<> saved = m_document.save(m_editor->text(), overwrites);
    if (!saved && saved.error().code == ErrorCode::Conflict) {
        diskChanged();
        return;
    }
    if (!saved) {
        m_context.shell.showError(tr("%1 could not be saved").arg(m_document.name()), saved.error());
        return;
    }
    m_note->hide();
    removeDraft(m_draftFile);
    m_isChanged = false;
    refreshState();
    const bool isIni = m_document.kind() == ConfigKind::Ini;
    m_context.shell.showDone(
        isIni ? tr("%1 is saved; it is read with the next plan of pulp_config.yml").arg(m_document.name())
              : tr("%1 is saved").arg(m_document.name()));
}

void ConfigurationPage::plan()
{
    planText(tr("What %1 would change").arg(m_document.name()));
}

void ConfigurationPage::discard()
{
    Prompter::Question question;
    question.title = tr("Discard the changes?");
    question.text = tr("The text becomes again what it was; undo brings the changes back.");
    question.verb = tr("Discard the changes");
    m_context.prompter.confirm(this, question, [this] { showText(m_document.base(), true); });
}

void ConfigurationPage::compareWith(const QString &title, const QString &other)
{
    auto *dialog = new QDialog(window());
    dialog->setObjectName(QStringLiteral("comparison"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(title);
    dialog->setAccessibleName(title);
    dialog->resize(1080, 640);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    auto *card = new Card(title, dialog);
    auto *view = new ComparisonView(card);
    card->body()->addWidget(view);
    column->addWidget(card, 1);
    QPushButton *close = makeButton(tr("Close"), dialog);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    connect(view, &ComparisonView::compared, card, [card, title](int removed, int added) {
        card->setHeading(title, ComparisonView::countsText(removed, added));
    });
    view->setTitles(tr("Before"), tr("in the editor"));
    view->compare(other, m_editor->text());
    dialog->open();
}

void ConfigurationPage::diskChanged()
{
    const Result<QString> theirs = m_document.onDisk();
    if (theirs && !m_isChanged && m_editor->text() == m_document.base()) {
        // Nothing is lost by showing what is there now.
        m_document.keepMine();
        showText(*theirs, true);
        m_isChanged = false;
        m_context.shell.showDone(tr("%1 was changed on the disk and is read again").arg(m_document.name()));
        return;
    }
    const QString text = theirs.value_or(QString());
    m_note->show(
        tr("%1 was changed on the disk while it was edited here.").arg(m_document.name()),
        {{tr("Compare"), [this, text] { compareWith(tr("What is on the disk, and what is here"), text); }, true},
         {tr("Reload"),
          [this, text] {
              m_document.keepMine();
              showText(text, true);
          },
          false},
         {tr("Keep mine"),
          [this] {
              m_document.keepMine();
              textChanged();
          },
          false}});
}

void ConfigurationPage::keepDraft()
{
    if (!m_isChanged || m_draft || m_draftFile.isEmpty())
        return;
    const Draft draft {m_document.path(), m_document.version(), m_document.base(), m_editor->text(),
                       QDateTime::currentDateTimeUtc()};
    compute(
        this, [draft, file = m_draftFile] { return saveDraft(file, draft); },
        [this](bool isSaved) {
            // Saved or discarded while it was written.
            if (isSaved && !m_isChanged)
                removeDraft(m_draftFile);
        });
}

void ConfigurationPage::offerDraft()
{
    if (!m_draft || m_draft->text == m_editor->text()) {
        if (m_draft)
            removeDraft(m_draftFile);
        m_draft.reset();
        return;
    }
    const Draft draft = *m_draft;
    m_note->show(tr("A text that was not saved is still there, from %1.")
                     .arg(relativeTime(draft.saved, QDateTime::currentDateTimeUtc())),
                 {{tr("Compare"), [this, draft] { compareWith(tr("The draft, and what is here"), draft.text); }, true},
                  {tr("Take it up"),
                   [this, draft] {
                       m_draft.reset();
                       m_document.restore(draft.path, draft.version, draft.base);
                       m_hasConfiguration = true;
                       showText(draft.base, false);
                       m_editor->replaceAll(draft.text);
                   },
                   false},
                  {tr("Throw it away"),
                   [this] {
                       m_draft.reset();
                       removeDraft(m_draftFile);
                   },
                   false}});
}

void ConfigurationPage::goToProblem(int row)
{
    if (row < 0 || row >= m_problems->rowCount())
        return;
    const domain::Problem &problem = m_problems->row(row);
    if (problem.line > 0)
        m_editor->goTo(problem.line - 1, std::max(0, problem.column - 1), problem.length);
    m_editor->setFocus();
}

void ConfigurationPage::showFixes(const QPoint &where)
{
    if (m_editor->isReadOnly() || isReading())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("fixMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::Problem &problem : std::as_const(m_diagnosis.problems)) {
        if (problem.line != m_editor->line() + 1)
            continue;
        for (const config::QuickFix &fix : fixesOf(problem))
            menu->addAction(said(fix.title), this, [this, fix, revision = m_revision] {
                if (revision == m_revision)
                    m_editor->apply(fix.edits, m_diagnosis.bytes);
            });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nothing to fix in this line"))->setEnabled(false);
    menu->popup(where);
    menu->setActiveAction(menu->actions().first());
}

const config::NamePlace *ConfigurationPage::nameAtCursor() const
{
    if (isReading() || !m_diagnosis.index)
        return nullptr;
    const qsizetype offset = m_editor->text().left(m_editor->textCursor().position()).toUtf8().size();
    return m_names.at(offset);
}

void ConfigurationPage::goToDefinition()
{
    const config::NamePlace *name = nameAtCursor();
    const config::NamePlace *definition = name ? m_names.definition(name->kind, name->name) : nullptr;
    if (!definition)
        return;
    const QString before = QString::fromUtf8(m_diagnosis.bytes.left(definition->offset));
    const int column = int(before.size() - (before.lastIndexOf(QLatin1Char('\n')) + 1));
    const int length = int(QString::fromUtf8(m_diagnosis.bytes.mid(definition->offset, definition->length)).size());
    m_editor->goTo(int(before.count(QLatin1Char('\n'))), column, length);
}

void ConfigurationPage::rename()
{
    const config::NamePlace *name = nameAtCursor();
    if (!name || m_editor->isReadOnly()) {
        m_context.shell.showDone(tr("Put the cursor on a server, a group or credentials to rename it everywhere."));
        return;
    }
    auto *sheet = new RenameSheet(name->name, int(m_names.places(name->kind, name->name).size()), window());
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &RenameSheet::named, this,
            [this, kind = name->kind, old = name->name](const QString &wanted) { renameTo(kind, old, wanted); });
    sheet->open();
}

void ConfigurationPage::renameTo(Kind kind, const QString &name, const QString &wanted)
{
    const QByteArray bytes = m_editor->text().toUtf8();
    const Result<config::TextEdits> edits = config::renamed(bytes, kind, name, wanted);
    if (edits)
        m_editor->apply(*edits, bytes);
    else
        m_context.shell.showError(tr("%1 could not be renamed").arg(name), edits.error());
}

void ConfigurationPage::removeName()
{
    const config::NamePlace *found = nameAtCursor();
    if (!found || m_editor->isReadOnly()) {
        m_context.shell.showDone(tr("Put the cursor on a server, a group or credentials to remove it everywhere."));
        return;
    }
    const config::NamePlace name = *found;
    const QByteArray bytes = m_editor->text().toUtf8();
    const Result<config::TextEdits> edits = config::removedEverywhere(bytes, name.kind, name.name);
    if (edits)
        m_editor->apply(*edits, bytes); // undo brings it back, and nothing is in force before its plan
    else
        m_context.shell.showError(tr("%1 could not be removed").arg(name.name), edits.error());
}

void ConfigurationPage::enterValue(const QStringList &path, const QString &text)
{
    const QByteArray bytes = m_editor->text().toUtf8();
    compute(
        this,
        [bytes, path, text, kind = m_document.kind()] {
            return kind == ConfigKind::Fleet ? valueEdits(bytes, path, text) : plainEdits(kind, bytes, path, text);
        },
        [this, bytes, path, revision = m_revision](const Result<config::TextEdits> &edits) {
            if (edits && revision == m_revision)
                m_editor->apply(*edits, bytes);
            else if (!edits && edits.error().code != ErrorCode::NotFound)
                m_context.shell.showError(tr("%1 could not be changed").arg(path.last()), edits.error());
        });
}

void ConfigurationPage::registerFromGit()
{
    auto *dialog = new PlanDialog(m_context, QStringLiteral("repo-config apply"), QJsonObject(),
                                  tr("Register repositories from their definitions"), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QStringList ConfigurationPage::keysBeside(int line, const config::TextContext &context) const
{
    constexpr int kFar = 400;
    QStringList keys;
    for (const int step : {-1, 1}) {
        for (int at = line + step; std::abs(at - line) < kFar && at >= 0 && at < m_editor->blockCount(); at += step) {
            const config::LineKey key = config::keyOf(m_editor->lineText(at));
            if (key.column < 0 || key.column > context.wordColumn)
                continue;
            if (key.column < context.wordColumn)
                break;
            keys.append(key.key);
        }
    }
    return keys;
}

QString ConfigurationPage::sectionAt(int line) const
{
    for (; line >= 0; --line) {
        const QString text = m_editor->lineText(line).trimmed();
        if (text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']')))
            return text.mid(1, text.size() - 2);
    }
    return {};
}

config::JsonContext ConfigurationPage::jsonContext(int line, int column) const
{
    const qsizetype offset = m_editor->document()->findBlockByNumber(line).position() + column;
    return config::jsonContextAt(m_editor->text(), offset);
}

config::TextContext ConfigurationPage::contextAt(int line, int column) const
{
    switch (m_document.kind()) {
    case ConfigKind::Fleet: break;
    case ConfigKind::Ini: return config::iniContextAt(m_editor->lineText(line), column);
    case ConfigKind::Definition: return jsonContext(line, column).text;
    }
    return config::contextAt([this](int i) { return m_editor->lineText(i); }, line, column);
}

QStringList ConfigurationPage::iniKeysBeside(int line) const
{
    QStringList keys;
    for (const int step : {-1, 1}) {
        for (int at = line + step; at >= 0 && at < m_editor->blockCount(); at += step) {
            const QString text = m_editor->lineText(at).trimmed();
            if (text.startsWith(QLatin1Char('[')))
                break;
            keys.append(text.section(QLatin1Char('='), 0, 0).trimmed().toLower());
        }
    }
    return keys;
}

QList<config::Proposal> ConfigurationPage::proposals(int line, int column) const
{
    switch (m_document.kind()) {
    case ConfigKind::Fleet: break;
    case ConfigKind::Ini:
        return config::iniProposals(sectionAt(line), m_editor->lineText(line).left(column), iniKeysBeside(line));
    case ConfigKind::Definition:
        return config::definitionProposals(jsonContext(line, column), config::pluginOf(m_diagnosis.bytes));
    }
    const config::TextContext context = contextAt(line, column);
    return config::proposalsAt(context, m_names, context.isKey ? keysBeside(line, context) : QStringList());
}

QString ConfigurationPage::help(int line, int column) const
{
    config::TextContext context = contextAt(line, column);
    if (context.isComment || context.whole.isEmpty())
        return {};
    if (context.isKey)
        context.path.append(context.whole);
    switch (m_document.kind()) {
    case ConfigKind::Fleet: break;
    case ConfigKind::Ini: return said(config::iniHelp(sectionAt(line), context.path.last()));
    case ConfigKind::Definition: return said(config::definitionHelp(context.path, config::pluginOf(m_diagnosis.bytes)));
    }
    return said(config::helpAt(context.path));
}

QList<config::QuickFix> ConfigurationPage::fixesOf(const domain::Problem &problem) const
{
    switch (m_document.kind()) {
    case ConfigKind::Fleet: break;
    case ConfigKind::Ini: return config::iniFixes(m_diagnosis.bytes, problem);
    case ConfigKind::Definition: return config::definitionFixes(m_diagnosis.bytes, problem);
    }
    return config::quickFixes(m_diagnosis.bytes, problem);
}

} // namespace pulpit::gui

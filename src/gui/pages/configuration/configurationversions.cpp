// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the page that knows versions: what is in force, what waits, what is saved and applied.
#include "gui/pages/configuration/configurationpage.h"

#include "gui/ask.h"
#include "gui/editor/codeeditor.h"
#include "gui/pages/configuration/applysheet.h"
#include "gui/pages/configuration/notebar.h"
#include "gui/pages/configuration/versionsdialog.h"
#include "ports/savedconfigurations.h"

#include <QPushButton>
#include <QStackedWidget>

namespace pulpit::gui {

void ConfigurationPage::readStored(bool isReload)
{
    const qint64 revision = m_revision;
    ask(this, m_context.engine.configuration().current(),
        [this, isReload, revision](const Result<ports::StoredConfiguration> &answer) {
            if (!answer) {
                m_context.shell.showError(tr("The configuration in force could not be read"), answer.error());
                return;
            }
            m_inForce = answer->version;
            // Whoever was quicker to open or write something keeps it.
            if (!isReload && (m_document.isFile() || m_isChanged || m_revision != revision))
                return;
            m_knownInForce = m_newest = answer->version;
            showStored(answer->version, answer->author, answer->yaml);
            readWaiting(*answer);
        });
}

void ConfigurationPage::showStored(qint64 version, const QString &author, const QString &yaml)
{
    m_document.setStored(version, author, yaml);
    m_hasConfiguration = version > 0;
    m_stack->setCurrentIndex(m_hasConfiguration ? 0 : 1);
    showText(m_document.base(), false);
    offerDraft();
}

void ConfigurationPage::readWaiting(const ports::StoredConfiguration &inForce)
{
    ports::ConfigurationHistory &history = m_context.engine.configurationHistory();
    ports::SavedConfigurations *saved = ports::SavedConfigurations::of(history);
    if (!saved)
        return;
    ask(this, saved->saved(1), [this, inForce, &history](const Result<QList<ports::SavedConfiguration>> &newest) {
        if (!newest || newest->isEmpty() || newest->first().version <= inForce.version)
            return;
        const ports::SavedConfiguration waiting = newest->first();
        m_newest = waiting.version;
        refreshState();
        ask(this, history.text(waiting.version), [this, inForce, waiting](const Result<QString> &text) {
            if (text && !m_document.isFile() && m_document.version() == inForce.version)
                offerWaiting(inForce.version, waiting, *text);
        });
    });
}

void ConfigurationPage::offerWaiting(qint64 inForce, const ports::SavedConfiguration &waiting, const QString &yaml)
{
    const auto take = [this, waiting, yaml] {
        leaveIfUnchanged(tr("Show version %1").arg(waiting.version),
                         [this, waiting, yaml] { showStored(waiting.version, waiting.author, yaml); });
    };
    m_note->show(tr("Version %1 was saved by %2 and not applied. Version %3 is in force and shown here.")
                     .arg(waiting.version)
                     .arg(waiting.author)
                     .arg(inForce),
                 {{tr("Compare"),
                   [this, yaml] {
                       compareWith(tr("What was saved, and what is here"),
                                   QString(yaml).replace(QStringLiteral("\r\n"), QStringLiteral("\n")));
                   },
                   true},
                  {tr("Show version %1").arg(waiting.version), take, false}});
}

bool ConfigurationPage::isWaiting() const
{
    return !m_document.isFile() && m_document.version() > 0 && m_document.version() != m_inForce;
}

void ConfigurationPage::configurationChanged()
{
    ask(this, m_context.engine.configuration().current(), [this](const Result<ports::StoredConfiguration> &answer) {
        if (!answer || answer->version == m_inForce)
            return;
        m_inForce = answer->version;
        if (m_document.isFile())
            return;
        if (!m_isChanged && !isWaiting()) {
            readStored(true);
            return;
        }
        const QString theirs = QString(answer->yaml).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        if (theirs == m_editor->text()) {
            // What was applied here: its news may come before its answer.
            m_document.setStored(answer->version, answer->author, answer->yaml);
            m_knownInForce = answer->version;
            m_isChanged = false;
            refreshState();
            return;
        }
        const qint64 version = answer->version;
        const QString author = answer->author;
        m_note->show(
            tr("%1 has put version %2 into force meanwhile.").arg(author).arg(version),
            {{tr("Compare"), [this, theirs] { compareWith(tr("What is in force, and what is here"), theirs); }, true},
             {tr("Take theirs"), [this] { readStored(true); }, false},
             {tr("Keep mine"),
              [this, version, author, theirs] {
                  m_document.setStored(version, author, theirs);
                  m_knownInForce = version;
                  m_newest = std::max(m_newest, version);
                  refreshState();
              },
              false}});
    });
}

void ConfigurationPage::saveVersion()
{
    const QString text = m_editor->text();
    const QString yaml = m_document.withLineEnds(text);
    ports::SavedConfigurations *saved = ports::SavedConfigurations::of(m_context.engine.configurationHistory());
    if (!saved)
        return;
    m_save->setEnabled(false);
    ask(this, saved->save(yaml, m_context.operatorName, m_newest), [this, yaml](const Result<qint64> &version) {
        if (!version) {
            refreshState();
            m_context.shell.showError(tr("The version could not be saved"), version.error());
            return;
        }
        m_newest = *version;
        m_note->hide();
        removeDraft(m_draftFile);
        m_document.setStored(*version, m_context.operatorName, yaml);
        m_isChanged = m_editor->text() != m_document.base();
        refreshState();
        m_context.shell.showDone(
            tr("Version %1 is saved. It comes into force when it is applied by “Plan…”.").arg(*version));
    });
}

void ConfigurationPage::planText(const QString &title)
{
    if (!m_diagnosis.canApply() || isReading())
        return;
    // A text that was made from a version must not undo what others have applied since.
    const qint64 expected = m_document.isFile() || m_document.version() == 0 ? m_inForce : m_knownInForce;
    const QString yaml = m_document.withLineEnds(m_editor->text());
    auto *sheet = new ApplySheet(m_context, *m_diagnosis.fleet, yaml, expected, title, window());
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ApplySheet::applied, this, [this, yaml](qint64 version) {
        m_inForce = m_knownInForce = version;
        m_newest = std::max(m_newest, version);
        removeDraft(m_draftFile);
        m_hasConfiguration = true;
        if (!m_document.isFile()) {
            m_document.setStored(version, m_context.operatorName, yaml);
            m_isChanged = m_editor->text() != m_document.base();
        }
        refreshState();
        m_context.shell.showDone(tr("%1 is in force as version %2").arg(m_document.name()).arg(version));
    });
    sheet->open();
}

void ConfigurationPage::showVersions()
{
    auto *dialog = new VersionsDialog(m_context, m_editor->text(), m_inForce, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VersionsDialog::revertRequested, this, [this](qint64 version, const QString &text) {
        if (m_document.kind() != ConfigKind::Fleet) {
            m_document.setStored(m_inForce, {}, text);
            showText(text, false);
        } else {
            m_editor->replaceAll(text);
        }
        // The plan is made as soon as the text was read.
        const Diagnosis read = diagnose(ConfigKind::Fleet, text, m_document.path());
        m_readRevision = m_revision;
        m_isChanged = text != m_document.base();
        take(read);
        planText(tr("Going back to version %1").arg(version));
    });
    dialog->open();
}

} // namespace pulpit::gui

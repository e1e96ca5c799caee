// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/schema/definitionschema.h"
#include "gui/pages/configuration/configdocument.h"
#include "gui/pages/configuration/draft.h"
#include "gui/pages/configuration/nodeview.h"
#include "gui/shell/page.h"

namespace pulpit::ports {
struct SavedConfiguration;
}

class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace pulpit::gui {

class Card;
class CodeEditor;
class FindBar;
class NodeForm;
class NoteBar;
class PreviewPane;
class ProblemsModel;
class TableView;

[[nodiscard]] PageInfo configurationPageInfo();

/// The configuration as text that helps: problems while typing, completion, forms that edit the same text, previews;
/// saved as a file, put into force through its plan, with all versions that were in force.
class ConfigurationPage final : public Page
{
    Q_OBJECT
public:
    ConfigurationPage(const PageContext &context, QWidget *parent);
    ~ConfigurationPage() override;

    [[nodiscard]] QString crumb() const override;
    /// A path opens that file; configurationPlace() goes to that place of the text that is open.
    void openObject(const QString &object) override;
    [[nodiscard]] bool canFilter() const override { return false; }
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    void openFile(const QString &path);
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    /// How the text was read last; behind the text while isReading().
    [[nodiscard]] const Diagnosis &diagnosis() const { return m_diagnosis; }
    [[nodiscard]] bool isReading() const { return m_readRevision != m_revision; }

private:
    // Building
    void build();
    QWidget *makeBar();
    QWidget *makeSide();
    QWidget *makeProblems();
    QWidget *makeEmpty();
    QMenu *makeMenu();
    // The text and what it comes to
    void readStored(bool isReload);
    void readWaiting(const ports::StoredConfiguration &inForce);
    void offerWaiting(qint64 inForce, const ports::SavedConfiguration &waiting, const QString &yaml);
    void showStored(qint64 version, const QString &author, const QString &yaml);
    void showText(const QString &text, bool keepsUndo);
    void goToFirstSchedule();
    void textChanged();
    void read();
    void take(const Diagnosis &diagnosis);
    void refreshState();
    void refreshNode();
    void refreshTitle();
    void configurationChanged();
    // What the operator does
    void connectEditor();
    void chooseFile();
    void save(bool overwrites);
    void saveVersion();
    [[nodiscard]] bool isWaiting() const;
    void plan();
    void planText(const QString &title);
    void discard();
    void showVersions();
    void showFixes(const QPoint &where);
    void goToDefinition();
    void rename();
    void removeName();
    void renameTo(config::SchemaKey::Kind kind, const QString &name, const QString &wanted);
    void enterValue(const QStringList &path, const QString &text);
    void registerFromGit();
    void goToProblem(int row);
    void goToWanted();
    void compareWith(const QString &title, const QString &other);
    void diskChanged();
    void offerDraft();
    void keepDraft();
    [[nodiscard]] QList<config::Proposal> proposals(int line, int column) const;
    [[nodiscard]] QString help(int line, int column) const;
    [[nodiscard]] QString sectionAt(int line) const;
    [[nodiscard]] QStringList iniKeysBeside(int line) const;
    [[nodiscard]] config::TextContext contextAt(int line, int column) const;
    [[nodiscard]] config::JsonContext jsonContext(int line, int column) const;
    [[nodiscard]] QList<config::QuickFix> fixesOf(const domain::Problem &problem) const;
    [[nodiscard]] QStringList keysBeside(int line, const config::TextContext &context) const;
    [[nodiscard]] const config::NamePlace *nameAtCursor() const;
    void leaveIfUnchanged(const QString &verb, const std::function<void()> &leave);

    PageContext m_context;
    ConfigDocument m_document;
    Diagnosis m_diagnosis;
    std::shared_ptr<config::PiecewiseReader> m_reader; ///< used by one reading at a time, in its thread
    config::FleetNames m_names; ///< of the last text that was a document
    bool m_isChanged = false;
    bool m_isComputing = false;
    qint64 m_revision = 0; ///< grows with every change of the text
    qint64 m_readRevision = -1; ///< that m_diagnosis is of
    QStringList m_wantedPlace; ///< where to go as soon as the text was read
    qint64 m_inForce = 0; ///< version; 0: none
    qint64 m_knownInForce = 0; ///< that the operator knows of: what is applied here may take its place
    qint64 m_newest = 0; ///< version that was saved or applied last, as far as known here
    QString m_draftFile;
    std::optional<Draft> m_draft; ///< that was found at the start
    bool m_hasConfiguration = false;

    QStackedWidget *m_stack = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_plan = nullptr;
    QPushButton *m_discard = nullptr;
    NoteBar *m_note = nullptr;
    CodeEditor *m_editor = nullptr;
    FindBar *m_find = nullptr;
    NodeForm *m_form = nullptr;
    PreviewPane *m_preview = nullptr;
    QWidget *m_side = nullptr;
    Card *m_problemsCard = nullptr;
    ProblemsModel *m_problems = nullptr;
    TableView *m_problemsTable = nullptr;
    QPushButton *m_fix = nullptr;
    QSplitter *m_across = nullptr;
    QSplitter *m_down = nullptr;
    QTimer *m_readSoon = nullptr;
    QTimer *m_nodeSoon = nullptr;
    QTimer *m_draftSoon = nullptr;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/edit/textedits.h"
#include "config/schema/completion.h"
#include "domain/problem.h"
#include "gui/editor/syntaxcolours.h"

#include <QPlainTextEdit>

#include <functional>
#include <memory>

class QCompleter;
class QStandardItemModel;
class QTextBlock;
class QTimer;

namespace pulpit::gui {

class EditorGutter;

/// A text editor for configuration: line numbers with marks of problems and folding by indentation, colours, wavy lines
/// under problems, completion (Ctrl+Space and while typing), help under the mouse. Only the lines that are shown are
/// coloured, so that a keystroke costs the same in a text of any size. GUI thread.
class CodeEditor final : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// What the text means, asked for a place (line and column from 0). What is not set is not offered.
    struct Assistance
    {
        std::function<QList<config::Proposal>(int line, int column)> proposals;
        /// Which word the cursor is in; null: as in YAML.
        std::function<config::TextContext(int line, int column)> context;
        std::function<QString(int line, int column)> help;
    };

    explicit CodeEditor(QWidget *parent = nullptr);

    void setLanguage(CodeLanguage language);
    void setAssistance(Assistance assistance) { m_assistance = std::move(assistance); }
    /// Problems to mark; of the text as it was a moment ago.
    void setProblems(const QList<domain::Problem> &problems);
    [[nodiscard]] const QList<domain::Problem> &problems() const { return m_problems; }

    /// The text with \n as its line ends and nothing else changed.
    [[nodiscard]] QString text() const;
    /// Makes \a edits of the UTF-8 text as one step of undo. \a bytes: the text that they are for.
    void apply(const config::TextEdits &edits, const QByteArray &bytes);
    /// Replaces all of the text as one step of undo.
    void replaceAll(const QString &text);
    [[nodiscard]] QString lineText(int line) const;
    [[nodiscard]] int line() const; ///< of the cursor, from 0
    [[nodiscard]] int column() const;
    /// Puts the cursor there, opens what is folded around it and scrolls to it.
    void goTo(int line, int column, int length = 0);

    [[nodiscard]] bool canFold(int line) const;
    [[nodiscard]] bool isFolded(int line) const;
    void setFolded(int line, bool isFolded);

    /// Shows what may be written here. \a isAsked: also where nothing is written yet.
    void complete(bool isAsked);

Q_SIGNALS:
    void fixRequested();
    void definitionRequested();
    void renameRequested();
    void findRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    friend class EditorGutter;
    bool takesKey(QKeyEvent *event);
    [[nodiscard]] config::TextContext contextHere() const;
    void takeProposal(const QModelIndex &index);
    void indentNewLine();
    [[nodiscard]] QList<QTextBlock> visibleBlocks() const;
    void colourVisible();
    void refreshSelections();
    void layoutGutter();
    void paintGutter(QPaintEvent *event);
    void gutterClicked(const QPoint &position);
    void openAround(const QTextBlock &block);
    void afterFolding();

    CodeLanguage m_language = CodeLanguage::Yaml;
    /// What was coloured last.
    struct Coloured
    {
        int revision = -1;
        int firstLine = -1;
        int lastLine = -1;
        bool operator==(const Coloured &) const = default;
    };
    Coloured m_coloured;
    std::unique_ptr<SyntaxColours> m_colours; ///< made when the first line is coloured
    Assistance m_assistance;
    QList<domain::Problem> m_problems;
    EditorGutter *m_gutter;
    QCompleter *m_completer;
    QStandardItemModel *m_offers;
    QTimer *m_offerSoon;
    bool m_isColouring = false;
};

} // namespace pulpit::gui

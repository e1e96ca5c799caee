// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/filteredit.h"

#include "gui/theme/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>
#include <QStyle>

namespace pulpit::gui {

namespace {
enum OfferRole { TextRole = Qt::UserRole + 1, CursorRole };
constexpr int kMostOffers = 12;
} // namespace

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    setObjectName(QStringLiteral("pageFilter"));
    setAccessibleName(tr("Filter this page"));
    addAction(icon(QStringLiteral("search")), LeadingPosition);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kMostOffers);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &FilterEdit::take);
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::offer);
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::refreshProblem);
    setFields({});
}

void FilterEdit::setFields(const QList<FilterField> &fields)
{
    m_fields = fields;
    setPlaceholderText(fields.isEmpty() ? tr("Filter…  Ctrl+F") : tr("Filter: debian state:failed  Ctrl+F"));
    refreshProblem();
}

void FilterEdit::refreshProblem()
{
    // Its picture is looked for in all themes of icons: not before there is something to clear.
    if (!isClearButtonEnabled() && !text().isEmpty())
        setClearButtonEnabled(true);
    QString problem;
    if (!m_fields.isEmpty())
        for (const FilterProblem &one : parseFilter(text(), m_fields).problems)
            problem = one.text; // the last one: it is the one being typed
    if (problem == m_problem)
        return;
    m_problem = problem;
    setProperty("invalid", !problem.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
    setToolTip(problem);
    setAccessibleDescription(problem);
    Q_EMIT problemChanged();
}

QStringList FilterEdit::offered() const
{
    QStringList shown;
    for (int row = 0; row < m_model->rowCount(); ++row)
        shown.append(m_model->item(row)->text());
    return shown;
}

/// Made at the first keystroke: a window that nobody filters yet is there sooner without it.
QAbstractItemView *FilterEdit::popup()
{
    QAbstractItemView *const made = m_completer->popup();
    made->setObjectName(QStringLiteral("filterOffers"));
    made->setAccessibleName(tr("Fields and values of the filter"));
    return made;
}

void FilterEdit::offer()
{
    QAbstractItemView *const shown = popup();
    m_model->clear();
    const QList<FilterCompletion> completions = completionsAt(text(), cursorPosition(), m_fields);
    for (const FilterCompletion &completion : completions) {
        if (m_model->rowCount() == kMostOffers)
            break;
        auto *item = new QStandardItem(completion.shown);
        item->setToolTip(completion.help);
        item->setData(completion.text, TextRole);
        item->setData(completion.cursor, CursorRole);
        m_model->appendRow(item);
    }
    const bool isWordBegun = cursorPosition() > 0 && !text().at(cursorPosition() - 1).isSpace();
    if (m_model->rowCount() == 0 || !isWordBegun || !hasFocus()) {
        shown->hide();
        return;
    }
    m_completer->complete();
}

void FilterEdit::take(const QModelIndex &index)
{
    // The completer's own model stands in between; its rows are those of ours.
    const QStandardItem *item = m_model->item(index.row());
    if (!item)
        return;
    const int cursor = item->data(CursorRole).toInt();
    setText(item->data(TextRole).toString());
    setCursorPosition(cursor);
    offer(); // after a field its values
}

} // namespace pulpit::gui

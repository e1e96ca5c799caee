// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

#include <QSet>
#include <QTimer>

class QMenu;
class QVBoxLayout;

namespace pulpit::gui {

class ReadingNote;

/// A command for the clipboard with what it is called in the menu.
struct CopyChoice
{
    QString title;
    QString command;
};

/// One side of the selected server. Reads only while it is seen, and never a second time while the server owes an
/// answer; the answer of a server that was left meanwhile is thrown away.
class ServerTab : public QWidget
{
    Q_OBJECT
public:
    ServerTab(const PageContext &context, QWidget *parent);

    /// Another server, or news of the same; \a group: what is selected below it, may be empty.
    void setServer(const QString &server, const QString &group);
    [[nodiscard]] const QString &server() const { return m_server; }
    /// Reads again as soon as it is seen.
    void invalidate();
    virtual void setFilterText(const QString &text) { Q_UNUSED(text) }
    virtual void saveState(QSettings &settings) const { Q_UNUSED(settings) }
    virtual void restoreState(QSettings &settings) { Q_UNUSED(settings) }
    /// What of the selection may be copied as commands.
    [[nodiscard]] virtual QList<CopyChoice> pulpCommands() const { return {}; }
    [[nodiscard]] virtual QList<CopyChoice> curlCommands() const { return {}; }

Q_SIGNALS:
    void titleChanged(const QString &title);
    /// An object of the server is to be looked at.
    void inspectRequested(const QString &href);

protected:
    /// Shows nothing, because another server was chosen.
    virtual void clear() = 0;
    /// Asks for what is to be shown and calls finished() with the answer.
    virtual void read() = 0;
    /// The feed has news, or another group was selected; nothing needs to be asked.
    virtual void refresh() { }
    /// While it is seen, reads again after so long; 0: only when asked to.
    void setInterval(int milliseconds);
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    /// Asks; \a take gets a good answer, a failure is shown above the data. \a what: "The tasks could not be read".
    template <typename T, typename Take>
    void readFrom(const QFuture<Result<T>> &future, const QString &what, Take take);

    [[nodiscard]] const domain::Server *configured() const;
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    PageContext m_context;
    QString m_server;
    QString m_group;

private:
    void readIfDue();
    void taken(const QString &what, const Error *error);

    QVBoxLayout *m_column;
    ReadingNote *m_note;
    QTimer m_again;
    QDateTime m_lastRead;
    bool m_isDue = true;
    QSet<QString> m_reading; ///< servers that owe an answer
};

} // namespace pulpit::gui

#include "gui/ask.h"

namespace pulpit::gui {

template <typename T, typename Take>
void ServerTab::readFrom(const QFuture<Result<T>> &future, const QString &what, Take take)
{
    ask(this, future, [this, what, take, server = m_server](const Result<T> &answer) {
        m_reading.remove(server);
        if (server == m_server) {
            if (answer)
                take(*answer);
            taken(what, answer ? nullptr : &answer.error());
        }
        readIfDue();
    });
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/tablemodel.h"
#include "gui/shell/page.h"
#include "ports/inspectionservice.h"

#include <QDialog>
#include <QJsonObject>

class QLabel;
class QPushButton;
class QTextBrowser;
class QToolButton;

namespace pulpit::gui {

class ElidedLabel;
class ReadingNote;
class TableView;

struct ReferenceRowTraits
{
    static QString key(const ports::ObjectReference &one) { return one.href + QLatin1Char(' ') + one.field; }
    static bool same(const ports::ObjectReference &a, const ports::ObjectReference &b) { return a == b; }
    static QString haystack(const ports::ObjectReference &one)
    {
        return one.kind + QLatin1Char('\n') + one.name + QLatin1Char('\n') + one.field;
    }
};

/// Any object of a server as the server tells it: read-only JSON in which every href leads on, with the way back, and
/// what refers to it. Changes nothing.
class Inspector final : public QDialog
{
    Q_OBJECT
public:
    /// Shows a new inspector over \a parent; it is deleted when it is closed.
    static Inspector *open(const PageContext &context, const QString &server, const QString &href, QWidget *parent);

    [[nodiscard]] const QString &href() const { return m_href; }
    void goTo(const QString &href);
    void goBack();
    void goForward();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Inspector(const PageContext &context, const QString &server, QWidget *parent);
    QWidget *makeBar();
    QWidget *makeReferences();
    void show(const QString &href);
    void read();
    void readReferences();
    void refreshButtons();
    [[nodiscard]] const domain::Server *server() const;

    PageContext m_context;
    QString m_server;
    QString m_href;
    QStringList m_back;
    QStringList m_forward;
    QJsonObject m_object;
    ElidedLabel *m_title;
    QLabel *m_where;
    ReadingNote *m_note;
    QTextBrowser *m_text;
    QToolButton *m_backButton = nullptr;
    QToolButton *m_forwardButton = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_curl = nullptr;
    ReadingNote *m_referencesNote = nullptr;
    TableModel<ports::ObjectReference, ReferenceRowTraits> *m_references;
    TableView *m_referencesTable = nullptr;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/manual/manuallibrary.h"

#include <QTextBrowser>

namespace pulpit::gui {

/// Shows a page of the manual in the console's colours, as wide as reads well. Loads nothing from outside the program.
class ManualBrowser final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ManualBrowser(QString root, QWidget *parent = nullptr);
    void showPage(const ManualPage &page);
    /// Brings a heading to the top; unknown: the page's beginning.
    void scrollToHeading(const QString &anchor);
    /// Marks every place of \a words and brings the first into view; empty: marks nothing.
    void mark(const QStringList &words);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void dressBlocks();
    void dressTables();
    void fitWidth();

    QString m_root;
    ManualPage m_page;
    QStringList m_marked;
};

} // namespace pulpit::gui

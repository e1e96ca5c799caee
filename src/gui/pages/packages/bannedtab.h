// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bannedrule.h"
#include "gui/models/tablemodel.h"
#include "gui/shell/page.h"
#include "gui/widgets/formdialog.h"

namespace pulpit::gui {

class TableView;

struct BanRowTraits
{
    static QString key(const domain::BannedRule &row) { return row.id; }
    static bool same(const domain::BannedRule &a, const domain::BannedRule &b) { return a == b; }
    static QString haystack(const domain::BannedRule &row)
    {
        return row.text() + QLatin1Char('\n') + row.who + QLatin1Char('\n') + row.why + QLatin1Char('\n')
            + row.advisory;
    }
};

class BansModel final : public TableModel<domain::BannedRule, BanRowTraits>
{
    Q_OBJECT
public:
    explicit BansModel(QObject *parent = nullptr);
};

/// The fields of a new ban; rule() is what they say.
class BanDialog final : public FormDialog
{
    Q_OBJECT
public:
    BanDialog(const QString &who, QWidget *parent);
    [[nodiscard]] domain::BannedRule rule() const;

private:
    void check();
    QString m_who;
    QComboBox *m_type;
    QLineEdit *m_name;
    QCheckBox *m_isPattern;
    QLineEdit *m_versions;
    QLineEdit *m_sha256;
    QLineEdit *m_why;
    QLineEdit *m_advisory;
    QComboBox *m_until;
};

/// What must not be in any repository: who said so, why, and until when.
class BannedTab final : public QWidget
{
    Q_OBJECT
public:
    BannedTab(const PageContext &context, QWidget *parent);
    void read();
    void setFilterText(const QString &text);

Q_SIGNALS:
    void filterClearRequested();

private:
    void add();
    void addByAdvisory();
    void ban(const QList<domain::BannedRule> &rules);
    void takeBack();
    void refreshTexts();

    PageContext m_context;
    QString m_filter;
    QString m_failure;
    bool m_hasAnswer = false;
    BansModel *m_model;
    TableView *m_table;
    QPushButton *m_takeBack;
};

} // namespace pulpit::gui

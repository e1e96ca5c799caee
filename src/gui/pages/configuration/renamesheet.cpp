// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/renamesheet.h"

#include "gui/drafts/formdraft.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/sheetheight.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace pulpit::gui {

RenameSheet::RenameSheet(const QString &name, int places, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(name, this))
{
    setObjectName(QStringLiteral("renameSheet"));
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Rename %1").arg(name));
    setAccessibleName(windowTitle());
    setMinimumWidth(420);
    keepRoom(this);
    keepDraft(this, QStringLiteral("rename/") + name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    QLabel *heading = plainLabel(windowTitle(), this);
    heading->setFont(titleFont());
    m_name->setObjectName(QStringLiteral("newName"));
    m_name->setAccessibleName(tr("New name"));
    m_name->selectAll();
    auto *row = new QHBoxLayout;
    QPushButton *cancel = makeButton(tr("Cancel"), this);
    QPushButton *go = makePrimaryButton(tr("Rename at %n places", nullptr, places), this);
    go->setDefault(true);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(go);
    column->addWidget(heading);
    column->addWidget(m_name);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, go,
            [go, name](const QString &text) { go->setEnabled(!text.trimmed().isEmpty() && text.trimmed() != name); });
    go->setEnabled(false);
    connect(go, &QPushButton::clicked, this, [this] {
        Q_EMIT named(m_name->text().trimmed());
        accept();
    });
}

} // namespace pulpit::gui

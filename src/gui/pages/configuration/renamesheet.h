// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace pulpit::gui {

/// Asks for another name of something that stands at several places.
class RenameSheet final : public QDialog
{
    Q_OBJECT
public:
    RenameSheet(const QString &name, int places, QWidget *parent);

Q_SIGNALS:
    void named(const QString &name);

private:
    QLineEdit *m_name;
};

} // namespace pulpit::gui

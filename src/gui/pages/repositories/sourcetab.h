// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace pulpit::gui {

class FactGrid;
class Pill;

/// How what a repository serves compares with its source: when, by what, which packages are missing or extra.
class SourceTab final : public QWidget
{
    Q_OBJECT
public:
    SourceTab(const PageContext &context, QWidget *parent);
    void showRepository(const domain::Repository &repository);

private:
    void verify();
    void showVerification(const domain::Verification &verification);

    PageContext m_context;
    domain::Repository m_repository;
    bool m_isVerifying = false;
    Pill *m_pill;
    QLabel *m_sentence;
    QPushButton *m_verify;
    FactGrid *m_facts;
    QLabel *m_missingHeading;
    QListWidget *m_missing;
    QLabel *m_extraHeading;
    QListWidget *m_extra;
};

} // namespace pulpit::gui

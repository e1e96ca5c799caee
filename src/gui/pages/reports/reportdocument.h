// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/reports/healthpreview.h"

#include <QTextBrowser>

namespace pulpit::gui {

/// Shows a health preview as a document: pictures are drawn at the screen's resolution, links are told, nothing is ever
/// loaded from outside.
class ReportDocument final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ReportDocument(QWidget *parent = nullptr);
    void showPreview(const HealthPreview &preview);
    void showText(const QString &text);
    QVariant loadResource(int type, const QUrl &name) override;

private:
    HealthPreview m_preview;
};

} // namespace pulpit::gui

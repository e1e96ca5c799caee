// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/reports/healthpreview.h"

#include <QFont>
#include <QHash>
#include <QImage>
#include <QTextBrowser>

#include <memory>

namespace pulpit::gui {

/// What a document needs of the screen, taken in the GUI thread.
struct DocumentLook
{
    Scheme scheme = Scheme::Light;
    qreal ratio = 1; ///< pixels of the screen to one of the document
    int width = 0; ///< pixels that a line may be long, with its margins
    QFont font;
    QFont chartFont;
    QHash<QString, QImage> shapes; ///< by their names in the preview
};
using Document = std::shared_ptr<QTextDocument>;

/// Makes a document of a preview: its pictures are drawn at the screen's resolution. Any thread; the document is one of
/// the GUI thread from then on, where it is deleted as well.
[[nodiscard]] Document makeDocument(const HealthPreview &preview, const DocumentLook &look);

/// Shows such documents: links are told, nothing is ever loaded from outside.
class ReportDocument final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ReportDocument(QWidget *parent = nullptr);
    ~ReportDocument() override;
    [[nodiscard]] DocumentLook look() const;
    void showDocument(const Document &document);
    void showText(const QString &text);
    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    /// Charts are drawn for a width: documents that were made before are to be made anew.
    void widthChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Document m_shown;
    int m_width = -1; ///< that was told last
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/tableexport.h"

#include "gui/background.h"
#include "gui/format/format.h"
#include "gui/widgets/tableprint.h"
#include "gui/widgets/tableview.h"

#include <QDate>
#include <QDir>
#include <QElapsedTimer>
#include <QSaveFile>
#include <QTimer>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

namespace pulpit::gui {

namespace {

constexpr int kSliceMs = 20;

Result<qint64> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Storage, file.errorString(), path,
                    TableExport::tr("See whether the folder is there and writable, or choose another one."));
    return qint64(bytes.size());
}

} // namespace

void TableExport::addTo(TableView *table, const PageContext &context, const QString &name)
{
    new TableExport(table, context, name); // owned by the table
}

TableExport::TableExport(TableView *table, const PageContext &context, const QString &name)
    : QObject(table)
    , m_table(table)
    , m_context(context)
    , m_name(name)
{
    table->setExportable(true);
    connect(table, &TableView::exportRequested, this, &TableExport::askWhereTo);
    connect(table, &TableView::printRequested, this, &TableExport::askPrinter);
}

void TableExport::askWhereTo()
{
    const QString name = QStringLiteral("%1-%2.csv").arg(m_name, QDate::currentDate().toString(Qt::ISODate));
    m_context.prompter.chooseSaveFile(m_table, tr("Export as CSV, JSON or text"), QDir::home().filePath(name),
                                      [this](const QString &path) { start(path); });
}

void TableExport::askPrinter()
{
    auto printer = std::make_shared<QPrinter>();
    printer->setDocName(m_table->accessibleName());
    printer->setPageOrientation(QPageLayout::Landscape);
    auto *dialog = new QPrintDialog(printer.get(), m_table);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintSelection, false);
    // The printer lives as long as its dialog, whose answer may come late.
    connect(dialog, &QDialog::destroyed, this, [printer] {});
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        TableContent content = m_table->content({});
        const int rows = m_table->model()->rowCount();
        for (int row = 0; row < std::min(rows, kMaxPrintedRows); ++row)
            content.rows.append(m_table->rowTexts(row));
        const int pages = printTable(*printer, m_table->accessibleName(), content);
        if (pages == 0) {
            Error error;
            error.what = tr("the printer takes nothing");
            m_context.shell.showError(tr("The table could not be printed"), error);
        } else if (rows > kMaxPrintedRows)
            m_context.shell.showDone(
                tr("The first %1 of %2 rows are printed").arg(countText(kMaxPrintedRows), countText(rows)));
        else
            m_context.shell.showDone(tr("%n pages are printed", nullptr, pages));
    });
    dialog->open();
}

void TableExport::start(const QString &path)
{
    if (path.isEmpty() || !m_path.isEmpty())
        return;
    m_path = path;
    m_content = m_table->content({});
    readSlice();
}

void TableExport::readSlice()
{
    QElapsedTimer timer;
    timer.start();
    const int rows = m_table->model()->rowCount();
    while (m_content.rows.size() < rows && timer.elapsed() < kSliceMs)
        m_content.rows.append(m_table->rowTexts(int(m_content.rows.size())));
    if (m_content.rows.size() < rows)
        QTimer::singleShot(0, this, &TableExport::readSlice);
    else
        write();
}

void TableExport::write()
{
    const qsizetype count = m_content.rows.size();
    compute(
        this,
        [content = std::exchange(m_content, {}), path = m_path] {
            if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
                return writeFile(path, asJson(content));
            if (path.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive))
                return writeFile(path, asText(content).toUtf8());
            return writeFile(path, asCsv(content));
        },
        [this, count](const Result<qint64> &written) {
            const QString path = std::exchange(m_path, {});
            if (written)
                m_context.shell.showDone(tr("%1 rows are in %2 (%3)").arg(countText(count), path, bytesText(*written)));
            else
                m_context.shell.showError(tr("The table could not be exported"), written.error());
        });
}

} // namespace pulpit::gui

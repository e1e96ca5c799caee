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
    auto *made = new TableExport(table, context, name, [table] { return readingOf(*table); }); // owned by the table
    table->setExportable(true);
    connect(table, &TableView::exportRequested, made, &TableExport::askWhereTo);
    connect(table, &TableView::printRequested, made, &TableExport::askPrinter);
}

TableExport::TableExport(QWidget *owner, const PageContext &context, const QString &name, TableSource source)
    : QObject(owner)
    , m_owner(owner)
    , m_context(context)
    , m_name(name)
    , m_source(std::move(source))
{
}

void TableExport::askWhereTo()
{
    const QString name = QStringLiteral("%1-%2.csv").arg(m_name, QDate::currentDate().toString(Qt::ISODate));
    m_context.prompter.chooseSaveFile(m_owner, tr("Export as CSV, JSON or text"), QDir::home().filePath(name),
                                      [this](const QString &path) { start(path); });
}

void TableExport::askPrinter()
{
    auto printer = std::make_shared<QPrinter>();
    printer->setDocName(m_owner->accessibleName());
    printer->setPageOrientation(QPageLayout::Landscape);
    auto *dialog = new QPrintDialog(printer.get(), m_owner);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintSelection, false);
    // The printer lives as long as its dialog, whose answer may come late.
    connect(dialog, &QDialog::destroyed, this, [printer] {});
    connect(dialog, &QDialog::accepted, this, [this, printer] { tellPrinted(print(*printer)); });
    dialog->open();
}

int TableExport::print(QPagedPaintDevice &device) const
{
    return printTable(device, m_owner->accessibleName(), contentOf(m_source(), kMaxPrintedRows));
}

void TableExport::tellPrinted(int pages)
{
    const qsizetype rows = m_source().rowCount;
    if (pages == 0) {
        Error error;
        error.what = tr("the printer takes nothing");
        m_context.shell.showError(tr("The table could not be printed"), error);
    } else if (rows > kMaxPrintedRows) {
        m_context.shell.showDone(
            tr("The first %1 of %2 rows are printed").arg(countText(kMaxPrintedRows), countText(rows)));
    } else {
        m_context.shell.showDone(tr("%n pages are printed", nullptr, pages));
    }
}

void TableExport::start(const QString &path)
{
    if (path.isEmpty() || !m_path.isEmpty())
        return;
    m_path = path;
    m_reading = m_source();
    m_content = m_reading.head;
    readSlice();
}

void TableExport::readSlice()
{
    QElapsedTimer timer;
    timer.start();
    QStringList row;
    bool hasMore = true;
    while (timer.elapsed() < kSliceMs && (hasMore = m_reading.next(&row)))
        m_content.rows.append(row);
    if (hasMore)
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

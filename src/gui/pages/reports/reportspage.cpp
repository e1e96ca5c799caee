// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reports/reportspage.h"

#include "gui/ask.h"
#include "gui/background.h"
#include "gui/format/format.h"
#include "gui/pages/reports/csvpreviewmodel.h"
#include "gui/pages/reports/reportdocument.h"
#include "gui/pages/reports/reportschedulesdialog.h"
#include "gui/pages/reports/targetsdialog.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/tableview.h"
#include "ports/reportschedules.h"
#include "reports/digest.h"
#include "reports/healthwriters.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace pulpit::gui {

namespace {

constexpr int kWidthWait = 400; // milliseconds that a width stands before charts are drawn for it
constexpr int kPreviewRows = 1000;
constexpr int kStaleSeconds = 300;
constexpr int kDefaultDays = 7;
constexpr auto kBusyAfter = std::chrono::milliseconds(300);
constexpr auto kBackgroundWait = std::chrono::milliseconds(200);

using Background = std::shared_ptr<const domain::ReportBackground>;

std::optional<domain::ReportBackground> valueOf(const Background &background)
{
    return background ? std::optional(*background) : std::nullopt;
}

QByteArray write(const domain::HealthReport &report, const Background &background, ReportsPage::Format format)
{
    reports::HtmlOptions options;
    options.background = valueOf(background);
    return format == ReportsPage::Format::Html ? reports::healthHtml(report, options) : reports::healthCsv(report);
}

Result<qint64> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Storage, file.errorString(), path,
                    ReportsPage::tr("See whether the folder is there and writable, or choose another one."));
    return qint64(bytes.size());
}

} // namespace

PageInfo reportsPageInfo()
{
    return {pageid::kReports, ReportsPage::tr("Reports"), QStringLiteral("nav-reports"),
            [](const PageContext &context, QWidget *parent) -> Page * { return new ReportsPage(context, parent); }};
}

QString reportFileName(const QString &server, QDate day, ReportsPage::Format format)
{
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9._-]"));
    QString name = QStringLiteral("pulpit-health-");
    if (!server.isEmpty())
        name += QString(server).replace(unsafe, QStringLiteral("-")) + QLatin1Char('-');
    return name + day.toString(Qt::ISODate)
        + (format == ReportsPage::Format::Html ? QStringLiteral(".html") : QStringLiteral(".csv"));
}

ReportsPage::ReportsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_document(new ReportDocument(this))
    , m_model(new CsvPreviewModel(this))
    , m_table(new TableView(tr("CSV report"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    TableExport::addTo(m_table, m_context, QStringLiteral("report"));
    column->addWidget(makeBar());
    auto *card = new Card(this);
    card->setFlush();
    m_table->setObjectName(QStringLiteral("reportTable"));
    m_table->setSortingEnabled(false); // the order of the file
    m_table->setModel(m_model);
    m_stack->addWidget(m_document);
    m_stack->addWidget(m_table);
    card->body()->addWidget(m_stack);
    column->addWidget(card, 1);
    connect(m_document, &QTextBrowser::anchorClicked, this, &ReportsPage::openLink);
    connect(&context.feed, &FleetFeed::serversChanged, this, &ReportsPage::fillServers);
    auto *widths = new QTimer(this);
    widths->setSingleShot(true);
    widths->setInterval(kWidthWait);
    connect(m_document, &ReportDocument::widthChanged, widths, [widths] { widths->start(); });
    connect(widths, &QTimer::timeout, this, [this] {
        if (format() == Format::Html && isVisible() && m_document->look().width != m_builtWidth)
            rebuild();
    });
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, this, &ReportsPage::refreshAge);
    ages->start(15'000);
    setFocusProxy(m_document);
    fillServers();
    refreshAge();
}

QWidget *ReportsPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_title = new ElidedLabel(bar);
    m_title->setText(tr("Health report"));
    m_title->setProperty("role", {});
    m_title->setFont(titleFont());
    m_age = new ElidedLabel(bar);
    m_age->setObjectName(QStringLiteral("reportAge"));
    m_age->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_refresh = new QToolButton(bar);
    m_refresh->setIcon(icon(QStringLiteral("refresh")));
    m_refresh->setAccessibleName(tr("Read the report again"));
    m_refresh->setToolTip(
        tr("Read the report again (%1)").arg(QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText)));
    m_refresh->setShortcut(Qt::Key_F5);
    const auto makeChoice = [bar](const QString &objectName, const QString &name) {
        auto *box = new QComboBox(bar);
        box->setObjectName(objectName);
        box->setAccessibleName(name);
        box->setToolTip(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        return box;
    };
    m_server = makeChoice(QStringLiteral("reportServer"), tr("Servers in the report"));
    m_period = makeChoice(QStringLiteral("reportPeriod"), tr("Period"));
    for (const auto &[days, words] : {std::pair {1, tr("Last 24 hours")}, std::pair {7, tr("Last 7 days")},
                                      std::pair {14, tr("Last 14 days")}, std::pair {30, tr("Last 30 days")}})
        m_period->addItem(words, days);
    m_period->setCurrentIndex(m_period->findData(kDefaultDays));
    m_format = makeChoice(QStringLiteral("reportFormat"), tr("Format"));
    m_format->addItem(tr("HTML, one file"), int(Format::Html));
    m_format->addItem(tr("CSV, one row each"), int(Format::Csv));
    m_schedules = makeButton(tr("Schedule…"), bar);
    m_schedules->setObjectName(QStringLiteral("reportSchedules"));
    m_schedules->setToolTip(tr("Reports that are written into a folder again and again"));
    m_targets = makeButton(tr("Targets…"), bar);
    m_targets->setObjectName(QStringLiteral("reportTargets"));
    m_targets->setToolTip(tr("What is aimed at, for all groups and for single ones"));
    m_targets->setEnabled(false); // until it is known what is aimed at now
    m_export = makePrimaryButton(tr("&Export…"), bar);
    m_export->setObjectName(QStringLiteral("reportExport"));
    m_export->setEnabled(false);
    row->addWidget(m_title);
    m_stop = makeLinkButton(tr("Stop"), bar);
    m_stop->setObjectName(QStringLiteral("reportStop"));
    m_stop->setToolTip(tr("Stop reading; what is shown stays"));
    m_stop->hide();
    m_busy = new QTimer(this);
    m_busy->setSingleShot(true);
    m_busy->setInterval(kBusyAfter);
    connect(m_busy, &QTimer::timeout, this, [this] {
        m_stop->show();
        refreshAge();
    });
    connect(m_stop, &QPushButton::clicked, this, &ReportsPage::stop);
    row->addWidget(m_age, 1);
    row->addWidget(m_stop);
    row->addWidget(m_refresh);
    row->addWidget(m_server);
    row->addWidget(m_period);
    row->addWidget(m_format);
    row->addWidget(m_targets);
    row->addWidget(m_schedules);
    row->addWidget(m_export);
    connect(m_schedules, &QPushButton::clicked, this, &ReportsPage::openSchedules);
    connect(m_targets, &QPushButton::clicked, this, &ReportsPage::openTargets);
    connect(m_refresh, &QToolButton::clicked, this, &ReportsPage::read);
    connect(m_server, &QComboBox::activated, this, [this] {
        Q_EMIT objectChanged();
        read();
    });
    connect(m_period, &QComboBox::activated, this, &ReportsPage::read);
    connect(m_format, &QComboBox::activated, this, &ReportsPage::rebuild);
    connect(m_export, &QPushButton::clicked, this, &ReportsPage::askWhereTo);
    return bar;
}

void ReportsPage::fillServers()
{
    QStringList names;
    for (const domain::Server &known : m_context.feed.servers())
        names.append(known.name);
    names.sort();
    const QString chosen = server();
    const QSignalBlocker blocker(m_server);
    m_server->clear();
    m_server->addItem(tr("All servers"), QString());
    for (const QString &name : std::as_const(names))
        m_server->addItem(name, name);
    m_server->setCurrentIndex(std::max(0, m_server->findData(chosen)));
}

QString ReportsPage::server() const
{
    return m_server->currentData().toString();
}

/// As a report of what is chosen has it.
QString ReportsPage::scope() const
{
    return server().isEmpty() ? QStringLiteral("fleet") : server();
}

ReportsPage::Format ReportsPage::format() const
{
    return Format(m_format->currentData().toInt());
}

void ReportsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_isReading
        && (!m_report || m_report->made.secsTo(QDateTime::currentDateTimeUtc()) > kStaleSeconds
            || m_report->scope != scope()))
        read();
}

void ReportsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_report)
        rebuild(); // the document has colours in it
}

void ReportsPage::read()
{
    const int number = ++m_reading;
    m_isReading = true;
    setBusy(true);
    refreshAge();
    if (!m_report)
        m_document->showText(tr("Reading the report…"));
    const QDateTime start = QDateTime::currentDateTimeUtc().addDays(-m_period->currentData().toInt());
    if (m_report && m_report->scope != scope())
        forgetBackground();
    readBackground(number, start);
    ask(this, m_context.engine.reports().health(server(), start), [this, number](Result<domain::HealthReport> answer) {
        if (number != m_reading)
            return;
        m_isReading = false;
        if (answer) {
            take(std::move(*answer));
            return;
        }
        setBusy(false);
        if (!m_report)
            m_document->showText(tr("The report could not be read: %1").arg(answer.error().what));
        refreshAge();
        m_context.shell.showError(tr("The report could not be read"), answer.error());
    });
}

void ReportsPage::take(domain::HealthReport report)
{
    releaseElsewhere(std::exchange(m_report, std::make_shared<const domain::HealthReport>(std::move(report))));
    m_export->setEnabled(true);
    refreshAge();
    keepDigest();
    // Both of them at once where the background is nearly there: a preview is not built twice for nothing.
    if (m_isReadingBackground)
        QTimer::singleShot(kBackgroundWait, this, [this, number = m_building] {
            if (number == m_building)
                rebuild();
        });
    else
        rebuild();
}

/// Targets that are not known must not be written over with the usual ones.
void ReportsPage::forgetBackground()
{
    m_background.reset();
    m_targets->setEnabled(false);
}

/// Without it the report is shown as well, only not judged.
void ReportsPage::readBackground(int number, const QDateTime &start)
{
    m_isReadingBackground = true;
    ask(this, m_context.engine.reportSchedules().background(server(), start),
        [this, number](const Result<domain::ReportBackground> &answer) {
            if (number != m_reading)
                return;
            m_isReadingBackground = false;
            if (answer) {
                m_background = std::make_shared<const domain::ReportBackground>(*answer);
                m_targets->setEnabled(true);
            }
            if (!m_isReading && m_report)
                rebuild();
        });
}

void ReportsPage::keepDigest()
{
    compute(
        this, [report = m_report] { return reports::digestOf(*report); },
        [this](const domain::ReportDigest &digest) {
            ask(this, m_context.engine.reportSchedules().keepDigest(digest), [](const Result<> &) {
                // Without it the next comparison has one point less.
            });
        });
}

void ReportsPage::openSchedules()
{
    auto *dialog = new ReportSchedulesDialog(m_context, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportsPage::openTargets()
{
    QStringList groups;
    if (m_background)
        for (const domain::RepoGroup &group : m_background->groups)
            groups.append(group.name);
    auto *dialog
        = new TargetsDialog(m_context, m_background ? m_background->targets : domain::FleetTargets(), groups, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &ReportsPage::read);
    dialog->open();
}

void ReportsPage::rebuild()
{
    if (!m_report)
        return;
    const int number = ++m_building;
    setBusy(true);
    if (format() == Format::Html) {
        m_builtWidth = m_document->look().width;
        compute(
            this,
            [report = m_report, background = m_background, look = m_document->look()] {
                return makeDocument(healthPreview(*report, look.scheme, valueOf(background)), look);
            },
            [this, number](const Document &document) {
                if (number == m_building && format() == Format::Html) {
                    m_document->showDocument(document);
                    showBuilt();
                }
            });
        return;
    }
    compute(
        this, [report = m_report] { return csvRows(reports::healthCsv(*report), kPreviewRows + 1); },
        [this, number](const QList<QStringList> &rows) {
            if (number != m_building || format() != Format::Csv)
                return;
            m_model->setRows(rows);
            m_table->setEmptyText(tr("No repository is known yet: the file has its header line only."));
            for (int i = 0; i < m_model->columnCount(); ++i)
                m_table->setColumnWidth(i, i < 2 ? 220 : 130);
            showBuilt();
        });
}

void ReportsPage::showBuilt()
{
    setBusy(false);
    refreshAge();
    showFormat();
}

/// What takes longer than a moment says so and can be stopped.
void ReportsPage::setBusy(bool isBusy)
{
    if (isBusy && !m_busy->isActive() && m_stop->isHidden())
        m_busy->start();
    else if (!isBusy) {
        m_busy->stop();
        m_stop->hide();
    }
}

/// What was read before stays as it is.
void ReportsPage::stop()
{
    ++m_reading;
    ++m_building;
    m_isReading = false;
    setBusy(false);
    refreshAge();
    if (!m_report)
        m_document->showText(tr("The report was not read. Read it again with %1.")
                                 .arg(QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText)));
}

void ReportsPage::showFormat()
{
    QWidget *shown = format() == Format::Html ? static_cast<QWidget *>(m_document) : m_table;
    const bool hadFocus = m_stack->currentWidget()->hasFocus();
    setFocusProxy(shown);
    m_stack->setCurrentWidget(shown);
    if (hadFocus)
        shown->setFocus();
}

void ReportsPage::refreshAge()
{
    if (m_isReading) {
        m_age->setText(tr("reading…"));
        return;
    }
    if (!m_stop->isHidden()) {
        m_age->setText(tr("putting it together…"));
        return;
    }
    if (!m_report) {
        m_age->clear();
        return;
    }
    m_age->setText(tr("read %1 · syncs since %2")
                       .arg(relativeTime(m_report->made, QDateTime::currentDateTimeUtc()),
                            clockTime(m_report->periodStart, m_report->made)));
    m_age->setToolTip(exactTime(m_report->made));
}

void ReportsPage::openLink(const QUrl &link)
{
    if (link.toString().startsWith(QLatin1Char('#'))) {
        m_document->scrollToAnchor(link.fragment());
        return;
    }
    const QString target = link.toString();
    const QString kind = target.section(QLatin1Char(':'), 0, 0);
    const QString object = target.section(QLatin1Char(':'), 1);
    if (kind == QLatin1String("repository"))
        m_context.shell.open({pageid::kRepositories, object});
    else if (kind == QLatin1String("server"))
        m_context.shell.open({pageid::kServers, object});
    else if (kind == QLatin1String("schedule"))
        m_context.shell.open({pageid::kSchedules, object});
}

void ReportsPage::askWhereTo()
{
    const QString name = reportFileName(server(), QDate::currentDate(), format());
    const QString folder = m_lastFolder.isEmpty() ? QDir::homePath() : m_lastFolder;
    m_context.prompter.chooseSaveFile(this, tr("Export the health report"), QDir(folder).filePath(name),
                                      [this](const QString &path) { exportTo(path); });
}

void ReportsPage::exportTo(const QString &path)
{
    if (!m_report || path.isEmpty())
        return;
    m_lastFolder = QFileInfo(path).absolutePath();
    m_export->setEnabled(false);
    compute(
        this,
        [report = m_report, background = m_background, format = format(), path] {
            return writeFile(path, write(*report, background, format));
        },
        [this, path](const Result<qint64> &written) {
            m_export->setEnabled(true);
            if (written)
                m_context.shell.showDone(tr("The report is in %1 (%2)").arg(path, bytesText(*written)));
            else
                m_context.shell.showError(tr("The report could not be written"), written.error());
        });
}

QString ReportsPage::crumb() const
{
    return server();
}

QString ReportsPage::object() const
{
    return server();
}

void ReportsPage::openObject(const QString &object)
{
    const int index = std::max(0, m_server->findData(object));
    if (index == m_server->currentIndex())
        return;
    m_server->setCurrentIndex(index);
    if (isVisible())
        read();
}

void ReportsPage::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("reports/days"), m_period->currentData());
    settings.setValue(QStringLiteral("reports/format"),
                      format() == Format::Csv ? QStringLiteral("csv") : QStringLiteral("html"));
    settings.setValue(QStringLiteral("reports/folder"), m_lastFolder);
}

void ReportsPage::restoreState(QSettings &settings)
{
    const int days = settings.value(QStringLiteral("reports/days"), kDefaultDays).toInt();
    m_period->setCurrentIndex(std::max(0, m_period->findData(days)));
    const bool isCsv = settings.value(QStringLiteral("reports/format")).toString() == QLatin1String("csv");
    m_format->setCurrentIndex(m_format->findData(int(isCsv ? Format::Csv : Format::Html)));
    m_lastFolder = settings.value(QStringLiteral("reports/folder")).toString();
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/reportfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qsizetype kLongestSlug = 60;

QString slugOf(const QString &name)
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9]+"_s);
    QString slug = QString(name).replace(unsafe, u"-"_s).left(kLongestSlug);
    while (slug.startsWith(u'-'))
        slug.remove(0, 1);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? u"report"_s : slug;
}

} // namespace

QString reportFileName(const ports::ReportSchedule &schedule, const QDateTime &made)
{
    return u"pulpit-health-%1-%2-%3.%4"_s.arg(
        slugOf(schedule.name), schedule.id, made.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s),
        schedule.format == ports::ReportSchedule::Format::Csv ? u"csv"_s : u"html"_s);
}

Result<QString> writeReportFile(const ports::ReportSchedule &schedule, const QDateTime &made, const QByteArray &bytes)
{
    const QDir folder(schedule.folder);
    if (!folder.isAbsolute() || !folder.exists())
        return fail(ErrorCode::Storage, u"the folder for reports is not there"_s, schedule.folder,
                    u"Make it on the machine that schedules, or choose another one."_s);
    const QString path = folder.filePath(reportFileName(schedule, made));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Storage, u"the report could not be written: %1"_s.arg(file.errorString()), path,
                    u"See whether the folder is writable for the program that schedules, and the disk not full."_s);
    return path;
}

int removeOldReports(const ports::ReportSchedule &schedule)
{
    if (schedule.keep <= 0)
        return 0;
    const QRegularExpression own(u"\\Apulpit-health-[A-Za-z0-9-]+-%1-(\\d{8}T\\d{6}Z)\\.(html|csv)\\z"_s.arg(
        QRegularExpression::escape(schedule.id)));
    QList<std::pair<QString, QString>> reports; // time, path
    const QFileInfoList files
        = QDir(schedule.folder).entryInfoList({u"pulpit-health-*"_s}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files)
        if (const auto match = own.match(file.fileName()); match.hasMatch())
            reports.append({match.captured(1), file.absoluteFilePath()});
    std::sort(reports.begin(), reports.end(), std::greater<>());
    int removed = 0;
    for (qsizetype i = schedule.keep; i < reports.size(); ++i)
        removed += QFile::remove(reports.at(i).second) ? 1 : 0;
    return removed;
}

} // namespace pulpit::engine

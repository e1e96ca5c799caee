// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/reportfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStorageInfo>

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

/// Half-written files of a program that was killed: QSaveFile's own name for them is the file's with six letters.
void removeLeftOvers(const ports::ReportSchedule &schedule)
{
    constexpr qint64 kLeftOverSeconds = 24 * 3600;
    const QRegularExpression own(
        u"\\Apulpit-health-[A-Za-z0-9-]+-%1-\\d{8}T\\d{6}Z\\.(html|csv)\\.[A-Za-z]{6}\\z"_s.arg(
            QRegularExpression::escape(schedule.id)));
    const QFileInfoList files
        = QDir(schedule.folder).entryInfoList({u"pulpit-health-*"_s}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files)
        if (own.match(file.fileName()).hasMatch()
            && file.lastModified().secsTo(QDateTime::currentDateTime()) > kLeftOverSeconds)
            QFile::remove(file.absoluteFilePath());
}

} // namespace

QString reportFileName(const ports::ReportSchedule &schedule, const QDateTime &made)
{
    return u"pulpit-health-%1-%2-%3.%4"_s.arg(
        slugOf(schedule.name), schedule.id, made.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s),
        schedule.format == ports::ReportSchedule::Format::Csv ? u"csv"_s : u"html"_s);
}

Result<> checkReportFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (!folder.isAbsolute() || !folder.exists())
        return fail(ErrorCode::Storage, u"the folder for reports is not there"_s, path,
                    u"Make it on the machine that schedules, mount its disk, or choose another one."_s);
    if (!folder.isDir())
        return fail(ErrorCode::Storage, u"the folder for reports is a file"_s, path, u"Choose another one."_s);
    if (!folder.isWritable())
        return fail(ErrorCode::Storage, u"the folder for reports is not writable for the program that schedules"_s,
                    path, u"Let the program's user write there, or choose another folder."_s);
    return {};
}

Result<QString> writeReportFile(const ports::ReportSchedule &schedule, const QDateTime &made, const QByteArray &bytes)
{
    if (const Result<> folder = checkReportFolder(schedule.folder); !folder)
        return fail(folder.error());
    const QString path = QDir(schedule.folder).filePath(reportFileName(schedule, made));
    QSaveFile file(path); // beside it, then renamed: readers see all of it or nothing
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return path;
    const QString reason = file.errorString();
    file.cancelWriting();
    const QStorageInfo disk(schedule.folder);
    if (disk.isValid() && disk.bytesAvailable() < bytes.size())
        return fail(ErrorCode::Storage, u"the report could not be written: the disk is full (%1)"_s.arg(reason), path,
                    u"Free some space, or keep fewer reports. The reports that are there are untouched."_s);
    return fail(ErrorCode::Storage, u"the report could not be written: %1"_s.arg(reason), path,
                u"See whether the program that schedules may write there, and the disk has room."_s);
}

int removeOldReports(const ports::ReportSchedule &schedule)
{
    removeLeftOvers(schedule);
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

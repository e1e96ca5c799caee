// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/judgement.h"

#include "reports/html.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pulpit::reports {

namespace {

constexpr int kMostNames = 40;

QString changeText(int before, int now, bool isMoreBetter)
{
    if (before == now)
        return u"<span class=\"muted\">as before</span>"_s;
    const bool isBetter = (now > before) == isMoreBetter;
    return u"<span class=\"%1\">%2%3</span>"_s.arg(isBetter ? u"plus"_s : u"minus"_s, now > before ? u"+"_s : QString(),
                                                   html::number(now - before));
}

QString nameList(const QString &title, const QString &icon, const QStringList &names)
{
    QString text = u"<div class=\"pad\"><h3>%1%2 <span class=\"muted\">%3</span></h3>"_s.arg(
        html::icon(icon), title, html::number(names.size()));
    if (names.isEmpty())
        return text + u"<span class=\"muted\">none</span></div>"_s;
    text += u"<ul class=\"names\">"_s;
    for (const QString &name : names.mid(0, kMostNames))
        text += u"<li><bdi>%1</bdi> <span class=\"muted\">on <bdi>%2</bdi></span></li>"_s.arg(
            html::text(name.section(u'/', 1)), html::text(name.section(u'/', 0, 0)));
    text += u"</ul>"_s;
    if (names.size() > kMostNames)
        text += u"<span class=\"muted\">and %1 more</span>"_s.arg(html::number(names.size() - kMostNames));
    return text + u"</div>"_s;
}

/// Two stacked bars below each other on one scale.
QString sharesChart(const Trend &trend)
{
    constexpr double kWide = 540;
    constexpr double kName = 52;
    constexpr double kRow = 26;
    const int most = std::max({trend.before.watched(), trend.now.watched(), 1});
    QString svg = u"<svg class=\"chart\" viewBox=\"0 0 540 58\" role=\"img\" aria-label=\"In sync: %1 of %2 before, "
                  "%3 of %4 now\">"_s.arg(trend.before.good)
                      .arg(trend.before.watched())
                      .arg(trend.now.good)
                      .arg(trend.now.watched());
    const auto row = [&](const domain::ReportDigest &digest, const QString &name, double top) {
        svg += u"<text x=\"0\" y=\"%1\">%2</text>"_s.arg(top + 14).arg(name);
        double x = kName;
        const std::array<std::pair<const char *, int>, 4> parts {
            {{"ok", digest.good}, {"warn", digest.attention}, {"failed", digest.failed}, {"other", digest.unknown}}};
        for (const auto &[style, count] : parts) {
            if (count == 0)
                continue;
            const double wide = std::max(2.0, (kWide - kName) * count / most);
            svg += u"<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"18\"><title>%5</title></rect>"_s
                       .arg(QLatin1StringView(style))
                       .arg(x, 0, 'f', 1)
                       .arg(top, 0, 'f', 1)
                       .arg(wide, 0, 'f', 1)
                       .arg(html::number(count));
            x += wide;
        }
    };
    row(trend.before, u"before"_s, 2);
    row(trend.now, u"now"_s, 2 + kRow);
    return svg + u"</svg>"_s;
}

/// A bar of what was kept, with a mark at the target: from half to all, since nobody aims lower.
QString levelChart(const Level &level)
{
    constexpr double kFrom = 50;
    constexpr double kWide = 72;
    const auto place
        = [](double percent) { return kWide * std::clamp(percent - kFrom, 0.0, 100 - kFrom) / (100 - kFrom); };
    const double target = std::min(place(level.targetPercent), kWide - 1);
    return u"<svg class=\"level\" viewBox=\"0 0 72 8\" width=\"72\" height=\"8\" aria-hidden=\"true\">"
           "<rect class=\"rest\" y=\"2\" width=\"72\" height=\"4\"></rect>"
           "<rect class=\"%1\" y=\"2\" width=\"%2\" height=\"4\"></rect>"
           "<rect class=\"mark\" x=\"%3\" width=\"1\" height=\"8\"></rect></svg>"_s
               .arg(level.isMet() ? u"ok"_s : u"failed"_s)
               .arg(place(*level.percent()), 0, 'f', 1)
               .arg(target, 0, 'f', 1);
}

/// \a aim: what the target is, in words.
QString levelCell(const Level &level, const QString &aim)
{
    const QString target = u"<br><span class=\"small\">%1</span>"_s.arg(aim);
    const auto percent = level.percent();
    if (!percent)
        return u"<td class=\"num\"><span class=\"muted\">–</span>%1</td>"_s.arg(target);
    return u"<td class=\"num\">%1 %2<b class=\"%3\">%4</b><br><span class=\"small\">%5 of %6 · %7</span>%8</td>"_s.arg(
        levelChart(level), html::icon(level.isMet() ? u"ok"_s : u"bad"_s, level.isMet() ? u"met"_s : u"missed"_s),
        level.isMet() ? u"plus"_s : u"minus"_s, percentText(percent), html::number(level.kept), html::number(level.of),
        burnText(level), target);
}

} // namespace

QString percentText(const std::optional<double> &percent)
{
    if (!percent)
        return u"–"_s;
    // 99.96 % is not 100 %: what was missed must not be rounded away.
    const double shown = std::floor(*percent * 10) / 10;
    return u"%1 %"_s.arg(shown, 0, 'f', shown == std::floor(shown) ? 0 : 1);
}

QString burnText(const Level &level)
{
    const std::optional<double> burn = level.burn();
    if (!burn)
        return {};
    if (std::isinf(*burn))
        return u"no room for failures"_s;
    if (*burn <= 1)
        return u"%1 % of the budget"_s.arg(std::round(*burn * 100), 0, 'f', 0);
    return u"budget spent %1 times"_s.arg(*burn, 0, 'f', 1);
}

QString trendHtml(const Trend &trend)
{
    QString text
        = u"<div class=\"two\"><div class=\"card\"><table><thead><tr><th>Repositories</th><th "
          "class=\"num\">Before</th><th class=\"num\">Now</th><th class=\"num\">Change</th></tr></thead><tbody>"_s;
    const auto row = [&](const QString &icon, const QString &words, int before, int now, bool isMoreBetter) {
        text += u"<tr><td>%1%2</td><td class=\"num\">%3</td><td class=\"num\">%4</td><td class=\"num\">%5</td></tr>"_s
                    .arg(html::icon(icon), words, html::number(before), html::number(now),
                         changeText(before, now, isMoreBetter));
    };
    row(u"ok"_s, u"In sync"_s, trend.before.good, trend.now.good, true);
    row(u"warn"_s, u"Need attention"_s, trend.before.attention, trend.now.attention, false);
    row(u"bad"_s, u"Failed"_s, trend.before.failed, trend.now.failed, false);
    row(u"unknown"_s, u"Unknown"_s, trend.before.unknown, trend.now.unknown, false);
    if (trend.before.periodDays == trend.now.periodDays)
        row(u"clock"_s, u"Failed syncs in the period"_s, trend.before.failures, trend.now.failures, false);
    text += u"</tbody></table><div class=\"pad\">"_s + sharesChart(trend) + u"</div></div><div class=\"card\">"_s;
    text += nameList(u"New problems"_s, u"bad"_s, trend.appeared);
    text += nameList(u"Solved"_s, u"ok"_s, trend.solved);
    if (trend.isPartly)
        text
            += u"<div class=\"note\">There were more problems than were kept; some changes may be missing here.</div>"_s;
    return text + u"</div></div>"_s;
}

QString serviceLevelsHtml(const QList<ServiceLevel> &levels, int most)
{
    QString text
        = u"<div class=\"card wide\"><table><thead><tr><th>Group</th><th>Server</th><th class=\"num\">In sync</th>"
          "<th class=\"num\">Fresh</th><th class=\"num\">Runs on time</th></tr></thead><tbody>"_s;
    const auto aim = [](const Level &level) { return u"target %1"_s.arg(percentText(level.targetPercent)); };
    for (const ServiceLevel &level : levels.mid(0, most))
        text += u"<tr class=\"%1\"><td><bdi>%2</bdi></td><td><bdi>%3</bdi></td>"_s.arg(
                    level.isMet() ? QString() : u"bad"_s, html::text(level.group), html::text(level.server))
            + levelCell(level.inSync, aim(level.inSync))
            + levelCell(level.fresh, u"%1 within %2 h"_s.arg(aim(level.fresh)).arg(level.freshHours))
            + levelCell(level.onSchedule, aim(level.onSchedule)) + u"</tr>"_s;
    text += u"</tbody></table>"_s;
    if (levels.size() > most)
        text += u"<div class=\"note\">%1 more groups are not listed here; those that miss a target come first.</div>"_s
                    .arg(html::number(levels.size() - most));
    return text + u"</div>"_s;
}

} // namespace pulpit::reports

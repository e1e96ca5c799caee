// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the builder that reads maintenance windows and scheduled housekeeping.
#include "config/fleetbuilder.h"
#include "config/phrases.h"

#include "domain/windowtimes.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;
using pulpit::domain::HousekeepingSchedule;
using pulpit::domain::MaintenanceWindow;

namespace pulpit::config {

namespace {

constexpr std::size_t kMostWindows = 100; // of a server, or of the fleet
constexpr auto kWindowKey = "maintenance"_L1;
constexpr auto kHousekeepingKey = "housekeeping"_L1;

/// The options that an operation's request takes besides the server, with the type that each has.
QHash<QString, QJsonValue::Type> optionsOf(const QString &operation)
{
    using Type = QJsonValue::Type;
    if (operation == "orphans"_L1)
        return {{u"protection_minutes"_s, Type::Double}};
    if (operation == "repair"_L1)
        return {{u"regex_include"_s, Type::String},
                {u"regex_exclude"_s, Type::String},
                {u"verify_checksums"_s, Type::Bool}};
    if (operation == "reclaim"_L1)
        return {{u"regex_include"_s, Type::String}, {u"regex_exclude"_s, Type::String}, {u"keep_latest"_s, Type::Bool}};
    if (operation == "retain"_L1)
        return {{u"keep"_s, Type::Double}, {u"regex_include"_s, Type::String}, {u"regex_exclude"_s, Type::String}};
    return {{u"older_than_days"_s, Type::Double}, {u"states"_s, Type::Array}};
}

QJsonValue optionValue(const YamlNode &node)
{
    if (node.kind == YamlNode::Kind::Sequence) {
        QJsonArray array;
        for (const YamlNode &one : node.children)
            array.append(one.text);
        return array;
    }
    switch (scalarType(node)) {
    case ScalarType::Boolean: {
        const QString text = node.text.toLower();
        return text == "true"_L1 || text == "yes"_L1 || text == "on"_L1;
    }
    case ScalarType::Integer: return node.text.toInt();
    case ScalarType::Float: return node.text.toDouble();
    case ScalarType::Text:
    case ScalarType::Null:
    case ScalarType::Time: break;
    }
    return node.text;
}

} // namespace

const std::vector<YamlNode> *FleetBuilder::sequence(Mapping *settings, QLatin1String key, const Path &path)
{
    const YamlNode *const node = settings->node(key);
    if (!node || node->kind == YamlNode::Kind::Null)
        return nullptr;
    const QString name = QString(key);
    if (node->kind != YamlNode::Kind::Sequence) {
        m_problems->error(*node, Path {&path, name}, "type"_L1,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is a list"), name),
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "entries that begin with \"- \"")));
        return nullptr;
    }
    if (node->children.size() > kMostWindows) {
        m_problems->error(
            *node, Path {&path, name}, "too-many"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" has more than %2 entries"), name, kMostWindows),
            u"fewer"_s);
        return nullptr;
    }
    return &node->children;
}

QList<HousekeepingSchedule> FleetBuilder::housekeeping() const
{
    QList<HousekeepingSchedule> result;
    for (HousekeepingSchedule one : m_housekeeping) {
        const QStringList servers = one.server.isEmpty() ? m_builtServers : QStringList {one.server};
        for (const QString &server : servers) {
            one.server = server;
            result.append(one);
        }
    }
    return result;
}

QList<MaintenanceWindow> FleetBuilder::readMaintenance(Mapping *settings, const Path &path)
{
    QList<MaintenanceWindow> windows;
    const std::vector<YamlNode> *const entries = sequence(settings, kWindowKey, path);
    if (!entries)
        return windows;
    const Path here {&path, u"maintenance"};
    for (const YamlNode &entry : *entries) {
        Mapping mapping(m_problems, &entry, &here);
        mapping.refuseUnknown({"name"_L1, "schedule"_L1, "duration"_L1, "syncs"_L1});
        MaintenanceWindow window;
        window.name = mapping.text("name"_L1).value_or(QString()).left(100);
        window.cron = mapping.text("schedule"_L1, Mapping::Need::Required).value_or(QString());
        window.duration = mapping.text("duration"_L1, Mapping::Need::Required).value_or(QString());
        if (!window.cron.isEmpty())
            m_checks.schedule(*mapping.node("schedule"_L1), Path {&here, u"schedule"});
        if (const auto syncs = mapping.text("syncs"_L1)) {
            const auto known = domain::windowSyncs(*syncs);
            if (!known)
                m_problems->error(
                    *mapping.node("syncs"_L1), Path {&here, u"syncs"}, "maintenance-syncs"_L1,
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is nothing that can happen to a sync"),
                           syncs->left(40)),
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "shift or skip")));
            window.syncs = known.value_or(window.syncs);
        }
        const Result<> usable = domain::checkWindow(window);
        if (!usable && usable.error().where == "duration"_L1 && !window.duration.isEmpty())
            m_problems->error(*mapping.node("duration"_L1), Path {&here, u"duration"}, "maintenance-duration"_L1,
                              usable.error().what, usable.error().advice);
        if (usable)
            windows.append(window);
    }
    return windows;
}

QList<HousekeepingSchedule> FleetBuilder::readHousekeeping(Mapping *settings, const Path &path)
{
    QList<HousekeepingSchedule> result;
    const std::vector<YamlNode> *const entries = sequence(settings, kHousekeepingKey, path);
    if (!entries)
        return result;
    const Path here {&path, u"housekeeping"};
    for (const YamlNode &entry : *entries) {
        Mapping mapping(m_problems, &entry, &here);
        mapping.refuseUnknown({"operation"_L1, "schedule"_L1, "options"_L1});
        HousekeepingSchedule schedule;
        schedule.operation = mapping.text("operation"_L1, Mapping::Need::Required).value_or(QString());
        schedule.cron = mapping.text("schedule"_L1, Mapping::Need::Required).value_or(QString());
        if (!schedule.cron.isEmpty())
            m_checks.schedule(*mapping.node("schedule"_L1), Path {&here, u"schedule"});
        const bool isKnown = domain::housekeepingOperations().contains(schedule.operation);
        if (!isKnown && !schedule.operation.isEmpty())
            m_problems->error(
                *mapping.node("operation"_L1), Path {&here, u"operation"}, "housekeeping-operation"_L1,
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" cannot be scheduled"), schedule.operation.left(40)),
                domain::housekeepingOperations().join(u", "_s));
        if (isKnown)
            readOptions(&mapping, here, &schedule);
        result.append(schedule);
    }
    return result;
}

void FleetBuilder::readOptions(Mapping *entry, const Path &path, HousekeepingSchedule *schedule)
{
    const YamlNode *const node = entry->mapping("options"_L1);
    const bool needsPattern = schedule->operation == "reclaim"_L1 || schedule->operation == "retain"_L1;
    const auto known = optionsOf(schedule->operation);
    const Path here {&path, u"options"};
    const Mapping options(m_problems, node ? node : &entry->self(), &here);
    if (node)
        options.forEach([&](const YamlNode &key, const YamlNode &value) {
            const auto type = known.constFind(key.text);
            const QJsonValue json = optionValue(value);
            if (type == known.cend() || json.type() != *type) {
                QStringList names = known.keys();
                names.sort();
                m_problems->error(
                    type == known.cend() ? key : value, here, "housekeeping-option"_L1,
                    type == known.cend()
                        ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "%1 has no option \"%2\""), schedule->operation,
                                 key.text.left(40))
                        : phrase(QT_TRANSLATE_NOOP("pulpit::config", "the value of \"%1\" is of another type"),
                                 key.text),
                    names.join(u", "_s));
                return;
            }
            if (key.text.startsWith("regex_"_L1))
                m_checks.pattern(value, here);
            schedule->options.insert(key.text, json);
        });
    if (needsPattern && !schedule->options.contains("regex_include"_L1)
        && !schedule->options.contains("regex_exclude"_L1))
        m_problems->error(
            entry->self(), path, "housekeeping-option"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "%1 needs to be told which repositories are meant"),
                   schedule->operation),
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "options with regex_include or regex_exclude")));
    const bool isKeepMissing = schedule->operation == "retain"_L1 && !schedule->options.contains("keep"_L1);
    if (isKeepMissing)
        m_problems->error(
            entry->self(), path, "housekeeping-option"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "retain needs to be told how many versions are kept")),
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "options with keep, a number of versions; 0 keeps all")));
    const double keep = schedule->options.value("keep"_L1).toDouble(0);
    if (keep < 0 || keep > 100'000 || keep != std::floor(keep))
        m_problems->error(*options.node("keep"_L1), here, "housekeeping-option"_L1,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "keep is a whole number of versions")),
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "0 (all) to 100000")));
}

} // namespace pulpit::config

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/databaseaddress.h"

#include <QString>
#include <QStringList>

#include <array>
#include <string_view>

/// The statements, kept as files in resources/sql: `common/NAME.sql`, or `sqlite/NAME.sql` and `postgresql/NAME.sql`
/// where they differ.
///
/// In a file, `{{other}}` stands for the text of another one; lines between `--? part` and the next `--? part` or `--.`
/// are only taken where that part is asked for; other lines that begin with `--` are comments.
namespace pulpit::store {

inline constexpr std::array kStatements = {
    "configuration_current",
    "configuration_insert",
    "configuration_list",
    "configuration_newest",
    "configuration_save",
    "configuration_saved",
    "configuration_text",
    "configuration_version",
    "counters_read",
    "counters_save",
    "counters_take",
    "deb_distribution_list",
    "deb_distribution_prune",
    "deb_distribution_save",
    "engine_exists",
    "engine_live",
    "engine_remove",
    "engine_remove_dead",
    "engine_save",
    "expected_task_seconds",
    "group_insert",
    "group_list",
    "group_remove",
    "group_update",
    "history_exists",
    "history_insert",
    "history_of_repository",
    "history_prune",
    "history_since",
    "job_by_id",
    "job_cancel_queued",
    "job_cancel_requests",
    "job_child_count",
    "job_children",
    "job_claim",
    "job_claimable",
    "job_count",
    "job_delete",
    "job_finish",
    "job_gets_on",
    "job_insert",
    "job_list",
    "job_plan",
    "job_prunable",
    "job_request_cancel",
    "job_save_children",
    "job_save_stages",
    "job_set_arguments",
    "job_set_deadline",
    "job_set_state",
    "job_stages",
    "job_state",
    "lease_read",
    "lease_release",
    "lease_save",
    "memory_list",
    "memory_remove_many",
    "memory_save_many",
    "migration_insert",
    "migration_list",
    "migration_table",
    "recent_states",
    "repository_by_id",
    "repository_found_list",
    "repository_gone",
    "repository_insert",
    "repository_list",
    "repository_save_health",
    "repository_save_sync",
    "repository_save_verification",
    "repository_sync_state",
    "repository_update",
    "schedule_configured",
    "schedule_due",
    "schedule_fired",
    "schedule_insert_many",
    "schedule_list",
    "schedule_pause",
    "schedule_remove",
    "schedule_set_next_many",
    "schedule_update",
    "server_id",
    "server_insert",
    "server_list",
    "server_reconciled",
    "server_reconciled_before",
    "server_remove",
    "server_rollup_save",
    "server_state_list",
    "server_state_save",
    "server_update",
};

/// Texts that other statements include.
inline constexpr std::array kFragments
    = {"history_columns", "identity", "job_columns",        "job_filter", "join_text",
       "json_rows",       "lock_row", "repository_columns", "skip_locked"};

/// The upgrades in their order; the first has the version 1.
inline constexpr std::array kUpgrades
    = {"0001_initial", "0002_job_interruptions", "0003_operations", "0004_served", "0005_saved_configuration"};

/// The name of a statement; a name that is not in the list does not compile.
struct SqlName
{
    std::size_t index;
    consteval SqlName(const char *name) // NOLINT(google-explicit-constructor): names are written as plain text
        : index(0)
    {
        while (std::string_view(kStatements.at(index))
               != name) // at() throws past the end, which is no constant expression
            ++index;
    }
    [[nodiscard]] QString text() const { return QString::fromLatin1(kStatements[index]); }
};

/// A statement with the optional parts that are wanted.
struct Sql
{
    SqlName name;
    QStringList parts;
};

/// The text of a statement for \a backend. Fails with Internal where a file is missing. Thread-safe.
[[nodiscard]] Result<QString> sqlText(const QString &name, const QStringList &parts, Backend backend);

/// The bytes of an upgrade file, as its checksum is made of.
[[nodiscard]] Result<QByteArray> upgradeFile(const QString &name);
/// The statements of such a file for \a backend, one by one.
[[nodiscard]] Result<QStringList> statementsOf(const QByteArray &upgrade, Backend backend);

} // namespace pulpit::store

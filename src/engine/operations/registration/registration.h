// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"
#include "ports/definitionsource.h"

#include <memory>

namespace pulpit::engine {

/// Adds
///  - "repo-config apply": repositories as they are defined in Git or a folder. Request, all optional: "servers"
///  (names;
///    otherwise "server", otherwise all with repo_config_registration), "include" and "exclude" (instead of the
///    server's own patterns), "remove_deleted", "local_folder" (instead of the configured place), "reference" (of Git),
///    "base" (a revision: only what differs from it is planned), "offline" (no server is asked), "thorough" (does not
///    rely on what is remembered).
///  - "repo-config export": nothing is changed; memory "files" of the plan has definitions of what is on "server".
///  - "reconcile": drift between definitions, database and servers, and the plan that mends it. Request: "servers" or
///    "server"; otherwise all.
void addRegistration(OperationRegistry &operations, std::shared_ptr<ports::DefinitionSource> source);

} // namespace pulpit::engine

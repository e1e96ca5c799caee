// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The signals of the abstract ports need one place where moc's output is compiled.
#include "ports/services.h"
#include "ports/store.h"

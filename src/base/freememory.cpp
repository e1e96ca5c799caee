// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/freememory.h"

#include <cstdlib> // says which library it is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace pulpit {

void returnFreeMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace pulpit

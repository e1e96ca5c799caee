// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.h"

#include <QIcon>

namespace pulpit::gui {

/// An icon of our own family (resources/icons/<name>.svg), drawn from its SVG at the size and resolution asked for and
/// in the colours of the scheme that is shown at that moment. In the SVG, #000 stands for \a ink and #fff for the card
/// behind it.
[[nodiscard]] QIcon icon(const QString &name, Token ink = Token::TextSecondary);

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/additiontype.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

const QList<AdditionType> &additionTypes()
{
    using Remote = AdditionType::Remote;
    // maven and npm fetch what clients ask for through a remote of the distribution; gems are pushed.
    static const QList<AdditionType> types {{u"rpm"_s, Remote::Synced, {}},
                                            {u"deb"_s, Remote::Synced, {u"distributions"_s}},
                                            {u"file"_s, Remote::Synced, {}},
                                            {u"python"_s, Remote::Synced, {}},
                                            {u"container"_s, Remote::Synced, {u"upstream_name"_s}},
                                            {u"ansible"_s, Remote::ByPulp, {}},
                                            {u"ostree"_s, Remote::ByPulp, {}},
                                            {u"npm"_s, Remote::None, {}},
                                            {u"maven"_s, Remote::None, {}},
                                            {u"gem"_s, Remote::None, {}}};
    return types;
}

const AdditionType *additionType(const QString &name)
{
    const QList<AdditionType> &types = additionTypes();
    const auto found
        = std::find_if(types.begin(), types.end(), [&name](const AdditionType &one) { return one.name == name; });
    return found == types.end() ? nullptr : &*found;
}

} // namespace pulpit::domain

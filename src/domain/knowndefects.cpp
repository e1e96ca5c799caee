// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/knowndefects.h"

#include <QRegularExpression>

#include <vector>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

struct DefectRule
{
    QString plugin; ///< empty: any
    QRegularExpression text;
    KnownDefect defect;
};

QRegularExpression defectText(const QString &text)
{
    return QRegularExpression(
        text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
}

// Searched in this order. Each text is one that a real server gave, or that the issue names.
const std::vector<DefectRule> &defectRules()
{
    static const std::vector<DefectRule> rules {
        {u"rpm"_s,
         defectText(u"cannot create repository version.{0,40}more than one .{0,400}duplicate values"_s),
         {u"the upstream lists the same package version twice, which this pulp_rpm does not sort out"_s,
          u"update pulp_rpm (mended in 3.35 and its fixes of older branches), or sync with the policy additive"_s,
          u"pulp_rpm#4240"_s}},
        {u"rpm"_s,
         defectText(u"erroneous in a way that makes it ambiguous"_s),
         {u"the upstream's metadata names a package several times, which cannot be mirrored byte for byte"_s,
          u"sync with mirror_content_only or additive instead of mirror_complete, and tell the upstream's owner"_s,
          u"pulp_rpm#2402"_s}},
        {u"rpm"_s,
         defectText(u"^\\s*404, message=.{0,400}%2b"_s),
         {u"this pulp_rpm asks for \"%2B\" where the upstream only knows \"+\""_s,
          u"update pulp_rpm, or use another mirror of the upstream"_s, u"pulp_rpm#3973"_s}},
        {u"rpm"_s,
         defectText(u"^\\s*40[34], message=.{0,400}\\.rpm'"_s),
         {u"one package that the upstream lists cannot be had, and that ends the whole sync"_s,
          u"try again when the upstream has been updated; the policy on_demand syncs without fetching it"_s,
          u"pulp_rpm#3507"_s}},
        {u"deb"_s,
         defectText(u"no suitable package index files? found"_s),
         {u"the upstream's Release names an architecture or component whose index it does not have"_s,
          u"set ignore_missing_package_indices on the remote, or name only the architectures that are there"_s,
          u"pulp_deb#520"_s}},
        {u"deb"_s,
         defectText(u"unable to verify any release files? from '[^']*(?<!/)/release'"_s),
         {u"the URL in this text is wrong: Pulp looked for the Release file of each distribution under dists/"_s,
          u"compare the remote's key with the one that signs dists/<distribution>/Release; an unsigned one says the same"_s,
          QString()}},
        {{},
         defectText(u"contentlengtherror: 400"_s),
         {u"the 400 in this text is no answer of the upstream: the connection broke in the middle of a file"_s,
          u"sync again; where it stays, look at proxies in between and their limits on size and time"_s, QString()}},
        {{},
         defectText(u"ssl:default \\[\\[ssl: wrong_version_number\\]"_s),
         {u"the upstream speaks http at this port, the remote's URL says https"_s, u"correct the remote's URL"_s,
          QString()}},
        {u"rpm"_s,
         defectText(u"an invalid remote url was provided"_s),
         {u"what is wrong is not the form of the URL: there is no repodata/repomd.xml below it"_s,
          u"open the URL with repodata/repomd.xml by hand; it may be one folder too high or too low"_s, QString()}},
        {{},
         defectText(u"deadlock detected"_s),
         {u"two tasks of Pulp locked each other out in its database"_s,
          u"sync again; fewer concurrent syncs make it rarer"_s, QString()}},
        {{},
         defectText(u"duplicate key value violates unique constraint"_s),
         {u"two tasks of Pulp stored the same content at the same moment"_s, u"sync again"_s, QString()}},
        {{},
         defectText(u"'nonetype' object (?:has no attribute|is not)"_s),
         {u"Pulp met something that its code does not expect"_s,
          u"look for the correlation id in the server's log, and for the text among Pulp's issues; update Pulp"_s,
          QString()}},
    };
    return rules;
}

} // namespace

std::optional<KnownDefect> knownDefect(const QString &type, const QString &pulpText)
{
    static const QRegularExpression code(u"^\\s*\\[[A-Z]{3}[0-9]{4}\\]\\s*"_s);
    const QString text = pulpText.left(16 * 1024).remove(code);
    if (text.isEmpty())
        return {};
    const QString plugin = type.section(u'.', 0, 0);
    for (const DefectRule &rule : defectRules())
        if ((rule.plugin.isEmpty() || plugin.isEmpty() || rule.plugin == plugin) && text.contains(rule.text))
            return rule.defect;
    return {};
}

} // namespace pulpit::domain

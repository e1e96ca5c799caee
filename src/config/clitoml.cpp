// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/clitoml.h"

#include "config/smallfile.h"

#include <QHash>
#include <QStandardPaths>

#include <optional>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

constexpr int kMaxTables = 200;

/// One line of a cli.toml, read from left to right. Values that nobody asks for are passed over.
class Line
{
public:
    explicit Line(QString text)
        : m_text(std::move(text))
    {
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text.at(m_at) == u' ' || m_text.at(m_at) == u'\t'))
            ++m_at;
    }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size() || m_text.at(m_at) == u'#'; }
    [[nodiscard]] QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }
    bool take(QChar c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] QString rest() const { return m_text.mid(m_at); }
    void toEnd() { m_at = m_text.size(); }

    /// A bare or a quoted key; not set: it is none.
    std::optional<QString> key()
    {
        if (peek() == u'"' || peek() == u'\'')
            return string();
        const qsizetype begin = m_at;
        while (m_at < m_text.size()) {
            const char16_t c = m_text.at(m_at).unicode();
            const bool isBare
                = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (!isBare)
                break;
            ++m_at;
        }
        if (m_at == begin)
            return std::nullopt;
        return m_text.mid(begin, m_at - begin);
    }

    /// A basic or a literal string that ends on this line.
    std::optional<QString> string()
    {
        const QChar quote = peek();
        ++m_at;
        QString value;
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at++);
            if (c == quote)
                return value;
            if (c != u'\\' || quote == u'\'') {
                value.append(c);
                continue;
            }
            const auto escaped = escape();
            if (!escaped)
                return std::nullopt;
            value.append(*escaped);
        }
        return std::nullopt;
    }

private:
    std::optional<QString> escape()
    {
        static const QHash<char16_t, char16_t> kSimple
            = {{'b', '\b'}, {'t', '\t'}, {'n', '\n'}, {'f', '\f'}, {'r', '\r'}, {'"', '"'}, {'\\', '\\'}};
        if (m_at >= m_text.size())
            return std::nullopt;
        const char16_t c = m_text.at(m_at++).unicode();
        if (kSimple.contains(c))
            return QString(QChar(kSimple.value(c)));
        const int digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
        bool isNumber = false;
        const uint code = m_text.mid(m_at, digits).toUInt(&isNumber, 16);
        if (digits == 0 || !isNumber || m_at + digits > m_text.size() || code > 0x10ffff
            || (code >= 0xd800 && code < 0xe000))
            return std::nullopt;
        m_at += digits;
        const char32_t letter = code;
        return QString::fromUcs4(&letter, 1);
    }

    QString m_text;
    qsizetype m_at = 0;
};

tl::unexpected<Error> problem(ErrorCode code, const QString &what, int line)
{
    return fail(code, what, u"line %1"_s.arg(line));
}

/// [cli] and [cli-NAME]; other tables, and tables of tables, are none of ours.
QString profileOf(const QString &table)
{
    if (table == u"cli"_s)
        return u"default"_s;
    return table.startsWith(u"cli-"_s) ? table.mid(4) : QString();
}

/// Reads "[a]" or "[[a.b]]"; gives its name.
std::optional<QString> readTable(Line *line)
{
    line->take(u'[');
    const bool isArray = line->take(u'[');
    QString name;
    do {
        line->skipBlanks();
        const auto part = line->key();
        if (!part)
            return std::nullopt;
        name += (name.isEmpty() ? QString() : u"."_s) + *part;
        line->skipBlanks();
    } while (line->take(u'.'));
    if (!line->take(u']') || (isArray && !line->take(u']')))
        return std::nullopt;
    line->skipBlanks();
    return line->isAtEnd() ? std::optional(name) : std::nullopt;
}

void put(CliProfile *profile, const QString &key, const QString &value)
{
    if (key == u"base_url"_s)
        profile->baseUrl = value;
    else if (key == u"api_root"_s)
        profile->apiRoot = value;
    else if (key == u"domain"_s)
        profile->domain = value == u"default"_s ? QString() : value;
    else if (key == u"username"_s)
        profile->username = value;
    else if (key == u"password"_s)
        profile->password = Secret(value);
    else if (key == u"cert"_s)
        profile->certificate = value;
    else if (key == u"key"_s)
        profile->key = value;
}

/// Reads "key = value" into \a profile, which may be null.
Result<> readPair(Line *line, int number, CliProfile *profile)
{
    const auto key = line->key();
    line->skipBlanks();
    if (!key || !line->take(u'='))
        return problem(ErrorCode::InvalidInput, u"this is neither a table nor a key with a value"_s, number);
    line->skipBlanks();
    const QString rest = line->rest();
    if (rest.startsWith(u"\"\"\""_s) || rest.startsWith(u"'''"_s))
        return problem(ErrorCode::Unsupported, u"strings over several lines are not read"_s, number);
    if (line->peek() == u'"' || line->peek() == u'\'') {
        const auto value = line->string();
        line->skipBlanks();
        if (!value || !line->isAtEnd())
            return problem(ErrorCode::InvalidInput, u"the string does not end, or something follows it"_s, number);
        if (profile)
            put(profile, *key, *value);
        return {};
    }
    if (line->peek() == u'[' || line->peek() == u'{') {
        const QChar end = line->peek() == u'[' ? u']' : u'}';
        if (!rest.section(u'#', 0, 0).trimmed().endsWith(end))
            return problem(ErrorCode::Unsupported, u"lists over several lines are not read"_s, number);
        return {};
    }
    const QString word = rest.section(u'#', 0, 0).trimmed();
    if (word.isEmpty() || word.contains(u' '))
        return problem(ErrorCode::InvalidInput, u"a value is missing"_s, number);
    if (profile && *key == u"verify_ssl"_s)
        profile->verifiesTls = word != u"false"_s;
    return {};
}

} // namespace

Result<QList<CliProfile>> readCliToml(const QByteArray &text)
{
    if (text.size() > kMaxCliTomlBytes)
        return fail(ErrorCode::TooLarge, u"the file is larger than a cli.toml"_s);
    QList<CliProfile> profiles;
    CliProfile *current = nullptr;
    int number = 0;
    int tables = 0;
    for (QByteArray bytes : text.split('\n')) {
        ++number;
        if (bytes.endsWith('\r'))
            bytes.chop(1);
        Line line(QString::fromUtf8(bytes));
        line.skipBlanks();
        if (line.isAtEnd())
            continue;
        if (line.peek() != u'[') {
            if (const Result<> read = readPair(&line, number, current); !read)
                return fail(read.error());
            continue;
        }
        const auto table = readTable(&line);
        if (!table)
            return problem(ErrorCode::InvalidInput, u"the table's name does not end"_s, number);
        if (++tables > kMaxTables)
            return fail(ErrorCode::TooLarge, u"the file has more tables than a cli.toml"_s);
        current = nullptr;
        if (const QString name = profileOf(*table); !name.isEmpty()) {
            profiles.append(CliProfile());
            current = &profiles.last();
            current->name = name;
        }
    }
    profiles.removeIf([](const CliProfile &profile) { return profile.baseUrl.isEmpty(); });
    return profiles;
}

Result<QList<CliProfile>> readCliTomlFile(const QString &path)
{
    Result<QByteArray> bytes = readSmallFile(path, kMaxCliTomlBytes);
    if (!bytes)
        return fail(bytes.error());
    Result<QList<CliProfile>> profiles = readCliToml(*bytes);
    bytes->fill('\0'); // there may be passwords in it
    if (!profiles) {
        Error error = profiles.error();
        error.where = error.where.isEmpty() ? path : path + u", "_s + error.where;
        return fail(error);
    }
    return profiles;
}

QString defaultCliTomlFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/pulp/cli.toml"_s;
}

} // namespace pulpit::config

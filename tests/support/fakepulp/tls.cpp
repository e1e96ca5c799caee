// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tls.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

// `openssl req -x509` takes no start date; the small authority of `openssl ca` does.
constexpr char kConfiguration[] = R"([ca]
default_ca = here
[here]
database = index.txt
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
rand_serial = yes
copy_extensions = copy
[any]
commonName = supplied
)";

bool run(const QString &folder, const QStringList &arguments)
{
    QProcess openssl;
    openssl.setWorkingDirectory(folder);
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(u"openssl"_s, arguments);
    return openssl.waitForFinished(20'000) && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0;
}

bool writeFile(const QString &path, const QByteArray &data)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(data) == data.size();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::optional<TlsIdentity> makeTlsIdentity(Certificate kind)
{
    QTemporaryDir folder;
    const QString root = folder.path();
    if (!folder.isValid() || !writeFile(QString(root + u"/ca.cnf"_s), kConfiguration)
        || !writeFile(QString(root + u"/index.txt"_s), {}))
        return std::nullopt;
    const QString names = kind == Certificate::WrongHost ? u"subjectAltName=DNS:other.example"_s
                                                         : u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s;
    const QString subject = kind == Certificate::WrongHost ? u"/CN=other.example"_s : u"/CN=localhost"_s;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const int firstDay = kind == Certificate::NotYetValid ? 30 : -400;
    const int lastDay = kind == Certificate::Expired ? -30 : 400;
    const auto stamp = [&now](int days) { return now.addDays(days).toString(u"yyyyMMddhhmmss'Z'"_s); };
    const bool made = run(root,
                          {u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                           u"-nodes"_s, u"-keyout"_s, u"key.pem"_s, u"-out"_s, u"request.pem"_s, u"-subj"_s, subject,
                           u"-addext"_s, names})
        && run(root,
               {u"ca"_s, u"-batch"_s, u"-config"_s, u"ca.cnf"_s, u"-selfsign"_s, u"-keyfile"_s, u"key.pem"_s, u"-in"_s,
                u"request.pem"_s, u"-out"_s, u"certificate.pem"_s, u"-notext"_s, u"-startdate"_s, stamp(firstDay),
                u"-enddate"_s, stamp(lastDay)});
    if (!made)
        return std::nullopt;
    TlsIdentity identity;
    identity.certificate = QSslCertificate(readFile(QString(root + u"/certificate.pem"_s)), QSsl::Pem);
    identity.key = QSslKey(readFile(QString(root + u"/key.pem"_s)), QSsl::Ec, QSsl::Pem);
    if (identity.certificate.isNull() || identity.key.isNull())
        return std::nullopt;
    return identity;
}

} // namespace pulpit::fakepulp

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/oracle.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int patience = 120'000; // milliseconds

} // namespace

QString blackDifference(const QByteArray &source)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"written.py"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(source) != source.size())
        return file.errorString();
    file.close();
    QProcess black;
    black.start(u"black"_s, {u"--config"_s, u"/dev/null"_s, u"--diff"_s, u"-q"_s, file.fileName()});
    if (!black.waitForFinished(patience))
        return black.errorString();
    if (black.exitCode() != 0)
        return QString::fromUtf8(black.readAllStandardError()) + u"black cannot read it"_s;
    return QString::fromUtf8(black.readAllStandardOutput());
}

OracleAnswer runOracle(const QString &script, const QStringList &arguments)
{
    QProcess python;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    environment.insert(u"SQLALCHEMY_SILENCE_UBER_WARNING"_s, u"1"_s);
    python.setProcessEnvironment(environment);
    python.start(u"/usr/bin/python3"_s, // Debian's, whose packages these are
                 QStringList{QStringLiteral(SOURCE_FOLDER) + u"/tests/oracle/"_s + script + u".py"_s}
                     + arguments);
    if (!python.waitForFinished(patience))
        return {{}, python.errorString()};
    const QByteArray errors = python.readAllStandardError();
    if (python.exitStatus() != QProcess::NormalExit || python.exitCode() != 0)
        return {{}, u"exit code %1: "_s.arg(python.exitCode()) + QString::fromUtf8(errors)};
    QJsonParseError error;
    const auto json = QJsonDocument::fromJson(python.readAllStandardOutput(), &error);
    return {json, json.isNull() ? error.errorString() : QString()};
}

} // namespace support

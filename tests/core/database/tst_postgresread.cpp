// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/arrayliteral.h"
#include "core/dialect/postgres/readtype.h"
#include "core/schema/json.h"
#include "core/schema/options.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

using support::TemporaryDatabase;

QString jsonOf(const Schema &schema)
{
    return QString::fromUtf8(QJsonDocument(toJson(schema)).toJson());
}

} // namespace

class TestPostgresRead : public QObject
{
    Q_OBJECT

private slots:
    void dump();
};

void TestPostgresRead::dump()
{
    TemporaryDatabase database(DialectKind::PostgreSql);
    QFile file(u"/tmp/sw/pgread-nasty.sql"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(database.runScript(file.readAll()), QString());
    const Inspection read = database.inspected();
    qDebug().noquote() << jsonOf(read.schema);
    for (const ForeignObject &object : read.foreignObjects)
        qDebug() << int(object.kind) << object.schemaName << object.name << object.table << object.sql;
    qDebug() << read.notes;
    TemporaryDatabase copy(DialectKind::PostgreSql);
    qDebug().noquote() << dialectFor(DialectKind::PostgreSql).createScript(read.schema).join(u";\n"_s);
}

QTEST_GUILESS_MAIN(TestPostgresRead)
#include "tst_postgresread.moc"

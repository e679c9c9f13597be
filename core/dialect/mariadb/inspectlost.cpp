// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/inspectlost.h"

#include "core/dialect/mariadb/createtext.h"
#include "core/dialect/mariadb/ddl.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool hasLost(const QString &text)
{
    return text.contains("????"_L1);
}

QSet<QString> tablesWithLosses(const MariaDbCatalogue &catalogue)
{
    QSet<QString> tables, names;
    for (const MariaDbTableRow &row : catalogue.tables) {
        if (row.type != "VIEW"_L1 && row.type != "SEQUENCE"_L1)
            names.insert(row.name);
    }
    for (const MariaDbColumnRow &row : catalogue.columns) {
        if (hasLost(row.defaultText) || hasLost(row.generated))
            tables.insert(row.table);
    }
    for (const MariaDbCheckRow &row : catalogue.checks) {
        if (hasLost(row.clause))
            tables.insert(row.table);
    }
    return tables.intersect(names);
}

// A text that was found takes the place of the one that lost something.
void replace(QString &text, const QHash<QString, QString> &found, const QString &name)
{
    if (hasLost(text) && found.contains(name))
        text = found.value(name);
}

void replaceTexts(MariaDbCatalogue &catalogue, const QString &table, const CreateTexts &texts)
{
    for (MariaDbColumnRow &row : catalogue.columns) {
        if (row.table != table)
            continue;
        replace(row.defaultText, texts.defaults, row.name);
        replace(row.generated, texts.generated, row.name);
    }
    for (MariaDbCheckRow &row : catalogue.checks) {
        if (row.table == table)
            replace(row.clause,
                    row.level == "Column"_L1 ? texts.columnChecks : texts.checks,
                    row.name);
    }
}

} // namespace

Result<MariaDbCatalogue> withLostCharacters(QSqlDatabase &database,
                                            const MariaDbCatalogue &catalogue)
{
    MariaDbCatalogue result = catalogue;
    for (const QString &table : tablesWithLosses(catalogue)) {
        const Result<MariaDbShown> shown = shownByMariaDb(database, u"TABLE"_s, table);
        if (!shown)
            return Failure(shown.error());
        replaceTexts(result, table, textsOfCreateTable(shown->sql));
    }
    for (MariaDbViewRow &row : result.views) {
        if (!hasLost(row.definition))
            continue;
        const Result<MariaDbShown> shown = shownByMariaDb(database, u"VIEW"_s, row.name);
        if (!shown)
            return Failure(shown.error());
        const QString select = viewTextOf(shown->sql);
        row.definition = select.isEmpty() ? row.definition : select;
    }
    for (MariaDbTriggerRow &row : result.triggers) {
        if (!row.statement.contains(u'?'))
            continue;
        const Result<MariaDbShown> shown = shownByMariaDb(database, u"TRIGGER"_s, row.name);
        if (!shown)
            return Failure(shown.error());
        const QString body = triggerBodyOf(shown->sql);
        row.statement = body.isEmpty() ? row.statement : body;
    }
    return result;
}

} // namespace core

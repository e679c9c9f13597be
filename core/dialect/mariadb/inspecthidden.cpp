// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/inspecthidden.h"

#include "core/dialect/mariadb/createtext.h"
#include "core/dialect/mariadb/ddl.h"

#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The names of foreign keys whose columns are seen but whose rules are not, by table.
QMap<QString, QStringList> hiddenKeys(const MariaDbCatalogue &catalogue)
{
    QSet<std::pair<QString, QString>> known;
    for (const MariaDbReferenceRow &row : catalogue.references)
        known.insert({row.table, row.name});
    QMap<QString, QStringList> hidden;
    for (const MariaDbReferenceColumnRow &row : catalogue.referenceColumns) {
        if (known.contains({row.table, row.name}))
            continue;
        known.insert({row.table, row.name});
        hidden[row.table].append(row.name);
    }
    return hidden;
}

} // namespace

Result<MariaDbCatalogue> withHiddenRules(QSqlDatabase &database, const MariaDbCatalogue &catalogue)
{
    const QMap<QString, QStringList> hidden = hiddenKeys(catalogue);
    if (hidden.isEmpty())
        return catalogue;
    MariaDbCatalogue result = catalogue;
    for (auto table = hidden.cbegin(); table != hidden.cend(); ++table) {
        const Result<MariaDbShown> shown = shownByMariaDb(database, u"TABLE"_s, table.key());
        if (!shown && shown.error().code != ErrorCode::StatementFailed)
            return Failure(shown.error());
        const CreateTexts texts = shown ? textsOfCreateTable(shown->sql) : CreateTexts();
        for (const QString &name : table.value()) {
            if (!texts.rules.contains(name))
                return failure(ErrorCode::StatementFailed,
                               table.key(),
                               u"the server hides the foreign keys of this table from %1; "
                               "GRANT REFERENCES ON %2.* shows them"_s.arg(catalogue.user,
                                                                           mariaDbQuoted(
                                                                               catalogue.database)),
                               name);
            const ReferenceRules rules = texts.rules.value(name);
            result.references.append({table.key(), name, rules.onUpdate, rules.onDelete});
        }
    }
    return result;
}

} // namespace core

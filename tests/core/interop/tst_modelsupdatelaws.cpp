// SPDX-License-Identifier: GPL-3.0-or-later
// A models.py brought to an edited model says what the model says, and only the edited class's lines are
// other ones; brought to its own model it stays to the byte. On generated models and random edits.

#include "core/interop/sqlalchemy/updater.h"
#include "core/mapping/mapping.h"
#include "core/schema/expression.h"
#include "tests/support/dice.h"
#include "tests/support/modeltext.h"
#include "tests/support/modelvalues.h"
#include "tests/support/pythonmodels.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const std::array styles{ModelsStyle::Flask3, ModelsStyle::Typed20, ModelsStyle::Classic14};

template<typename Id>
bool isFree(const Class &value, const Id &column)
{
    const auto has = [&column](const QList<ColumnId> &columns) { return columns.contains(column); };
    return !(value.primaryKey && has(value.primaryKey->columns))
           && std::none_of(value.uniqueKeys.cbegin(),
                           value.uniqueKeys.cend(),
                           [&](const UniqueKey &key) { return has(key.columns); })
           && std::none_of(value.foreignKeys.cbegin(),
                           value.foreignKeys.cend(),
                           [&](const ForeignKey &key) { return has(key.columns); })
           && std::none_of(value.indexes.cbegin(), value.indexes.cend(), [&](const Index &index) {
                  return has(index.include)
                         || std::any_of(index.keys.cbegin(),
                                        index.keys.cend(),
                                        [&](const IndexKey &key) { return key.column == column; });
              });
}

// Nothing but its own line mentions it.
bool isLonely(const Model &model, const Class &value, const Column &column)
{
    const auto mentions = [&column](const QString &sql) {
        return sql.contains(column.name, Qt::CaseInsensitive);
    };
    for (const Class &other : model.classes) {
        for (const ForeignKey &key : other.foreignKeys) {
            if (key.targetColumns.contains(column.id))
                return false;
        }
        for (const Check &check : other.checks) {
            if (mentions(check.sql))
                return false;
        }
        for (const Column &one : other.columns) {
            if (one.generated && mentions(one.generated->sql))
                return false;
        }
        for (const Index &index : other.indexes) {
            if (mentions(index.predicateSql))
                return false;
            for (const IndexKey &key : index.keys) {
                if (mentions(key.expressionSql))
                    return false;
            }
        }
    }
    return isFree(value, column.id);
}

// What one edit does to the class; false: it is none for this class.
bool edit(support::Dice &dice, const Model &model, Class &value)
{
    const int place = dice.below(value.columns.size());
    Column &column = value.columns[place];
    switch (dice.below(7)) {
    case 0: {
        Column added = support::column(u"added_here"_s, stringType(30));
        added.comment = u"It's new"_s;
        value.columns.append(added);
        return true;
    }
    case 1:
        if (value.columns.size() < 2 || !isLonely(model, value, column))
            return false;
        value.columns.removeAt(place);
        return true;
    case 2:
        column.comment += u" changed"_s;
        return true;
    case 3:
        if (!isLonely(model, value, column))
            return false;
        column.name = u"renamed_here"_s;
        return true;
    case 4:
        value.comment += u" and more"_s;
        return true;
    case 5:
        value.indexes.append(support::tableIndex({column.id}, u"ix_added_here"_s));
        return column.type.kind != TypeKind::Native;
    default:
        value.checks.append(support::check(u"1 = 1"_s, u"added_here"_s));
        return true;
    }
}

} // namespace

class TestModelsUpdateLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheEditedClassChanges();

private:
    // Empty: the law holds, or the edit was none.
    QString broken(quint64 seed);

    QTemporaryDir m_folder;
    Monitor m_monitor;
    int m_updated = 0;
    int m_refused = 0;
};

QString TestModelsUpdateLaws::broken(quint64 seed)
{
    support::Dice dice(seed);
    const ModelsStyle style = styles[size_t(dice.below(3))];
    const Model model = support::pythonModel(seed, support::Target(dice.below(4)));
    const QByteArray before = modelsText(model, {style, {}}).toUtf8();
    const QString path = m_folder.filePath(u"models.py"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(before) != before.size())
        return file.errorString();
    file.close();
    const auto read = readModels(path, m_monitor);
    if (!read)
        return read.error().detail;
    const auto same = updateModels(path, read->model, {}, m_monitor);
    if (!same || !same->files.isEmpty())
        return u"its own model changes the file"_s;
    Model wanted = read->model;
    QList<int> choices;
    for (int i = 0; i < wanted.classes.size(); ++i) {
        const Class &value = wanted.classes.at(i);
        if (!value.isAbstract && !value.columns.isEmpty() && read->places.contains(value.id)
            && value.inheritance != Inheritance::Single)
            choices << i;
    }
    if (choices.isEmpty())
        return {};
    Class &value = wanted.classes[dice.pick(choices)];
    if (!edit(dice, read->model, value))
        return {};
    const auto update = updateModels(path, wanted, {}, m_monitor);
    if (!update) {
        ++m_refused;
        return {};
    }
    ++m_updated;
    if (update->files.size() != 1)
        return u"nothing was written"_s;
    const QByteArray after = update->files.first().after;
    const PySpan span = read->places.value(value.id);
    if (!after.endsWith(before.mid(span.end)))
        return u"what follows the class is not as before\n"_s + QString::fromUtf8(after);
    qsizetype line = 0;
    const QList<QByteArray> lines = after.split('\n');
    for (const QByteArray &one : before.left(span.begin).split('\n')) {
        while (line < lines.size() && !lines.at(line).startsWith(one))
            ++line;
        if (line++ == lines.size())
            return u"lost before the class: "_s + QString::fromUtf8(one);
    }
    if (!file.open(QIODevice::WriteOnly) || file.write(after) != after.size())
        return file.errorString();
    file.close();
    const auto again = readModels(path, m_monitor);
    const QStringList difference = again ? support::modelDifference(wanted, again->model)
                                         : QStringList{again.error().detail};
    return difference.join(u'\n').left(3000);
}

void TestModelsUpdateLaws::onlyTheEditedClassChanges()
{
    CHECK_PROPERTY(60, [this] {
        const auto seed = *rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<quint32>()));
        const QString found = broken(seed);
        if (!found.isEmpty())
            RC_FAIL(found.toStdString());
    });
    // A refusal writes nothing, but is no way to keep the law.
    QVERIFY2(m_refused * 10 <= m_updated, qPrintable(u"%1 refused"_s.arg(m_refused)));
}

QTEST_GUILESS_MAIN(TestModelsUpdateLaws)

#include "tst_modelsupdatelaws.moc"

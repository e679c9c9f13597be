// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/models.h"

#include "core/interop/sqlalchemy/associations.h"
#include "core/interop/sqlalchemy/finalnames.h"
#include "core/interop/sqlalchemy/metadata.h"
#include "core/interop/sqlalchemy/shared.h"
#include "core/mapping/mapping.h"
#include "core/model/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QUuid tableSpace = QUuid::createUuidV5(QUuid(), u"schemawright/sqlalchemy/table"_s);

// One table or class to be: what was declared, and the class it becomes.
struct Entry
{
    SqlTable table;
    PyNode node; // ClassDef, or the call of Table
    QString name;
    ClassId id;
    ClassId base;
    Inheritance inheritance = Inheritance::None;
    bool hasMadeName = false;
    bool isPlainTable = false;
};

class ModelReader
{
public:
    explicit ModelReader(const QList<PyModule> &list)
        : m_modules(list)
        , m_classes(m_modules)
        , m_reader(m_modules)
        , m_metadata(metadataOf(m_modules))
        , m_declared(m_classes, m_reader)
    {
        m_reader.setDefaultSchema(m_metadata.schemaName);
        m_reader.setMarksFinalNames();
        m_declared.setDefaultSchema(m_metadata.schemaName);
        const QString tables = m_metadata.notes.value(note::tableNames);
        m_metadata.naming.tables = tables == u"plural"  ? TableNaming::Plural
                                   : tables == u"as_is" ? TableNaming::AsIs
                                                        : TableNaming::FlaskSqlAlchemy;
        m_reader.setAliases(m_metadata.isVersionTwo ? EnumAliases::Without : EnumAliases::With);
    }

    ReadModels read()
    {
        readClasses();
        readTables();
        readIndexes();
        giveTypes();
        build();
        link();
        m_result.model.enums = m_reader.enums();
        for (Enum &value : m_result.model.enums) {
            const QString name = value.schemaName.isEmpty() ? value.name
                                                            : value.schemaName + u'.' + value.name;
            value.comment = m_metadata.notes.value(note::enumPrefix + name);
        }
        m_result.model.naming = m_metadata.naming;
        const FinalNames named = withFinalNames(m_result.model);
        for (const QString &name : named.unsaid)
            reportName(name);
        m_result.model = withShared(withAssociations(named.model, secondaryTables()), sharedParts());
        orderMixins();
        m_result.findings = m_metadata.findings + m_reader.findings();
        std::stable_sort(m_result.findings.begin(),
                         m_result.findings.end(),
                         [](const Finding &a, const Finding &b) {
                             return std::pair(a.file, a.line) < std::pair(b.file, b.line);
                         });
        return m_result;
    }

private:
    // As the class lists them; ids are made of names.
    void orderMixins()
    {
        for (Class &value : m_result.model.classes) {
            QList<MixinId> order;
            for (const Entry &entry : std::as_const(m_entries)) {
                const int place = entry.id == value.id ? m_classes.find(entry.node) : -1;
                for (const int base : place < 0 ? QList<int>() : m_classes.at(place).order)
                    order << MixinId{sharedId(m_classes.at(base).name)};
            }
            std::stable_sort(value.mixins.begin(),
                             value.mixins.end(),
                             [&order](const MixinId &a, const MixinId &b) {
                                 return order.indexOf(a) < order.indexOf(b);
                             });
        }
    }

    static QUuid sharedId(const QString &name)
    {
        return QUuid::createUuidV5(tableSpace, u"shared "_s + name);
    }

    // A final name that the rules for names cannot make.
    void reportName(const QString &className)
    {
        for (const Entry &entry : std::as_const(m_entries)) {
            m_reader.setSubject(entry.name);
            if (entry.name == className)
                m_reader.report(entry.node, FindingReason::UnknownName, className);
        }
    }

    static QString fullName(const SqlTable &table)
    {
        return table.schemaName.isEmpty() ? table.name : table.schemaName + u'.' + table.name;
    }

    // The second table of a name is left out, as its first one already is in the metadata.
    bool add(const Entry &entry)
    {
        const QString name = fullName(entry.table);
        const bool hasTable = entry.inheritance != Inheritance::Single;
        if (hasTable && m_byTable.contains(name)) {
            m_reader.setSubject(entry.name);
            m_reader.report(entry.node, FindingReason::DuplicateTable, name);
            return false;
        }
        if (hasTable)
            m_byTable.insert(name, int(m_entries.size()));
        m_byNode.insert(entry.node, int(m_entries.size()));
        m_entries << entry;
        return true;
    }

    void readClasses()
    {
        for (int place = 0; place < m_classes.classes().size(); ++place) {
            const PyClass &value = m_classes.at(place);
            if (value.role != ClassRole::Mapped)
                continue;
            const auto declared = m_declared.read(place);
            if (!declared)
                continue;
            Entry entry;
            entry.table = declared->table;
            entry.node = value.node;
            entry.name = value.name;
            entry.hasMadeName = declared->hasMadeName;
            if (!declared->hasTable)
                entry.inheritance = Inheritance::Single;
            else if (declared->parent >= 0 && !declared->isConcrete)
                entry.inheritance = Inheritance::Joined;
            if (!declared->ownTable.isNull())
                m_taken.insert(declared->ownTable);
            if (add(entry) && !declared->ownTable.isNull())
                m_byNode.insert(declared->ownTable, int(m_entries.size() - 1));
            m_secondaries += declared->secondaries;
            m_parents.insert(value.node, declared->parent);
            if (m_classes.attribute(place, u"__bind_key__"_s, PyClasses::Search::All).second) {
                m_reader.setSubject(value.name);
                m_reader.report(value.node, FindingReason::OtherDatabase, u"__bind_key__"_s);
            }
        }
    }

    // name = Table(…) at the top of a module, and bare Table(…).
    void readTables()
    {
        for (int module = 0; module < m_modules.modules().size(); ++module)
            readStatements(module, m_modules.modules().at(module).node.children("body"_L1), 0);
    }

    void readStatements(int module, const QList<PyNode> &statements, int depth)
    {
        PyScope scope;
        scope.module = module;
        for (const PyNode &statement : statements) {
            if ((statement.is(PyKind::If) || statement.is(PyKind::Try)) && depth < 50) {
                readStatements(module, statement.children("body"_L1), depth + 1);
                continue;
            }
            const PyNode value = statement.child("value"_L1);
            const bool isValue = statement.is(PyKind::Assign) || statement.is(PyKind::AnnAssign)
                                 || statement.is(PyKind::Expr);
            if (isValue && value.is(PyKind::Call) && !m_taken.contains(value))
                readCall({value, scope}, statement);
        }
    }

    // What a variable in capitals is called, a class could be.
    static QString classNameOf(const QString &table, const PyNode &statement)
    {
        const QString variable = statement.children("targets"_L1).value(0).text("id"_L1);
        const bool isLikeClass = !variable.isEmpty() && variable.front().isUpper()
                                 && variable != variable.toUpper();
        return isLikeClass ? variable : classNameFor(table);
    }

    void readCall(const PyTerm &term, const PyNode &statement)
    {
        const SqlCall call = sqlCall(m_modules, term);
        const QString method = term.node.child("func"_L1).text("attr"_L1);
        if (call.name.isSql("Index"_L1) || method == u"append_constraint") {
            m_indexes << term;
            return;
        }
        if (call.name.isSql("Enum"_L1) && call.keyword("metadata"_L1))
            m_reader.type(term); // a type of its own, whether a column has it or not
        if (!call.name.isSql("Table"_L1))
            return;
        m_reader.setSubject({});
        const auto table = m_reader.table(term);
        if (!table)
            return;
        Entry entry;
        entry.table = *table;
        entry.node = term.node;
        entry.name = classNameOf(table->name, statement);
        entry.isPlainTable = true;
        add(entry);
    }

    // Index('name', Class.column) and Index('name', table.c.column) after their tables.
    void readIndexes()
    {
        for (const PyTerm &term : std::as_const(m_indexes)) {
            int place = -1;
            const SqlCall call = sqlCall(m_modules, term);
            const PyNode function = term.node.child("func"_L1);
            if (function.text("attr"_L1) == u"append_constraint") {
                appendTo(ownerOf({function, term.scope}, 0), term);
                continue;
            }
            for (const PyTerm &argument : call.arguments.mid(1))
                place = place < 0 ? ownerOf(argument, 0) : place;
            m_reader.setSubject(place < 0 ? QString() : m_entries.at(place).name);
            if (place < 0)
                m_reader.report(term.node, FindingReason::UnknownTarget);
            else
                m_reader.addElement(m_entries[place].table, term);
        }
    }

    // Class.__table__.append_constraint(…)
    void appendTo(int place, const PyTerm &term)
    {
        m_reader.setSubject(place < 0 ? QString() : m_entries.at(place).name);
        for (const PyNode &argument : term.node.children("args"_L1)) {
            const int owner = place < 0 ? -1 : columnsOwner(place, {argument, term.scope});
            if (owner < 0 || !m_reader.addElement(m_entries[owner].table, {argument, term.scope}))
                m_reader.report(term.node, FindingReason::UnknownElement);
        }
    }

    // The class of the table's family that has the constraint's first column: a child's own are the
    // child's.
    int columnsOwner(int place, const PyTerm &constraint)
    {
        SqlTable alone;
        if (!m_reader.addElement(alone, constraint))
            return place;
        QStringList columns;
        if (!alone.uniqueKeys.isEmpty())
            columns = alone.uniqueKeys.first().columns;
        else if (!alone.foreignKeys.isEmpty())
            columns = alone.foreignKeys.first().columns;
        else if (!alone.indexes.isEmpty() && !alone.indexes.first().keys.isEmpty())
            columns << alone.indexes.first().keys.first().column;
        for (int i = 0; i < m_entries.size() && !columns.isEmpty(); ++i) {
            const QList<SqlColumn> &own = m_entries.at(i).table.columns;
            const bool hasIt = std::any_of(own.cbegin(), own.cend(), [&](const SqlColumn &one) {
                return one.column.name == columns.first();
            });
            if (hasIt && tableEntry(i) == place)
                return i;
        }
        return place;
    }

    // The table that the expression's first column is of.
    int ownerOf(const PyTerm &term, int depth) const
    {
        const PyNode &node = term.node;
        if (depth > 20)
            return -1;
        if (node.is(PyKind::Attribute)) {
            for (PyNode part = node.child("value"_L1); !part.isNull();
                 part = part.child("value"_L1)) {
                const PyMeaning meaning = m_modules.meaning(part, term.scope);
                if (const int place = m_byNode.value(meaning.node, -1);
                    place >= 0 && meaning.rest.isEmpty())
                    return place;
            }
        }
        for (const PyNode &part : {node.child("func"_L1), node.child("value"_L1)}) {
            const int place = part.isNull() ? -1 : ownerOf({part, term.scope}, depth + 1);
            if (place >= 0)
                return place;
        }
        for (const PyNode &part : node.children("args"_L1)) {
            if (const int place = ownerOf({part, term.scope}, depth + 1); place >= 0)
                return place;
        }
        return -1;
    }

    int entryOf(const PyNode &node) const { return m_byNode.value(node, -1); }

    // The entry whose table holds the class's rows.
    int tableEntry(int place) const
    {
        for (int step = 0; step < 100 && place >= 0; ++step) {
            if (m_entries.at(place).inheritance != Inheritance::Single)
                return place;
            const int parent = m_parents.value(m_entries.at(place).node, -1);
            place = parent < 0 ? -1 : entryOf(m_classes.at(parent).node);
        }
        return -1;
    }

    const SqlColumn *columnOf(int place, const QString &name) const
    {
        for (int step = 0; step < 100 && place >= 0; ++step) {
            for (const SqlColumn &column : m_entries.at(place).table.columns) {
                if (column.key == name || column.column.name == name)
                    return &column;
            }
            const int parent = m_parents.value(m_entries.at(place).node, -1);
            place = parent < 0 ? -1 : entryOf(m_classes.at(parent).node);
        }
        return nullptr;
    }

    // Text stands for the table with the metadata's schema where it names none.
    int targetEntry(const SqlForeignKey &key) const
    {
        if (!key.target.isNull())
            return tableEntry(entryOf(key.target));
        const int place = m_byTable.value(key.key.foreignTable, -1);
        if (place >= 0 || m_metadata.schemaName.isEmpty())
            return place;
        return m_byTable.value(m_metadata.schemaName + u'.' + key.key.foreignTable, -1);
    }

    QString targetColumn(const SqlForeignKey &key) const
    {
        return key.targetName.isEmpty() ? key.key.foreignColumns.value(0) : key.targetName;
    }

    // A column without a type has that of the column it refers to, which may have it from another.
    void giveTypes()
    {
        bool hasChanged = true;
        for (int turn = 0; turn < 50 && hasChanged; ++turn) {
            hasChanged = false;
            for (Entry &entry : m_entries) {
                for (SqlColumn &column : entry.table.columns)
                    hasChanged = giveType(entry, column) || hasChanged;
            }
        }
    }

    bool giveType(const Entry &entry, SqlColumn &column) const
    {
        if (column.hasType)
            return false;
        QList<SqlForeignKey> keys = column.foreignKeys;
        QStringList wanted;
        for (const SqlForeignKey &key : std::as_const(keys))
            wanted << targetColumn(key);
        for (const SqlForeignKey &key : entry.table.foreignKeys) {
            const qsizetype place = key.columns.indexOf(column.column.name);
            if (place < 0)
                continue;
            keys << key;
            wanted << key.key.foreignColumns.value(place);
        }
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const int target = targetEntry(keys.at(i));
            if (target < 0)
                continue;
            QString name = wanted.at(i);
            const SqlColumn *there = name.isEmpty() ? onlyKey(target) : columnOf(target, name);
            if (!there || !there->hasType)
                continue;
            column.column.type = there->column.type;
            column.hasType = true;
            return true;
        }
        return false;
    }

    const SqlColumn *onlyKey(int place) const
    {
        for (const SqlColumn &column : m_entries.at(place).table.columns) {
            if (column.isPrimaryKey)
                return &column;
        }
        return nullptr;
    }

    void build()
    {
        QSet<QString> names;
        for (Entry &entry : m_entries) {
            const QString key = entry.inheritance == Inheritance::Single
                                    ? u"class "_s + entry.name
                                    : u"table "_s + fullName(entry.table);
            entry.id = ClassId::derived(tableSpace, key);
            if (const QString given = entry.table.options.take(note::className); !given.isEmpty())
                entry.name = given;
            const QString name = freeName(names, entry.name);
            if (name != entry.name && !entry.isPlainTable) {
                m_reader.setSubject(entry.name);
                m_reader.report(entry.node, FindingReason::DuplicateClass, name);
            }
            names.insert(name.toLower());
            entry.name = name;
        }
        for (int i = 0; i < m_entries.size(); ++i)
            m_result.model.classes << classOf(i);
    }

    Class classOf(int place)
    {
        Entry &entry = m_entries[place];
        const AssembledTable whole = assembled(entry.table, entry.id.uuid);
        m_reader.setSubject(entry.name);
        for (const QString &name : whole.notFound)
            m_reader.report(entry.node, FindingReason::UnknownColumn, name);
        Class value;
        value.id = entry.id;
        value.name = entry.name;
        value.tableName = entry.hasMadeName && entry.name == entry.node.text("name"_L1)
                                  && m_metadata.naming.tables == TableNaming::FlaskSqlAlchemy
                              ? QString()
                              : entry.table.name;
        value.schemaName = entry.table.schemaName;
        value.comment = entry.table.comment;
        value.columns = whole.table.columns;
        value.primaryKey = whole.table.primaryKey;
        value.uniqueKeys = whole.table.uniqueKeys;
        value.checks = whole.table.checks;
        value.foreignKeys = whole.table.foreignKeys;
        value.indexes = whole.table.indexes;
        value.options = whole.table.options;
        const int parent = m_parents.value(entry.node, -1);
        const int base = parent < 0 ? -1 : entryOf(m_classes.at(parent).node);
        if (base >= 0 && entry.inheritance != Inheritance::None) {
            value.base = m_entries.at(base).id;
            value.inheritance = entry.inheritance;
        }
        if (entry.inheritance != Inheritance::Single && !value.primaryKey && !entry.isPlainTable)
            m_reader.report(entry.node, FindingReason::NoPrimaryKey, entry.table.name);
        m_result.places.insert(value.id, entry.node.span());
        m_result.files.insert(value.id, entry.node.file());
        return value;
    }

    // Foreign keys get their targets' ids. They are found again by where they stood.
    void link()
    {
        for (int i = 0; i < m_entries.size(); ++i) {
            QHash<QString, SqlForeignKey> sources;
            for (const SqlForeignKey &key : m_entries.at(i).table.foreignKeys)
                sources.insert(linkKey(key.columns, key.key), key);
            for (const SqlColumn &column : m_entries.at(i).table.columns) {
                for (const SqlForeignKey &key : column.foreignKeys)
                    sources.insert(linkKey({column.column.name}, key.key), key);
            }
            Class &value = m_result.model.classes[i];
            for (ForeignKey &key : value.foreignKeys) {
                const QStringList own = namesOf(value.columns, key.columns);
                linkOne(i, key, sources.value(linkKey(own, key)));
            }
        }
    }

    static QString linkKey(const QStringList &columns, const ForeignKey &key)
    {
        return columns.join(u',') + u'>' + key.foreignTable + u'>' + key.foreignColumns.join(u',')
               + u'>' + key.name;
    }

    static QStringList namesOf(const QList<Column> &columns, const QList<ColumnId> &ids)
    {
        QStringList names;
        for (const ColumnId &id : ids) {
            if (const Column *column = findColumn(columns, id))
                names << column->name;
        }
        return names;
    }

    void linkOne(int place, ForeignKey &key, const SqlForeignKey &source)
    {
        const int target = targetEntry(source);
        const PyNode node = m_entries.at(place).node;
        m_reader.setSubject(m_entries.at(place).name);
        if (target < 0) {
            m_reader.report(node,
                            FindingReason::UnknownTarget,
                            key.foreignTable.isEmpty() ? source.targetName : key.foreignTable);
            return;
        }
        QStringList names = key.foreignColumns;
        if (!source.targetName.isEmpty() && names.isEmpty())
            names = {source.targetName};
        const Class &there = m_result.model.classes.at(target);
        QList<ColumnId> columns;
        if (names.isEmpty() && there.primaryKey)
            columns = there.primaryKey->columns;
        for (const QString &name : std::as_const(names)) {
            const SqlColumn *declared = columnOf(target, name);
            const Column *column = declared ? findColumnOf(target, declared->column.name) : nullptr;
            if (!column) {
                m_reader.report(node,
                                FindingReason::UnknownTarget,
                                m_entries.at(target).table.name + u'.' + name);
                return;
            }
            columns << column->id;
        }
        key.target = tableIdOf(there.id);
        key.targetColumns = columns;
        key.foreignTable.clear();
        key.foreignColumns.clear();
    }

    // Mixins and abstract bases by the columns that they give, those that are nearest first.
    QList<SharedPart> sharedParts()
    {
        QMap<int, SharedPart> parts;
        QList<int> order;
        for (const Entry &entry : m_entries) {
            const int place = m_classes.find(entry.node);
            for (const int owner : place < 0 ? QList<int>() : m_classes.at(place).order) {
                for (const SqlColumn &column : entry.table.columns) {
                    if (column.origin != owner)
                        continue;
                    if (!order.contains(owner))
                        order << owner;
                    SharedPart &part = parts[owner];
                    if (!part.columns.contains(column.column.name))
                        part.columns << column.column.name;
                    if (!part.users.contains(entry.id))
                        part.users << entry.id;
                }
            }
        }
        QList<SharedPart> list;
        for (const int owner : std::as_const(order)) {
            SharedPart &part = parts[owner];
            part.name = m_classes.at(owner).name;
            part.isAbstract = m_classes.at(owner).role == ClassRole::Base;
            part.id = sharedId(part.name);
            part.comment = m_classes.at(owner).node.documentation();
            list << part;
        }
        for (int place = 0; place < m_classes.classes().size(); ++place) {
            if (!parts.contains(place) && isOpenPart(place))
                addUnused(list, place);
        }
        return list;
    }

    // A mixin or an abstract base, but not what makes classes declarative.
    bool isOpenPart(int place) const
    {
        const PyClass &value = m_classes.at(place);
        const bool isAbstract = std::any_of(value.attributes.cbegin(),
                                            value.attributes.cend(),
                                            [](const PyAttribute &one) {
                                                return one.name == u"__abstract__";
                                            });
        return value.role == ClassRole::Other || (value.role == ClassRole::Base && isAbstract);
    }

    void addUnused(QList<SharedPart> &list, int place)
    {
        SqlTable table;
        table.columns = m_declared.columnsOf(place);
        if (table.columns.isEmpty())
            return;
        SharedPart part;
        part.name = m_classes.at(place).name;
        part.isAbstract = m_classes.at(place).role == ClassRole::Base;
        part.id = sharedId(part.name);
        part.comment = m_classes.at(place).node.documentation();
        part.declared = assembled(table, part.id).table.columns;
        list << part;
    }

    // A relationship's secondary table: the Table, a name for it, or its name as text.
    QSet<ClassId> secondaryTables() const
    {
        QSet<ClassId> ids;
        for (const PyTerm &term : m_secondaries) {
            const auto text = stringOf(m_modules, term);
            PyTerm outside = term; // the attribute itself may have the table's name
            outside.scope.classNode = PyNode();
            int place = text ? m_byTable.value(*text, -1) : entryOf(followed(m_modules, term).node);
            if (place < 0 && !text)
                place = entryOf(followed(m_modules, outside).node);
            if (place < 0 && text) { // or the name of the variable
                const PyMeaning meaning = m_modules.global(term.scope.module, *text);
                place = entryOf(meaning.node);
            }
            if (place >= 0 && m_entries.at(place).isPlainTable)
                ids.insert(m_entries.at(place).id);
        }
        return ids;
    }

    // Of the table, single-table children included.
    const Column *findColumnOf(int place, const QString &name) const
    {
        for (int i = 0; i < m_entries.size(); ++i) {
            if (tableEntry(i) != place)
                continue;
            for (const Column &column : m_result.model.classes.at(i).columns) {
                if (column.name == name)
                    return &column;
            }
        }
        return nullptr;
    }

    PyModules m_modules;
    PyClasses m_classes;
    SqlReader m_reader;
    Metadata m_metadata;
    DeclaredReader m_declared;
    QList<Entry> m_entries;
    QHash<QString, int> m_byTable;
    QHash<PyNode, int> m_byNode;
    QHash<PyNode, int> m_parents; // of a ClassDef: the mapped parent's place in m_classes
    QSet<PyNode> m_taken;         // calls of Table that are a class's __table__
    QList<PyTerm> m_indexes;
    QList<PyTerm> m_secondaries;
    ReadModels m_result;
};

} // namespace

ReadModels modelsOf(const QList<PyModule> &modules)
{
    return ModelReader(modules).read();
}

} // namespace core

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The meaning of SQLAlchemy's calls, wherever they stand (models and Alembic's scripts alike): types,
// Column(…), constraints, Index(…), Table(…), SQL expressions. One SqlReader reads one set of modules
// and gathers the enums it meets and its findings: whatever is not understood is a finding. No exceptions,
// no I/O, ends always; one thread at a time.

#include "core/interop/sqlalchemy/notes.h"
#include "core/interop/sqlalchemy/sqlname.h"
#include "core/interop/sqlalchemy/sqltable.h"
#include "core/schema/options.h"

namespace core {

class SqlReader
{
public:
    explicit SqlReader(const PyModules &modules)
        : m_modules(modules)
    {}

    // The class, table or "table.column" that is read now: findings name it, enums without a name, too.
    void setSubject(const QString &subject) { m_subject = subject; }
    // MetaData(schema=…): of tables and enums that name none.
    void setDefaultSchema(const QString &schema) { m_defaultSchema = schema; }
    // Names of constraints that are final get the option note::finalName.
    void setMarksFinalNames() { m_marksFinalNames = true; }
    void setAliases(EnumAliases aliases) { m_aliases = aliases; }

    const PyModules &modules() const { return m_modules; }
    // How much was gathered, for whoever looks at something twice.
    struct Gathered
    {
        qsizetype enums = 0;
        qsizetype findings = 0;
    };
    Gathered gathered() const { return {m_enums.size(), m_findings.size()}; }
    void forgetSince(const Gathered &gathered)
    {
        m_enums.resize(gathered.enums);
        m_findings.resize(gathered.findings);
    }
    const QList<Enum> &enums() const { return m_enums; }
    const QList<Finding> &findings() const { return m_findings; }
    void report(const PyNode &node, FindingReason reason, const QString &detail = {});

    // String(80), postgresql.JSONB, a TypeDecorator … Nothing (and a finding) if it is none that we know.
    std::optional<DataType> type(const PyTerm &term);
    // Column(…), db.Column(…), mapped_column(…), deferred(Column(…)); `name`: the attribute's. Nothing,
    // without a finding, if the call is none of these.
    std::optional<SqlColumn> column(const PyTerm &term, const QString &name);
    bool isColumn(const PyTerm &term) const;
    // ForeignKeyConstraint, UniqueConstraint, CheckConstraint, PrimaryKeyConstraint, Index,
    // ExcludeConstraint, or a Column: into the table. False, without a finding, for anything else.
    bool addElement(SqlTable &table, const PyTerm &term);
    // The keywords of Table(…), op.create_table(…) or __table_args__: comment, schema, engine …
    void addOption(SqlTable &table, const QString &keyword, const PyTerm &value);
    // Table("name", metadata, …), db.Table("name", …); nothing if it is none.
    std::optional<SqlTable> table(const PyTerm &term);

    // What stands in the call's info= for us (notes.h).
    Options notes(const SqlCall &call) const;

    // Parts of them, for op.* and its like: the arguments after those that name the table.
    SqlForeignKey foreignKeyOptions(const SqlCall &call, SqlForeignKey key);
    SqlIndex indexOptions(const SqlCall &call, SqlIndex index);
    SqlIndexKey indexKey(const PyTerm &term);
    // "table.column" or "schema.table.column", "table", an attribute of a class.
    void setTarget(SqlForeignKey &key, const PyTerm &target);

    // server_default='x', text('now()'), func.now(): SQL text. Nothing: none, or none that can be said
    // (which is a finding).
    std::optional<QString> defaultText(const PyTerm &term);
    // text('…'), a string, or an expression of columns: as SQL text.
    std::optional<QString> expressionText(const PyTerm &term);
    // Names of columns: 'a', Cls.a, table.c.a, or a sequence of them.
    std::optional<QString> columnName(const PyTerm &term);
    std::optional<QStringList> columnNames(const PyTerm &term);
    std::optional<QString> name(const PyTerm &term); // of a constraint: a string, op.f('…'), None

    // The keywords that give a table its place in Alembic's and SQLAlchemy's calls have no meaning here.
    std::optional<DataType> enumOf(const PyNode &classNode,
                                   int module,
                                   const SqlCall *call = nullptr);

private:
    std::optional<DataType> ofSqlAlchemy(const SqlCall &call);
    std::optional<DataType> ofPostgres(const SqlCall &call);
    std::optional<DataType> ofMySql(const SqlCall &call);
    std::optional<DataType> ofUtils(const SqlCall &call);
    std::optional<DataType> ofOwnClass(const PyMeaning &meaning, const PyTerm &term);
    DataType ofLoading(const PyMeaning &function, const DataType &impl);
    std::optional<DataType> wordsOfClass(const PyMeaning &meaning);
    std::optional<DataType> typeOn(DialectKind dialect, const PyTerm &term);
    std::optional<DataType> commonType(const PyTerm &term);
    std::optional<DataType> ofMethod(const PyTerm &term);
    void addVariant(QMap<DialectKind, DataType> &variants, const PyTerm &call);
    std::optional<DataType> standingFor(const DataType &base,
                                        const QMap<DialectKind, DataType> &variants,
                                        const PyNode &node);
    std::optional<DataType> enumCall(const SqlCall &call);
    std::optional<DataType> enumWith(const QStringList &labels,
                                     const QString &name,
                                     const SqlCall *call);
    std::optional<DataType> arrayOf(const SqlCall &call);
    std::optional<int> number(const SqlCall &call, qsizetype place, QLatin1String keyword);
    bool flag(const SqlCall &call, QLatin1String keyword, bool fallback = false);
    bool flag(const SqlCall &call, qsizetype place, QLatin1String keyword);
    QString word(const SqlCall &call, QLatin1String keyword);

    void readArgument(SqlColumn &column, const PyTerm &argument, bool &isFirst);
    bool readItem(SqlColumn &column, const PyTerm &argument);
    void readKeyword(SqlColumn &column, const QString &keyword, const PyTerm &value);
    void takeNotes(SqlColumn &column, const PyTerm &info) const;
    void takeNotes(Index &index, QList<SqlIndexKey> &keys, const SqlCall &call) const;
    bool isFinalName(const PyTerm *name) const; // conv('…'), op.f('…')
    // Of a key or check.
    template<typename Element>
    void takeNotes(Element &element, const SqlCall &call) const
    {
        element.options.insert(notes(call));
        if (m_marksFinalNames && isFinalName(call.keyword(QLatin1String("name"))))
            element.options.insert(note::finalName, option::truth);
        if (const QString comment = element.options.take(note::comment); !comment.isEmpty())
            element.comment = comment;
    }
    void readIdentity(SqlColumn &column, const SqlCall &call);
    void readType(SqlColumn &column, const PyTerm &term);
    SqlForeignKey foreignKey(const SqlCall &call);
    std::optional<Check> check(const SqlCall &call);
    void addIndex(SqlTable &table, const SqlCall &call);
    void addExclude(SqlTable &table, const SqlCall &call);
    Deferrable deferrable(const SqlCall &call);
    ReferentialAction action(const SqlCall &call, QLatin1String keyword);

    std::optional<QString> operatorText(const PyTerm &term, int depth);
    std::optional<QString> textOf(const PyTerm &term, int depth);
    std::optional<QString> callText(const PyTerm &term, int depth);
    std::optional<QString> comparisonText(const PyTerm &term, int depth);
    std::optional<QString> literalText(const PyTerm &term) const;

    const PyModules &m_modules;
    QString m_subject;
    QString m_defaultSchema;
    EnumAliases m_aliases = EnumAliases::With;
    QList<Enum> m_enums;
    QList<Finding> m_findings;
    int m_typeDepth = 0;
    // Of an enum that is a text with a check, until its column takes it.
    struct TypeCheck
    {
        QString name;
        QStringList labels;
    };
    std::optional<TypeCheck> m_typeCheck;
    PyNode m_countingVariant; // BigInteger().with_variant(Integer, 'sqlite'), until its column is read
    QString m_collation;      // of the type that was read last
    std::optional<DialectKind> m_wordsOf; // whose type is read, where that is known
    bool m_marksFinalNames = false;
};

// Whether every engine has both in the same words.
bool isSameEverywhere(const DataType &a, const DataType &b, const QList<Enum> &enums);

} // namespace core

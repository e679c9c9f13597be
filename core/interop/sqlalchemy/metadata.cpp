// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/metadata.h"

#include "core/interop/sqlalchemy/notes.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestBlock = 100;

class MetadataReader
{
public:
    explicit MetadataReader(const PyModules &modules)
        : m_modules(modules)
    {
        NamingRules &naming = m_result.naming;
        naming.uniqueKey = naming.check = naming.foreignKey = naming.primaryKey = QString();
    }

    Metadata read()
    {
        for (int module = 0; module < m_modules.modules().size(); ++module) {
            PyScope scope;
            scope.module = module;
            readStatements(m_modules.modules().at(module).node.children("body"_L1), scope, 0);
        }
        return m_result;
    }

private:
    void readStatements(const QList<PyNode> &statements, const PyScope &scope, int depth)
    {
        if (depth > deepestBlock)
            return;
        for (const PyNode &statement : statements) {
            if (statement.is(PyKind::ImportFrom)) {
                for (const PyNode &alias : statement.children("names"_L1)) {
                    const QString name = alias.text("name"_L1);
                    m_result.isVersionTwo = m_result.isVersionTwo || name == u"DeclarativeBase"
                                            || name == u"mapped_column" || name == u"Mapped";
                }
            }
            if (statement.is(PyKind::ClassDef) || statement.is(PyKind::FunctionDef)) {
                PyScope inner = scope;
                (statement.is(PyKind::ClassDef) ? inner.classNode : inner.function) = statement;
                readStatements(statement.children("body"_L1), inner, depth + 1);
            } else {
                readStatements(statement.children("body"_L1), scope, depth + 1);
            }
            search({statement.child("value"_L1), scope}, 0);
        }
    }

    // Wherever a call of MetaData stands in the expression.
    void search(const PyTerm &term, int depth)
    {
        if (!term.node.is(PyKind::Call) || depth > 10)
            return;
        const QString name = term.node.child("func"_L1).dottedName().section(u'.', -1);
        if (name == u"MetaData")
            readMetadata(sqlCall(m_modules, term));
        for (const PyNode &argument : term.node.children("args"_L1))
            search({argument, term.scope}, depth + 1);
        for (const PyNode &keyword : term.node.children("keywords"_L1))
            search({keyword.child("value"_L1), term.scope}, depth + 1);
    }

    void readMetadata(const SqlCall &call)
    {
        if (const PyTerm *schema = call.keyword("schema"_L1)) {
            if (const auto text = stringOf(m_modules, *schema))
                m_result.schemaName = *text;
        }
        if (const PyTerm *info = call.keyword("info"_L1))
            m_result.notes.insert(notesIn(m_modules, *info));
        const PyTerm *convention = call.keyword("naming_convention"_L1);
        if (!convention || isNone(m_modules, *convention))
            return;
        const auto pairs = dictOf(m_modules, *convention);
        if (!pairs) {
            report(convention->node);
            return;
        }
        for (const auto &[key, value] : *pairs) {
            const auto text = stringOf(m_modules, value);
            if (!text)
                report(value.node); // a callable, or a token of its own
            else if (key == u"ix")
                m_result.naming.index = *text;
            else if (key == u"uq")
                m_result.naming.uniqueKey = *text;
            else if (key == u"ck")
                m_result.naming.check = *text;
            else if (key == u"fk")
                m_result.naming.foreignKey = *text;
            else if (key == u"pk")
                m_result.naming.primaryKey = *text;
        }
    }

    void report(const PyNode &node)
    {
        Finding finding;
        finding.file = node.file();
        finding.line = node.span().line;
        finding.subject = u"naming_convention"_s;
        finding.reason = FindingReason::UnknownArgument;
        finding.detail = node.source().simplified().left(120);
        m_result.findings << finding;
    }

    const PyModules &m_modules;
    Metadata m_result;
};

} // namespace

Metadata metadataOf(const PyModules &modules)
{
    return MetadataReader(modules).read();
}

} // namespace core

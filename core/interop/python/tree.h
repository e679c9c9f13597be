// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Python's syntax tree, as Python's own parser gives it (the nodes and fields of its module `ast`).
// A PyNode is a value: cheap to copy, it keeps the whole tree of its file alive; a default one is null,
// and every question to a null node has an empty answer. Positions count in the file's text as UTF-8
// bytes without byte order mark (PyFile::text). Nothing is nested deeper than deepestPyNode: what is
// deeper is one node of the kind TooDeep, so that walking a tree may recurse. Any thread.

#include "core/base/error.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace core {

inline constexpr int deepestPyNode = 1000; // levels; the parser's side stops at 400

// Those that somebody asks for; operators and their like are kinds, too.
enum class PyKind {
    Null,
    Other,
    TooDeep,
    Module,
    ClassDef,
    FunctionDef,
    AsyncFunctionDef,
    Return,
    Delete,
    Assign,
    AugAssign,
    AnnAssign,
    For,
    While,
    If,
    With,
    Raise,
    Break,
    Continue,
    Try,
    Assert,
    Import,
    ImportFrom,
    Global,
    Expr,
    Pass,
    BoolOp,
    NamedExpr,
    BinOp,
    UnaryOp,
    Lambda,
    IfExp,
    Dict,
    Set,
    ListComp,
    SetComp,
    DictComp,
    GeneratorExp,
    Compare,
    Call,
    FormattedValue,
    JoinedStr,
    Constant,
    Attribute,
    Subscript,
    Starred,
    Name,
    List,
    Tuple,
    Slice,
    Alias,
    Arguments,
    Arg,
    Keyword,
    WithItem,
    And,
    Or,
    Add,
    Sub,
    Mult,
    Div,
    FloorDiv,
    Mod,
    Pow,
    BitOr,
    BitAnd,
    Not,
    USub,
    UAdd,
    Invert,
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn
};

enum class PyConstant { None, Bool, Int, Float, Complex, String, Bytes, Ellipsis };

struct PySpan
{
    int line = 0;   // counted from 1; 0: the node has no position
    int column = 0; // counted from 1, in bytes of the line
    int endLine = 0;
    int endColumn = 0;
    qsizetype begin = 0; // the node is the bytes [begin, end) of the text
    qsizetype end = 0;

    bool operator==(const PySpan &) const = default;
};

struct PyTree;

class PyNode
{
public:
    PyNode() = default;

    PyKind kind() const;
    bool is(PyKind kind) const { return this->kind() == kind; }
    bool isNull() const { return kind() == PyKind::Null; }
    PySpan span() const;
    QString file() const;
    QByteArray fileText() const;
    QString source() const; // the node's own text

    // A field that is a node (null if it is None or missing), a list of nodes (null ones for None, as in
    // {**x}), or an identifier: Name.id, Attribute.attr, keyword.arg, alias.name, ClassDef.name …
    PyNode child(QLatin1String field) const;
    QList<PyNode> children(QLatin1String field) const;
    QString text(QLatin1String field) const;
    int number(QLatin1String field) const; // ImportFrom.level; 0 if there is none

    // Of a Constant. `value` is a string's characters (which may hold lone surrogates), a number as
    // Python writes it, "True" or "False", the bytes in hexadecimal.
    PyConstant constant() const;
    QString value() const;
    // Of a class: its docstring, each line without the blanks around it.
    QString documentation() const;
    bool isString() const { return is(PyKind::Constant) && constant() == PyConstant::String; }
    bool isNone() const { return is(PyKind::Constant) && constant() == PyConstant::None; }

    // "a.b.c" of a Name or of Attributes of one; empty for all else.
    QString dottedName() const;

    friend bool operator==(const PyNode &, const PyNode &) = default; // the same node
    friend size_t qHash(const PyNode &node, size_t seed = 0)
    {
        return qHashMulti(seed, node.m_tree.get(), node.m_place);
    }

private:
    friend Result<PyNode> pyTree(const QByteArray &, const QByteArray &, const QString &);
    PyNode(const std::shared_ptr<const PyTree> &tree, int place)
        : m_tree(tree)
        , m_place(place)
    {}
    int fieldPlace(QLatin1String field) const;

    std::shared_ptr<const PyTree> m_tree;
    int m_place = -1;
};

// One answer of resources/python/tree.py (that a file has no tree is in the answer, too) as the tree of
// `text`. Takes any bytes: ParseFailed names the file, its line and column, and what the parser said,
// with the line itself and a caret under the place. Also where the answer is none of that program's.
Result<PyNode> pyTree(const QByteArray &json, const QByteArray &text, const QString &file);

} // namespace core

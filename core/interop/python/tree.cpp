// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/python/tree.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

namespace {

enum class EntryType { Node, List, Value };

struct Shape
{
    PyKind kind = PyKind::Other;
    bool hasSpan = false;
    QList<QByteArray> fields;
};

struct Entry
{
    EntryType type = EntryType::Value;
    PyKind kind = PyKind::Null;
    int shape = -1;
    int first = 0; // of its children in PyTree::children; of a value, its place in PyTree::values
    int count = 0;
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;
};

struct Value
{
    PyConstant type = PyConstant::None;
    QString text;
};

} // namespace

struct PyTree
{
    QString file;
    QByteArray text;
    QList<qsizetype> lines; // where each begins
    QList<Shape> shapes;
    QList<Entry> entries;
    QList<int> children;
    QList<Value> values;

    qsizetype offset(int line, int column) const
    {
        if (line < 1 || line > lines.size())
            return 0;
        return std::min(lines.at(line - 1) + std::max(column, 0), text.size());
    }
};

namespace {

PyKind kindOf(const QString &name)
{
    static const QHash<QString, PyKind> kinds{
        {u"TooDeep"_s, PyKind::TooDeep},
        {u"Module"_s, PyKind::Module},
        {u"ClassDef"_s, PyKind::ClassDef},
        {u"FunctionDef"_s, PyKind::FunctionDef},
        {u"AsyncFunctionDef"_s, PyKind::AsyncFunctionDef},
        {u"Return"_s, PyKind::Return},
        {u"Delete"_s, PyKind::Delete},
        {u"Assign"_s, PyKind::Assign},
        {u"AugAssign"_s, PyKind::AugAssign},
        {u"AnnAssign"_s, PyKind::AnnAssign},
        {u"For"_s, PyKind::For},
        {u"AsyncFor"_s, PyKind::For},
        {u"While"_s, PyKind::While},
        {u"If"_s, PyKind::If},
        {u"With"_s, PyKind::With},
        {u"AsyncWith"_s, PyKind::With},
        {u"Raise"_s, PyKind::Raise},
        {u"Break"_s, PyKind::Break},
        {u"Continue"_s, PyKind::Continue},
        {u"Try"_s, PyKind::Try},
        {u"TryStar"_s, PyKind::Try},
        {u"Assert"_s, PyKind::Assert},
        {u"Import"_s, PyKind::Import},
        {u"ImportFrom"_s, PyKind::ImportFrom},
        {u"Global"_s, PyKind::Global},
        {u"Expr"_s, PyKind::Expr},
        {u"Pass"_s, PyKind::Pass},
        {u"BoolOp"_s, PyKind::BoolOp},
        {u"NamedExpr"_s, PyKind::NamedExpr},
        {u"BinOp"_s, PyKind::BinOp},
        {u"UnaryOp"_s, PyKind::UnaryOp},
        {u"Lambda"_s, PyKind::Lambda},
        {u"IfExp"_s, PyKind::IfExp},
        {u"Dict"_s, PyKind::Dict},
        {u"Set"_s, PyKind::Set},
        {u"ListComp"_s, PyKind::ListComp},
        {u"SetComp"_s, PyKind::SetComp},
        {u"DictComp"_s, PyKind::DictComp},
        {u"GeneratorExp"_s, PyKind::GeneratorExp},
        {u"Compare"_s, PyKind::Compare},
        {u"Call"_s, PyKind::Call},
        {u"FormattedValue"_s, PyKind::FormattedValue},
        {u"JoinedStr"_s, PyKind::JoinedStr},
        {u"Constant"_s, PyKind::Constant},
        {u"Attribute"_s, PyKind::Attribute},
        {u"Subscript"_s, PyKind::Subscript},
        {u"Starred"_s, PyKind::Starred},
        {u"Name"_s, PyKind::Name},
        {u"List"_s, PyKind::List},
        {u"Tuple"_s, PyKind::Tuple},
        {u"Slice"_s, PyKind::Slice},
        {u"alias"_s, PyKind::Alias},
        {u"arguments"_s, PyKind::Arguments},
        {u"arg"_s, PyKind::Arg},
        {u"keyword"_s, PyKind::Keyword},
        {u"withitem"_s, PyKind::WithItem},
        {u"And"_s, PyKind::And},
        {u"Or"_s, PyKind::Or},
        {u"Add"_s, PyKind::Add},
        {u"Sub"_s, PyKind::Sub},
        {u"Mult"_s, PyKind::Mult},
        {u"Div"_s, PyKind::Div},
        {u"FloorDiv"_s, PyKind::FloorDiv},
        {u"Mod"_s, PyKind::Mod},
        {u"Pow"_s, PyKind::Pow},
        {u"BitOr"_s, PyKind::BitOr},
        {u"BitAnd"_s, PyKind::BitAnd},
        {u"Not"_s, PyKind::Not},
        {u"USub"_s, PyKind::USub},
        {u"UAdd"_s, PyKind::UAdd},
        {u"Invert"_s, PyKind::Invert},
        {u"Eq"_s, PyKind::Eq},
        {u"NotEq"_s, PyKind::NotEq},
        {u"Lt"_s, PyKind::Lt},
        {u"LtE"_s, PyKind::LtE},
        {u"Gt"_s, PyKind::Gt},
        {u"GtE"_s, PyKind::GtE},
        {u"Is"_s, PyKind::Is},
        {u"IsNot"_s, PyKind::IsNot},
        {u"In"_s, PyKind::In},
        {u"NotIn"_s, PyKind::NotIn},
    };
    return kinds.value(name, PyKind::Other);
}

PyConstant constantOf(const QString &type)
{
    static const QHash<QString, PyConstant> types{
        {u"bool"_s, PyConstant::Bool},
        {u"int"_s, PyConstant::Int},
        {u"float"_s, PyConstant::Float},
        {u"complex"_s, PyConstant::Complex},
        {u"bytes"_s, PyConstant::Bytes},
        {u"ellipsis"_s, PyConstant::Ellipsis},
    };
    return types.value(type, PyConstant::Ellipsis);
}

QList<qsizetype> lineStarts(const QByteArray &text)
{
    QList<qsizetype> starts{0};
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '\n' || (c == '\r' && (i + 1 == text.size() || text.at(i + 1) != '\n')))
            starts << i + 1;
    }
    return starts;
}

// Reads the flat list. Whatever it holds, it ends: each turn takes an item.
class Builder
{
public:
    Builder(PyTree &tree, const QJsonArray &items)
        : m_tree(tree)
        , m_items(items)
    {}

    bool build()
    {
        if (!add(-1))
            return false;
        while (!m_open.isEmpty()) {
            Open &open = m_open.last();
            if (open.next == open.end) {
                m_open.removeLast();
                continue;
            }
            if (m_open.size() > 3 * deepestPyNode || !add(open.next++))
                return false;
        }
        return m_next == m_items.size() && m_tree.entries.first().kind == PyKind::Module;
    }

private:
    struct Open
    {
        int next; // slot of the child to come
        int end;
    };

    bool add(int slot)
    {
        if (m_next >= m_items.size())
            return false;
        if (slot >= 0)
            m_tree.children[slot] = int(m_tree.entries.size());
        const QJsonValue item = m_items.at(m_next++);
        if (!item.isDouble())
            return addValue(item);
        const int number = item.toInt(-2);
        return number == -1 ? addList() : addNode(number);
    }

    bool addValue(const QJsonValue &item)
    {
        Value value;
        if (item.isString()) {
            value = {PyConstant::String, item.toString()};
        } else if (item.isArray() && item.toArray().size() == 2) {
            value = {constantOf(item.toArray().at(0).toString()), item.toArray().at(1).toString()};
        } else if (!item.isNull()) {
            return false;
        }
        Entry entry;
        entry.first = int(m_tree.values.size());
        m_tree.values << value;
        m_tree.entries << entry;
        return true;
    }

    bool addList()
    {
        Entry entry;
        entry.type = EntryType::List;
        entry.count = m_next < m_items.size() ? m_items.at(m_next++).toInt(-1) : -1;
        return entry.count >= 0 && open(entry);
    }

    bool addNode(int shape)
    {
        if (shape < 0 || shape >= m_tree.shapes.size())
            return false;
        Entry entry;
        entry.type = EntryType::Node;
        entry.shape = shape;
        entry.kind = m_tree.shapes.at(shape).kind;
        entry.count = int(m_tree.shapes.at(shape).fields.size());
        if (m_tree.shapes.at(shape).hasSpan) {
            if (m_items.size() - m_next < 4)
                return false;
            for (int *place : {&entry.line, &entry.column, &entry.endLine, &entry.endColumn})
                *place = m_items.at(m_next++).toInt();
        }
        return open(entry);
    }

    // Each child takes an item at least, so that a made-up length cannot ask for more memory than that.
    bool open(Entry &entry)
    {
        entry.first = int(m_tree.children.size());
        if (entry.count > m_items.size() - m_next)
            return false;
        m_tree.children.resize(m_tree.children.size() + entry.count, -1);
        m_tree.entries << entry;
        m_open << Open{entry.first, entry.first + entry.count};
        return true;
    }

    PyTree &m_tree;
    const QJsonArray &m_items;
    qsizetype m_next = 0;
    QList<Open> m_open;
};

QString caretText(const QString &line, int column)
{
    if (line.trimmed().isEmpty())
        return {};
    QString text = u'\n' + line;
    if (column > 0 && column <= line.size() + 1)
        text += u'\n' + QString(column - 1, u' ') + u'^';
    return text;
}

Failure syntaxFailure(const QJsonObject &answer, const QString &file)
{
    const int line = answer[u"line"_s].toInt();
    const int column = answer[u"column"_s].toInt();
    QString detail = answer[u"error"_s].toString();
    if (answer[u"python2"_s].toBool())
        detail = u"Python 2: "_s + detail;
    const QString place = column > 0 ? u"line %1, column %2"_s.arg(line).arg(column)
                                     : u"line %1"_s.arg(line);
    return failure(ErrorCode::ParseFailed,
                   file,
                   detail + caretText(answer[u"text"_s].toString(), column),
                   line > 0 ? place : QString());
}

QList<Shape> shapesOf(const QJsonArray &kinds)
{
    QList<Shape> shapes;
    for (const QJsonValue &kind : kinds) {
        Shape shape;
        shape.kind = kindOf(kind[0].toString());
        shape.hasSpan = kind[1].toBool();
        const QJsonArray fields = kind[2].toArray();
        for (const QJsonValue &field : fields)
            shape.fields << field.toString().toLatin1();
        shapes << shape;
    }
    return shapes;
}

} // namespace

Result<PyNode> pyTree(const QByteArray &json, const QByteArray &text, const QString &file)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (!document.isObject())
        return failure(ErrorCode::ParseFailed, file, parsing.errorString());
    const QJsonObject answer = document.object();
    if (answer.contains(u"error"_s))
        return syntaxFailure(answer, file);
    auto tree = std::make_shared<PyTree>();
    tree->file = file;
    tree->text = answer.contains(u"text"_s) ? answer[u"text"_s].toString().toUtf8() : text;
    tree->lines = lineStarts(tree->text);
    tree->shapes = shapesOf(answer[u"kinds"_s].toArray());
    if (!Builder(*tree, answer[u"tree"_s].toArray()).build())
        return failure(ErrorCode::ParseFailed, file, u"no syntax tree"_s);
    return PyNode(tree, 0);
}

PyKind PyNode::kind() const
{
    return m_tree ? m_tree->entries.at(m_place).kind : PyKind::Null;
}

PySpan PyNode::span() const
{
    if (isNull())
        return {};
    const Entry &entry = m_tree->entries.at(m_place);
    PySpan span{entry.line, entry.column + 1, entry.endLine, entry.endColumn + 1, 0, 0};
    span.begin = m_tree->offset(entry.line, entry.column);
    span.end = std::max(span.begin, m_tree->offset(entry.endLine, entry.endColumn));
    return entry.line > 0 ? span : PySpan();
}

QString PyNode::file() const
{
    return m_tree ? m_tree->file : QString();
}

QByteArray PyNode::fileText() const
{
    return m_tree ? m_tree->text : QByteArray();
}

QString PyNode::source() const
{
    const PySpan place = span();
    return m_tree ? QString::fromUtf8(m_tree->text.mid(place.begin, place.end - place.begin))
                  : QString();
}

// Of the entry that the field holds; -1 if the node has no such field.
int PyNode::fieldPlace(QLatin1String field) const
{
    if (isNull())
        return -1;
    const Entry &entry = m_tree->entries.at(m_place);
    const QList<QByteArray> &fields = m_tree->shapes.at(entry.shape).fields;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (field == QLatin1String(fields.at(i)))
            return m_tree->children.at(entry.first + i);
    }
    return -1;
}

PyNode PyNode::child(QLatin1String field) const
{
    const int place = fieldPlace(field);
    if (place < 0 || m_tree->entries.at(place).type != EntryType::Node)
        return {};
    return {m_tree, place};
}

QList<PyNode> PyNode::children(QLatin1String field) const
{
    QList<PyNode> nodes;
    const int place = fieldPlace(field);
    if (place < 0 || m_tree->entries.at(place).type != EntryType::List)
        return nodes;
    const Entry &list = m_tree->entries.at(place);
    nodes.reserve(list.count);
    for (int i = 0; i < list.count; ++i) {
        const int item = m_tree->children.at(list.first + i);
        nodes << (m_tree->entries.at(item).type == EntryType::Node ? PyNode(m_tree, item)
                                                                   : PyNode());
    }
    return nodes;
}

QString PyNode::text(QLatin1String field) const
{
    const int place = fieldPlace(field);
    if (place < 0 || m_tree->entries.at(place).type != EntryType::Value)
        return {};
    const Value &value = m_tree->values.at(m_tree->entries.at(place).first);
    return value.type == PyConstant::String ? value.text : QString();
}

int PyNode::number(QLatin1String field) const
{
    const int place = fieldPlace(field);
    if (place < 0 || m_tree->entries.at(place).type != EntryType::Value)
        return 0;
    return m_tree->values.at(m_tree->entries.at(place).first).text.toInt();
}

PyConstant PyNode::constant() const
{
    const int place = fieldPlace("value"_L1);
    if (place < 0 || m_tree->entries.at(place).type != EntryType::Value)
        return PyConstant::None;
    return m_tree->values.at(m_tree->entries.at(place).first).type;
}

QString PyNode::documentation() const
{
    const QList<PyNode> body = children("body"_L1);
    const PyNode first = body.isEmpty() ? PyNode() : body.first().child("value"_L1);
    if (body.isEmpty() || !body.first().is(PyKind::Expr) || !first.isString())
        return {};
    QStringList lines;
    for (const QString &line : first.value().split(u'\n'))
        lines << line.trimmed();
    return lines.join(u'\n').trimmed();
}

QString PyNode::value() const
{
    const int place = fieldPlace("value"_L1);
    if (place < 0 || m_tree->entries.at(place).type != EntryType::Value)
        return {};
    return m_tree->values.at(m_tree->entries.at(place).first).text;
}

QString PyNode::dottedName() const
{
    QStringList names;
    PyNode node = *this;
    for (; node.is(PyKind::Attribute); node = node.child("value"_L1))
        names.prepend(node.text("attr"_L1));
    if (!node.is(PyKind::Name))
        return {};
    names.prepend(node.text("id"_L1));
    return names.join(u'.');
}

} // namespace core

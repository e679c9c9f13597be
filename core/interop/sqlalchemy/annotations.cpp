// SPDX-License-Identifier: GPL-3.0-or-later
// Mapped[…]: what a 2.0 annotation says of its column.

#include "core/interop/sqlalchemy/declared.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestAnnotation = 30;

bool isNullWord(const QString &text)
{
    return text == u"None" || text == u"NoneType";
}

// The parts of "a, b[c, d] | e" at its top level.
QStringList partsOf(const QString &text, QChar separator)
{
    QStringList parts;
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        depth += c == u'[' || c == u'(' ? 1 : c == u']' || c == u')' ? -1 : 0;
        if (depth == 0 && c == separator) {
            parts << text.mid(start, i - start).trimmed();
            start = i + 1;
        }
    }
    parts << text.mid(start).trimmed();
    return parts;
}

} // namespace

void DeclaredReader::addTypes(const PyTerm &map)
{
    const PyTerm here = map.node.isNull() ? map : followed(m_modules, map);
    const QList<PyNode> keys = here.node.children("keys"_L1);
    const QList<PyNode> values = here.node.children("values"_L1);
    for (qsizetype i = 0; i < std::min(keys.size(), values.size()); ++i)
        m_typeMap.insert(keyOf({keys.at(i), here.scope}), {values.at(i), here.scope});
}

void DeclaredReader::collectTypeMap()
{
    for (int module = 0; module < m_modules.modules().size(); ++module) {
        for (const QString &name : m_modules.globals(module)) {
            const PyMeaning meaning = m_modules.global(module, name);
            if (meaning.kind != PyMeaningKind::Expression || !meaning.node.is(PyKind::Call))
                continue;
            const SqlCall call = sqlCall(m_modules, {meaning.node, meaning.scope});
            if (const PyTerm *given = call.keyword("type_annotation_map"_L1))
                addTypes(*given);
        }
    }
    for (const PyClass &value : m_classes.classes()) {
        for (const PyAttribute &attribute : value.attributes) {
            PyTerm map;
            if (attribute.name == u"type_annotation_map") {
                map = {attribute.value, value.scope};
            } else if (attribute.name == u"registry") {
                const SqlCall call = sqlCall(m_modules, {attribute.value, value.scope});
                if (const PyTerm *given = call.keyword("type_annotation_map"_L1))
                    map = *given;
            }
            addTypes(map);
        }
    }
}

// Equal for what Python would find equal, as far as its text goes.
QString DeclaredReader::keyOf(const PyTerm &term) const
{
    const PyMeaning meaning = m_modules.meaning(term);
    if (meaning.kind == PyMeaningKind::External)
        return meaning.name;
    if (meaning.kind == PyMeaningKind::Class)
        return meaning.node.file() + u':' + meaning.node.text("name"_L1);
    if (meaning.kind == PyMeaningKind::Expression && meaning.rest.isEmpty())
        return meaning.node.source().remove(u' ');
    return term.node.source().remove(u' ');
}

std::optional<DataType> DeclaredReader::ofPython(const QString &name) const
{
    static const QHash<QString, TypeKind> kinds{{u"int"_s, TypeKind::Integer},
                                                {u"bool"_s, TypeKind::Boolean},
                                                {u"float"_s, TypeKind::Float},
                                                {u"bytes"_s, TypeKind::LargeBinary},
                                                {u"Decimal"_s, TypeKind::Numeric},
                                                {u"date"_s, TypeKind::Date},
                                                {u"datetime"_s, TypeKind::DateTime},
                                                {u"time"_s, TypeKind::Time},
                                                {u"timedelta"_s, TypeKind::Interval},
                                                {u"UUID"_s, TypeKind::Uuid}};
    const QString last = name.section(u'.', -1);
    if (last == u"str")
        return stringType();
    const auto it = kinds.constFind(last);
    return it == kinds.cend() ? std::nullopt : std::optional(plainType(*it));
}

DeclaredReader::Annotation DeclaredReader::annotation(const PyTerm &term)
{
    if (term.node.isString()) { // "Mapped[int]", and what `from __future__` leaves as it is
        const QString text = term.node.value().trimmed();
        const qsizetype open = text.indexOf(u'[');
        const bool isMapped = open > 0 && text.left(open).section(u'.', -1) == u"Mapped";
        return isMapped ? ofText(text.mid(open + 1, text.size() - open - 2), term, 0)
                        : Annotation();
    }
    if (!term.node.is(PyKind::Subscript))
        return {};
    const PyNode outer = term.node.child("value"_L1);
    const QString name = outer.dottedName().section(u'.', -1);
    const bool isMapped = name == u"Mapped"
                          || sqlName(m_modules, {outer, term.scope}).isSql("Mapped"_L1);
    return isMapped ? inside({term.node.child("slice"_L1), term.scope}, 0) : Annotation();
}

DeclaredReader::Annotation DeclaredReader::inside(const PyTerm &term, int depth)
{
    if (depth > deepestAnnotation)
        return {};
    if (const auto it = m_typeMap.constFind(keyOf(term)); it != m_typeMap.cend()) {
        Annotation known;
        known.isColumn = true;
        known.type = m_reader.type(*it);
        // Of Annotated[str, mapped_column(…)] the column counts, too.
        const PyTerm here = followed(m_modules, term);
        if (here.node.is(PyKind::Subscript))
            known.column = ofSubscript(here, depth + 1).column;
        return known;
    }
    const PyNode &node = term.node;
    if (node.isString())
        return ofText(node.value().trimmed(), term, depth);
    if (node.is(PyKind::BinOp) && node.child("op"_L1).is(PyKind::BitOr))
        return ofUnion({{node.child("left"_L1), term.scope}, {node.child("right"_L1), term.scope}},
                       depth);
    if (node.is(PyKind::Subscript))
        return ofSubscript(term, depth);
    return ofName(term, depth);
}

DeclaredReader::Annotation DeclaredReader::ofUnion(const QList<PyTerm> &parts, int depth)
{
    Annotation result;
    bool isNullable = false;
    for (const PyTerm &part : parts) {
        if (part.node.isNone() || isNullWord(part.node.dottedName())) {
            isNullable = true;
            continue;
        }
        const Annotation one = inside(part, depth + 1);
        isNullable = isNullable || one.isNullable;
        if (!result.isColumn)
            result = one;
    }
    result.isNullable = isNullable;
    return result;
}

DeclaredReader::Annotation DeclaredReader::ofSubscript(const PyTerm &term, int depth)
{
    const QString name = term.node.child("value"_L1).dottedName().section(u'.', -1);
    const PyNode slice = term.node.child("slice"_L1);
    QList<PyTerm> parts;
    if (slice.is(PyKind::Tuple)) {
        for (const PyNode &part : slice.children("elts"_L1))
            parts << PyTerm{part, term.scope};
    } else {
        parts << PyTerm{slice, term.scope};
    }
    if (name == u"Optional") {
        Annotation result = inside(parts.first(), depth + 1);
        result.isNullable = true;
        return result;
    }
    if (name == u"Union")
        return ofUnion(parts, depth);
    if (name == u"Annotated" && !parts.isEmpty()) {
        Annotation result = inside(parts.first(), depth + 1);
        for (const PyTerm &part : parts.mid(1)) {
            if (m_reader.isColumn(part))
                result.column = part;
        }
        result.isColumn = result.isColumn || !result.column.node.isNull();
        return result;
    }
    if (name == u"Literal") {
        qsizetype length = 1;
        for (const PyTerm &part : parts) {
            const auto text = stringOf(m_modules, part);
            if (!text)
                return {};
            length = std::max(length, text->size());
        }
        Annotation result;
        result.isColumn = true;
        result.type = stringType(int(length));
        return result;
    }
    return {}; // List["Child"] and its like are relationships
}

DeclaredReader::Annotation DeclaredReader::ofText(const QString &text, const PyTerm &term, int depth)
{
    Annotation result;
    if (depth > deepestAnnotation)
        return result;
    QString plain = text.trimmed();
    const bool isQuoted = plain.size() > 1 && (plain.startsWith(u'"') || plain.startsWith(u'\''));
    if (isQuoted)
        plain = plain.mid(1, plain.size() - 2);
    const QStringList parts = partsOf(plain, u'|');
    const qsizetype open = plain.indexOf(u'[');
    const QString outer = plain.left(open).section(u'.', -1);
    if (parts.size() > 1 || (open > 0 && (outer == u"Optional" || outer == u"Union"))) {
        const QStringList all = parts.size() > 1
                                    ? parts
                                    : partsOf(plain.mid(open + 1, plain.size() - open - 2), u',');
        bool isNullable = outer == u"Optional" && parts.size() == 1;
        for (const QString &part : all) {
            if (isNullWord(part))
                isNullable = true;
            else if (!result.isColumn)
                result = ofText(part, term, depth + 1);
        }
        result.isNullable = result.isNullable || isNullable;
        return result;
    }
    if (open > 0)
        return result;
    const PyMeaning meaning = m_modules.global(term.scope.module, plain.section(u'.', 0, 0));
    const QString full = meaning.kind == PyMeaningKind::External && plain.contains(u'.')
                             ? meaning.name + u'.' + plain.section(u'.', 1)
                             : meaning.name;
    const QString key = full.isEmpty() ? plain : full;
    if (const auto it = m_typeMap.constFind(key); it != m_typeMap.cend()) {
        result.isColumn = true;
        result.type = m_reader.type(*it);
    } else if (meaning.kind == PyMeaningKind::Class) {
        result.type = m_reader.enumOf(meaning.node, meaning.module);
        result.isColumn = result.type.has_value();
    } else if (meaning.kind == PyMeaningKind::Expression && meaning.rest.isEmpty()) {
        return inside({meaning.node, meaning.scope}, depth + 1);
    } else {
        result.type = ofPython(key);
        result.isColumn = result.type.has_value();
    }
    return result;
}

DeclaredReader::Annotation DeclaredReader::ofName(const PyTerm &term, int depth)
{
    Annotation result;
    const PyMeaning meaning = m_modules.meaning(term);
    if (meaning.kind == PyMeaningKind::Class) {
        result.type = m_reader.enumOf(meaning.node, meaning.module);
        // Any other class is a relationship's, unless nothing of SQLAlchemy maps it.
        const int place = m_classes.find(meaning.node);
        const bool isMapped = place >= 0 && m_classes.at(place).role != ClassRole::Other;
        result.isColumn = result.type || !isMapped;
        return result;
    }
    if (meaning.kind == PyMeaningKind::Expression && meaning.rest.isEmpty()) {
        const SqlCall call = sqlCall(m_modules, term);
        const QString callee = call.term.node.child("func"_L1).dottedName().section(u'.', -1);
        if (call.isCall && callee == u"NewType" && call.arguments.size() == 2)
            return inside(call.arguments.last(), depth + 1);
        if (!meaning.node.is(PyKind::Name))
            return inside({meaning.node, meaning.scope}, depth + 1);
    }
    const QString name = meaning.kind == PyMeaningKind::External ? meaning.name
                                                                 : term.node.dottedName();
    result.type = ofPython(name);
    // A name that is not read may be a class of another file: then it is a relationship's.
    result.isColumn = result.type || name == u"Any" || name.endsWith(".Any"_L1) || name == u"dict"
                      || name == u"list";
    return result;
}

} // namespace core

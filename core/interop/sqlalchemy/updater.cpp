// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/updater.h"

#include "core/interop/python/edits.h"
#include "core/interop/sqlalchemy/linetext.h"
#include "core/mapping/mapping.h"

#include <QRegularExpression>

namespace core {

using namespace Qt::StringLiterals;

namespace {

using Kind = ModelsLine::Kind;

QString fullName(const Table &table)
{
    return table.schemaName + u'.' + table.name;
}

bool isTableLike(const ModelsPart &part)
{
    return part.kind == ModelsPart::Kind::Table || part.kind == ModelsPart::Kind::Association;
}

bool isClassLike(const ModelsPart &part)
{
    return part.kind == ModelsPart::Kind::Class || isTableLike(part);
}

// A statement of a class's body that binds a name.
struct Bound
{
    PyNode statement;
    QString attribute;
    QString column; // its first argument, where that is a name
    bool isLink = false;
};

PyNode targetOf(const PyNode &statement)
{
    if (statement.is(PyKind::AnnAssign))
        return statement.child("target"_L1);
    const QList<PyNode> targets = statement.children("targets"_L1);
    return targets.size() == 1 ? targets.first() : PyNode();
}

QList<Bound> boundIn(const PyNode &classNode)
{
    QList<Bound> list;
    for (const PyNode &statement : classNode.children("body"_L1)) {
        const PyNode target = targetOf(statement);
        if (!target.is(PyKind::Name))
            continue;
        Bound bound{statement, target.text("id"_L1), {}, false};
        const PyNode call = statement.child("value"_L1);
        const QString callee = call.child("func"_L1).dottedName().section(u'.', -1);
        bound.isLink = callee == "relationship"_L1 || callee == "dynamic_loader"_L1;
        const QList<PyNode> arguments = call.children("args"_L1);
        if (!bound.isLink && !arguments.isEmpty() && arguments.first().isString())
            bound.column = arguments.first().value();
        for (const PyNode &keyword : call.children("keywords"_L1)) {
            const bool isName = keyword.text("arg"_L1) == "name"_L1;
            if (isName && keyword.child("value"_L1).isString())
                bound.column = keyword.child("value"_L1).value();
        }
        list << bound;
    }
    return list;
}

// What only Python knows of a column, as it stands in the file.
QStringList keptArguments(const PyNode &statement)
{
    static const QSet<QString> names{u"default"_s,
                                     u"onupdate"_s,
                                     u"info"_s,
                                     u"doc"_s,
                                     u"key"_s,
                                     u"insert_default"_s,
                                     u"default_factory"_s,
                                     u"init"_s,
                                     u"repr"_s,
                                     u"compare"_s,
                                     u"kw_only"_s,
                                     u"deferred"_s,
                                     u"active_history"_s};
    QStringList kept;
    for (const PyNode &keyword : statement.child("value"_L1).children("keywords"_L1)) {
        const QString name = keyword.text("arg"_L1);
        if (names.contains(name))
            kept << name + u'=' + keyword.child("value"_L1).source();
    }
    return kept;
}

// The column under the attribute that it has in the file, with what only Python knows.
QString asBefore(const ModelsLine &line, const Bound &bound)
{
    QString text = line.text;
    QStringList first;
    const bool wasNamed = bound.attribute != line.attribute;
    if (wasNamed && line.attribute == line.name)
        first << quoted(line.name);
    if (wasNamed)
        text = text.left(4) + bound.attribute + text.mid(4 + line.attribute.size());
    return withArguments(text, first, keptArguments(bound.statement));
}

class Updater
{
public:
    Updater(const PyFile &file, const ReadModels &said, const UpdateGoal &goal, UpdateScope scope)
        : m_file(file)
        , m_said(said)
        , m_goal(goal)
        , m_scope(scope)
        , m_edits(file)
        , m_hasLinks(file.text.contains("relationship("))
        , m_saidTables(mapModel(said.model))
        , m_again(readAgain(goal.model, said.model))
        , m_are(mapModel(m_again))
        , m_saidParts(modelsParts(said.model, goal.options))
        , m_parts(modelsParts(goal.model, goal.options))
    {
        collect(file.module.children("body"_L1), 0);
    }

    Result<ModelsUpdate> run()
    {
        QSet<QUuid> matched;
        for (const ModelsPart &part : std::as_const(m_saidParts)) {
            if (isClassLike(part))
                matched << updateClass(part);
            else if (part.kind == ModelsPart::Kind::Mixin || part.kind == ModelsPart::Kind::Enum)
                matched << updateByName(part);
        }
        for (const ModelsPart &part : std::as_const(m_parts)) {
            const bool isAny = isClassLike(part) || part.kind == ModelsPart::Kind::Mixin
                               || part.kind == ModelsPart::Kind::Enum;
            if (isAny && !matched.contains(part.id) && !m_classes.contains(part.name))
                add(part);
        }
        addImports();
        if (m_failed != 0 || !m_edits.isSafe())
            return failure(ErrorCode::FileNotWritable,
                           m_file.file,
                           m_changed.join(u", "_s),
                           u"line %1"_s.arg(m_failed != 0 ? m_failed : m_edits.unsafeLine()));
        return ModelsUpdate{m_edits.result(), m_changed};
    }

private:
    void collect(const QList<PyNode> &statements, int depth)
    {
        for (const PyNode &statement : statements) {
            if (depth == 0)
                m_statements << statement;
            if (statement.is(PyKind::ClassDef)) {
                m_classes.insert(statement.text("name"_L1), statement);
                m_places.insert(statement.span().begin, statement);
            } else if (const PyNode call = statement.child("value"_L1); call.is(PyKind::Call)) {
                m_places.insert(call.span().begin, statement);
            }
            for (const PyNode &alias : statement.children("names"_L1)) {
                const QString as = alias.text("asname"_L1);
                m_bound << (as.isEmpty() ? alias.text("name"_L1) : as);
            }
            if (const PyNode target = targetOf(statement); target.is(PyKind::Name))
                m_bound << target.text("id"_L1);
            if (depth < 5 && (statement.is(PyKind::If) || statement.is(PyKind::Try)))
                collect(statement.children("body"_L1), depth + 1);
        }
    }

    void fail(const PyNode &node)
    {
        if (m_failed == 0)
            m_failed = std::max(1, node.span().line);
    }

    const ModelsPart *wantedPart(const QUuid &id) const
    {
        for (const ModelsPart &part : m_parts) {
            if (part.id == id && !part.id.isNull() && part.kind != ModelsPart::Kind::After)
                return &part;
        }
        return nullptr;
    }

    // As the model calls it: by its table, else by its name.
    QUuid idOf(const ModelsPart &part) const
    {
        const Table *table = findTable(m_saidTables, TableId{part.id});
        for (const Table &other : m_are.tables) {
            if (table && fullName(other) == fullName(*table))
                return other.id.uuid;
        }
        const Class *was = findClass(m_said.model, ClassId{part.id});
        const Class *now = was ? findClass(m_again, was->name) : nullptr;
        return now ? now->id.uuid : part.id;
    }

    bool isUnchanged(const QUuid &id) const
    {
        const Table *is = findTable(m_are, TableId{id});
        return is && m_goal.isMet(*is);
    }

    QUuid updateClass(const ModelsPart &part)
    {
        const QUuid id = idOf(part);
        const PySpan span = m_said.places.value(ClassId{part.id});
        const PyNode statement = span.line > 0 ? m_places.value(span.begin)
                                               : m_classes.value(part.name);
        const ModelsPart *should = wantedPart(id);
        if (statement.isNull()) {
            const bool isAsBefore = should && (isUnchanged(id) || should->lines == part.lines);
            if (!isAsBefore) // an abstract base may be made up
                m_failed = std::max(1, span.line);
            return id;
        }
        m_lastPlace = std::max(m_lastPlace, statement.span().begin);
        if (!should) {
            m_changed << part.name;
            m_edits.remove(statement);
        } else if (statement.is(PyKind::ClassDef)) {
            updateBody(statement, part, *should, isUnchanged(id));
        } else if (!isUnchanged(id)) {
            m_changed << part.name;
            const QString text = should->text;
            const qsizetype call = text.indexOf(u" = "_s);
            if (call < 0 || !isTableLike(*should))
                fail(statement);
            else
                m_edits.replace(statement.child("value"_L1), text.mid(call + 3));
        }
        return id;
    }

    // Mixins and enums are the same where they are called the same.
    QUuid updateByName(const ModelsPart &part)
    {
        for (const ModelsPart &should : std::as_const(m_parts)) {
            if (should.kind != part.kind || should.name != part.name)
                continue;
            if (m_classes.contains(part.name))
                updateBody(m_classes.value(part.name), part, should, false);
            return should.id;
        }
        return {};
    }

    void updateBody(const PyNode &node, const ModelsPart &is, const ModelsPart &should, bool isSame)
    {
        const QList<Bound> bound = boundIn(node);
        const qsizetype before = m_edits.count();
        QSet<QString> done; // a column that took another's place
        removeLines(bound, is, should, isSame, done);
        writeLines(node, bound, is, should, isSame, done);
        if (m_edits.count() != before)
            m_changed << is.name;
    }

    static const ModelsLine *find(const QList<ModelsLine> &lines, const ModelsLine &line)
    {
        for (const ModelsLine &one : lines) {
            if (one.kind == line.kind && one.name == line.name)
                return &one;
        }
        return nullptr;
    }

    static const Bound *find(const QList<Bound> &bound, const ModelsLine &line)
    {
        for (const Bound &one : bound) {
            const bool isLink = line.kind == Kind::Relationship;
            if (isLink == one.isLink && line.kind == Kind::Column
                && (one.column.isEmpty() ? one.attribute : one.column) == line.name)
                return &one;
            if (isLink == one.isLink && line.kind != Kind::Column && one.attribute == line.attribute)
                return &one;
        }
        return nullptr;
    }

    void removeLines(const QList<Bound> &bound,
                     const ModelsPart &is,
                     const ModelsPart &should,
                     bool isSame,
                     QSet<QString> &done)
    {
        for (const ModelsLine &line : is.lines) {
            const Bound *place = find(bound, line);
            if (!place || find(should.lines, line) || (isSame && line.kind != Kind::Relationship))
                continue;
            if (const ModelsLine *instead = renamed(line, is, should)) {
                done << instead->name;
                m_edits.replace(place->statement,
                                withArguments(instead->text, {}, keptArguments(place->statement)));
                continue;
            }
            m_edits.remove(place->statement);
        }
    }

    // The column that stands where this one stood, if both are the only ones there.
    static const ModelsLine *renamed(const ModelsLine &line,
                                     const ModelsPart &is,
                                     const ModelsPart &should)
    {
        if (line.kind != Kind::Column)
            return nullptr;
        const auto before = [](const QList<ModelsLine> &lines, const ModelsLine &one) {
            QString name;
            for (const ModelsLine &other : lines) {
                if (&other == &one)
                    break;
                if (other.kind == Kind::Column)
                    name = other.name;
            }
            return name;
        };
        for (const ModelsLine &other : should.lines) {
            if (other.kind == Kind::Column && !find(is.lines, other)
                && before(should.lines, other) == before(is.lines, line))
                return &other;
        }
        return nullptr;
    }

    void writeLines(const PyNode &node,
                    const QList<Bound> &bound,
                    const ModelsPart &is,
                    const ModelsPart &should,
                    bool isSame,
                    const QSet<QString> &done)
    {
        PyNode last; // where the next new line follows
        for (const ModelsLine &line : should.lines) {
            const Bound *place = find(bound, line);
            const ModelsLine *was = find(is.lines, line);
            const bool isLink = line.kind == Kind::Relationship;
            const bool isAll = m_scope == UpdateScope::Bodies && !isLink;
            if (place && last.span().begin <= place->statement.span().begin)
                last = place->statement;
            if ((isSame && !isLink) || (line.kind == Kind::Column && done.contains(line.name)))
                continue;
            if (was && was->text == line.text && !isAll)
                continue;
            if (place) {
                m_edits.replace(place->statement,
                                line.kind == Kind::Column ? asBefore(line, *place) : line.text);
            } else if (!was && (!isLink || isFree(bound, line))) {
                insert(node, bound, is, line, last);
            } else if (was && line.kind == Kind::Setting) {
                insert(node, bound, is, line, last);
            }
        }
    }

    // Where the file has relationships at all, and neither side has the name yet.
    bool isFree(const QList<Bound> &bound, const ModelsLine &line) const
    {
        const auto has = [](const QList<Bound> &list, const QString &name) {
            return std::any_of(list.cbegin(), list.cend(), [&name](const Bound &one) {
                return one.attribute == name;
            });
        };
        return m_hasLinks && !has(bound, line.attribute)
               && !has(boundIn(m_classes.value(line.target)), line.backName);
    }

    void insert(const PyNode &node,
                const QList<Bound> &bound,
                const ModelsPart &is,
                const ModelsLine &line,
                const PyNode &last)
    {
        PyNode place = last;
        for (const Bound &one : bound) {
            const bool isColumn = std::any_of(is.lines.cbegin(),
                                              is.lines.cend(),
                                              [&](const ModelsLine &other) {
                                                  return other.kind == Kind::Column
                                                         && find({one}, other);
                                              });
            if (line.kind == Kind::Relationship && (one.isLink || isColumn))
                place = one.statement;
            if (line.kind == Kind::Column && place.isNull() && isColumn)
                place = one.statement;
        }
        if (!place.isNull())
            return m_edits.insertAfter(place, line.text);
        const QList<PyNode> body = node.children("body"_L1);
        if (body.isEmpty())
            return fail(node);
        const bool isDocstring = body.first().is(PyKind::Expr)
                                 && body.first().child("value"_L1).isString();
        if (isDocstring || line.kind == Kind::Column)
            m_edits.insertAfter(isDocstring ? body.first() : body.last(), line.text);
        else
            m_edits.insertBefore(body.first(), line.text);
    }

    QString baseName() const
    {
        for (const PyNode &statement : m_statements) {
            const bool isPlace = std::any_of(m_said.places.cbegin(),
                                             m_said.places.cend(),
                                             [&](const PySpan &span) {
                                                 return span.begin == statement.span().begin;
                                             });
            const QList<PyNode> bases = statement.children("bases"_L1);
            if (isPlace && !bases.isEmpty() && bases.last().is(PyKind::Name)
                && !bases.last().dottedName().isEmpty())
                return bases.last().dottedName();
        }
        return u"Base"_s;
    }

    void add(const ModelsPart &part)
    {
        m_changed << part.name;
        QString text = part.text;
        for (const ModelsLine &line : part.lines) {
            const bool isLeftOut = line.kind == Kind::Relationship
                                   && (!m_hasLinks
                                       || !isFree(boundIn(m_classes.value(line.target)), line));
            if (isLeftOut && m_classes.contains(line.target))
                text.remove(line.text);
        }
        while (text.endsWith("\n\n"_L1))
            text.chop(1);
        static const QRegularExpression base(u"\\bBase\\b"_s);
        text.replace(base, baseName());
        PyNode first;
        PyNode last;
        for (const PyNode &statement : std::as_const(m_statements)) {
            const bool isModel = statement.span().begin <= m_lastPlace
                                 && m_places.value(statement.span().begin) == statement
                                 && statement.is(PyKind::ClassDef);
            if (isModel && first.isNull() && (m_said.places.isEmpty() || isPlaced(statement)))
                first = statement;
            if (statement.span().begin <= m_lastPlace)
                last = statement;
        }
        const bool isEarly = part.kind == ModelsPart::Kind::Association
                             || part.kind == ModelsPart::Kind::Enum
                             || part.kind == ModelsPart::Kind::Mixin;
        if (isEarly && !first.isNull())
            m_edits.insertBefore(first, text + u"\n\n"_s);
        else if (!last.isNull())
            m_edits.insertAfter(last, u"\n\n"_s + text);
        else if (!m_statements.isEmpty())
            m_edits.insertAfter(m_statements.last(), u"\n\n"_s + text);
        else
            m_failed = 1;
    }

    bool isPlaced(const PyNode &statement) const
    {
        return std::any_of(m_said.places.cbegin(), m_said.places.cend(), [&](const PySpan &span) {
            return span.begin >= statement.span().begin && span.end <= statement.span().end;
        });
    }

    static bool mentions(const QString &text, const QString &name)
    {
        return text.contains(
            QRegularExpression(u"(?<![\\w.\"'])"_s + QRegularExpression::escape(name) + u"\\b"_s));
    }

    void addImports()
    {
        if (m_edits.isEmpty())
            return;
        QString added = m_edits.added();
        QString definitions;
        static const QRegularExpression named(u"^(?:class|def) (\\w+)"_s,
                                              QRegularExpression::MultilineOption);
        for (const ModelsPart &part : std::as_const(m_parts)) {
            const QString name = named.match(part.text).captured(1);
            if (part.kind == ModelsPart::Kind::Definition && mentions(added, name)
                && !m_classes.contains(name)) {
                definitions += u"\n\n"_s + part.text;
                added += part.text;
            }
        }
        const QString lines = missingImports(added) + definitions;
        if (lines.isEmpty())
            return;
        PyNode last;
        for (const PyNode &statement : std::as_const(m_statements)) {
            if (statement.is(PyKind::Import) || statement.is(PyKind::ImportFrom))
                last = statement;
        }
        if (last.isNull())
            fail(m_file.module);
        else
            m_edits.insertAfter(last, lines);
    }

    QString missingImports(const QString &added) const
    {
        static const QRegularExpression from(u"^from (\\S+) import (?:\\(([^)]*)\\)|([^(\\n]*))$"_s,
                                             QRegularExpression::MultilineOption);
        static const QRegularExpression whole(u"^import (\\w+)$"_s,
                                              QRegularExpression::MultilineOption);
        static const QRegularExpression between(u"[\\s,]+"_s);
        const QString imports = m_parts.isEmpty() ? QString() : m_parts.first().text;
        QString lines;
        for (auto it = whole.globalMatch(imports); it.hasNext();) {
            const QString module = it.next().captured(1);
            if (mentions(added, module) && !m_bound.contains(module))
                lines += u"import "_s + module + u'\n';
        }
        for (auto it = from.globalMatch(imports); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            QStringList names;
            for (const QString &name :
                 (match.captured(2) + match.captured(3)).split(between, Qt::SkipEmptyParts)) {
                if (mentions(added, name) && !m_bound.contains(name) && !m_classes.contains(name))
                    names << name;
            }
            if (!names.isEmpty())
                lines += importLine(match.captured(1), names);
        }
        return lines;
    }

    const PyFile &m_file;
    const ReadModels &m_said;
    const UpdateGoal &m_goal;
    UpdateScope m_scope;
    PyEdits m_edits;
    bool m_hasLinks;
    Schema m_saidTables; // as the file has them, under its ids …
    Model m_again;       // … and under the model's
    Schema m_are;
    QList<ModelsPart> m_saidParts;
    QList<ModelsPart> m_parts;
    QList<PyNode> m_statements;        // of the module
    QHash<QString, PyNode> m_classes;  // by name
    QHash<qsizetype, PyNode> m_places; // by where the class, or the call of Table, begins
    QSet<QString> m_bound;             // the module's names
    qsizetype m_lastPlace = -1;
    QStringList m_changed;
    int m_failed = 0; // line
};

bool isSame(const Table *a, const Table &b)
{
    return a && normalized(Schema{{*a}, {}}) == normalized(Schema{{b}, {}});
}

} // namespace

bool UpdateGoal::isMet(const Table &table) const
{
    return isSame(findTable(exact, table.id), table) || isSame(findTable(asRead, table.id), table);
}

bool UpdateGoal::isMet(const Enum &value) const
{
    const Enum *one = findEnum(exact, value.id);
    const Enum *other = findEnum(asRead, value.id);
    return (one && *one == value) || (other && *other == value);
}

ModelsOptions optionsOf(const PyFile &file, const QList<DialectKind> &targets)
{
    static const QRegularExpression flask(u"\\bdb\\s*\\.\\s*(Model|Column|Table)\\b"_s);
    static const QRegularExpression typed(u"\\bmapped_column\\b|\\bMapped\\["_s);
    static const QRegularExpression qualified(u"\\bsa\\.Column\\b"_s);
    const QString text = QString::fromUtf8(file.text);
    ModelsOptions options;
    options.targets = targets;
    options.style = text.contains(typed)   ? ModelsStyle::Typed20
                    : text.contains(flask) ? ModelsStyle::Flask3
                                           : ModelsStyle::Classic14;
    options.isQualified = text.contains(qualified);
    return options;
}

Result<ModelsUpdate> updated(const PyFile &file,
                             const ReadModels &said,
                             const UpdateGoal &goal,
                             UpdateScope scope)
{
    return Updater(file, said, goal, scope).run();
}

} // namespace core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/updater.h"

#include "core/interop/sqlalchemy/updatebody.h"
#include "core/interop/sqlalchemy/updateitems.h"
#include "core/mapping/mapping.h"

#include <QRegularExpression>

namespace core {

using namespace Qt::StringLiterals;

namespace {

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

bool isByName(const ModelsPart &part)
{
    return part.kind == ModelsPart::Kind::Mixin || part.kind == ModelsPart::Kind::Enum;
}

class Updater
{
public:
    Updater(const UpdateTask &task, const UpdateGoal &goal, UpdateScope scope)
        : m_task(task)
        , m_goal(goal)
        , m_scope(scope)
        , m_files(task.files)
        , m_saidTables(mapModel(task.said.model))
        , m_again(readAgain(goal.model, task.said.model))
        , m_are(mapModel(m_again))
        , m_saidParts(modelsParts(task.said.model, goal.options))
        , m_parts(modelsParts(goal.model, goal.options))
    {}

    Result<ModelsUpdate> run()
    {
        QSet<QUuid> matched;
        for (const ModelsPart &part : std::as_const(m_saidParts)) {
            if (isClassLike(part))
                matched << updateClass(part);
            else if (isByName(part))
                matched << updateByName(part);
        }
        for (const ModelsPart &part : std::as_const(m_parts)) {
            const bool isAny = isClassLike(part) || isByName(part);
            if (isAny && !matched.contains(part.id) && !m_files.classes.contains(part.name))
                add(part);
        }
        ModelsUpdate update{{}, m_changed};
        for (UpdateFile &file : m_files.files) {
            if (!addImports(m_files, file, m_parts))
                fail(file.file.file, 1);
            if (!file.edits.isSafe())
                fail(file.file.file, file.edits.unsafeLine());
            update.texts.append(file.edits.result());
        }
        if (m_failedLine != 0)
            return failure(ErrorCode::FileNotWritable,
                           m_failedFile,
                           m_changed.join(u", "_s),
                           u"line %1"_s.arg(m_failedLine));
        return update;
    }

private:
    void fail(const QString &file, int line)
    {
        if (m_failedLine != 0)
            return;
        m_failedFile = file;
        m_failedLine = std::max(1, line);
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
        const Class *was = findClass(m_task.said.model, ClassId{part.id});
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
        const ClassId said{part.id};
        const PySpan span = m_task.said.places.value(said);
        const PyNode statement = span.line > 0 ? m_files.at(m_task.said.files.value(said), span)
                                               : m_files.classes.value(part.name);
        const ModelsPart *should = wantedPart(id);
        if (statement.isNull()) {
            const bool isAsBefore = should && (isUnchanged(id) || should->lines == part.lines);
            if (!isAsBefore) // an abstract base may be made up
                fail(m_task.said.files.value(said, m_task.files.last().file), span.line);
            return id;
        }
        UpdateFile &file = *m_files.fileOf(statement);
        file.lastPlace = std::max(file.lastPlace, statement.span().begin);
        if (!should) {
            m_changed << part.name;
            file.edits.remove(statement);
        } else if (statement.is(PyKind::ClassDef)) {
            change({statement, part, *should, isUnchanged(id), m_scope});
        } else if (!isUnchanged(id)) {
            m_changed << part.name;
            replaceTable(file, statement, part, *should);
        }
        return id;
    }

    void replaceTable(UpdateFile &file,
                      const PyNode &statement,
                      const ModelsPart &is,
                      const ModelsPart &should)
    {
        const PyNode call = statement.child("value"_L1);
        if (m_scope == UpdateScope::Lines && isTableLike(is) && isTableLike(should)
            && updateItems(file.edits, call, is.items, should.items))
            return;
        const qsizetype written = should.text.indexOf(u" = "_s);
        if (written < 0 || !isTableLike(should))
            return fail(file.file.file, statement.span().line);
        QString text = should.text.mid(written + 3);
        // The metadata as the file calls it.
        const QList<PyNode> arguments = call.children("args"_L1);
        if (arguments.size() > 1 && arguments.at(1).is(PyKind::Name)
            && !arguments.at(1).dottedName().isEmpty())
            text.replace(u"Base.metadata"_s, arguments.at(1).dottedName());
        file.edits.replace(call, text);
    }

    // Mixins and enums are the same where they are called the same.
    QUuid updateByName(const ModelsPart &part)
    {
        for (const ModelsPart &should : std::as_const(m_parts)) {
            if (should.kind != part.kind || should.name != part.name)
                continue;
            if (m_files.classes.contains(part.name))
                change({m_files.classes.value(part.name), part, should, false, m_scope});
            return should.id;
        }
        return {};
    }

    void change(const BodyChange &body)
    {
        UpdateFile &file = *m_files.fileOf(body.node);
        const qsizetype before = file.edits.count();
        if (!updateBody(m_files, body))
            fail(file.file.file, body.node.span().line);
        if (file.edits.count() != before)
            m_changed << body.is.name;
    }

    // The file that the user named, else the last one that has a class.
    UpdateFile &fileForNew()
    {
        if (UpdateFile *named = m_files.named(m_task.newFile))
            return *named;
        for (qsizetype i = m_files.files.size() - 1; i >= 0; --i) {
            if (m_files.files.at(i).lastPlace >= 0)
                return m_files.files[i];
        }
        return m_files.files.last();
    }

    void add(const ModelsPart &part)
    {
        m_changed << part.name;
        UpdateFile &file = fileForNew();
        QString text = newClassText(m_files, file, part);
        static const QRegularExpression base(u"\\bBase\\b"_s);
        text.replace(base, file.baseName(m_task.said));
        PyNode first;
        PyNode last;
        for (const PyNode &statement : std::as_const(file.statements)) {
            const bool isModel = statement.is(PyKind::ClassDef) && isPlaced(statement);
            if (isModel && first.isNull())
                first = statement;
            if (statement.span().begin <= file.lastPlace)
                last = statement;
        }
        const bool isEarly = part.kind == ModelsPart::Kind::Association || isByName(part);
        if (isEarly && !first.isNull())
            file.edits.insertBefore(first, text + u"\n\n"_s);
        else if (!last.isNull())
            file.edits.insertAfter(last, u"\n\n"_s + text);
        else if (!file.statements.isEmpty())
            file.edits.insertAfter(file.statements.last(), u"\n\n"_s + text);
        else
            fail(file.file.file, 1);
    }

    bool isPlaced(const PyNode &statement) const
    {
        const PySpan span = statement.span();
        for (auto place = m_task.said.places.cbegin(); place != m_task.said.places.cend(); ++place) {
            if (place->begin >= span.begin && place->end <= span.end
                && m_task.said.files.value(place.key()) == statement.file())
                return true;
        }
        return false;
    }

    const UpdateTask &m_task;
    const UpdateGoal &m_goal;
    UpdateScope m_scope;
    UpdateFiles m_files;
    Schema m_saidTables; // as the files have them, under their ids …
    Model m_again;       // … and under the model's
    Schema m_are;
    QList<ModelsPart> m_saidParts;
    QList<ModelsPart> m_parts;
    QStringList m_changed;
    QString m_failedFile;
    int m_failedLine = 0;
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

ModelsOptions optionsOf(const QList<PyFile> &files, const QList<DialectKind> &targets)
{
    static const QRegularExpression flask(u"\\bdb\\s*\\.\\s*(Model|Column|Table)\\b"_s);
    static const QRegularExpression typed(u"\\bmapped_column\\b|\\bMapped\\["_s);
    static const QRegularExpression qualified(u"\\bsa\\.Column\\b"_s);
    QString text;
    for (const PyFile &file : files)
        text += QString::fromUtf8(file.text) + u'\n';
    ModelsOptions options;
    options.targets = targets;
    options.style = text.contains(typed)   ? ModelsStyle::Typed20
                    : text.contains(flask) ? ModelsStyle::Flask3
                                           : ModelsStyle::Classic14;
    options.isQualified = text.contains(qualified);
    return options;
}

Result<ModelsUpdate> updated(const UpdateTask &task, const UpdateGoal &goal, UpdateScope scope)
{
    return Updater(task, goal, scope).run();
}

} // namespace core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/updatebody.h"

#include "core/interop/sqlalchemy/linetext.h"
#include "core/interop/sqlalchemy/updateitems.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

using Kind = ModelsLine::Kind;

const ModelsLine *findLine(const QList<ModelsLine> &lines, const ModelsLine &line)
{
    for (const ModelsLine &one : lines) {
        if (one.kind == line.kind && one.name == line.name)
            return &one;
    }
    return nullptr;
}

QString columnBefore(const QList<ModelsLine> &lines, const ModelsLine &one)
{
    QString name;
    for (const ModelsLine &other : lines) {
        if (&other == &one)
            break;
        if (other.kind == Kind::Column)
            name = other.name;
    }
    return name;
}

// Where the file has relationships at all, and neither side has the name yet.
bool isFree(const UpdateFiles &files,
            const UpdateFile &file,
            const QList<PyBound> &bound,
            const ModelsLine &line)
{
    return file.hasLinks && !bindsName(bound, line.attribute)
           && !bindsName(boundIn(files.classes.value(line.target)), line.backName);
}

class BodyUpdater
{
public:
    BodyUpdater(UpdateFiles &files, const BodyChange &change)
        : m_files(files)
        , m_file(*files.fileOf(change.node))
        , m_change(change)
        , m_bound(boundIn(change.node))
    {}

    bool run()
    {
        for (const ModelsLine &line : m_change.is.lines)
            removeLine(line);
        for (const ModelsLine &line : m_change.should.lines)
            writeLine(line);
        return m_isPlaced;
    }

private:
    bool isKept(const ModelsLine &line) const
    {
        return m_change.isSame && line.kind != Kind::Relationship;
    }

    void removeLine(const ModelsLine &line)
    {
        const PyBound *place = findBound(m_bound, line);
        if (!place || findLine(m_change.should.lines, line) || isKept(line))
            return;
        if (const ModelsLine *instead = renamed(line)) {
            m_done << instead->name;
            m_file.edits.replace(place->statement,
                                 withArguments(instead->text,
                                               {},
                                               keptArguments(place->statement.child("value"_L1))));
            return;
        }
        m_file.edits.remove(place->statement);
    }

    // The column that stands where this one stood, if both are the only ones there.
    const ModelsLine *renamed(const ModelsLine &line) const
    {
        if (line.kind != Kind::Column)
            return nullptr;
        for (const ModelsLine &other : m_change.should.lines) {
            if (other.kind == Kind::Column && !findLine(m_change.is.lines, other)
                && columnBefore(m_change.should.lines, other)
                       == columnBefore(m_change.is.lines, line))
                return &other;
        }
        return nullptr;
    }

    void writeLine(const ModelsLine &line)
    {
        const PyBound *place = findBound(m_bound, line);
        const ModelsLine *was = findLine(m_change.is.lines, line);
        const bool isLink = line.kind == Kind::Relationship;
        const bool isAll = m_change.scope == UpdateScope::Bodies && !isLink;
        if (place && m_last.span().begin <= place->statement.span().begin)
            m_last = place->statement;
        if (isKept(line) || (line.kind == Kind::Column && m_done.contains(line.name)))
            return;
        if (was && was->text == line.text && !isAll)
            return;
        if (place)
            replaceLine(line, was, *place);
        else if (was ? line.kind == Kind::Setting
                     : !isLink || isFree(m_files, m_file, m_bound, line))
            insert(line);
    }

    void replaceLine(const ModelsLine &line, const ModelsLine *was, const PyBound &place)
    {
        const bool isByItems = was && m_change.scope == UpdateScope::Lines && !line.items.isEmpty();
        if (isByItems
            && updateItems(m_file.edits, place.statement.child("value"_L1), was->items, line.items))
            return;
        m_file.edits.replace(place.statement,
                             line.kind == Kind::Column ? asBefore(line, place) : line.text);
    }

    bool isColumn(const PyBound &one) const
    {
        return std::any_of(m_change.is.lines.cbegin(),
                           m_change.is.lines.cend(),
                           [&one](const ModelsLine &line) {
                               return line.kind == Kind::Column && findBound({one}, line);
                           });
    }

    void insert(const ModelsLine &line)
    {
        PyNode place = m_last;
        for (const PyBound &one : std::as_const(m_bound)) {
            if (line.kind == Kind::Relationship && (one.isLink || isColumn(one)))
                place = one.statement;
            if (line.kind == Kind::Column && place.isNull() && isColumn(one))
                place = one.statement;
        }
        if (!place.isNull())
            return m_file.edits.insertAfter(place, line.text);
        const QList<PyNode> body = m_change.node.children("body"_L1);
        if (body.isEmpty()) {
            m_isPlaced = false;
            return;
        }
        const bool isDocstring = body.first().is(PyKind::Expr)
                                 && body.first().child("value"_L1).isString();
        if (isDocstring || line.kind == Kind::Column)
            m_file.edits.insertAfter(isDocstring ? body.first() : body.last(), line.text);
        else
            m_file.edits.insertBefore(body.first(), line.text);
    }

    const UpdateFiles &m_files;
    UpdateFile &m_file;
    const BodyChange &m_change;
    const QList<PyBound> m_bound;
    PyNode m_last;        // where the next new line follows
    QSet<QString> m_done; // columns that took another's place
    bool m_isPlaced = true;
};

} // namespace

bool updateBody(UpdateFiles &files, const BodyChange &change)
{
    return BodyUpdater(files, change).run();
}

QString newClassText(const UpdateFiles &files, const UpdateFile &file, const ModelsPart &part)
{
    QString text = part.text;
    for (const ModelsLine &line : part.lines) {
        const bool isLeftOut
            = line.kind == Kind::Relationship && files.classes.contains(line.target)
              && (!file.hasLinks
                  || !isFree(files, file, boundIn(files.classes.value(line.target)), line));
        if (isLeftOut)
            text.remove(line.text);
    }
    while (text.endsWith("\n\n"_L1))
        text.chop(1);
    return text;
}

} // namespace core

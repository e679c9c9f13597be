// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/scripts.h"

#include "core/interop/alembic/scriptmodules.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype identifierLimit = 32; // of the version table's column

QString lineOf(const PyNode &node)
{
    return u"line %1"_s.arg(std::max(node.span().line, 1));
}

// What the module's variables hold: the last assignment of each counts.
QHash<QString, PyNode> variables(const PyNode &module)
{
    QHash<QString, PyNode> values;
    for (const PyNode &statement : module.children("body"_L1)) {
        if (statement.is(PyKind::AnnAssign) && !statement.child("value"_L1).isNull())
            values.insert(statement.child("target"_L1).text("id"_L1), statement.child("value"_L1));
        if (!statement.is(PyKind::Assign))
            continue;
        for (const PyNode &target : statement.children("targets"_L1))
            values.insert(target.text("id"_L1), statement.child("value"_L1));
    }
    values.remove(QString());
    return values;
}

class HeaderReader
{
public:
    HeaderReader(AlembicScript &script, QList<Error> &errors)
        : m_script(script)
        , m_errors(errors)
        , m_variables(variables(script.module))
    {}

    void read()
    {
        readDocstring();
        if (!m_variables.contains(u"revision"_s)) {
            complain(ErrorCode::ParseFailed, m_script.file, u"no \"revision\" is assigned"_s, {});
            return;
        }
        const qsizetype complaints = m_errors.size();
        const QStringList ids = texts(u"revision"_s);
        if (ids.size() == 1)
            m_script.id = ids.first();
        else if (m_errors.size() == complaints)
            complain(ErrorCode::ParseFailed,
                     m_script.file,
                     u"\"revision\" is no text"_s,
                     m_variables.value(u"revision"_s));
        m_script.parents = texts(u"down_revision"_s);
        m_script.dependsOn = texts(u"depends_on"_s);
        readLabels();
        checkId();
    }

private:
    void readDocstring()
    {
        const QList<PyNode> body = m_script.module.children("body"_L1);
        if (body.isEmpty() || !body.first().is(PyKind::Expr)
            || !body.first().child("value"_L1).isString())
            return;
        static const QRegularExpression paragraph(u"\\n\\s*\\n"_s);
        static const QRegularExpression header(u"^(Revision ID|Revises|Create Date)\\s*:"_s);
        static const QRegularExpression date(u"^Create Date:\\s*(.+)$"_s,
                                             QRegularExpression::MultilineOption);
        const QString text = body.first().child("value"_L1).value().trimmed();
        const QString first = text.section(paragraph, 0, 0).simplified();
        if (!header.match(first).hasMatch())
            m_script.message = first;
        if (const auto match = date.match(text); match.hasMatch())
            m_script.created = dateOf(match.captured(1).trimmed());
    }

    // As str(datetime) writes it; without a zone it is taken for UTC.
    static QDateTime dateOf(const QString &text)
    {
        static const QRegularExpression form(
            u"^(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d(?::\\d\\d)?)(?:[.,](\\d{1,6}))?\\s*"
            "(?:([+-])(\\d\\d):?(\\d\\d)|Z)?$"_s);
        const auto match = form.match(text);
        if (!match.hasMatch())
            return {};
        const QString time = match.captured(2);
        QDateTime moment(QDate::fromString(match.captured(1), Qt::ISODate),
                         QTime::fromString(time.size() == 5 ? time + ":00"_L1 : time, Qt::ISODate),
                         Qt::UTC);
        moment = moment.addMSecs(match.captured(3).leftJustified(3, u'0').left(3).toInt());
        const int offset = 3600 * match.captured(5).toInt() + 60 * match.captured(6).toInt();
        return moment.addSecs(match.captured(4) == "-"_L1 ? offset : -offset);
    }

    // A text, None, or several texts.
    QStringList texts(const QString &name)
    {
        const PyNode node = m_variables.value(name);
        QStringList result;
        if (node.isNull() || node.isNone() || addTexts(node, result, 0))
            return result;
        complain(ErrorCode::ParseFailed,
                 m_script.file,
                 u"\"%1\" is no literal: %2"_s.arg(name, node.source().left(60)),
                 node);
        return {};
    }

    // A label that the program makes up only gives a branch a name: we go without.
    void readLabels()
    {
        const PyNode node = m_variables.value(u"branch_labels"_s);
        QList<PyNode> elements = node.children("elts"_L1);
        if (elements.isEmpty() && !node.isNull() && !node.isNone())
            elements << node;
        for (const PyNode &element : std::as_const(elements))
            addTexts(element, m_script.labels, 0);
    }

    bool addTexts(const PyNode &node, QStringList &result, int depth) const
    {
        constexpr int deepestName = 8; // names that stand for names
        if (node.isString()) {
            result << node.value();
            return true;
        }
        if (node.is(PyKind::Name) && depth < deepestName && m_variables.contains(node.text("id"_L1)))
            return addTexts(m_variables.value(node.text("id"_L1)), result, depth + 1);
        if (!node.is(PyKind::Tuple) && !node.is(PyKind::List) && !node.is(PyKind::Set))
            return false;
        const QList<PyNode> elements = node.children("elts"_L1);
        return std::all_of(elements.cbegin(), elements.cend(), [&](const PyNode &element) {
            return addTexts(element, result, depth + 1);
        });
    }

    void checkId()
    {
        const PyNode node = m_variables.value(u"revision"_s);
        if (m_script.id.size() > identifierLimit)
            complain(ErrorCode::InvalidName,
                     m_script.id,
                     u"longer than %1 characters"_s.arg(identifierLimit),
                     node);
        for (const QChar sign : u"@-+"_s) {
            if (m_script.id.contains(sign))
                complain(ErrorCode::InvalidName, m_script.id, u"none of @ - +"_s, node);
        }
    }

    void complain(ErrorCode code, const QString &subject, const QString &detail, const PyNode &at)
    {
        const QString place = subject == m_script.file ? lineOf(at)
                                                       : m_script.file + ", "_L1 + lineOf(at);
        m_errors.append({code, subject, detail, place});
    }

    AlembicScript &m_script;
    QList<Error> &m_errors;
    QHash<QString, PyNode> m_variables;
};

// The graph that the headers make: dependencies by their ids, parents first.
class Graph
{
public:
    explicit Graph(AlembicScripts &found)
        : m_scripts(found.scripts)
        , m_errors(found.errors)
    {
        for (qsizetype i = 0; i < m_scripts.size(); ++i)
            add(i);
    }

    void finish()
    {
        for (AlembicScript &script : m_scripts)
            resolve(script);
        QList<AlembicScript> sorted;
        for (qsizetype i : order())
            sorted << m_scripts.at(i);
        m_scripts = sorted;
    }

private:
    void add(qsizetype place)
    {
        const AlembicScript &script = m_scripts.at(place);
        if (script.id.isEmpty())
            return;
        if (m_ids.contains(script.id)) {
            m_errors.append({ErrorCode::RevisionDuplicate,
                             script.id,
                             m_scripts.at(m_ids.value(script.id)).file,
                             script.file});
            return;
        }
        m_ids.insert(script.id, place);
        for (const QString &label : script.labels) {
            if (m_labels.contains(label))
                m_errors.append({ErrorCode::DuplicateName,
                                 label,
                                 m_scripts.at(m_labels.value(label)).file,
                                 script.file});
            m_labels.insert(label, place);
        }
    }

    void resolve(AlembicScript &script)
    {
        for (const QString &parent : std::as_const(script.parents)) {
            if (parent == script.id)
                m_errors.append({ErrorCode::RevisionCycle,
                                 script.id,
                                 u"it is its own down_revision"_s,
                                 script.file});
            else if (!m_ids.contains(parent))
                m_errors.append({ErrorCode::RevisionMissing,
                                 parent,
                                 u"the down_revision of %1"_s.arg(script.id),
                                 script.file});
        }
        for (QString &dependency : script.dependsOn) {
            const QString id = idOf(dependency);
            if (id.isEmpty())
                m_errors.append({ErrorCode::RevisionMissing,
                                 dependency,
                                 u"%1 depends on it"_s.arg(script.id),
                                 script.file});
            else if (!m_labels.contains(dependency))
                dependency = id;
        }
    }

    // Of an id, a label, or a unique beginning of an id, as Alembic takes them. Empty: none.
    QString idOf(const QString &name) const
    {
        constexpr qsizetype shortestBeginning = 4;
        if (m_ids.contains(name))
            return name;
        if (m_labels.contains(name))
            return m_scripts.at(m_labels.value(name)).id;
        QStringList matches;
        for (auto it = m_ids.keyBegin(); it != m_ids.keyEnd(); ++it) {
            if (name.size() >= shortestBeginning && it->startsWith(name))
                matches << *it;
        }
        return matches.size() == 1 ? matches.first() : QString();
    }

    // Of those with the same distance from the base the earlier file first; what is left over runs in
    // circles.
    QList<qsizetype> order()
    {
        QHash<qsizetype, int> waiting;
        QHash<qsizetype, QList<qsizetype>> children;
        QList<qsizetype> ready;
        for (const qsizetype place : std::as_const(m_ids)) {
            QSet<qsizetype> needs;
            const AlembicScript &script = m_scripts.at(place);
            for (const QString &name : script.parents + script.dependsOn) {
                if (const QString id = idOf(name); !id.isEmpty())
                    needs.insert(m_ids.value(id));
            }
            for (qsizetype need : std::as_const(needs))
                children[need].append(place);
            waiting.insert(place, int(needs.size()));
            if (needs.isEmpty())
                ready << place;
        }
        std::sort(ready.begin(), ready.end());
        QList<qsizetype> order;
        while (!ready.isEmpty()) {
            const qsizetype place = ready.takeFirst();
            order << place;
            waiting.remove(place);
            QList<qsizetype> next = children.value(place);
            std::sort(next.begin(), next.end());
            for (qsizetype child : std::as_const(next)) {
                if (waiting.contains(child) && --waiting[child] == 0)
                    ready << child;
            }
        }
        complainOfCircle(waiting.keys());
        return order;
    }

    void complainOfCircle(QList<qsizetype> places)
    {
        if (places.isEmpty())
            return;
        std::sort(places.begin(), places.end());
        QStringList ids, files;
        for (qsizetype place : std::as_const(places)) {
            if (m_scripts.at(place).parents.contains(m_scripts.at(place).id))
                return; // is told already
            ids << m_scripts.at(place).id;
            files << m_scripts.at(place).file;
        }
        m_errors.append({ErrorCode::RevisionCycle, ids.join(u", "), {}, files.join(u", ")});
    }

    QList<AlembicScript> &m_scripts;
    QList<Error> &m_errors;
    QHash<QString, qsizetype> m_ids;
    QHash<QString, qsizetype> m_labels;
};

} // namespace

AlembicScripts scriptsOf(const QList<AlembicScript> &parsed)
{
    AlembicScripts found{parsed, {}};
    for (AlembicScript &script : found.scripts)
        HeaderReader(script, found.errors).read();
    Graph(found).finish();
    return found;
}

Result<AlembicScripts> readScripts(const AlembicEnvironment &environment, const Monitor &monitor)
{
    QList<Error> errors;
    QList<PySource> sources;
    for (const QString &file : scriptFiles(environment)) {
        const auto source = pySource(file);
        if (source)
            sources << *source;
        else
            errors << source.error();
    }
    const auto files = parsePython(sources, monitor);
    if (!files)
        return Failure(files.error());
    QList<AlembicScript> parsed;
    for (qsizetype i = 0; i < files->size(); ++i) {
        if (files->at(i).error) {
            errors << *files->at(i).error;
            continue;
        }
        AlembicScript script;
        script.file = sources.at(i).file;
        script.sha256 = QString::fromLatin1(
            QCryptographicHash::hash(sources.at(i).bytes, QCryptographicHash::Sha256).toHex());
        script.module = files->at(i).module;
        parsed << script;
    }
    const auto whole = withModules(environment, parsed, monitor);
    if (!whole)
        return Failure(whole.error());
    AlembicScripts found = scriptsOf(*whole);
    found.errors = errors + found.errors;
    return found;
}

} // namespace core

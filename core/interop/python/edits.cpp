// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/python/edits.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype printedUnit = 4;

// The indentation of the first class's body.
QByteArray unitOf(const PyNode &module)
{
    for (const PyNode &statement : module.children("body"_L1)) {
        const QList<PyNode> body = statement.children("body"_L1);
        const qsizetype width = body.isEmpty() ? 0 : body.first().span().column - 1;
        if (!statement.is(PyKind::ClassDef) || width < 1
            || body.first().span().line == statement.span().line)
            continue;
        return statement.fileText().mid(body.first().span().begin - width, width);
    }
    return QByteArray(printedUnit, ' ');
}

bool isBlank(const QByteArray &text)
{
    return text.trimmed().isEmpty();
}

} // namespace

PyEdits::PyEdits(const PyFile &file)
    : m_text(file.text)
    , m_unit(unitOf(file.module))
{
    const qsizetype first = m_text.indexOf('\n');
    m_lineEnd = first > 0 && m_text.at(first - 1) == '\r' ? "\r\n" : "\n";
}

qsizetype PyEdits::lineBegin(qsizetype place) const
{
    return place == 0 ? 0 : m_text.lastIndexOf('\n', place - 1) + 1;
}

qsizetype PyEdits::lineEnd(qsizetype place) const
{
    const qsizetype end = m_text.indexOf('\n', place);
    return end < 0 ? m_text.size() : end + 1;
}

qsizetype PyEdits::begin(const PyNode &statement)
{
    PyNode first = statement;
    for (const PyNode &decorator : statement.children("decorator_list"_L1)) {
        if (decorator.span().begin < first.span().begin)
            first = decorator;
    }
    const qsizetype line = lineBegin(first.span().begin);
    const QByteArray before = m_text.mid(line, first.span().begin - line).trimmed();
    if (!before.isEmpty() && before != "@")
        m_unsafeLine = first.span().line;
    return line;
}

qsizetype PyEdits::endOf(const PyNode &statement)
{
    const qsizetype end = statement.span().end;
    const QByteArray behind = m_text.mid(end, lineEnd(end) - end).trimmed();
    if (!behind.isEmpty() && !behind.startsWith('#'))
        m_unsafeLine = statement.span().endLine;
    return lineEnd(end);
}

QByteArray PyEdits::indentation(const PyNode &statement) const
{
    const qsizetype line = lineBegin(statement.span().begin);
    const QByteArray before = m_text.mid(line, statement.span().begin - line);
    return isBlank(before) ? before : QByteArray();
}

// The first line's own depth becomes `indentation`.
QByteArray PyEdits::fitted(const QString &text, const QByteArray &indentation)
{
    m_added += text + u'\n';
    const auto depthOf = [](const QString &line) {
        qsizetype blanks = 0;
        while (blanks < line.size() && line.at(blanks) == u' ')
            ++blanks;
        return blanks / printedUnit;
    };
    QByteArray result;
    const QStringList lines = text.split(u'\n');
    const qsizetype outermost = depthOf(lines.first());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (i > 0)
            result += m_lineEnd;
        if (line.isEmpty())
            continue;
        const qsizetype depth = depthOf(line);
        result += indentation + m_unit.repeated(std::max<qsizetype>(0, depth - outermost));
        result += line.mid(depth * printedUnit).toUtf8();
    }
    return result;
}

void PyEdits::remove(const PyNode &statement)
{
    const qsizetype from = begin(statement);
    const qsizetype end = endOf(statement);
    m_edits.append({from, end, {}});
}

void PyEdits::replace(const PyNode &node, const QString &text)
{
    const QByteArray around = [&] {
        const qsizetype line = lineBegin(node.span().begin);
        qsizetype width = 0;
        while (line + width < m_text.size()
               && (m_text.at(line + width) == ' ' || m_text.at(line + width) == '\t'))
            ++width;
        return m_text.mid(line, width);
    }();
    QByteArray bytes = fitted(text, around).mid(around.size());
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    m_edits.append({node.span().begin, node.span().end, bytes});
}

void PyEdits::insertAfter(const PyNode &statement, const QString &text)
{
    begin(statement);
    const qsizetype place = endOf(statement);
    QByteArray bytes = fitted(text, indentation(statement));
    if (place == m_text.size() && !m_text.endsWith('\n'))
        bytes.prepend(m_lineEnd);
    m_edits.append({place, place, bytes});
}

void PyEdits::insertBefore(const PyNode &statement, const QString &text)
{
    const qsizetype place = begin(statement);
    m_edits.append({place, place, fitted(text, indentation(statement))});
}

qsizetype PyEdits::behindComma(qsizetype place) const
{
    while (place < m_text.size() && QByteArray(" \t\r\n").contains(m_text.at(place)))
        ++place;
    return place < m_text.size() && m_text.at(place) == ',' ? place + 1 : -1;
}

bool PyEdits::isFirstOnLine(const PyNode &node) const
{
    const qsizetype line = lineBegin(node.span().begin);
    return isBlank(m_text.mid(line, node.span().begin - line));
}

bool PyEdits::isLastOnLine(qsizetype place) const
{
    const QByteArray rest = m_text.mid(place, lineEnd(place) - place).trimmed();
    return rest.isEmpty() || rest.startsWith('#');
}

void PyEdits::removeElement(const QList<PyNode> &elements, const PyNode &element, bool isTuple)
{
    const qsizetype begin = element.span().begin;
    const qsizetype comma = behindComma(element.span().end);
    const qsizetype behind = comma < 0 ? element.span().end : comma;
    const qsizetype place = elements.indexOf(element);
    if (isFirstOnLine(element) && isLastOnLine(behind)) {
        m_edits.append({lineBegin(begin), lineEnd(behind), {}});
    } else if (place + 1 < elements.size()) {
        m_edits.append({begin, elements.at(place + 1).span().begin, {}});
    } else if (place > 0) {
        const qsizetype before = elements.at(place - 1).span().end;
        // A tuple of one keeps its comma.
        m_edits.append({isTuple && place == 1 ? behindComma(before) : before, behind, {}});
    }
}

bool PyEdits::insertElement(const PyNode &after, const QString &text)
{
    const qsizetype end = after.span().end;
    const qsizetype comma = behindComma(end);
    const qsizetype behind = comma < 0 ? end : comma;
    if (!isFirstOnLine(after)) {
        if (text.contains(u'\n'))
            return false;
        m_added += text + u'\n';
        m_edits.append({end, end, ", " + text.trimmed().toUtf8()});
        return true;
    }
    const QByteArray lines = fitted(text, indentation(after));
    if (!isLastOnLine(behind)) {
        m_edits.append({end, end, ',' + m_lineEnd + lines});
        return true;
    }
    if (comma < 0)
        m_edits.append({end, end, ","});
    const qsizetype place = lineEnd(behind);
    m_edits.append({place, place, lines + ',' + m_lineEnd});
    return true;
}

QByteArray PyEdits::result() const
{
    QList<Edit> edits = m_edits;
    std::stable_sort(edits.begin(), edits.end(), [](const Edit &a, const Edit &b) {
        return a.begin < b.begin;
    });
    QByteArray text;
    qsizetype copied = 0;
    for (const Edit &edit : std::as_const(edits)) {
        if (edit.begin < copied)
            continue; // inside of what is gone
        text += m_text.mid(copied, edit.begin - copied) + edit.text;
        copied = edit.end;
    }
    return text + m_text.mid(copied);
}

} // namespace core

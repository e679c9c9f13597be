// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Changes of a Python file's text, statement by statement: what no change names stays to the byte. New
// text comes as our printer lays it out (four blanks a level, "\n") and gets the file's own indentation
// and line ends. A statement that shares its line with another one is never touched: isSafe() says so.

#include "core/interop/python/process.h"

namespace core {

class PyEdits
{
public:
    explicit PyEdits(const PyFile &file);

    // Whole lines, decorators included.
    void remove(const PyNode &statement);
    // From its first to its last character; a comment behind it stays.
    void replace(const PyNode &node, const QString &text);
    // On lines of their own, as deep as the statement is.
    void insertAfter(const PyNode &statement, const QString &text);
    void insertBefore(const PyNode &statement, const QString &text);

    // Of the elements of a call, tuple or list: with its comma, and its line where it has one for itself.
    void removeElement(const QList<PyNode> &elements, const PyNode &element, bool isTuple);
    // Behind another one, on a line of its own where that one has; false: there is no room.
    bool insertElement(const PyNode &after, const QString &text);

    bool isSafe() const { return m_unsafeLine == 0; }
    int unsafeLine() const { return m_unsafeLine; }
    bool isEmpty() const { return m_edits.isEmpty(); }
    qsizetype count() const { return m_edits.size(); }
    // What was put in, for a look at the names in it.
    QString added() const { return m_added; }
    QByteArray result() const;

private:
    struct Edit
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        QByteArray text;
    };

    qsizetype begin(const PyNode &statement);
    qsizetype lineBegin(qsizetype place) const;
    qsizetype lineEnd(qsizetype place) const;     // behind its end
    qsizetype behindComma(qsizetype place) const; // -1: none follows
    bool isFirstOnLine(const PyNode &node) const;
    bool isLastOnLine(qsizetype place) const; // but for a comment
    qsizetype endOf(const PyNode &statement);
    QByteArray indentation(const PyNode &statement) const;
    QByteArray fitted(const QString &text, const QByteArray &indentation);

    QByteArray m_text;
    QByteArray m_lineEnd;
    QByteArray m_unit; // one level
    QList<Edit> m_edits;
    QString m_added;
    int m_unsafeLine = 0;
};

} // namespace core

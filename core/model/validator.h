// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the parts of validate() share: the model worked out once, and the list of findings.

#include "core/model/inheritance.h"
#include "core/model/problem.h"

namespace core {

class Validator
{
public:
    explicit Validator(const Model &model);

    QList<Problem> run(const QList<DialectKind> &dialects);

    const Model &model() const { return m_model; }
    const ModelIndex &index() const { return m_index; }
    // Of any class of the model; with all columns of its table.
    const Members &members(const Class &classValue) const;

    void error(ProblemCode code,
               const ElementId &element,
               const ElementId &owner,
               const QString &name,
               const QString &detail = {});
    void warning(ProblemCode code,
                 const ElementId &element,
                 const ElementId &owner,
                 const QString &name,
                 const QString &detail = {});

private:
    const Model &m_model;
    ModelIndex m_index;
    QHash<ClassId, Members> m_members;
    QList<Problem> m_problems;
};

void validateNames(Validator &validator);
void validateInheritance(Validator &validator);
void validateColumns(Validator &validator);    // types and expressions, enums
void validateReferences(Validator &validator); // ids that nothing has
void validateForeignKeys(Validator &validator);
void validateCycles(Validator &validator);
void validateDialects(Validator &validator, const QList<DialectKind> &dialects);

// "name (…)" has every bracket and quote closed.
bool isBalanced(const QString &sql);

} // namespace core

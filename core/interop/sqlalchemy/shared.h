// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What several classes have from one class of Python's: a mixin, or an abstract base. Pure.

#include "core/model/model.h"

namespace core {

struct SharedPart
{
    QUuid id;
    QString name;
    bool isAbstract = false; // or a mixin
    QStringList columns;     // in their order
    QList<ClassId> users;
    QString comment;
    QList<Column> declared; // of a part that nobody uses
};

// The same tables, with the columns of each part (and the keys and indexes that every user has on one
// of them) told once. A user that says more or less of them than the first one keeps its own, and a part
// that would change any table is left out.
Model withShared(const Model &model, const QList<SharedPart> &parts);

} // namespace core

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names made from names: the table name of a class, and names that are still free. Pure.

#include "core/model/model.h"

#include <QSet>
#include <QString>

namespace core {

// Flask-SQLAlchemy's rule for __tablename__: UserAccount → user_account, OAuth2Token → o_auth2_token.
QString snakeCaseName(const QString &className);
// The English plural of the last word: user_account → user_accounts, category → categories.
QString pluralName(const QString &name);
QString madeUpTableName(const QString &className, TableNaming naming);
// `wish`, or the first of wish2, wish3 … that is not taken (compared without case).
QString freeName(const QSet<QString> &takenInLowerCase, const QString &wish);
// What is not empty and more than blanks.
bool isUsableName(const QString &name);

} // namespace core

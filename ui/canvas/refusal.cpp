// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/refusal.h"

#include "ui/canvas/columnentry.h"
#include "ui/canvas/typesuggestions.h"

#include "core/model/edit.h"
#include "core/text/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Refusal)
};

QString unreadable(const core::Error &error)
{
    if (error.detail == "class"_L1)
        return Words::tr("“%1” is not a class").arg(error.subject);
    if (error.detail == "key"_L1)
        return Words::tr("%1 has no primary key to refer to").arg(error.subject);
    if (error.detail == "composite"_L1)
        return Words::tr("The primary key of %1 has several columns: add it as a new column")
            .arg(error.subject);
    return Words::tr("“%1” is not a type").arg(error.subject);
}

QString freeNameInstead(const core::Model &model,
                        const core::Class *owner,
                        Entry entry,
                        const QString &text,
                        const QString &taken)
{
    if (entry == Entry::Title)
        return freeClassName(model, taken);
    if (!owner)
        return {};
    const QString name = freeColumnName(model, *owner, taken);
    const QString rest = partsOf(text).rest;
    return rest.isEmpty() ? name : name + u' ' + rest;
}

} // namespace

QString withSuggestion(Entry entry, const QString &text, const QString &suggestion)
{
    const qsizetype begin = entry == Entry::Type ? 0 : partsOf(text).restBegin;
    return begin < 0 ? text.trimmed() + u' ' + suggestion : text.left(begin) + suggestion;
}

Refusal refusalOf(const core::Model &model,
                  const core::Class *owner,
                  Entry entry,
                  const QString &text,
                  const core::Error &error)
{
    Refusal refusal{core::sentence(error), {}};
    if (error.code == core::ErrorCode::DuplicateName) {
        refusal.fix = freeNameInstead(model, owner, entry, text, error.subject);
    } else if (error.code == core::ErrorCode::ParseFailed) {
        const QString likely = likelyType(model, entry == Entry::Type ? text : partsOf(text).rest);
        refusal.fix = likely.isEmpty() ? QString() : withSuggestion(entry, text, likely);
        refusal.reason = unreadable(error);
    }
    if (refusal.fix == text)
        refusal.fix.clear();
    return refusal;
}

} // namespace ui

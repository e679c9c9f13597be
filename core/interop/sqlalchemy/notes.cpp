// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/notes.h"

#include "core/interop/sqlalchemy/columns.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

std::optional<PyArgument> noteArgument(const Options &notes)
{
    if (notes.isEmpty())
        return std::nullopt;
    QList<std::pair<PyExpression, PyExpression>> items;
    for (auto entry = notes.cbegin(); entry != notes.cend(); ++entry)
        items.append({pyString(entry.key()), pyString(entry.value())});
    return PyArgument(u"info"_s, pyDict({{pyString(note::owner), pyDict(items)}}));
}

Options unsaid(Options options, const QStringList &said)
{
    options.remove(option::madeName);
    options.remove(option::postgresConcurrently);
    for (const QString &key : said)
        options.remove(key);
    return options;
}

Options notesIn(const PyModules &modules, const PyTerm &info)
{
    using Pairs = QList<QPair<QString, PyTerm>>;
    Options notes;
    for (const auto &[key, value] : dictOf(modules, info).value_or(Pairs())) {
        if (key != note::owner)
            continue;
        for (const auto &[name, text] : dictOf(modules, value).value_or(Pairs()))
            notes.insert(name, stringOf(modules, text).value_or(QString()));
    }
    return notes;
}

Options SqlReader::notes(const SqlCall &call) const
{
    const PyTerm *info = call.keyword("info"_L1);
    return info ? notesIn(m_modules, *info) : Options();
}

void SqlReader::takeNotes(SqlColumn &column, const PyTerm &info) const
{
    Options notes = notesIn(m_modules, info);
    Column &value = column.column;
    const auto number = [&notes](const QString &key) {
        return notes.contains(key) ? std::optional(notes.value(key).toLongLong()) : std::nullopt;
    };
    if (notes.contains(note::automatic) || notes.contains(note::start)
        || notes.contains(note::increment))
        value.identity = Identity{IdentityKind::Automatic,
                                  number(note::start),
                                  number(note::increment)};
    if (notes.contains(note::virtualColumn) && value.generated && !column.hasPersistence)
        value.generated->kind = GeneratedKind::Virtual;
    for (const QString &key : {note::automatic, note::start, note::increment, note::virtualColumn})
        notes.remove(key);
    value.options.insert(notes);
}

void SqlReader::takeNotes(Index &index, QList<SqlIndexKey> &keys, const SqlCall &call) const
{
    const Options notes = this->notes(call);
    for (auto entry = notes.cbegin(); entry != notes.cend(); ++entry) {
        if (entry.key() == note::comment) {
            index.comment = entry.value();
        } else if (entry.key().startsWith(note::keyPrefix)) {
            const qsizetype place = entry.key().section(u' ', 1, 1).toInt() - 1;
            if (place >= 0 && place < keys.size())
                keys[place].key.options.insert(entry.key().section(u' ', 2), entry.value());
        } else {
            index.options.insert(entry.key(), entry.value());
        }
    }
}

} // namespace core

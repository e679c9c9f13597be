// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/dbmlsyntax.h"

using namespace Qt::StringLiterals;

namespace core::dbml {

namespace {

// A cursor over the tokens. The first mistake is kept and moves it to the end, so that every loop
// comes to its end, too.
class Parser
{
public:
    Parser(const QString &text, const QString &file)
        : m_tokens(dbmlTokens(text))
        , m_file(file)
    {
        for (const DbmlToken &token : std::as_const(m_tokens)) {
            if (!token.isClosed && !m_error)
                m_error = errorAt(m_file, token, u"this is never closed"_s);
        }
    }

    Result<Text> text()
    {
        while (!m_error && !atEnd())
            element();
        if (m_error)
            return Failure(*m_error);
        return m_text;
    }

private:
    const DbmlToken &now() const { return m_tokens.at(m_at); }
    const DbmlToken &after() const { return m_tokens.at(std::min(m_at + 1, m_tokens.size() - 1)); }
    bool atEnd() const { return m_error || now().kind == DbmlTokenKind::End; }
    bool at(QStringView symbol) const
    {
        return now().kind == DbmlTokenKind::Symbol && now().text == symbol;
    }
    bool atWord(QLatin1StringView word) const
    {
        return now().kind == DbmlTokenKind::Word
               && now().text.compare(word, Qt::CaseInsensitive) == 0;
    }
    bool atName() const
    {
        return now().kind == DbmlTokenKind::Word || now().kind == DbmlTokenKind::QuotedName;
    }

    DbmlToken take()
    {
        const DbmlToken token = now();
        if (m_at + 1 < m_tokens.size())
            ++m_at;
        return token;
    }

    bool accept(QStringView symbol)
    {
        const bool is = !m_error && at(symbol);
        if (is)
            take();
        return is;
    }

    void expect(QStringView symbol)
    {
        if (!accept(symbol))
            fail(u"\"%1\" was expected"_s.arg(symbol));
    }

    void fail(const QString &detail)
    {
        if (!m_error)
            m_error = errorAt(m_file, now(), detail);
        m_at = m_tokens.size() - 1;
    }

    // Up to the closing bracket, `visit` once an entry.
    template<typename Visit>
    void block(Visit visit)
    {
        expect(u"{");
        while (!atEnd() && !at(u"}")) {
            const qsizetype before = m_at;
            visit();
            if (m_at == before && !m_error)
                fail(u"\"%1\" has no meaning here"_s.arg(now().text));
        }
        expect(u"}");
    }

    void skipBlock()
    {
        while (!atEnd() && !at(u"{"))
            take();
        int depth = 0;
        while (!atEnd()) {
            depth += at(u"{") ? 1 : at(u"}") ? -1 : 0;
            take();
            if (depth == 0)
                return;
        }
        fail(u"\"}\" was expected"_s);
    }

    QString name()
    {
        if (atName())
            return take().text;
        fail(u"a name was expected"_s);
        return {};
    }

    Name dotted()
    {
        Name result{{}, now()};
        do
            result.parts << name();
        while (accept(u"."));
        return result;
    }

    QString string()
    {
        if (now().kind == DbmlTokenKind::String || now().kind == DbmlTokenKind::QuotedName)
            return take().text;
        fail(u"a text in quotes was expected"_s);
        return {};
    }

    // Note: 'x' or Note { 'x' }
    QString note()
    {
        take();
        if (accept(u":"))
            return string();
        QString text;
        block([&] { text = string(); });
        return text;
    }

    QList<Setting> settings()
    {
        QList<Setting> list;
        if (!accept(u"["))
            return list;
        while (!atEnd() && !at(u"]")) {
            Setting setting;
            setting.at = now();
            QStringList words;
            while (!atEnd() && atName())
                words << take().text.toLower();
            setting.key = words.join(u' ');
            if (accept(u":")) {
                int depth = 0;
                while (!atEnd() && (depth > 0 || (!at(u",") && !at(u"]")))) {
                    depth += at(u"(") || at(u"[") ? 1 : at(u")") || at(u"]") ? -1 : 0;
                    setting.value << take();
                }
            }
            if (setting.key.isEmpty())
                fail(u"a setting was expected"_s);
            list << setting;
            if (!accept(u",") && !at(u"]"))
                fail(u"\",\" or \"]\" was expected"_s);
        }
        expect(u"]");
        return list;
    }

    void element()
    {
        if (atWord("table"_L1))
            table(false);
        else if (atWord("tablepartial"_L1))
            table(true);
        else if (atWord("enum"_L1))
            enumeration();
        else if (atWord("ref"_L1))
            references();
        else if (atWord("tablegroup"_L1))
            group();
        else if (atWord("project"_L1))
            project();
        else if (atWord("note"_L1) || atWord("records"_L1) || atWord("diagramview"_L1)
                 || atWord("dep"_L1) || atWord("metadata"_L1))
            skipBlock();
        else
            fail(u"Table, Enum, Ref, TableGroup, TablePartial or Project was expected"_s);
    }

    void project()
    {
        take();
        if (atName())
            m_text.project = name();
        block([this] {
            if (atWord("note"_L1)) {
                m_text.note = note();
                return;
            }
            const bool isType = atWord("database_type"_L1);
            name();
            expect(u":");
            const DbmlToken value = take();
            if (isType)
                m_text.databaseType = value.text;
        });
    }

    void enumeration()
    {
        take();
        Enum value;
        value.name = dotted();
        block([&] {
            value.values << name();
            settings();
        });
        m_text.enums << value;
    }

    void group()
    {
        take();
        Group value;
        value.name = name();
        value.settings = settings();
        block([&] {
            if (atWord("note"_L1) && (after().text == u":" || after().text == u"{"))
                value.note = note();
            else
                value.tables << dotted();
        });
        m_text.groups << value;
    }

    void table(bool isPartial)
    {
        take();
        Table value;
        value.isPartial = isPartial;
        value.name = dotted();
        if (atWord("as"_L1)) {
            take();
            value.alias = name();
        }
        value.settings = settings();
        block([&] { tableLine(value); });
        m_text.tables << value;
    }

    void tableLine(Table &table)
    {
        const bool opensBlock = after().kind == DbmlTokenKind::Symbol && after().text == u"{";
        if (accept(u"~"))
            table.partials.append({dotted(), table.fields.size()});
        else if (atWord("note"_L1) && (opensBlock || after().text == u":"))
            table.note = note();
        else if (atWord("indexes"_L1) && opensBlock) {
            take();
            block([&] { table.indexes << indexLine(); });
        } else if (atWord("checks"_L1) && opensBlock) {
            take();
            block([&] { table.checks << checkLine(); });
        } else if (atWord("records"_L1) && (opensBlock || after().text == u"(")) {
            skipBlock();
        } else {
            table.fields << field(table);
        }
    }

    IndexLine indexLine()
    {
        IndexLine line;
        line.at = now();
        const auto key = [&] {
            if (atName() || now().kind == DbmlTokenKind::Expression)
                line.keys << take();
            else
                fail(u"a column or an expression was expected"_s);
        };
        if (accept(u"(")) {
            do
                key();
            while (accept(u","));
            expect(u")");
        } else {
            key();
        }
        line.settings = settings();
        return line;
    }

    CheckLine checkLine()
    {
        CheckLine line;
        if (now().kind != DbmlTokenKind::Expression)
            fail(u"an expression was expected"_s);
        line.sql = take().text;
        line.settings = settings();
        return line;
    }

    Field field(const Table &table)
    {
        Field field;
        field.at = now();
        field.name = name();
        field.type = type();
        const int line = field.at.line;
        // Its first versions had settings without brackets.
        while (!atEnd() && now().line == line && (atWord("pk"_L1) || atWord("unique"_L1))) {
            const DbmlToken word = take();
            field.settings.append({word.text.toLower(), {}, word});
        }
        for (const Setting &setting : settings()) {
            if (setting.key == u"ref" || setting.key.startsWith("ref "_L1))
                inlineReference(table, field, setting);
            else
                field.settings << setting;
        }
        return field;
    }

    QString type()
    {
        if (!atName())
            fail(u"a type was expected"_s);
        const DbmlToken first = take();
        QString text = first.text;
        while (accept(u"."))
            text += u'.' + name();
        if (at(u"(")) {
            take();
            QStringList arguments;
            while (!atEnd() && !at(u")")) {
                if (!at(u","))
                    arguments << (now().kind == DbmlTokenKind::String ? u'\'' + now().text + u'\''
                                                                      : now().text);
                take();
            }
            expect(u")");
            text += u'(' + arguments.join(u',') + u')';
        }
        while (!atEnd() && at(u"[") && after().kind == DbmlTokenKind::Symbol
               && after().text == u"]") {
            take();
            take();
            text += u"[]"_s;
        }
        return text;
    }

    // The value of the setting, read as tokens of their own.
    void inlineReference(const Table &table, const Field &field, const Setting &setting)
    {
        const QList<DbmlToken> outer = m_tokens;
        const qsizetype back = m_at;
        m_tokens = setting.value;
        DbmlToken end = setting.at;
        end.kind = DbmlTokenKind::End;
        end.text.clear();
        m_tokens << end;
        m_at = 0;
        Ref ref;
        ref.isInline = true;
        ref.left = {table.name, {field.name}};
        ref.kind = refKind();
        ref.right = endpoint();
        if (!m_error && now().kind != DbmlTokenKind::End)
            fail(u"\",\" or \"]\" was expected"_s);
        m_text.refs << ref;
        m_tokens = outer;
        m_at = m_error ? m_tokens.size() - 1 : back;
    }

    RefKind refKind()
    {
        if (accept(u">"))
            return RefKind::ManyToOne;
        if (accept(u"-"))
            return RefKind::OneToOne;
        if (accept(u"<"))
            return accept(u">") ? RefKind::ManyToMany : RefKind::OneToMany;
        fail(u"\">\", \"<\", \"-\" or \"<>\" was expected"_s);
        return RefKind::OneToOne;
    }

    Endpoint endpoint()
    {
        Endpoint end;
        end.table.at = now();
        do {
            if (at(u"("))
                break;
            end.table.parts << name();
        } while (accept(u"."));
        if (accept(u"(")) {
            do
                end.columns << name();
            while (accept(u","));
            expect(u")");
        } else if (end.table.parts.size() > 1) {
            end.columns << end.table.parts.takeLast();
        }
        if (end.columns.isEmpty() || end.table.parts.isEmpty())
            fail(u"a column as table.column was expected"_s);
        return end;
    }

    void reference(const QString &name, const QList<Setting> &before)
    {
        Ref ref;
        ref.name = name;
        ref.left = endpoint();
        ref.kind = refKind();
        ref.right = endpoint();
        ref.settings = before + settings();
        m_text.refs << ref;
    }

    void references()
    {
        take();
        const QString title = atName() ? name() : QString();
        const QList<Setting> before = settings();
        if (accept(u":"))
            return reference(title, before);
        block([&] { reference(title, before); });
    }

    QList<DbmlToken> m_tokens;
    const QString m_file;
    qsizetype m_at = 0;
    std::optional<Error> m_error;
    Text m_text;
};

} // namespace

Result<Text> parse(const QString &text, const QString &file)
{
    return Parser(text, file).text();
}

Error errorAt(const QString &file, const DbmlToken &token, const QString &detail)
{
    return {ErrorCode::ParseFailed,
            file,
            detail,
            u"line %1, column %2"_s.arg(token.line).arg(token.column)};
}

QString joined(const QList<DbmlToken> &tokens)
{
    QStringList words;
    for (const DbmlToken &token : tokens)
        words << token.text;
    return words.join(u' ');
}

} // namespace core::dbml

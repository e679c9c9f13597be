// SPDX-License-Identifier: GPL-3.0-or-later
// Mermaid's erDiagram: the text for known schemas, and for any schema one that keeps to the grammar.

#include "core/interop/dbml.h"
#include "core/interop/mermaid.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class TestMermaid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownSchema();
    void everyLineKeepsToTheGrammar();
};

void TestMermaid::knownSchema()
{
    const auto read = parseDbml(uR"(
Table author { id int [pk]
  "full name" varchar(80) [not null, note: 'say "it"'] }
Table book { id int [pk]
  author_id int [not null, ref: > author.id]
  editor_id int [ref: > author.id]
  price numeric(10,2) }
Table cover { book_id int [pk, ref: - book.id] }
Table end { x int })"_s,
                                {});
    QVERIFY(read);
    QCOMPARE(toMermaid(read->schema), uR"(erDiagram
    author {
        integer id PK
        varchar(80) full_name "full name: say 'it'"
    }
    book {
        integer id PK
        integer author_id FK
        integer editor_id FK
        numeric(10_2) price
    }
    cover {
        integer book_id PK, FK
    }
    entity_4["end"] {
        integer x
    }
    author ||..o{ book : "author_id"
    author |o..o{ book : "editor_id"
    book ||--o| cover : "book_id"
)"_s);
}

void TestMermaid::everyLineKeepsToTheGrammar()
{
    static const QRegularExpression line(
        uR"(^(erDiagram|    (\w+(\["[^"\n]*"\])?( \{)?|\})|        [A-Za-z_][\w()\[\]\-]* [A-Za-z_]\w*( (PK|FK|UK)(, (PK|FK|UK))*)?( "[^"\n]*")?|    \w+ (\|\||\|o)(--|\.\.)(o\{|o\|) \w+ : "[^"\n]*"|)$)"_s);
    CHECK_PROPERTY(200, [] {
        const Schema schema = *support::schemas();
        const QString text = toMermaid(schema);
        for (const QString &part : text.split(u'\n')) {
            if (!line.match(part).hasMatch())
                RC_LOG() << part.toStdString();
            RC_ASSERT(line.match(part).hasMatch());
        }
    });
}

QTEST_GUILESS_MAIN(TestMermaid)
#include "tst_mermaid.moc"

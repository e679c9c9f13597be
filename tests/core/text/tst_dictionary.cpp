// SPDX-License-Identifier: GPL-3.0-or-later
// The data dictionary: everything of a schema is in it, links lead somewhere, and nothing that somebody
// named can break out of its place.

#include "core/interop/dbml.h"
#include "core/text/dictionary.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

// As XML it must be well-formed: our HTML is.
QString faultOf(QString html)
{
    html.remove(u"<!DOCTYPE html>"_s).replace(u"<br>"_s, u"<br/>"_s);
    static const QRegularExpression meta(u"<meta[^>]*>"_s);
    html.remove(meta);
    QXmlStreamReader reader(html);
    QSet<QString> anchors;
    QStringList links;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        anchors.insert(reader.attributes().value("id"_L1).toString());
        if (reader.name() == u"a")
            links << reader.attributes().value("href"_L1).mid(1).toString();
    }
    if (reader.hasError())
        return reader.errorString() + u" in line %1"_s.arg(reader.lineNumber());
    for (const QString &link : links) {
        if (!anchors.contains(link))
            return u"no anchor for "_s + link;
    }
    return {};
}

} // namespace

class TestDictionary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsSaid();
    void namesAreEscaped();
    void anySchemaIsWellFormed();
};

void TestDictionary::everythingIsSaid()
{
    const auto read = parseDbml(uR"(
Enum mood { happy
  sad }
Table person { id int [pk, increment]
  mood mood [default: 'sad', note: 'How they feel']
  checks { `id > 0` [name: 'positive'] }
  indexes { mood [name: 'ix_mood'] }
  Note: 'Who is there.' }
Table pet { owner_id int [unique, ref: > person.id] })"_s,
                                {});
    QVERIFY(read);
    const DictionaryOptions options{u"My data"_s, u"<?xml?><svg>x</svg>"_s};
    const QString html = dictionaryHtml(read->schema, options);
    const QString markdown = dictionaryMarkdown(read->schema, options);
    QCOMPARE(faultOf(html), QString());
    for (const QString &text : {html, markdown}) {
        for (const QString &part : {u"My data"_s,
                                    u"person"_s,
                                    u"Who is there."_s,
                                    u"How they feel"_s,
                                    u"positive"_s,
                                    u"happy"_s,
                                    u"owner"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
    }
    QVERIFY(html.contains(u"<figure><svg>x</svg></figure>"_s));
    QVERIFY(html.contains(u"<a href=\"#table-1\">person</a>"_s));
    QVERIFY(markdown.contains(u"[person](#table-1)"_s));
    QVERIFY(markdown.contains(u"| <code>mood</code> |"_s));
}

void TestDictionary::namesAreEscaped()
{
    Schema schema;
    Table table;
    table.id = TableId::create();
    table.name = u"<script>alert(1)</script>|x"_s;
    table.comment = u"</td>&*bold*\nnext"_s;
    Column column;
    column.id = ColumnId::create();
    column.name = u"a|b`c"_s;
    table.columns = {column};
    schema.tables = {table};
    const QString html = dictionaryHtml(schema, {u"<t>"_s, {}});
    QCOMPARE(faultOf(html), QString());
    QVERIFY(!html.contains(u"<script>"_s));
    const QString markdown = dictionaryMarkdown(schema, {u"<t>"_s, {}});
    QVERIFY(!markdown.contains(u"<script"_s) || markdown.contains(u"\\<script"_s));
    for (const QString &line : markdown.split(u'\n')) {
        if (line.startsWith(u"| <code>a"_s))
            QCOMPARE(line.count(u'|'), 7);
    }
}

void TestDictionary::anySchemaIsWellFormed()
{
    CHECK_PROPERTY(100, [] {
        const Schema schema = *support::schemas();
        const QString fault = faultOf(dictionaryHtml(schema, {u"x"_s, {}}));
        RC_LOG() << fault.toStdString();
        RC_ASSERT(fault.isEmpty());
        (void) dictionaryMarkdown(schema, {u"x"_s, {}});
    });
}

QTEST_GUILESS_MAIN(TestDictionary)
#include "tst_dictionary.moc"

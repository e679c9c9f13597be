// SPDX-License-Identifier: GPL-3.0-or-later
// `schemawright check`, as a process: what a kind of database would refuse is said, and counts where one
// is strict.

#include "tests/app/program.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCliCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatADatabaseOfTheProjectWouldRefuse();
    void saysNothingOfKindsThatTheProjectHasNot();
};

namespace {

// A project with a class whose key is longer than MariaDB's, with its revision, and these databases.
void makeProject(const Program &program, const QMap<QString, QString> &databases)
{
    VERIFY_EXIT(program({u"new"_s, u"long"_s, u"."_s}), 0);
    auto loaded = core::loadProject(program.path());
    QVERIFY(loaded.has_value());
    core::Project project = loaded->project;
    core::Class note = classNamed(u"Note"_s);
    note.columns.last().type = core::stringType(600);
    core::Column title = note.columns.last();
    title.id = core::ColumnId::create();
    title.name = u"title"_s;
    title.type = core::stringType(169);
    note.columns.append(title);
    core::Index index;
    index.id = core::IndexId::create();
    index.name = u"ix_note_name"_s;
    for (const core::Column &column : note.columns.mid(note.columns.size() - 2)) {
        core::IndexKey key;
        key.column = column.id;
        index.keys.append(key);
    }
    note.indexes = {index};
    project.model.classes = {note};
    project.databases.clear();
    for (const auto &[name, url] : databases.toStdMap())
        project.databases.append({name, url, false});
    const auto saved = core::saveProject(project, loaded->file);
    QVERIFY(saved.has_value());
    VERIFY_EXIT(program({u"migrate"_s, u"-m"_s, u"notes"_s}), 0);
}

} // namespace

void TestCliCheck::saysWhatADatabaseOfTheProjectWouldRefuse()
{
    const Program program(Program::Start::Empty);
    makeProject(program,
                {{u"local"_s, u"sqlite:///a.db"_s}, {u"live"_s, u"mariadb://me@db/notes"_s}});
    const Run run = program({u"check"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.out.contains(u"No new upgrade operations detected."_s), describe(run).constData());
    QVERIFY2(run.out.contains(u"ix_note_name"_s), describe(run).constData());
    QVERIFY2(run.out.contains(u"MariaDB: a key has at most 3072 bytes, this one 3076"_s),
             describe(run).constData());
    const Run json = program({u"check"_s, u"--json"_s});
    VERIFY_EXIT(json, 0);
    const QJsonObject problem = json.json().value("problems"_L1).toArray().last().toObject();
    QCOMPARE(problem.value("code"_L1).toString(), u"refused"_s);
    QCOMPARE(problem.value("severity"_L1).toString(), u"warning"_s);
    QVERIFY(json.json().value("isClean"_L1).toBool());

    const Run strict = program({u"check"_s, u"--strict"_s});
    VERIFY_EXIT(strict, 1);
    QCOMPARE(strict.out, run.out);
    QVERIFY(!program({u"check"_s, u"--strict"_s, u"--json"_s}).json().value("isClean"_L1).toBool());
}

void TestCliCheck::saysNothingOfKindsThatTheProjectHasNot()
{
    const Program program(Program::Start::Empty);
    makeProject(program,
                {{u"local"_s, u"sqlite:///a.db"_s}, {u"live"_s, u"postgresql://me@db/notes"_s}});
    const Run run = program({u"check"_s, u"--strict"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(run.out, u"No new upgrade operations detected.\n"_s);
}

QTEST_GUILESS_MAIN(TestCliCheck)
#include "tst_clicheck.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// One stack of undo for everything: random edits taken back leave no trace, and what a killed program
// had not saved is offered again.
#include "tests/support/printing.h"
#include "tests/ui/windowfixture.h"

#include "core/mapping/fix.h"
#include "core/model/edit.h"
#include "core/project/files.h"

#include <QDirIterator>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QUndoView>

#include <csignal>
#include <random>

using namespace Qt::StringLiterals;

namespace {

constexpr int editCount = 500;

bool openSample(support::WindowFixture &fixture)
{
    fixture.window().session().openSample();
    return QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); });
}

bool saveTo(support::WindowFixture &fixture, const QString &file)
{
    fixture.window().session().saveTo(file);
    return QTest::qWaitFor([&] {
        return fixture.window().document().file() == file
               && !fixture.window().document().isSaving();
    });
}

// Every file below the folder, by its path in it.
QMap<QString, QByteArray> bytesIn(const QString &folder)
{
    QMap<QString, QByteArray> bytes;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            bytes.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return bytes;
}

// Edits as people make them, chosen by one number.
class Editor
{
public:
    Editor(ui::Document &document, quint32 seed)
        : m_document(document)
        , m_engine(seed)
    {}

    // False: there was nothing to do it to, or it was refused.
    bool step()
    {
        using Edit = core::Result<core::Project> (Editor::*)();
        static constexpr Edit edits[] = {&Editor::addClass,
                                         &Editor::renameClass,
                                         &Editor::removeClass,
                                         &Editor::addColumn,
                                         &Editor::changeColumn,
                                         &Editor::removeColumn,
                                         &Editor::toggleKey,
                                         &Editor::relate,
                                         &Editor::addIndex,
                                         &Editor::associate,
                                         &Editor::changeEnum,
                                         &Editor::changeRules,
                                         &Editor::move,
                                         &Editor::mend,
                                         &Editor::rename};
        const auto project = (this->*edits[below(std::size(edits))])();
        return project && m_document.edit(u"Edit"_s, project);
    }

    size_t below(size_t limit) { return limit == 0 ? 0 : m_engine() % limit; }

private:
    const core::Model &model() const { return m_document.model(); }
    core::Class anyClass()
    {
        return model().classes.value(qsizetype(below(size_t(model().classes.size()))));
    }
    core::Column anyColumn(const core::Class &owner)
    {
        return owner.columns.value(qsizetype(below(size_t(owner.columns.size()))));
    }
    core::Result<core::Project> with(const core::Result<core::Model> &model)
    {
        if (!model)
            return core::Failure(model.error());
        core::Project project = m_document.project();
        project.model = *model;
        return project;
    }

    core::Result<core::Project> addClass()
    {
        return with(core::addClass(model(), core::newClass(core::freeClassName(model(), u"New"_s))));
    }
    core::Result<core::Project> renameClass()
    {
        const QString name = core::freeClassName(model(), u"Naïve \"%1\""_s.arg(below(50)));
        return with(core::renameClass(model(), anyClass().id, name));
    }
    core::Result<core::Project> removeClass()
    {
        return with(core::removeClass(model(), anyClass().id));
    }
    core::Result<core::Project> addColumn()
    {
        const core::Class owner = anyClass();
        core::Column column;
        column.id = core::ColumnId::create();
        column.name = core::freeColumnName(model(), owner, u"größe"_s);
        column.type = core::stringType(int(below(200)) + 1);
        return with(core::addColumn(model(), owner.id, column, int(below(4))));
    }
    core::Result<core::Project> changeColumn()
    {
        core::Column column = anyColumn(anyClass());
        column.nullable = !column.nullable;
        column.comment = u"line\r\n\u2028'%1'"_s.arg(below(9));
        return with(core::replaceColumn(model(), column));
    }
    core::Result<core::Project> removeColumn()
    {
        return with(core::removeColumn(model(), anyColumn(anyClass()).id));
    }
    core::Result<core::Project> toggleKey()
    {
        return with(core::togglePrimaryKey(model(), anyColumn(anyClass()).id));
    }
    core::Result<core::Project> relate()
    {
        core::Relationship relationship;
        relationship.child = anyClass().id;
        relationship.parent = anyClass().id;
        relationship.unique = below(2) == 0;
        return with(core::addRelationship(model(), relationship));
    }
    core::Result<core::Project> addIndex()
    {
        const core::Class owner = anyClass();
        core::Index index;
        index.id = core::IndexId::create();
        core::IndexKey key;
        key.column = anyColumn(owner).id;
        index.keys = {key};
        return with(core::putIndex(model(), owner.id, index));
    }
    core::Result<core::Project> associate()
    {
        core::Association association;
        association.id = core::AssociationId::create();
        association.left.target = anyClass().id;
        association.right.target = anyClass().id;
        return with(core::putAssociation(model(), association));
    }
    core::Result<core::Project> changeEnum()
    {
        core::Enum enumeration = model().enums.value(qsizetype(below(size_t(model().enums.size()))));
        enumeration.values.append({core::EnumValueId::create(), u"value %1"_s.arg(below(1000))});
        return with(core::putEnum(model(), enumeration));
    }
    core::Result<core::Project> changeRules()
    {
        core::NamingRules rules = model().naming;
        rules.index = below(2) == 0 ? u"ix_%(column_0_label)s"_s : u"i_%(column_0_label)s"_s;
        return with(core::setNaming(model(), rules));
    }
    core::Result<core::Project> move()
    {
        core::Project project = m_document.project();
        if (!project.diagrams.isEmpty())
            project.diagrams[0].positions.insert(anyClass().id.uuid,
                                                 QPointF(8.0 * double(below(99)), 8));
        return project;
    }
    core::Result<core::Project> mend()
    {
        for (const core::Problem &problem : core::findProblems(model())) {
            for (const core::Fix &fix : core::fixesFor(model(), problem))
                return with(core::withFix(model(), fix));
        }
        return core::failure(core::ErrorCode::NothingToDo);
    }
    core::Result<core::Project> rename()
    {
        core::Project project = m_document.project();
        project.name = u"Shop %1"_s.arg(below(100));
        return project;
    }

    ui::Document &m_document;
    std::mt19937 m_engine;
};

QMessageBox *visibleBox(support::WindowFixture &fixture)
{
    for (auto *box : fixture.window().findChildren<QMessageBox *>()) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

const QString editedName = u"Edited and never saved"_s;

// The program that is killed: opens the project, edits it, says so once the autosave is written, and
// would live on.
int editAndWait(const QString &file)
{
    support::WindowFixture fixture;
    fixture.window().session().openProject(file);
    if (!QTest::qWaitFor([&] { return fixture.window().session().isOpen(); }))
        return 1;
    ui::Document &document = fixture.window().document();
    if (!document.edit(u"Rename"_s,
                       core::renameClass(document.model(),
                                         document.model().classes.first().id,
                                         editedName)))
        return 2;
    if (!QTest::qWaitFor([&] { return QFile::exists(core::autosaveFile(file)); }, 20000))
        return 3;
    QTextStream(stdout) << "ready" << Qt::endl;
    QTest::qWait(60000);
    return 4;
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveHundredRandomEditsTakenBackLeaveTheSameBytes();
    void theStepsAreListedAndAClickGoesBack();
    void undoShowsWhatItTouched();
    void whatAKilledProgramHadNotSavedIsOffered();
};

void TestUndo::fiveHundredRandomEditsTakenBackLeaveTheSameBytes()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    QVERIFY(saveTo(fixture, fixture.path(u"before/shop.schemawright"_s)));
    ui::Document &document = fixture.window().document();
    const core::Project before = document.project();
    const auto bytes = bytesIn(fixture.path(u"before"_s));
    QVERIFY(bytes.size() > 3);
    const int start = document.undoStack().index();

    const auto seed = quint32(qEnvironmentVariableIntValue("SCHEMAWRIGHT_SEED"));
    Editor editor(document, seed);
    int done = 0;
    for (int tries = 0; done < editCount && tries < 20 * editCount; ++tries) {
        done += editor.step() ? 1 : 0;
        // A person goes back and forth in between.
        if (editor.below(9) == 0)
            document.undoStack().undo();
        else if (editor.below(12) == 0)
            document.undoStack().redo();
    }
    QCOMPARE(done, editCount);
    const core::Project after = document.project();
    const int end = document.undoStack().index();
    QVERIFY(!(after == before));

    document.undoStack().setIndex(start);
    QVERIFY(document.project() == before);
    QVERIFY(saveTo(fixture, fixture.path(u"undone/shop.schemawright"_s)));
    QCOMPARE(bytesIn(fixture.path(u"undone"_s)), bytes);
    document.undoStack().setIndex(end);
    QVERIFY(document.project() == after);
    document.undoStack().setIndex(start);
    QVERIFY(document.project() == before);
}

void TestUndo::theStepsAreListedAndAClickGoesBack()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    const core::Project before = document.project();
    for (const QString &name : {u"One"_s, u"Two"_s, u"Three"_s})
        QVERIFY(document.edit(u"Add %1"_s.arg(name),
                              core::addClass(document.model(), core::newClass(name))));
    fixture.window().actions().showSteps->trigger();
    auto *view = fixture.find<QUndoView>(u"undoSteps"_s);
    QVERIFY(view);
    const QAbstractItemModel *model = view->model();
    QCOMPARE(model->index(model->rowCount() - 1, 0).data().toString(), u"Add Three"_s);
    const QModelIndex one = model->index(model->rowCount() - 3, 0);
    QCOMPARE(one.data().toString(), u"Add One"_s);
    view->scrollTo(one);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(one).center());
    QVERIFY(core::findClass(document.model(), u"One"_s));
    QVERIFY(!core::findClass(document.model(), u"Two"_s));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Up);
    QVERIFY(document.project() == before);
    QTest::keyClick(view, Qt::Key_End);
    QVERIFY(core::findClass(document.model(), u"Three"_s));
}

void TestUndo::undoShowsWhatItTouched()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    QVERIFY(fixture.focusDiagram());
    ui::Document &document = fixture.window().document();
    const core::ClassId id = document.model().classes.last().id;
    QVERIFY(document.edit(u"Rename"_s, core::renameClass(document.model(), id, u"Renamed"_s)));
    core::ElementId revealed;
    connect(&fixture.window().selection(),
            &ui::Selection::revealRequested,
            this,
            [&](const core::ElementId &element) { revealed = element; });
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(revealed, core::ElementId(id));
    revealed = {};
    fixture.press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(revealed, core::ElementId(id));
}

void TestUndo::whatAKilledProgramHadNotSavedIsOffered()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"shop.schemawright"_s);
    {
        support::WindowFixture fixture;
        QVERIFY(openSample(fixture));
        QVERIFY(saveTo(fixture, file));
    }
    const auto bytes = bytesIn(folder.path());
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(), {u"--edit"_s, file});
    QVERIFY(program.waitForStarted());
    QVERIFY(QTest::qWaitFor([&] { return program.canReadLine(); }, 40000));
    QCOMPARE(program.readLine().trimmed(), "ready");
    QCOMPARE(::kill(pid_t(program.processId()), SIGKILL), 0);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    // The project itself is as it was saved.
    auto left = bytesIn(folder.path());
    left.remove(QFileInfo(core::autosaveFile(file)).fileName());
    QCOMPARE(left, bytes);

    support::WindowFixture fixture;
    fixture.window().session().openProject(file);
    QTRY_VERIFY(visibleBox(fixture));
    for (QAbstractButton *button : visibleBox(fixture)->buttons()) {
        if (button->text() == u"Restore"_s)
            button->click();
    }
    QTRY_VERIFY(core::findClass(fixture.window().document().model(), editedName));
    QVERIFY(fixture.window().document().isModified());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--edit")
        return editAndWait(QString::fromLocal8Bit(argv[2]));
    TestUndo test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_undo.moc"

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
    <context>
        <name>ui::AlembicDialog</name>
        <message numerus="yes">
            <source>%n file(s) say something else and stay as they are. Tick them to replace them.</source>
            <translation>
                <numerusform>%n file says something else and stays as it is. Tick it to replace it.</numerusform>
                <numerusform>%n files say something else and stay as they are. Tick them to replace them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Write %n file(s)</source>
            <translation>
                <numerusform>Write %n file</numerusform>
                <numerusform>Write %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::Arranger</name>
        <message numerus="yes">
            <source>Arranging %n class(es)…</source>
            <translation>
                <numerusform>Arranging %n class…</numerusform>
                <numerusform>Arranging %n classes…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::CellEditor</name>
        <message numerus="yes">
            <source>Paste %n column(s)</source>
            <translation>
                <numerusform>Paste %n column</numerusform>
                <numerusform>Paste %n columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The type of %n column(s)</source>
            <translation>
                <numerusform>The type of %n column</numerusform>
                <numerusform>The type of %n columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change the type of %n column(s)</source>
            <translation>
                <numerusform>Change the type of %n column</numerusform>
                <numerusform>Change the type of %n columns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::Clipboard</name>
        <message numerus="yes">
            <source>Cut %n element(s)</source>
            <translation>
                <numerusform>Cut %n element</numerusform>
                <numerusform>Cut %n elements</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::ConstraintPage</name>
        <message numerus="yes">
            <source>%n column(s) are joined.</source>
            <translation>
                <numerusform>%n column is joined.</numerusform>
                <numerusform>%n columns are joined.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseStates</name>
        <message numerus="yes">
            <source>%n difference(s) from its revision</source>
            <translation>
                <numerusform>%n difference from its revision</numerusform>
                <numerusform>%n differences from its revision</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s) behind</source>
            <translation>
                <numerusform>%n revision behind</numerusform>
                <numerusform>%n revisions behind</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramAccess</name>
        <message numerus="yes">
            <source>Class %1, %n column(s)</source>
            <translation>
                <numerusform>Class %1, %n column</numerusform>
                <numerusform>Class %1, %n columns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramView</name>
        <message numerus="yes">
            <source>Delete %n element(s)</source>
            <translation>
                <numerusform>Delete %n element</numerusform>
                <numerusform>Delete %n elements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n element(s) from the diagram</source>
            <translation>
                <numerusform>Remove %n element from the diagram</numerusform>
                <numerusform>Remove %n elements from the diagram</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n class(es) on the diagram</source>
            <translation>
                <numerusform>Show %n class on the diagram</numerusform>
                <numerusform>Show %n classes on the diagram</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Route %n edge(s) again</source>
            <translation>
                <numerusform>Route %n edge again</numerusform>
                <numerusform>Route %n edges again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n column(s)</source>
            <translation>
                <numerusform>Move %n column</numerusform>
                <numerusform>Move %n columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n element(s)</source>
            <translation>
                <numerusform>Move %n element</numerusform>
                <numerusform>Move %n elements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::ExportDialog</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::FileImport</name>
        <message numerus="yes">
            <source>… and %n more, as notes on the diagram</source>
            <translation>
                <numerusform>… and %n more, as a note on the diagram</numerusform>
                <numerusform>… and %n more, as notes on the diagram</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::MainWindow</name>
        <message numerus="yes">
            <source>Delete %n element(s)</source>
            <translation>
                <numerusform>Delete %n element</numerusform>
                <numerusform>Delete %n elements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n class(es) came in.</source>
            <translation>
                <numerusform>%1: %n class came in.</numerusform>
                <numerusform>%1: %n classes came in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::MirrorStrip</name>
        <message numerus="yes">
            <source>%n script(s) in %1 are missing or say something else than the revision.</source>
            <translation>
                <numerusform>%n script in %1 is missing or says something else than the revision.</numerusform>
                <numerusform>%n scripts in %1 are missing or say something else than the revisions.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::ModelsDialog</name>
        <message numerus="yes">
            <source>%1 says %n thing(s) otherwise than the model. Taking them over is one step of undo; the file stays as it is.</source>
            <translation>
                <numerusform>%1 says %n thing otherwise than the model. Taking it over is one step of undo; the file stays as it is.</numerusform>
                <numerusform>%1 says %n things otherwise than the model. Taking them over is one step of undo; the file stays as it is.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The model's own %n change(s) stay, whatever is taken.</source>
            <translation>
                <numerusform>The model's own change stays, whatever is taken.</numerusform>
                <numerusform>The model's own %n changes stay, whatever is taken.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to decide</source>
            <translation>
                <numerusform>%n to decide</numerusform>
                <numerusform>%n to decide</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take over %n</source>
            <translation>
                <numerusform>&amp;Take over %n</numerusform>
                <numerusform>&amp;Take over %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PendingPanel</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lose(s) data</source>
            <translation>
                <numerusform>%n loses data</numerusform>
                <numerusform>%n lose data</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PlanSql</name>
        <message numerus="yes">
            <source>%n statement(s) stand at once, without a transaction; a run that stops can be resumed or unwound.</source>
            <translation>
                <numerusform>%n statement stands at once, without a transaction; a run that stops can be resumed or unwound.</numerusform>
                <numerusform>%n statements stand at once, without a transaction; a run that stops can be resumed or unwound.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s) run by themselves, outside the transaction; they can be run again.</source>
            <translation>
                <numerusform>%n statement runs by itself, outside the transaction; it can be run again.</numerusform>
                <numerusform>%n statements run by themselves, outside the transaction; they can be run again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::ProblemsPanel</name>
        <message numerus="yes">
            <source>All %n of this kind</source>
            <translation>
                <numerusform>The only one of this kind</numerusform>
                <numerusform>All %n of this kind</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::ProjectPage</name>
        <message numerus="yes">
            <source>%n class(es)</source>
            <translation>
                <numerusform>%n class</numerusform>
                <numerusform>%n classes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n enum(s)</source>
            <translation>
                <numerusform>%n enum</numerusform>
                <numerusform>%n enums</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s)</source>
            <translation>
                <numerusform>%n revision</numerusform>
                <numerusform>%n revisions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PythonTools</name>
        <message numerus="yes">
            <source>%1: %n revision(s) came in.</source>
            <translation>
                <numerusform>%1: %n revision came in.</numerusform>
                <numerusform>%1: %n revisions came in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 was changed: it says %n thing(s) otherwise than the model.</source>
            <translation>
                <numerusform>%1 was changed: it says %n thing otherwise than the model.</numerusform>
                <numerusform>%1 was changed: it says %n things otherwise than the model.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 has nothing new; the model has %n change(s) that it does not say.</source>
            <translation>
                <numerusform>%1 has nothing new; the model has %n change that it does not say.</numerusform>
                <numerusform>%1 has nothing new; the model has %n changes that it does not say.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) were written to %1.</source>
            <translation>
                <numerusform>%n file was written to %1.</numerusform>
                <numerusform>%n files were written to %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n script(s) in %1 were changed by somebody else and stay as they are.</source>
            <translation>
                <numerusform>%n script in %1 was changed by somebody else and stays as it is.</numerusform>
                <numerusform>%n scripts in %1 were changed by somebody else and stay as they are.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::RunProgress</name>
        <message numerus="yes">
            <source>Others hold the table: trying again (%n time(s) so far)</source>
            <translation>
                <numerusform>Others hold the table: trying again (once so far)</numerusform>
                <numerusform>Others hold the table: trying again (%n times so far)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::SeveralPage</name>
        <message numerus="yes">
            <source>%n column(s), edited together</source>
            <translation>
                <numerusform>%n column, edited together</numerusform>
                <numerusform>%n columns, edited together</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n class(es), edited together</source>
            <translation>
                <numerusform>%n class, edited together</numerusform>
                <numerusform>%n classes, edited together</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n element(s) of several kinds</source>
            <translation>
                <numerusform>%n element</numerusform>
                <numerusform>%n elements of several kinds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::StatusLine</name>
        <message numerus="yes">
            <source>%n element(s) selected</source>
            <translation>
                <numerusform>%n element selected</numerusform>
                <numerusform>%n elements selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n class(es)</source>
            <translation>
                <numerusform>%n class</numerusform>
                <numerusform>%n classes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n database(s)</source>
            <translation>
                <numerusform>%n database</numerusform>
                <numerusform>%n databases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::UpdateModelsDialog</name>
        <message numerus="yes">
            <source>%n line(s) come</source>
            <translation>
                <numerusform>%n line comes</numerusform>
                <numerusform>%n lines come</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) go</source>
            <translation>
                <numerusform>%n line goes</numerusform>
                <numerusform>%n lines go</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::UpgradeDialog</name>
        <message numerus="yes">
            <source>%n revision(s)</source>
            <translation>
                <numerusform>%n revision</numerusform>
                <numerusform>%n revisions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s)</source>
            <translation>
                <numerusform>%n statement</numerusform>
                <numerusform>%n statements</numerusform>
            </translation>
        </message>
    </context>
</TS>

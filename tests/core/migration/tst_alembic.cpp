// SPDX-License-Identifier: GPL-3.0-or-later

// What Alembic 1.8 itself does on a dozen graphs, baked into alembic.tsv: which revisions an upgrade
// or downgrade to an identifier runs, in which order, and the rows of the version table after each.
#include "core/migration/history.h"
#include "tests/support/printing.h"

#include <QFile>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

// "aaaa1 -; bbbb2 aaaa1 d=xxxx1 l=left": id, parents, what it depends on, labels.
History historyFrom(const QString &text)
{
    History history;
    QDateTime created = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const QStringList parts = text.split(u';');
    for (const QString &part : parts) {
        const QStringList words = part.simplified().split(u' ');
        Revision revision;
        revision.id = words.at(0);
        revision.created = created;
        if (words.at(1) != "-"_L1)
            revision.parents = words.at(1).split(u',');
        for (const QString &word : words.mid(2))
            (word.startsWith(u'd') ? revision.dependsOn : revision.labels) = word.mid(2).split(u',');
        const Result<History> extended = addRevision(history, revision);
        if (!extended)
            qFatal("%s", qPrintable(extended.error().subject));
        history = *extended;
        created = created.addSecs(60);
    }
    return history;
}

QString rowsText(QStringList rows)
{
    rows.sort();
    return rows.isEmpty() ? u"-"_s : rows.join(u'+');
}

QString codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::UnknownRevision:
        return u"UnknownRevision"_s;
    case ErrorCode::AmbiguousRevision:
        return u"AmbiguousRevision"_s;
    case ErrorCode::MultipleHeads:
        return u"MultipleHeads"_s;
    case ErrorCode::RevisionNotReachable:
        return u"RevisionNotReachable"_s;
    default:
        return QString::number(int(code));
    }
}

} // namespace

class TestAlembic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsWhatAlembicRuns_data();
    void runsWhatAlembicRuns();
};

void TestAlembic::runsWhatAlembicRuns_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("expected");

    QFile file(QStringLiteral(SOURCE_FOLDER "/tests/core/migration/alembic.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QString name, graph;
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        if (fields.at(0) == "graph"_L1) {
            name = fields.at(1);
            graph = fields.at(2);
            continue;
        }
        const QString title = u"%1: %2 from %3 to %4"_s.arg(name,
                                                            fields.at(0),
                                                            fields.at(1),
                                                            fields.at(2));
        QTest::newRow(qPrintable(title))
            << graph << fields.at(0) << fields.at(1) << fields.at(2) << fields.mid(3).join(u'|');
    }
}

void TestAlembic::runsWhatAlembicRuns()
{
    QFETCH(QString, graph);
    QFETCH(QString, verb);
    QFETCH(QString, current);
    QFETCH(QString, target);
    QFETCH(QString, expected);
    const History history = historyFrom(graph);
    QStringList rows = current == "-"_L1 ? QStringList() : current.split(u'+');

    const bool isUp = verb == "upgrade"_L1;
    const Result<Path> path = isUp ? upgradePath(history, rows, target)
                                   : downgradePath(history, rows, target);
    if (!path) {
        QCOMPARE(u"error|"_s + codeName(path.error().code), expected);
        return;
    }
    QStringList after;
    for (const QString &revision : path->revisions) {
        rows = headsAfter(history, rows, revision, path->direction);
        after.append(rowsText(rows));
    }
    QCOMPARE(u"ok|%1|%2"_s.arg(path->revisions.join(u','), after.join(u' ')), expected);
}

QTEST_APPLESS_MAIN(TestAlembic)
#include "tst_alembic.moc"

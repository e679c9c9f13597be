// SPDX-License-Identifier: GPL-3.0-or-later

// Every sentence of the window is there in every language, with the same placeholders. The sources are
// read anew by lupdate, so a new sentence makes this fail until it is translated.

#include "tests/support/printing.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isComplete_data();
    void isComplete();

private:
    QTemporaryDir m_folder;
};

namespace {

struct Message
{
    QString source;
    QStringList forms;
    bool isFinished = true;
};

QStringList placeholders(const QString &text)
{
    static const QRegularExpression place(u"%(?:L?\\d+|n)"_s);
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

Message messageFrom(QXmlStreamReader &xml)
{
    Message message;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.isFinished = !xml.attributes().hasAttribute(u"type"_s);
            QString text;
            while (!xml.atEnd()) {
                const auto token = xml.readNext();
                if (token == QXmlStreamReader::Characters)
                    text += xml.text();
                else if (token == QXmlStreamReader::StartElement)
                    message.forms.append(xml.readElementText());
                else if (token == QXmlStreamReader::EndElement)
                    break;
            }
            if (message.forms.isEmpty())
                message.forms.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QString wrongWith(const Message &message)
{
    if (!message.isFinished)
        return u"not translated"_s;
    for (const QString &form : message.forms) {
        if (form.trimmed().isEmpty())
            return u"empty"_s;
        // A form of a plural may say the number in words: "one row".
        QStringList wanted = placeholders(message.source);
        QStringList found = placeholders(form);
        if (message.forms.size() > 1) {
            wanted.removeAll(u"%n"_s);
            found.removeAll(u"%n"_s);
        }
        if (wanted != found)
            return u"placeholders are not those of the source"_s;
    }
    return {};
}

} // namespace

void TestTranslations::initTestCase()
{
    const QDir root(QStringLiteral(SOURCE_FOLDER));
    const QDir translations(root.filePath(u"translations"_s));
    QStringList arguments{u"-silent"_s,
                          u"-no-obsolete"_s,
                          u"-I."_s,
                          u"core"_s,
                          u"ui"_s,
                          u"app/designer"_s,
                          u"-ts"_s};
    for (const QString &name : translations.entryList({u"*.ts"_s})) {
        if (name.contains(u"_en"))
            continue; // plurals alone
        const QString copy = m_folder.filePath(name);
        QVERIFY(QFile::copy(translations.filePath(name), copy));
        arguments.append(copy);
    }
    QProcess lupdate;
    lupdate.setWorkingDirectory(root.path());
    lupdate.start(QStringLiteral(LUPDATE), arguments);
    QVERIFY2(lupdate.waitForFinished(120000), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);
}

void TestTranslations::isComplete_data()
{
    QTest::addColumn<QString>("file");
    for (const char *language : {"de", "es", "fr", "zh_CN"})
        QTest::newRow(language) << u"schemawright_%1.ts"_s.arg(QLatin1String(language));
}

void TestTranslations::isComplete()
{
    QFETCH(QString, file);
    QFile ts(m_folder.filePath(file));
    QVERIFY(ts.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&ts);
    QStringList wrong;
    int count = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"message")
            continue;
        ++count;
        const Message message = messageFrom(xml);
        if (const QString what = wrongWith(message); !what.isEmpty())
            wrong.append(u"%1: %2"_s.arg(what, message.source));
    }
    QVERIFY(count > 900);
    QVERIFY2(wrong.isEmpty(),
             qPrintable(
                 u"%1 of %2:\n%3"_s.arg(wrong.size()).arg(count).arg(wrong.mid(0, 20).join(u'\n'))));
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"

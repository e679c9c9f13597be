// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/manualpages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString folder = u":/manual"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ManualWindow)
};

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The nearest that there is: "zh_CN", then "zh".
QString inLanguage(const QString &name, const QLocale &locale)
{
    const QString code = locale.name();
    for (const QString &where : {code, code.section(u'_', 0, 0)}) {
        const QString text = readFile(u"%1/%2/%3"_s.arg(folder, where, name));
        if (!text.isEmpty())
            return text;
    }
    return readFile(u"%1/%2"_s.arg(folder, name));
}

ManualPage keysPage(const QList<KeyGroup> &groups)
{
    ManualPage page{u"12-keys"_s, Words::tr("All keys and gestures"), {}};
    page.text = u"# %1\n"_s.arg(page.title);
    for (const KeyGroup &group : groups) {
        page.text += u"\n## %1\n\n| %2 | %3 |\n|---|---|\n"_s.arg(group.title,
                                                                  Words::tr("What it does"),
                                                                  Words::tr("Keys"));
        for (const KeyLine &line : group.lines)
            page.text += u"| %1 | %2 |\n"_s.arg(line.text, line.keys);
    }
    return page;
}

// Empty: no key.
QString nativeKey(const QString &text)
{
    const QStringList modifiers{u"Ctrl"_s, u"Shift"_s, u"Alt"_s};
    if (modifiers.contains(text))
        return QCoreApplication::translate("QShortcut", text.toUtf8().constData());
    const QKeySequence keys(text);
    if (keys.count() != 1 || keys[0].key() == Qt::Key_unknown)
        return {};
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

QString withNativeKeys(const QString &markdown)
{
    static const QRegularExpression bold(u"\\*\\*([^*\\n]+)\\*\\*"_s);
    QString result;
    qsizetype end = 0;
    for (auto it = bold.globalMatch(markdown); it.hasNext();) {
        const auto match = it.next();
        const QString key = nativeKey(match.captured(1));
        if (key.isEmpty())
            continue;
        result += markdown.mid(end, match.capturedStart() - end) + u"**%1**"_s.arg(key);
        end = match.capturedEnd();
    }
    return result + markdown.mid(end);
}

QList<ManualPage> manualPages(const QLocale &locale, const QList<KeyGroup> &keys)
{
    QList<ManualPage> pages;
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name)) {
        const QString text = withNativeKeys(inLanguage(name, locale));
        pages.append({name.section(u'.', 0, 0), text.section(u'\n', 0, 0).mid(2), text});
    }
    pages.append(keysPage(keys));
    return pages;
}

} // namespace ui

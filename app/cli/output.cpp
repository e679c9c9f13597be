// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <cstdio>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

void write(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void print(const QString &text)
{
    write(stdout, text + u'\n');
}

void say(const QString &text)
{
    write(stderr, text + u'\n');
}

bool isErrorTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

bool isInteractive()
{
    return isatty(STDIN_FILENO) == 1 && isErrorTerminal();
}

std::optional<QString> askSecret(const QString &question)
{
    termios shown;
    const bool isTerminal = tcgetattr(STDIN_FILENO, &shown) == 0;
    termios hidden = shown;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    if (isTerminal)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    write(stderr, question); // now: what is typed at once must not be seen either
    char line[1024];
    const bool isRead = std::fgets(line, sizeof line, stdin) != nullptr;
    if (isTerminal)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    write(stderr, u"\n"_s);
    if (!isRead)
        return {};
    QString answer = QString::fromUtf8(line);
    while (answer.endsWith(u'\n') || answer.endsWith(u'\r'))
        answer.chop(1);
    return answer;
}

bool confirm(const QString &question)
{
    write(stderr, Text::tr("%1 [y/N] ").arg(question));
    char line[64];
    if (!std::fgets(line, sizeof line, stdin)) // end of input, or a signal
        return false;
    const QString answer = QString::fromUtf8(line).trimmed().toLower();
    return answer == "y"_L1 || answer == "yes"_L1;
}

} // namespace cli

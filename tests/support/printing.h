// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How values look in a failed test.

#include "core/base/error.h"

#include <QDebug>
#include <QTest>

#include <ostream>

namespace core {
char *toString(const Error &error); // found by QCOMPARE
}

// rapidcheck prints with operator<<.
std::ostream &operator<<(std::ostream &stream, const QString &text);

// QVERIFY for a Result, which says the error: VERIFY_RESULT(result); evaluates it once.
#define VERIFY_RESULT(result) \
    do { \
        const auto &verified = (result); \
        QVERIFY2(verified.has_value(), \
                 qPrintable(verified \
                                ? QString() \
                                : QStringLiteral("error %1, subject: %2, detail: %3, place: %4") \
                                      .arg(int(verified.error().code)) \
                                      .arg(verified.error().subject, \
                                           verified.error().detail, \
                                           verified.error().place))); \
    } while (false)

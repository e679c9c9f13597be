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

// QVERIFY for a Result, which says the error: VERIFY_RESULT(result);
#define VERIFY_RESULT(result) \
    QVERIFY2((result).has_value(), \
             qPrintable((result) ? QString() \
                                 : QStringLiteral("error %1, subject: %2, detail: %3, place: %4") \
                                       .arg(int((result).error().code)) \
                                       .arg((result).error().subject, \
                                            (result).error().detail, \
                                            (result).error().place)))

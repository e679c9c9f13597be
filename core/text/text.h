// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The translation context of every sentence of the core. For the files of this folder only.

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(core::Text)
};

// "a", "a and b", "a, b and c".
QString enumerated(const QStringList &words);

} // namespace core

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What nearly every file of the core includes anyway, compiled once.
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

#include <tl/expected.hpp>

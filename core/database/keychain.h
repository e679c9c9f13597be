// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The passwords that the desktop keeps (Secret Service, KWallet), through QtKeychain. Any thread; each
// call waits for the answer, but not for ever. Where no such service runs there are no passwords.

#include "core/base/error.h"

#include <optional>

namespace core {

bool hasKeychain();
std::optional<QString> passwordInKeychain(const QString &key);
// NotSupported (detail: the keychain's own words).
Result<void> storeInKeychain(const QString &key, const QString &password);
Result<void> removeFromKeychain(const QString &key);

} // namespace core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>

namespace cli {

namespace {

// Lock-free, so that a handler may touch it.
std::atomic<std::atomic<bool> *> flag = nullptr;
static_assert(std::atomic<bool>::is_always_lock_free);

void setFlag(int)
{
    if (std::atomic<bool> *canceled = flag.load())
        canceled->store(true);
}

} // namespace

void cancelOnSignals(std::atomic<bool> &canceled)
{
    flag = &canceled;
    struct sigaction action = {};
    action.sa_handler = setFlag; // without SA_RESTART: a question is answered by the signal
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace cli
